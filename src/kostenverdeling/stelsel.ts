/** Independent equations in reduced form, one row per equation. It only grows. */
export type Stelsel = number[][];

const isNul = (waarde: number): boolean => Math.abs(waarde) < 1e-9;

/** Which participants are in a group, as ones and zeros. */
export const indicator = (groep: number, leden: number): number[] =>
  Array.from({ length: leden }, (_, i) => ((groep & (1 << i)) === 0 ? 0 : 1));

/** Whether the equations already determine this one. */
export const dependsOn = (stelsel: Stelsel, rij: readonly number[]): boolean =>
  reduce(stelsel, rij).every(isNul);

/** Adds an equation, unless the others already determine it (Gauss). */
export function addTo(stelsel: Stelsel, rij: readonly number[]): void {
  const rest = reduce(stelsel, rij);
  const spil = rest.find((waarde) => !isNul(waarde));
  if (spil !== undefined) stelsel.push(rest.map((waarde) => waarde / spil));
}

function reduce(stelsel: Stelsel, rij: readonly number[]): number[] {
  let rest = [...rij];
  for (const vorige of stelsel) {
    const factor = rest[vorige.findIndex((waarde) => !isNul(waarde))] ?? 0;
    if (factor !== 0) rest = rest.map((waarde, k) => waarde - factor * (vorige[k] ?? 0));
  }
  return rest;
}
