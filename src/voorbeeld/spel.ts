import { z } from 'zod';
import { type Gemeente, personen } from './veenwaarden.ts';

/** Lets somebody of the example do one thing through the API; an answer that is not ok ends the making. */
export type Send = (
  wie: string,
  method: string,
  path: string,
  more?: { body?: unknown; ifMatch?: number },
) => Promise<Response>;
export type DeelnemerId = (gemeente: Gemeente) => string;

/** The id of what was just made: the end of its address. */
export const madeId = (response: Response): string =>
  response.headers.get('location')?.split('/').at(-1) ?? '';

/** One text out of an answer: `fieldOf(answer, 'voorwaarden', 0, 'id')`. */
export async function fieldOf(response: Response, ...path: readonly (string | number)[]): Promise<string> {
  let found: unknown = await response.json();
  for (const step of path) found = new Map(Object.entries(found ?? {})).get(String(step));
  return String(found);
}

export const contactOf = (gemeente: Gemeente): string =>
  personen.find(({ rollen }) =>
    rollen.some((each) => each.rol === 'contactpersoon' && each.gemeente === gemeente),
  )?.naam ?? '';

/** The rows of a list, of which the example only needs some fields. */
export const rowsOf = async <T extends z.ZodType>(schema: T, response: Response): Promise<z.output<T>[]> =>
  z.array(schema).parse(await response.json());
