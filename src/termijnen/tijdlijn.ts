import type { PlainDate } from '#src/shared/dates.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Uitkomst } from './termijnen.ts';
import type { Stap } from './wet.ts';

export const tijdlijnsoorten = ['raad', 'or', 'verwerken', 'start', 'provincie'] as const;
/** One row of the figure: stretches of days, and moments in them. Days that are not known are left out. */
export type Tijdlijnrij = {
  readonly soort: (typeof tijdlijnsoorten)[number];
  readonly gemeente: string | null;
  readonly stukken: readonly (readonly [van: PlainDate, tot: PlainDate])[];
  readonly momenten: readonly PlainDate[];
};

/** The dates as a figure: a row per council (its term, its zienswijze, its consent), and the tracks of the others. */
export function tijdlijnVan({ gebeurtenissen }: Uitkomst): Tijdlijnrij[] {
  const dag = (stappen: readonly Stap[], gemeente: string | null = null) =>
    gebeurtenissen.find((g) => stappen.includes(g.stap) && g.gemeente === gemeente)?.datum;
  const begin = dag(['ontwerp-naar-raad', 'ontwerpbegroting', 'ontwerp-wijziging']);
  const besluit = dag(['vaststelling-begroting', 'vaststelling-wijziging']);
  const raden = [...new Set(gebeurtenissen.flatMap(({ gemeente }) => gemeente ?? []))].toSorted();
  const rij = (
    soort: Tijdlijnrij['soort'],
    van: PlainDate | undefined,
    tot: PlainDate | undefined,
  ): Tijdlijnrij[] => (van && tot ? [{ soort, gemeente: null, stukken: [[van, tot]], momenten: [] }] : []);
  return [
    ...raden.map((gemeente): Tijdlijnrij => {
      const van = dag(['ontvangst-raad'], gemeente) ?? begin;
      const tot = dag(['einde-termijn-raad'], gemeente) ?? besluit;
      return {
        soort: 'raad',
        gemeente,
        stukken: van && tot ? [[van, tot]] : [],
        momenten: meetingsOf(gebeurtenissen, gemeente),
      };
    }),
    ...rij('or', dag(['advies-or-vragen']), dag(['advies-or'])),
    ...rij('verwerken', dag(['einde-zienswijzen']), dag(['zienswijzen-verwerkt'])),
    ...rij('start', dag(['bekendmaking']), dag(['inwerkingtreding'])),
    ...rij('provincie', besluit, dag(['begroting-naar-provincie'])),
  ];
}

const meetingsOf = (gebeurtenissen: readonly Gebeurtenis[], wie: string): PlainDate[] =>
  gebeurtenissen
    .filter(
      ({ stap, gemeente }) =>
        gemeente === wie &&
        (stap === 'zienswijze-raad' || stap === 'toestemming-raad' || stap === 'zienswijze-begroting'),
    )
    .map(({ datum }) => datum);
