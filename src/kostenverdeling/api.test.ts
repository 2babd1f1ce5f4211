import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { testApp } from '#test/app.ts';
import { send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { berekenKostenverdeling } from './endpoints.ts';

const { db } = await freshDatabase();
const app = testApp(db);
type Antwoord = z.output<(typeof berekenKostenverdeling)['response']>;
const vraag = (body: unknown) => send(app, null, 'POST', '/v1/berekeningen/kostenverdeling', { body });
const reken = async (body: unknown) => (await (await vraag(body)).json()) as Antwoord;

const deelnemers = [
  { naam: 'A', inwoners: 10, alleen: 6000 },
  { naam: 'B', inwoners: 20, alleen: 4500 },
  { naam: 'C', inwoners: 5, alleen: 3000 },
];
const posten = [{ naam: 'Samen', bedragen: [10500], sleutels: ['inwoners', 'gelijk'] }];
const basis = { beginjaar: 2029, deelnemers, posten };

describe('the operation', () => {
  test('lays keys beside each other, the fair references and who is better off apart', async () => {
    const bekend = [
      { leden: 'A, B', kosten: 8500 },
      { leden: ['A', 'C'], kosten: 8000 },
      { leden: ['B', 'C'], kosten: 6000 },
    ];
    const { uitkomst, waarschuwingen } = await reken({ ...basis, billijkheid: { model: 'gegeven', bekend } });
    expect(uitkomst.varianten.map(({ bijdragen }) => bijdragen.map(({ totaal }) => totaal))).toEqual([
      [3000, 6000, 1500],
      [3500, 3500, 3500],
    ]);
    expect(uitkomst.billijkheid).toMatchObject({
      shapley: [5000, 3250, 2250],
      nucleolus: [5000, 3000, 2500],
      scrb: [5000, 3167, 2333],
      kernIsLeeg: false,
    });
    expect(uitkomst.billijkheid?.klachten?.[0]?.map(({ leden, teveel }) => [leden, teveel])).toEqual([
      [[1], 1500],
      [[1, 2], 1500],
      [[0, 1], 500],
    ]);
    expect(waarschuwingen.map(({ code }) => code)).toEqual(['duurder-dan-alleen', 'duurder-dan-alleen']);
  });

  test('says that no key satisfies everybody when the core is empty', async () => {
    const drie = ['A', 'B', 'C'].map((naam) => ({ naam, inwoners: 1, alleen: 6000 }));
    const bekend = [
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ].map((leden) => ({ leden, kosten: 7000 }));
    const { uitkomst, waarschuwingen } = await reken({
      ...basis,
      deelnemers: drie,
      posten: [{ naam: 'Samen', bedragen: [12000], sleutels: ['gelijk'] }],
      billijkheid: { model: 'gegeven', bekend },
    });
    expect(uitkomst.billijkheid).toMatchObject({ kernIsLeeg: true, kleinsteVoordeel: -1000 });
    expect(waarschuwingen.map(({ code }) => code)).toContain('kern-leeg');
  });

  test('twenty municipalities get the Shapley value, and hear that the nucleolus is too much', async () => {
    const twintig = Array.from({ length: 20 }, (_, i) => ({ naam: `G${i}`, inwoners: 1000 * (i + 1) }));
    const { uitkomst, waarschuwingen } = await reken({
      ...basis,
      deelnemers: twintig,
      posten: [{ naam: 'Samen', bedragen: [10_000_000_00], sleutels: ['inwoners'] }],
      billijkheid: { model: 'schaalvoordeel', exponent: 0.9 },
    });
    expect(uitkomst.billijkheid?.shapley.reduce((som, deel) => som + deel, 0)).toBe(10_000_000_00);
    expect(uitkomst.billijkheid?.nucleolus).toBeNull();
    expect(waarschuwingen.map(({ code }) => code)).toContain('nucleolus-te-groot');
  });

  test('sixty municipalities get an estimate with its margin, the same every time', async () => {
    const zestig = Array.from({ length: 60 }, (_, i) => ({ naam: `G${i}`, inwoners: 1000 * (i + 1) }));
    const body = {
      ...basis,
      deelnemers: zestig,
      posten: [{ naam: 'Samen', bedragen: [10_000_000_00], sleutels: ['inwoners'] }],
      billijkheid: { model: 'vast-en-variabel', vast: 100_000_000 },
    };
    const { uitkomst, waarschuwingen, stappen } = await reken(body);
    const { shapley = [], shapleyMarge, klachten, nucleolus } = uitkomst.billijkheid ?? {};
    expect(shapley.reduce((som, deel) => som + deel, 0)).toBe(10_000_000_00);
    // Known: the fixed part alike, the variable part by inhabitants.
    for (const [i, deel] of shapley.entries()) {
      const exact = 100_000_000 / 60 + (900_000_000 * (i + 1)) / 1830;
      expect(Math.abs(deel - exact)).toBeLessThan(3 * (shapleyMarge?.[i] ?? 0) + 2);
    }
    expect([klachten, nucleolus]).toEqual([null, null]);
    expect(waarschuwingen.map(({ code }) => code)).toContain('shapley-geschat');
    expect(JSON.stringify(stappen)).toContain('2.000');
    expect((await reken(body)).uitkomst).toEqual(uitkomst);
  });

  test('agreed percentages divide by exactly 100', async () => {
    const { uitkomst } = await reken({
      ...basis,
      kenmerken: [{ naam: 'Afgesproken', soort: 'procent' }],
      deelnemers: deelnemers.map((d, i) => ({ ...d, waarden: [[33.33, 33.33, 33.34][i]] })),
      posten: [{ naam: 'Samen', bedragen: [1_000_000], sleutels: ['kenmerk-0'] }],
    });
    expect(uitkomst.varianten[0]?.bijdragen.map(({ totaal }) => totaal)).toEqual([333_300, 333_300, 333_400]);
  });

  test.each([
    [{ ...basis, posten: [{ naam: 'x', bedragen: [1], sleutels: ['kenmerk-0'] }] }, 'posten.0.sleutels.0'],
    [{ ...basis, posten: [{ naam: 'x', bedragen: [1], sleutels: ['sleutel-0'] }] }, 'posten.0.sleutels.0'],
    [{ ...basis, sleutels: [{ naam: 'leeg', soort: 'mengsel' }] }, 'sleutels.0.gelijk'],
    [{ ...basis, kenmerken: [{ naam: 'Werkplekken' }] }, 'deelnemers.0.waarden.0'],
    [{ ...basis, ingroei: [50] }, 'deelnemers.0.oud'],
    [{ ...basis, deelnemers: deelnemers.map((d) => ({ ...d, minimum: 5000 })) }, 'deelnemers.0.minimum'],
    [{ ...basis, deelnemers: deelnemers.map((d) => ({ ...d, maximum: 3000 })) }, 'deelnemers.0.maximum'],
    [
      { ...basis, billijkheid: { model: 'schaalvoordeel', bekend: [{ leden: 'A, Z', kosten: 1 }] } },
      'billijkheid.bekend.0.leden',
    ],
    [
      { ...basis, posten: [{ naam: 'x', bedragen: [1.5], sleutels: ['inwoners', 'gelijk'] }] },
      'posten.0.bedragen.0',
    ],
    [
      {
        ...basis,
        kenmerken: [{ naam: 'Afgesproken', soort: 'procent' }],
        deelnemers: deelnemers.map((d, i) => ({ ...d, waarden: [[50.5, 30, 19.4][i]] })),
      },
      'kenmerken.0.naam',
    ],
    [
      {
        ...basis,
        deelnemers: Array.from({ length: 21 }, (_, i) => ({ naam: `G${i}`, inwoners: 1, alleen: 5 })),
        billijkheid: { model: 'gegeven' },
      },
      'billijkheid.model',
    ],
    [
      {
        ...basis,
        deelnemers: Array.from({ length: 60 }, (_, i) => ({ naam: `G${i}`, inwoners: 1 })),
        posten: Array.from({ length: 60 }, (_, i) => ({
          naam: `P${i}`,
          bedragen: Array.from({ length: 15 }, () => 100),
          sleutels: Array.from({ length: 20 }, () => 'gelijk'),
        })),
      },
      'posten',
    ],
    [
      { ...basis, deelnemers: Array.from({ length: 61 }, (_, i) => ({ naam: `G${i}`, inwoners: 1 })) },
      'deelnemers',
    ],
  ])('refuses what cannot be divided and names the field (%#)', async (body, veld) => {
    const response = await vraag(body);
    const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
    expect([response.status, invalidParams.map(({ name }) => name)]).toEqual([
      400,
      expect.arrayContaining([veld]),
    ]);
  });
});
