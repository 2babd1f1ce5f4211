import { isMeer } from './gewicht.ts';

/**
 * Net flow of PROMETHEE II (Brans and Vincke, 1985) with the usual criterion: per criterion only which of two is better
 * counts, not how much. Between −1 and 1; all together 0.
 */
export function nettostromen(
  waarden: readonly (readonly number[])[],
  gewichten: readonly number[],
): number[] {
  const anderen = Math.max(1, waarden.length - 1);
  const voorkeur = (a: readonly number[], b: readonly number[]) =>
    a.reduce((som, waarde, k) => som + (isMeer(waarde, b[k] ?? 0) ? (gewichten[k] ?? 0) : 0), 0);
  return waarden.map(
    (a, i) =>
      waarden.reduce((som, b, j) => (i === j ? som : som + voorkeur(a, b) - voorkeur(b, a)), 0) / anderen,
  );
}
