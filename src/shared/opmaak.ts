/**
 * Rich text as people type it and as it is stored: a small safe format, never HTML.
 * `## kop`, `### kop`, `- lijst`, `1. lijst`, `| tabel |`, `**vet**`, `[tekst](https://…)`.
 */
export type Inline =
  | { soort: 'tekst'; tekst: string }
  | { soort: 'vet'; tekst: string }
  | { soort: 'link'; tekst: string; href: string };
export type Regel = readonly Inline[];
export type Blok =
  | { soort: 'kop'; niveau: 2 | 3; inhoud: Regel }
  | { soort: 'alinea'; inhoud: readonly Regel[] }
  /** `begin`: the number of the first item of an ordered list, where it is not 1. */
  | { soort: 'lijst'; geordend: boolean; begin?: number; punten: readonly Regel[] }
  | { soort: 'tabel'; kop: readonly Regel[]; rijen: readonly (readonly Regel[])[] };

/** Any text gives blocks; what is no mark-up is text. Lines of one paragraph keep their breaks. */
export function parseOpmaak(tekst: string): Blok[] {
  const blokken: Blok[] = [];
  let groep: string[] = [];
  let soort: Soort = 'tekst';
  const close = () => {
    if (groep.length > 0) blokken.push(blokVan(soort, groep));
    groep = [];
  };
  for (const line of tekst.split(/\r\n|\r|\n/)) {
    const kop = /^(##|###)[ \t]+(\S.*)$/.exec(line);
    const next = soortVan(line); // once per line: looking back at the first line of a group is quadratic
    if (kop || line.trim() === '' || next !== soort) close();
    soort = next;
    if (kop)
      blokken.push({ soort: 'kop', niveau: kop[1] === '##' ? 2 : 3, inhoud: parseInline(kop[2] ?? '') });
    else if (line.trim() !== '') groep.push(line);
  }
  close();
  return blokken;
}

type Soort = 'punt' | 'nummer' | 'tabel' | 'tekst';

function soortVan(line: string): Soort {
  if (/^\s*[-*] +\S/.test(line)) return 'punt';
  if (/^\s*\d{1,3}[.)] +\S/.test(line)) return 'nummer';
  return /^\s*\|.*\|\s*$/.test(line) ? 'tabel' : 'tekst';
}

function blokVan(soort: Soort, lines: readonly string[]): Blok {
  switch (soort) {
    case 'punt':
      return {
        soort: 'lijst',
        geordend: false,
        punten: lines.map((line) => parseInline(line.replace(/^\s*[-*] +/, ''))),
      };
    case 'nummer': {
      const begin = Number.parseInt(lines[0]?.trim() ?? '', 10);
      return {
        soort: 'lijst',
        geordend: true,
        ...(begin !== 1 && { begin }),
        punten: lines.map((line) => parseInline(line.replace(/^\s*\d{1,3}[.)] +/, ''))),
      };
    }
    case 'tabel':
      return tabelVan(lines);
    case 'tekst':
      return { soort: 'alinea', inhoud: lines.map((line) => parseInline(line.trim())) };
  }
}

/** The first row is the heading; a row of dashes directly under it is only for the eye. */
function tabelVan(lines: readonly string[]): Blok {
  const [kop = [], streep, ...rest] = lines.map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => parseInline(cell.trim())),
  );
  const isStreep = streep?.every((cell) => /^:?-+:?$/.test(textOf(cell)));
  return { soort: 'tabel', kop, rijen: streep && !isStreep ? [streep, ...rest] : rest };
}

/** Links only to the web, mail, or a page of this site; any other address stays text. */
const link =
  /\[([^[\]]{1,300})\]\(((?:https?:\/\/|mailto:|\/(?!\/))[^\s()<>"]{1,2000})\)|\*\*([^*]{1,1000})\*\*/g;

export function parseInline(tekst: string): Inline[] {
  const delen: Inline[] = [];
  let from = 0;
  for (const match of tekst.matchAll(link)) {
    if (match.index > from) delen.push({ soort: 'tekst', tekst: tekst.slice(from, match.index) });
    const [all, label = '', href = '', vet] = match;
    delen.push(vet === undefined ? { soort: 'link', tekst: label, href } : { soort: 'vet', tekst: vet });
    from = match.index + all.length;
  }
  if (from < tekst.length) delen.push({ soort: 'tekst', tekst: tekst.slice(from) });
  return delen;
}

const textOf = (regel: Regel) => regel.map(({ tekst }) => tekst).join('');

/** Only the words: for search, comparison and a first line in a list. */
export function plainText(blokken: readonly Blok[]): string {
  return blokken
    .flatMap((blok) => {
      switch (blok.soort) {
        case 'kop':
          return [textOf(blok.inhoud)];
        case 'alinea':
          return blok.inhoud.map(textOf);
        case 'lijst':
          return blok.punten.map(textOf);
        case 'tabel':
          return [blok.kop, ...blok.rijen].map((rij) => rij.map(textOf).join(' '));
      }
    })
    .join('\n');
}
