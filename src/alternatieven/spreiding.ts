import type { Bevriezing, Scoreblad } from './bevriezing.ts';

/** Who sits where on one criterion of one alternative. */
export type Spreiding = {
  readonly alternatiefId: string;
  readonly criteriumId: string;
  /** From low to high. */
  readonly scores: { readonly deelnemerId: string; readonly score: number }[];
  /** Between the highest and the lowest score. */
  readonly verschil: number;
};

/** From this many points apart two municipalities see a different thing: that is the conversation to have. */
const gesprekVanaf = 3;
const hoogstens = 5;

/** Per alternative and criterion, in the order of the round. */
export function spreidingVan(
  { alternatieven, criteria, deelnemers }: Bevriezing,
  bladen: readonly Scoreblad[],
): Spreiding[] {
  return alternatieven.flatMap((alternatief) =>
    criteria.map((criterium) => {
      const scores = deelnemers
        .flatMap(({ id }) => {
          const score = bladen
            .find(({ deelnemerId }) => deelnemerId === id)
            ?.scores.find(
              (each) => each.alternatiefId === alternatief.id && each.criteriumId === criterium.id,
            )?.score;
          return score === undefined ? [] : [{ deelnemerId: id, score }];
        })
        .toSorted((a, b) => a.score - b.score);
      const verschil = (scores.at(-1)?.score ?? 0) - (scores[0]?.score ?? 0);
      return { alternatiefId: alternatief.id, criteriumId: criterium.id, scores, verschil };
    }),
  );
}

/** The largest differences, the largest first: to talk about before anybody looks at a mean. */
export const gesprekken = (spreiding: readonly Spreiding[]): Spreiding[] =>
  spreiding
    .filter(({ verschil }) => verschil >= gesprekVanaf)
    .toSorted((a, b) => b.verschil - a.verschil)
    .slice(0, hoogstens);
