/** A shared knelpunt that stands alone, as far as its likeness to others goes. */
export type Los = {
  readonly knelpuntId: string;
  readonly deelnemerId: string;
  readonly titel: string;
  readonly toelichting: string;
  readonly taakveld: string;
  readonly letters: readonly string[];
};
/** Two that may be the same pain, and why: the words and letters that both have, in one taakveld. */
export type Voorstel = {
  readonly een: string;
  readonly ander: string;
  readonly taakveld: string;
  readonly woorden: readonly string[];
  readonly letters: readonly string[];
};

/** Words that say nothing about a pain. */
const leeg = new Set(
  'aan alle alleen altijd andere bij daar daarvoor dan dat deze die door dit doen doet een elk elke er geen gemeente gemeenten geeft goed haar had heb hebben heeft het hier hij hoe hun iedere iets inwoners jaar kan kunnen maar meer met mensen moet moeten naar niet nog ons onze ook over per soms staat steeds te tot uit van vaak veel voor waar wat wel werd werden werk wij wordt worden zal zelf zich zijn zij zodat zou zonder zo'.split(
    ' ',
  ),
);
/** Shared words that make two alike: this many of the shorter title, or this many in all with one in both titles. */
const deelVanTitel = 0.5;
const woordenInAlles = 3;
/** What stands in more knelpunten than this tells nothing apart. */
const teGewoon = 30;
const hoogstens = 20;

/** The words of a text that say something, without capitals, accents and plural. */
export function woordenVan(tekst: string): Map<string, string> {
  const words = tekst
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('nl')
    .replaceAll(/(\p{L})-(\p{L})/gu, '$1$2')
    .match(/\p{L}{4,}/gu);
  return new Map((words ?? []).filter((word) => !leeg.has(word)).map((word) => [stamVan(word), word]));
}
const stamVan = (word: string) => word.replace(/(en|s)$/, '').replace(/(\p{L})\1$/u, '$1');

type Woorden = Los & { titelwoorden: Map<string, string>; alles: Map<string, string> };

/** Pairs that may be the same pain, the most alike first; a pair of two deelnemers before one of the same. */
export function voorstellenVan(lijst: readonly Los[]): Voorstel[] {
  const perTaakveld = Map.groupBy(lijst, ({ taakveld }) => taakveld.trim().toLocaleLowerCase('nl'));
  return [...perTaakveld.values()]
    .flatMap(parenVan)
    .toSorted((a, b) => b.gewicht - a.gewicht)
    .slice(0, hoogstens)
    .map(({ gewicht: _gewicht, ...voorstel }) => voorstel);
}

function parenVan(groep: readonly Los[]): (Voorstel & { gewicht: number })[] {
  const alle = groep.map((los): Woorden => ({
    ...los,
    titelwoorden: woordenVan(los.titel),
    alles: woordenVan(`${los.toelichting} ${los.titel}`),
  }));
  const paren = new Map<string, readonly [Woorden, Woorden]>();
  for (const samen of perTitelwoord(alle))
    for (const [index, een] of samen.entries())
      for (const ander of samen.slice(index + 1))
        paren.set(`${een.knelpuntId} ${ander.knelpuntId}`, [een, ander]);
  return [...paren.values()].flatMap(([een, ander]) => lijken(een, ander));
}

/** Which knelpunten have a word in their title, leaving out words that too many have. */
function perTitelwoord(alle: readonly Woorden[]): Woorden[][] {
  const groepen = new Map<string, Woorden[]>();
  for (const los of alle)
    for (const stam of los.titelwoorden.keys()) groepen.set(stam, [...(groepen.get(stam) ?? []), los]);
  return [...groepen.values()].filter(({ length }) => length >= 2 && length <= teGewoon);
}

function lijken(een: Woorden, ander: Woorden): (Voorstel & { gewicht: number })[] {
  const gemeen = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...a].flatMap(([stam, woord]) => (b.has(stam) ? [woord] : []));
  const inTitel = gemeen(een.titelwoorden, ander.titelwoorden);
  const woorden = gemeen(een.alles, ander.alles);
  const deel = inTitel.length / Math.max(1, Math.min(een.titelwoorden.size, ander.titelwoorden.size));
  if (deel < deelVanTitel && woorden.length < woordenInAlles) return [];
  const letters = een.letters.filter((letter) => ander.letters.includes(letter));
  const gewicht =
    deel + woorden.length / 10 + letters.length / 10 + (een.deelnemerId === ander.deelnemerId ? 0 : 0.5);
  return [
    {
      een: een.knelpuntId,
      ander: ander.knelpuntId,
      taakveld: een.taakveld.trim(),
      woorden,
      letters,
      gewicht,
    },
  ];
}
