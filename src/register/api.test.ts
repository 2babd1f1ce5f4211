import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';
import { importGemeenten, importRegister, type Run, seedRegister } from './api.ts';

const now = new Date('2026-06-16T10:00:00Z');
const fixture = (name: string) => readFileSync(`src/register/fixtures/${name}`, 'utf8');
const roo = fixture('roo.xml');
const rooUrl = 'https://organisaties.overheid.nl/archive/exportOO.xml';
const tooiUrl = 'https://repository.officiele-overheidspublicaties.nl/waardelijsten/x.json';
const table = 'https://datasets.cbs.nl/odata/v1/CBS/86247NED';
/** A run in which every address gives this text. */
const answering = (tekst: string, changes: Partial<Run> = {}): Run => ({
  now,
  onProgress: () => undefined,
  fetch: async () => new Response(tekst),
  ...changes,
});
const tooi = answering(fixture('tooi-gemeenten.json'));
const rows = { nieuw: 0, gewijzigd: 0, beeindigd: 0 };

async function register() {
  const { db, owner } = await freshDatabase();
  await seedRegister(owner);
  const app = testApp(db, { now: () => now });
  const get = async (path: string) => {
    const response = await app.request(`/v1${path}`);
    return { status: response.status, body: (await response.json()) as never, headers: response.headers };
  };
  const names = async (path: string) =>
    ((await get(path)).body as { naam?: string; titel?: string }[]).map(({ naam, titel }) => naam ?? titel);
  const imports = () => owner.selectFrom('registerImport').selectAll().execute();
  return { owner, get, names, imports };
}

describe('municipalities', () => {
  test('the list: twice is the same as once; who is no longer in it gets an end date', async () => {
    const { owner, get, imports } = await register();
    const lines: string[] = [];
    const run = { ...tooi, onProgress: (line: string) => lines.push(line) };
    expect(await importGemeenten(owner, tooiUrl, run)).toEqual({
      ...rows,
      nieuw: 6,
      beeindigd: 342,
      ongewijzigd: 0,
    });
    expect(lines).toContain('Lijst 5, gepubliceerd op 2026-01-29');
    expect(lines).toContain('  beëindigd: GM0014 Groningen');
    expect(lines).toContain('  … en nog 332');
    expect(await importGemeenten(owner, tooiUrl, tooi)).toEqual({ ...rows, ongewijzigd: 348 });
    expect((await get('/gemeenten/GM0014')).body).toMatchObject({
      naam: 'Groningen',
      inwoners: 244_427,
      einddatum: '2026-06-16',
    });
    expect((await get('/gemeenten/GM9001')).body).toMatchObject({
      naam: 'Noordzee',
      provincie: 'Zeeland',
      einddatum: '2025-12-31',
      opvolger: 'GM9003',
    });
    expect((await get('/gemeenten/GM9004')).body).toMatchObject({
      provincie: 'Noord-Holland',
      opvolger: 'GM9005',
    });
    expect((await get('/gemeenten/GM9006')).body).toMatchObject({ einddatum: '2025-12-31', opvolger: null });
    expect(await imports()).toMatchObject([
      { soort: 'gemeenten', bron: tooiUrl, volgnummer: 5, gepubliceerdOp: '2026-01-29', uitgevoerdOp: now },
      { verschil: { nieuw: [], gewijzigd: [], beeindigd: [] } },
    ]);
    expect((await imports())[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a try shows what would change and changes nothing; an old list is said to be old', async () => {
    const { owner, get, imports } = await register();
    const lines: string[] = [];
    const onProgress = (line: string) => lines.push(line);
    const later = { ...tooi, onProgress, proef: true, now: new Date('2027-06-16T10:00:00Z') };
    expect(await importGemeenten(owner, tooiUrl, later)).toMatchObject({ nieuw: 6 });
    expect(lines.at(-1)).toMatch(/proef/);
    expect(lines.some((line) => line.includes('ouder dan een jaar'))).toBe(true);
    expect((await get('/gemeenten/GM9001')).status).toBe(404);
    expect(await imports()).toEqual([]);
  });

  test('inhabitants from a CBS table: new counts replace old ones, and an old table replaces nothing', async () => {
    const { owner, get, imports } = await register();
    const fetch = (year: number) => async (url: string) =>
      Response.json(
        url.endsWith('/Properties')
          ? { Title: `Gebieden in Nederland ${year}` }
          : url.endsWith('/MeasureCodes')
            ? { value: [{ Identifier: 'M1', Title: 'Inwonertal' }] }
            : {
                value: ['GM0014', 'GM9999'].map((RegioS) => ({ Measure: 'M1', Value: 250_000, RegioS })),
              },
      );
    const none = { gewijzigd: 0, ongewijzigd: 0, nieuwerBewaard: 0, onbekendeCode: 1 };
    const run = (year: number) => importGemeenten(owner, table, { ...tooi, fetch: fetch(year) });
    expect(await run(2025)).toEqual({ ...none, nieuwerBewaard: 1 });
    expect(await run(2027)).toEqual({ ...none, gewijzigd: 1 });
    expect(await run(2027)).toEqual({ ...none, ongewijzigd: 1 });
    expect((await get('/gemeenten/GM0014')).body).toMatchObject({
      inwoners: 250_000,
      inwonersPeildatum: '2027-01-01',
    });
    expect((await imports())[1]).toMatchObject({ bron: table, verschil: { gewijzigd: ['GM0014'] } });
  });

  test('inhabitants from observations without a day: only with the day beside them', async () => {
    const { owner, get } = await register();
    const tekst = JSON.stringify({ value: [{ Measure: 'M1', Value: 7, RegioS: 'GM0034' }] });
    await expect(importGemeenten(owner, tooiUrl, answering(tekst))).rejects.toThrow(/--peildatum/);
    const wrong = answering(tekst, { peildatum: '2026-02-30' });
    await expect(importGemeenten(owner, tooiUrl, wrong)).rejects.toThrow(/--peildatum/);
    await importGemeenten(owner, tooiUrl, answering(tekst, { peildatum: '2026-05-01' }));
    expect((await get('/gemeenten/GM0034')).body).toMatchObject({
      inwoners: 7,
      inwonersPeildatum: '2026-05-01',
    });
  });

  test('searched, sorted and per page; an end that is announced is no end yet', async () => {
    const { owner, get, names } = await register();
    expect(await names('/gemeenten?zoek=amers')).toEqual(['Amersfoort']);
    expect(await names('/gemeenten?zoek=gm0014')).toEqual(['Groningen']);
    expect(await names('/gemeenten?zoek=%25')).toEqual([]);
    expect(await names('/gemeenten?sort=-inwoners&pageSize=2')).toEqual(['Amsterdam', 'Rotterdam']);
    expect(await names('/gemeenten?sort=inwoners&pageSize=1')).toEqual(['Schiermonnikoog']);
    const drenthe = await get('/gemeenten?provincie=Drenthe&pageSize=5&page=2');
    expect([(drenthe.body as unknown[]).length, drenthe.headers.get('total-count')]).toEqual([5, '12']);
    const ends = (einddatum: string) =>
      owner.updateTable('gemeente').set({ einddatum }).where('cbsCode', '=', 'GM0307').execute();
    await ends('2026-06-16');
    expect(await names('/gemeenten?zoek=amersf')).toEqual(['Amersfoort']);
    await ends('2026-06-15');
    expect(await names('/gemeenten?zoek=amersf')).toEqual([]);
    expect(await names('/gemeenten?opgeheven=ja')).toEqual(['Amersfoort']);
    expect((await get('/gemeenten?sort=postcode')).status).toBe(400);
  });
});

describe('the national register', () => {
  test('everything that the register says comes back, and twice is the same as once', async () => {
    const { owner, get, imports } = await register();
    await importGemeenten(owner, tooiUrl, tooi);
    const counted = { regelingen: 2, deelnemers: 3 };
    expect(await importRegister(owner, rooUrl, answering(roo))).toEqual({
      ...counted,
      ...rows,
      nieuw: 2,
      ongewijzigd: 0,
    });
    expect(await importRegister(owner, rooUrl, answering(roo))).toEqual({
      ...counted,
      ...rows,
      ongewijzigd: 2,
    });
    expect((await get('/registerregelingen/771')).body).toMatchObject({
      titel: 'Gemeenschappelijke regeling Zee & Strand',
      vormAfkorting: 'OL',
      doel: 'Samen <beter> voor het strand zorgen',
      wettelijkeGrondslagen: [{ opschrift: 'Wet gemeenschappelijke regelingen' }],
      bevoegdheden: [{ kop: 'Artikel 4', inhoud: 'Het strand vegen' }],
      vorigeVersie: '770',
      laatsteMutatie: '2026-02-03',
      uitRegisterSinds: null,
      deelnemers: [
        {
          naam: 'Zee aan Zee',
          verdeelsleutel: '62,5',
          bestuursorganen: ['College van burgemeester en wethouders', 'Gemeenteraad'],
        },
        { naam: 'Strandhoek', uittredingsdatum: '2025-12-31' },
        { naam: 'Stichting Strand', tooiUri: null },
      ],
    });
    expect((await get('/registerregelingen/772')).status).toBe(404);
    expect((await get('/registerregelingen/zee')).status).toBe(400);
    expect(await imports()).toHaveLength(3);
  });

  test('found by municipality, form, word and whether it is in force', async () => {
    const { owner, get, names } = await register();
    await importGemeenten(owner, tooiUrl, tooi);
    await importRegister(owner, rooUrl, answering(roo));
    const zee = 'Gemeenschappelijke regeling Zee & Strand';
    expect((await get('/gemeenten/GM9003')).body).toMatchObject({
      regelingen: [{ rooId: '771', titel: zee, vormAfkorting: 'OL' }],
    });
    expect((await get('/gemeenten/GM9005')).body).toMatchObject({ regelingen: [] }); // it left in 2025
    expect(await names('/registerregelingen?sort=-datumInwerkingtreding')).toEqual([
      zee,
      'Regeling Zee (oud)',
    ]);
    expect(await names('/registerregelingen?actief=ja')).toEqual([zee]);
    expect(await names('/registerregelingen?actief=nee')).toEqual(['Regeling Zee (oud)']);
    expect(await names('/registerregelingen?vorm=RZM')).toEqual(['Regeling Zee (oud)']);
    expect(await names('/registerregelingen?cbsCode=GM9003')).toEqual([zee]);
    expect(await names('/registerregelingen?cbsCode=GM9005')).toEqual([]);
    expect(await names('/registerregelingen?zoek=strand')).toEqual([zee]);
  });

  test('who is no longer named has left, and an arrangement that is gone stays, marked; both can come back', async () => {
    const { owner, get } = await register();
    await importRegister(owner, rooUrl, answering(roo));
    const start = roo.indexOf('<p:regeling p:systeemId="770"');
    const end = roo.indexOf('</p:gemeenschappelijkeRegelingen>');
    const less = (roo.slice(0, start) + roo.slice(end)).replace(
      '<p:deelnemendeOrganisatie><p:naam>Stichting Strand</p:naam></p:deelnemendeOrganisatie>',
      '',
    );
    const counted = { regelingen: 1, deelnemers: 3 };
    expect(await importRegister(owner, rooUrl, answering(less))).toEqual({
      ...counted,
      nieuw: 0,
      gewijzigd: 1,
      beeindigd: 1,
      ongewijzigd: 0,
    });
    expect((await get('/registerregelingen/770')).body).toMatchObject({ uitRegisterSinds: '2026-06-16' });
    expect((await get('/registerregelingen/771')).body).toMatchObject({
      deelnemers: [{}, {}, { naam: 'Stichting Strand', uittredingsdatum: '2026-06-16' }],
    });
    expect(await importRegister(owner, rooUrl, answering(less))).toMatchObject({ ...rows, ongewijzigd: 2 });
    expect(await importRegister(owner, rooUrl, answering(roo))).toMatchObject({ ...rows, gewijzigd: 2 });
    expect((await get('/registerregelingen/770')).body).toMatchObject({ uitRegisterSinds: null });
  });
});

test('a source that is not what it should be changes nothing', async () => {
  const { owner, imports } = await register();
  await expect(importGemeenten(owner, tooiUrl, answering('{"value": "nee"}'))).rejects.toThrow(/CBS/);
  await expect(importRegister(owner, rooUrl, answering(roo.slice(0, -40)))).rejects.toThrow(/XML/);
  const empty = roo.replaceAll('p:regeling', 'p:iets');
  await expect(importRegister(owner, rooUrl, answering(empty))).rejects.toThrow(/geen enkele regeling/);
  await expect(importRegister(owner, 'https://kwaad.example/', answering(roo))).rejects.toThrow(/officiële/);
  await expect(importRegister(owner, '/er/is/niets.xml', answering(roo))).rejects.toThrow(/bestand/);
  expect(await imports()).toEqual([]);
  expect(await owner.selectFrom('registerRegeling').selectAll().execute()).toEqual([]);
});

const data = '../shared/data';
describe.runIf(existsSync(data))('the real files', () => {
  test('the list of 29 January 2026: the 342 of today keep their inhabitants, 263 ended', async () => {
    const { owner, get } = await register();
    const path = `${data}/raw/rwc_gemeenten_compleet_5.json`;
    const before = await get('/gemeenten?pageSize=100');
    expect(await importGemeenten(owner, path, tooi)).toMatchObject({ nieuw: 263, beeindigd: 0 });
    expect(await importGemeenten(owner, path, tooi)).toEqual({ ...rows, ongewijzigd: 605 });
    const after = await get('/gemeenten?pageSize=100');
    const facts = ({ body }: typeof before) =>
      (body as { cbsCode: string; naam: string; provincie: string; inwoners: number }[]).map(
        ({ cbsCode, naam, provincie, inwoners }) => [cbsCode, naam, provincie, inwoners],
      );
    expect(facts(after)).toEqual(facts(before));
    expect(after.headers.get('total-count')).toBe('342');
    const ended = await get('/gemeenten?opgeheven=ja');
    expect(ended.headers.get('total-count')).toBe('263');
  });

  test('the register of 16 May 2026 at full size: 1,186 arrangements, 451 in force, 3,551 participations', async () => {
    const { owner, get } = await register();
    const path = `${data}/raw/rwc_gemeenten_compleet_5.json`;
    await importGemeenten(owner, path, tooi);
    const xml = rooFrom(
      parseCsv(readFileSync(`${data}/gr-register.csv`, 'utf8')),
      parseCsv(readFileSync(`${data}/gr-deelnemers-actief.csv`, 'utf8')),
    );
    const counted = { regelingen: 1186, deelnemers: 3551 };
    expect(await importRegister(owner, rooUrl, answering(xml))).toMatchObject({ ...counted, nieuw: 1186 });
    expect(await importRegister(owner, rooUrl, answering(xml))).toEqual({
      ...counted,
      ...rows,
      ongewijzigd: 1186,
    });
    const active = await get('/registerregelingen?actief=ja');
    expect(active.headers.get('total-count')).toBe('451');
    const perForm = await Promise.all(
      ['OL', 'RZM', 'BVO', 'GO'].map(async (vorm) =>
        (await get(`/registerregelingen?actief=ja&vorm=${vorm}`)).headers.get('total-count'),
      ),
    );
    expect(perForm).toEqual(['283', '81', '64', '23']);
    const codes = await owner
      .selectFrom('gemeente')
      .select('cbsCode')
      .where('einddatum', 'is', null)
      .execute();
    const numbers = await Promise.all(
      codes.map(async ({ cbsCode }) => {
        const { body } = await get(`/gemeenten/${cbsCode}`);
        return (body as { regelingen: unknown[] }).regelingen.length;
      }),
    );
    expect([Math.min(...numbers), Math.max(...numbers), numbers.length]).toEqual([4, 19, 342]);
  });
});

/** RFC 4180, with a header: each row by column name. */
function parseCsv(text: string): Record<string, string>[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)];
  const lines: string[][] = [[]];
  for (const [, quoted, bare, end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') lines.push([]);
  }
  const [header = [], ...body] = lines.filter((line) => line.length > 1);
  return body.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])));
}

/** The register as its own export would have it, made of tables. */
function rooFrom(regelingen: Record<string, string>[], deelnames: Record<string, string>[]): string {
  const escape = (text = '') =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const el = (name: string, text: string | undefined, attributes = '') =>
    text ? `<p:${name}${attributes}>${escape(text)}</p:${name}>` : '';
  const list = (plural: string, name: string, items: string[]) =>
    `<p:${plural}>${items.map((item) => el(name, item)).join('')}</p:${plural}>`;
  const attribute = (name: string, value: string | undefined) =>
    value ? ` p:${name}="${escape(value)}"` : '';
  const per = Map.groupBy(deelnames, (deelname) => deelname['roo_id_regeling']);
  const deelname = (d: Record<string, string>) =>
    `<p:deelnemendeOrganisatie${attribute('systeemId', d['organisatie_roo_id'])}${attribute('resourceIdentifierTOOI', d['organisatie_tooi'])}>${
      el('naam', d['organisatie']) +
      el('toetredingsDatum', d['toetredingsdatum']) +
      el('uittredingsDatum', d['uittredingsdatum']) +
      el('verdeelsleutel', d['verdeelsleutel']) +
      list('bestuursorganen', 'bestuursorgaan', (d['bestuursorganen'] ?? '').split('; '))
    }</p:deelnemendeOrganisatie>`;
  const regeling = (r: Record<string, string>) =>
    `<p:regeling${attribute('systeemId', r['roo_id'])}>${
      el('titel', r['titel']) +
      el('citeertitel', r['citeertitel']) +
      el('doel', r['doel']) +
      el('samenwerkingsvorm', r['samenwerkingsvorm'], attribute('afkorting', r['afkorting_vorm'])) +
      el('bronhouder', r['bronhouder']) +
      list('beleidsterreinen', 'beleidsterrein', (r['beleidsterreinen'] ?? '').split('; ')) +
      list('instellingsbesluiten', 'referentie', (r['instellingsbesluiten'] ?? '').split(' ')) +
      el('datumInwerkingtreding', r['datum_inwerkingtreding']) +
      el('datumUitwerkingtreding', r['datum_uitwerkingtreding']) +
      el('datumMutatie', r['laatste_mutatie'])
    }<p:deelnemendeOrganisaties>${(per.get(r['roo_id'] ?? '') ?? []).map(deelname).join('')}</p:deelnemendeOrganisaties></p:regeling>`;
  return `<p:o xmlns:p="https://organisaties.overheid.nl/static/schema/oo/export/2.6.13"><p:gemeenschappelijkeRegelingen>${regelingen.map(regeling).join('')}</p:gemeenschappelijkeRegelingen></p:o>`;
}
