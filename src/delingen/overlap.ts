/** What can be put on the table. */
export const onderwerpen = ['knelpunt', 'antwoord', 'eindbeeld', 'functie'] as const;

/** What the list of everything that was shared is sorted by. */
export const delingsorteringen = ['gedeeldOp', 'deelnemer', 'onderwerp'] as const;

/** How many knelpunten a deelnemer shared in one taakveld, and the letters of all of them. */
type Gedeeld = {
  readonly deelnemerId: string;
  readonly taakveld: string;
  readonly letters: readonly string[];
  readonly aantal: number;
  /** How many of those stand alone or lead a group: added up, every pain counts once. */
  readonly pijnen: number;
};

export type Overlap = {
  taakveld: string;
  /** Number of shared knelpunten, per deelnemer in the order that was asked. */
  aantallen: readonly number[];
  /** How many pains: one that more deelnemers have counts once. */
  pijnen: number;
  /** How many deelnemers share a pain here. */
  deelnemers: number;
  /** What at least two deelnemers name here: kwetsbaarheid, kwaliteit, kosten or an own word. */
  gemeen: readonly string[];
};

/**
 * Who shares which pain: one row per taakveld, the pain that most deelnemers share first. Capitals make no difference.
 * What a deelnemer shared that is not asked for (it left) is not counted.
 */
export function overlapVan(gedeeld: readonly Gedeeld[], deelnemerIds: readonly string[]): Overlap[] {
  return [...Map.groupBy(gedeeld, ({ taakveld }) => keyOf(taakveld))]
    .map(([, group]) => rowOf(group, deelnemerIds))
    .filter(({ deelnemers }) => deelnemers > 0)
    .toSorted(
      (a, b) =>
        b.deelnemers - a.deelnemers || total(b) - total(a) || a.taakveld.localeCompare(b.taakveld, 'nl'),
    );
}

function rowOf(group: readonly Gedeeld[], deelnemerIds: readonly string[]): Overlap {
  const perDeelnemer = deelnemerIds.map((id) => group.filter(({ deelnemerId }) => deelnemerId === id));
  const lettersPer = perDeelnemer.map((own) => new Set(own.flatMap(({ letters }) => letters.map(keyOf))));
  const letters = [...new Set(lettersPer.flatMap((own) => [...own]))].toSorted((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  return {
    taakveld: perDeelnemer.flat()[0]?.taakveld.trim() ?? '',
    aantallen: perDeelnemer.map((own) => own.reduce((sum, { aantal }) => sum + aantal, 0)),
    pijnen: perDeelnemer.flat().reduce((sum, { pijnen }) => sum + pijnen, 0),
    deelnemers: perDeelnemer.filter((own) => own.length > 0).length,
    gemeen: letters.filter((letter) => lettersPer.filter((own) => own.has(letter)).length >= 2),
  };
}

/** By what taakvelden and letters are the same: capitals and spaces around make no difference. */
export const keyOf = (word: string) => word.trim().toLocaleLowerCase('nl');
const total = ({ aantallen }: Overlap) => aantallen.reduce((a, b) => a + b, 0);
