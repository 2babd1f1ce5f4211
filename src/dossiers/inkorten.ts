import { type Blok, plainText, type Regel } from '#src/shared/opmaak.ts';

/** Characters on one line of a page, and in one cell of a table of that many columns. */
const lineLength = 92;

/**
 * How many lines of each of the two answers an oplegger has room for, on paper as in the browser, so that it stays one
 * page; the same for every council of a samenwerking. Measured with the longest names and texts that are allowed.
 * `extra`: lines that go to names of others with the same pain.
 */
export const opleggerRegels = (deelnemers: number, extra = 0): number =>
  Math.max(2, (deelnemers <= 8 ? 14 : 9) - Math.ceil(extra / 2));

/** How many lines a text takes on paper. */
export const regelsVoor = (tekst: string): number => Math.ceil(tekst.length / lineLength);

export type Ingekort = { blokken: Blok[]; isIngekort: boolean };

/**
 * The beginning of a text, of at most so many lines on paper: whole blocks, and of the first one that does not fit as
 * many sentences, items or rows as do. A heading that would stand alone at the end is left out.
 */
export function kortIn(blokken: readonly Blok[], maxRegels: number): Ingekort {
  const kept: Blok[] = [];
  let left = maxRegels;
  for (const blok of blokken) {
    const cost = regelsVan(blok);
    if (cost > left) {
      const part = beginVan(blok, left, kept.length === 0);
      return { blokken: withoutLooseHeading(part ? [...kept, part] : kept), isIngekort: true };
    }
    kept.push(blok);
    left -= cost;
  }
  return { blokken: kept, isIngekort: false };
}

const lines = (characters: number) => Math.max(1, Math.ceil(characters / lineLength));
const lengthOf = (regel: Regel) => regel.reduce((sum, { tekst }) => sum + tekst.length, 0);

/** About how many lines a block takes on A4, the space around it included. */
function regelsVan(blok: Blok): number {
  switch (blok.soort) {
    case 'kop':
      return lines(lengthOf(blok.inhoud)) + 1;
    case 'alinea':
      return lines(blok.inhoud.reduce((sum, regel) => sum + lengthOf(regel) + 1, 0)) + 0.5;
    case 'lijst':
      return blok.punten.reduce((sum, punt) => sum + lines(lengthOf(punt)), 0.5);
    case 'tabel':
      return [blok.kop, ...blok.rijen].reduce((sum, rij) => sum + rowLines(rij), 1);
  }
}

const rowLines = (rij: readonly Regel[]) =>
  Math.max(1, ...rij.map((cell) => lines(lengthOf(cell) * rij.length))) * 1.4;

function beginVan(blok: Blok, left: number, isFirst: boolean): Blok | undefined {
  switch (blok.soort) {
    case 'kop':
      return undefined;
    case 'alinea': {
      const tekst = zinnenTot(plainText([blok]).replaceAll('\n', ' '), (left - 0.5) * lineLength);
      return tekst && (isFirst || !tekst.endsWith('…'))
        ? { soort: 'alinea', inhoud: [[{ soort: 'tekst', tekst }]] }
        : undefined;
    }
    case 'lijst': {
      const punten = firstThatFit(blok.punten, left - 0.5, (punt) => lines(lengthOf(punt)));
      return punten.length > 0 ? { ...blok, punten } : undefined;
    }
    case 'tabel': {
      const rijen = firstThatFit(blok.rijen, left - 1 - rowLines(blok.kop), rowLines);
      return rijen.length > 0 ? { ...blok, rijen } : undefined;
    }
  }
}

function firstThatFit<T>(items: readonly T[], room: number, cost: (item: T) => number): T[] {
  let left = room;
  const tooMuch = items.findIndex((item) => (left -= cost(item)) < 0);
  return items.slice(0, tooMuch === -1 ? items.length : tooMuch);
}

const withoutLooseHeading = (blokken: readonly Blok[]): Blok[] =>
  blokken.slice(0, blokken.findLastIndex(({ soort }) => soort !== 'kop') + 1);

/** The whole sentences within so many characters; of a first one that is longer, its first words. */
export function zinnenTot(tekst: string, max: number): string {
  if (tekst.length <= max) return tekst;
  const begin = tekst.slice(0, Math.max(0, Math.floor(max)));
  const zinnen = /^[\s\S]*[.!?](?=\s|$)/.exec(begin)?.[0];
  return zinnen ?? woordenTot(begin, begin.length - 1);
}

function woordenTot(tekst: string, max: number): string {
  const begin = tekst.slice(0, Math.max(0, max));
  const woorden = begin.slice(0, begin.lastIndexOf(' ') === -1 ? begin.length : begin.lastIndexOf(' '));
  return woorden.trim() === '' ? '' : `${woorden.trimEnd().toWellFormed()}…`;
}
