import { type Tag, walkXml } from './lees-xml.ts';
import { getalTekst, procentTekst, type Tekstblad, tekstbladen, waarheidTekst } from './tekstblad.ts';
import { teksten } from './teksten.ts';

/** Has texts and cells of its own that are no content of the sheet: remarks, drawings, what was removed. */
const margins = new Set(['office:annotation', 'table:tracked-changes', 'table:shapes', 'draw:frame']);
const cellNames = new Set(['table:table-cell', 'table:covered-table-cell']);

type Cell = { attributen: Tag['attributen']; aantal: number; tekst: string; alineas: number };

/**
 * Reads the sheets of an OpenDocument spreadsheet (1.2 and later), from its content.xml. A cell with a formula gives
 * the value that was saved with it; nothing is calculated.
 */
export function readOds(xml: string): Tekstblad[] {
  const bladen = tekstbladen();
  let row = { nummer: 1, aantal: 1 };
  let kolom = 0;
  let cell: Cell | null = null;
  let margin = 0;
  let tables = 0;

  const open = ({ naam, attributen }: Tag) => {
    if (margin > 0 || margins.has(naam)) margin++;
    else if (naam === 'table:table') {
      tables++;
      bladen.blad(attributen['table:name'] ?? '');
      row = { nummer: 1, aantal: 1 };
    } else if (naam === 'table:table-row') {
      row.aantal = repeats(attributen['table:number-rows-repeated']);
      kolom = 0;
    } else if (cellNames.has(naam)) {
      const aantal = repeats(attributen['table:number-columns-repeated']);
      cell = { attributen, aantal, tekst: '', alineas: 0 };
    } else if (cell) addMark(cell, naam, attributen);
  };
  const close = (naam: string) => {
    if (margin > 0) margin--;
    else if (cell && cellNames.has(naam)) {
      bladen.cel(kolom, valueOf(cell), cell.aantal);
      kolom += cell.aantal;
      cell = null;
    } else if (naam === 'table:table-row') {
      bladen.rij(row.nummer, row.aantal);
      row.nummer += row.aantal;
    }
  };
  const text = (tekst: string) => {
    if (cell && cell.alineas > 0 && margin === 0) cell.tekst += tekst;
  };
  walkXml(xml, { open, close, text });
  if (tables === 0) throw new RangeError(teksten.onbekend);
  return bladen.gevuld();
}

const repeats = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? '1', 10) || 1);

/** What is no letter in a text: paragraphs, line breaks, tabs and rows of spaces are elements. */
function addMark(cell: Cell, naam: string, attributen: Tag['attributen']): void {
  if (naam === 'text:p' && cell.alineas++ > 0) cell.tekst += '\n';
  if (naam === 'text:line-break') cell.tekst += '\n';
  if (naam === 'text:tab') cell.tekst += '\t';
  if (naam === 'text:s') cell.tekst += ' '.repeat(Math.min(repeats(attributen['text:c']), 100));
}

function valueOf({ attributen, tekst }: Cell): string {
  const value = Number(attributen['office:value']);
  switch (attributen['office:value-type']) {
    case 'float':
    case 'currency':
      return Number.isFinite(value) ? getalTekst(value) : tekst;
    case 'percentage':
      return Number.isFinite(value) ? procentTekst(value) : tekst;
    case 'date':
      return attributen['office:date-value']?.slice(0, 10) ?? tekst;
    case 'boolean':
      return waarheidTekst(attributen['office:boolean-value'] === 'true');
    default:
      return tekst;
  }
}
