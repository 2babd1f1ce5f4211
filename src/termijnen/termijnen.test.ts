import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWeeks, plainDate } from '#src/shared/dates.ts';
import type { Invoer } from './gebeurtenis.ts';
import { berekenTermijnen } from './termijnen.ts';
import { legUit, redenInWoorden } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';
import type { Stap } from './wet.ts';

const dag = (text: string) => plainDate(text);
const op = (invoer: Invoer, stap: Stap, gemeente: string | null = null) =>
  berekenTermijnen(invoer).gebeurtenissen.find((g) => g.stap === stap && g.gemeente === gemeente)?.datum;
const raad = (naam: string, ...vergaderingen: string[]) => ({ naam, vergaderingen: vergaderingen.map(dag) });
const zonderRaden: Invoer = { ...voorbeeld, vandaag: undefined, gemeenten: [], recessen: [] };
const begroting = (text: string, more: Partial<Invoer> = {}): Invoer => ({
  ...zonderRaden,
  spoor: 'begroting',
  dag: dag(text),
  ...more,
});
const soorten = (invoer: Invoer) => berekenTermijnen(invoer).knellingen.map(({ soort }) => soort);
const teksten = (invoer: Invoer) =>
  legUit(invoer, berekenTermijnen(invoer))
    .waarschuwingen.map(({ tekst }) => tekst)
    .join('\n');

// Summer recess of 2027 in the middle of the country, as schools have it.
const zomer = { naam: 'Zomerreces', van: dag('2027-07-17'), tot: dag('2027-08-29') };

describe('the first worked example of law and finance, chapter 3: the draft leaves on 30 April with the frames', () => {
  const met = (more: Partial<Invoer> = {}) =>
    begroting('2027-04-30', { spoor: 'begroting-vooruit', ...more });

  test('84 days later is 23 July; the last safe day is 14 September', () => {
    const { gebeurtenissen } = berekenTermijnen(met());
    expect(op(met(), 'vaststelling-begroting')).toBe('2027-07-23');
    expect(op(met(), 'laatste-dag-vaststelling')).toBe('2027-09-14');
    const vaststelling = gebeurtenissen.find(({ stap }) => stap === 'vaststelling-begroting');
    expect(vaststelling && redenInWoorden(vaststelling.reden)).toBe('12 weken na 30 april 2027');
  });

  test('that window lies in the summer recess: a warning, and the first day after it', () => {
    const invoer = met({ recessen: [zomer] });
    expect(op(invoer, 'vaststelling-begroting')).toBe('2027-08-30');
    expect(teksten(invoer)).toContain(
      'Het bestuur kan alleen besluiten tussen vrijdag 23 juli 2027 en dinsdag 14 september 2027. Dat valt in het reces (Zomerreces).',
    );
    expect(berekenTermijnen(invoer).haalbaar).toBe(true);
  });

  test('a recess that takes all of it leaves no day, and nobody can do it any more that year', () => {
    const { haalbaar, vroegst } = berekenTermijnen(met({ recessen: [{ ...zomer, tot: dag('2027-09-15') }] }));
    expect([haalbaar, vroegst]).toEqual([false, null]);
  });

  test('without a recess in the input the planner asks for it', () => {
    expect(teksten(met())).toContain('U hebt geen reces ingevuld');
  });
});

describe('the second worked example: back from 1 July and from 14 September', () => {
  test('the draft leaves on 8 April, or on 22 June', () => {
    expect(op(begroting('2027-07-01'), 'ontwerpbegroting')).toBe('2027-04-08');
    expect(op(begroting('2027-09-14'), 'ontwerpbegroting')).toBe('2027-06-22');
  });

  test('both stand in one table when the board meets on these days', () => {
    const invoer = begroting('2027-04-08', {
      spoor: 'begroting-vooruit',
      bestuursvergaderingen: [dag('2027-09-14'), dag('2027-07-01')],
    });
    expect(berekenTermijnen(invoer).ontwerpdagen).toEqual([
      { vaststelling: '2027-07-01', ontwerp: '2027-04-08' },
      { vaststelling: '2027-09-14', ontwerp: '2027-06-22' },
    ]);
    expect(op(invoer, 'vaststelling-begroting')).toBe('2027-07-01');
    expect(op({ ...invoer, dag: dag('2027-04-09') }, 'vaststelling-begroting')).toBe('2027-09-14');
  });

  test('a board that does not meet in the window is told between which days', () => {
    const invoer = begroting('2027-04-30', {
      spoor: 'begroting-vooruit',
      bestuursvergaderingen: [dag('2027-07-01')],
    });
    expect(soorten(invoer)).toEqual(['bestuur-vergadert-niet']);
  });
});

describe('the budget cycle', () => {
  test('the last safe days: 29 April, 14 September and 14 July', () => {
    const invoer = begroting('2027-09-10');
    expect([
      op(invoer, 'kaders'),
      op(invoer, 'begroting-naar-provincie'),
      op(invoer, 'voorlopige-jaarrekening'),
      op(invoer, 'jaarrekening-naar-provincie'),
    ]).toEqual(['2027-04-29', '2027-09-14', '2029-04-29', '2029-07-14']);
    expect(op(begroting('2027-07-01'), 'begroting-naar-provincie')).toBe('2027-07-15');
    expect(soorten(begroting('2027-10-01'))).toEqual(['na-uiterste-dag']);
  });

  test('the frames never leave after the draft that follows from them', () => {
    expect(op(begroting('2027-07-01'), 'kaders')).toBe('2027-04-08');
  });

  test('former values: eight weeks, 15 April and 1 August until July 2022; six weeks and 15 July before 2015', () => {
    const in2021 = begroting('2021-07-01');
    expect([
      op(in2021, 'ontwerpbegroting'),
      op(in2021, 'kaders'),
      op(in2021, 'laatste-dag-vaststelling'),
    ]).toEqual(['2021-05-06', '2021-04-14', '2021-07-31']);
    const in2013 = begroting('2013-07-01');
    expect([
      op(in2013, 'ontwerpbegroting'),
      op(in2013, 'kaders'),
      op(in2013, 'laatste-dag-vaststelling'),
    ]).toEqual(['2013-05-20', undefined, '2013-07-14']);
    expect(JSON.stringify(legUit(in2021, berekenTermijnen(in2021)).stappen)).toContain(
      'tot en met 30 juni 2022',
    );
  });

  test('a change of the budget has the twelve weeks, and no day before which it must be with the province', () => {
    const invoer = begroting('2027-11-18', { spoor: 'begrotingswijziging' });
    expect(op(invoer, 'ontwerp-wijziging')).toBe('2027-08-26');
    expect(soorten(invoer)).toEqual([]);
  });

  test('a council gives its zienswijze in its own meeting within the twelve weeks, or is named', () => {
    const gemeenten = [raad('Elsmeer', '2027-05-20', '2027-06-24'), raad('Zandrecht', '2027-03-01')];
    const invoer = begroting('2027-07-01', { gemeenten });
    expect(op(invoer, 'zienswijze-begroting', 'Elsmeer')).toBe('2027-06-24');
    expect(berekenTermijnen(invoer).knellingen).toMatchObject([
      { soort: 'geen-zienswijze-mogelijk', gemeente: 'Zandrecht', van: '2027-04-09', tot: '2027-07-01' },
    ]);
  });
});

const terug: Invoer = {
  ...zonderRaden,
  spoor: 'regeling-terug',
  dag: dag('2029-01-01'),
  gemeenten: [raad('Elsmeer', '2028-06-22', '2028-11-30'), raad('Zandrecht', '2028-05-30', '2028-11-09')],
};

describe('back from the start', () => {
  test('each council consents in its own last meeting, and eight weeks of zienswijze lie before the first of them', () => {
    expect(op(terug, 'besluit-colleges')).toBe('2028-12-18');
    expect(op(terug, 'toestemming-raad', 'Elsmeer')).toBe('2028-11-30');
    expect(op(terug, 'toestemming-raad', 'Zandrecht')).toBe('2028-11-09');
    // Four weeks for the papers and three to weigh the zienswijzen, then eight for the councils.
    expect(op(terug, 'einde-zienswijzen')).toBe(addWeeks(dag('2028-11-09'), -7));
    expect(op(terug, 'ontwerp-naar-raad')).toBe(addWeeks(dag('2028-11-09'), -15));
  });

  test('a council that does not meet within the eight weeks is named', () => {
    const { knellingen } = berekenTermijnen(terug);
    expect(knellingen).toMatchObject([
      { soort: 'geen-zienswijze-mogelijk', gemeente: 'Elsmeer', van: '2028-07-28', tot: '2028-09-21' },
      { soort: 'geen-zienswijze-mogelijk', gemeente: 'Zandrecht', van: '2028-07-28', tot: '2028-09-21' },
    ]);
  });

  test('a meeting in a recess does not count, for one gemeente or for all', () => {
    const reces = { naam: 'Herfst', van: dag('2028-11-01'), tot: dag('2028-11-20') };
    expect(
      op({ ...terug, recessen: [{ ...reces, gemeente: 'Elsmeer' }] }, 'toestemming-raad', 'Zandrecht'),
    ).toBe('2028-11-09');
    expect(op({ ...terug, recessen: [reces] }, 'toestemming-raad', 'Zandrecht')).toBe('2028-05-30');
  });
});

describe('on from the draft', () => {
  const vooruit: Invoer = {
    ...voorbeeld,
    spoor: 'regeling-vooruit',
    dag: dag('2028-01-10'),
    vandaag: undefined,
  };

  test('no zienswijze ends the term of that council early', () => {
    const alleen = {
      ...vooruit,
      gemeenten: [{ ...raad('Elsmeer', '2028-05-11', '2028-06-22'), geenZienswijze: dag('2028-01-31') }],
    };
    expect(op(alleen, 'einde-zienswijzen')).toBe('2028-01-31');
    const zonder = { ...vooruit, gemeenten: [raad('Elsmeer', '2028-02-10', '2028-05-11', '2028-06-22')] };
    expect(op(zonder, 'einde-zienswijzen')).toBe('2028-03-06');
  });

  test('the works council has a track of its own beside the councils, and can hold up the rest', () => {
    const met = (wekenOr: number) => ({ ...vooruit, gemeenten: [], wekenOr });
    expect([
      op(met(6), 'advies-or-vragen'),
      op(met(6), 'advies-or'),
      op(met(6), 'zienswijzen-verwerkt'),
    ]).toEqual(['2028-01-10', '2028-02-21', '2028-03-27']);
    expect(op(met(14), 'zienswijzen-verwerkt')).toBe('2028-04-17');
  });

  test('a decision against the advice waits a month, forward and back', () => {
    const af = { ...vooruit, gemeenten: [], orWijktAf: true };
    expect([op(af, 'besluit-colleges'), op(af, 'opschorting-or'), op(af, 'inwerkingtreding')]).toEqual([
      '2028-04-24',
      '2028-05-24',
      '2028-05-24',
    ]);
    const terugAf = { ...terug, orWijktAf: true };
    expect([op(terugAf, 'besluit-colleges'), op(terugAf, 'bekendmaking')]).toEqual([
      '2028-12-01',
      '2028-12-18',
    ]);
  });

  test('the eight weeks run for every council from its own receipt', () => {
    const later = { ...raad('Elsmeer', '2028-03-16', '2028-06-22'), ontvangst: dag('2028-01-24') };
    const invoer = { ...vooruit, gemeenten: [later, raad('Zandrecht', '2028-02-10', '2028-06-22')] };
    expect([
      op(invoer, 'einde-termijn-raad', 'Elsmeer'),
      op(invoer, 'einde-termijn-raad', 'Zandrecht'),
    ]).toEqual(['2028-03-20', '2028-03-06']);
    expect(op(invoer, 'einde-zienswijzen')).toBe('2028-03-20');
    const teLaat = {
      ...terug,
      gemeenten: [{ ...raad('Elsmeer', '2028-11-30'), ontvangst: dag('2028-10-01') }],
    };
    expect(soorten(teLaat)).toContain('termijn-loopt-nog');
  });

  test('a term in a recess is named with the days that are lost; it does not stop the plan', () => {
    const reces = { naam: 'Voorjaar', van: dag('2028-02-26'), tot: dag('2028-03-10') };
    const invoer = {
      ...vooruit,
      gemeenten: [raad('Elsmeer', '2028-02-10', '2028-06-22')],
      recessen: [reces],
    };
    expect(teksten(invoer)).toContain('Van de termijn van Elsmeer vallen 10 dagen in het reces (Voorjaar)');
    expect(berekenTermijnen(invoer).haalbaar).toBe(true);
  });

  test('too late says how much, and whether shorter steps are enough', () => {
    const opTijd = berekenTermijnen({ ...voorbeeld, vandaag: undefined }).gebeurtenissen[0]?.datum;
    const invoer = { ...voorbeeld, vandaag: addWeeks(opTijd ?? voorbeeld.dag, 3) };
    expect(teksten(invoer)).toContain('had 3 weken geleden gemoeten');
    expect(teksten(invoer)).toContain('maak die samen 3 weken korter');
  });

  test('what cannot be met says when it would fit', () => {
    const { haalbaar, vroegst } = berekenTermijnen({ ...voorbeeld, dag: dag('2028-04-01') });
    expect(haalbaar).toBe(false);
    expect(vroegst && vroegst > '2028-04-01').toBe(true);
    const opnieuw = berekenTermijnen({ ...voorbeeld, dag: vroegst ?? voorbeeld.dag });
    expect(
      opnieuw.knellingen.filter(({ soort, ernst }) => ernst === 'knelt' && soort !== 'al-voorbij'),
    ).toEqual([]);
  });
});

describe('properties', () => {
  const dagen = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 });
  test('steps come in the order of the law, whatever the calendars', () => {
    fc.assert(
      fc.property(
        fc.array(dagen, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('regeling-terug' as const, 'regeling-vooruit' as const),
        (kalenders, spoor) => {
          const begin = dag('2027-01-01');
          const gemeenten = kalenders.map((lijst, i) => ({
            naam: `G${i}`,
            vergaderingen: lijst.map((n) => addDays(begin, n)),
          }));
          const { gebeurtenissen } = berekenTermijnen({
            ...voorbeeld,
            spoor,
            dag: dag('2028-06-01'),
            vandaag: undefined,
            gemeenten,
            recessen: [],
          });
          const first = (stap: Stap) => gebeurtenissen.find((g) => g.stap === stap)?.datum ?? '';
          expect(first('ontwerp-naar-raad') < first('einde-zienswijzen')).toBe(true);
          expect(first('einde-zienswijzen') <= first('zienswijzen-verwerkt')).toBe(true);
          expect(first('besluit-colleges') <= first('inwerkingtreding')).toBe(true);
          for (const { stap, datum } of gebeurtenissen)
            if (stap === 'toestemming-raad')
              expect(first('zienswijzen-verwerkt') <= datum && datum <= first('besluit-colleges')).toBe(true);
        },
      ),
    );
  });
});
