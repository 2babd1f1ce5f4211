import { type Tekstblad, tekstbladen } from './tekstblad.ts';
import { teksten } from './teksten.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/**
 * Reads text with separated values (RFC 4180, with any of `; , tab |`): UTF-8 or UTF-16 by its byte order mark, else
 * UTF-8 when it is that, else Windows-1252. Throws RangeError when it is no text.
 */
export function readCsv(inhoud: Uint8Array): Tekstblad[] {
  const decoded = decode(inhoud);
  if (decoded.includes('\0')) throw new RangeError(teksten.onbekend);
  const [, named, text = decoded] = /^sep=(.)\r?\n(.*)$/s.exec(decoded) ?? [];
  const bladen = tekstbladen();
  bladen.blad('');
  let nummer = named === undefined ? 0 : 1;
  for (const cellen of records(text, named ?? detectDelimiter(text))) {
    for (const [kolom, tekst] of cellen.entries()) bladen.cel(kolom, withoutGuard(tekst));
    bladen.rij(++nummer);
  }
  return bladen.gevuld();
}

function decode(inhoud: Uint8Array): string {
  if (inhoud[0] === 0xff && inhoud[1] === 0xfe) return new TextDecoder('utf-16le').decode(inhoud);
  if (inhoud[0] === 0xfe && inhoud[1] === 0xff) return new TextDecoder('utf-16be').decode(inhoud);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    return new TextDecoder('windows-1252').decode(inhoud);
  }
}

/** The sign that cuts most of the first records into as many cells as the first has; of two, the one with more cells. */
function detectDelimiter(text: string): string {
  const head = text.slice(0, 50_000);
  const scored = delimiters.map((delimiter) => {
    const counts = firstCounts(head, delimiter);
    const width = Math.max(1, ...counts);
    return { delimiter, width, alike: width < 2 ? 0 : counts.filter((count) => count === width).length };
  });
  const [best] = scored.toSorted((a, b) => b.alike - a.alike || b.width - a.width);
  return best?.delimiter ?? ';';
}

function firstCounts(text: string, delimiter: string): number[] {
  try {
    return records(text, delimiter)
      .take(20)
      .map((cellen) => cellen.length)
      .toArray();
  } catch {
    return []; // With this sign a quote never closes.
  }
}

/** The records one at a time; a line end inside quotes is part of the cell. */
function* records(text: string, delimiter: string): Generator<string[], undefined> {
  let cellen: string[] = [];
  let regel = 1;
  let at = 0;
  while (at < text.length) {
    const { tekst, tot } = text[at] === '"' ? quoted(text, at, delimiter, regel) : bare(text, at, delimiter);
    cellen.push(tekst);
    at = tot + 1;
    if (text[tot] === delimiter && at < text.length) continue;
    if (text[tot] === '\r' && text[at] === '\n') at++;
    yield cellen;
    cellen = [];
    regel++;
  }
}

/** From the quote at `start` to its end and on to the delimiter; a doubled quote is a quote. */
function quoted(text: string, start: number, delimiter: string, regel: number) {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) throw new RangeError(teksten.openAanhaling(regel));
  const rest = bare(text, end + 1, delimiter);
  return { tekst: text.slice(start + 1, end).replaceAll('""', '"') + rest.tekst, tot: rest.tot };
}

function bare(text: string, start: number, delimiter: string) {
  let tot = start;
  while (tot < text.length && text[tot] !== delimiter && text[tot] !== '\n' && text[tot] !== '\r') tot++;
  return { tekst: text.slice(start, tot), tot };
}

/** Without the apostrophe that our own exports put before what a spreadsheet takes for a formula (shared/csv.ts). */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
