import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import type { Gebeurtenis, Invoer } from './gebeurtenis.ts';
import { teksten } from './teksten.ts';
import type { Uitkomst } from './termijnen.ts';
import { isRegeling, redenInWoorden } from './uitleg.ts';
import { gronden } from './wet.ts';

/** Whether it fits, every date with its reason and article, and the same dates for a calendar. */
export function termijnenRapport(invoer: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(invoer, uitkomst),
    delen: bladenVan(uitkomst),
    afspraken: uitkomst.gebeurtenissen.map((gebeurtenis) => ({
      titel: titleOf(gebeurtenis),
      van: gebeurtenis.datum,
      tot: gebeurtenis.datum,
      omschrijving: `${redenInWoorden(gebeurtenis.reden)}. ${gronden[gebeurtenis.stap].artikel}.`,
    })),
  };
}

const titleOf = ({ stap, gemeente }: Gebeurtenis): string =>
  gemeente === null ? teksten.stappen[stap] : `${teksten.stappen[stap]} (${gemeente})`;

function conclusieVan(
  { spoor }: Invoer,
  { haalbaar, gebeurtenissen, knellingen, vroegst }: Uitkomst,
): string {
  const op = (...stappen: readonly Gebeurtenis['stap'][]) =>
    dagInWoorden(gebeurtenissen.find(({ stap }) => stappen.includes(stap))?.datum ?? '');
  const ontwerp = op('ontwerp-naar-raad', 'ontwerpbegroting', 'ontwerp-wijziging');
  if (haalbaar)
    return isRegeling(spoor)
      ? teksten.pastRegeling(ontwerp, op('inwerkingtreding'))
      : teksten.pastBegroting(ontwerp, op('vaststelling-begroting', 'vaststelling-wijziging'));
  const aantal = new Set(
    knellingen
      .filter(({ ernst }) => ernst === 'knelt')
      .map(({ soort, gemeente }) => `${soort} ${gemeente ?? ''}`),
  ).size;
  const wel = isRegeling(spoor) ? teksten.pastWelRegeling : teksten.pastWelBegroting;
  return teksten.pastNiet(aantal) + (vroegst ? wel(dagInWoorden(vroegst)) : '');
}

/** All dates; for a budget also when the draft has to leave. */
export function bladenVan(uitkomst: Uitkomst): Rekenblad[] {
  const { ontwerpdagen } = uitkomst;
  if (ontwerpdagen.length === 0) return [datumBlad(uitkomst)];
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelOntwerp,
      kolommen: [
        { naam: teksten.besluitOp, soort: 'datum' },
        { naam: teksten.ontwerpUiterlijk, soort: 'datum' },
      ],
      rijen: ontwerpdagen.map(({ vaststelling, ontwerp }) => [vaststelling, ontwerp]),
    },
    datumBlad(uitkomst),
  ];
}

const datumBlad = ({ gebeurtenissen }: Uitkomst): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabel,
  kolommen: [
    { naam: teksten.datum, soort: 'datum' },
    { naam: teksten.wat, soort: 'tekst' },
    { naam: teksten.wie, soort: 'tekst' },
    { naam: teksten.waarom, soort: 'tekst' },
    { naam: teksten.artikel, soort: 'tekst' },
  ],
  rijen: gebeurtenissen.map(({ datum, stap, gemeente, reden }) => [
    datum,
    teksten.stappen[stap],
    gemeente ?? teksten.allen,
    redenInWoorden(reden),
    gronden[stap].artikel,
  ]),
});
