import {
  alinea,
  type Document,
  type DocumentBlok,
  kop,
  type Niveau,
  plat,
  type Tabel,
} from '#src/documenten/document.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { fromOpmaak } from '#src/documenten/opmaak.ts';
import { tabelVan } from '#src/documenten/rekenblad.ts';
import { dagInWoorden, opsomming } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import type { Bevroren, DossierInhoud, Knelpunt } from './dossier.ts';
import type { Pijn } from './pijn.ts';
import { teksten } from './teksten.ts';

/** What every document about a frozen version begins and ends with: which text it is about. */
export function stukOver(
  { nummer, controlegetal, datum, inhoud: { samenwerking, deelnemers } }: Bevroren,
  { kenmerken = [], ...own }: Pick<Document, 'titel' | 'blokken'> & Partial<Document>,
): Document {
  return {
    ondertitel: teksten.versie(nummer),
    taal: 'nl-NL',
    datum,
    versie: teksten.versie(nummer),
    controlegetal,
    fictief: samenwerking.fictief,
    ...own,
    kenmerken: [
      ...kenmerken,
      [teksten.deelnemers, deelnemers.map(({ naam }) => naam).join(', ')],
      [teksten.bevroren, dagInWoorden(datum)],
    ],
  };
}

/** `onder`: the level of the heading that it stands under. */
export function antwoordBlokken(inhoud: DossierInhoud, vraagId: string, onder: Niveau = 1): DocumentBlok[] {
  const tekst = inhoud.antwoorden.find((each) => each.vraagId === vraagId)?.tekst ?? '';
  return tekst.trim() ? fromOpmaak(parseOpmaak(tekst), onder) : [alinea(teksten.geenAntwoord)];
}

/** What the instruments yield: what it says, what a reader sees at once, and the figures. */
export const onderdeelBlokken = (onderdelen: readonly Onderdeel[], niveau: Niveau = 2): DocumentBlok[] =>
  onderdelen.flatMap(({ titel, tekst, figuur, blad }) => [
    kop(niveau, titel),
    ...(tekst ? [alinea(tekst)] : []),
    ...(figuur ? [figuur] : []),
    ...(blad ? [underHeading(titel, tabelVan(blad))] : []),
  ]);

/** The heading already says what the table shows. */
function underHeading(kopje: string, { titel, ...tabel }: Tabel): Tabel {
  return titel === undefined || kopje.endsWith(titel) ? tabel : { ...tabel, titel };
}

/** Who does not simply agree with this text, and why: a council must see that too. */
export function reactieBlokken({ reacties }: DossierInhoud, vraagId: string): DocumentBlok[] {
  const open = reacties.filter((reactie) => reactie.vraagId === vraagId);
  if (open.length === 0) return [];
  return [alinea(teksten.openReacties), opsomlijst(open.map(teksten.reactie))];
}

/** Every pain once, with all whose it is. */
export function knelpuntenTabel(pijnen: readonly Pijn[]): DocumentBlok[] {
  if (pijnen.length === 0) return [alinea(teksten.geenKnelpunten)];
  const { gemeente, knelpunt, taakveld, ernst, urgentie, bewijs } = teksten.kolommen;
  return [
    {
      soort: 'tabel',
      kolommen: [
        ...[knelpunt, gemeente, taakveld].map(tekstkolom),
        ...[ernst, urgentie].map(getalkolom),
        tekstkolom(bewijs),
      ],
      rijen: pijnen.map((each) =>
        [
          each.titel,
          opsomming(each.deelnemers),
          each.taakveld,
          String(each.ernst),
          String(each.urgentie),
          teksten.bewijsVan(each) || teksten.geenBewijs,
        ].map(plat),
      ),
      rijkoppen: true,
    },
    ...(pijnen.some(({ deelnemers, leden }) => deelnemers.length > 1 || leden.length > 1)
      ? [{ soort: 'noot', tekst: plat(teksten.teltEenmaal) } as const]
      : []),
  ];
}

/** Where the knelpunten and the figures of a document come from, each source once. */
export function bronnenBlokken(
  knelpunten: readonly Knelpunt[],
  onderdelen: readonly Onderdeel[],
): DocumentBlok[] {
  const bronnen = [
    ...knelpunten
      .filter(({ bron }) => bron.trim() !== '')
      .map(({ deelnemer, titel, bron }) => teksten.bronVan(`${deelnemer}, ${titel}`, bron)),
    ...onderdelen.flatMap(({ vraagId, titel, bronnen: named = [] }) =>
      named.map((bron) => teksten.bronVan(`${vraagId} ${titel}`, bron)),
    ),
  ];
  return [
    kop(1, teksten.bronnen),
    bronnen.length > 0 ? opsomlijst([...new Set(bronnen)]) : alinea(teksten.geenBronnen),
  ];
}

export const opsomlijst = (items: readonly string[]): DocumentBlok => ({
  soort: 'lijst',
  geordend: false,
  items: items.map(plat),
});
export const tekstkolom = (naam: string) => ({ naam, uitlijning: 'links' }) as const;
export const getalkolom = (naam: string) => ({ naam, uitlijning: 'rechts' }) as const;
