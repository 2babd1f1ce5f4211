import type { Invoer } from '#src/afweging/afweging.ts';

/** What there is to choose from; 'nul' is doing nothing. From light to heavy. */
export const soorten = ['nul', 'zelf', 'inkopen', 'licht', 'zwaar', 'anders'] as const;
export type Soort = (typeof soorten)[number];

/** Forms that a group should look at before it chooses the heavy one. */
export const lichter = ['zelf', 'inkopen', 'licht'] as const satisfies readonly Soort[];

/** The scale of a score. */
export const [laagste, hoogste] = [1, 10];

export type Gewicht = { readonly criteriumId: string; readonly punten: number };
type Blad = { readonly deelnemerId: string | null; readonly punten: Gewicht[] };

/** What a round of scoring is about: it never changes, its hash is kept with it. */
export type Bevriezing = {
  readonly alternatieven: { id: string; naam: string; soort: Soort; omschrijving: string }[];
  readonly criteria: { id: string; naam: string; toelichting: string; dient: string }[];
  /** Who takes part, with the weights that count for it. */
  readonly deelnemers: { id: string; naam: string; gewichten: Gewicht[] }[];
};
export type Score = {
  readonly alternatiefId: string;
  readonly criteriumId: string;
  readonly score: number;
};
export type Scoreblad = { readonly deelnemerId: string; readonly scores: readonly Score[] };

/** The weights that count for a deelnemer: its own, otherwise the joint ones; undefined when neither covers every criterion. */
export function gewichtenVoor(
  deelnemerId: string,
  bladen: readonly Blad[],
  criteria: readonly { id: string }[],
): Gewicht[] | undefined {
  return [deelnemerId, null]
    .map((wie) => bladen.find((blad) => blad.deelnemerId === wie)?.punten)
    .map((punten) => punten?.filter(({ criteriumId }) => criteria.some(({ id }) => id === criteriumId)))
    .find((punten) => punten?.length === criteria.length && punten.some((gewicht) => gewicht.punten > 0));
}

export type Bezwaar = 'weinig-alternatieven' | 'geen-criteria' | 'geen-deelnemers';

/** Why it cannot be frozen yet, beside missing weights. */
export function bezwaarTegen({ alternatieven, criteria, deelnemers }: Bevriezing): Bezwaar | undefined {
  if (alternatieven.length < 2) return 'weinig-alternatieven';
  if (criteria.length === 0) return 'geen-criteria';
  return deelnemers.length === 0 ? 'geen-deelnemers' : undefined;
}

/** Every alternative on every criterion has a score. */
export const isVolledig = (scores: readonly Score[], { alternatieven, criteria }: Bevriezing): boolean =>
  alternatieven.every((alternatief) =>
    criteria.every((criterium) =>
      scores.some(
        ({ alternatiefId, criteriumId }) => alternatiefId === alternatief.id && criteriumId === criterium.id,
      ),
    ),
  );

/** The input of the calculation of src/afweging, for the deelnemers that handed in. */
export function afwegingVan(inhoud: Bevriezing, bladen: readonly Scoreblad[], zaad: number): Invoer {
  const { alternatieven, criteria } = inhoud;
  const mee = inhoud.deelnemers.flatMap((deelnemer) => {
    const blad = bladen.find(({ deelnemerId }) => deelnemerId === deelnemer.id);
    return blad ? [{ ...deelnemer, scores: blad.scores }] : [];
  });
  return {
    alternatieven: alternatieven.map(({ naam }) => ({ naam })),
    deelnemers: mee.map(({ naam }) => ({ naam })),
    criteria: criteria.map(({ id, naam }) => ({
      naam,
      gewichten: mee.map(
        ({ gewichten }) => gewichten.find(({ criteriumId }) => criteriumId === id)?.punten ?? 0,
      ),
    })),
    scores: mee.flatMap((deelnemer) =>
      alternatieven.map((alternatief) => ({
        deelnemer: deelnemer.naam,
        alternatief: alternatief.naam,
        scores: criteria.map(
          (criterium) =>
            deelnemer.scores.find(
              (each) => each.alternatiefId === alternatief.id && each.criteriumId === criterium.id,
            )?.score ?? laagste,
        ),
      })),
    ),
    laagste,
    hoogste,
    zaad,
  };
}

/** Scores for what was not frozen, or twice for the same cell: by the field of the score. */
export const foutenInScores = (
  scores: readonly Score[],
  { alternatieven, criteria }: Bevriezing,
): { name: string; reden: 'onbekendeCel' | 'dubbeleCel' }[] =>
  scores.flatMap(({ alternatiefId, criteriumId }, index): ReturnType<typeof foutenInScores> => {
    const name = `scores.${index}.score`;
    const bestaat =
      alternatieven.some(({ id }) => id === alternatiefId) && criteria.some(({ id }) => id === criteriumId);
    if (!bestaat) return [{ name, reden: 'onbekendeCel' }];
    const eerste = scores.findIndex(
      (each) => each.alternatiefId === alternatiefId && each.criteriumId === criteriumId,
    );
    return eerste === index ? [] : [{ name, reden: 'dubbeleCel' }];
  });
