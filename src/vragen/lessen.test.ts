import { describe, expect, test } from 'vitest';
import { lessen, lessenBij, lessenBijVraag, momenten } from './lessen.ts';
import { findVraag, type VraagId, vraagIds } from './vragen.ts';

describe('the lessons library', () => {
  test('has every lesson once, in order', () => {
    const ids = Array.from({ length: 47 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    expect(lessen.map(({ id }) => id)).toEqual(ids);
    expect(new Set(lessen.map(({ titel }) => titel)).size).toBe(47);
  });

  test('shows each lesson at exactly one moment', () => {
    const shown = [...vraagIds, ...momenten].flatMap((moment) => lessenBij(moment));
    expect(shown.map(({ id }) => id).toSorted()).toEqual(lessen.map(({ id }) => id));
    expect(lessenBij('O6').map(({ id }) => id)).toEqual(['L07', 'L08', 'L09', 'L10', 'L11', 'L12', 'L13']);
    expect(lessenBij('besluit').map(({ id }) => id)).toEqual(['L17', 'L18', 'L19', 'L20']);
    expect(lessenBij('O1')).toEqual([]);
  });

  test('a question shows its own lessons first, then those of the moment that its fase leads to', () => {
    const bij = (id: VraagId) => lessenBijVraag(findVraag(id)).map((each) => each.id);
    expect(bij('V1')).toEqual(['L01', 'L02']);
    expect(bij('O1')).toEqual(['L17', 'L18', 'L19', 'L20']);
    expect(bij('O5')).toEqual(['L16', 'L17', 'L18', 'L19', 'L20']);
    expect(bij('R4')).toEqual(['L27', 'L33']);
    expect(bij('R6')).toEqual([]);
    expect(bij('U1')).toEqual(['L42', 'L46', 'L47']);
  });

  test.each(lessen.map((each) => [each.id, each] as const))(
    '%s can be checked at its source, and reads easily',
    (_, { tekst, bronnen }) => {
      expect(bronnen.length).toBeGreaterThan(0);
      for (const bron of bronnen) expect(new URL(bron).protocol).toMatch(/^https?:$/);
      for (const zin of tekst.split(/(?<=[.?]) /)) {
        expect(zin).toMatch(/[.?]$/);
        expect(zin.split(' ').length).toBeLessThanOrEqual(22);
      }
    },
  );
});
