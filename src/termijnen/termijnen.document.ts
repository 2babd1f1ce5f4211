import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import { teksten } from './teksten.ts';
import type { Gebeurtenis, Invoer, Uitkomst } from './termijnen.ts';
import { gronden } from './wet.ts';

/** Whether it fits, every date with its article, and the same dates for a calendar. */
export function termijnenRapport(_invoer: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(uitkomst),
    delen: [datumBlad(uitkomst)],
    afspraken: uitkomst.gebeurtenissen.map((gebeurtenis) => ({
      titel: titleOf(gebeurtenis),
      van: gebeurtenis.datum,
      tot: gebeurtenis.datum,
      omschrijving: gronden[gebeurtenis.stap].artikel,
    })),
  };
}

const titleOf = ({ stap, gemeente }: Gebeurtenis): string =>
  gemeente === null ? teksten.stappen[stap] : `${teksten.stappen[stap]} (${gemeente})`;

function conclusieVan({ haalbaar, gebeurtenissen, knellingen, vroegst }: Uitkomst): string {
  const [eerste, laatste] = [gebeurtenissen[0], gebeurtenissen.at(-1)];
  if (haalbaar && eerste && laatste)
    return teksten.past(dagInWoorden(eerste.datum), dagInWoorden(laatste.datum));
  return teksten.pastNiet(knellingen.length) + (vroegst ? teksten.pastWel(dagInWoorden(vroegst)) : '');
}

export function datumBlad({ gebeurtenissen }: Uitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.tabel,
    kolommen: [
      { naam: teksten.datum, soort: 'tekst' },
      { naam: teksten.wat, soort: 'tekst' },
      { naam: teksten.wie, soort: 'tekst' },
      { naam: teksten.waarom, soort: 'tekst' },
    ],
    rijen: gebeurtenissen.map(({ datum, stap, gemeente }) => [
      dagInWoorden(datum),
      teksten.stappen[stap],
      gemeente ?? teksten.allen,
      gronden[stap].artikel,
    ]),
  };
}
