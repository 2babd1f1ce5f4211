import { canonicalJson } from '#src/shared/canonical.ts';

/** What is known of one thing in a register. `einddatum`: its last day ('YYYY-MM-DD'); null while it exists. */
type Stand = { einddatum: string | null };
export type Verschil<T> = {
  nieuw: ReadonlyMap<string, T>;
  gewijzigd: ReadonlyMap<string, T>;
  beeindigd: ReadonlyMap<string, T>;
  ongewijzigd: number;
};

/**
 * What an import changes, by code, each with how it will be. Nothing is ever deleted: what is no longer in the list
 * gets an end date (`vandaag`), unless it had one.
 */
export function verschilTussen<T extends Stand>(
  bewaard: ReadonlyMap<string, T>,
  lijst: ReadonlyMap<string, T>,
  vandaag: string,
): Verschil<T> {
  const nieuw = new Map<string, T>();
  const gewijzigd = new Map<string, T>();
  const beeindigd = new Map<string, T>();
  let ongewijzigd = 0;
  for (const [code, stand] of lijst) {
    const known = bewaard.get(code);
    if (!known) nieuw.set(code, stand);
    else if (canonicalJson(known) === canonicalJson(stand)) ongewijzigd++;
    else (known.einddatum === null && stand.einddatum !== null ? beeindigd : gewijzigd).set(code, stand);
  }
  for (const [code, stand] of bewaard)
    if (!lijst.has(code)) {
      if (stand.einddatum === null) beeindigd.set(code, { ...stand, einddatum: vandaag });
      else ongewijzigd++;
    }
  return { nieuw, gewijzigd, beeindigd, ongewijzigd };
}

/** Everything that changes, in one map: what has to be saved. */
export const wijzigingen = <T>({ nieuw, gewijzigd, beeindigd }: Verschil<T>): Map<string, T> =>
  new Map([...nieuw, ...gewijzigd, ...beeindigd]);
