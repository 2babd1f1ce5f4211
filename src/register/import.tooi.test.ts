import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTooiLijst } from './import.tooi.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const fixture = (name: string) => read(`src/register/fixtures/${name}.json`);

test('municipalities: end dates, provinces and successors; a change of name is no end', () => {
  const { volgnummer, publicatiedatum, organisaties } = readTooiLijst(fixture('tooi-gemeenten'), 'Gemeente');
  expect([volgnummer, publicatiedatum]).toEqual([5, '2026-01-29']);
  const short = (uri: string) => uri.split('/').at(-1);
  expect(
    organisaties.map(({ code, naam, begindatum, einddatum, opvolgers, provincieUri }) => [
      code,
      naam,
      begindatum,
      einddatum,
      opvolgers.map(short).join('+'),
      short(provincieUri ?? ''),
    ]),
  ).toEqual([
    ['GM9001', 'Noordzee', null, '2025-12-31', 'gm9003', 'pv29'],
    ['GM9002', 'Zuidzee', null, '2025-12-31', 'gm9003', 'pv29'],
    ['GM9003', 'Zee aan Zee', '2026-01-01', null, '', 'pv29'],
    ['GM9004', 'Duindorp', null, '2025-12-31', 'gm9005', 'pv27'],
    ['GM9005', 'Strandhoek', null, null, '', 'pv27'],
    ['GM9006', 'Verdeeld', null, '2025-12-31', 'gm9003+gm9005', 'pv29'],
  ]);
});

test('samenwerkingsorganisaties: the same list; an event ends what has no end date of its own', () => {
  const { organisaties } = readTooiLijst(
    fixture('tooi-samenwerkingsorganisaties'),
    'Samenwerkingsorganisatie',
  );
  expect(
    organisaties.map(({ code, naam, afkorting, einddatum, opvolgers }) => [
      code,
      naam,
      afkorting,
      einddatum,
      opvolgers,
    ]),
  ).toEqual([
    ['SO9101', 'Dienst Zee', 'DZ', null, []],
    ['SO9102', 'Dienst Duin', null, '2024-06-30', []],
  ]);
});

const complete = {
  '@id': 'x',
  '@type': ['https://identifier.overheid.nl/tooi/def/wl/RegisterwaardelijstCompleet'],
};
const nameless = { '@id': 'gm1', '@type': ['https://identifier.overheid.nl/tooi/def/ont/Gemeente'] };
test.each([
  ['an object', { value: [] }, /geen waardelijst/],
  ['a list of something else', ['a'], /geen waardelijst/],
  ['a list that does not say that it is complete', [nameless], /geen volledige/],
  ['a complete list of something else', [complete], /geen enkele gemeente/],
  ['a municipality without a code', [complete, nameless], /gm1 heeft geen geldige code/],
])('%s is refused', (_, json, message) => {
  expect(() => readTooiLijst(json, 'Gemeente')).toThrow(message);
});

const raw = '../shared/data/raw';
describe.runIf(existsSync(raw))('the real lists of 29 January 2026', () => {
  test('605 municipalities, of which 342 exist; all but the four that were divided have one successor', () => {
    const { volgnummer, organisaties } = readTooiLijst(
      read(`${raw}/rwc_gemeenten_compleet_5.json`),
      'Gemeente',
    );
    const ended = organisaties.filter(({ einddatum }) => einddatum !== null);
    expect([volgnummer, organisaties.length, ended.length]).toEqual([5, 605, 263]);
    expect(
      ended
        .filter(({ opvolgers }) => opvolgers.length !== 1)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['GM0053', 'GM0140', 'GM0788', 'GM1671']);
    expect(new Set(organisaties.map(({ provincieUri }) => provincieUri)).size).toBe(12);
  });

  test('383 samenwerkingsorganisaties, of which 366 exist', () => {
    const { organisaties } = readTooiLijst(
      read(`${raw}/rwc_samenwerkingsorganisaties_compleet_3.json`),
      'Samenwerkingsorganisatie',
    );
    const existing = organisaties.filter(({ einddatum }) => einddatum === null);
    expect([organisaties.length, existing.length]).toEqual([383, 366]);
  });
});
