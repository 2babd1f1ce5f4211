import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { berekenAfweging } from '#src/afweging/afweging.ts';
import { afwegingVan, bezwaarTegen, type Bevriezing, gewichtenVoor, isVolledig } from './bevriezing.ts';
import { gesprekken, spreidingVan } from './spreiding.ts';

const criteria = ['k1', 'k2'].map((id) => ({ id, naam: `Criterium ${id}`, toelichting: '', dient: '' }));
const punten = (a: number, b: number) => [
  { criteriumId: 'k1', punten: a },
  { criteriumId: 'k2', punten: b },
];
const inhoud: Bevriezing = {
  alternatieven: [
    { id: 'a1', naam: 'Niets doen', soort: 'nul', omschrijving: '' },
    { id: 'a2', naam: 'Inkopen', soort: 'inkopen', omschrijving: '' },
  ],
  criteria,
  deelnemers: [
    { id: 'd1', naam: 'Elsmeer', gewichten: punten(100, 0) },
    { id: 'd2', naam: 'Waterhoven', gewichten: punten(50, 100) },
  ],
};
const blad = (deelnemerId: string, scores: readonly number[]) => ({
  deelnemerId,
  scores: ['a1', 'a2'].flatMap((alternatiefId, a) =>
    ['k1', 'k2'].map((criteriumId, k) => ({
      alternatiefId,
      criteriumId,
      score: scores[a * 2 + k] ?? 1,
    })),
  ),
});

describe('weights', () => {
  test('a deelnemer without weights of its own uses the joint ones; half a sheet counts as none', () => {
    const samen = { deelnemerId: null, punten: punten(100, 40) };
    const eigen = { deelnemerId: 'd1', punten: punten(10, 100) };
    expect(gewichtenVoor('d1', [samen, eigen], criteria)).toEqual(eigen.punten);
    expect(gewichtenVoor('d2', [samen, eigen], criteria)).toEqual(samen.punten);
    expect(gewichtenVoor('d1', [{ ...eigen, punten: eigen.punten.slice(0, 1) }, samen], criteria)).toEqual(
      samen.punten,
    );
    expect(gewichtenVoor('d1', [{ ...eigen, punten: punten(0, 0) }], criteria)).toBeUndefined();
  });

  test('a criterion that is gone takes its weight along', () => {
    expect(gewichtenVoor('d1', [{ deelnemerId: 'd1', punten: punten(100, 40) }], criteria.slice(1))).toEqual([
      { criteriumId: 'k2', punten: 40 },
    ]);
  });
});

test('what stands in the way of freezing', () => {
  expect(bezwaarTegen(inhoud)).toBeUndefined();
  expect(bezwaarTegen({ ...inhoud, alternatieven: inhoud.alternatieven.slice(0, 1) })).toBe(
    'weinig-alternatieven',
  );
  expect(bezwaarTegen({ ...inhoud, criteria: [] })).toBe('geen-criteria');
  expect(bezwaarTegen({ ...inhoud, deelnemers: [] })).toBe('geen-deelnemers');
});

test('a sheet is complete when every cell has a score', () => {
  const vol = blad('d1', [1, 2, 3, 4]).scores;
  expect([isVolledig(vol, inhoud), isVolledig(vol.slice(1), inhoud)]).toEqual([true, false]);
});

test('who did not hand in does not count; the others keep their own weights and scores', () => {
  const invoer = afwegingVan(inhoud, [blad('d2', [1, 10, 10, 1])], 7);
  expect(invoer.deelnemers).toEqual([{ naam: 'Waterhoven' }]);
  // Waterhoven finds the second criterion twice as heavy, so its 10 there decides.
  expect(berekenAfweging(invoer)).toMatchObject({ winnaars: ['Niets doen'] });
  const samen = berekenAfweging(
    afwegingVan(inhoud, [blad('d1', [1, 1, 10, 1]), blad('d2', [1, 10, 10, 1])], 7),
  );
  expect(samen.winnaarsPerDeelnemer).toEqual([
    { deelnemer: 'Elsmeer', alternatieven: ['Inkopen'] },
    { deelnemer: 'Waterhoven', alternatieven: ['Niets doen'] },
  ]);
});

describe('spread', () => {
  test('says who sits where, and names the largest difference first', () => {
    const spreiding = spreidingVan(inhoud, [blad('d1', [2, 9, 5, 5]), blad('d2', [6, 1, 5, 7])]);
    expect(spreiding[0]).toEqual({
      alternatiefId: 'a1',
      criteriumId: 'k1',
      scores: [
        { deelnemerId: 'd1', score: 2 },
        { deelnemerId: 'd2', score: 6 },
      ],
      verschil: 4,
    });
    expect(gesprekken(spreiding).map(({ criteriumId, verschil }) => [criteriumId, verschil])).toEqual([
      ['k2', 8],
      ['k1', 4],
    ]);
  });

  test('never names a difference that is smaller than one it leaves out', () => {
    const score = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 4, maxLength: 4 }),
        fc.array(score, { minLength: 4, maxLength: 4 }),
        (a, b) => {
          const spreiding = spreidingVan(inhoud, [blad('d1', a), blad('d2', b)]);
          const genoemd = gesprekken(spreiding);
          const rest = spreiding.filter((each) => !genoemd.includes(each));
          expect(Math.max(0, ...rest.map(({ verschil }) => verschil))).toBeLessThan(3);
          for (const { scores, verschil } of spreiding) {
            expect(scores).toHaveLength(2);
            expect(verschil).toBe((scores[1]?.score ?? 0) - (scores[0]?.score ?? 0));
          }
        },
      ),
    );
  });
});
