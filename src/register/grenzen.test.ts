import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { burenVan, isGrenspad } from './grenzen.ts';
import { readGrenzen } from './import.grenzen.ts';

// Three squares in a row, and an island.
const square = (x: number) => `M${x} 0L${x + 1} 0L${x + 1} 1L${x} 1L${x} 0Z`;
const grenzen = [
  { code: 'GM0001', pad: square(0) },
  { code: 'GM0002', pad: square(1) },
  { code: 'GM0003', pad: square(2) },
  { code: 'GM0004', pad: square(9) },
];

test('who shares a point are neighbours, both ways; an island has none', () => {
  expect(burenVan(grenzen)).toEqual([
    ['GM0001', 'GM0002'],
    ['GM0002', 'GM0001'],
    ['GM0002', 'GM0003'],
    ['GM0003', 'GM0002'],
  ]);
  expect(burenVan([])).toEqual([]);
});

test('a path only draws lines: anything else is no border', () => {
  expect(isGrenspad(square(0))).toBe(true);
  expect(isGrenspad(`${square(0)}${square(4)}`)).toBe(true);
  expect(isGrenspad('M0.5,1 L-2,3.25 L4,5 Z')).toBe(true);
  for (const bad of ['', 'M0 0', 'M0 0C1 1 2 2 3 3Z', 'M0 0L1 1Z" onload="x', 'url(#x)', 'M0 0L1Z'])
    expect([bad, isGrenspad(bad)]).toEqual([bad, false]);
});

describe('reading', () => {
  const file = (features: unknown, more: object = {}) => ({
    bron: 'B',
    viewBox: '0 0 10 10',
    features,
    ...more,
  });
  test('gives the source, the square and every border', () => {
    expect(readGrenzen(file([{ code: 'GM0001', naam: 'A', d: square(0) }]))).toEqual({
      bron: 'B',
      beeldvlak: '0 0 10 10',
      grenzen: [{ code: 'GM0001', pad: square(0) }],
    });
  });
  test.each([
    ['no features', file([])],
    ['another form', []],
    ['no square', file([{ code: 'GM0001', d: square(0) }], { viewBox: 'x' })],
    ['a strange path', file([{ code: 'GM0001', d: 'M0 0A1 1 0 0 0 1 1Z' }])],
    ['a strange code', file([{ code: 'PV20', d: square(0) }])],
    [
      'twice the same',
      file([
        { code: 'GM0001', d: square(0) },
        { code: 'GM0001', d: square(1) },
      ]),
    ],
  ])('refuses %s', (_, json) => {
    expect(() => readGrenzen(json)).toThrow(RangeError);
  });
});

const real = '../shared/data/gemeenten-svgpaden-2024.json';
test.runIf(existsSync(real))('the real borders: 342, with the neighbours that everybody knows', () => {
  const { grenzen: all } = readGrenzen(JSON.parse(readFileSync(real, 'utf8')));
  const buren = burenVan(all);
  expect(all).toHaveLength(342);
  const van = (code: string) => buren.filter(([own]) => own === code).map(([, buur]) => buur);
  expect(van('GM0093')).toEqual([]); // Terschelling
  expect(van('GM0175')).toContain('GM0160'); // Ommen and Hardenberg
  expect(buren.length).toBeGreaterThan(1500);
});
