import { describe, expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { softwareAuthenticator } from '#test/authenticator.ts';
import { buildAccount, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Passkey } from './endpoints.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => clock });
const mila = await buildAccount(owner, { naam: 'Mila de Graaf' });
const bas = await buildAccount(owner, { naam: 'Bas Nijholt' });
type Challenge = { id: string; opties: { challenge: string; rp?: { id: string }; rpId?: string } };

const registration = async (person = mila) =>
  (await (await send(app, person, 'POST', '/v1/profiel/passkey-uitdagingen')).json()) as Challenge;
const keep = (uitdagingId: string, antwoord: unknown, person = mila) =>
  send(app, person, 'POST', '/v1/profiel/passkeys', { body: { uitdagingId, naam: 'Laptop', antwoord } });
const challenge = async () =>
  (await (await send(app, null, 'POST', '/v1/passkey-uitdagingen')).json()) as Challenge;
const login = (uitdagingId: string, antwoord: unknown) =>
  send(app, null, 'POST', '/v1/passkey-sessies', { body: { uitdagingId, antwoord } });
const mine = async (person = mila) =>
  (await (await send(app, person, 'GET', '/v1/profiel/passkeys')).json()) as Passkey[];

async function registered(person = mila) {
  const device = softwareAuthenticator(origin);
  const { id, opties } = await registration(person);
  expect((await keep(id, device.register(opties.challenge), person)).status).toBe(201);
  return device;
}

describe('making a passkey', () => {
  test('ties it to this site and this account', async () => {
    const { opties } = await registration();
    expect(opties).toMatchObject({
      rp: { id: 'localhost' },
      user: { displayName: 'Mila de Graaf' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const device = await registered();
    expect(await mine()).toMatchObject([{ id: device.id, naam: 'Laptop', gebruiktOp: null }]);
    expect(await mine(bas)).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://bondgenoot.evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['nobody touched or looked', { verified: false }],
  ])('is refused: %s', async (_, changes) => {
    const { id, opties } = await registration();
    const response = await keep(id, softwareAuthenticator(origin).register(opties.challenge, changes));
    expect(response.status).toBe(400);
  });

  test('is refused with a challenge of somebody else, of a login, used before, wrong or too old', async () => {
    const device = softwareAuthenticator(origin);
    const ofBas = await registration(bas);
    const ofLogin = await challenge();
    for (const { id, opties } of [ofBas, ofLogin])
      expect((await keep(id, device.register(opties.challenge))).status).toBe(409);
    const wrong = await registration();
    expect((await keep(wrong.id, device.register('AAAA'))).status).toBe(400);
    const begin = clock;
    const old = await registration();
    clock = new Date(begin.getTime() + 5 * 60_000);
    expect((await keep(old.id, device.register(old.opties.challenge))).status).toBe(409);
    clock = begin;
    const once = await registration();
    expect((await keep(once.id, device.register(once.opties.challenge))).status).toBe(201);
    expect((await keep(once.id, device.register(once.opties.challenge))).status).toBe(409);
  });
});

describe('logging in with a passkey', () => {
  test('makes a session of its owner and moves the counter', async () => {
    const device = await registered();
    const { id, opties } = await challenge();
    expect(opties).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const userHandle = Buffer.from(mila.id).toString('base64url');
    const response = await login(id, device.login(opties.challenge, { userHandle }));
    expect([response.status, await response.json()]).toMatchObject([201, { naam: 'Mila de Graaf' }]);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await (await send(app, { cookie }, 'GET', '/v1/profiel')).json()).toMatchObject({
      ingelogd: true,
      naam: 'Mila de Graaf',
    });
    const row = await owner
      .selectFrom('passkey')
      .select(['teller', 'gebruiktOp'])
      .where('id', '=', device.id)
      .executeTakeFirst();
    expect(row).toEqual({ teller: 2, gebruiktOp: clock });
  });

  test.each([
    ['another site', { origin: 'https://bondgenoot.evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['nobody touched or looked', { verified: false }],
    ['a copy of the key: the counter goes back', { counter: 1 }],
    ['the handle of somebody else', { userHandle: Buffer.from(bas.id).toString('base64url') }],
  ])('is refused: %s', async (_, changes) => {
    const device = await registered();
    const { id, opties } = await challenge();
    const response = await login(id, device.login(opties.challenge, changes));
    expect([response.status, response.headers.getSetCookie()]).toEqual([400, []]);
  });

  test('is refused with a wrong, used or old challenge, or with a key that is not known', async () => {
    const device = await registered();
    const wrong = await challenge();
    expect((await login(wrong.id, device.login('AAAA'))).status).toBe(400);
    // A refusal uses the challenge up.
    expect((await login(wrong.id, device.login(wrong.opties.challenge))).status).toBe(400);
    const forRegistration = await registration();
    expect((await login(forRegistration.id, device.login(forRegistration.opties.challenge))).status).toBe(
      400,
    );
    const begin = clock;
    const old = await challenge();
    clock = new Date(begin.getTime() + 5 * 60_000);
    expect((await login(old.id, device.login(old.opties.challenge))).status).toBe(400);
    clock = begin;
    const unknown = await challenge();
    expect(
      (await login(unknown.id, softwareAuthenticator(origin).login(unknown.opties.challenge))).status,
    ).toBe(400);
  });

  test('is refused with the signature of another device under the id of mine', async () => {
    const device = await registered();
    const { id, opties } = await challenge();
    const forged = {
      ...softwareAuthenticator(origin).login(opties.challenge),
      id: device.id,
      rawId: device.id,
    };
    expect((await login(id, forged)).status).toBe(400);
  });

  test('is refused for a blocked account, and after the passkey was removed', async () => {
    const device = await registered(bas);
    const attempt = async () => {
      const { id, opties } = await challenge();
      return (await login(id, device.login(opties.challenge))).status;
    };
    await owner.updateTable('account').set({ geblokkeerdOp: clock }).where('id', '=', bas.id).execute();
    expect(await attempt()).toBe(400);
    await owner.updateTable('account').set({ geblokkeerdOp: null }).where('id', '=', bas.id).execute();
    expect(await attempt()).toBe(201);
    const remove = (person: typeof bas) => send(app, person, 'DELETE', `/v1/profiel/passkeys/${device.id}`);
    expect((await remove(mila)).status).toBe(404);
    expect((await remove(bas)).status).toBe(204);
    expect(await attempt()).toBe(400);
  });

  test('bytes without sense are refused, not an error', async () => {
    const device = await registered();
    const { id } = await challenge();
    const antwoord = {
      ...device.login('AAAA'),
      response: { clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' },
    };
    expect((await login(id, antwoord)).status).toBe(400);
    const { id: second } = await registration();
    const made = { ...device.register('AAAA'), response: { clientDataJSON: 'x', attestationObject: 'x' } };
    expect((await keep(second, made)).status).toBe(400);
  });
});
