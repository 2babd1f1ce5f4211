import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRooRegelingen } from './import.roo.ts';

const roo = readFileSync('src/register/fixtures/roo.xml', 'utf8');
const read = (...pieces: string[]) => Array.fromAsync(readRooRegelingen(pieces));
const tooi = (soort: string, code: string) => `https://identifier.overheid.nl/tooi/id/${soort}/${code}`;

test('every field of an arrangement, with its participants', async () => {
  const [regeling, oud, ...others] = await read(roo);
  expect(regeling).toEqual({
    rooId: '771',
    titel: 'Gemeenschappelijke regeling Zee & Strand',
    citeertitel: 'Regeling Zee',
    samenwerkingsvorm: 'Openbaar lichaam',
    vormAfkorting: 'OL',
    doel: 'Samen <beter> voor het strand zorgen',
    bronhouder: 'Zee aan Zee',
    samenwerkingsorgaan: 'Dienst Zee',
    samenwerkingsorgaanTooi: tooi('so', 'so9101'),
    archiefzorgdrager: 'Dienst Zee',
    registratiehouder: 'Dienst Zee',
    taalcode: 'nl',
    beleidsterreinen: ['ruimte en infrastructuur | waterkeringen', 'natuur en milieu'],
    bevoegdheidsverkrijging: ['Delegatie', 'Mandaat'],
    instellingsbesluiten: ['https://zoek.officielebekendmakingen.nl/stcrt-0000-1.html'],
    wettelijkeGrondslagen: [
      {
        opschrift: 'Wet gemeenschappelijke regelingen',
        referentie: 'https://wetten.overheid.nl/BWBR0003740',
      },
    ],
    bevoegdheden: [{ kop: 'Artikel 4', inhoud: 'Het strand vegen' }],
    datumInwerkingtreding: '2019-01-01',
    datumUitwerkingtreding: null,
    afwijkingRegeling: 'Artikel 9 wijkt af',
    begrotingsdagTekst: '15 april',
    vorigeVersie: '770',
    volgendeVersie: null,
    laatsteMutatie: '2026-02-03',
    deelnemers: [
      {
        naam: 'Zee aan Zee',
        tooiUri: tooi('gemeente', 'gm9003'),
        systeemId: '1',
        toetredingsdatum: '2019-01-01',
        uittredingsdatum: null,
        verdeelsleutel: '62,5',
        bestuursorganen: ['College van burgemeester en wethouders', 'Gemeenteraad'],
      },
      {
        naam: 'Strandhoek',
        tooiUri: tooi('gemeente', 'gm9005'),
        systeemId: '2',
        toetredingsdatum: '2020-07-01',
        uittredingsdatum: '2025-12-31',
        verdeelsleutel: null,
        bestuursorganen: [],
      },
      expect.objectContaining({ naam: 'Stichting Strand', tooiUri: null, systeemId: null }),
    ],
  });
  expect(oud).toMatchObject({ rooId: '770', volgendeVersie: '771', datumUitwerkingtreding: '2019-01-01' });
  expect(others).toEqual([]);
});

test('people and their addresses are never read', async () => {
  expect(JSON.stringify(await read(roo))).not.toMatch(/persoon/i);
});

test('the pieces in which the file comes in make no difference', async () => {
  const whole = await read(roo);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async (size) => {
      const pieces = Array.from({ length: Math.ceil(roo.length / size) }, (_, i) =>
        roo.slice(i * size, (i + 1) * size),
      );
      expect(await read(...pieces)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('an arrangement comes out before the rest of the file has come in', async () => {
  const half = roo.indexOf('</p:regeling>', roo.indexOf('gemeenschappelijkeRegelingen')) + 20;
  let handedOut = 0;
  function* pieces() {
    yield roo.slice(0, half);
    handedOut++;
    yield roo.slice(half);
  }
  const { value } = await readRooRegelingen(pieces()).next();
  expect([value, handedOut]).toMatchObject([{ rooId: '771' }, 0]);
});

test.each(['2.6.9', '2.6.13', '2.6.200'])('the namespace may be %s', async (version) => {
  expect(await read(roo.replace('2.6.13', version))).toHaveLength(2);
});

const list = (inside: string) =>
  `<o xmlns="https://organisaties.overheid.nl/static/schema/oo/export/2.6.1"><l>${inside}</l></o>`;
test.each([
  ['another kind of XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /geen export/],
  ['a later schema', roo.replace('2.6.13', '3.0.1'), /geen export/],
  ['half a file', roo.slice(0, roo.length / 2), /geen geldige XML/],
  ['text', 'gemeente;naam', /geen geldige XML/],
  ['an arrangement without its number', list('<regeling><titel>Zee</titel></regeling>'), /geen nummer.*Zee/],
  [
    'a document type, with which a small file could become a large one',
    roo.replace('<p:over', '<!DOCTYPE p [<!ENTITY a "aaaa">]><p:over'),
    /DOCTYPE/,
  ],
  ['an entity that was never declared', roo.replace('&amp;', '&lol;'), /geen geldige XML/],
  ['endless layers', list('<a>'.repeat(60)), /te veel lagen/],
  [
    'an arrangement without end',
    list(`<regeling systeemId="1">${`<doel>${'x'.repeat(100_000)}</doel>`.repeat(60)}</regeling>`),
    /groter dan 5 MB/,
  ],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});
