import type { z } from 'zod';
import { check } from '#src/http/check.ts';
import type { InvalidParam, ProblemDetails } from '#src/http/problem.ts';
import { type Getypt, invoerUit, type Soorten, soortVan, zonderLegeRijen } from './getypt.ts';

export type Getoetst<Invoer> =
  | { readonly ok: true; readonly invoer: Invoer; readonly body: unknown }
  | { readonly ok: false; readonly problem: ProblemDetails };

type Toetsbaar<I> = {
  soorten: Soorten;
  normaal?: ((getypt: Getypt) => Getypt) | undefined;
  berekening: { body: z.ZodType<I> };
};

/** Holds what was typed against the contract of the operation; errors name the fields of the page. */
export function toets<I>(getypt: Getypt, { soorten, normaal, berekening }: Toetsbaar<I>): Getoetst<I> {
  const { getypt: vol, oudeNaam } = zonderLegeRijen(normaal?.(getypt) ?? getypt, soorten);
  const body = invoerUit(vol, soorten);
  const errors: InvalidParam[] = [];
  const invoer = check(berekening.body, body, errors);
  if (errors.length === 0 && invoer !== undefined) return { ok: true, invoer, body };
  return {
    ok: false,
    problem: {
      status: 400,
      title: 'Ongeldige invoer',
      detail: 'Controleer de genoemde velden.',
      invalidParams: distinct(
        errors.map(({ name, reason }) => ({ name: oudeNaam(fieldOf(name, soorten)), reason })),
      ),
    },
  };
}

/** A value of a list stands in the field of that list. */
const fieldOf = (name: string, soorten: Soorten): string => {
  const list = name.replace(/\.\d+$/, '');
  return soortVan(soorten, list) === 'lijst' ? list : name;
};

const distinct = (errors: readonly InvalidParam[]): InvalidParam[] => [
  ...new Map(errors.map((error) => [`${error.name} ${error.reason}`, error])).values(),
];
