import { toeval } from '#src/shared/toeval.ts';
import { gewogen } from './gewicht.ts';

/**
 * Rank acceptability (SMAA-2; Lahdelma and Salminen, 2001) when nobody knows the weights: per alternative the part of all
 * weights, drawn uniformly from those that sum to 1, that puts it first, second, … Fractions; every row sums to 1, and so
 * does every column. The same seed gives the same figures. A tie counts for the alternative that stands first.
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
    const volgorde = [...sommen.keys()].toSorted((a, b) => (sommen[b] ?? 0) - (sommen[a] ?? 0));
    for (const [rang, a] of volgorde.entries()) {
      const rij = telling[a];
      if (rij) rij[rang] = (rij[rang] ?? 0) + 1;
    }
  }
  return telling.map((rij) => rij.map((keren) => keren / trekkingen));
}
