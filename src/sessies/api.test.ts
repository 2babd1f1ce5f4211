import { argon2Sync, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '#src/http/passwords.ts';
import { origin, testApp } from '#test/app.ts';
import { buildAccount, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => clock });
const wachtwoord = 'vier losse woorden paard 9';
const mila = await buildAccount(owner, { naam: 'Mila de Graaf', email: 'mila@elsmeer.example' });
const keep = async (accountId: string, hash: string) =>
  owner
    .insertInto('wachtwoord')
    .values({ accountId, hash, gewijzigdOp: clock })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ hash }))
    .execute();
await keep(mila.id, await hashPassword(wachtwoord));

type From = { peer?: string; forwarded?: string; cookie?: string };
/** As a request over a real socket: `peer` is at its other end. */
const login = async (
  word: string,
  email = mila.email,
  { peer = '203.0.113.7', forwarded, cookie }: From = {},
): Promise<Response> =>
  app.request(
    `${origin}/v1/sessies`,
    {
      method: 'POST',
      body: JSON.stringify({ email, wachtwoord: word }),
      headers: {
        origin,
        'content-type': 'application/json',
        ...(forwarded && { 'x-forwarded-for': forwarded }),
        ...(cookie && { cookie }),
      },
    },
    { incoming: { socket: { remoteAddress: peer } } },
  );
const statuses = async (requests: readonly Promise<Response>[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(requests)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const times = <T>(count: number, work: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => work(i));
/** As if what was tried so far was tried fifty times. */
const fiftyTimes = () =>
  sql`insert into inlogpoging (kenmerk, op) select kenmerk, op from inlogpoging, generate_series(2, 50)`.execute(
    owner,
  );
const sessions = async (accountId = mila.id) =>
  (await owner.selectFrom('sessie').select('id').where('accountId', '=', accountId).execute()).length;
const lastLine = async () => {
  const { gebeurtenis } = await owner
    .selectFrom('logboek')
    .select('gebeurtenis')
    .orderBy('volgnummer', 'desc')
    .executeTakeFirstOrThrow();
  return JSON.parse(gebeurtenis) as Record<string, unknown>;
};

beforeEach(async () => {
  await owner.deleteFrom('inlogpoging').execute();
});

describe('guessing', () => {
  test('in parallel gives no more tries than one after the other, and blocks nobody else', async () => {
    expect(await statuses(times(30, (i) => login(`fout ${i}`)))).toEqual({ 400: 10, 429: 20 });
    const bas = await buildAccount(owner, { naam: 'Bas' });
    await keep(bas.id, await hashPassword(wachtwoord));
    expect((await login(wachtwoord, bas.email)).status).toBe(201);
  });

  test('an address that does not exist is counted the same way: it says nothing', async () => {
    expect(await statuses(times(30, (i) => login(`fout ${i}`, 'niemand@elsmeer.example')))).toEqual({
      400: 10,
      429: 20,
    });
  });

  test('many accounts from one network address end too, whatever the visitor claims in a header', async () => {
    await login('fout', 'iemand@elsmeer.example', { forwarded: '198.51.100.1' });
    await fiftyTimes();
    expect((await login(wachtwoord)).status).toBe(429);
    expect((await login(wachtwoord, mila.email, { peer: '203.0.113.8' })).status).toBe(201);
  });

  test('behind a proxy of our own, its last hop counts and not what the visitor wrote in front of it', async () => {
    const forwarded = '10.9.8.7, 203.0.113.9';
    await login('fout', 'iemand@elsmeer.example', { peer: '127.0.0.1', forwarded });
    await fiftyTimes();
    const via = (visitor: string) => login(wachtwoord, mila.email, { peer: '127.0.0.1', forwarded: visitor });
    expect([(await via('203.0.113.9')).status, (await via('203.0.113.10')).status]).toEqual([429, 201]);
  });

  test('who logs in rightly does not use up tries', async () => {
    expect(await statuses(times(15, () => login(wachtwoord)))).toEqual({ 201: 15 });
  });

  test('the wait ends a quarter of an hour after the tries, and says so', async () => {
    const begin = clock;
    for (let i = 0; i < 10; i++) await login('fout');
    clock = new Date(begin.getTime() + 5 * 60_000);
    const refused = await login(wachtwoord);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
    clock = new Date(begin.getTime() + 15 * 60_000);
    expect((await login(wachtwoord)).status).toBe(201);
    clock = begin;
  });
});

describe('a login', () => {
  test('takes the place of the session that the browser had', async () => {
    const first = await login(wachtwoord);
    const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const before = await sessions();
    const second = await login(wachtwoord, mila.email, { cookie });
    expect(second.headers.getSetCookie()[0]).not.toContain(cookie);
    expect(await sessions()).toBe(before);
    expect((await send(app, { cookie }, 'GET', '/v1/sessies')).status).toBe(401);
  });

  test('the case of the address does not matter, that of the password does', async () => {
    expect((await login(wachtwoord, 'Mila@Elsmeer.Example')).status).toBe(201);
    expect((await login(wachtwoord.toUpperCase())).status).toBe(400);
  });

  test('an account without password cannot be entered with any', async () => {
    const invited = await buildAccount(owner);
    expect((await login('', invited.email)).status).toBe(400);
    expect((await login('null', invited.email)).status).toBe(400);
  });

  test('makes the hash again when its parameters are not those of today', async () => {
    const nonce = randomBytes(16);
    const parameters = { memory: 12_288, passes: 3, parallelism: 1, tagLength: 32 };
    const tag = argon2Sync('argon2id', { ...parameters, message: wachtwoord, nonce });
    const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
    await keep(mila.id, `$argon2id$v=19$m=12288,t=3,p=1$${encode(nonce)}$${encode(tag)}`);
    expect((await login(wachtwoord)).status).toBe(201);
    const { hash } = await owner
      .selectFrom('wachtwoord')
      .select('hash')
      .where('accountId', '=', mila.id)
      .executeTakeFirstOrThrow();
    expect(hash).toContain('$m=19456,t=2,p=1$');
    expect((await login(wachtwoord)).status).toBe(201);
  });

  test('stands in the log, also when it fails, and never with what was typed', async () => {
    await login(wachtwoord);
    expect(await lastLine()).toMatchObject({
      operatie: 'postSessie',
      naam: 'Mila de Graaf',
      feiten: { bewijs: 'wachtwoord' },
    });
    await login('geheim-dat-nergens-hoort');
    expect(await lastLine()).toMatchObject({
      operatie: 'postSessie',
      accountId: null,
      onderwerp: { soort: 'account', id: mila.id },
      feiten: { bewijs: 'wachtwoord', gelukt: false },
    });
    await login('fout', 'wachtwoord-in-het-verkeerde-veld');
    const all = JSON.stringify(await owner.selectFrom('logboek').select('gebeurtenis').execute());
    expect(all).not.toMatch(/geheim-dat|verkeerde-veld|paard/);
  });

  test('what it leaves behind is cleaned up when its time is over', async () => {
    const begin = clock;
    await login('fout');
    await login(wachtwoord);
    clock = new Date(begin.getTime() + 25 * 3_600_000);
    await login('fout', 'niemand@elsmeer.example', { peer: '203.0.113.99' });
    expect(await sessions()).toBe(0);
    const old = await owner.selectFrom('inlogpoging').select('id').where('op', '<=', begin).execute();
    expect(old).toEqual([]);
    clock = begin;
  });
});
