import { describe, expect, test } from 'vitest';
import { gesorteerd, sorteringenVan } from './sortering.ts';

const rijen = [
  { id: 1, naam: 'Zorg', punten: 3 },
  { id: 2, naam: '', punten: null },
  { id: 3, naam: 'ähnlich', punten: 10 },
  { id: 4, naam: 'Archief 10', punten: 3 },
  { id: 5, naam: 'archief 9', punten: 1 },
];
const waarden = {
  naam: ({ naam }: (typeof rijen)[number]) => naam,
  punten: ({ punten }: (typeof rijen)[number]) => punten,
};
const ids = (sort?: 'naam' | '-naam' | 'punten' | '-punten') =>
  gesorteerd(rijen, sort, waarden).map(({ id }) => id);

describe('sorting in memory', () => {
  test('without a choice: as it was', () => expect(ids()).toEqual([1, 2, 3, 4, 5]));
  test('text as people read it: no capitals, and 9 before 10', () =>
    expect(ids('naam')).toEqual([3, 5, 4, 1, 2]));
  test('the other way round; what is empty stays last', () => expect(ids('-naam')).toEqual([1, 4, 5, 3, 2]));
  test('numbers; what is alike keeps its order, both ways', () => {
    expect(ids('punten')).toEqual([5, 1, 4, 3, 2]);
    expect(ids('-punten')).toEqual([3, 1, 4, 5, 2]);
  });
  test('the list itself is left alone', () => {
    ids('-naam');
    expect(rijen.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });
});

test('what may be asked for: each both ways', () =>
  expect(sorteringenVan(['naam', 'datum'])).toEqual(['naam', '-naam', 'datum', '-datum']));
