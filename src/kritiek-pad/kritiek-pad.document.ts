import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import type { Invoer, Uitkomst } from './kritiek-pad.ts';
import { teksten } from './teksten.ts';
import { bandInTekst, reasonOf, werkdagen } from './uitleg.ts';

/** When all is done, the chain that fixes it, the plan as a table, and the tasks for a calendar. */
export function kritiekPadRapport(invoer: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(invoer, uitkomst),
    delen: [planningBlad(uitkomst)],
    afspraken: uitkomst.taken.map((taak) => ({
      titel: `${taak.code} ${taak.naam}`,
      van: taak.vroegsteStart,
      tot: taak.vroegsteEinde,
      omschrijving: `${reasonOf(taak)} ${teksten.afspraak(werkdagen(taak.totaleSpeling))}`,
    })),
  };
}

export function conclusieVan({ gewenstEinde }: Invoer, uitkomst: Uitkomst): string {
  const { einde, kritiekPad, ruimte } = uitkomst;
  const kern = teksten.conclusie(dagInWoorden(einde), werkdagen(uitkomst.werkdagen), kritiekPad.join(' → '));
  if (gewenstEinde === undefined || ruimte === null) return kern;
  const gewenst = dagInWoorden(gewenstEinde);
  if (ruimte === 0) return kern + teksten.precies(gewenst);
  return kern + (ruimte > 0 ? teksten.opTijd : teksten.teLaat)(werkdagen(ruimte), gewenst);
}

/** Earliest and latest days and slack of every task. */
export function planningBlad({ taken }: Uitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.tabelTitel,
    kolommen: [
      { naam: teksten.naam, soort: 'tekst' },
      { naam: teksten.duurKolom, soort: 'getal' },
      { naam: teksten.na, soort: 'tekst' },
      { naam: teksten.vroegsteStart, soort: 'datum' },
      { naam: teksten.vroegsteEinde, soort: 'datum' },
      { naam: teksten.uitersteStart, soort: 'datum' },
      { naam: teksten.uitersteEinde, soort: 'datum' },
      { naam: teksten.totaleSpeling, soort: 'getal' },
      { naam: teksten.vrijeSpeling, soort: 'getal' },
      { naam: teksten.isKritiek, soort: 'tekst' },
    ],
    rijen: taken.map((taak) => [
      `${taak.code} ${taak.naam}`,
      taak.duur,
      taak.na.map(bandInTekst).join('; '),
      taak.vroegsteStart,
      taak.vroegsteEinde,
      taak.uitersteStart,
      taak.uitersteEinde,
      taak.totaleSpeling,
      taak.vrijeSpeling,
      taak.isKritiek ? teksten.ja : teksten.nee,
    ]),
  };
}
