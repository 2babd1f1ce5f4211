import type { Oordeel } from '#src/antwoorden/reactie.ts';
import { type Blok, parseOpmaak, type Regel } from '#src/shared/opmaak.ts';

/** One sentence of a text, with the heading that it stands under. */
export type Zin = { readonly zin: string; readonly kop: string };

/**
 * The sentences of a text with opmaak, in reading order, each once. An item of a list is at least one sentence, a row of
 * a table is one; headings are none. Two sentences are the same when their words, capitals and signs are the same.
 */
export function zinnenVan(tekst: string): Zin[] {
  let kop = '';
  const all = parseOpmaak(tekst).flatMap((blok) => {
    if (blok.soort === 'kop') kop = platVan(blok.inhoud);
    return eenheden(blok).flatMap((eenheid) => splits(eenheid).map((zin) => ({ zin, kop })));
  });
  return all.filter(({ zin }, index) => all.findIndex((each) => each.zin === zin) === index);
}

const platVan = (regel: Regel) => regel.map(({ tekst }) => tekst).join('');

/** What holds sentences: a sentence never runs from one item or row into the next. */
function eenheden(blok: Blok): string[] {
  switch (blok.soort) {
    case 'kop':
      return [];
    case 'alinea':
      return [blok.inhoud.map(platVan).join(' ')];
    case 'lijst':
      return blok.punten.map(platVan);
    case 'tabel':
      return blok.rijen.map((rij) => rij.map(platVan).join(' – '));
  }
}

/** A point after one of these ends no sentence. */
const afkortingen = new Set(
  'art bijv blz bv ca dhr drs dr d.w.z etc evt excl i.p.v i.v.m incl ing ir jl m.b.t m.i.v max mevr min mln mr nl nr o.a resp st t.a.v t.o.v vgl'.split(
    ' ',
  ),
);

function splits(tekst: string): string[] {
  const clean = tekst.replaceAll(/\s+/g, ' ').trim();
  const zinnen: string[] = [];
  let start = 0;
  // An end: . ! ? or …, what closes behind it, and then a space before something that can begin a sentence.
  for (const found of clean.matchAll(/[.!?…]+[’”"')\]]*(?= [\p{Lu}\d‘“"'([])/gu)) {
    const end = found.index + found[0].length;
    const [word = ''] = /\S+$/.exec(clean.slice(start, found.index)) ?? [];
    if (found[0] === '.' && isAfkorting(word)) continue;
    zinnen.push(clean.slice(start, end));
    start = end + 1;
  }
  return [...zinnen, clean.slice(start)].filter((zin) => /[\p{L}\d]/u.test(zin));
}

/** 'bijv.', or an initial: 'J. de Vries'. */
function isAfkorting(word: string): boolean {
  const bare = word.replace(/^[‘“"'([]+/u, '');
  return afkortingen.has(bare.toLocaleLowerCase('nl')) || /^\p{Lu}$/u.test(bare);
}

/** How a sentence stands: one no is a no; without everybody it waits; a remark must be looked at before all agree. */
export type Stemming = 'eens' | 'opmerking' | 'oneens' | 'wacht';

export function stemmingVan(
  oordelen: readonly { deelnemerId: string; oordeel: Oordeel }[],
  deelnemers: readonly string[],
): Stemming {
  const found = oordelen.filter(({ deelnemerId }) => deelnemers.includes(deelnemerId));
  if (found.some(({ oordeel }) => oordeel === 'oneens')) return 'oneens';
  if (found.length < deelnemers.length) return 'wacht';
  return found.some(({ oordeel }) => oordeel === 'opmerking') ? 'opmerking' : 'eens';
}
