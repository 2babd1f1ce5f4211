import { beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#src/http/passwords.ts';
import { testApp } from '#test/app.ts';
import { buildAccount, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => clock });
const mailing = testApp(db, { now: () => clock, hasMail: true });
const wachtwoord = 'vier losse woorden paard 9';
const mila = await buildAccount(owner, { naam: 'Mila de Graaf', email: 'mila@elsmeer.example' });
const beheer = await buildAccount(owner, { naam: 'Beheer', beheerder: true });

const keep = async (accountId: string) => {
  const hash = await hashPassword(wachtwoord);
  await owner.insertInto('wachtwoord').values({ accountId, hash, gewijzigdOp: clock }).execute();
};
beforeAll(() => keep(mila.id));

const versie = async (id: string) =>
  (await owner.selectFrom('account').select('versie').where('id', '=', id).executeTakeFirstOrThrow()).versie;
const login = (word: string) =>
  send(app, null, 'POST', '/v1/sessies', { body: { email: mila.email, wachtwoord: word } });
const cookieOf = (response: Response) => ({
  cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
});

describe('the page of the account', () => {
  test('is for who is logged in', async () => {
    const response = await app.request('http://localhost:3000/account');
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('/inloggen?vervolg=%2Faccount');
  });

  test('shows name, address and sessions, and the beheerder the way to all accounts', async () => {
    const page = await html(app, mila, '/account');
    for (const text of ['Mila de Graaf', mila.email, 'Waar u bent ingelogd', 'dit apparaat', 'Uitloggen'])
      expect(page).toContain(text);
    expect(page).not.toContain('href="/accounts"');
    expect(await html(app, beheer, '/account')).toContain('href="/accounts"');
  });

  test('keeps another name; a stale form does not', async () => {
    const old = await versie(mila.id);
    const save = (naam: string, version: number) =>
      submitForm(app, mila, '/account', { actie: 'naam', naam, versie: String(version) });
    expect((await save('Mila Graaf', old)).headers.get('location')).toBe('/account?gedaan=naam');
    expect(await html(app, mila, '/account?gedaan=naam')).toContain('Uw naam is bewaard.');
    expect((await save('Mila van Gisteren', old)).status).toBe(412);
    const empty = await save('', await versie(mila.id));
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('Vul uw naam in')]);
    expect(await html(app, mila, '/account')).toContain('Mila Graaf');
  });

  test('changes the password, ends the other sessions and repeats nothing that was typed', async () => {
    const other = cookieOf(await login(wachtwoord));
    const change = (huidig: string, nieuw: string) =>
      submitForm(app, mila, '/account', { actie: 'wachtwoord', huidig, nieuw });
    const wrong = await (await change('niet-mijn-wachtwoord', 'zeven groene fietsen 12')).text();
    expect(wrong).toContain('Dit is niet uw huidige wachtwoord');
    expect(wrong).not.toMatch(/niet-mijn-wachtwoord|groene fietsen/);
    const weak = await (await change(wachtwoord, 'Mila de Graaf')).text();
    expect(weak).toContain('gelekt of makkelijk te raden');
    expect(weak).not.toContain(wachtwoord);
    expect((await change(wachtwoord, 'zeven groene fietsen 12')).headers.get('location')).toBe(
      '/account?gedaan=wachtwoord',
    );
    expect((await send(app, other, 'GET', '/v1/sessies')).status).toBe(401);
    expect((await send(app, mila, 'GET', '/v1/sessies')).status).toBe(200);
    expect((await login(wachtwoord)).status).toBe(400);
    expect((await login('zeven groene fietsen 12')).status).toBe(201);
  });

  test('guessing the current password in a session that was left open ends too', async () => {
    const bas = await buildAccount(owner);
    await keep(bas.id);
    const change = async (huidig: string) =>
      (
        await send(app, bas, 'PUT', '/v1/profiel/wachtwoord', {
          body: { huidig, nieuw: 'zeven groene fietsen 12' },
        })
      ).status;
    for (let i = 0; i < 10; i++) expect(await change(`fout ${i}`)).toBe(400);
    expect(await change(wachtwoord)).toBe(429);
  });

  test('ends another session', async () => {
    const other = cookieOf(await login('zeven groene fietsen 12'));
    const seen = await send(app, other, 'GET', '/v1/sessies');
    const sessies = (await seen.json()) as { id: string; isHuidige: boolean }[];
    const sessieId = sessies.find(({ isHuidige }) => isHuidige)?.id ?? '';
    expect(await html(app, mila, '/account')).toContain(`name="sessieId" value="${sessieId}"`);
    const response = await submitForm(app, mila, '/account', { actie: 'sessie', sessieId });
    expect(response.headers.get('location')).toBe('/account?gedaan=sessie');
    expect((await send(app, other, 'GET', '/v1/sessies')).status).toBe(401);
  });
});

describe('all accounts', () => {
  test('are for the beheerder, who blocks one and lets it in again, but not itself', async () => {
    expect(
      (await app.request('http://localhost:3000/accounts', { headers: { cookie: mila.cookie } })).status,
    ).toBe(403);
    const page = await html(app, beheer, '/accounts');
    expect(page).toContain(`Blokkeer: Mila Graaf`);
    expect(page).toContain('Dit bent u');
    const access = async (accountId: string, geblokkeerd: boolean) =>
      submitForm(app, beheer, '/accounts', {
        actie: 'toegang',
        accountId,
        versie: String(await versie(accountId)),
        geblokkeerd: String(geblokkeerd),
      });
    expect((await access(mila.id, true)).status).toBe(302);
    expect((await send(app, mila, 'GET', '/v1/sessies')).status).toBe(401);
    expect((await login('zeven groene fietsen 12')).status).toBe(400);
    expect((await access(mila.id, false)).status).toBe(302);
    expect((await login('zeven groene fietsen 12')).status).toBe(201);
    expect((await access(beheer.id, true)).status).toBe(403);
  });

  test('are found by name, address and stand, and go along as a file that is for the beheerder alone', async () => {
    const namen = async (query: string) => {
      const found = await send(app, beheer, 'GET', `/v1/accounts?${query}`);
      return ((await found.json()) as { naam: string }[]).map(({ naam }) => naam);
    };
    expect(await namen('zoek=MILA@')).toEqual(['Mila Graaf']);
    expect(await namen('stand=geblokkeerd')).toEqual([]);
    expect(await namen('sort=-naam')).toEqual((await namen('')).toReversed());
    expect(await html(app, beheer, '/accounts?zoek=niemand')).toContain(
      'Er is geen account dat hierbij past.',
    );
    const csv = await send(app, beheer, 'GET', '/v1/account-exports/csv?zoek=mila');
    const sinds = (await csv.text()).split('\r\n');
    expect(sinds).toEqual([
      'Naam,E-mailadres,Stand,Beheerder,Sinds',
      expect.stringMatching(/^Mila Graaf,mila@elsmeer\.example,Kan inloggen,nee,\d{4}-\d\d-\d\d$/),
      '',
    ]);
    expect((await send(app, mila, 'GET', '/v1/account-exports/csv')).status).toBe(403);
    expect((await send(app, mila, 'GET', '/v1/accounts')).status).toBe(403);
  });
});

describe('a forgotten password', () => {
  const linkOf = async () => {
    const mails = await owner.selectFrom('uitgaandeMail').select(['aan', 'tekst']).execute();
    await owner.deleteFrom('uitgaandeMail').execute();
    return mails.map(({ aan, tekst }) => ({ aan, sleutel: /nieuw#([\w-]+)/.exec(tekst)?.[1] ?? '' }));
  };
  const ask = (email: string) => submitForm(mailing, null, '/wachtwoord-vergeten', { email });
  const choose = (sleutel: string, nieuw: string) =>
    submitForm(app, null, '/wachtwoord-vergeten/nieuw', { sleutel, wachtwoord: nieuw });

  test('without mail the page says whom to ask', async () => {
    expect(await html(app, null, '/wachtwoord-vergeten')).toContain('Deze installatie verstuurt geen mail.');
  });

  test('every address gets the same answer; a mail goes only to an account, at the address it registered', async () => {
    const known = await ask('MILA@elsmeer.example');
    const unknown = await ask('niemand@elsmeer.example');
    expect(known.headers.get('location')).toBe(unknown.headers.get('location'));
    expect(await html(mailing, null, '/wachtwoord-vergeten?verstuurd=ja')).toContain('Kijk in uw mail');
    expect(await linkOf()).toMatchObject([{ aan: mila.email }]);
  });

  test('a mailbox cannot be flooded', async () => {
    const asked: number[] = [];
    for (let i = 0; i < 6; i++) asked.push((await ask('bas@elsmeer.example')).status);
    expect(asked).toEqual([302, 302, 302, 302, 302, 429]);
  });

  test('the link works within the hour, once, and not for a weak password', async () => {
    await ask(mila.email);
    const [{ sleutel } = { sleutel: '' }] = await linkOf();
    expect((await choose(sleutel, 'kort')).status).toBe(400); // does not use it up
    const begin = clock;
    clock = new Date(begin.getTime() + 60 * 60_000);
    expect(await (await choose(sleutel, 'drie blauwe olifanten 5')).text()).toContain('werkt niet meer');
    clock = new Date(begin.getTime() + 59 * 60_000);
    const done = await choose(sleutel, 'drie blauwe olifanten 5');
    expect(done.headers.get('location')).toBe('/wachtwoord-vergeten/nieuw?gewijzigd=ja');
    const again = await choose(sleutel, 'vier gele tijgers daar 5');
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('werkt niet meer')]);
    expect((await login('drie blauwe olifanten 5')).status).toBe(201);
    clock = begin;
  });

  test('the code of the address is a field to paste without JavaScript', async () => {
    const page = await html(app, null, '/wachtwoord-vergeten/nieuw');
    expect(page).toMatch(/<input[^>]*type="text"[^>]*name="sleutel"/);
  });
});
