import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#src/shared/dates.ts';
import { werkdagtoets } from '#src/shared/feestdagen.ts';
import { leesAfhankelijkheden } from './afhankelijkheid.ts';
import { berekenKritiekPad, type Invoer } from './kritiek-pad.ts';
import { type Band, kringVan, kritiekPad, plan } from './netwerk.ts';
import { voorbeeld } from './voorbeeld.ts';

const leeg: Invoer = { ...voorbeeld, gewenstEinde: undefined, sluitingen: [] };
const taak = (code: string, duur: number, na = '') => ({ code, naam: code, duur, na });
const dagen = (invoer: Invoer) =>
  Object.fromEntries(
    berekenKritiekPad(invoer).taken.map(({ code, vroegsteStart, vroegsteEinde }) => [
      code,
      [vroegsteStart, vroegsteEinde],
    ]),
  );

describe('a network from the textbooks', () => {
  // Moder, Phillips and Davis: A3 → B4, C2; B → D5; C → E1; D, E → F2. Longest: A, B, D, F = 14.
  const invoer = {
    ...leeg,
    start: plainDate('2026-06-01'),
    taken: [
      taak('A', 3),
      taak('B', 4, 'A'),
      taak('C', 2, 'A'),
      taak('D', 5, 'B'),
      taak('E', 1, 'C'),
      taak('F', 2, 'D; E'),
    ],
  };
  const uitkomst = berekenKritiekPad(invoer);

  test('fixes the end by its longest chain', () => {
    expect(uitkomst.kritiekPad).toEqual(['A', 'B', 'D', 'F']);
    expect(uitkomst.werkdagen).toBe(14);
    expect(uitkomst.einde).toBe('2026-06-18');
  });

  test('gives total and free slack to what is not on it', () => {
    const speling = uitkomst.taken.map(({ code, totaleSpeling, vrijeSpeling }) => [
      code,
      totaleSpeling,
      vrijeSpeling,
    ]);
    expect(speling).toEqual([
      ['A', 0, 0],
      ['B', 0, 0],
      ['C', 6, 0],
      ['D', 0, 0],
      ['E', 6, 6],
      ['F', 0, 0],
    ]);
  });
});

describe('dependencies', () => {
  const samen = (na: string) =>
    dagen({ ...leeg, start: plainDate('2026-06-01'), taken: [taak('A', 5), taak('B', 3, na)] });

  test('end to start, with lag and lead, over a weekend', () => {
    expect(samen('A')['B']).toEqual(['2026-06-08', '2026-06-10']);
    expect(samen('A FS+2')['B']).toEqual(['2026-06-10', '2026-06-12']);
    expect(samen('A FS-2')['B']).toEqual(['2026-06-04', '2026-06-08']);
  });

  test('start to start, and end to end', () => {
    expect(samen('A SS+1')['B']).toEqual(['2026-06-02', '2026-06-04']);
    expect(samen('A FF')['B']).toEqual(['2026-06-03', '2026-06-05']);
    expect(samen('A FF+1')['B']).toEqual(['2026-06-04', '2026-06-08']);
  });

  test('are read as planning programs write them, in Dutch too', () => {
    expect(leesAfhankelijkheden('A; B SS+2, 3FF-1; C EB')).toEqual([
      { code: 'A', soort: 'FS', vertraging: 0 },
      { code: 'B', soort: 'SS', vertraging: 2 },
      { code: '3', soort: 'FF', vertraging: -1 },
      { code: 'C', soort: 'FS', vertraging: 0 },
    ]);
    expect(leesAfhankelijkheden('A; B XX')).toEqual({ fout: 'B XX' });
  });

  test('in a circle are named in their order', () => {
    const fs = (van: number, naar: number): Band => ({ van, naar, soort: 'FS', vertraging: 0 });
    const knopen = Array.from({ length: 4 }, () => ({ duur: 1, nietVoor: 0 }));
    const banden = [fs(0, 1), fs(1, 2), fs(2, 3), fs(3, 1)];
    expect(kringVan({ knopen, banden })).toEqual([1, 2, 3, 1]);
    expect(plan({ knopen, banden })).toBeUndefined();
  });
});

describe('working days', () => {
  test('skip Easter Monday, Koningsdag, Ascension Day, Whit Monday and the weekends of 2026', () => {
    const { einde, feestdagen } = berekenKritiekPad({
      ...leeg,
      start: plainDate('2026-04-03'),
      bevrijdingsdag: 'nooit',
      taken: [taak('A', 36)],
    });
    expect(feestdagen.map(({ naam }) => naam)).toEqual([
      'Tweede paasdag',
      'Koningsdag',
      'Hemelvaartsdag',
      'Tweede pinksterdag',
    ]);
    expect(einde).toBe('2026-05-28');
  });

  test('skip the own closing days', () => {
    const sluitingen = [{ naam: 'Zomer', van: plainDate('2026-07-20'), tot: plainDate('2026-08-07') }];
    expect(
      dagen({ ...leeg, sluitingen, start: plainDate('2026-07-16'), taken: [taak('A', 4)] })['A'],
    ).toEqual(['2026-07-16', '2026-08-11']);
  });

  test('a wish on a Sunday is met by the Friday before it', () => {
    const invoer = { ...leeg, start: plainDate('2026-06-01'), taken: [taak('A', 5)] };
    expect(berekenKritiekPad({ ...invoer, gewenstEinde: plainDate('2026-06-07') }).ruimte).toBe(0);
    expect(berekenKritiekPad({ ...invoer, gewenstEinde: plainDate('2026-06-04') }).ruimte).toBe(-1);
  });
});

/** Only to earlier tasks, so that there is no circle. */
const netwerk = fc
  .array(fc.record({ duur: fc.integer({ min: 0, max: 30 }), nietVoor: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((knopen) =>
    fc
      .array(
        fc.record({
          van: fc.nat(knopen.length - 1),
          naar: fc.nat(knopen.length - 1),
          soort: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const),
          vertraging: fc.integer({ min: -5, max: 10 }),
        }),
        { maxLength: 25 },
      )
      .map((banden) => ({ knopen, banden: banden.filter(({ van, naar }) => van < naar) })),
  );
const least = ({ van, naar, soort, vertraging }: Band, duur: (i: number) => number) =>
  vertraging + (soort === 'SS' ? 0 : duur(van)) - (soort === 'FF' ? duur(naar) : 0);

describe('properties', () => {
  test('the earliest starts are those that a second way finds: push every task until nothing gives', () => {
    fc.assert(
      fc.property(netwerk, ({ knopen, banden }) => {
        const start = knopen.map(({ nietVoor }) => nietVoor);
        const duur = (i: number) => knopen[i]?.duur ?? 0;
        for (let moved = true; moved;) {
          moved = false;
          for (const band of banden) {
            const need = (start[band.van] ?? 0) + least(band, duur);
            if (need > (start[band.naar] ?? 0)) {
              start[band.naar] = need;
              moved = true;
            }
          }
        }
        const gevonden = plan({ knopen, banden });
        expect(gevonden?.tijden.map(({ vroegst }) => vroegst)).toEqual(start);
        expect(gevonden?.einde).toBe(Math.max(...start.map((s, i) => s + duur(i))));
      }),
    );
  });

  test('a task may slip by its slack and the end stays; one day more and the end moves', () => {
    fc.assert(
      fc.property(netwerk, fc.nat(11), ({ knopen, banden }, welke) => {
        const i = welke % knopen.length;
        const voor = plan({ knopen, banden });
        const tijden = voor?.tijden[i];
        if (!voor || !tijden) throw new Error('no plan');
        expect(tijden.totaleSpeling).toBeGreaterThanOrEqual(tijden.vrijeSpeling);
        expect(tijden.vrijeSpeling).toBeGreaterThanOrEqual(0);
        const einde = (later: number) =>
          plan({
            knopen: knopen.map((knoop, j) =>
              j === i ? { ...knoop, nietVoor: tijden.vroegst + later } : knoop,
            ),
            banden,
          })?.einde;
        expect(einde(tijden.totaleSpeling)).toBe(voor.einde);
        expect(einde(tijden.totaleSpeling + 1)).toBe(voor.einde + 1);
      }),
    );
  });

  test('the chain that fixes the end has no slack and ends where the plan ends', () => {
    fc.assert(
      fc.property(netwerk, (net) => {
        const planning = plan(net);
        if (!planning) throw new Error('no plan');
        const pad = kritiekPad(net, planning);
        for (const i of pad) expect(planning.tijden[i]?.totaleSpeling).toBe(0);
        const laatste = pad.at(-1) ?? -1;
        expect((planning.tijden[laatste]?.vroegst ?? 0) + (net.knopen[laatste]?.duur ?? 0)).toBe(
          planning.einde,
        );
      }),
    );
  });

  test('every day of a plan is a working day, and the plan as long as its working days', () => {
    const isWerkdag = werkdagtoets({ bevrijdingsdag: 'lustrum', gesloten: voorbeeld.sluitingen });
    const { taken, start, einde, werkdagen } = berekenKritiekPad(voorbeeld);
    for (const { vroegsteStart, vroegsteEinde, uitersteStart, uitersteEinde } of taken)
      for (const dag of [vroegsteStart, vroegsteEinde, uitersteStart, uitersteEinde])
        expect(isWerkdag(dag)).toBe(true);
    let geteld = 0;
    for (
      let dag = Temporal.PlainDate.from(start);
      Temporal.PlainDate.compare(dag, Temporal.PlainDate.from(einde)) <= 0;
      dag = dag.add({ days: 1 })
    )
      if (isWerkdag(plainDate(dag.toString()))) geteld += 1;
    expect(geteld).toBe(werkdagen);
  });
});
