import type { Rol } from '#src/shared/rollen.ts';
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

const whoIs = (rol: Rol) => (gemeente: Gemeente) =>
  personen.find(({ rollen }) => rollen.some((each) => each.rol === rol && each.gemeente === gemeente))
    ?.naam ?? '';
export const contactOf = whoIs('contactpersoon');
export const controllerOf = whoIs('controller');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const at = (value: unknown, path: string): string => {
  const found = path.split('.').reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : ''), value);
  return typeof found === 'string' ? found : '';
};

/**
 * Some texts of every row of a list, by where they stand ('knelpunt.titel'); empty where there is none. `list`: where the
 * list stands in the answer, when that is not the list itself.
 */
export async function rowsOf<P extends string>(
  response: Response,
  paths: readonly P[],
  list?: string,
): Promise<((path: P) => string)[]> {
  const answer: unknown = await response.json();
  const body = list && isObject(answer) ? answer[list] : answer;
  const rows: unknown[] = Array.isArray(body) ? body : [body];
  return rows.map((row) => {
    const texts = new Map(paths.map((path) => [path, at(row, path)]));
    return (path) => texts.get(path) ?? '';
  });
}
