export type Telling = { inwoners: number | null; inwonersPeildatum: string | null };
export type Tellingen = {
  wijzigingen: Map<string, { inwoners: number; inwonersPeildatum: string }>;
  ongewijzigd: number;
  nieuwerBewaard: number;
  onbekendeCode: number;
};

/**
 * Which counts an import of inhabitants replaces. A count of a later day than `peildatum` stays, so that an old table
 * never hides a new one; a code that is no municipality here is only counted.
 */
export function nieuweTellingen(
  bewaard: ReadonlyMap<string, Telling>,
  lijst: ReadonlyMap<string, number>,
  peildatum: string,
): Tellingen {
  const found: Tellingen = { wijzigingen: new Map(), ongewijzigd: 0, nieuwerBewaard: 0, onbekendeCode: 0 };
  for (const [code, inwoners] of lijst) {
    const known = bewaard.get(code);
    if (!known) found.onbekendeCode++;
    else if (known.inwonersPeildatum !== null && known.inwonersPeildatum > peildatum) found.nieuwerBewaard++;
    else if (known.inwoners === inwoners && known.inwonersPeildatum === peildatum) found.ongewijzigd++;
    else found.wijzigingen.set(code, { inwoners, inwonersPeildatum: peildatum });
  }
  return found;
}
