import { expect, test } from 'vitest';
import { blijftOver, instemmingVan, ontbreekt, schoneMechanismen } from './onderbouwing.ts';

test('mechanisms are kept once, known ones first and in their own spelling', () => {
  expect(schoneMechanismen(['rouleren', 'POOLING', ' Rouleren ', 'inkoopkracht', 'pooling', ''])).toEqual([
    'pooling',
    'inkoopkracht',
    'rouleren',
  ]);
  expect(schoneMechanismen([])).toEqual([]);
});

test('who says that it helps says how, and who says in part says what stays', () => {
  const empty = { mechanismen: [], blijft: ' ' };
  expect(ontbreekt({ ...empty, oplossing: 'ja' })).toEqual(['mechanismen']);
  expect(ontbreekt({ ...empty, oplossing: 'deels' })).toEqual(['mechanismen', 'blijft']);
  expect(ontbreekt({ ...empty, oplossing: 'nee' })).toEqual(['blijft']);
  expect(ontbreekt({ oplossing: 'deels', mechanismen: ['pooling'], blijft: 'Het geld' })).toEqual([]);
});

test('something is left unless it is solved as a whole', () => {
  expect(blijftOver(null)).toBe(true);
  expect(blijftOver({ oplossing: 'ja', blijft: '' })).toBe(false);
  expect(blijftOver({ oplossing: 'ja', blijft: 'De nacht' })).toBe(true);
  expect(blijftOver({ oplossing: 'nee', blijft: '' })).toBe(true);
});

test('assent counts the deelnemers that take part, and only them', () => {
  const oordelen = [
    { deelnemerId: 'a', oordeel: 'eens' },
    { deelnemerId: 'b', oordeel: 'opmerking' },
    { deelnemerId: 'c', oordeel: 'oneens' },
    { deelnemerId: 'vertrokken', oordeel: 'eens' },
  ] as const;
  expect(instemmingVan(oordelen, ['a', 'b', 'c', 'd'])).toEqual({ eens: 2, oneens: 1, wacht: 1 });
});
