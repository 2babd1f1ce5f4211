import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Hoepunt } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'organiseren' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const page = `${zaak.page}/parkeerplaats`;
const deelnemerId = zaak.deelnemer('Elsmeer');

const park = async (tekst: string, more: object = {}) => {
  const response = await submitForm(app, mila, page, {
    actie: 'parkeren',
    deelnemerId,
    tekst,
    vraagId: 'R3',
    ...more,
  });
  expect(response.headers.get('location')).toBe(page);
  const list = await send(app, mila, 'GET', `${zaak.path}/hoepunten?pageSize=100`);
  const found = ((await list.json()) as Hoepunt[]).find((hoepunt) => hoepunt.tekst === tekst);
  if (!found) throw new Error(`Not parked: ${tekst}`);
  return { hoepuntId: found.id, versie: String(found.versie) };
};
const plain = async (wie: typeof mila) => (await html(app, wie, page)).replaceAll('<!-- -->', '');

test('teaches when nothing is parked', async () => {
  expect(await plain(mila)).toContain('Er staat nog niets geparkeerd');
});

test('groups the points by question, and says where each came up', async () => {
  await park('Een sleutel naar inwoners', { herkomst: 'O6' });
  await park('Een gebouw in Zandrecht', { vraagId: 'R6', herkomst: 'knelpunt' });
  const text = await plain(mila);
  expect(text.indexOf('R3 Kostenverdeling')).toBeLessThan(text.indexOf('Een sleutel naar inwoners'));
  expect(text.indexOf('Een sleutel naar inwoners')).toBeLessThan(text.indexOf('Een gebouw in Zandrecht'));
  expect(text).toContain('opgekomen bij O6');
  expect(text).toContain('opgekomen bij een knelpunt');
});

test('an empty form comes back with what to repair, and what was typed', async () => {
  const response = await submitForm(app, mila, page, {
    actie: 'parkeren',
    tekst: 'Wat ik typte',
    vraagId: '',
  });
  const text = await response.text();
  expect(response.status).toBe(400);
  expect(text).toContain('Kies bij welke vraag van fase 3 dit hoort');
  expect(text).toContain('Wat ik typte');
});

test('a point in the room is brought to mind in phase 3, until it is put on the table', async () => {
  const fields = await park('Alleen voor onszelf', { prive: 'true' });
  expect(await plain(mila)).toContain('Er ligt nog één open punt in uw kamer.');
  expect(await plain(sanne)).not.toContain('Alleen voor onszelf');
  expect(await plain(zaak.person('griffier', 'Elsmeer'))).not.toContain('Zet dit punt op tafel');
  await submitForm(app, mila, page, { actie: 'op-tafel', ...fields });
  expect(await plain(mila)).not.toContain('in uw kamer.');
  expect(await plain(sanne)).toContain('Alleen voor onszelf');
});

test('shows a form only to who may use it', async () => {
  const actions = async (wie: typeof mila) => {
    const text = await plain(wie);
    return ['value="wijzigen"', 'value="afhandelen"', 'id="tekst-'].map((each) => text.includes(each));
  };
  await park('Van Elsmeer');
  expect(await actions(mila)).toEqual([true, true, true]);
  expect(await actions(sanne)).toEqual([false, true, false]);
  expect(await actions(zaak.person('projectleider'))).toEqual([true, true, false]);
  expect(await actions(zaak.person('raadslid', 'Elsmeer'))).toEqual([false, false, false]);
});

test('a point is changed and handled; a refused form stays open with what was typed', async () => {
  const fields = await park('Nog niet goed gezegd');
  const change = (tekst: string) =>
    submitForm(app, mila, page, { actie: 'wijzigen', ...fields, tekst, vraagId: 'R2' });
  expect((await change('Beter gezegd')).headers.get('location')).toBe(page);
  const stale = await change('Van gisteren');
  const both = (await stale.text()).replaceAll('<!-- -->', '');
  expect(stale.status).toBe(412);
  expect(both).toContain('Nu staat er: ‘Beter gezegd’');
  expect(both).toContain('>Van gisteren</textarea>');
  const handle = (afhandeling: string) =>
    submitForm(app, mila, page, {
      actie: 'afhandelen',
      hoepuntId: fields.hoepuntId,
      versie: '2',
      status: 'behandeld',
      afhandeling,
    });
  const short = await handle('Kort');
  expect([short.status, await short.text()]).toEqual([400, expect.stringContaining('>Kort</textarea>')]);
  await handle('Besproken bij de zeggenschap');
  expect(await plain(mila)).toContain('Besproken bij de zeggenschap');
});

test('who handles a point and by when is said in a form of its own; a mistake leads to its field', async () => {
  const punt = await park('Wie betaalt het archief?');
  const fields = { actie: 'toewijzen', ...punt, eigenaarId: '', uiterlijkeDatum: 'x' };
  const refused = await submitForm(app, mila, page, fields);
  const text = await refused.text();
  const veld = `uiterlijk-${punt.hoepuntId}`;
  expect([refused.status, text.includes(`href="#${veld}"`)]).toEqual([400, true]);
  expect(text).toMatch(new RegExp(`<input[^>]*id="${veld}"[^>]*aria-invalid="true"`));
  expect((await submitForm(app, mila, page, { ...fields, uiterlijkeDatum: '2026-07-01' })).status).toBe(302);
  expect(await plain(mila)).toContain('uiterlijk woensdag 1 juli 2026');
});

test('a long list is paged, searched and sorted; a form on it comes back to the same part', async () => {
  const accountId = mila.id;
  await owner
    .insertInto('hoepunt')
    .values(
      Array.from({ length: 120 }, (_, index) => ({
        id: crypto.randomUUID(),
        samenwerkingId: zaak.id,
        tekst: `Punt nummer ${index + 1}.`,
        vraagId: 'R5',
        ingebrachtOp: new Date(Date.UTC(2026, 5, 1, 10, index)),
        ingebrachtDoor: accountId,
      })),
    )
    .execute();
  const shown = async (query: string) =>
    [...(await html(app, sanne, `${page}${query}`)).matchAll(/Punt nummer (\d+)\.<br/g)].map(
      ([, nummer]) => nummer,
    );
  expect(await shown('?vraagId=R5&sort=ingebracht&page=3')).toEqual(
    Array.from({ length: 20 }, (_, index) => String(101 + index)),
  );
  expect((await shown('?sort=-ingebracht&zoek=nummer+11')).slice(0, 2)).toEqual(['119', '118']);
  const text = (await html(app, sanne, `${page}?vraagId=R5&status=open&sort=-ingebracht`)).replaceAll(
    '<!-- -->',
    '',
  );
  expect(text).toContain('1 tot en met 50 van 120.');
  expect(text).toContain('voor R5 ');
  expect(text).toContain('?vraagId=R5&amp;status=open&amp;sort=-ingebracht&amp;page=2');
  expect(text).toContain('/hoepuntexports/csv?vraagId=R5&amp;status=open&amp;sort=-ingebracht');
  const nothing = await html(app, sanne, `${page}?zoek=bestaatniet`);
  expect(nothing).toContain('Geen punt past bij dit filter.');
  const where = `${page}?zoek=nummer&sort=-ingebracht`;
  const saved = await submitForm(app, mila, where, {
    actie: 'parkeren',
    deelnemerId,
    tekst: 'Op een lijst',
    vraagId: 'R1',
  });
  expect(saved.headers.get('location')).toBe(where);
});
