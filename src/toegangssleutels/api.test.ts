import { expect, test } from 'vitest';
import { hashOfSecret } from '#src/http/identify.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Toegangssleutel } from './endpoints.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => clock });
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const other = zaak.person('contactpersoon', 'Waterhoven');

const make = (body: unknown, person = mila) => send(app, person, 'POST', '/v1/toegangssleutels', { body });
const key = async (bereik = 'lezen', dagen = 30) => {
  const response = await make({ naam: 'Excel', bereik, dagen });
  expect(response.status).toBe(201);
  return (await response.json()) as Toegangssleutel & { sleutel: string };
};
const withKey = (sleutel: string, method: string, path: string, body?: unknown) =>
  send(app, null, method, path, { body, headers: { authorization: `Bearer ${sleutel}` } });
const list = async (person = mila) =>
  (await (await send(app, person, 'GET', '/v1/toegangssleutels')).json()) as Toegangssleutel[];

test('a key is shown once and kept as a hash only', async () => {
  const { sleutel, id } = await key();
  expect(sleutel).toMatch(/^bg_[\w-]{43}$/);
  const row = await owner
    .selectFrom('toegangssleutel')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.sleutelHash).toBe(hashOfSecret(sleutel));
  expect(JSON.stringify(await list())).not.toContain(sleutel);
  expect(JSON.stringify(await owner.selectFrom('logboek').selectAll().execute())).not.toContain(sleutel);
});

test('a repetition with the same Idempotency-Key does not keep the key either', async () => {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const body = { naam: 'Twee keer', bereik: 'lezen', dagen: 30 };
  await send(app, mila, 'POST', '/v1/toegangssleutels', { body, headers });
  expect(await owner.selectFrom('herhaalsleutel').selectAll().execute()).toEqual([]);
});

test('a program reads with it as its owner, and sees when it was used', async () => {
  const { sleutel, id } = await key();
  expect((await withKey(sleutel, 'GET', zaak.path)).status).toBe(200);
  expect((await list()).find((item) => item.id === id)).toMatchObject({
    stand: 'geldig',
    gebruiktOp: clock.toISOString(),
  });
});

test('a key to read does not write; a key to write does', async () => {
  const change = { organisatieId: crypto.randomUUID(), naam: 'Nieuw', startdatum: '2026-07-01' };
  const read = await key('lezen');
  expect((await withKey(read.sleutel, 'POST', '/v1/samenwerkingen', change)).status).toBe(403);
  const write = await key('schrijven');
  // The organisatie does not exist: the request came as far as its content.
  expect((await withKey(write.sleutel, 'POST', '/v1/samenwerkingen', change)).status).toBe(400);
});

test('a key that leaked cannot make a lasting way in', async () => {
  const { sleutel } = await key('schrijven');
  const attempts = [
    await withKey(sleutel, 'POST', '/v1/toegangssleutels', { naam: 'x', bereik: 'lezen', dagen: 365 }),
    await withKey(sleutel, 'PUT', '/v1/profiel/wachtwoord', { huidig: '', nieuw: 'vier losse woorden 77' }),
    await withKey(sleutel, 'POST', '/v1/profiel/passkey-uitdagingen'),
  ];
  expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test('it stops when it runs out, when it is withdrawn, and when its owner is blocked', async () => {
  const short = await key('lezen', 1);
  const begin = clock;
  clock = new Date(begin.getTime() + 86_400_000 - 1000);
  expect((await withKey(short.sleutel, 'GET', zaak.path)).status).toBe(200);
  clock = new Date(begin.getTime() + 86_400_000);
  expect((await withKey(short.sleutel, 'GET', zaak.path)).status).toBe(401);
  clock = begin;
  const withdrawn = await key();
  const remove = (person: typeof mila) => send(app, person, 'DELETE', `/v1/toegangssleutels/${withdrawn.id}`);
  expect((await remove(other)).status).toBe(404); // of somebody else
  expect((await withKey(withdrawn.sleutel, 'GET', zaak.path)).status).toBe(200);
  expect((await remove(mila)).status).toBe(204);
  expect((await withKey(withdrawn.sleutel, 'GET', zaak.path)).status).toBe(401);
  expect((await remove(mila)).status).toBe(404);
  const left = await key();
  await owner.updateTable('account').set({ geblokkeerdOp: clock }).where('id', '=', mila.id).execute();
  expect((await withKey(left.sleutel, 'GET', zaak.path)).status).toBe(401);
  await owner.updateTable('account').set({ geblokkeerdOp: null }).where('id', '=', mila.id).execute();
});

test('one sees only the own keys, and everything wrong with a new one at once', async () => {
  expect(await list(other)).toEqual([]);
  const wrong = await make({ naam: ' ', bereik: 'alles', dagen: 366 });
  const { invalidParams } = (await wrong.json()) as { invalidParams: { name: string }[] };
  expect([wrong.status, invalidParams.map(({ name }) => name)]).toEqual([400, ['naam', 'bereik', 'dagen']]);
});
