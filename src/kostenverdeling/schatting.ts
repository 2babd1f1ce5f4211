import { toeval } from '#src/shared/toeval.ts';
import type { Groepskosten } from './spel.ts';

export type Schatting = {
  /** Per participant, in cents; together what all pay, but for the rounding of numbers. */
  readonly waarden: readonly number[];
  /** Half the width of the interval that holds the exact value in 95 of 100 times, in cents. */
  readonly marges: readonly number[];
};

/** Pairs of orders: with 60 participants a fraction of a second. */
export const paren = 1000;

/**
 * The Shapley value by sampling (Castro, Gómez and Tejada, 2009): what a participant adds, on average over random orders
 * of arrival. Every order is taken together with its reverse (antithetic, Mitchell and others, 2022), which makes the
 * spread smaller; the margin follows from the spread of the pairs. The same input gives the same answer.
 */
export function schatShapley({ leden, kostenVan }: Groepskosten): Schatting {
  const { volgende } = toeval(leden);
  const volgorde = Array.from({ length: leden }, (_, i) => i);
  const som = new Float64Array(leden);
  const kwadraat = new Float64Array(leden);
  const extra = new Float64Array(leden);
  const arrive = (order: readonly number[]) => {
    const groep = new Set<number>();
    let voor = 0;
    for (const i of order) {
      groep.add(i);
      const na = kostenVan(groep);
      extra[i] = (extra[i] ?? 0) + (na - voor) / 2;
      voor = na;
    }
  };
  for (let paar = 0; paar < paren; paar += 1) {
    shuffle(volgorde, volgende);
    extra.fill(0);
    arrive(volgorde);
    arrive(volgorde.toReversed());
    for (const [i, deel] of extra.entries()) {
      som[i] = (som[i] ?? 0) + deel;
      kwadraat[i] = (kwadraat[i] ?? 0) + deel * deel;
    }
  }
  const waarden = Array.from(som, (totaal) => totaal / paren);
  const marges = waarden.map((waarde, i) => {
    const spreiding = Math.max(0, (kwadraat[i] ?? 0) / paren - waarde * waarde) * (paren / (paren - 1));
    return 1.96 * Math.sqrt(spreiding / paren);
  });
  return { waarden, marges };
}

/** Fisher and Yates. */
function shuffle(list: number[], volgende: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(volgende() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}
