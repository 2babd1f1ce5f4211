import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWeeks, plainDate } from '#src/shared/dates.ts';
import { berekenTermijnen, type Invoer } from './termijnen.ts';
import { voorbeeld } from './voorbeeld.ts';
import type { Stap } from './wet.ts';

const dag = (text: string) => plainDate(text);
const op = (invoer: Invoer, stap: Stap, gemeente: string | null = null) =>
  berekenTermijnen(invoer).gebeurtenissen.find((g) => g.stap === stap && g.gemeente === gemeente)?.datum;
const zonderRaden: Invoer = { ...voorbeeld, vandaag: undefined, gemeenten: [], recessen: [] };
const begroting = (text: string): Invoer => ({ ...zonderRaden, spoor: 'begroting', dag: dag(text) });

describe('the worked example of law and finance, chapter 3', () => {
  test('to adopt the budget on 1 July the draft leaves on 8 April, for 14 September on 22 June', () => {
    expect(op(begroting('2027-07-01'), 'ontwerpbegroting')).toBe('2027-04-08');
    expect(op(begroting('2027-09-14'), 'ontwerpbegroting')).toBe('2027-06-22');
  });

  test('a draft that leaves on 30 April can be adopted on 23 July at the earliest', () => {
    expect(op(begroting('2027-07-23'), 'ontwerpbegroting')).toBe('2027-04-30');
  });

  test('the last safe days: 29 April, 14 September and 14 July', () => {
    const invoer = begroting('2027-09-10');
    expect([
      op(invoer, 'kaders'),
      op(invoer, 'begroting-naar-provincie'),
      op(invoer, 'jaarrekening-naar-provincie'),
    ]).toEqual(['2027-04-29', '2027-09-14', '2029-07-14']);
    expect(op(begroting('2027-07-01'), 'begroting-naar-provincie')).toBe('2027-07-15');
    expect(berekenTermijnen(begroting('2027-10-01')).knellingen.map(({ soort }) => soort)).toEqual([
      'na-uiterste-dag',
    ]);
  });
});

const raad = (naam: string, ...vergaderingen: string[]) => ({ naam, vergaderingen: vergaderingen.map(dag) });
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
    expect(knellingen.map(({ soort, gemeente }) => `${soort} ${gemeente}`)).toEqual([
      'geen-zienswijze-mogelijk Elsmeer',
      'geen-zienswijze-mogelijk Zandrecht',
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

  test('what cannot be met says when it would fit', () => {
    const { haalbaar, vroegst } = berekenTermijnen({ ...voorbeeld, dag: dag('2028-04-01') });
    expect(haalbaar).toBe(false);
    expect(vroegst && vroegst > '2028-04-01').toBe(true);
    const opnieuw = berekenTermijnen({ ...voorbeeld, dag: vroegst ?? voorbeeld.dag });
    expect(opnieuw.knellingen.filter(({ soort }) => soort !== 'al-voorbij')).toEqual([]);
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
