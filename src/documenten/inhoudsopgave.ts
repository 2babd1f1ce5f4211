import {
  columnShares,
  type Document,
  type DocumentBlok,
  figuurAsTabel,
  type Kop,
  plainText,
} from './document.ts';

/** About how much goes on A4: characters on a line, lines on a page. */
const lineLength = 95;
const pageLines = 44;

export type Inhoudsregel = { readonly kop: Kop; readonly onder: readonly Kop[] };

/**
 * The chapters with what stands under them, for a document of more than about three pages; empty for a shorter one, in
 * which nobody gets lost. Estimated from the text, so that every form has it or none.
 */
export function inhoudsopgave(document: Document): Inhoudsregel[] {
  const lines = document.blokken.reduce((sum, blok) => sum + linesOf(blok), 0);
  if (document.compact || lines <= 3 * pageLines) return [];
  const regels: { kop: Kop; onder: Kop[] }[] = [];
  for (const kop of koppenVan(document)) {
    if (kop.niveau === 1) regels.push({ kop, onder: [] });
    if (kop.niveau === 2) regels.at(-1)?.onder.push(kop);
  }
  return regels;
}

/** The mark that an entry of the contents leads to, for each heading that stands in it. */
export const bladwijzers = (regels: readonly Inhoudsregel[]): ReadonlyMap<Kop, string> =>
  new Map(regels.flatMap(({ kop, onder }) => [kop, ...onder]).map((kop, index) => [kop, `kop-${index + 1}`]));

const koppenVan = ({ blokken }: Document): Kop[] =>
  blokken
    .flatMap((blok): readonly DocumentBlok[] => (blok.soort === 'kader' ? blok.blokken : [blok]))
    .filter((blok) => blok.soort === 'kop');

const linesIn = (text: string, share = 1): number => Math.ceil(text.length / (lineLength * share));

function linesOf(blok: DocumentBlok): number {
  switch (blok.soort) {
    case 'kop':
      return 2.5;
    case 'alinea':
    case 'noot':
      return linesIn(plainText(blok.tekst)) + 0.6;
    case 'lijst':
      return blok.items.reduce((sum, item) => sum + linesIn(plainText(item)) + 0.3, 0);
    case 'feiten':
      return blok.feiten.reduce((sum, [, waarde]) => sum + linesIn(plainText(waarde), 0.7) + 0.4, 0);
    case 'tabel': {
      const shares = columnShares(blok);
      const rows = blok.rijen.map((rij) =>
        Math.max(1, ...rij.map((cell, column) => linesIn(plainText(cell), shares[column]))),
      );
      return rows.reduce((sum, row) => sum + row + 0.7, 3);
    }
    case 'figuur':
      return linesOf(figuurAsTabel(blok));
    case 'kader':
      return blok.blokken.reduce((sum, inner) => sum + linesOf(inner), 2);
    case 'pagina':
      return pageLines / 2;
  }
}
