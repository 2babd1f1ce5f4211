import { expect, test } from 'vitest';
import { nieuwsteSamen } from './bezoek.ts';

const bezoek = (samenwerkingId: string, dagen: readonly number[]) => ({
  samenwerkingId,
  aantal: dagen.length,
  regels: dagen.map((dag, index) => ({
    volgnummer: dagen.length - index,
    op: `2026-06-${String(dag).padStart(2, '0')}T09:00:00.000Z`,
  })),
});
const kort = (...bezoeken: ReturnType<typeof bezoek>[]) =>
  nieuwsteSamen<{ op: string; volgnummer: number }, ReturnType<typeof bezoek>>(bezoeken).map(
    ({ samenwerkingId, regels }) => [samenwerkingId, regels.length],
  );

test('ten lines in all, the newest; who has none of these stays with how many there are', () => {
  const juni = [19, 18, 17, 16, 15, 14, 13, 12, 11];
  expect(kort(bezoek('a', juni))).toEqual([['a', 9]]);
  expect(kort(bezoek('a', juni), bezoek('b', [20, 10, 9]))).toEqual([
    ['a', 9],
    ['b', 1],
  ]);
  expect(kort(bezoek('a', [...juni, 10]), bezoek('b', [2, 1]))).toEqual([
    ['a', 10],
    ['b', 0],
  ]);
});

test('where nothing changed is left out', () => {
  expect(kort(bezoek('a', []), bezoek('b', [1]))).toEqual([['b', 1]]);
  expect(kort()).toEqual([]);
});
