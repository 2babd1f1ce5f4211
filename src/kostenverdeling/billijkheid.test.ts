import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solve } from 'yalps';
import { getalVan } from '#src/shared/breuk.ts';
import { cents } from '#src/shared/money.ts';
import { klachten, scrb } from './kern.ts';
import { voldoetAanKohlberg } from './kohlberg.ts';
import type { Oplosser } from './lineair.ts';
import { nucleolus } from './nucleolus.ts';
import { shapley } from './shapley.ts';
import { highsOplosser } from './solver.highs.ts';
import { schatShapley } from './schatting.ts';
import { groepskostenVan, type Spel, spelVan } from './spel.ts';

const losOp = await highsOplosser();
/** Costs of A, B, C, AB, AC, BC, ABC as in law and finance, 9.4. */
const drie = (a: number, b: number, c: number, ...[ab = 0, ac = 0, bc = 0, abc = 0]: number[]): Spel => ({
  leden: 3,
  kosten: Float64Array.of(0, a, b, ab, c, ac, bc, abc),
});
const near = (gevonden: readonly number[], verwacht: readonly number[]) => {
  for (const [i, waarde] of verwacht.entries()) expect(gevonden[i]).toBeCloseTo(waarde, 6);
};
const shapleyGetallen = (spel: Spel) => shapley(spel).map(getalVan);

describe('the games of law and finance, 9.4', () => {
  const spelen = [
    [drie(60, 45, 30, 85, 80, 60, 105), [50, 32.5, 22.5], [50, 30, 25], [50, 95 / 3, 70 / 3]],
    [
      drie(60, 45, 30, 80, 85, 50, 105),
      [160 / 3, 85 / 3, 70 / 3],
      [170 / 3, 65 / 3, 80 / 3],
      [390 / 7, 165 / 7, 180 / 7],
    ],
    [drie(60, 60, 60, 70, 70, 70, 120), [40, 40, 40], [40, 40, 40], [40, 40, 40]],
  ] as const;

  test.each(spelen)('game %#: Shapley, nucleolus and SCRB', (spel, waarde, kern, scrbWaarde) => {
    near(shapleyGetallen(spel), waarde);
    near(nucleolus(spel, losOp).bijdragen, kern);
    near(scrb(spel) ?? [], scrbWaarde);
    expect(voldoetAanKohlberg(spel, nucleolus(spel, losOp).bijdragen, losOp)).toBe(true);
  });

  test('the Shapley value of the second game is not in the core: AB and BC pay too much', () => {
    const spel = spelen[1][0];
    const gevonden = klachten(spel, shapleyGetallen(spel));
    expect(gevonden.map(({ leden }) => leden)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    near(
      gevonden.map(({ teveel }) => teveel),
      [5 / 3, 5 / 3],
    );
  });

  test('the third game has an empty core: the best level is −10', () => {
    expect(nucleolus(spelen[2][0], losOp).kleinsteVoordeel).toBeCloseTo(-10, 6);
  });

  test('an allocation that is not the nucleolus fails the criterion of Kohlberg', () => {
    expect(voldoetAanKohlberg(spelen[0][0], [50, 32.5, 22.5], losOp)).toBe(false);
  });
});

/** A cost game that nobody is worse off in: sums of needs with a fixed part that can be shared. */
const spel = fc
  .record({
    q: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 6 }),
    vast: fc.integer({ min: 0, max: 3000 }),
    exponent: fc.integer({ min: 50, max: 100 }),
    ruis: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 64, maxLength: 64 }),
  })
  .map(({ q, vast, exponent, ruis }): Spel => {
    const kosten = new Float64Array(2 ** q.length);
    for (let s = 1; s < kosten.length; s += 1) {
      const omvang = q.reduce((som, deel, i) => som + ((s & (1 << i)) === 0 ? 0 : deel), 0);
      kosten[s] = Math.round(vast + 100 * omvang ** (exponent / 100) + (ruis[s] ?? 0));
    }
    return { leden: q.length, kosten };
  });

/** The marginal costs in every order of arrival, averaged: the definition, word for word. */
function shapleyByOrders({ leden, kosten }: Spel): number[] {
  const som = Array.from({ length: leden }, () => 0);
  let orders = 0;
  const visit = (aanwezig: number, rest: readonly number[], marginaal: readonly number[]) => {
    if (rest.length === 0) {
      orders += 1;
      for (const [i, deel] of marginaal.entries()) som[i] = (som[i] ?? 0) + deel;
      return;
    }
    for (const i of rest) {
      const erbij = aanwezig | (1 << i);
      const extra = (kosten[erbij] ?? 0) - (kosten[aanwezig] ?? 0);
      visit(
        erbij,
        rest.filter((j) => j !== i),
        marginaal.map((deel, j) => (j === i ? extra : deel)),
      );
    }
  };
  visit(
    0,
    [...som.keys()],
    som.map(() => 0),
  );
  return som.map((deel) => deel / orders);
}

/** Another library behind the same solver interface: a free variable is the difference of two that are not. */
const yalpsOplosser: Oplosser = ({ doel, rijen }) => {
  const variables = doel.flatMap((d, i) =>
    [1, -1].map((teken) => {
      const coefficients = rijen.map(
        ({ coefficienten }, r) => [`r${r}`, teken * (coefficienten[i] ?? 0)] as const,
      );
      return [`x${i}${teken}`, new Map<string, number>([...coefficients, ['doel', teken * d]])] as const;
    }),
  );
  const constraints = rijen.map(
    ({ soort, rechts }, r) => [`r${r}`, soort === '=' ? { equal: rechts } : { max: rechts }] as const,
  );
  const {
    status,
    result,
    variables: found,
  } = solve({ direction: 'maximize', objective: 'doel', constraints, variables });
  if (status !== 'optimal') return undefined;
  const values = new Map(found);
  return {
    waarde: result,
    x: doel.map((_, i) => (values.get(`x${i}1`) ?? 0) - (values.get(`x${i}-1`) ?? 0)),
    duaal: [],
  };
};

describe('properties', () => {
  test('Shapley is the average over all orders of arrival, and divides all costs', () => {
    fc.assert(
      fc.property(spel, (s) => {
        near(shapleyGetallen(s), shapleyByOrders(s));
        expect(shapleyGetallen(s).reduce((som, deel) => som + deel, 0)).toBeCloseTo(s.kosten.at(-1) ?? 0, 6);
      }),
      { numRuns: 40 },
    );
  });

  test('Shapley: who adds nothing pays nothing, equals pay the same', () => {
    fc.assert(
      fc.property(spel, (s) => {
        // A dummy and a twin of the first participant.
        const kosten = new Float64Array(s.kosten.length * 2);
        for (let g = 0; g < kosten.length; g += 1) kosten[g] = s.kosten[g % s.kosten.length] ?? 0;
        expect(shapleyGetallen({ leden: s.leden + 1, kosten })[s.leden]).toBeCloseTo(0, 9);
      }),
      { numRuns: 40 },
    );
  });

  test('the nucleolus divides all costs, passes Kohlberg, and lies in the core when there is one', () => {
    fc.assert(
      fc.property(spel, (s) => {
        const { bijdragen, kleinsteVoordeel } = nucleolus(s, losOp);
        expect(bijdragen.reduce((som, deel) => som + deel, 0)).toBeCloseTo(s.kosten.at(-1) ?? 0, 4);
        expect(voldoetAanKohlberg(s, bijdragen, losOp)).toBe(true);
        if (kleinsteVoordeel >= 0) expect(klachten(s, bijdragen)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the level of the worst-off group is what another solver finds over all groups at once', () => {
    fc.assert(
      fc.property(spel, (s) => {
        const { leden, kosten } = s;
        const rij = (groep: number) => Array.from({ length: leden }, (_, i) => ((groep >> i) & 1 ? 1 : 0));
        const schaal = kosten.at(-1) ?? 1;
        const alleen = Array.from({ length: leden }, (_, i) => kosten[2 ** i] ?? 0);
        const isRationeel = alleen.reduce((som, k) => som + k, 0) >= schaal;
        const oplossing = yalpsOplosser({
          doel: [...alleen.map(() => 0), 1],
          rijen: [
            { coefficienten: [...rij(2 ** leden - 1), 0], soort: '=', rechts: 1 },
            ...(isRationeel
              ? alleen.map((k, i) => ({
                  coefficienten: [...rij(2 ** i), 0],
                  soort: '<=' as const,
                  rechts: k / schaal,
                }))
              : []),
            ...Array.from({ length: kosten.length - 2 }, (_, k) => ({
              coefficienten: [...rij(k + 1), 1],
              soort: '<=' as const,
              rechts: (kosten[k + 1] ?? 0) / schaal,
            })),
          ],
        });
        expect(nucleolus(s, losOp).kleinsteVoordeel / schaal).toBeCloseTo(oplossing?.waarde ?? NaN, 5);
      }),
      { numRuns: 30 },
    );
  });

  test('a sampled Shapley value lies within its margin of the exact one, in about 95 of 100 times', () => {
    let erbuiten = 0;
    let alle = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            inwoners: fc.integer({ min: 1, max: 90_000 }),
            korting: fc.integer({ min: 0, max: 3 }),
          }),
          {
            minLength: 3,
            maxLength: 12,
          },
        ),
        fc.integer({ min: 50, max: 100 }),
        fc.integer({ min: 0, max: 4_000_000 }),
        (delen, exponent, vast) => {
          // Alone is cheaper for some, so that splitting off matters; the exact game knows it in the same way.
          const deelnemers = delen.map(({ inwoners, korting }, i) => ({
            naam: `G${i}`,
            inwoners,
            waarden: [],
            ...(korting === 3 ? { alleen: cents(inwoners * 60) } : {}),
          }));
          const invoer = {
            model: exponent % 2 ? ('schaalvoordeel' as const) : ('vast-en-variabel' as const),
            maat: 'inwoners' as const,
            vast: cents(vast),
            exponent: exponent / 100,
            bekend: [],
          };
          const totaal = cents(delen.reduce((som, { inwoners }) => som + inwoners * 80, 5_000_000));
          if (invoer.model === 'schaalvoordeel' && deelnemers.some(({ alleen }) => alleen !== undefined))
            return;
          const exact = shapleyGetallen(spelVan(invoer, { deelnemers, totaal }));
          const { waarden, marges } = schatShapley(groepskostenVan(invoer, { deelnemers, totaal }));
          expect(waarden.reduce((som, deel) => som + deel, 0)).toBeCloseTo(totaal, 2);
          for (const [i, waarde] of waarden.entries()) {
            alle += 1;
            const ernaast = Math.abs(waarde - (exact[i] ?? NaN));
            expect(ernaast).toBeLessThan(2 * (marges[i] ?? 0) + 1);
            if (ernaast > (marges[i] ?? 0) + 1) erbuiten += 1;
          }
        },
      ),
      { numRuns: 40, seed: 20261125 },
    );
    expect(erbuiten / alle).toBeLessThan(0.08);
  });

  test('a cost model never makes a group dearer than its parts, and keeps what is given', () => {
    const deelnemers = [30, 20, 10].map((inwoners, i) => ({
      naam: 'ABC'[i] ?? '',
      inwoners,
      waarden: [],
      alleen: cents(inwoners * 100),
    }));
    const { kosten } = spelVan(
      {
        model: 'schaalvoordeel',
        maat: 'inwoners',
        vast: cents(0),
        exponent: 0.8,
        bekend: [{ leden: ['A', 'B'], kosten: cents(9000) }],
      },
      { deelnemers, totaal: cents(5000) },
    );
    expect(kosten[1]).toBe(3000);
    // AB costs 9000 together, so it stays apart: 3000 + 2000.
    expect(kosten[3]).toBe(5000);
    expect(kosten[7]).toBe(5000);
  });
});
