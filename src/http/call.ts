import type { z } from 'zod';
import type { Endpoint, None } from './endpoint.ts';
import type { ProblemDetails } from './problem.ts';

/** Header of a question that a page asks by itself: only who uses it keeps a session from ending. */
export const byItself = 'Bondgenoot-Vanzelf';

/** Where the API is: in-process on the server, over the network in the browser. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** Values straight from a URL or a form are fine too: the API checks them. */
type Loose = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Sent = { params?: Loose; query?: Loose; body?: unknown; ifMatch?: number | string | undefined };
type Called<B extends z.ZodType> = { params?: Loose; query?: Loose } & ([B] extends [None]
  ? { body?: never }
  : { body: z.input<B> });

/** Calls an operation. A problem is thrown as a Response and ends in the error boundary of the page. */
export async function call<
  P extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  Q extends z.ZodType,
>(fetch: Fetch, definition: Endpoint<P, B, R, Q>, input: Called<B>): Promise<z.output<R>> {
  const response = await send(fetch, definition, input);
  if (!response.ok) throw Response.json(await response.json(), { status: response.status });
  return (await json(response)) as z.output<R>;
}

/** One page of a list, with how many there are in all. */
export async function callPage<P extends z.ZodType, R extends z.ZodType, Q extends z.ZodType>(
  fetch: Fetch,
  definition: Endpoint<P, None, R, Q>,
  input: { params?: Loose; query?: Loose },
): Promise<{ items: z.output<R>; total: number }> {
  const response = await send(fetch, definition, input);
  if (!response.ok) throw Response.json(await response.json(), { status: response.status });
  return {
    items: (await response.json()) as z.output<R>,
    total: Number(response.headers.get('total-count')),
  };
}

/** A whole list, all its pages; only where a part would mislead. */
export async function callAll<P extends z.ZodType, T, Q extends z.ZodType>(
  fetch: Fetch,
  definition: Endpoint<P, None, z.ZodType<T[]>, Q>,
  { params = {}, query = {} }: { params?: Loose; query?: Loose },
): Promise<T[]> {
  const pageSize = 100;
  const pageOf = (page: number) =>
    callPage(fetch, definition, { params, query: { ...query, page, pageSize } });
  const first = await pageOf(1);
  const rest = Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => pageOf(index + 2));
  return [...first.items, ...(await Promise.all(rest)).flatMap(({ items }) => items)];
}

export type Submitted<R> = { ok: true; result: R } | { ok: false; problem: ProblemDetails };

/** Calls an operation for a form: a problem comes back as a value, so that what was typed stays on the page. */
export async function submit<
  P extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  Q extends z.ZodType,
>(fetch: Fetch, definition: Endpoint<P, B, R, Q>, input: Sent): Promise<Submitted<z.output<R>>> {
  const response = await send(fetch, definition, input).catch(() => undefined);
  if (!response) return { ok: false, problem: noConnection };
  if (response.ok) return { ok: true, result: (await json(response)) as z.output<R> };
  return { ok: false, problem: (await response.json()) as ProblemDetails };
}

const noConnection: ProblemDetails = {
  status: 503,
  title: 'Geen verbinding',
  detail:
    'Uw tekst is nog niet bewaard, maar staat nog op deze pagina. Probeer het opnieuw zodra u verbinding heeft.',
};

const json = (response: Response): Promise<unknown> =>
  response.status === 204 ? Promise.resolve(undefined) : response.json();

function send(
  fetch: Fetch,
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  { params = {}, query = {}, body, ifMatch }: Sent,
) {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
    ),
  );
  const headers = new Headers();
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  return fetch(search.size > 0 ? `${url}?${search}` : url, {
    method: method.toUpperCase(),
    headers,
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
}
