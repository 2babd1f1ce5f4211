import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildAccount, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const mila = await buildAccount(owner);
const path = '/account/toegangssleutels';

test('a key is made, shown once, listed and withdrawn', async () => {
  expect(await html(app, mila, path)).toContain('U hebt nog geen toegangssleutels.');
  const fields = { actie: 'maken', naam: 'Excel', bereik: 'lezen', dagen: '90' };
  const made = await (await submitForm(app, mila, path, fields)).text();
  const sleutel = /bg_[\w-]{43}/.exec(made)?.[0] ?? '';
  const authorization = `Bearer ${sleutel}`;
  const read = async () =>
    (await send(app, null, 'GET', '/v1/sessies', { headers: { authorization } })).status;
  expect(await read()).toBe(200);
  const page = await html(app, mila, path);
  expect(page).toContain('Excel');
  expect(page).not.toContain(sleutel);
  const toegangssleutelId = /name="toegangssleutelId" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  const withdrawn = await submitForm(app, mila, path, { actie: 'intrekken', toegangssleutelId });
  expect([withdrawn.status, await read()]).toEqual([302, 401]);
  expect(await html(app, mila, path)).toContain('Ingetrokken');
});

test('a name that is missing is asked for, and the choices stay', async () => {
  const fields = { actie: 'maken', naam: '', bereik: 'schrijven', dagen: '365' };
  const response = await submitForm(app, mila, path, fields);
  const page = await response.text();
  expect([response.status, page]).toEqual([400, expect.stringContaining('Geef de sleutel een naam')]);
  expect(page).toMatch(/<option value="365" selected/);
});
