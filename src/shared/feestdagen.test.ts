import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from './dates.ts';
import { feestdagenVan, paasdag, werkdagtoets } from './feestdagen.ts';

// Easter Sundays as published by the U.S. Census Bureau and in the tests of python-dateutil.
const pasen = [
  '2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08 2008-03-23 2009-04-12',
  '2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21',
  '2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01',
  '2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10',
  '2040-04-01',
].flatMap((line) => line.split(' '));

const datumVan = (jaar: number, naam: string, regel: 'lustrum' | 'elk-jaar' | 'nooit' = 'lustrum') =>
  feestdagenVan(jaar, regel).find((dag) => dag.naam === naam)?.datum;

describe('public holidays', () => {
  test('Easter of 2000 up to 2040 is that of the published list', () => {
    expect(pasen).toHaveLength(41);
    expect(pasen.map((datum) => paasdag(Number(datum.slice(0, 4))))).toEqual(pasen);
  });

  test('Ascension and Whitsun follow Easter, on Thursday and Monday', () => {
    expect([datumVan(2026, 'Hemelvaartsdag'), datumVan(2026, 'Tweede pinksterdag')]).toEqual([
      '2026-05-14',
      '2026-05-25',
    ]);
    expect([datumVan(2027, 'Hemelvaartsdag'), datumVan(2027, 'Tweede pinksterdag')]).toEqual([
      '2027-05-06',
      '2027-05-17',
    ]);
  });

  test('Koningsdag is a day earlier when it would be a Sunday, and was Koninginnedag before 2014', () => {
    expect([2014, 2019, 2025, 2026, 2031, 2036].map((jaar) => datumVan(jaar, 'Koningsdag'))).toEqual([
      '2014-04-26',
      '2019-04-27',
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
      '2036-04-26',
    ]);
    expect([2006, 2013].map((jaar) => datumVan(jaar, 'Koninginnedag'))).toEqual(['2006-04-29', '2013-04-30']);
  });

  test('Bevrijdingsdag every fifth year, every year, or never', () => {
    const bevrijding = (jaar: number, regel: 'lustrum' | 'elk-jaar' | 'nooit') =>
      datumVan(jaar, 'Bevrijdingsdag', regel);
    expect([bevrijding(2025, 'lustrum'), bevrijding(2026, 'lustrum')]).toEqual(['2025-05-05', undefined]);
    expect([bevrijding(2026, 'elk-jaar'), bevrijding(2025, 'nooit')]).toEqual(['2026-05-05', undefined]);
  });

  test('the holidays stand in order, also when Koningsdag falls on Easter', () => {
    for (let jaar = 2000; jaar <= 2040; jaar += 1) {
      const dagen = feestdagenVan(jaar, 'elk-jaar').map(({ datum }) => datum);
      expect(dagen).toEqual(dagen.toSorted());
    }
  });
});

test('a year has the working days that a calendar on paper has', () => {
  const telIn = (jaar: number, toets: (datum: ReturnType<typeof plainDate>) => boolean) => {
    let aantal = 0;
    for (let dag = plainDate(`${jaar}-01-01`); dag.startsWith(String(jaar)); dag = addDays(dag, 1))
      if (toets(dag)) aantal += 1;
    return aantal;
  };
  // 2026: 261 weekdays; New Year, Easter Monday, Koningsdag, Ascension, Whit Monday and 25 December are weekdays.
  expect(telIn(2026, werkdagtoets({ bevrijdingsdag: 'lustrum' }))).toBe(255);
  expect(telIn(2026, werkdagtoets({ bevrijdingsdag: 'elk-jaar' }))).toBe(254);
  const gesloten = [{ van: plainDate('2026-12-24'), tot: plainDate('2027-01-03') }];
  expect(telIn(2026, werkdagtoets({ bevrijdingsdag: 'lustrum', gesloten }))).toBe(250);
});
