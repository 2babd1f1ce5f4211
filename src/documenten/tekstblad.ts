import { teksten } from './teksten.ts';

/** A row as a person would count it: 1 is the first row of the sheet. */
export type Tekstrij = { readonly nummer: number; readonly cellen: readonly string[] };
/** A sheet as text. Rows without text are left out, and so is empty space at the end of a row. */
export type Tekstblad = { readonly naam: string; readonly rijen: readonly Tekstrij[] };

const maxRijen = 10_000;
const maxKolommen = 100;
const maxTekst = 10_000_000;

/** Collects the cells of one file; throws RangeError when there are more than somebody would ever type. */
export function tekstbladen() {
  const bladen: { naam: string; rijen: Tekstrij[] }[] = [];
  let cellen: string[] = [];
  let rows = 0;
  let size = 0;
  const keep = (nummer: number) => {
    size += cellen.reduce((sum, tekst) => sum + tekst.length, 0);
    if (++rows > maxRijen) throw new RangeError(teksten.teVeelRijen(maxRijen));
    if (size > maxTekst) throw new RangeError(teksten.teVeelTekst);
    bladen.at(-1)?.rijen.push({ nummer, cellen });
  };
  return {
    blad: (naam: string) => {
      bladen.push({ naam, rijen: [] });
    },
    /** `kolom` counts from 0. `aantal`: the same text in the columns after it too. */
    cel: (kolom: number, tekst: string, aantal = 1) => {
      const clean = cleanCell(tekst);
      if (clean === '') return;
      if (kolom + aantal > maxKolommen) throw new RangeError(teksten.teVeelKolommen(maxKolommen));
      for (let at = kolom; at < kolom + aantal; at++) cellen[at] = clean;
    },
    /** The end of row `nummer`, which may stand for more rows with the same cells. */
    rij: (nummer: number, aantal = 1) => {
      cellen = Array.from(cellen, (tekst: string | undefined) => tekst ?? '');
      if (cellen.length > 0) for (let at = nummer; at < nummer + aantal; at++) keep(at);
      cellen = [];
    },
    /** The sheets that hold something. */
    gevuld: (): Tekstblad[] => bladen.filter(({ rijen }) => rijen.length > 0),
  };
}

/** Line ends and tabs stay; what no text holds (other control characters, half characters) goes. */
const cleanCell = (tekst: string): string =>
  tekst
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[[\p{Cc}\uFEFF]--[\t\n]]/gv, '')
    .trim();

/** A number the way people in the Netherlands type it, without grouping: 1234.5 → '1234,5'. */
export const getalTekst = (waarde: number): string =>
  String(Number(waarde.toPrecision(15))).replace('.', ',');

/** The fraction 0.125 → '12,5%'. */
export const procentTekst = (breuk: number): string => `${getalTekst(breuk * 100)}%`;

/** As a spreadsheet holds yes and no. */
export const waarheidTekst = (waarde: boolean): string => (waarde ? 'ja' : 'nee');
