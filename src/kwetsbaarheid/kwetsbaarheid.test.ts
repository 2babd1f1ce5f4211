import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bezettingVan, verdelingAanwezig } from './bezetting.ts';
import { berekenKwetsbaarheid, type Invoer } from './kwetsbaarheid.ts';

const gemeenten = (aantal: number, mensen: number, samenNodig?: number): Invoer => ({
  functies: Array.from({ length: aantal }, (_, i) => ({
    functie: 'ICT',
    gemeente: `G${i}`,
    mensen,
    nodig: 1,
  })),
  afwezig: 7,
  vacature: 0,
  samenAfwezig: 0,
  werkdagen: 250,
  samen: samenNodig === undefined ? [] : [{ functie: 'ICT', nodig: samenNodig }],
});
const procent = (breuk: number | undefined) => Math.round((breuk ?? 0) * 10_000) / 100;
const vier = (getal: number | undefined) => Math.round((getal ?? 0) * 10_000) / 10_000;

describe('the table of law and finance, chapter 11', () => {
  test.each([
    [2, 1, undefined, 13.51, 0.14, 13.51, 0.14],
    [2, 1, 1, 13.51, 0.14, 0.49, 0.0049],
    [3, 1, undefined, 19.56, 0.21, 19.56, 0.21],
    [3, 1, 2, 19.56, 0.21, 1.4, 0.0144],
    [3, 2, undefined, 1.46, 0.0147, 0.03, 0.0003],
  ])(
    '%d municipalities with %d people each, together %s needed',
    (aantal, mensen, nodig, los, losTekort, samen, samenTekort) => {
      const [functie] = berekenKwetsbaarheid(gemeenten(aantal, mensen, nodig)).samen;
      expect([procent(functie?.losTekortErgens), vier(functie?.losMensenTekort)]).toEqual([los, losTekort]);
      expect([procent(functie?.tekort), vier(functie?.mensenTekort)]).toEqual([samen, samenTekort]);
    },
  );
});

test('one colleague more helps most where the most days go away, alone and shared', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ mensen: fc.integer({ min: 0, max: 4 }), nodig: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
      (regels) => {
        const invoer = {
          ...gemeenten(0, 0),
          functies: regels.map((regel, i) => ({ ...regel, functie: `F${i % 3}`, gemeente: `G${i}` })),
        };
        const { los, samen, eenErbij } = berekenKwetsbaarheid(invoer);
        const winst = (delen: readonly { dagenTekort: number; dagenMetEenErbij: number }[]) =>
          Math.max(...delen.map(({ dagenTekort, dagenMetEenErbij }) => dagenTekort - dagenMetEenErbij));
        expect(eenErbij.los?.minderDagen ?? 0).toBeCloseTo(Math.max(0, winst(los)), 9);
        expect(eenErbij.samen?.minderDagen ?? 0).toBeCloseTo(Math.max(0, winst(samen)), 9);
      },
    ),
  );
  const een = { functie: 'Netwerk', nodig: 1 };
  const { eenErbij } = berekenKwetsbaarheid({
    ...gemeenten(0, 0),
    functies: [
      { ...een, gemeente: 'Groot', mensen: 3 },
      { ...een, gemeente: 'Klein', mensen: 1 },
    ],
  });
  // One person, away 7 % of 250 days, becomes two: 0.07 · 0.93 · 250.
  expect(eenErbij.los).toMatchObject({ functie: 'Netwerk', gemeente: 'Klein' });
  expect(eenErbij.los?.minderDagen).toBeCloseTo(0.07 * 0.93 * 250, 9);
});

describe('cover', () => {
  const kansen = fc.array(
    fc.integer({ min: 0, max: 100 }).map((kans) => kans / 100),
    { minLength: 0, maxLength: 9 },
  );

  test('is what looking at every combination of people gives', () => {
    fc.assert(
      fc.property(kansen, (lijst) => {
        const gezien = Array.from({ length: lijst.length + 1 }, () => 0);
        for (let wie = 0; wie < 2 ** lijst.length; wie += 1) {
          const kans = lijst.reduce((product, p, i) => product * ((wie >> i) & 1 ? p : 1 - p), 1);
          const aantal = lijst.filter((_, i) => (wie >> i) & 1).length;
          gezien[aantal] = (gezien[aantal] ?? 0) + kans;
        }
        for (const [aantal, kans] of verdelingAanwezig(lijst).entries())
          expect(kans).toBeCloseTo(gezien[aantal] ?? 0, 12);
      }),
      { numRuns: 50 },
    );
  });

  test('gets no worse with a colleague more, and no better when more are needed', () => {
    fc.assert(
      fc.property(
        kansen,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 20 }),
        (lijst, nodig, samen) => {
          const nu = bezettingVan(lijst, nodig, samen / 100).tekort;
          expect(bezettingVan([...lijst, 0.9], nodig, samen / 100).tekort).toBeLessThanOrEqual(nu + 1e-12);
          expect(bezettingVan(lijst, nodig + 1, samen / 100).tekort).toBeGreaterThanOrEqual(nu - 1e-12);
        },
      ),
    );
  });

  test('shared, with all that is needed now, is on average never shorter than apart', () => {
    const functie = fc.record({
      mensen: fc.integer({ min: 0, max: 4 }),
      nodig: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(functie, { minLength: 1, maxLength: 5 }), (delen) => {
        const functies = delen.map((deel, i) => ({ functie: 'x', gemeente: `G${i}`, ...deel }));
        const [samen] = berekenKwetsbaarheid({ ...gemeenten(1, 1), functies }).samen;
        expect(samen?.mensenTekort).toBeLessThanOrEqual((samen?.losMensenTekort ?? 0) + 1e-12);
      }),
    );
  });

  test('a day on which everybody is away cannot be shared away', () => {
    const { samen } = berekenKwetsbaarheid({ ...gemeenten(3, 4, 1), samenAfwezig: 2 });
    expect(samen[0]?.niemand).toBeCloseTo(0.02, 6);
  });

  test('counts the eenpitters, and what one more trained colleague changes', () => {
    const { los, gemeenten: per } = berekenKwetsbaarheid(gemeenten(2, 1));
    expect(per[0]).toMatchObject({ eenpitters: 1 });
    expect(los[0]?.dagenTekort).toBeCloseTo(17.5, 9);
    expect(los[0]?.dagenMetEenErbij).toBeCloseTo(250 * 0.07 * 0.07, 9);
  });
});
