import { beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#src/http/passwords.ts';
import { testApp } from '#test/app.ts';
import { buildAccount, html, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const wachtwoord = 'vier losse woorden paard 9';
const mila = await buildAccount(owner, { naam: 'Mila de Graaf', email: 'mila@elsmeer.example' });

beforeAll(async () => {
  const row = { accountId: mila.id, hash: await hashPassword(wachtwoord), gewijzigdOp: new Date(0) };
  await owner.insertInto('wachtwoord').values(row).execute();
});
const login = (fields: Record<string, string>) =>
  submitForm(app, null, '/inloggen', { email: mila.email, wachtwoord, ...fields });

test('the form logs in without JavaScript and goes on to the page that was asked for', async () => {
  expect(await html(app, null, '/inloggen?vervolg=/samenwerkingen')).toContain('value="/samenwerkingen"');
  const response = await login({ vervolg: '/samenwerkingen?page=2' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/samenwerkingen?page=2']);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(cookie).toMatch(/^__Host-bondgenoot=/);
  expect(await html(app, { cookie }, '/inloggen')).toContain('U bent ingelogd als Mila de Graaf.');
});

test.each(['https://elders.nl/', '//elders.nl', '/\\elders.nl'])('it never leads to %s', async (vervolg) => {
  expect((await login({ vervolg })).headers.get('location')).toBe('/');
  expect(await html(app, null, `/inloggen?vervolg=${encodeURIComponent(vervolg)}`)).not.toContain('elders');
});

test('a wrong password keeps the address and the way, and forgets the password', async () => {
  const response = await login({ wachtwoord: 'helemaal-fout-getypt', vervolg: '/account' });
  const page = await response.text();
  expect([response.status, response.headers.getSetCookie()]).toEqual([400, []]);
  expect(page).toContain('horen niet bij elkaar');
  expect(page).toContain(`value="${mila.email}"`);
  expect(page).toContain('value="/account"');
  expect(page).not.toContain('helemaal-fout-getypt');
});

test('empty fields are named at once', async () => {
  const page = await (await login({ email: '', wachtwoord: '' })).text();
  expect(page).toContain('Vul uw e-mailadres in');
  expect(page).toContain('Vul uw wachtwoord in');
});

test('logging out ends the session and takes the cookie', async () => {
  const cookie = (await login({})).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(await html(app, { cookie }, '/uitloggen')).toContain('Wilt u uitloggen?');
  const response = await submitForm(app, { cookie }, '/uitloggen', {});
  expect([response.status, response.headers.get('location')]).toEqual([302, '/inloggen']);
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-bondgenoot=; .*Max-Age=0$/);
  expect(await html(app, { cookie }, '/inloggen')).not.toContain('U bent ingelogd');
});

test('a form of another website cannot log anybody in or out', async () => {
  const response = await app.request('http://localhost:3000/uitloggen', {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { cookie: mila.cookie, origin: 'https://elders.nl' },
  });
  expect(response.status).toBe(403);
  expect(await html(app, mila, '/inloggen')).toContain('U bent ingelogd');
});
