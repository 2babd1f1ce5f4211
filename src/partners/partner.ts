export const standen = ['longlist', 'shortlist', 'afgevallen'] as const;
export type Stand = (typeof standen)[number];

/** Who takes part or was invited is judged, but no longer found, put on a list or invited. */
export const isDeelnemer = (status: string | null): boolean =>
  status === 'actief' || status === 'uitgenodigd';

export type Criterium = { readonly id: string; readonly naam: string; readonly gewicht: number };
export type Score = { readonly criteriumId: string; readonly score: number | null; readonly reden: string };

/** To begin with; a deelnemer changes, drops and adds as it likes. Weight 0 to 5. */
export const standaardcriteria: readonly Criterium[] = [
  { id: 'omvang', naam: 'Past in omvang', gewicht: 3 },
  { id: 'nabij', naam: 'Dichtbij, zelfde regio', gewicht: 3 },
  { id: 'cultuur', naam: 'Zelfde manier van werken en besturen', gewicht: 4 },
  { id: 'vertrouwen', naam: 'Ervaring met elkaar', gewicht: 4 },
  { id: 'systemen', naam: 'Zelfde systemen of contracten', gewicht: 2 },
  { id: 'aanvulling', naam: 'Sterk waar wij zwak zijn', gewicht: 5 },
];

/**
 * Weighted mean of the scores that were given (1 to 5), and how much of the weight they cover (0 to 1). What nobody
 * knows yet is left out instead of counted as bad: the cover tells how much the mean says.
 */
export function totaalVan(criteria: readonly Criterium[], scores: readonly Score[]) {
  const given = criteria.flatMap(({ id, gewicht }) => {
    const score = scores.find(({ criteriumId }) => criteriumId === id)?.score ?? null;
    return score === null ? [] : [{ gewicht, score }];
  });
  const all = sum(criteria.map(({ gewicht }) => gewicht));
  const covered = sum(given.map(({ gewicht }) => gewicht));
  if (covered === 0) return { score: null, gedekt: 0 };
  return {
    score: sum(given.map(({ gewicht, score }) => gewicht * score)) / covered,
    gedekt: covered / all,
  };
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** How many times as large the larger of two is; null when one is not known. */
export const verhoudingVan = (a: number | null, b: number | null): number | null =>
  a && b ? Math.max(a, b) / Math.min(a, b) : null;

/** Above this the attitude of the largest decides much (lesson L04). */
export const grootVerschil = 2;

export const oordelen = ['sterk', 'gelijk', 'zwak', 'onbekend'] as const;
export type Oordeel = (typeof oordelen)[number];
export type Sterkte = { readonly taakveld: string; readonly oordeel: Oordeel; readonly reden: string };

type Knelpunt = { taakveld: string; ernst: number; urgentie: number };

/**
 * Where the own municipality is weak and the other strong: a row for each taakveld with an own knelpunt, the heaviest
 * first. `deeltPijn`: the other put a knelpunt of the same taakveld on the table, which speaks against 'sterk'.
 */
export function aanvullingVan(
  eigen: readonly Knelpunt[],
  sterktes: readonly Sterkte[],
  gedeeldDoorAnder: readonly string[],
) {
  const isSame = (a: string, b: string) => a.toLocaleLowerCase('nl') === b.toLocaleLowerCase('nl');
  const byTaakveld = Map.groupBy(eigen, ({ taakveld }) => taakveld);
  return [...byTaakveld]
    .map(([taakveld, knelpunten]) => {
      const said = sterktes.find((sterkte) => isSame(sterkte.taakveld, taakveld));
      const oordeel = said?.oordeel ?? 'onbekend';
      return {
        taakveld,
        knelpunten: knelpunten.length,
        zwaarte: Math.max(...knelpunten.map(({ ernst, urgentie }) => ernst * urgentie)),
        oordeel,
        reden: said?.reden ?? '',
        deeltPijn: gedeeldDoorAnder.some((each) => isSame(each, taakveld)),
        vultAan: oordeel === 'sterk',
      };
    })
    .toSorted((a, b) => b.zwaarte - a.zwaarte || a.taakveld.localeCompare(b.taakveld, 'nl'));
}
