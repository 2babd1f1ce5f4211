import { expect, test } from 'vitest';
import { toeval, vanStand } from './toeval.ts';

test('gives the published numbers of xoshiro128** for the state 1, 2, 3, 4', () => {
  const { volgende } = vanStand([1, 2, 3, 4]);
  // Reference implementation; the same values are in the tests of rand_xoshiro.
  expect(Array.from({ length: 10 }, () => volgende() * 2 ** 32)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('is the same for the same seed and differs for another seed or stream', () => {
  const eerste = (zaad: number, stroom?: number) => {
    const { volgende } = toeval(zaad, stroom);
    return Array.from({ length: 5 }, volgende);
  };
  expect(eerste(2026)).toEqual(eerste(2026));
  expect(new Set([eerste(2026), eerste(2027), eerste(2026, 1)].map(String)).size).toBe(3);
});

test('is spread evenly, and neighbouring streams do not move together', () => {
  const een = toeval(1, 0);
  const twee = toeval(1, 1);
  const aantal = 50_000;
  const vakken = Array.from({ length: 10 }, () => 0);
  let samen = 0;
  for (let i = 0; i < aantal; i += 1) {
    const x = een.volgende();
    const vak = Math.floor(x * 10);
    vakken[vak] = (vakken[vak] ?? 0) + 1;
    samen += (x - 0.5) * (twee.volgende() - 0.5) * 12;
  }
  // Chi-square with nine degrees of freedom: above 27.9 happens once in a thousand; the seed is fixed.
  expect(vakken.reduce((som, n) => som + (n - aantal / 10) ** 2 / (aantal / 10), 0)).toBeLessThan(27.9);
  expect(Math.abs(samen / aantal)).toBeLessThan(0.015);
});
