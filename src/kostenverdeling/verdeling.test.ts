import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breuk, breukVan } from '#src/shared/breuk.ts';
import { cents } from '#src/shared/money.ts';
import { rondAf } from './afronding.ts';
import { binnenGrenzen } from './grenzen.ts';
import { aandelen } from './sleutel.ts';
import { type Deelnemer, type Verdeelinvoer, verdeelKosten } from './verdeling.ts';
import { voorbeeld } from './voorbeeld.ts';

const euro = (bedrag: number) => cents(Math.round(bedrag * 100));
const deelnemer = (naam: string, inwoners: number, more: Partial<Deelnemer> = {}): Deelnemer => ({
  naam,
  inwoners,
  waarden: [],
  ...more,
});
const basis: Verdeelinvoer = {
  beginjaar: 2029,
  deelnemers: [deelnemer('A', 12_345), deelnemer('B', 23_456), deelnemer('C', 34_567)],
  kenmerken: [],
  sleutels: [],
  posten: [{ naam: 'Alles', bedragen: [euro(1_000_000)], sleutels: ['inwoners'] }],
  varianten: [{ naam: 'A' }],
  ingroei: [],
  eenheid: 'cent',
  afrondregel: 'grootste-rest',
};
const bedragen = (invoer: Partial<Verdeelinvoer>, jaar = 0) =>
  verdeelKosten({ ...basis, ...invoer }).varianten[0]?.bijdragen.map((b) => (b.bedragen[jaar] ?? 0) / 100);

describe('worked examples of law and finance, chapter 14', () => {
  test('a million by inhabitants: the two cents left go to the first and the third', () => {
    expect(bedragen({})).toEqual([175_434.86, 333_333.33, 491_231.81]);
  });

  test('whole euros with a line for rounding', () => {
    const regel = { eenheid: 'euro', afrondregel: 'regel-afronding' } as const;
    expect(bedragen(regel)).toEqual([175_435, 333_333, 491_232]);
    const klein = {
      ...regel,
      posten: [{ naam: 'Alles', bedragen: [euro(100_000)], sleutels: ['inwoners' as const] }],
    };
    expect(bedragen(klein)).toEqual([17_543, 33_333, 49_123]);
    expect(verdeelKosten({ ...basis, ...klein }).varianten[0]?.afronding).toEqual([100]);
  });
});

describe('published cases', () => {
  test('SED 2021: equal shares ask 1.3 million less of Enkhuizen than its 37 %', () => {
    const sed = verdeelKosten({
      ...basis,
      deelnemers: [
        deelnemer('Enkhuizen', 1, { waarden: [37], oud: euro(12_700_000) }),
        deelnemer('Stede Broec', 1, { waarden: [31.5] }),
        deelnemer('Drechterland', 1, { waarden: [31.5] }),
      ],
      kenmerken: [{ naam: 'Inbreng van personeel, procent' }],
      // 12.7 million is 37 %: the total that follows is 34.32 million.
      posten: [{ naam: 'SED', bedragen: [euro(34_324_324.32)], sleutels: ['kenmerk-0', 'gelijk'] }],
      varianten: [{ naam: 'inbreng' }, { naam: 'gelijk' }],
    });
    const [inbreng, gelijk] = sed.varianten.map(({ bijdragen }) => bijdragen[0]);
    expect(inbreng?.verschilOud).toBe(0);
    expect(Math.round((gelijk?.verschilOud ?? 0) / 10_000_000) / 10).toBe(-1.3);
  });

  test('the provinces of the Randstad: half alike, half by inhabitants', () => {
    const helft = { naam: 'half', soort: 'mengsel', gelijk: 50, inwoners: 50 } as const;
    const delen = aandelen(
      helft,
      [10, 20, 30, 40].map((inwoners) => ({ inwoners, waarden: [] })),
    );
    expect(delen).toEqual([breuk(7n, 40n), breuk(9n, 40n), breuk(11n, 40n), breuk(13n, 40n)]);
  });

  // The keys are not published, the amounts are: they go in as what each pays by its own keys, and come out rounded one by
  // one with the line Afronding that was published.
  test.each([
    {
      versie: 'meerjarenbegroting 2020-2023',
      lasten: [15_612_822, 15_826_432, 16_207_456, 16_656_798],
      baten: [-17_000, -17_000, -17_000, -17_000],
      overig: [-133_449, -94_250, -97_452, -100_772],
      leden: [
        [5_820_329, 5_903_303, 6_037_061, 6_197_314],
        [5_463_306, 5_559_024, 5_697_010, 5_858_716],
        [4_178_740, 4_252_855, 4_358_934, 4_482_992],
      ],
      netto: [15_462_373, 15_715_182, 16_093_004, 16_539_026],
      regels: [-2, 0, -1, 4],
    },
    {
      versie: '1e begrotingswijziging 2020',
      lasten: [15_612_823, 15_826_432, 16_207_454, 16_656_791, 17_068_031],
      baten: [-59_296, -17_000, -17_000, -17_000, -17_000],
      overig: [-91_155, -94_252, -97_457, -100_772, -104_197],
      leden: [
        [5_820_329, 5_903_303, 6_037_061, 6_197_243, 6_341_389],
        [5_463_306, 5_559_024, 5_697_010, 5_858_757, 6_007_878],
        [4_178_740, 4_252_855, 4_358_934, 4_483_027, 4_597_565],
      ],
      netto: [15_462_372, 15_715_180, 16_092_997, 16_539_019, 16_946_834],
      regels: [-3, -2, -8, -8, 2],
    },
  ])('Dommelvallei, $versie: costs less income is what is divided, and the line is as published', (geval) => {
    const { lasten, baten, overig, leden, netto, regels } = geval;
    const uit = netto.map((totaal, jaar) => {
      const betaalt = leden.map((reeks) => reeks[jaar] ?? 0);
      const { kosten, varianten } = verdeelKosten({
        ...basis,
        deelnemers: ['Geldrop-Mierlo', 'Nuenen', 'Son en Breugel'].map((naam, i) =>
          deelnemer(naam, 1, { waarden: [betaalt[i] ?? 0] }),
        ),
        kenmerken: [{ naam: 'Bijdrage volgens de eigen sleutels' }],
        posten: [lasten, baten, overig].map((reeks, p) => ({
          naam: `Post ${p}`,
          bedragen: [euro(reeks[jaar] ?? 0)],
          sleutels: ['kenmerk-0'] as const,
        })),
        eenheid: 'euro',
        afrondregel: 'regel-afronding',
      });
      expect(kosten).toEqual([euro(totaal)]);
      const [gedeeld] = varianten;
      expect(gedeeld?.verschil).toBe(0);
      // Nobody is more than the published line away: that line is what their own keys leave.
      for (const [i, { totaal: bijdrage }] of (gedeeld?.bijdragen ?? []).entries())
        expect(Math.abs(bijdrage / 100 - (betaalt[i] ?? 0))).toBeLessThanOrEqual(Math.abs(regels[jaar] ?? 0));
      const delen = betaalt.map((bedrag) => breuk(BigInt(bedrag * 100)));
      return rondAf(delen, euro(totaal), { eenheid: 100, regel: 'regel-afronding', wie: [] }).afronding / 100;
    });
    expect(uit).toEqual(regels);
  });

  test('Dommelvallei: between two versions of the same budget nobody moves more than 71 euro, and it adds up', () => {
    const verschil = (oud: number, nieuw: number, naam: string) =>
      verdeelKosten({
        ...basis,
        deelnemers: [
          deelnemer(naam, 1, { oud: euro(oud), waarden: [1] }),
          deelnemer('Rest', 1, { waarden: [0] }),
        ],
        kenmerken: [{ naam: 'x' }],
        posten: [{ naam: 'Bijdrage 2023', bedragen: [euro(nieuw)], sleutels: ['kenmerk-0'] }],
      }).varianten[0]?.bijdragen[0]?.verschilOud;
    expect([
      verschil(6_197_314, 6_197_243, 'Geldrop-Mierlo'),
      verschil(5_858_716, 5_858_757, 'Nuenen'),
      verschil(4_482_992, 4_483_027, 'Son en Breugel'),
    ]).toEqual([-71, 41, 35].map(euro));
  });

  test('ABG 2018: settled by use, what two paid too little is what the third paid too much', () => {
    // Published are the differences only; a use of 10 million with the agreed key gives them their place.
    const betaald = [euro(2_600_000), euro(1_200_000), euro(6_200_000)];
    const gebruik = [3_000_000, 2_000_000, 5_000_000];
    const [naarGebruik] = verdeelKosten({
      ...basis,
      deelnemers: ['Alphen-Chaam', 'Baarle-Nassau', 'Gilze en Rijen'].map((naam, i) =>
        deelnemer(naam, 1, { oud: betaald[i], waarden: [gebruik[i] ?? 0] }),
      ),
      kenmerken: [{ naam: 'Gebruik van personeel' }],
      posten: [{ naam: 'Personeel', bedragen: [euro(10_000_000)], sleutels: ['kenmerk-0'] }],
    }).varianten;
    const verrekening = naarGebruik?.bijdragen.map(({ verschilOud }) => verschilOud ?? NaN) ?? [];
    expect(verrekening).toEqual([400_000, 800_000, -1_200_000].map(euro));
    expect(verrekening.reduce((som, bedrag) => som + bedrag, 0)).toBe(0);
  });
});

describe('the example Veenwaarden', () => {
  test('gives the figures of its page: only key C asks nobody more than alone', () => {
    const { varianten, kosten } = verdeelKosten(voorbeeld);
    expect(kosten).toEqual([euro(9_860_000)]);
    const verschil = varianten.map(({ bijdragen }) =>
      bijdragen.map((b) => (b.verschilAlleenPerInwoner ?? 0) / 100),
    );
    expect(verschil).toEqual([
      [0.62, -3.87, -9.42, -13.98],
      [-4.74, -6.69, -6.11, 0.03],
      [-0.76, -5.41, -8.03, -9.6],
    ]);
    const zandrecht = varianten.map(({ bijdragen }) => bijdragen[3]?.totaal ?? 0);
    expect(zandrecht[2]).toBe(euro(1_464_346));
    expect(varianten.map((v) => v.verschil)).toEqual([0, 0, 0]);
  });
});

describe('keys, bounds and growing in', () => {
  test('a price key is price times quantity', () => {
    const pxq = { naam: 'P×Q', soort: 'prijs', kenmerken: [2.5, 10] } as const;
    const delen = aandelen(pxq, [
      { inwoners: 1, waarden: [100, 5] },
      { inwoners: 1, waarden: [20, 15] },
    ]);
    expect(delen).toEqual([breuk(3n, 5n), breuk(2n, 5n)]);
  });

  test('a cap moves what is above it to the others by the same key, and a floor the other way', () => {
    const delen = [breuk(600n), breuk(300n), breuk(100n)];
    expect(binnenGrenzen(delen, [{ maximum: breuk(500n) }], breuk(1000n))).toEqual([
      breuk(500n),
      breuk(375n),
      breuk(125n),
    ]);
    expect(binnenGrenzen(delen, [{}, {}, { minimum: breuk(190n) }], breuk(1000n))).toEqual([
      breuk(540n),
      breuk(270n),
      breuk(190n),
    ]);
    expect(() => binnenGrenzen(delen, [{ minimum: breuk(1001n) }], breuk(1000n))).toThrow(RangeError);
  });

  test('growing in goes from the old share to the new one', () => {
    const invoer = {
      deelnemers: [deelnemer('A', 1, { oud: euro(800) }), deelnemer('B', 1, { oud: euro(200) })],
      posten: [
        { naam: 'Alles', bedragen: [euro(2000), euro(2000), euro(2000)], sleutels: ['gelijk' as const] },
      ],
      ingroei: [0, 50],
    };
    expect([0, 1, 2].map((jaar) => bedragen(invoer, jaar))).toEqual([
      [1600, 400],
      [1300, 700],
      [1000, 1000],
    ]);
  });
});

const drager = fc.record({
  inwoners: fc.integer({ min: 1, max: 900_000 }),
  waarde: fc.integer({ min: 0, max: 5000 }),
});
const geval = fc.record({
  dragers: fc.array(drager, { minLength: 1, maxLength: 12 }),
  bedrag: fc.integer({ min: -1e11, max: 1e11 }),
  eenheid: fc.constantFrom('euro' as const, 'cent' as const),
  gewicht: fc.integer({ min: 1, max: 99 }),
});
const gevalInvoer = ({
  dragers,
  bedrag,
  eenheid,
  gewicht,
}: typeof geval extends fc.Arbitrary<infer T> ? T : never): Verdeelinvoer => ({
  ...basis,
  deelnemers: dragers.map(({ inwoners, waarde }, i) =>
    deelnemer(`G${i}`, inwoners, { waarden: [waarde + 1] }),
  ),
  kenmerken: [{ naam: 'Werkplekken' }],
  sleutels: [{ naam: 'mix', soort: 'mengsel', gelijk: gewicht, kenmerken: [100 - gewicht] }],
  posten: [{ naam: 'Alles', bedragen: [cents(bedrag)], sleutels: ['sleutel-0'] }],
  eenheid,
});

describe('properties', () => {
  test('contributions and line are the costs, to the cent', () => {
    fc.assert(
      fc.property(
        geval,
        fc.constantFrom('grootste-rest' as const, 'regel-afronding' as const),
        (g, afrondregel) => {
          const invoer = { ...gevalInvoer(g), afrondregel };
          const [variant] = verdeelKosten(invoer).varianten;
          expect(variant?.verschil).toBe(0);
          const unit = g.eenheid === 'euro' ? 100 : 1;
          const bound = afrondregel === 'grootste-rest' ? unit - 1 : (g.dragers.length * unit) / 2 + unit;
          expect(Math.abs(variant?.afronding[0] ?? 0)).toBeLessThanOrEqual(bound);
        },
      ),
    );
  });

  test('the order of the municipalities does not matter', () => {
    fc.assert(
      fc.property(geval, (g) => {
        const invoer = gevalInvoer(g);
        const byName = (from: Verdeelinvoer) =>
          Object.fromEntries(
            verdeelKosten(from).varianten[0]?.bijdragen.map((b) => [b.naam, b.totaal]) ?? [],
          );
        const omgekeerd = { ...invoer, deelnemers: invoer.deelnemers.toReversed() };
        expect(byName(omgekeerd)).toEqual(byName(invoer));
      }),
    );
  });

  test('costs below zero give the same amounts with the sign changed', () => {
    fc.assert(
      fc.property(geval, (g) => {
        const totalen = (bedrag: number) =>
          verdeelKosten(gevalInvoer({ ...g, bedrag })).varianten[0]?.bijdragen.map((b) => b.totaal);
        expect(totalen(-g.bedrag)).toEqual(totalen(g.bedrag)?.map((bedrag) => 0 - bedrag));
      }),
    );
  });

  test('bounds are kept and nothing is lost', () => {
    const deel = fc.record({
      deel: fc.integer({ min: 0, max: 1000 }),
      laag: fc.integer({ min: 0, max: 80 }),
      hoog: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(deel, { minLength: 2, maxLength: 8 }), (delen) => {
        const totaal = delen.reduce((som, { deel: d }) => som + d, 0);
        const laagste = delen.reduce((som, { laag }) => som + laag, 0);
        const hoogste = delen.reduce((som, { laag, hoog }) => som + laag + hoog, 0);
        fc.pre(totaal >= laagste && totaal <= hoogste);
        const grenzen = delen.map(({ laag, hoog }) => ({
          minimum: breuk(BigInt(laag)),
          maximum: breuk(BigInt(laag + hoog)),
        }));
        const uit = binnenGrenzen(
          delen.map(({ deel: d }) => breuk(BigInt(d))),
          grenzen,
          breuk(BigInt(totaal)),
        );
        const als = uit.map(({ teller, noemer }) => Number(teller) / Number(noemer));
        expect(als.reduce((som, d) => som + d, 0)).toBeCloseTo(totaal, 6);
        for (const [i, d] of als.entries()) {
          expect(d).toBeGreaterThanOrEqual((delen[i]?.laag ?? 0) - 1e-9);
          expect(d).toBeLessThanOrEqual((delen[i]?.laag ?? 0) + (delen[i]?.hoog ?? 0) + 1e-9);
        }
      }),
    );
  });

  test('a number is taken exactly as it is written', () => {
    expect(breukVan(2.25)).toEqual(breuk(9n, 4n));
    expect(breukVan(-0.1)).toEqual(breuk(-1n, 10n));
    expect(() => breukVan(1 / 3)).toThrow(RangeError);
  });
});
