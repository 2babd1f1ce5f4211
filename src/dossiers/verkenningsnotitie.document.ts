import { alinea, type Document, type DocumentBlok, kop, plat } from '#src/documenten/document.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { fromOpmaak } from '#src/documenten/opmaak.ts';
import { teksten as knelpuntteksten } from '#src/knelpunten/teksten.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import { onderdeelBlokken } from './hoofdstuk.document.ts';
import { teksten } from './teksten.ts';

type Knelpunt = {
  titel: string;
  toelichting: string;
  taakveld: string;
  letters: readonly string[];
  ernst: number;
  urgentie: number;
  bewijs: string;
  bron: string;
  helpt: 'ja' | 'deels' | 'nee' | null;
  waarom: string;
  alternatief: string;
};
type Kamer = {
  samenwerking: { naam: string; fictief: boolean };
  gemeente: string;
  datum: PlainDate;
  antwoorden: readonly { vraagId: string; tekst: string }[];
  knelpunten: readonly Knelpunt[];
  onderdelen: readonly Onderdeel[];
};

/** What one deelnemer found out for itself in verkennen. */
export function verkenningsnotitieDocument({
  samenwerking,
  gemeente,
  datum,
  antwoorden,
  knelpunten,
  onderdelen,
}: Kamer): Document {
  const antwoordOp = (vraagId: string): DocumentBlok[] => {
    const tekst = antwoorden.find((antwoord) => antwoord.vraagId === vraagId)?.tekst ?? '';
    return tekst.trim() ? fromOpmaak(parseOpmaak(tekst), 1) : [alinea(teksten.geenAntwoord)];
  };
  return {
    titel: teksten.verkenningsnotitie(gemeente),
    ondertitel: samenwerking.naam,
    taal: 'nl-NL',
    datum,
    versie: teksten.standVan(dagInWoorden(datum)),
    kenmerken: [],
    fictief: samenwerking.fictief,
    blokken: [
      alinea(teksten.eigenKamer),
      ...vragenVan('verkennen').flatMap((vraag) => [
        kop(1, vraag.vraag),
        ...antwoordOp(vraag.id),
        ...onderdeelBlokken(onderdelen.filter(({ vraagId }) => vraagId === vraag.id)),
      ]),
      kop(1, teksten.knelpunten),
      ...(knelpunten.length === 0 ? [alinea(teksten.geenKnelpunten)] : knelpunten.flatMap(knelpuntBlokken)),
    ],
  };
}

function knelpuntBlokken(knelpunt: Knelpunt): DocumentBlok[] {
  return [
    kop(2, knelpunt.titel),
    alinea(teksten.knelpuntRegel(knelpunt)),
    ...fromOpmaak(parseOpmaak(knelpunt.toelichting), 2),
    {
      soort: 'feiten',
      feiten: [
        [teksten.bewijs, plat(knelpunt.bewijs || teksten.geenBewijs)] as const,
        ...(knelpunt.bron ? [[teksten.bron, plat(knelpunt.bron)] as const] : []),
        [
          knelpuntteksten.helptVraag,
          plat(knelpunt.helpt ? knelpuntteksten.oordelen[knelpunt.helpt] : knelpuntteksten.onbeoordeeld),
        ] as const,
        ...(knelpunt.waarom ? [[knelpuntteksten.waarom, plat(knelpunt.waarom)] as const] : []),
        ...(knelpunt.alternatief ? [[knelpuntteksten.alternatief, plat(knelpunt.alternatief)] as const] : []),
      ],
    },
  ];
}
