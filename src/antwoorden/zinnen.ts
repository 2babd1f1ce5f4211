import { type Blok, parseOpmaak, type Regel } from '#src/shared/opmaak.ts';
import type { VraagId } from '#src/vragen/vragen.ts';
import type { Oordeel } from './reactie.ts';

/** The question of which a deelnemer judges every sentence apart: what it thinks of the whole follows from that. */
export const vraagPerZin: VraagId = 'O5';

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
  const seen = new Set<string>();
  return all.filter(({ zin }) => seen.size < seen.add(zin).size);
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

/** What a deelnemer thinks of one sentence; the newest of each deelnemer on each. */
type Zinsoordeel = { zin: string; deelnemerId: string; oordeel: Oordeel; toelichting: string; op: Date };

/** By the words, not by how their letters are stored. */
const vorm = (zin: string) => zin.normalize('NFC');

/** Per deelnemer what it said of the sentences that stand in the text now, in reading order. */
function huidige<T extends Zinsoordeel>(zinnen: readonly Zin[], oordelen: readonly T[]): Map<string, T[]> {
  const byZin = Map.groupBy(oordelen, ({ zin }) => vorm(zin));
  const found = zinnen.flatMap(({ zin }) => byZin.get(vorm(zin)) ?? []);
  return Map.groupBy(found, ({ deelnemerId }) => deelnemerId);
}

/**
 * What each deelnemer thinks of the whole text: one no is a no; otherwise it waits until every sentence is judged, and is
 * left out. The newest of what it said, with the sentences that it does not simply agree with.
 */
export function reactiesUit<T extends Zinsoordeel>(tekst: string, oordelen: readonly T[]) {
  const zinnen = zinnenVan(tekst);
  return [...huidige(zinnen, oordelen).values()].flatMap((own) => {
    const [newest] = own.toSorted((a, b) => b.op.getTime() - a.op.getTime());
    const zwaarste = (['oneens', 'opmerking', 'eens'] as const).find((each) =>
      own.some(({ oordeel }) => oordeel === each),
    );
    if (!newest || !zwaarste || (zwaarste !== 'oneens' && own.length < zinnen.length)) return [];
    return [{ ...newest, oordeel: zwaarste, gezegd: own.filter(({ oordeel }) => oordeel !== 'eens') }];
  });
}

/** How many sentences of the text each of these deelnemers has not judged yet; who judged all is left out. */
export function nogTeBeoordelen(
  tekst: string,
  oordelen: readonly Zinsoordeel[],
  deelnemers: readonly string[],
): { deelnemerId: string; aantal: number }[] {
  const zinnen = zinnenVan(tekst);
  const given = huidige(zinnen, oordelen);
  return deelnemers.flatMap((deelnemerId) => {
    const aantal = zinnen.length - (given.get(deelnemerId)?.length ?? 0);
    return aantal > 0 ? [{ deelnemerId, aantal }] : [];
  });
}
