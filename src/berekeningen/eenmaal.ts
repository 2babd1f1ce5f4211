import { createHash } from 'node:crypto';
import type { Rekentypen } from '#src/berekeningen.ts';
import { Problem } from '#src/http/problem.ts';
import { canonicalJson } from '#src/shared/canonical.ts';
import { rekenApart, TeZwaar } from './apart.ts';
import { teksten } from './teksten.ts';

type Naam = keyof Rekentypen;

/** As rekenApart; too heavy becomes an answer that says to come back (503). */
export async function rekenOfWeiger<N extends Naam>(
  naam: N,
  invoer: Rekentypen[N]['invoer'],
): Promise<Rekentypen[N]['resultaat']> {
  try {
    return await rekenApart(naam, invoer);
  } catch (error) {
    if (!(error instanceof TeZwaar)) throw error;
    throw new Problem(
      { status: 503, title: teksten.teZwaar, detail: teksten.teZwaarUitleg },
      { 'Retry-After': '10' },
    );
  }
}

/** SHA-256 of the canonical form: the same content always gives the same key. */
export const controlegetalVan = (inhoud: unknown): string =>
  createHash('sha256').update(canonicalJson(inhoud)).digest('hex');

/**
 * Remembers what was made for a key, also while it is being made; of more than `hoogstens` the one that was asked for
 * longest ago goes first. The key must name all that the outcome follows from, and whoever asks must already have been
 * allowed to see it.
 */
export function onthouder<T>(hoogstens = 60) {
  const bewaard = new Map<string, Promise<T>>();
  return (sleutel: string, maak: () => Promise<T>): Promise<T> => {
    const known = bewaard.get(sleutel);
    const made = known ?? maak();
    bewaard.delete(sleutel);
    bewaard.set(sleutel, made);
    const [oldest] = bewaard.keys();
    if (bewaard.size > hoogstens && oldest !== undefined) bewaard.delete(oldest);
    if (!known) made.catch(() => bewaard.delete(sleutel));
    return made;
  };
}
