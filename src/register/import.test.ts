import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/database.ts';
import { importGemeenten, importRegister, seedRegister } from './api.ts';
import { readCbsInwoners } from './import.cbs.ts';
import { readRooRegelingen } from './import.roo.ts';
import { readTooiGemeenten } from './import.tooi.ts';
import { type Stand, verschilTussen } from './verschil.ts';

const ont = 'https://identifier.overheid.nl/tooi/def/ont/';
const prov = 'http://www.w3.org/ns/prov#';
const uri = (code: string) => `https://identifier.overheid.nl/tooi/id/gemeente/gm${code}`;
const gemeente = (code: string, naam: string, einddatum?: string) => ({
  '@id': uri(code),
  '@type': [`${ont}Gemeente`],
  [`${ont}gemeentecode`]: [{ '@value': code }],
  [`${ont}voorkeursnaamExclSoort`]: [{ '@value': naam }],
  ...(einddatum && { [`${ont}einddatum`]: [{ '@value': einddatum }] }),
});
/** Invented, in the official form: Noordzee and Zuidzee merged into Zeeland aan Zee. */
const tooi = [
  {
    '@id': 'lijst',
    '@type': ['https://identifier.overheid.nl/tooi/def/wl/RegisterwaardelijstCompleet'],
    [`${ont}publicatiedatum`]: [{ '@value': '2026-01-29' }],
  },
  gemeente('9001', 'Noordzee', '2025-12-31'),
  gemeente('9002', 'Zuidzee', '2025-12-31'),
  gemeente('9003', 'Zee aan Zee'),
  {
    ...gemeente('9003', 'Oude naam'),
    '@id': `${uri('9003')}/hv_1`,
    '@type': [`${ont}Gemeente`, `${ont}HistorischeVersie`],
    [`${prov}specializationOf`]: [{ '@id': uri('9003') }],
  },
  {
    '@id': 'fusie',
    '@type': [`${ont}Samenvoeging`],
    [`${prov}invalidated`]: [{ '@id': uri('9001') }, { '@id': uri('9002') }],
    [`${prov}generated`]: [{ '@id': `${uri('9003')}/hv_1` }],
  },
];
const roo = `<?xml version="1.0"?><oo xmlns="https://organisaties.overheid.nl/static/schema/oo/export/2.6.13" xmlns:p="https://organisaties.overheid.nl/static/schema/oo/export/2.6.13">
<organisaties><organisatie p:systeemId="1"><naam>Gemeente Noordzee</naam><functies><medewerker><naam>Persoon Die Niet Gelezen Wordt</naam></medewerker></functies></organisatie></organisaties>
<gemeenschappelijkeRegelingen><regeling p:systeemId="77"><titel>GR Zee &amp; Strand</titel><samenwerkingsvorm afkorting="OL">Openbaar lichaam</samenwerkingsvorm><doel>Samen</doel>
<beleidsterreinen><beleidsterrein>Ruimte</beleidsterrein></beleidsterreinen><datumInwerkingtreding>2019-01-01</datumInwerkingtreding>
<deelnemendeOrganisaties><deelnemendeOrganisatie p:resourceIdentifierTOOI="${uri('9003')}"><naam>Zee aan Zee</naam><toetredingsDatum>2019-01-01</toetredingsDatum><verdeelsleutel>12,5</verdeelsleutel><bestuursorganen><bestuursorgaan>Gemeenteraad</bestuursorgaan></bestuursorganen></deelnemendeOrganisatie>
<deelnemendeOrganisatie><naam>Waterschap Strand</naam></deelnemendeOrganisatie></deelnemendeOrganisaties></regeling></gemeenschappelijkeRegelingen></oo>`;

describe('reading the official forms', () => {
  test('TOOI: ended municipalities keep their end date and get a successor; historic versions are left out', () => {
    const { publicatiedatum, gemeenten } = readTooiGemeenten(tooi);
    expect(publicatiedatum).toBe('2026-01-29');
    expect(
      gemeenten.map(({ cbsCode, naam, einddatum, opvolger }) => [cbsCode, naam, einddatum, opvolger]),
    ).toEqual([
      ['GM9001', 'Noordzee', '2025-12-31', 'GM9003'],
      ['GM9002', 'Zuidzee', '2025-12-31', 'GM9003'],
      ['GM9003', 'Zee aan Zee', null, null],
    ]);
  });

  test('ROO: arrangements with participants, joined on the TOOI address; people are never read; any cut of the file', () => {
    const whole = [...readRooRegelingen([roo])];
    expect(whole).toMatchObject([
      {
        rooId: '77',
        titel: 'GR Zee & Strand',
        samenwerkingsvorm: 'Openbaar lichaam',
        beleidsterreinen: ['Ruimte'],
        deelnemers: [
          {
            naam: 'Zee aan Zee',
            tooiUri: uri('9003'),
            verdeelsleutel: '12,5',
            bestuursorganen: ['Gemeenteraad'],
          },
          { naam: 'Waterschap Strand', tooiUri: null },
        ],
      },
    ]);
    expect(JSON.stringify(whole)).not.toContain('Persoon');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
        const chunks = Array.from({ length: Math.ceil(roo.length / size) }, (_, i) =>
          roo.slice(i * size, (i + 1) * size),
        );
        expect([...readRooRegelingen(chunks)]).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test('CBS: inhabitants by code, padded or not', () => {
    const json = {
      value: [
        { Id: 1, Measure: 'M000352', Value: 1200, WijkenEnBuurten: 'GM9003    ' },
        { Id: 2, Measure: 'X', Value: 5, WijkenEnBuurten: 'GM9003' },
        { Id: 3, Measure: 'M000352', Value: 9, WijkenEnBuurten: 'NL01' },
      ],
      '@odata.nextLink': 'https://datasets.cbs.nl/next',
    };
    expect(readCbsInwoners(json, 'M000352')).toEqual({
      inwoners: [{ cbsCode: 'GM9003', inwoners: 1200 }],
      volgende: 'https://datasets.cbs.nl/next',
    });
  });

  test.each([
    ['another list', [], /No municipalities/],
    ['an object', { iets: 1 }, /./],
  ])('TOOI: %s is refused', (_, json, message) => {
    expect(() => readTooiGemeenten(json)).toThrow(message);
  });

  test('ROO: another kind of XML is refused', () => {
    expect(() => [...readRooRegelingen(['<html xmlns="http://www.w3.org/1999/xhtml"/>'])]).toThrow(
      /Not an export/,
    );
  });
});

describe('the difference with what is stored', () => {
  const stand = fc.record({
    naam: fc.constantFrom('a', 'b'),
    einddatum: fc.constantFrom(null, '2025-12-31'),
  });
  const some = fc
    .dictionary(fc.constantFrom('GM0001', 'GM0002', 'GM0003'), stand)
    .map((record) => new Map<string, Stand>(Object.entries(record)));

  test('nothing is ever deleted, and the second time nothing changes', () => {
    fc.assert(
      fc.property(some, some, (bewaard, lijst) => {
        const after = new Map<string, Stand>([...bewaard, ...lijst]);
        for (const code of verschilTussen(bewaard, lijst).beeindigd)
          if (!lijst.has(code))
            after.set(code, { naam: after.get(code)?.naam ?? '', einddatum: '2026-06-16' });
        expect([...after.keys()]).toEqual(expect.arrayContaining([...bewaard.keys()]));
        expect(verschilTussen(after, lijst)).toMatchObject({ nieuw: [], gewijzigd: [], beeindigd: [] });
      }),
    );
  });
});

const now = new Date('2026-06-16T10:00:00Z');
const quiet = { now, onProgress: () => undefined };

describe('importing into the database', () => {
  test('twice is the same as once; a municipality that disappears gets an end date', async () => {
    const { owner } = await freshDatabase();
    await seedRegister(owner);
    const bron = { naam: 'tooi.json', tekst: JSON.stringify(tooi) };
    expect(await importGemeenten(owner, bron, quiet)).toEqual({
      nieuw: 3,
      gewijzigd: 0,
      beeindigd: 342,
      ongewijzigd: 0,
    });
    expect(await importGemeenten(owner, bron, quiet)).toEqual({
      nieuw: 0,
      gewijzigd: 0,
      beeindigd: 0,
      ongewijzigd: 3,
    });
    const groningen = await owner
      .selectFrom('gemeente')
      .select(['naam', 'einddatum'])
      .where('cbsCode', '=', 'GM0014')
      .executeTakeFirstOrThrow();
    expect(groningen).toEqual({ naam: 'Groningen', einddatum: '2026-06-16' });
    expect(await importRegister(owner, { naam: 'roo.xml', tekst: roo }, quiet)).toEqual({
      regelingen: 1,
      nieuw: 1,
      deelnemers: 2,
    });
    expect(await importRegister(owner, { naam: 'roo.xml', tekst: roo }, quiet)).toEqual({
      regelingen: 1,
      nieuw: 0,
      deelnemers: 2,
    });
  });

  test('a file that is not what it should be changes nothing', async () => {
    const { owner } = await freshDatabase();
    await seedRegister(owner);
    await expect(importGemeenten(owner, { naam: 'x', tekst: '{"value": "nee"}' }, quiet)).rejects.toThrow(
      'value',
    );
    await expect(importRegister(owner, { naam: 'x', tekst: roo.slice(0, 900) }, quiet)).rejects.toThrow(
      'Not valid XML',
    );
    expect((await owner.selectFrom('registerImport').selectAll().execute()).length).toBe(0);
    expect((await owner.selectFrom('registerRegeling').selectAll().execute()).length).toBe(0);
  });

  // The whole official list is too big for a repository: name the file to check against it.
  const real = process.env['BONDGENOOT_GEMEENTELIJST'] ?? '';
  test.runIf(existsSync(real))(
    'the real list of 29 January 2026: the 342 of today, and 263 that ended',
    async () => {
      const { owner } = await freshDatabase();
      await seedRegister(owner);
      const aantallen = await importGemeenten(
        owner,
        { naam: real, tekst: readFileSync(real, 'utf8') },
        quiet,
      );
      const rows = await owner.selectFrom('gemeente').select(['cbsCode', 'einddatum']).execute();
      expect([rows.filter(({ einddatum }) => einddatum === null).length, rows.length]).toEqual([342, 605]);
      expect(aantallen['nieuw']).toBe(263);
    },
  );
});
