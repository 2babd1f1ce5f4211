type Gedeeld = { deelnemerId: string; taakveld: string; letters: readonly string[] };

export type Overlap = {
  taakveld: string;
  /** Number of shared knelpunten, per deelnemer in the order that was asked. */
  aantallen: readonly number[];
  /** How many deelnemers share a pain here. */
  deelnemers: number;
  /** What at least two deelnemers name here: kwetsbaarheid, kwaliteit, kosten or an own word. */
  gemeen: readonly string[];
};

/** Who shares which pain: one row per taakveld, the pain that most deelnemers share first. */
export function overlapVan(gedeeld: readonly Gedeeld[], deelnemerIds: readonly string[]): Overlap[] {
  return [...Map.groupBy(gedeeld, ({ taakveld }) => taakveld.trim().toLowerCase())]
    .map(([, group]) => rowOf(group, deelnemerIds))
    .toSorted(
      (a, b) =>
        b.deelnemers - a.deelnemers || total(b) - total(a) || a.taakveld.localeCompare(b.taakveld, 'nl'),
    );
}

function rowOf(group: readonly Gedeeld[], deelnemerIds: readonly string[]): Overlap {
  const perDeelnemer = deelnemerIds.map((id) => group.filter(({ deelnemerId }) => deelnemerId === id));
  const lettersPer = perDeelnemer.map((own) => new Set(own.flatMap(({ letters }) => letters)));
  const letters = [...new Set(lettersPer.flatMap((own) => [...own]))].toSorted();
  return {
    taakveld: group[0]?.taakveld ?? '',
    aantallen: perDeelnemer.map((own) => own.length),
    deelnemers: perDeelnemer.filter((own) => own.length > 0).length,
    gemeen: letters.filter((letter) => lettersPer.filter((own) => own.has(letter)).length >= 2),
  };
}

const total = ({ aantallen }: Overlap) => aantallen.reduce((a, b) => a + b, 0);
