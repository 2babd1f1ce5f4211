/** RFC 4180: comma, CRLF, quotes doubled; no formulas (OWASP, CSV injection). */
export function toCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  return [header, ...rows]
    .map((cells) => `${cells.map((text) => csvCell(noFormula(text))).join(',')}\r\n`)
    .join('');
}

/** Text that a spreadsheet would take for a formula gets a leading apostrophe. */
export const noFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Quoted where it holds the separator, a quote or a line end. */
export const csvCell = (text: string, separator: ',' | ';' = ','): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
