import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machtVan } from './macht.ts';
import type { Eis, Lid } from './stemregel.ts';

const lid = (stemmen: number, more: Partial<Lid> = {}): Lid => ({
  naam: 'lid',
  stemmen,
  veto: false,
  ...more,
});
const leden = (...stemmen: number[]) => stemmen.map((aantal) => lid(aantal));
const minstens = (teller: number, noemer: number, maat: Eis['maat'] = 'stemmen'): Eis => ({
  maat,
  soort: 'minstens',
  teller,
  noemer,
});
const meerderheid: Eis = { maat: 'stemmen', soort: 'meer-dan', teller: 1, noemer: 2 };

describe('power in published and worked cases', () => {
  test('VNG: with 3, 2 and 1 votes, two votes are worth as much as one', () => {
    const macht = machtVan(leden(3, 2, 1), [meerderheid]);
    expect(macht.map(({ beslissend }) => beslissend)).toEqual([3n, 1n, 1n]);
    expect(macht.map(({ banzhaf }) => banzhaf)).toEqual([0.6, 0.2, 0.2]);
    expect(macht.map((m) => m.shapleyShubik.toFixed(12))).toEqual(
      [2 / 3, 1 / 6, 1 / 6].map((x) => x.toFixed(12)),
    );
  });

  test('weights 4-3-2-1 with quota 6 (law and finance, 13.3)', () => {
    const macht = machtVan(leden(4, 3, 2, 1), [minstens(6, 10)]);
    expect(macht.map(({ beslissend }) => beslissend)).toEqual([5n, 3n, 3n, 1n]);
    for (const { banzhaf, shapleyShubik } of macht) expect(shapleyShubik).toBeCloseTo(banzhaf, 12);
    expect(macht[0]?.banzhaf).toBeCloseTo(5 / 12, 15);
  });

  test('the Council of the six of 1958: Luxembourg had a vote and no power', () => {
    const macht = machtVan(leden(4, 4, 4, 2, 2, 1), [minstens(12, 17)]);
    expect(macht.map(({ beslissend }) => beslissend)).toEqual([10n, 10n, 10n, 6n, 6n, 0n]);
    expect(macht[0]?.shapleyShubik).toBeCloseTo(14 / 60, 12);
    expect(macht[3]?.shapleyShubik).toBeCloseTo(9 / 60, 12);
  });

  test('the Security Council before 1966 and now: five vetoes, nine of fifteen', () => {
    const raad = [...Array.from({ length: 5 }, () => lid(1, { veto: true })), ...leden(...Array(10).fill(1))];
    const macht = machtVan(raad, [minstens(9, 15)]);
    expect(macht[0]?.beslissend).toBe(848n);
    expect(macht[5]?.beslissend).toBe(84n);
    expect(macht[0]?.shapleyShubik).toBeCloseTo(0.19627, 5);
    expect(macht[5]?.shapleyShubik).toBeCloseTo(0.001865, 6);
  });

  test('a double majority of votes and heads', () => {
    const macht = machtVan(leden(5, 1, 1), [meerderheid, { ...meerderheid, maat: 'leden' }]);
    // Winning: the first with one other, or all three.
    expect(macht.map(({ beslissend }) => beslissend)).toEqual([3n, 1n, 1n]);
  });
});

const stemmen = fc.integer({ min: 0, max: 12 });
const spel = fc.record({
  leden: fc.array(fc.record({ stemmen, veto: fc.boolean() }), { minLength: 1, maxLength: 9 }),
  teller: fc.integer({ min: 1, max: 9 }),
});
const metVetos = (rijen: { stemmen: number; veto: boolean }[], teller: number) => ({
  raad: rijen.map(({ stemmen: aantal, veto }, i) => lid(aantal, { veto: veto && i % 4 === 0 })),
  eis: minstens(teller, 10),
});

describe('properties of power', () => {
  test('the shares sum to one, equals have equal power, more votes never less', () => {
    fc.assert(
      fc.property(spel, ({ leden: rijen, teller }) => {
        const raad = rijen.map(({ stemmen: aantal }) => lid(aantal));
        const macht = machtVan(raad, [minstens(teller, 10)]);
        const totaal = raad.reduce((sum, { stemmen: aantal }) => sum + aantal, 0);
        if (totaal > 0) {
          expect(macht.reduce((sum, { banzhaf }) => sum + banzhaf, 0)).toBeCloseTo(1, 12);
          expect(macht.reduce((sum, { shapleyShubik }) => sum + shapleyShubik, 0)).toBeCloseTo(1, 12);
        }
        for (const [i, a] of raad.entries())
          for (const [j, b] of raad.entries())
            if (a.stemmen >= b.stemmen) {
              expect(macht[i]?.shapleyShubik).toBeGreaterThanOrEqual((macht[j]?.shapleyShubik ?? 0) - 1e-15);
              expect(macht[i]?.beslissend ?? 0n).toBeGreaterThanOrEqual(macht[j]?.beslissend ?? 0n);
            }
      }),
      { numRuns: 60 },
    );
  });

  test('counting on weight gives what looking at every coalition gives', () => {
    fc.assert(
      fc.property(spel, ({ leden: rijen, teller }) => {
        const { raad, eis } = metVetos(rijen, teller);
        // Members without a vote change nothing but the way of counting: it needs more than twenty of them.
        const groot = [...raad, ...leden(...Array.from({ length: 21 }, () => 0))];
        const nullen = 2n ** 21n;
        const exact = machtVan(raad, [eis]);
        for (const [i, found] of machtVan(groot, [eis]).entries()) {
          expect(found.beslissend).toBe((exact[i]?.beslissend ?? 0n) * nullen);
          expect(found.shapleyShubik).toBeCloseTo(exact[i]?.shapleyShubik ?? 0, 11);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('342 members that all differ: the shares still sum to one', () => {
    const raad = Array.from({ length: 342 }, (_, i) => lid(1 + (i % 40)));
    const macht = machtVan(raad, [meerderheid]);
    expect(macht.reduce((sum, { shapleyShubik }) => sum + shapleyShubik, 0)).toBeCloseTo(1, 10);
    expect(macht.reduce((sum, { banzhaf }) => sum + banzhaf, 0)).toBeCloseTo(1, 10);
  });
});
