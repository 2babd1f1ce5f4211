/** Weights of one participant made to sum to 1: swing weighting gives each swing points, the largest 100. Zeros stay. */
export function genormeerd(punten: readonly number[]): number[] {
  const samen = punten.reduce((som, punt) => som + punt, 0);
  return samen === 0 ? punten.map(() => 1 / punten.length) : punten.map((punt) => punt / samen);
}

/** Mean of a list; 0 for an empty one. */
export const gemiddelde = (getallen: readonly number[]): number =>
  getallen.length === 0 ? 0 : getallen.reduce((som, getal) => som + getal, 0) / getallen.length;

/** The weighted sum of values (SMART). */
export const gewogen = (waarden: readonly number[], gewichten: readonly number[]): number =>
  waarden.reduce((som, waarde, k) => som + waarde * (gewichten[k] ?? 0), 0);

/** What differs less than this differs only because a computer rounds: it counts as equal. */
const marge = 1e-9;

export const isMeer = (een: number, ander: number): boolean => een > ander + marge;

/** The place of each, 1 for the highest; equals share a place, and the next comes after all of them (1, 1, 3). */
export const plaatsen = (getallen: readonly number[]): number[] =>
  getallen.map((getal) => 1 + getallen.reduce((hoger, ander) => hoger + (isMeer(ander, getal) ? 1 : 0), 0));

export type Interval = { readonly van: number; readonly tot: number };

/**
 * Between which weights of one criterion a winner goes on winning, alone or together, when the other weights keep their
 * proportions. The difference with another alternative is linear in that weight, so every other alternative cuts off one
 * side; one that ends equal cuts it off at the weight of now. Fractions.
 */
export function winstinterval(
  waarden: readonly (readonly number[])[],
  gewichten: readonly number[],
  { winnaar, criterium }: { winnaar: number; criterium: number },
): Interval {
  const eigenGewicht = gewichten[criterium] ?? 0;
  const rest = 1 - eigenGewicht;
  const anderen = gewichten.map((gewicht, k) =>
    k === criterium ? 0 : rest === 0 ? 1 / Math.max(1, gewichten.length - 1) : gewicht / rest,
  );
  let [van, tot] = [0, 1];
  for (const [a, waarde] of waarden.entries()) {
    if (a === winnaar) continue;
    const verschil = (waarden[winnaar] ?? []).map((w, k) => w - (waarde[k] ?? 0));
    // d(g) = g·own + (1−g)·others: zero at g = others / (others − own).
    const eigen = verschil[criterium] ?? 0;
    const overig = gewogen(verschil, anderen);
    const nul = overig / (overig - eigen);
    if (isMeer(eigen, overig)) van = Math.max(van, nul);
    else if (isMeer(overig, eigen)) tot = Math.min(tot, nul);
  }
  // It wins at the weight of now: rounding may not push an end past it.
  return { van: Math.min(van, eigenGewicht), tot: Math.max(tot, eigenGewicht) };
}
