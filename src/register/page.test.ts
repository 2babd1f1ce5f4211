import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';
import { importGemeenten, importRegister, seedRegister } from './api.ts';

const { db, owner } = await freshDatabase();
await seedRegister(owner);
const app = testApp(db);
const page = async (path: string) =>
  (await (await app.request(`${origin}${path}`)).text()).replaceAll('<!-- -->', '');
const file = async (path: string) => app.request(`${origin}/v1${path}`);
const lines = async (path: string) => (await (await file(path)).text()).trim().split('\r\n');

const reading = (name: string) => ({
  now: new Date('2026-06-16T10:00:00Z'),
  onProgress: () => undefined,
  fetch: () => Promise.resolve(new Response(readFileSync(`src/register/fixtures/${name}`, 'utf8'))),
});

test('the municipalities are there for everybody: searched, sorted, paged, and taken along as they were found', async () => {
  const first = await page('/register');
  expect(first).toContain('1 tot en met 50 van 342.');
  expect(first).toContain('Iedereen ziet dit');
  const found = await page('/register?zoek=&provincie=Zeeland&sort=-inwoners');
  expect(found.indexOf('<strong>Terneuzen')).toBeLessThan(found.indexOf('<strong>Veere'));
  expect(found).not.toContain('<strong>Elburg');
  expect(found).toContain('/v1/gemeente-exports/csv?provincie=Zeeland&amp;sort=-inwoners');
  expect(await page('/register?zoek=Bestaatniet')).toContain('Geen gemeente past bij dit filter.');
  const [head, ...rows] = await lines('/gemeente-exports/csv?provincie=Zeeland&sort=-inwoners');
  expect(head).toMatch(/^CBS-code,Naam,Provincie,Inwoners,Inwoners op,/);
  expect([rows.length, rows[0]]).toEqual([
    13,
    expect.stringMatching(/^GM0715,Terneuzen,Zeeland,\d{5},2\d{3}-/),
  ]);
  expect(await lines('/gemeente-exports/csv')).toHaveLength(343); // all pages, and the head
});

test('as long as the register of arrangements was not read in, its page says who can do that', async () => {
  expect(await page('/register/regelingen')).toContain('nog niet ingelezen');
  expect(await lines('/registerregelingexports/csv')).toHaveLength(1);
});

test('the arrangements with who takes part, on the page and in a file with a row for each of them', async () => {
  await importGemeenten(
    owner,
    'https://repository.officiele-overheidspublicaties.nl/x.json',
    reading('tooi-gemeenten.json'),
  );
  await importRegister(owner, 'https://organisaties.overheid.nl/archive/exportOO.xml', reading('roo.xml'));
  const all = await page('/register/regelingen');
  for (const text of [
    'Gemeenschappelijke regeling Zee &amp; Strand',
    'Regeling Zee (oud)',
    '(uitgetreden op',
  ])
    expect(all).toContain(text);
  const own = await page('/register/regelingen?cbsCode=GM9003');
  expect([own.includes('Zee &amp; Strand'), own.includes('Regeling Zee (oud)')]).toEqual([true, false]);
  expect(own).toMatch(/<option value="GM9003" selected="">/);
  const [head, ...rows] = await lines('/registerregelingexports/csv?sort=-titel');
  expect(head).toMatch(/^Nummer in het register,Regeling,/);
  expect(rows.map((row) => row.split(',')[0])).toEqual(['770', '771', '771', '771']);
  expect(rows.every((row) => /\d{4}-\d{2}-\d{2}/.test(row))).toBe(true);
  const ods = await file('/registerregelingexports/ods?vorm=RZM');
  const content = unzipSync(new Uint8Array(await ods.arrayBuffer()))['content.xml'];
  expect(strFromU8(content ?? new Uint8Array())).toContain('Regeling Zee (oud)');
  expect((await file('/registerregelingexports/csv?sort=vorm')).status).toBe(400);
  expect((await file('/registerregelingexports/xml')).status).toBe(400);
});
