/** The border of a municipality: an SVG path of closed lines, in the square that all share. */
export type Grens = { readonly code: string; readonly pad: string };

const number = String.raw`-?\d+(?:\.\d+)?`;
const punten = new RegExp(`(${number})[ ,]+(${number})`, 'g');
/** Only lines to fixed points: nothing in a path can do anything but draw. */
const isPad = new RegExp(`^(?:M ?${number}[ ,]+${number}(?: ?L ?${number}[ ,]+${number})+ ?Z ?)+$`);

export const isGrenspad = (pad: string): boolean => isPad.test(pad);

/**
 * Who touches whom: two municipalities are neighbours when their borders share a point. Holds for borders that were
 * simplified together; whoever has only water between them may be missed. Pairs in both directions, sorted.
 */
export function burenVan(grenzen: readonly Grens[]): [code: string, buur: string][] {
  const perPunt = new Map<string, Set<string>>();
  for (const { code, pad } of grenzen)
    for (const [, x, y] of pad.matchAll(punten)) {
      const punt = `${x} ${y}`;
      perPunt.set(punt, (perPunt.get(punt) ?? new Set()).add(code));
    }
  const pairs = new Map<string, [string, string]>();
  for (const codes of perPunt.values())
    if (codes.size > 1)
      for (const code of codes)
        for (const buur of codes) if (code !== buur) pairs.set(`${code} ${buur}`, [code, buur]);
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
