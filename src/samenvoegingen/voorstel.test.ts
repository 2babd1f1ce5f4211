import fc from 'fast-check';
import { expect, test } from 'vitest';
import { voorstellenVan, woordenVan } from './voorstel.ts';

const los = (knelpuntId: string, titel: string, more: object = {}) => ({
  knelpuntId,
  deelnemerId: knelpuntId,
  titel,
  toelichting: '',
  taakveld: 'ICT',
  letters: ['kwetsbaarheid'],
  ...more,
});

test('words are compared without capitals, accents, plural and words that say nothing', () => {
  expect([...woordenVan('De Back-ups van één beheerder, en beheerders').keys()]).toEqual([
    'backup',
    'beheerder',
  ]);
});

test('alike in one taakveld is proposed, with the words and letters that both have', () => {
  const voorstellen = voorstellenVan([
    los('a', 'Eén beheerder kent het netwerk'),
    los('b', 'Netwerk hangt aan één beheerder', { taakveld: ' ict' }),
    los('c', 'Netwerk hangt aan één beheerder', { taakveld: 'Belastingen' }),
    los('d', 'Licenties zijn duur'),
  ]);
  expect(voorstellen).toEqual([
    { een: 'a', ander: 'b', taakveld: 'ICT', woorden: ['beheerder', 'netwerk'], letters: ['kwetsbaarheid'] },
  ]);
});

test('one word in both titles is not enough, unless the explanation says more of the same', () => {
  const kort = [los('a', 'Storing legt de hele balie dicht'), los('b', 'Elke storing duurt drie werkdagen')];
  expect(voorstellenVan(kort)).toEqual([]);
  const lang = kort.map((each) => ({
    ...each,
    toelichting: 'De leverancier van het zaaksysteem reageert traag',
  }));
  expect(voorstellenVan(lang).map(({ woorden }) => woorden.includes('zaaksysteem'))).toEqual([true]);
});

test('two deelnemers come before two of one, and a word that all have tells nothing', () => {
  const voorstellen = voorstellenVan([
    los('a', 'Telefooncentrale valt uit'),
    los('b', 'Telefooncentrale valt uit', { deelnemerId: 'a' }),
    los('c', 'Telefooncentrale valt uit'),
  ]);
  expect(voorstellen.map(({ een, ander }) => een + ander)).toEqual(['ac', 'bc', 'ab']);
  expect(voorstellenVan(Array.from({ length: 40 }, (_, index) => los(String(index), 'Storing')))).toEqual([]);
});

test('never proposes a knelpunt with itself, nor more than twenty pairs', () => {
  const woord = fc.constantFrom('netwerk', 'beheerder', 'storing', 'licentie', 'balie');
  fc.assert(
    fc.property(fc.array(fc.array(woord, { minLength: 1, maxLength: 4 }), { maxLength: 25 }), (titels) => {
      const list = voorstellenVan(titels.map((words, index) => los(String(index), words.join(' '))));
      expect(list.length).toBeLessThanOrEqual(20);
      for (const { een, ander, woorden } of list) {
        expect(een).not.toBe(ander);
        expect(woorden.length).toBeGreaterThan(0);
      }
    }),
  );
});
