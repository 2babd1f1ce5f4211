import { keyOf } from '#src/delingen/overlap.ts';
import type { Knelpunt } from './dossier.ts';

/** What counts once: a knelpunt that stands alone, or those that were brought together. */
export type Pijn = {
  titel: string;
  taakveld: string;
  /** Whose it is, each name once. */
  deelnemers: string[];
  /** Of the heaviest original. */
  ernst: number;
  urgentie: number;
  /** The originals: the one that names it first, the others from heavy to light. */
  leden: Knelpunt[];
};

/** Every pain once, named after the knelpunt that leads, with the names of all whose it is. */
export const pijnenVan = (knelpunten: readonly Knelpunt[]): Pijn[] =>
  groepenVan(knelpunten).flatMap((leden) => pijnVan(leden, leden));

/** The pains of one deelnemer, in its own words and with its own figures; with the names of who has them too. */
export const eigenPijnenVan = (knelpunten: readonly Knelpunt[], deelnemerId: string): Pijn[] =>
  groepenVan(knelpunten).flatMap((leden) => {
    const eigen = leden.filter((knelpunt) => knelpunt.deelnemerId === deelnemerId);
    return pijnVan(eigen, [...eigen, ...leden]);
  });

/** The pains per taakveld, as the overlap counts them, each under the name that comes first. */
export const perTaakveld = (pijnen: readonly Pijn[]): { taakveld: string; pijnen: Pijn[] }[] =>
  [...Map.groupBy(pijnen, ({ taakveld }) => keyOf(taakveld)).values()].map((groep) => ({
    taakveld: groep[0]?.taakveld.trim() ?? '',
    pijnen: groep,
  }));

export const zwaarteVan = ({ ernst, urgentie }: { ernst: number; urgentie: number }): number =>
  ernst * urgentie;

/** In the order of the knelpunten; of each group the leading one first, then from heavy to light. */
const groepenVan = (knelpunten: readonly Knelpunt[]): Knelpunt[][] =>
  [...Map.groupBy(knelpunten, (knelpunt) => knelpunt.samengevoegd?.leidendId ?? knelpunt).values()].map(
    (groep) =>
      groep.toSorted(
        (a, b) =>
          Number(b.samengevoegd?.isLeidend ?? false) - Number(a.samengevoegd?.isLeidend ?? false) ||
          zwaarteVan(b) - zwaarteVan(a),
      ),
  );

function pijnVan(leden: readonly Knelpunt[], eigenaars: readonly Knelpunt[]): Pijn[] {
  const [eerste] = leden;
  const [zwaarste] = leden.toSorted((a, b) => zwaarteVan(b) - zwaarteVan(a));
  if (!eerste || !zwaarste) return [];
  const { titel, taakveld } = eerste;
  const { ernst, urgentie } = zwaarste;
  const deelnemers = [...new Set(eigenaars.map(({ deelnemer }) => deelnemer))];
  return [{ titel, taakveld, deelnemers, ernst, urgentie, leden: [...leden] }];
}
