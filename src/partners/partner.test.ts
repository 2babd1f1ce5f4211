import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aanvullingVan, standaardcriteria, totaalVan, verhoudingVan } from './partner.ts';
import { leesZelftoets, stellingen, themas } from './zelftoets.ts';

const criteria = [
  { id: 'a', naam: 'A', gewicht: 3 },
  { id: 'b', naam: 'B', gewicht: 1 },
];
const score = (criteriumId: string, value: number | null) => ({ criteriumId, score: value, reden: '' });

describe('the weighted score', () => {
  test('follows the weights, and says how much of them was scored', () => {
    expect(totaalVan(criteria, [score('a', 5), score('b', 1)])).toEqual({ score: 4, gedekt: 1 });
    expect(totaalVan(criteria, [score('a', 2), score('b', null)])).toEqual({ score: 2, gedekt: 0.75 });
    expect(totaalVan(criteria, [score('weg', 5)])).toEqual({ score: null, gedekt: 0 });
    expect(totaalVan([{ id: 'a', naam: 'A', gewicht: 0 }], [score('a', 5)])).toEqual({
      score: null,
      gedekt: 0,
    });
  });

  test('lies between the lowest and the highest score, whatever the weights', () => {
    const value = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (rows) => {
        const own = rows.map(([gewicht], index) => ({ id: String(index), naam: '', gewicht }));
        const { score: total } = totaalVan(
          own,
          rows.map(([, given], index) => score(String(index), given)),
        );
        const given = rows.map(([, each]) => each);
        expect(total).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
      }),
    );
  });

  test('the criteria to begin with are each one, with a weight that can be chosen', () => {
    expect(new Set(standaardcriteria.map(({ id }) => id)).size).toBe(standaardcriteria.length);
    expect(standaardcriteria.every(({ gewicht }) => gewicht >= 1 && gewicht <= 5)).toBe(true);
  });
});

test('size is compared both ways, and Ommen with Hardenberg was more than three to one', () => {
  expect(verhoudingVan(60_500, 17_600)).toBeCloseTo(3.44, 2);
  expect(verhoudingVan(17_600, 60_500)).toBe(verhoudingVan(60_500, 17_600));
  expect(verhoudingVan(null, 100)).toBeNull();
  expect(verhoudingVan(0, 100)).toBeNull();
});

describe('complementarity', () => {
  const eigen = [
    { taakveld: 'ICT', ernst: 5, urgentie: 4 },
    { taakveld: 'ICT', ernst: 1, urgentie: 1 },
    { taakveld: 'Belastingen', ernst: 2, urgentie: 2 },
  ];
  test('has a row for each taakveld in which the own municipality has pain, the heaviest first', () => {
    expect(
      aanvullingVan(
        eigen,
        [{ taakveld: 'ict', oordeel: 'sterk', reden: 'Acht beheerders' }],
        ['belastingen'],
      ),
    ).toEqual([
      {
        taakveld: 'ICT',
        knelpunten: 2,
        zwaarte: 20,
        oordeel: 'sterk',
        reden: 'Acht beheerders',
        deeltPijn: false,
        vultAan: true,
      },
      {
        taakveld: 'Belastingen',
        knelpunten: 1,
        zwaarte: 4,
        oordeel: 'onbekend',
        reden: '',
        deeltPijn: true,
        vultAan: false,
      },
    ]);
  });
  test('without own knelpunten there is nothing to complement', () => {
    expect(aanvullingVan([], [{ taakveld: 'ICT', oordeel: 'sterk', reden: '' }], [])).toEqual([]);
  });
});

describe('the self-assessment', () => {
  const answer = (id: string, given: number | null) => ({ id, score: given, toelichting: '' });
  test('names what is strong, what is weak and what somebody must find out', () => {
    const lezing = leesZelftoets(stellingen, [
      answer('draagvlak', 5),
      answer('loslaten', 2),
      answer('motief', null),
      answer('mensen', 3),
    ]);
    expect(lezing).toMatchObject({ beantwoord: 3, totaal: stellingen.length });
    expect(lezing.sterk.map(({ id }) => id)).toEqual(['draagvlak']);
    expect(lezing.zwak.map(({ id }) => id)).toEqual(['loslaten']);
    expect(lezing.onbekend.map(({ id }) => id)).toEqual(['motief']);
    expect(lezing.themas).toEqual([
      { thema: 'willen', gemiddelde: 3.5 },
      { thema: 'kunnen', gemiddelde: 3 },
    ]);
  });
  test('an answer to a statement that is gone counts for nothing', () => {
    expect(leesZelftoets(stellingen, [answer('weg', 5)])).toMatchObject({ beantwoord: 0, themas: [] });
  });
  test('the statements are known by one id, for every theme', () => {
    expect(new Set(stellingen.map(({ id }) => id)).size).toBe(stellingen.length);
    expect([...new Set(stellingen.map(({ thema }) => thema))]).toEqual([...themas]);
  });
});
