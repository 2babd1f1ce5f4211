import { expect, test } from 'vitest';
import { rasterVan, samenvattingVan } from './kaart.ts';

const vak = (ernst: number, urgentie: number, aantal: number, gedeeld = 0) => ({
  ernst,
  urgentie,
  aantal,
  gedeeld,
});

test('what is grave and pressing is counted, and what of it nobody else sees', () => {
  const vakken = [vak(5, 4, 2, 1), vak(4, 5, 1, 1), vak(4, 3, 1), vak(3, 4, 1, 1), vak(2, 2, 3)];
  expect(samenvattingVan(vakken)).toEqual({ totaal: 8, gedeeld: 3, dringend: 3, ongedeeld: 1 });
  expect(samenvattingVan([])).toEqual({ totaal: 0, gedeeld: 0, dringend: 0, ongedeeld: 0 });
});

test('the grid has every square once, the gravest row first, and loses nothing', () => {
  const grid = rasterVan([vak(5, 4, 2), vak(1, 1, 7)]);
  expect(grid.map((row) => row.map(({ aantal }) => aantal))).toEqual([
    [0, 0, 0, 2, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [7, 0, 0, 0, 0],
  ]);
});
