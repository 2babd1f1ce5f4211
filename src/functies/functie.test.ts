import { describe, expect, test } from 'vitest';
import { beeldVan, dekkingenVan, meesteWinst, sleutelVan, standaard } from './functie.ts';

const functie = (deelnemer: string, more: object = {}) => ({
  naam: 'Netwerkbeheer',
  taakveld: 'ICT',
  fte: 1,
  mensen: 1,
  nodig: 1,
  afwezig: null,
  vacature: null,
  functieId: `${deelnemer} 1`,
  deelnemerId: deelnemer,
  deelnemer,
  ...more,
});

describe('a job alone', () => {
  test('one person of whom one is needed: absent is short, and a second one leaves 0,07²', () => {
    const [een] = dekkingenVan([functie('A')]);
    expect(een?.niemand).toBeCloseTo(0.07, 12);
    expect(een?.dagenTekort).toBeCloseTo(17.5, 9);
    expect(een?.dagenMetEenErbij).toBeCloseTo(250 * 0.07 ** 2, 9);
    expect(een?.winst).toBeCloseTo(17.5 - 1.225, 9);
    expect(een?.eenpitter).toBe(true);
  });

  test('an own percentage goes before the one for all, also when it is 0', () => {
    const [eigen, nul] = dekkingenVan([
      functie('A', { afwezig: 20, vacature: 50 }),
      functie('A', { afwezig: 0 }),
    ]);
    expect(eigen?.niemand).toBeCloseTo(1 - 0.8 * 0.5, 12);
    expect(nul?.niemand).toBe(0);
  });

  test('nobody can do it: always short', () => {
    expect(dekkingenVan([functie('A', { mensen: 0 })])[0]).toMatchObject({
      niemand: 1,
      dagenTekort: 250,
      eenpitter: true,
    });
  });
});

describe('jobs together', () => {
  const twee = [functie('A'), functie('B', { naam: ' netwerkBEHEER ' })];

  test('capitals and spaces do not part a job; another taakveld does', () => {
    expect(sleutelVan({ naam: ' Netwerk  beheer', taakveld: 'ICT ' })).toBe(
      sleutelVan({ naam: 'netwerk beheer', taakveld: 'ict' }),
    );
    expect(beeldVan(twee, standaard, 'som').functies).toHaveLength(1);
    expect(
      beeldVan([functie('A'), functie('B', { taakveld: 'Belastingen' })], standaard, 'som').functies,
    ).toHaveLength(2);
  });

  test('needing as many as now sharing takes no short day away; needing one does', () => {
    const [som] = beeldVan(twee, standaard, 'som').functies;
    expect(som?.samen.tekort).toBeCloseTo(1 - 0.93 ** 2, 12);
    expect(som?.samen.tekortErgens).toBeCloseTo(1 - 0.93 ** 2, 12);
    const [hoogste] = beeldVan(twee, standaard, 'hoogste').functies;
    expect(hoogste?.samen).toMatchObject({ nodig: 1, mensen: 2 });
    expect(hoogste?.samen.tekort).toBeCloseTo(0.07 ** 2, 12);
  });

  test('the work that stays lying is never more together than apart', () => {
    for (const mensen of [0, 1, 2, 3])
      for (const nodig of [1, 2, 3]) {
        const [beeld] = beeldVan(
          [functie('A', { mensen, nodig }), functie('B', { mensen: 2, afwezig: 30 }), functie('C')],
          { ...standaard, samenAfwezig: 1 },
          'som',
        ).functies;
        expect(beeld?.samen.mensdagen).toBeLessThanOrEqual((beeld?.samen.mensdagenApart ?? 0) + 1e-9);
      }
  });

  test('per taakveld and per deelnemer the share of jobs of one; the worst job comes first', () => {
    const beeld = beeldVan(
      [functie('A', { mensen: 3 }), functie('B'), functie('A', { naam: 'Balie', mensen: 0 })],
      standaard,
      'som',
    );
    expect(beeld.functies.map(({ naam }) => naam)).toEqual(['Balie', 'Netwerkbeheer']);
    expect(beeld.taakvelden).toMatchObject([
      { taakveld: 'ICT', functies: 2, deelnemers: 2, eenpitters: 2 / 3 },
    ]);
    expect(beeld.deelnemers).toMatchObject([
      { deelnemer: 'A', functies: 2, eenpitters: 0.5, tekortErgens: 1 },
      { deelnemer: 'B', functies: 1, eenpitters: 1 },
    ]);
    expect(meesteWinst(beeld.functies, ({ samen }) => samen)?.naam).toBe('Balie');
  });

  test('of nothing nothing', () => {
    expect(beeldVan([], standaard, 'hoogste')).toEqual({ functies: [], taakvelden: [], deelnemers: [] });
    expect(meesteWinst(dekkingenVan([functie('A', { afwezig: 0 })]), (each) => each)).toBeUndefined();
  });
});
