import type { Afspraak } from '#src/documenten/agenda.ts';
import type { Document, DocumentBlok, Figuur, Tekst } from '#src/documenten/document.ts';
import { alinea, kop, plat } from '#src/documenten/document.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import { type Rekenblad, tabelVan } from '#src/documenten/rekenblad.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { teksten } from './teksten.ts';
import type { Uitleg } from './uitleg.ts';

/** What a calculation says on paper: the conclusion first, then tables and figures. The tables also go to CSV and ODS. */
export type Rapport = {
  readonly titel: string;
  readonly conclusie: string;
  readonly delen: readonly (Rekenblad | Figuur | { readonly soort: 'alinea'; readonly tekst: Tekst })[];
  /** The dates, for who wants them in a calendar. */
  readonly afspraken?: readonly Afspraak[];
};

export const rekenbladen = ({ delen }: Rapport): Rekenblad[] =>
  delen.filter((deel) => deel.soort === 'rekenblad');

/** The report with how it was calculated, what to mind and where it comes from. */
export function documentVan(rapport: Rapport, uitleg: Uitleg, datum: PlainDate): Document {
  return {
    titel: rapport.titel,
    taal: 'nl-NL',
    datum,
    kenmerken: [[teksten.berekendOp, dagInWoorden(datum)]],
    fictief: false,
    blokken: [
      { soort: 'kader', blokken: [alinea(rapport.conclusie)] },
      ...rapport.delen.map((deel): DocumentBlok => (deel.soort === 'rekenblad' ? tabelVan(deel) : deel)),
      ...part(
        teksten.letOp,
        uitleg.waarschuwingen.map(({ tekst, bron }) => (bron ? `${tekst} (${bron})` : tekst)),
      ),
      kop(1, teksten.hoeBerekend),
      ...uitleg.stappen.flatMap(({ titel, regels }): DocumentBlok[] => [
        kop(2, titel),
        { soort: 'lijst', geordend: false, items: regels.map(plat) },
      ]),
      ...part(
        teksten.bronnen,
        uitleg.bronnen.map(
          ({ naam, vindplaats, zekerheid }) => `${naam}: ${vindplaats}. ${teksten.zekerheid[zekerheid]}.`,
        ),
      ),
      { soort: 'noot', tekst: plat(teksten.geenAdvies) },
    ],
  };
}

function part(titel: string, regels: readonly string[]): DocumentBlok[] {
  if (regels.length === 0) return [];
  return [kop(1, titel), { soort: 'lijst', geordend: false, items: regels.map(plat) }];
}
