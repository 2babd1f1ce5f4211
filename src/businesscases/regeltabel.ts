import { soorten, type Soort } from '#src/businesscase/regel.ts';
import { leesDatum } from '#src/shared/datumtekst.ts';
import { leesEuro, leesGetal } from '#src/shared/getallen.ts';

/** The columns of a table of lines, in the order of the export; the first four are enough. */
export const kolommen = [
  'naam',
  'soort',
  'verwacht',
  'alternatief',
  'van',
  'tot',
  'laag',
  'hoog',
  'indexatie',
  'ingroei',
  'realisatie',
  'verdeling',
  'bron',
  'brondatum',
] as const;
type Kolom = (typeof kolommen)[number];

/** A row of a pasted table: the line as the API takes it, still to be checked, with what could not be read. */
export type Gelezen = {
  readonly rij: number;
  readonly invoer: Record<string, unknown>;
  readonly onleesbaar: readonly Kolom[];
};
type Alternatief = { readonly id: string; readonly naam: string };

/**
 * Reads a table that was copied from a spreadsheet (tabs) or a CSV (semicolons). The first row names the columns; a column
 * that we do not know is left alone. Undefined when the first row names neither a name nor an amount.
 */
export function leesRegels(tekst: string, alternatieven: readonly Alternatief[]): Gelezen[] | undefined {
  const [kop = [], ...rijen] = cellsOf(tekst);
  const namen = kop.map((cel) => kolommen.find((kolom) => kolom === cel.trim().toLowerCase()));
  if (!namen.includes('naam') || !namen.includes('verwacht')) return undefined;
  return rijen.flatMap((cellen, index) => {
    if (cellen.every((cel) => cel.trim() === '')) return [];
    const velden = namen.map((kolom, plek) => ({ kolom, tekst: (cellen[plek] ?? '').trim() }));
    const gelezen = velden.flatMap(({ kolom, tekst: cel }) =>
      kolom && cel !== '' ? [{ kolom, waarde: valueOf(kolom, cel, alternatieven) }] : [],
    );
    return [
      {
        rij: index + 2,
        invoer: Object.fromEntries(
          gelezen.map(({ kolom, waarde }) => [kolom === 'alternatief' ? 'alternatiefId' : kolom, waarde]),
        ),
        onleesbaar: gelezen.flatMap(({ kolom, waarde }) => (waarde === undefined ? [kolom] : [])),
      },
    ];
  });
}

function valueOf(kolom: Kolom, cel: string, alternatieven: readonly Alternatief[]): unknown {
  switch (kolom) {
    case 'naam':
    case 'bron':
      return cel;
    case 'soort':
      return soorten.find((soort: Soort) => soort === cel.toLowerCase());
    case 'verdeling':
      return cel.toLowerCase();
    case 'verwacht':
    case 'laag':
    case 'hoog':
      return leesEuro(cel);
    case 'van':
    case 'tot':
    case 'indexatie':
    case 'realisatie':
      return leesGetal(cel);
    case 'ingroei':
      return percentages(cel);
    case 'brondatum':
      return leesDatum(cel);
    case 'alternatief':
      return cel.toLowerCase() === 'alle'
        ? null
        : alternatieven.find(({ naam }) => naam.toLowerCase() === cel.toLowerCase())?.id;
  }
}

/** '25, 75' or '25/75'; semicolons may part the cells. */
function percentages(cel: string): number[] | undefined {
  const getallen = cel.split(/[/|]|,\s+/).map((deel) => leesGetal(deel));
  return getallen.every((getal) => getal !== undefined) ? getallen : undefined;
}

/** Cells of a table with tabs, or else semicolons; quotes as in CSV. */
function cellsOf(tekst: string): string[][] {
  const scheiding = tekst.includes('\t') ? '\t' : ';';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const bare = tekst.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  for (let i = 0; i < bare.length; i += 1) {
    const teken = bare[i] ?? '';
    if (isQuoted) {
      if (teken === '"' && bare[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (teken === '"') isQuoted = false;
      else cell += teken;
    } else if (teken === '"' && cell === '') isQuoted = true;
    else if (teken === scheiding || teken === '\n') {
      row.push(cell);
      cell = '';
      if (teken === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += teken;
  }
  rows.push([...row, cell]);
  return rows;
}
