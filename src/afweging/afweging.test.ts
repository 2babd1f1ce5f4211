import fc from 'fast-check';
import { buildUsualFunction, calculatePrometheeTwo } from 'promethee';
import { describe, expect, test } from 'vitest';
import { berekenAfweging, correlation, type Invoer } from './afweging.ts';
import { afwegingRapport } from './afweging.document.ts';
import { genormeerd, gewogen, plaatsen, winstinterval } from './gewicht.ts';
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
    expect(uit.winnaarsPerDeelnemer.map(({ alternatieven }) => alternatieven)).toEqual([['P'], ['Q']]);
    expect(uit.criteria[0]).toMatchObject({ gewicht: 0.5, laagste: 0, hoogste: 1 });
  });

  test('the interval of a weight ends where the two are level: 0.9·g against 0.6·(1−g)', () => {
    const waarden = [
      [0.9, 0],
      [0, 0.6],
    ];
    const eerste = winstinterval(waarden, [0.5, 0.5], { winnaar: 0, criterium: 0 });
    expect(eerste.van).toBeCloseTo(0.4, 12);
    expect(eerste.tot).toBe(1);
    expect(winstinterval(waarden, [0.5, 0.5], { winnaar: 0, criterium: 1 }).tot).toBeCloseTo(0.6, 12);
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

describe('alternatives that end equal', () => {
  const score = (deelnemer: string, alternatief: string, scores: number[]) => ({
    deelnemer,
    alternatief,
    scores,
  });
  /** P is strong on the first, Q as much on the second; R is weak on both. */
  const gelijk: Invoer = {
    alternatieven: ['P', 'Q', 'R'].map((naam) => ({ naam })),
    deelnemers: [{ naam: 'Aa' }, { naam: 'Bee' }],
    criteria: ['Kwaliteit', 'Kosten'].map((naam) => ({ naam, gewichten: [100, 100] })),
    scores: ['Aa', 'Bee'].flatMap((wie) => [
      score(wie, 'P', [8, 3]),
      score(wie, 'Q', [3, 8]),
      score(wie, 'R', [1, 1]),
    ]),
    laagste: 0,
    hoogste: 10,
    zaad: 1,
  };

  test('share a place, and the next comes after all of them', () => {
    const uit = berekenAfweging(gelijk);
    expect(uit.alternatieven.map(({ rang }) => rang)).toEqual([1, 1, 3]);
    expect(uit.alternatieven.map(({ prometheeRang }) => prometheeRang)).toEqual([1, 1, 3]);
    expect(uit.winnaars).toEqual(['P', 'Q']);
    expect(uit.winnaarsPerDeelnemer).toEqual([
      { deelnemer: 'Aa', alternatieven: ['P', 'Q'] },
      { deelnemer: 'Bee', alternatieven: ['P', 'Q'] },
    ]);
    expect(uit.criteria[0]?.intervallen).toEqual([
      { alternatief: 'P', van: 0.5, tot: 1 },
      { alternatief: 'Q', van: 0, tot: 0.5 },
    ]);
    expect(codes(gelijk)).toEqual(['gelijk', 'gedomineerd']);
    expect(afwegingRapport(gelijk, uit).conclusie).toMatch(/^P en Q eindigen gelijk bovenaan\. /);
  });

  test('of which one never loses to the other are both first in every draw, whatever the order of the list', () => {
    const evenGoed = {
      ...gelijk,
      scores: gelijk.scores.map((rij) => ({ ...rij, scores: rij.alternatief === 'R' ? [1, 1] : [8, 3] })),
    };
    const omgekeerd = { ...evenGoed, alternatieven: evenGoed.alternatieven.toReversed() };
    for (const invoer of [evenGoed, omgekeerd]) {
      const uit = berekenAfweging(invoer);
      const kansen = new Map(uit.alternatieven.map(({ naam, rangkansen: kans }) => [naam, kans]));
      expect(kansen.get('P')).toEqual([1, 0, 0]);
      expect(kansen.get('Q')).toEqual([1, 0, 0]);
      expect(kansen.get('R')).toEqual([0, 0, 1]);
      expect(uit.criteria[1]?.intervallen).toEqual(
        uit.winnaars.map((alternatief) => ({ alternatief, van: 0, tot: 1 })),
      );
    }
  });

  test('when only rounding tells them apart: a third and two sixths', () => {
    // 0.1 + 0.2 is not 0.3 for a computer.
    expect(plaatsen([0.1 + 0.2, 0.3, 0.2])).toEqual([1, 1, 3]);
    const uit = berekenAfweging({
      ...gelijk,
      scores: [
        score('Aa', 'P', [1, 3]),
        score('Bee', 'P', [2, 3]),
        score('Aa', 'Q', [3, 2]),
        score('Bee', 'Q', [3, 1]),
        score('Aa', 'R', [0, 0]),
        score('Bee', 'R', [0, 0]),
      ],
    });
    expect(uit.winnaars).toEqual(['P', 'Q']);
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
    expect(uit.winnaars).toHaveLength(1);
    const winnaar = uit.alternatieven.find(({ naam }) => naam === uit.winnaars[0]);
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

  test('net flows sum to zero and stay between −1 and 1; the chances of an alternative sum to 1, and a place is never empty before the last', () => {
    fc.assert(
      fc.property(matrix, ({ waarden, punten }) => {
        const stromen = nettostromen(waarden, genormeerd(punten));
        expect(stromen.reduce((som, stroom) => som + stroom, 0)).toBeCloseTo(0, 9);
        for (const stroom of stromen) expect(Math.abs(stroom)).toBeLessThanOrEqual(1 + 1e-9);
        const kansen = rangkansen(waarden, { trekkingen: 50, zaad: 3 });
        for (const rij of kansen) expect(rij.reduce((som, kans) => som + kans, 0)).toBeCloseTo(1, 9);
        // Among the first r places stand at least r alternatives.
        for (const [r] of kansen.entries())
          expect(
            kansen.reduce((som, rij) => som + rij.slice(0, r + 1).reduce((a, b) => a + b, 0), 0),
          ).toBeGreaterThanOrEqual(r + 1 - 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test('the same alternatives in another order get the same places, winners and intervals', () => {
    fc.assert(
      fc.property(matrix, fc.nat(), ({ waarden, punten }, draai) => {
        const maak = (volgorde: readonly number[]) =>
          berekenAfweging({
            alternatieven: volgorde.map((a) => ({ naam: `A${a}` })),
            deelnemers: [{ naam: 'Aa' }],
            criteria: punten.map((punt, k) => ({ naam: `C${k}`, gewichten: [punt] })),
            scores: waarden.map((scores, a) => ({ deelnemer: 'Aa', alternatief: `A${a}`, scores })),
            laagste: 0,
            hoogste: 1,
            zaad: 3,
          });
        const gewoon = [...waarden.keys()];
        const spil = draai % gewoon.length;
        const [een, ander] = [maak(gewoon), maak([...gewoon.slice(spil), ...gewoon.slice(0, spil)])];
        const places = (uit: typeof een) =>
          uit.alternatieven
            .map(({ naam, rang, prometheeRang, rangkansen: kansen }) => ({
              naam,
              rang,
              prometheeRang,
              kansen,
            }))
            .toSorted((a, b) => a.naam.localeCompare(b.naam));
        const intervallen = (uit: typeof een) =>
          uit.criteria.map((each) =>
            each.intervallen.toSorted((a, b) => a.alternatief.localeCompare(b.alternatief)),
          );
        expect(ander.winnaars.toSorted()).toEqual(een.winnaars.toSorted());
        expect(places(ander)).toEqual(places(een));
        expect(intervallen(ander)).toEqual(intervallen(een));
        // Who has the most points wins, and nobody else.
        const best = Math.max(...een.alternatieven.map(({ totaal }) => totaal));
        for (const { naam, totaal } of een.alternatieven)
          expect(een.winnaars.includes(naam)).toBe(totaal > best - 1e-9);
      }),
      { numRuns: 10 },
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
          expect(interval.van).toBeLessThanOrEqual(gewicht + 1e-9);
          expect(interval.tot).toBeGreaterThanOrEqual(gewicht - 1e-9);
          const at = (g: number) => {
            const schaal = gewicht === 1 ? 0 : (1 - g) / (1 - gewicht);
            const nieuw = gewichten.map((w, k) => (k === criterium ? g : w * schaal));
            const opnieuw = waarden.map((rij) => gewogen(rij, nieuw));
            return (opnieuw[winnaar] ?? 0) - Math.max(...opnieuw.filter((_, a) => a !== winnaar));
          };
          if (gewicht < 1) {
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
