import { toeval } from '#src/shared/toeval.ts';
import { gewogen, plaatsen } from './gewicht.ts';

/**
 * Rank acceptability (SMAA-2; Lahdelma and Salminen, 2001) when nobody knows the weights: per alternative the part of all
 * weights, drawn uniformly from those that sum to 1, that puts it first, second, … Fractions; every row sums to 1. Equals
 * share a place, so that more than one can be first in the same draw. The same seed gives the same figures.
 */
export function rangkansen(
  waarden: readonly (readonly number[])[],
  { trekkingen, zaad }: { trekkingen: number; zaad: number },
): number[][] {
  const criteria = waarden[0]?.length ?? 0;
  const { volgende } = toeval(zaad);
  const telling = waarden.map(() => waarden.map(() => 0));
  for (let trekking = 0; trekking < trekkingen; trekking += 1) {
    // Exponential draws divided by their sum are uniform on the simplex.
    const gewichten = Array.from({ length: criteria }, () => -Math.log(1 - volgende()));
    const sommen = waarden.map((waarde) => gewogen(waarde, gewichten));
    for (const [a, plaats] of plaatsen(sommen).entries()) {
      const rij = telling[a];
      if (rij) rij[plaats - 1] = (rij[plaats - 1] ?? 0) + 1;
    }
  }
  return telling.map((rij) => rij.map((keren) => keren / trekkingen));
}
