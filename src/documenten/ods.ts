import { strToU8, zipSync } from 'fflate';
import { isPlainDate, type PlainDate } from '#src/shared/dates.ts';
import { cleanText } from './clean.ts';
import { odfFile } from './odt.styles.ts';
import { type Bladcel, type Bladkolom, celtekst, type Rekenblad } from './rekenblad.ts';
import { escapeXml } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
/** The tables as OpenDocument 1.2 spreadsheet, a sheet each, with numbers as numbers. Same in, same bytes out. */
export function renderOds(bladen: readonly Rekenblad[], datum: PlainDate): Uint8Array {
  const sheets = bladen.map((blad, index) => sheet(blad, sheetName(blad.titel, index, bladen)));
  const content = odfFile(
    'document-content',
    `${styles}<office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body>`,
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zipSync(
    {
      mimetype: [strToU8(mediaType), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(manifest),
    },
    { mtime: `${datum}T12:00:00` },
  );
}

const numberStyle = (naam: string, decimals: number, before: string, after: string) =>
  `<number:${after ? 'percentage' : 'number'}-style style:name="n-${naam}">${before}<number:number number:decimal-places="${decimals}" number:min-integer-digits="1" number:grouping="true"/>${after}</number:${after ? 'percentage' : 'number'}-style>` +
  `<style:style style:name="${naam}" style:family="table-cell" style:data-style-name="n-${naam}"/>`;
const styles = [
  '<office:automatic-styles>',
  '<style:style style:name="kolom" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>',
  '<style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>',
  numberStyle('euro', 2, '<number:text>€ </number:text>', ''),
  numberStyle('getal', 2, '', ''),
  numberStyle('procent', 2, '', '<number:text> %</number:text>'),
  '<number:date-style style:name="n-datum"><number:day/><number:text>-</number:text><number:month/><number:text>-</number:text><number:year number:style="long"/></number:date-style>',
  '<style:style style:name="datum" style:family="table-cell" style:data-style-name="n-datum"/>',
  '</office:automatic-styles>',
].join('');

function sheet({ kolommen, rijen, voet = [] }: Rekenblad, name: string): string {
  const head = row(kolommen.map(({ naam }) => textCell(naam, 'kop')));
  const body = [...rijen, ...voet].map((rij) =>
    row(kolommen.map((kolom, index) => cell(rij[index] ?? null, kolom))),
  );
  return `<table:table table:name="${escapeXml(cleanText(name))}"><table:table-column table:style-name="kolom" table:number-columns-repeated="${kolommen.length}"/><table:table-header-rows>${head}</table:table-header-rows>${body.join('')}</table:table>`;
}

const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

function cell(cel: Bladcel, kolom: Bladkolom): string {
  if (cel === null) return '<table:table-cell/>';
  if (typeof cel === 'string')
    return kolom.soort === 'datum' && isPlainDate(cel) ? dateCell(cel) : textCell(cel);
  const [type, value, style] =
    kolom.soort === 'euro'
      ? ['float', cel / 100, 'euro']
      : kolom.soort === 'procent'
        ? ['percentage', cel, 'procent']
        : ['float', cel, Number.isInteger(cel) ? '' : 'getal'];
  const look = style ? ` table:style-name="${style}"` : '';
  return `<table:table-cell${look} office:value-type="${type}" office:value="${value}"><text:p>${escapeXml(celtekst(cel, kolom))}</text:p></table:table-cell>`;
}

const dateCell = (datum: PlainDate): string =>
  `<table:table-cell table:style-name="datum" office:value-type="date" office:date-value="${datum}"><text:p>${datum}</text:p></table:table-cell>`;

function textCell(text: string, style?: string): string {
  const look = style ? ` table:style-name="${style}"` : '';
  return `<table:table-cell${look} office:value-type="string"><text:p>${escapeXml(cleanText(text))}</text:p></table:table-cell>`;
}

/** Programs refuse these signs and long names, and two sheets of one name. */
function sheetName(titel: string, index: number, bladen: readonly Rekenblad[]): string {
  const short =
    titel
      .replaceAll(/[[\]*?:/\\']/g, ' ')
      .slice(0, 28)
      .trim() || `Blad ${index + 1}`;
  return bladen.some((other, at) => at < index && other.titel.slice(0, 28) === titel.slice(0, 28))
    ? `${short} ${index + 1}`
    : short;
}
