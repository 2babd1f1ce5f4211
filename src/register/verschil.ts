export type Stand = { naam: string; einddatum: string | null };
export type Verschil = { nieuw: string[]; gewijzigd: string[]; beeindigd: string[]; ongewijzigd: number };

/**
 * What an import would change, by code. Nothing is ever deleted: what is no longer in the list gets an end date
 * (`beeindigd`), unless it had one.
 */
export function verschilTussen(
  bewaard: ReadonlyMap<string, Stand>,
  lijst: ReadonlyMap<string, Stand>,
): Verschil {
  const verschil: Verschil = { nieuw: [], gewijzigd: [], beeindigd: [], ongewijzigd: 0 };
  for (const [code, stand] of lijst) {
    const known = bewaard.get(code);
    if (!known) verschil.nieuw.push(code);
    else if (known.einddatum === null && stand.einddatum !== null) verschil.beeindigd.push(code);
    else if (known.naam !== stand.naam || known.einddatum !== stand.einddatum) verschil.gewijzigd.push(code);
    else verschil.ongewijzigd++;
  }
  for (const [code, { einddatum }] of bewaard)
    if (!lijst.has(code) && einddatum === null) verschil.beeindigd.push(code);
  return verschil;
}
