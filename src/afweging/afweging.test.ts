import fc from 'fast-check';
import { buildUsualFunction, calculatePrometheeTwo } from 'promethee';
import { describe, expect, test } from 'vitest';
import { berekenAfweging, correlation, type Invoer } from './afweging.ts';
import { genormeerd, gewogen, winstinterval } from './gewicht.ts';
import { nettostromen } from './promethee.ts';
import { rangkansen } from './smaa.ts';
import { legUit } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';

const codes = (invoer: Invoer) =>
  legUit(invoer, berekenAfweging(invoer)).waarschuwingen.map(({ code }) => code);
const twee = (gewichten: number[][], scores: number[][][]): Invoer => ({
  alternatieven: [{ naam: 'P' }, { naam: 'Q' }],
  deelnemers: scores.map((_, d) => ({ naam: `D${d}` })),
  criteria: gewichten.map((punten, k) => ({ naam: `C${k}`, gewichten: punten })),
  scores: scores.flatMap((per, d) =>
    per.map((rij, a) => ({ deelnemer: `D${d}`, alternatief: ['P', 'Q'][a] ?? '', scores: rij })),
  ),
  laagste: 0,
  hoogste: 10,
  zaad: 1,
});

describe('worked by hand', () => {
  test('swing points 100 and 50 weigh two thirds and one third', () => {
    expect(genormeerd([100, 50])).toEqual([2 / 3, 1 / 3]);
    expect(genormeerd([0, 0])).toEqual([0.5, 0.5]);
  });

  test('the weighted sum, its spread, and who wins for whom', () => {
    const uit = berekenAfweging(
      twee(
        [
          [100, 0],
          [0, 100],
        ],
        [
          [
            [10, 0],
            [0, 10],
          ],
          [
            [8, 0],
            [2, 10],
          ],
        ],
      ),
    );
    expect(uit.alternatieven.map(({ perDeelnemer }) => perDeelnemer)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(uit.winnaars.map(({ alternatief }) => alternatief)).toEqual(['P', 'Q']);
    expect(uit.criteria[0]).toMatchObject({ gewicht: 0.5, laagste: 0, hoogste: 1 });
  });

  test('the interval of a weight ends where the two are level: 0.9·g against 0.6·(1−g)', () => {
    const waarden = [
      [0.9, 0],
      [0, 0.6],
    ];
    const eerste = winstinterval(waarden, [0.5, 0.5], { winnaar: 0, criterium: 0 });
    expect(eerste?.van).toBeCloseTo(0.4, 12);
    expect(eerste?.tot).toBe(1);
    expect(winstinterval(waarden, [0.5, 0.5], { winnaar: 0, criterium: 1 })?.tot).toBeCloseTo(0.6, 12);
  });

  test('with two criteria that say the opposite, the rank acceptability is the share of weights: here 40 and 60', () => {
    const [p, q] = rangkansen(
      [
        [0.9, 0],
        [0, 0.6],
      ],
      { trekkingen: 40_000, zaad: 7 },
    );
    expect(p?.[0]).toBeCloseTo(0.6, 2);
    expect(q?.[0]).toBeCloseTo(0.4, 2);
  });

  test('PROMETHEE II with the usual criterion: three alternatives, weights 0.5, 0.3, 0.2', () => {
    // a beats b on 1 and 3, c on 1; b beats a on 2, c on 1 and 2; c beats a on 2 and 3, b on 3.
    const stromen = nettostromen(
      [
        [3, 1, 2],
        [2, 3, 1],
        [1, 2, 3],
      ],
      [0.5, 0.3, 0.2],
    );
    for (const [i, verwacht] of [0.2, 0.1, -0.3].entries()) expect(stromen[i]).toBeCloseTo(verwacht, 12);
  });
});

describe('what must be looked at', () => {
  test('is named: no difference, dominated, the same counted twice, weights that lie far apart', () => {
    expect(
      codes(
        twee(
          [[100], [100]],
          [
            [
              [5, 6],
              [5, 3],
            ],
          ],
        ),
      ),
    ).toEqual(expect.arrayContaining(['zonder-verschil', 'gedomineerd']));
    expect(
      codes(
        twee(
          [
            [100, 0],
            [0, 100],
          ],
          [
            [
              [10, 0],
              [0, 10],
            ],
            [
              [8, 0],
              [2, 10],
            ],
          ],
        ),
      ),
    ).toContain('gewichten-lopen-uiteen');
    expect(correlation([1, 2, 3, 4], [2, 4, 6, 8])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
  });

  test('the example has a winner that all methods agree on, and says how sure that is', () => {
    const uit = berekenAfweging(voorbeeld);
    const winnaar = uit.alternatieven.find(({ naam }) => naam === uit.winnaar);
    expect([winnaar?.rang, winnaar?.prometheeRang]).toEqual([1, 1]);
    expect(winnaar?.rangkansen[0]).toBeGreaterThan(0.5);
  });
});

describe('properties', () => {
  const matrix = fc
    .record({ a: fc.integer({ min: 2, max: 6 }), c: fc.integer({ min: 1, max: 5 }) })
    .chain(({ a, c }) =>
      fc.record({
        waarden: fc.array(
          fc.array(
            fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
            { minLength: c, maxLength: c },
          ),
          { minLength: a, maxLength: a },
        ),
        punten: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: c, maxLength: c }),
      }),
    );

  test('net flows are those of another library', () => {
    fc.assert(
      fc.property(matrix, ({ waarden, punten }) => {
        const gewichten = genormeerd(punten);
        const anders = calculatePrometheeTwo({
          alternatives: waarden.map((evaluations, a) => ({ identifier: String(a), evaluations })),
          criteria: gewichten.map((weight, k) => ({
            name: String(k),
            weight,
            objective: 'maximize',
            preferenceFunction: buildUsualFunction(),
          })),
        });
        for (const [a, stroom] of nettostromen(waarden, gewichten).entries())
          expect(
            anders.find(({ alternativeIdentifier }) => alternativeIdentifier === String(a))?.liquidFlux,
          ).toBeCloseTo(stroom, 9);
      }),
    );
  });

  test('net flows sum to zero and stay between −1 and 1; chances of ranks sum to 1 both ways', () => {
    fc.assert(
      fc.property(matrix, ({ waarden, punten }) => {
        const stromen = nettostromen(waarden, genormeerd(punten));
        expect(stromen.reduce((som, stroom) => som + stroom, 0)).toBeCloseTo(0, 9);
        for (const stroom of stromen) expect(Math.abs(stroom)).toBeLessThanOrEqual(1 + 1e-9);
        const kansen = rangkansen(waarden, { trekkingen: 50, zaad: 3 });
        for (const rij of kansen) expect(rij.reduce((som, kans) => som + kans, 0)).toBeCloseTo(1, 9);
        for (const [r] of kansen.entries())
          expect(kansen.reduce((som, rij) => som + (rij[r] ?? 0), 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 50 },
    );
  });

  test('within its interval the winner wins, just outside it another does', () => {
    fc.assert(
      fc.property(matrix, ({ waarden, punten }) => {
        const gewichten = genormeerd(punten);
        const sommen = waarden.map((rij) => gewogen(rij, gewichten));
        const winnaar = sommen.indexOf(Math.max(...sommen));
        fc.pre(sommen.filter((som) => som > (sommen[winnaar] ?? 0) - 1e-9).length === 1);
        for (const [criterium, gewicht] of gewichten.entries()) {
          const interval = winstinterval(waarden, gewichten, { winnaar, criterium });
          expect(interval?.van).toBeLessThanOrEqual(gewicht + 1e-9);
          expect(interval?.tot).toBeGreaterThanOrEqual(gewicht - 1e-9);
          const at = (g: number) => {
            const schaal = gewicht === 1 ? 0 : (1 - g) / (1 - gewicht);
            const nieuw = gewichten.map((w, k) => (k === criterium ? g : w * schaal));
            const opnieuw = waarden.map((rij) => gewogen(rij, nieuw));
            return (opnieuw[winnaar] ?? 0) - Math.max(...opnieuw.filter((_, a) => a !== winnaar));
          };
          if (gewicht < 1 && interval) {
            expect(at((interval.van + interval.tot) / 2)).toBeGreaterThanOrEqual(-1e-9);
            if (interval.tot < 0.999) expect(at(interval.tot + 0.001)).toBeLessThan(1e-9);
            if (interval.van > 0.001) expect(at(interval.van - 0.001)).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
