import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  geldendeStreefwaarde,
  isNulmetingCompleet,
  lettersVan,
  ontbrekendeNulmetingen,
  pastStreefwaarde,
  toonWaarde,
} from './doel.ts';
import { indicatoren } from './indicatoren.ts';
import { afstandenVan, omkeringenVan } from './weging.ts';

describe('figures', () => {
  test.each([
    [700, 'taken', '7 taken'],
    [1250, '%', '12,5 %'],
    [11_720, 'euro', '€ 117,20'],
    [-325, 'punten', '−3,25 punten'],
  ])('%i hundredths of %s is %s', (waarde, eenheid, tekst) => {
    expect(toonWaarde(waarde, eenheid).replaceAll('\u00A0', ' ')).toBe(tekst);
  });

  test.each([
    ['lager', 'verbeteren', 700, 0, true],
    ['lager', 'verbeteren', 700, 700, false],
    ['lager', 'behouden', 700, 700, true],
    ['hoger', 'verbeteren', 6000, 5000, false],
    ['hoger', 'behouden', 6000, 5999, false],
  ] as const)('%s is better, %s: from %i to %i fits: %s', (richting, streven, nul, streef, past) => {
    expect(pastStreefwaarde({ richting, streven }, nul, streef)).toBe(past);
  });

  test('an own target goes before the joint one, and an emptied one does not', () => {
    const samen = { waarde: 0, streefdatum: '2029-12-31' };
    expect(geldendeStreefwaarde({ waarde: 200, streefdatum: '2030-12-31' }, samen)).toMatchObject({
      waarde: 200,
      isEigen: true,
    });
    expect(geldendeStreefwaarde({ waarde: null, streefdatum: null }, samen)).toMatchObject({
      waarde: 0,
      isEigen: false,
    });
    expect(geldendeStreefwaarde(undefined, { waarde: null, streefdatum: null })).toBeNull();
  });
});

describe('no business case without a baseline', () => {
  const signed = (doelId: string, deelnemerId: string, getekend = true) => ({
    doelId,
    deelnemerId,
    versie: 1,
    getekend,
  });

  test('is incomplete without doelen, and without anybody’s signature', () => {
    expect(isNulmetingCompleet([], ['a'], [])).toBe(false);
    expect(isNulmetingCompleet(['x'], ['a', 'b'], [signed('x', 'a'), signed('x', 'b', false)])).toBe(false);
    expect(isNulmetingCompleet(['x'], ['a', 'b'], [signed('x', 'a'), signed('x', 'b')])).toBe(true);
  });

  test('names who lacks what', () => {
    expect(
      ontbrekendeNulmetingen(
        ['x', 'y'],
        ['a', 'b'],
        [signed('x', 'a'), signed('x', 'b', false), signed('y', 'b')],
      ),
    ).toEqual([
      { doelId: 'x', deelnemerId: 'b', stand: 'niet-getekend' },
      { doelId: 'y', deelnemerId: 'a', stand: 'geen' },
    ]);
  });
});

describe('weights', () => {
  const weging = (deelnemer: string, kwetsbaarheid: number, kwaliteit: number, kosten: number) => ({
    deelnemer,
    gewichten: { kwetsbaarheid, kwaliteit, kosten },
  });
  const letters = ['kwetsbaarheid', 'kwaliteit', 'kosten'];

  // Ommen joined for quality and vulnerability, Hardenberg for cost (VNG, on the end of their merger).
  test('a partner that comes for the money is named, with whom it differs from', () => {
    const both = [weging('Ommen', 45, 40, 15), weging('Hardenberg', 20, 20, 60)];
    expect(afstandenVan(both, letters)).toEqual([
      { letter: 'kosten', punten: 45, meeste: ['Hardenberg'], minste: ['Ommen'] },
      { letter: 'kwetsbaarheid', punten: 25, meeste: ['Ommen'], minste: ['Hardenberg'] },
    ]);
    expect(omkeringenVan(both, letters)).toContainEqual({
      zwaarder: 'kwaliteit',
      lichter: 'kosten',
      zo: ['Ommen'],
      andersom: ['Hardenberg'],
    });
  });

  test('twenty points is no alarm, and neither is a hair in the order', () => {
    expect(afstandenVan([weging('A', 50, 30, 20), weging('B', 30, 40, 30)], letters)).toEqual([]);
    expect(omkeringenVan([weging('A', 34, 33, 33), weging('B', 33, 34, 33)], letters)).toEqual([]);
  });

  test('one that weighs alone, or all the same, never diverges', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 20 }),
        (some, n) => {
          const [a = 0, b = 0, c = 0] = some;
          const same = Array.from({ length: n }, (_, index) => weging(String(index), a, b, c));
          expect([afstandenVan(same, letters), omkeringenVan(same, letters)]).toEqual([[], []]);
        },
      ),
      { seed: 20261125 },
    );
  });

  test('own letters stand behind the K’s, each once', () => {
    expect(
      lettersVan([{ letter: 'kosten' }, { letter: 'grip' }, { letter: 'grip' }, { letter: 'couleur' }]),
    ).toEqual([...letters, 'couleur', 'grip']);
  });
});

test('the library: every id once, every K in every domain', () => {
  expect(new Set(indicatoren.map(({ id }) => id)).size).toBe(indicatoren.length);
  for (const domein of ['bedrijfsvoering', 'ict', 'belastingen', 'sociaal'])
    expect([
      domein,
      new Set(indicatoren.filter((each) => each.domein === domein).map(({ letter }) => letter)).size,
    ]).toEqual([domein, 3]);
});
