/** From the end or the start of one task to the start or the end of another. */
export const soorten = ['FS', 'SS', 'FF'] as const;
export type Soort = (typeof soorten)[number];
/** `vertraging` in working days; below zero is a lead (overlap). */
export type Afhankelijkheid = { readonly code: string; readonly soort: Soort; readonly vertraging: number };

/** The abbreviations of Dutch planning programs beside the English ones. */
const namen: Record<string, Soort> = { FS: 'FS', EB: 'FS', ES: 'FS', SS: 'SS', BB: 'SS', FF: 'FF', EE: 'FF' };

/**
 * What a task waits for, as planning programs write it: 'A; B SS+2; 3FF-1'. Without a kind it is FS: the other must be
 * done first. `fout` is the part that cannot be read.
 */
export function leesAfhankelijkheden(tekst: string): Afhankelijkheid[] | { readonly fout: string } {
  const gelezen: Afhankelijkheid[] = [];
  for (const deel of tekst.split(/[,;]/).map((item) => item.trim())) {
    if (deel === '') continue;
    const match =
      /^(\d+|[\p{L}\p{N}._]+(?=$|[\s+\-−]))\s*(\p{Lu}\p{Lu})?\s*(?:([+\-−])\s*(\d{1,4})\s*d?)?$/iu.exec(deel);
    const [, code = '', naam = 'FS', teken = '+', dagen = '0'] = match ?? [];
    const soort = namen[naam.toUpperCase()];
    if (!match || !soort) return { fout: deel };
    gelezen.push({ code, soort, vertraging: (teken === '+' ? 1 : -1) * Number(dagen) || 0 });
  }
  return gelezen;
}
