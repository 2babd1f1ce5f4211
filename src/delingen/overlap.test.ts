import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapVan } from './overlap.ts';

test('the pain that most deelnemers share comes first, with what they have in common', () => {
  const gedeeld = [
    { deelnemerId: 'elsmeer', taakveld: 'ICT', letters: ['kwetsbaarheid'], aantal: 1, pijnen: 1 },
    { deelnemerId: 'elsmeer', taakveld: 'Belastingen', letters: ['kosten'], aantal: 1, pijnen: 1 },
    {
      deelnemerId: 'waterhoven',
      taakveld: 'ict',
      letters: ['kwetsbaarheid', 'kosten'],
      aantal: 1,
      pijnen: 1,
    },
    { deelnemerId: 'zandrecht', taakveld: 'ICT ', letters: ['kwaliteit'], aantal: 1, pijnen: 1 },
  ];
  expect(overlapVan(gedeeld, ['elsmeer', 'waterhoven', 'zandrecht'])).toEqual([
    { taakveld: 'ICT', aantallen: [1, 1, 1], pijnen: 3, deelnemers: 3, gemeen: ['kwetsbaarheid'] },
    { taakveld: 'Belastingen', aantallen: [1, 0, 0], pijnen: 1, deelnemers: 1, gemeen: [] },
  ]);
});

test('an own word counts whatever its capitals; a deelnemer that left is not counted', () => {
  const gedeeld = [
    { deelnemerId: 'elsmeer', taakveld: 'Inkoop', letters: ['Grip'], aantal: 3, pijnen: 3 },
    { deelnemerId: 'waterhoven', taakveld: 'Inkoop', letters: ['grip'], aantal: 1, pijnen: 1 },
    { deelnemerId: 'vertrokken', taakveld: 'Belastingen', letters: ['kosten'], aantal: 1, pijnen: 1 },
  ];
  expect(overlapVan(gedeeld, ['elsmeer', 'waterhoven'])).toEqual([
    { taakveld: 'Inkoop', aantallen: [3, 1], pijnen: 4, deelnemers: 2, gemeen: ['grip'] },
  ]);
});

test('a pain of two deelnemers counts once in the row, and for both of them', () => {
  const gedeeld = [
    { deelnemerId: 'a', taakveld: 'ICT', letters: ['kosten'], aantal: 2, pijnen: 2 },
    { deelnemerId: 'b', taakveld: 'ICT', letters: ['kosten'], aantal: 1, pijnen: 0 },
  ];
  expect(overlapVan(gedeeld, ['a', 'b'])).toMatchObject([{ aantallen: [2, 1], pijnen: 2, deelnemers: 2 }]);
});

test('every shared knelpunt is counted once, whatever the order, and the rows come in order of shared pain', () => {
  const deelnemers = ['a', 'b', 'c'];
  const gedeeld = fc.array(
    fc.record({
      deelnemerId: fc.constantFrom(...deelnemers),
      aantal: fc.integer({ min: 1, max: 9 }),
      pijnen: fc.integer({ min: 0, max: 9 }),
      taakveld: fc.constantFrom('ICT', 'ict', 'Inkoop', ' Belastingen'),
      letters: fc.uniqueArray(fc.constantFrom('kwetsbaarheid', 'kwaliteit', 'kosten', 'Grip'), {
        minLength: 1,
      }),
    }),
  );
  fc.assert(
    fc.property(gedeeld, (list) => {
      const rows = overlapVan(list, deelnemers);
      const counted = rows.flatMap(({ aantallen }) => aantallen).reduce((a, b) => a + b, 0);
      expect(counted).toBe(list.reduce((sum, { aantal }) => sum + aantal, 0));
      const numbers = (each: typeof rows) =>
        each.map(({ aantallen, deelnemers: aantal, gemeen }) => ({ aantallen, aantal, gemeen }));
      expect(numbers(overlapVan(list.toReversed(), deelnemers)).toSorted(byText)).toEqual(
        numbers(rows).toSorted(byText),
      );
      for (const [index, row] of rows.entries())
        expect(row.deelnemers).toBeLessThanOrEqual(rows[index - 1]?.deelnemers ?? deelnemers.length);
      for (const { deelnemers: aantal, gemeen } of rows) expect(aantal > 1 || gemeen.length === 0).toBe(true);
    }),
  );
});

const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
