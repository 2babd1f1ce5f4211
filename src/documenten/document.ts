import type { PlainDate } from '#src/shared/dates.ts';

/** A run of text. Emphasis and links are all the inline structure there is: every form can carry these. */
export type Tekstdeel = { readonly tekst: string; readonly vet?: boolean; readonly link?: string };
export type Tekst = readonly Tekstdeel[];

/** Level 1 stands directly under the title of the document. */
export type Niveau = 1 | 2 | 3;
export type Kop = { readonly soort: 'kop'; readonly niveau: Niveau; readonly tekst: string };
export type Alinea = { readonly soort: 'alinea'; readonly tekst: Tekst };
/** Small print under a table or at the end. */
export type Noot = { readonly soort: 'noot'; readonly tekst: Tekst };
export type Lijst = {
  readonly soort: 'lijst';
  readonly geordend: boolean;
  /** The number of the first item of an ordered list; 1 unless given. */
  readonly begin?: number;
  readonly items: readonly Tekst[];
};
export type Kolom = { readonly naam: string; readonly uitlijning: 'links' | 'rechts' };
/** With `rijkoppen` the first cell of every row names that row. Every row has as many cells as there are columns. */
export type Tabel = {
  readonly soort: 'tabel';
  readonly titel?: string;
  readonly kolommen: readonly Kolom[];
  readonly rijen: readonly (readonly Tekst[])[];
  readonly rijkoppen: boolean;
};
export type Feit = readonly [naam: string, waarde: Tekst];
export type Feiten = { readonly soort: 'feiten'; readonly feiten: readonly Feit[] };
/** `waarde` sets the length of the bar, `tekst` is how a reader sees the number. */
export type Staaf = {
  readonly naam: string;
  readonly waarde: number;
  readonly tekst: string;
  readonly nadruk?: boolean;
};
/** Bars in HTML, to the left of zero as well, a table with the same numbers for who cannot see bars and in every other form. */
export type Figuur = {
  readonly soort: 'figuur';
  readonly titel: string;
  readonly kolommen: readonly [naam: string, waarde: string];
  readonly staven: readonly Staaf[];
};
export type Kaderblok = Kop | Alinea | Lijst | Feiten | Noot;
/** The one thing in a document that must stand out. */
export type Kader = { readonly soort: 'kader'; readonly blokken: readonly Kaderblok[] };
export type NieuwePagina = { readonly soort: 'pagina' };
export type DocumentBlok = Kaderblok | Tabel | Figuur | Kader | NieuwePagina;

/** What every form (HTML, PDF, ODT, DOCX) is made from, so that structure is never lost on the way. */
export type Document = {
  readonly titel: string;
  readonly ondertitel?: string;
  readonly taal: 'nl-NL';
  /** The day of the document, in its properties only; name it in `kenmerken` to show it. */
  readonly datum: PlainDate;
  readonly kenmerken: readonly (readonly [naam: string, waarde: string])[];
  /** 'Versie 2': on every page, before the hash. */
  readonly versie?: string;
  /** Hash of the content, shown at the end and on every page. */
  readonly controlegetal?: string;
  /** Example data: says so at the top and on every page. */
  readonly fictief: boolean;
  /** A cover sheet that must stay one page: on paper smaller type and less white space. */
  readonly compact?: boolean;
  readonly blokken: readonly DocumentBlok[];
};

export const plat = (tekst: string): Tekst => [{ tekst }];
export const vet = (tekst: string): Tekst => [{ tekst, vet: true }];
export const alinea = (tekst: string | Tekst): Alinea => ({
  soort: 'alinea',
  tekst: typeof tekst === 'string' ? plat(tekst) : tekst,
});
export const kop = (niveau: Niveau, tekst: string): Kop => ({ soort: 'kop', niveau, tekst });

/** The words of a run of text without its emphasis and links. */
export const plainText = (tekst: Tekst): string => tekst.map((deel) => deel.tekst).join('');

/** The numbers of a bar chart as a table. */
export function figuurAsTabel(figuur: Figuur): Tabel {
  const [naam, waarde] = figuur.kolommen;
  return {
    soort: 'tabel',
    titel: figuur.titel,
    kolommen: [
      { naam, uitlijning: 'links' },
      { naam: waarde, uitlijning: 'rechts' },
    ],
    rijen: figuur.staven.map((staaf) =>
      staaf.nadruk ? [vet(staaf.naam), vet(staaf.tekst)] : [plat(staaf.naam), plat(staaf.tekst)],
    ),
    rijkoppen: true,
  };
}

/** The part of the width that each column gets: words three times as much as numbers. */
export function columnShares(tabel: Tabel): number[] {
  const shares = tabel.kolommen.map((kolom) => (kolom.uitlijning === 'rechts' ? 1 : 3));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** All visible text in reading order, one entry per paragraph, item or cell; without contents and page furniture. */
export function readingOrder(document: Document): string[] {
  const feiten = document.kenmerken.flatMap(([naam, waarde]) => [naam, waarde]);
  const top = [document.titel, ...(document.ondertitel ? [document.ondertitel] : [])];
  return [...top, ...feiten, ...document.blokken.flatMap(blockTexts)];
}

function blockTexts(blok: DocumentBlok): string[] {
  switch (blok.soort) {
    case 'kop':
      return [blok.tekst];
    case 'alinea':
    case 'noot':
      return [plainText(blok.tekst)];
    case 'lijst':
      return blok.items.map(plainText);
    case 'feiten':
      return blok.feiten.flatMap(([naam, waarde]) => [naam, plainText(waarde)]);
    case 'tabel':
      return [
        ...(blok.titel ? [blok.titel] : []),
        ...blok.kolommen.map((kolom) => kolom.naam),
        ...blok.rijen.flatMap((rij) => rij.map(plainText)),
      ];
    case 'figuur':
      return blockTexts(figuurAsTabel(blok));
    case 'kader':
      return blok.blokken.flatMap(blockTexts);
    case 'pagina':
      return [];
  }
}
