import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deelstandVan, eigenWoorden, hintsVan, k3, schoneLetters } from './knelpunt.ts';

describe('what a knelpunt is about', () => {
  test.each([
    [
      ['kosten', 'Kwetsbaarheid '],
      ['kwetsbaarheid', 'kosten'],
    ],
    [
      ['grip', 'kosten', 'Grip', 'KOSTEN'],
      ['kosten', 'grip'],
    ],
    [['  couleur   locale ', ''], ['couleur locale']],
  ])('%j becomes %j', (given, expected) => {
    expect(schoneLetters(given)).toEqual(expected);
  });

  test('cleaning loses no word, repeats none, and does nothing the second time', () => {
    const words = fc.array(fc.oneof(fc.string(), fc.constantFrom(...k3, 'Kosten', 'grip', ' Grip')));
    fc.assert(
      fc.property(words, (letters) => {
        const clean = schoneLetters(letters);
        expect(schoneLetters(clean)).toEqual(clean);
        const lower = (list: readonly string[]) =>
          new Set(list.map((word) => word.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')));
        expect(lower(clean).size).toBe(clean.length);
        expect([...lower(letters)].filter(Boolean).toSorted()).toEqual([...lower(clean)].toSorted());
      }),
    );
  });

  test('own words come from one line, without those of K3', () => {
    expect(eigenWoorden('grip, kleur ,, Kosten, grip')).toEqual(['grip', 'kleur']);
    expect(eigenWoorden('')).toEqual([]);
  });
});

describe('hints', () => {
  const sound = { titel: 'Eén beheerder', bewijs: '31 dagen afwezig in 2025', bron: 'Verzuimregistratie' };

  test('a knelpunt with evidence and source needs none', () => {
    expect(hintsVan(sound)).toEqual([]);
  });

  test('without evidence lesson L01 speaks', () => {
    expect(hintsVan({ ...sound, bewijs: ' ' })).toEqual([{ soort: 'geen-bewijs', les: 'L01' }]);
    expect(hintsVan({ ...sound, bewijs: '', bron: '' })).toEqual([{ soort: 'geen-bewijs', les: 'L01' }]);
  });

  test('evidence without a source cannot be checked', () => {
    expect(hintsVan({ ...sound, bron: '' })).toEqual([{ soort: 'geen-bron', les: null }]);
  });

  test.each([
    ['Wij willen meer samenwerken', true],
    ['We moeten met de buren gaan samenwerken', true],
    ['Er is geen gezamenlijke servicedesk', true],
    ['Te weinig samenwerking tussen de teams', true],
    ['De samenwerking met de leverancier loopt af', false],
    ['Geen vervanger voor de beheerder', false],
  ])('%s: names a means instead of a pain: %s', (titel, expected) => {
    expect(hintsVan({ ...sound, titel }).some(({ soort }) => soort === 'middel-als-doel')).toBe(expected);
  });
});

test.each([
  [null, 3, 'prive'],
  [3, 3, 'gedeeld'],
  [2, 3, 'gewijzigd'],
] as const)('shared version %s of version %s: %s', (gedeeldeVersie, versie, expected) => {
  expect(deelstandVan({ gedeeldeVersie, versie })).toBe(expected);
});
