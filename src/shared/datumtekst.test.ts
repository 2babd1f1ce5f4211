import { expect, test } from 'vitest';
import {
  aantalInWoorden,
  dagInWoorden,
  dagKort,
  dagMetJaar,
  leesDatum,
  momentInWoorden,
  opsomming,
} from './datumtekst.ts';

test('dates are in words, and a moment is that of the Netherlands', () => {
  expect(dagInWoorden('2026-06-19')).toBe('vrijdag 19 juni 2026');
  expect(dagMetJaar('2026-06-19')).toBe('19 juni 2026');
  expect(dagKort('2026-11-26')).toBe('26 november');
  expect(momentInWoorden('2026-06-15T07:12:00Z')).toBe('maandag 15 juni 2026, 9.12 uur');
  expect(momentInWoorden('2026-12-31T23:30:00Z')).toBe('vrijdag 1 januari 2027, 0.30 uur');
});

test('numbers and lists read as a sentence', () => {
  expect([1, 4, 12, 13].map(aantalInWoorden)).toEqual(['één', 'vier', 'twaalf', '13']);
  expect(opsomming(['Elsmeer', 'Waterhoven', 'Zandrecht'])).toBe('Elsmeer, Waterhoven en Zandrecht');
  expect([opsomming([]), opsomming(['Elsmeer'])]).toEqual(['', 'Elsmeer']);
});

test('a day is read as people write it', () => {
  const zelfde = [
    '22-9-2026',
    '22/09/2026',
    '22.9.2026',
    'di 22 sept. 2026',
    '22 september 2026',
    '2026-09-22',
  ];
  expect(new Set(zelfde.map(leesDatum))).toEqual(new Set(['2026-09-22']));
  expect(leesDatum('3 mrt 2027')).toBe('2027-03-03');
  const geenDag = ['', '31-2-2026', '22-9', '22 herfst 2026', '2026-9-22', 'morgen'];
  expect(new Set(geenDag.map(leesDatum))).toEqual(new Set([undefined]));
});
