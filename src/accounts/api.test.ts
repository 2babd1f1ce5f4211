import { describe, expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { prepareSetup } from '#src/installatie/api.ts';
import { testApp } from '#test/app.ts';
import { buildAccount, buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => clock });
const mailing = testApp(db, { now: () => clock, hasMail: true });
const wachtwoord = 'vier losse woorden paard 9';
const mila = { naam: 'Mila de Graaf', email: 'mila@elsmeer.example', wachtwoord };
const cookieOf = (response: Response) => ({
  cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
});
const login = (email = mila.email, word = wachtwoord) =>
  send(app, null, 'POST', '/v1/sessies', { body: { email, wachtwoord: word } });
const reasons = async (response: Response) =>
  ((await response.json()) as { invalidParams?: { name: string; reason: string }[] }).invalidParams;

describe('set-up', () => {
  test('only the code of the terminal makes the first account, and only once', async () => {
    expect(await (await send(app, null, 'GET', '/v1/installatie')).json()).toEqual({ leeg: true });
    const sleutel = await prepareSetup(owner);
    expect(
      await reasons(
        await send(app, null, 'POST', '/v1/installatie', { body: { ...mila, sleutel: 'geraden' } }),
      ),
    ).toMatchObject([{ name: 'sleutel' }]);
    expect(
      await reasons(
        await send(app, null, 'POST', '/v1/installatie', {
          body: { ...mila, sleutel, wachtwoord: 'mila de graaf' },
        }),
      ),
    ).toMatchObject([{ name: 'wachtwoord' }]);
    const made = await send(app, null, 'POST', '/v1/installatie', { body: { ...mila, sleutel } });
    expect(made.status).toBe(200);
    const profiel = await (await send(app, cookieOf(made), 'GET', '/v1/profiel')).json();
    expect(profiel).toMatchObject({ ingelogd: true, naam: 'Mila de Graaf', beheerder: true });
    expect((await send(app, null, 'POST', '/v1/installatie', { body: { ...mila, sleutel } })).status).toBe(
      409,
    );
    expect(await prepareSetup(owner)).toBeNull();
  });

  test('the password is kept as argon2id, never in the log', async () => {
    const { hash } = await owner.selectFrom('wachtwoord').select('hash').executeTakeFirstOrThrow();
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const log = JSON.stringify(await owner.selectFrom('logboek').select('gebeurtenis').execute());
    expect(log).toContain('postInstallatie');
    expect(log).not.toContain(wachtwoord);
  });
});

describe('logging in', () => {
  test('gives a cookie that only this host gets back, and that the server keeps as a hash', async () => {
    const response = await login();
    expect(response.status).toBe(201);
    const [setCookie = ''] = response.headers.getSetCookie();
    expect(setCookie).toMatch(/^__Host-bondgenoot=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax/);
    const secret = /=([\w-]{43});/.exec(setCookie)?.[1] ?? '';
    const stored = await owner.selectFrom('sessie').select('sleutelHash').execute();
    expect(stored.map((row) => row.sleutelHash)).toContain(hashOfSecret(secret));
  });

  test('an unknown address and a wrong password get the same answer', async () => {
    const unknown = await login('niemand@example.org');
    const wrong = await login(mila.email, 'fout');
    expect([unknown.status, wrong.status]).toEqual([400, 400]);
    expect(await reasons(unknown)).toEqual(await reasons(wrong));
  });

  test('a session ends after an hour without use, and after twelve hours in any case', async () => {
    const begin = clock;
    const person = cookieOf(await login());
    const alive = async () =>
      ((await (await send(app, person, 'GET', '/v1/profiel')).json()) as { ingelogd: boolean }).ingelogd;
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      clock = new Date(begin.getTime() + minutes * 60_000);
      expect(await alive()).toBe(true);
    }
    clock = new Date(begin.getTime() + (12 * 60 + 1) * 60_000);
    expect(await alive()).toBe(false);
    const second = cookieOf(await login());
    clock = new Date(clock.getTime() + 61 * 60_000);
    expect((await send(app, second, 'GET', '/v1/sessies')).status).toBe(401);
  });

  test('my sessions can be listed and ended, those of somebody else cannot', async () => {
    const here = cookieOf(await login());
    const there = cookieOf(await login());
    const sessies = (await (await send(app, here, 'GET', '/v1/sessies')).json()) as {
      id: string;
      isHuidige: boolean;
    }[];
    expect(sessies.filter(({ isHuidige }) => isHuidige)).toHaveLength(1);
    const zaak = await buildSamenwerking(owner);
    const other = sessies.find(({ isHuidige }) => !isHuidige)?.id ?? '';
    expect(
      (await send(testApp(db), zaak.person('griffier', 'Elsmeer'), 'DELETE', `/v1/sessies/${other}`)).status,
    ).toBe(404);
    for (const { id } of sessies.filter(({ isHuidige }) => !isHuidige))
      expect((await send(app, here, 'DELETE', `/v1/sessies/${id}`)).status).toBe(204);
    expect((await send(app, there, 'GET', '/v1/sessies')).status).toBe(401);
    expect((await send(app, here, 'DELETE', '/v1/sessies/huidige')).status).toBe(204);
    expect((await send(app, here, 'GET', '/v1/sessies')).status).toBe(401);
  });

  test('whoever guesses has to wait, also with the right password', async () => {
    await owner.deleteFrom('inlogpoging').execute();
    for (let i = 0; i < 10; i++) await login(mila.email, `fout ${i}`);
    const refused = await login();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    clock = new Date(clock.getTime() + 16 * 60_000);
    expect((await login()).status).toBe(201);
  });

  test('a blocked account is out at once', async () => {
    const admin = cookieOf(await login());
    const zaak = await buildSamenwerking(owner);
    const griffier = zaak.person('griffier', 'Elsmeer');
    await owner
      .updateTable('sessie')
      .set({ gezienOp: clock, verlooptOp: new Date(clock.getTime() + 3_600_000) })
      .where('accountId', '=', griffier.id)
      .execute();
    expect((await send(app, griffier, 'GET', '/v1/sessies')).status).toBe(200);
    expect(
      (
        await send(app, griffier, 'PATCH', `/v1/accounts/${griffier.id}`, {
          body: { geblokkeerd: true },
          ifMatch: 1,
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await send(app, admin, 'PATCH', `/v1/accounts/${griffier.id}`, {
          body: { geblokkeerd: true },
          ifMatch: 1,
        })
      ).status,
    ).toBe(200);
    expect((await send(app, griffier, 'GET', '/v1/sessies')).status).toBe(401);
  });
});

describe('a new password', () => {
  const weak = [
    ['kort', 'twaalf'],
    ['gelekt', 'qwertyuiop123'],
    ['de eigen naam', 'Mila de Graaf 1'],
  ] as const;
  test.each(weak)('is refused when it is weak: %s', async (_, nieuw) => {
    const person = cookieOf(await login());
    expect(
      await reasons(
        await send(app, person, 'PUT', '/v1/profiel/wachtwoord', { body: { huidig: wachtwoord, nieuw } }),
      ),
    ).toMatchObject([{ name: 'nieuw' }]);
  });

  test('through a link: works once, within the hour, and ends every session', async () => {
    const person = cookieOf(await login());
    const ask = (email: string) =>
      send(mailing, null, 'POST', '/v1/wachtwoordherstellen', { body: { email } });
    expect([(await ask(mila.email)).status, (await ask('niemand@example.org')).status]).toEqual([204, 204]);
    const mails = await owner.selectFrom('uitgaandeMail').select(['aan', 'tekst']).execute();
    expect(mails.map(({ aan }) => aan)).toEqual([mila.email]);
    const sleutel = /#([\w-]+)/.exec(mails[0]?.tekst ?? '')?.[1] ?? '';
    const set = (nieuw: string) =>
      send(app, null, 'POST', '/v1/wachtwoordherstellen/wachtwoorden', {
        body: { sleutel, wachtwoord: nieuw },
      });
    expect((await set('zeven groene fietsen 12')).status).toBe(204);
    expect((await set('nog een keer proberen 3')).status).toBe(400);
    expect((await send(app, person, 'GET', '/v1/sessies')).status).toBe(401);
    expect((await login(mila.email, 'zeven groene fietsen 12')).status).toBe(201);
  });
});

describe('an invitation', () => {
  test('makes the invited person betrokkene once; only the right account can take it', async () => {
    const now = testApp(db);
    const zaak = await buildSamenwerking(owner);
    const invite = (email: string) =>
      send(now, zaak.person('contactpersoon', 'Elsmeer'), 'POST', `${zaak.path}/uitnodigingen`, {
        body: { naam: 'Bas Nijholt', email, rol: 'griffier', deelnemerId: zaak.deelnemer('Elsmeer') },
      });
    const { link } = (await (await invite('bas@elsmeer.example')).json()) as { link: string };
    const sleutel = link.split('#')[1] ?? '';
    const stap = async (person: { cookie: string } | null) =>
      (
        (await (await send(now, person, 'POST', '/v1/uitnodigingsvragen', { body: { sleutel } })).json()) as {
          stap: string;
        }
      ).stap;
    expect([await stap(null), await stap(zaak.person('controller', 'Waterhoven'))]).toEqual([
      'account-maken',
      'ander-account',
    ]);
    expect(
      (
        await send(now, zaak.person('controller', 'Waterhoven'), 'POST', '/v1/aanvaardingen', {
          body: { sleutel },
        })
      ).status,
    ).toBe(409);
    const accepted = await send(now, null, 'POST', '/v1/aanvaardingen', { body: { sleutel, wachtwoord } });
    expect(await accepted.json()).toEqual({ samenwerkingId: zaak.id });
    const seen = await (await send(now, cookieOf(accepted), 'GET', zaak.path)).json();
    expect(seen).toMatchObject({ mijnRollen: [{ rol: 'griffier', deelnemerId: zaak.deelnemer('Elsmeer') }] });
    expect(
      (await send(now, null, 'POST', '/v1/aanvaardingen', { body: { sleutel, wachtwoord } })).status,
    ).toBe(400);
  });
});

describe('behind the API, in the database itself', () => {
  const as = <T>(accountId: string, work: (tx: typeof db) => Promise<T>) =>
    inTransaction(db, { accountId, readOnly: false }, work);
  const refusal = /permission denied|row-level security/;

  test('nobody makes itself beheerder, takes another address or removes an account', async () => {
    const { id } = await buildAccount(owner);
    const set = (values: { beheerder?: boolean; email?: string }) =>
      as(id, (tx) => tx.updateTable('account').set(values).where('id', '=', id).execute());
    await expect(set({ beheerder: true })).rejects.toThrow(refusal);
    await expect(set({ email: 'ander@example.org' })).rejects.toThrow(refusal);
    await expect(as(id, (tx) => tx.deleteFrom('account').execute())).rejects.toThrow(refusal);
    const tweede = crypto.randomUUID();
    const row = { id: tweede, naam: 'x', email: 'tweede@example.org', aangemaaktOp: clock };
    const make = (beheerder: boolean) =>
      as(tweede, (tx) =>
        tx
          .insertInto('account')
          .values({ ...row, beheerder })
          .execute(),
      );
    await expect(make(true)).rejects.toThrow(refusal);
    await expect(make(false)).resolves.toBeDefined();
  });

  test('secrets of somebody else are not there', async () => {
    const [mine, theirs] = [await buildAccount(owner), await buildAccount(owner)];
    await owner
      .insertInto('wachtwoord')
      .values({ accountId: theirs.id, hash: '$argon2id$', gewijzigdOp: clock })
      .execute();
    const seen = await as(mine.id, async (tx) => ({
      wachtwoorden: await tx.selectFrom('wachtwoord').select('accountId').execute(),
      sessies: await tx.selectFrom('sessie').select('accountId').execute(),
      ended: await tx.deleteFrom('sessie').where('accountId', '=', theirs.id).executeTakeFirst(),
    }));
    expect(seen.wachtwoorden).toEqual([]);
    expect(seen.sessies).toEqual([{ accountId: mine.id }]);
    expect(seen.ended.numDeletedRows).toBe(0n);
  });
});
