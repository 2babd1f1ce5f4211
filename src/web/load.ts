import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import { call, submit } from '#src/http/call.ts';
import type { Endpoint, None } from '#src/http/endpoint.ts';
import type { ProblemDetails } from '#src/http/problem.ts';
import { fetchFrom } from './fetch.ts';

/** What a form gets back when it could not be saved: what to repair, and everything that was typed. */
export type Refused = { problem: ProblemDetails; typed: Typed };
/** The fields of a form as text; a field that occurs more than once is a list. Files are not kept. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A loader that shows one operation: the parameters and the query of the page are those of the operation. */
export function load<P extends z.ZodType, R extends z.ZodType, Q extends z.ZodType>(
  definition: Endpoint<P, None, R, Q>,
) {
  return ({ params, context }: LoaderFunctionArgs): Promise<z.output<R>> =>
    call<P, None, R, Q>(fetchFrom(context), definition, { params });
}

type Step<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Q extends z.ZodType> = {
  operation: Endpoint<P, B, R, Q>;
  /** Path parameters beyond those of the page, such as the id of a row. */
  params?: (typed: Typed) => Record<string, string | undefined>;
  /** The query of the operation, made from the fields. */
  query?: (typed: Typed) => Record<string, string | undefined>;
  /** The body, made from the fields; without it the fields are the body. */
  body?: (typed: Typed, form: FormData) => unknown;
  /** Lists of which the body holds only the filled rows (`rowsOf`): what is refused is told at the row in the form. */
  rows?: Readonly<Record<string, Filled>>;
  /** Fields that a refused form does not get back: passwords. */
  forget?: readonly string[];
  /** Where to go afterwards; without it back to the page itself. */
  to?: (result: z.output<R>, params: Readonly<Record<string, string | undefined>>, typed: Typed) => string;
};
/** A step whose types are forgotten, so that different ones fit in one action. */
export type FormStep = (
  args: ActionFunctionArgs,
  form: FormData,
) => Promise<Response | ReturnType<typeof refused>>;

/** Sends one form to one operation and goes on, or comes back with what to repair. */
export function step<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Q extends z.ZodType>({
  operation,
  params: more,
  query,
  body,
  rows = {},
  forget = [],
  to,
}: Step<P, B, R, Q>): FormStep {
  return async ({ params, request, context }, form) => {
    const typed = fieldsOf(form);
    const ifMatch = typeof typed['versie'] === 'string' ? typed['versie'] : undefined;
    const outcome = await submit(fetchFrom(context), operation, {
      params: { ...params, ...more?.(typed) },
      ...(query && { query: query(typed) }),
      ...(operation.body && { body: body ? body(typed, form) : withoutControls(typed) }),
      ...(operation.versioned && { ifMatch }),
    });
    if (!outcome.ok) return refused(inForm(outcome.problem, typed, rows), without(typed, forget));
    return redirect(to ? to(outcome.result, params, typed) : samePage(request));
  };
}

/** With the search, order and page that it was asked with. */
function samePage(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** An action with one form. */
export const act = <P extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Q extends z.ZodType>(
  only: Step<P, B, R, Q>,
) => {
  const run = step(only);
  return async (args: ActionFunctionArgs) => run(args, await args.request.formData());
};

/** An action of a page with several forms: the button that was pressed names the one meant (`name="actie"`). */
export const actOneOf = (steps: Readonly<Record<string, FormStep>>) => async (args: ActionFunctionArgs) => {
  const form = await args.request.formData();
  const run = steps[textOf(fieldsOf(form), 'actie') ?? ''];
  if (!run)
    throw data(
      { status: 400, title: 'Onbekende knop', detail: 'Ga terug en probeer het opnieuw.' },
      { status: 400 },
    );
  return run(args, form);
};

export const refused = (problem: ProblemDetails, typed: Typed) =>
  data<Refused>({ problem, typed }, { status: problem.status });

export const fieldsOf = (form: FormData): Typed =>
  Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, values.length > 1 ? values : values[0]];
    }),
  );

const without = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));

/** `actie` and `versie` steer the form; they are not part of the thing. */
const withoutControls = ({ actie: _actie, versie: _versie, ...fields }: Typed) => fields;

/** One text of a field that may be absent or repeated. */
export const textOf = (typed: Typed | undefined, name: string): string | undefined => {
  const value = typed?.[name];
  return typeof value === 'string' ? value : value?.[0];
};

/** Whether a row counts; one that does not was left empty, or emptied to take it away. */
export type Filled = (row: Readonly<Record<string, string>>) => boolean;

/** The rows of a form: fields named `scores.0.reden` are the row 0 of `scores`, as a refusal of the API names them too. */
export const rowsOf = (typed: Typed, name: string, isFilled: Filled = () => true): Record<string, string>[] =>
  placedRows(typed, name)
    .map(([, row]) => row)
    .filter(isFilled);

function placedRows(typed: Typed, name: string): [place: number, row: Record<string, string>][] {
  const rows = new Map<number, Record<string, string>>();
  for (const field of Object.keys(typed)) {
    const [head, index, column] = field.split('.');
    if (head !== name || !column || !/^\d{1,4}$/.test(index ?? '')) continue;
    const row = rows.get(Number(index)) ?? {};
    rows.set(Number(index), { ...row, [column]: textOf(typed, field) ?? '' });
  }
  return [...rows].toSorted(([a], [b]) => a - b);
}

/** A refusal counts the rows that were sent, the form all its rows. */
function inForm(problem: ProblemDetails, typed: Typed, lists: Readonly<Record<string, Filled>>) {
  if (!problem.invalidParams) return problem;
  const places = new Map(
    Object.entries(lists).flatMap(([name, isFilled]) =>
      placedRows(typed, name)
        .filter(([, row]) => isFilled(row))
        .map(([place], sent) => [`${name}.${sent}`, `${name}.${place}`]),
    ),
  );
  const invalidParams = problem.invalidParams.map(({ name, reason }) => {
    const row = /^\w+\.\d+/.exec(name)?.[0] ?? '';
    return { name: (places.get(row) ?? row) + name.slice(row.length), reason };
  });
  return { ...problem, invalidParams };
}

/**
 * A refused form of which the rows stand elsewhere now, because somebody else changed the list meanwhile: what was typed,
 * and what is wrong with it, goes along with the row that has the same `key`. `now`: these keys, in the order of the page.
 */
export function inOrderOf(
  refusal: Refused | undefined,
  name: string,
  key: string,
  now: readonly (string | null)[],
): Refused | undefined {
  if (!refusal) return undefined;
  const places = new Map(
    placedRows(refusal.typed, name).map(([place, row]) => [
      `${name}.${place}`,
      now.indexOf(row[key] ?? null),
    ]),
  );
  const moved = (field: string): string[] => {
    const row = /^\w+\.\d+/.exec(field)?.[0] ?? '';
    const place = places.get(row);
    if (place === undefined) return [field];
    return place === -1 ? [] : [`${name}.${place}${field.slice(row.length)}`];
  };
  const { problem, typed } = refusal;
  const invalidParams = problem.invalidParams?.flatMap(({ name: field, reason }) =>
    moved(field).map((to) => ({ name: to, reason })),
  );
  return {
    problem: { ...problem, ...(invalidParams && { invalidParams }) },
    typed: Object.fromEntries(
      Object.entries(typed).flatMap(([field, value]) => moved(field).map((to) => [to, value])),
    ),
  };
}
