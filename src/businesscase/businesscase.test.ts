import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '#src/shared/money.ts';
import { berekenBusinesscase, type Invoer } from './businesscase.ts';
import type { Regel } from './regel.ts';
import { rendementVan } from './rendement.ts';
import { legeVariant, legUit } from './uitleg.ts';
import { vergelijk } from './vergelijking.ts';
import { watervalVan } from './waterval.ts';
import { voorbeeld } from './voorbeeld.ts';

const euro = (bedrag: number) => cents(Math.round(bedrag * 100));
const regel = (soort: Regel['soort'], verwacht: number, more: Partial<Regel> = {}): Regel => ({
  naam: soort,
  alternatief: 'alternatief-0',
  soort,
  voor: 'gelijk',
  verwacht: euro(verwacht),
  indexatie: 0,
  ingroei: [],
  realisatie: 100,
  ...more,
});
const basis: Invoer = {
  ...voorbeeld,
  beginjaar: 2030,
  aantalJaren: 9,
  deelnemers: [{ naam: 'A', inwoners: 1, gewichten: [] }],
  alternatieven: [{ naam: 'Samen', nietsDoen: false }],
  regels: [regel('eenmalig', 500_000), regel('baten', 120_000, { van: 2031, ingroei: [25, 75] })],
  trekkingen: 1000,
};
const eerste = (invoer: Partial<Invoer>) => {
  const [alternatief] = berekenBusinesscase({ ...basis, ...invoer }).alternatieven;
  if (!alternatief) throw new Error('no alternative');
  return alternatief;
};

describe('worked and published cases', () => {
  test('the example of law and finance, 10.2: value, payback, break-even, also discounted', () => {
    const { totaal } = eerste({});
    expect(totaal.ncw).toBe(euro(252_948.36));
    expect(totaal.terugverdientijd).toBeCloseTo(4.17, 2);
    expect([totaal.omslagjaar, totaal.omslagjaarContant]).toEqual([2036, 2036]);
    expect(totaal.cumulatief[6]).toBe(euro(100_000));
  });

  test('ABG 2016: two million against 800,000 and 450,000 a year, of which 6.25 % came true', () => {
    const abg = (baten: number, realisatie = 100) =>
      eerste({ regels: [regel('eenmalig', 2_000_000), regel('baten', baten, { realisatie })] });
    expect(abg(800_000).totaal.terugverdientijd).toBeCloseTo(2.5, 9);
    expect(abg(450_000).totaal.terugverdientijd).toBeCloseTo(4.44, 2);
    expect(abg(800_000, 6.25).totaal.structureel).toBe(euro(50_000));
  });

  test('HLTsamen 2017: 1.8 million is five per cent of 36 million', () => {
    const deelnemers = [{ naam: 'HLT', inwoners: 1, gewichten: [], huidigeKosten: euro(36_000_000) }];
    expect(eerste({ deelnemers, regels: [regel('baten', 1_800_000)] }).besparingsdeel).toBeCloseTo(0.05, 12);
  });

  test('an internal rate is shown only when there is one', () => {
    expect(rendementVan([-1000, 1100].map(euro)).rente).toBeCloseTo(0.1, 9);
    const twee = rendementVan([-1000, 2300, -1320].map(euro));
    expect([twee.rente, twee.tekenwisselingen]).toEqual([null, 2]);
    expect(twee.rentes.map((rente) => rente.toFixed(6))).toEqual(['0.100000', '0.200000']);
  });

  test('a positive total that hides a loser is named', () => {
    const invoer: Invoer = {
      ...basis,
      deelnemers: [
        { naam: 'Groot', inwoners: 9, gewichten: [] },
        { naam: 'Klein', inwoners: 1, gewichten: [] },
      ],
      regels: [
        regel('baten', 100_000, { voor: 'inwoners' }),
        regel('overhead', 40_000, { voor: 'deelnemer-1' }),
      ],
    };
    const uit = berekenBusinesscase(invoer);
    expect(uit.alternatieven[0]?.totaal.verschil).toBeGreaterThan(0);
    expect(uit.alternatieven[0]?.verliezers).toEqual([1]);
    expect(
      legUit(invoer, uit)
        .waarschuwingen.map(({ tekst }) => tekst)
        .join(),
    ).toContain('Samen is er voordeel, maar Klein is slechter af');
  });

  test('an alternative without a line is told apart from one that yields nothing', () => {
    const invoer: Invoer = {
      ...basis,
      alternatieven: [
        { naam: 'Gevuld', nietsDoen: false },
        { naam: 'Leeg', nietsDoen: false },
        { naam: 'Niets doen', nietsDoen: true },
      ],
      regels: [regel('baten', 100_000, { alternatief: 'alternatief-0' })],
    };
    const legen = (meer: Invoer['regels']) => {
      const met = { ...invoer, regels: [...invoer.regels, ...meer] };
      return legUit(met, berekenBusinesscase(met)).waarschuwingen.filter(({ code }) => code === legeVariant);
    };
    expect(legen([]).map(({ tekst }) => tekst)).toEqual([expect.stringMatching(/^Leeg: .*nog geen regel/)]);
    expect(legen([regel('lasten', 1, { alternatief: 'alle' })])).toEqual([]);
  });
});

describe('chance', () => {
  const onzeker = [regel('baten', 100_000, { laag: euro(40_000), hoog: euro(130_000) })];

  test('the same seed gives the same figures, another does not', () => {
    const p50 = (zaad: number) => eerste({ regels: onzeker, zaad }).simulatie?.totaal.p50;
    expect(p50(1)).toBe(p50(1));
    expect(p50(1)).not.toBe(p50(2));
  });

  test('the mean of the draws is that of the distribution: (low + 4 expected + high) / 6, and a third of the sum', () => {
    const mean = (kansverdeling: Invoer['kansverdeling']) =>
      (eerste({ regels: onzeker, kansverdeling, trekkingen: 20_000, aantalJaren: 1 }).simulatie?.totaal
        .gemiddelde ?? 0) / 100;
    expect(Math.abs(mean('pert') - 95_000)).toBeLessThan(500);
    expect(Math.abs(mean('driehoek') - 90_000)).toBeLessThan(500);
  });
});

describe('properties', () => {
  const lijn = fc.record({
    soort: fc.constantFrom<Regel['soort']>('baten', 'lasten', 'overhead', 'btw', 'eenmalig', 'frictie'),
    verwacht: fc.integer({ min: 0, max: 5_000_000 }),
    voor: fc.constantFrom<Regel['voor']>('gelijk', 'inwoners', 'deelnemer-0', 'deelnemer-1'),
    indexatie: fc.integer({ min: -300, max: 500 }).map((p) => p / 100),
    realisatie: fc.integer({ min: 0, max: 120 }),
  });
  const gemeenten = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 2, maxLength: 6 });
  const maak = (
    lijnen: {
      soort: Regel['soort'];
      verwacht: number;
      voor: Regel['voor'];
      indexatie: number;
      realisatie: number;
    }[],
    inwoners: number[],
  ): Invoer => ({
    ...basis,
    deelnemers: inwoners.map((aantal, i) => ({ naam: `G${i}`, inwoners: aantal, gewichten: [] })),
    regels: lijnen.map(({ soort, verwacht, ...more }) => regel(soort, verwacht / 100, more)),
  });

  test('the municipalities together are the whole: every year, and in present value', () => {
    fc.assert(
      fc.property(fc.array(lijn, { minLength: 1, maxLength: 8 }), gemeenten, (lijnen, inwoners) => {
        const { totaal, deelnemers } = eerste(maak(lijnen, inwoners));
        expect(deelnemers.reduce((som, deel) => som + deel.ncw, 0)).toBe(totaal.ncw);
        for (const [t, bedrag] of totaal.stromen.entries())
          expect(deelnemers.reduce((som, deel) => som + (deel.stromen[t] ?? 0), 0)).toBe(bedrag);
      }),
      { numRuns: 40 },
    );
  });

  test('another division moves money and changes no total', () => {
    fc.assert(
      fc.property(fc.array(lijn, { minLength: 1, maxLength: 6 }), gemeenten, (lijnen, inwoners) => {
        const met = (voor: Regel['voor']) =>
          eerste(
            maak(
              lijnen.map((l) => ({ ...l, voor })),
              inwoners,
            ),
          ).totaal.ncw;
        expect(met('gelijk')).toBe(met('deelnemer-0'));
      }),
      { numRuns: 30 },
    );
  });
});

test('two alternatives side by side: the total wins, one municipality loses, and the parts add up', () => {
  const { alternatieven } = berekenBusinesscase(voorbeeld);
  const [organisatie, inkopen, niets] = alternatieven;
  if (!organisatie || !inkopen || !niets) throw new Error('three alternatives');
  const { verschil, perDeelnemer, verliezers } = vergelijk(organisatie, niets);
  expect([verschil, perDeelnemer]).toEqual([
    organisatie.totaal.verschil,
    organisatie.deelnemers.map((deelnemer) => deelnemer.verschil),
  ]);
  expect([verschil > 0, verliezers]).toEqual([true, organisatie.verliezers]);
  expect(verliezers.map((i) => voorbeeld.deelnemers[i]?.naam)).toEqual(['Zandrecht']);
  const om = vergelijk(inkopen, organisatie);
  expect(om.perDeelnemer.reduce((som, deel) => som + deel, 0)).toBe(om.verschil);
  expect(om.verschil + vergelijk(organisatie, inkopen).verschil).toBe(0);
});

test('the waterfall goes from doing nothing to the alternative to the cent, per kind of line', () => {
  const { alternatieven } = berekenBusinesscase(voorbeeld);
  const [organisatie, , niets] = alternatieven;
  if (!organisatie || !niets) throw new Error('three alternatives');
  const treden = watervalVan(organisatie, niets);
  expect(treden.map(({ soort }) => soort)).toEqual([
    null,
    'baten',
    'lasten',
    'overhead',
    'btw',
    'eenmalig',
    'frictie',
    null,
  ]);
  expect([treden.at(0)?.tot, treden.at(-1)?.tot]).toEqual([niets.totaal.ncw, organisatie.totaal.ncw]);
  expect(treden.at(-2)?.tot).toBe(organisatie.totaal.ncw);
  const soorten = treden.filter(({ soort }) => soort !== null);
  expect(soorten.reduce((som, { verschil }) => som + verschil, 0)).toBe(organisatie.totaal.verschil);
  for (const [i, { van }] of soorten.entries()) expect(van).toBe(treden[i]?.tot);
});

test('of hundreds of uncertain lines the tornado holds the 25 that matter most', () => {
  const regels = Array.from({ length: 100 }, (_, i) =>
    regel('baten', 1000 + i, { naam: `Regel ${i}`, laag: euro(500), voor: 'deelnemer-0' }),
  );
  const { gevoeligheden } = eerste({ regels });
  expect(gevoeligheden).toHaveLength(25);
  expect(gevoeligheden.slice(0, 4).map(({ naam }) => naam)).toEqual([
    'halve-baten',
    'jaar-later',
    'discontovoet',
    'Regel 99',
  ]);
});

test('a line of one municipality is worth as much as one that is divided, and only there', () => {
  const deelnemers = ['A', 'B', 'C'].map((naam) => ({ naam, inwoners: 7, gewichten: [] }));
  const van = (voor: Regel['voor'], index: number) =>
    eerste({ deelnemers, regels: [regel('baten', 1234.56, { voor, indexatie: index, ingroei: [33] })] });
  for (const index of [0, 2.5, -1])
    expect(van('deelnemer-1', index).totaal).toEqual(van('gelijk', index).totaal);
  const { deelnemers: delen, totaal } = van('deelnemer-1', 2.5);
  expect([delen[0]?.ncw, delen[1]?.stromen, delen[2]?.stromen.length]).toEqual([0, totaal.stromen, 9]);
});
