/**
 * RFC 4180: comma, CRLF, quotes doubled. A cell that a spreadsheet would take for a formula gets a leading
 * apostrophe (OWASP, CSV injection).
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
