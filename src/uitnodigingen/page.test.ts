import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildAccount, buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => clock });
const zaak = await buildSamenwerking(owner);
const wachtwoord = 'vier losse woorden paard 9';

async function invite(email: string) {
  const person = zaak.person('contactpersoon', 'Elsmeer');
  const body = { naam: 'Bas Nijholt', email, rol: 'griffier', deelnemerId: zaak.deelnemer('Elsmeer') };
  const response = await send(app, person, 'POST', `${zaak.path}/uitnodigingen`, { body });
  const { link, id } = (await response.json()) as { link: string; id: string };
  return { sleutel: link.split('#')[1] ?? '', id };
}
const look = async (person: { cookie: string } | null, sleutel: string) =>
  (await submitForm(app, person, '/uitnodiging', { sleutel })).text();
const accept = (person: { cookie: string } | null, fields: Record<string, string>) =>
  submitForm(app, person, '/uitnodiging', { actie: 'aanvaarden', ...fields });
const roles = async (email: string) =>
  owner
    .selectFrom('betrokkene as b')
    .innerJoin('account as a', 'a.id', 'b.accountId')
    .select(['b.rol', 'b.deelnemerId'])
    .where('a.email', '=', email)
    .execute();

test('somebody new sees what it is for, chooses a password and takes part', async () => {
  expect(await html(app, null, '/uitnodiging')).toMatch(/<input[^>]*name="sleutel"/);
  const { sleutel } = await invite('bas@elsmeer.example');
  const page = await look(null, sleutel);
  for (const text of [
    'Doe mee aan ICT-samenwerking',
    'Elsmeer',
    'griffier',
    'contactpersoon Elsmeer',
    'Bas Nijholt',
  ])
    expect(page).toContain(text);
  const weak = await accept(null, { sleutel, naam: 'Bas N.', wachtwoord: 'welkom123456' });
  const back = await weak.text();
  expect([weak.status, back]).toEqual([400, expect.stringContaining('makkelijk te raden')]);
  expect(back).toContain('value="Bas N."');
  expect(back).not.toContain('welkom123456');
  const done = await accept(null, { sleutel, naam: 'Bas N.', wachtwoord });
  expect(done.headers.get('location')).toBe(zaak.page);
  expect(done.headers.getSetCookie()[0]).toMatch(/^__Host-bondgenoot=/);
  expect(await roles('bas@elsmeer.example')).toEqual([
    { rol: 'griffier', deelnemerId: zaak.deelnemer('Elsmeer') },
  ]);
  expect(await look(null, sleutel)).toContain('Deze uitnodiging werkt niet meer');
});

test('who has an account logs in first, with any spelling of the address, and then accepts', async () => {
  const ans = await buildAccount(owner, { email: 'ans@elsmeer.example' });
  const { sleutel } = await invite('Ans@Elsmeer.example');
  const page = await look(null, sleutel);
  expect(page).toContain('/inloggen?vervolg=/uitnodiging');
  expect((await accept(null, { sleutel, wachtwoord })).status).toBe(409);
  expect(await look(ans, sleutel)).toContain('Doe mee');
  expect((await accept(ans, { sleutel })).headers.get('location')).toBe(zaak.page);
  expect(await roles('ans@elsmeer.example')).toHaveLength(1);
});

test('somebody else cannot take it, not even from the same samenwerking', async () => {
  const { sleutel } = await invite('carla@elsmeer.example');
  const other = zaak.person('controller', 'Waterhoven');
  expect(await look(other, sleutel)).toContain('De uitnodiging is voor carla@elsmeer.example');
  expect((await accept(other, { sleutel })).status).toBe(409);
  expect((await look(null, sleutel)).includes('Maak uw account')).toBe(true);
});

test('an invitation that was withdrawn, ran out or never was says the same', async () => {
  const begin = clock;
  const withdrawn = await invite('dirk@elsmeer.example');
  const person = zaak.person('contactpersoon', 'Elsmeer');
  await send(app, person, 'DELETE', `${zaak.path}/uitnodigingen/${withdrawn.id}`);
  const old = await invite('eva@elsmeer.example');
  clock = new Date(begin.getTime() + 7 * 86_400_000);
  for (const sleutel of [withdrawn.sleutel, old.sleutel, 'verzonnen-code-van-24-tek']) {
    expect(await look(null, sleutel)).toContain('Deze uitnodiging werkt niet meer');
    expect((await accept(null, { sleutel, wachtwoord })).status).toBe(400);
  }
  clock = begin;
});

test('two who accept at the same moment become one', async () => {
  const { sleutel } = await invite('fred@elsmeer.example');
  const both = await Promise.all([1, 2].map(async () => accept(null, { sleutel, wachtwoord })));
  expect(both.filter(({ status }) => status === 302)).toHaveLength(1);
  expect(await roles('fred@elsmeer.example')).toHaveLength(1);
});
