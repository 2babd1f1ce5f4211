import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '#src/shared/money.ts';
import { aantalRijen, getyptUit, invoerUit, plakIn, rijErbij, rijWeg, zonderLegeRijen } from './getypt.ts';

const soorten = {
  naam: 'tekst',
  regel: 'keuze',
  'deelnemers.*.naam': 'tekst',
  'deelnemers.*.stemmen': 'getal',
  'deelnemers.*.bijdrage': 'euro',
  'deelnemers.*.vrij': 'vinkje',
  'posten.*.delen.*.gewicht': 'getal',
} as const;
const kolommen = ['naam', 'stemmen', 'bijdrage'];

describe('what was typed', () => {
  test('becomes the input of the operation', () => {
    const getypt = {
      naam: ' Veenwaarden ',
      'deelnemers.0.naam': 'Elsmeer',
      'deelnemers.0.stemmen': '3',
      'deelnemers.0.bijdrage': '1.234,50',
      'deelnemers.0.vrij': 'true',
      'deelnemers.1.naam': 'Oud-Berkel',
      'deelnemers.1.stemmen': 'drie',
      'posten.0.delen.1.gewicht': '0,5',
      'iets.anders': 'weg',
      '__proto__.x': 'weg',
    };
    expect(invoerUit(getypt, soorten)).toEqual({
      naam: 'Veenwaarden',
      deelnemers: [
        { naam: 'Elsmeer', stemmen: 3, bijdrage: cents(123450), vrij: true },
        { naam: 'Oud-Berkel', stemmen: 'drie' },
      ],
      posten: [{ delen: [{ gewicht: 0.5 }] }],
    });
  });

  test('is found back from an input', () => {
    const invoer = {
      naam: 'Veenwaarden',
      deelnemers: [{ naam: 'Elsmeer', stemmen: 1234.5, bijdrage: 100000, vrij: false }],
    };
    const getypt = getyptUit(invoer, soorten);
    expect(getypt['deelnemers.0.stemmen']).toBe('1.234,5');
    expect(getypt['deelnemers.0.bijdrage']).toBe('1.000');
    expect(invoerUit(getypt, soorten)).toEqual(invoer);
  });

  test('survives the way to the page and back', () => {
    const deelnemer = fc.record({
      naam: fc.stringMatching(/^[a-z]{1,8}$/),
      stemmen: fc.integer({ min: -1e9, max: 1e9 }),
      bijdrage: fc.integer({ min: -1e12, max: 1e12 }),
      vrij: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(deelnemer, { minLength: 1, maxLength: 12 }), (deelnemers) => {
        expect(invoerUit(getyptUit({ deelnemers }, soorten), soorten)).toEqual({ deelnemers });
      }),
    );
  });
});

describe('rows of a table', () => {
  test('of single values keep their place: a hole stays, an empty end goes', () => {
    const getypt = { 'jaren.0': '5', 'jaren.1': '', 'jaren.2': '7', 'jaren.3': '' };
    const lijst = { 'jaren.*': 'getal' } as const;
    expect(invoerUit(zonderLegeRijen(getypt, lijst).getypt, lijst)).toEqual({ jaren: [5, '', 7] });
  });

  const twee = {
    'deelnemers.0.naam': 'Elsmeer',
    'deelnemers.1.naam': ' ',
    'deelnemers.1.vrij': 'true',
    'deelnemers.2.naam': 'Zandrecht',
  };

  test('that are empty go, and the others are numbered again', () => {
    const { getypt, oudeNaam } = zonderLegeRijen(twee, soorten);
    expect(getypt).toEqual({ 'deelnemers.0.naam': 'Elsmeer', 'deelnemers.1.naam': 'Zandrecht' });
    expect(oudeNaam('deelnemers.1.naam')).toBe('deelnemers.2.naam');
    expect(oudeNaam('deelnemers.1.stemmen')).toBe('deelnemers.2.stemmen');
    expect(oudeNaam('regel')).toBe('regel');
  });

  test('are added at the end and taken away in the middle', () => {
    const meer = rijErbij(twee, 'deelnemers', { naam: '', stemmen: '1' });
    expect(aantalRijen(meer, 'deelnemers')).toBe(4);
    expect(meer['deelnemers.3.stemmen']).toBe('1');
    const minder = rijWeg(meer, 'deelnemers.1');
    expect(minder).toEqual({
      'deelnemers.0.naam': 'Elsmeer',
      'deelnemers.1.naam': 'Zandrecht',
      'deelnemers.2.naam': '',
      'deelnemers.2.stemmen': '1',
    });
  });

  test('are filled by a block from a spreadsheet, without its headings', () => {
    const plek = {
      tabel: 'deelnemers',
      rij: 0,
      kolom: 'naam',
      kolommen,
      nieuweRij: { naam: '', stemmen: '1' },
    };
    const geplakt = plakIn(
      {},
      plek,
      soorten,
      'Gemeente\tStemmen\tBijdrage\r\nElsmeer\t3\t€ 10,50\r\nZandrecht\t1\t\r\n',
    );
    expect(geplakt).toEqual({
      'deelnemers.0.naam': 'Elsmeer',
      'deelnemers.0.stemmen': '3',
      'deelnemers.0.bijdrage': '€ 10,50',
      'deelnemers.1.naam': 'Zandrecht',
      'deelnemers.1.stemmen': '1',
      'deelnemers.1.bijdrage': '',
    });
    expect(plakIn({}, plek, soorten, 'Elsmeer')).toBeUndefined();
  });

  test('a block that starts in a later column stays within the table', () => {
    const plek = { tabel: 'deelnemers', rij: 1, kolom: 'bijdrage', kolommen, nieuweRij: {} };
    expect(plakIn({}, plek, soorten, '5;6;7')).toEqual({ 'deelnemers.1.bijdrage': '5' });
  });

  test('days come in as people write them', () => {
    const plek = {
      tabel: 'vergaderingen',
      rij: 0,
      kolom: 'gemeente',
      kolommen: ['gemeente', 'datum'],
      nieuweRij: {},
    };
    const dagen = { 'vergaderingen.*.gemeente': 'tekst', 'vergaderingen.*.datum': 'datum' } as const;
    const geplakt = plakIn({}, plek, dagen, 'Gemeente\tDatum\nElsmeer\t22-9-2026\nZandrecht\t5 oktober 2026');
    expect(geplakt).toEqual({
      'vergaderingen.0.gemeente': 'Elsmeer',
      'vergaderingen.0.datum': '2026-09-22',
      'vergaderingen.1.gemeente': 'Zandrecht',
      'vergaderingen.1.datum': '2026-10-05',
    });
  });
});
