import { afterAll, describe, expect, test } from 'vitest';
import { listenForChanges } from '#src/database/changes.ts';
import { byItself } from '#src/http/call.ts';
import { origin, testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Wijziging } from './endpoints.ts';

const { db, owner, url } = await freshDatabase();
const changes = listenForChanges(url);
afterAll(() => changes.close());
const app = testApp(db, { changes });
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const elsmeer = zaak.person('contactpersoon', 'Elsmeer');
const waterhoven = zaak.person('contactpersoon', 'Waterhoven');

const answer = (who: { cookie: string }, vraag: string, ifMatch: number) =>
  send(app, who, 'PUT', `${zaak.path}/antwoorden/${vraag}`, {
    body: { tekst: 'Een antwoord', status: 'concept' },
    ifMatch,
  });

/** Reads the stream as a browser does: one event at a time. */
async function listen(who: { cookie: string }, query = '') {
  const stop = new AbortController();
  const response = await app.request(`${origin}${zaak.path}/wijzigingenstroom${query}`, {
    headers: { cookie: who.cookie },
    signal: stop.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  const next = async (): Promise<Wijziging> => {
    for (;;) {
      const [, data, rest] = /^data: (.*)\n\n([^]*)$/m.exec(buffer) ?? [];
      if (data !== undefined) {
        buffer = rest ?? '';
        return JSON.parse(data) as Wijziging;
      }
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error('The stream ended');
      buffer += value;
    }
  };
  return { next, close: () => reader?.cancel() };
}

test('another deelnemer hears at once who did what, without the content', async () => {
  const stream = await listen(waterhoven);
  expect((await answer(elsmeer, 'O1', 0)).status).toBe(200);
  const heard = await stream.next();
  expect(heard).toMatchObject({
    operatie: 'putAntwoord',
    naam: 'contactpersoon Elsmeer',
    zin: 'contactpersoon Elsmeer van Elsmeer bewaarde een antwoord (O1, versie 1, concept).',
    isEigen: false,
  });
  expect(JSON.stringify(heard)).not.toContain('Een antwoord');
  await answer(waterhoven, 'O2', 0);
  expect(await stream.next()).toMatchObject({ operatie: 'putAntwoord', isEigen: true });
  await stream.close();
});

test('who is of no deelnemer is named alone, and so is who left meanwhile', async () => {
  const [noor, raadslid] = [zaak.person('projectleider'), zaak.person('raadslid', 'Waterhoven')];
  for (const who of [noor, raadslid])
    await send(app, who, 'POST', `${zaak.path}/opmerkingen`, {
      body: { onderwerp: 'vraag', onderwerpId: 'O1', tekst: 'Dit staat nergens anders' },
    });
  await owner
    .updateTable('betrokkene')
    .set({ beeindigdOp: new Date('2026-06-16T09:00:00Z') })
    .where('accountId', '=', raadslid.id)
    .execute();
  const response = await send(app, elsmeer, 'GET', `${zaak.path}/wijzigingen`);
  const zinnen = ((await response.json()) as Wijziging[]).map(({ zin }) => zin);
  expect(zinnen).toContain('projectleider plaatste een opmerking.');
  expect(zinnen).toContain('raadslid Waterhoven plaatste een opmerking.');
  expect(zinnen.join(' ')).not.toContain('nergens anders');
});

test('what happens in a closed room is heard there only', async () => {
  const [own, other] = [await listen(elsmeer), await listen(waterhoven)];
  await send(app, elsmeer, 'POST', `${zaak.path}/knelpunten`, {
    body: {
      deelnemerId: zaak.deelnemer('Elsmeer'),
      titel: 'Eén applicatiebeheerder',
      toelichting: '',
      taakveld: 'ICT',
      letters: ['kwetsbaarheid'],
      ernst: 3,
      urgentie: 3,
      bewijs: '',
      bron: '',
    },
  });
  await answer(elsmeer, 'O3', 0);
  expect([(await own.next()).operatie, (await own.next()).operatie]).toEqual(['postKnelpunt', 'putAntwoord']);
  expect((await other.next()).operatie).toBe('putAntwoord');
  await Promise.all([own.close(), other.close()]);
});

test('who asks again goes on where it was, and a program can ask without a stream', async () => {
  const all = (await (await send(app, elsmeer, 'GET', `${zaak.path}/wijzigingen`)).json()) as Wijziging[];
  const [eerste] = all;
  const stream = await listen(elsmeer, `?na=${eerste?.volgnummer}`);
  for (const { volgnummer } of all.slice(1)) expect((await stream.next()).volgnummer).toBe(volgnummer);
  await stream.close();
  expect((await send(app, elsmeer, 'GET', `${zaak.path}/wijzigingen?na=-1`)).status).toBe(400);
});

test('somebody whose rol ended hears nothing more', async () => {
  const griffier = zaak.person('griffier', 'Waterhoven');
  const [ended, other] = [await listen(griffier), await listen(waterhoven)];
  await owner
    .updateTable('betrokkene')
    .set({ beeindigdOp: new Date('2026-06-16T09:00:00Z') })
    .where('accountId', '=', griffier.id)
    .execute();
  const heard = ended.next();
  for (const vraag of ['O4', 'O5', 'O6']) {
    await answer(elsmeer, vraag, 0);
    await other.next(); // so the change has come through
  }
  expect(await Promise.race([heard, Promise.resolve('nothing')])).toBe('nothing');
  await Promise.all([ended.close(), other.close(), heard.catch(() => undefined)]);
});

describe('a page that is left open', () => {
  const at = (minute: number) =>
    testApp(db, { changes, now: () => new Date(Date.parse('2026-06-16T10:00:00Z') + minute * 60_000) });
  const volger = zaak.person('raadslid', 'Elsmeer');
  const follows = { headers: { [byItself]: 'ja' } };
  const lees = async (minute: number, more = {}) =>
    (await send(at(minute), volger, 'GET', `${zaak.path}/antwoorden/O1`, more)).status;

  test('and only follows, does not keep the session from ending', async () => {
    expect(await lees(0)).toBe(200);
    for (const minute of [20, 40, 59]) {
      const stream = await send(at(minute), volger, 'GET', `${zaak.path}/wijzigingenstroom`);
      expect(stream.status).toBe(200);
      await stream.body?.cancel();
      expect(await lees(minute, follows)).toBe(200);
    }
    expect(await lees(61, follows)).toBe(401);
    expect((await send(at(61), volger, 'GET', `${zaak.path}/wijzigingenstroom`)).status).toBe(401);
  });

  test('and is used meanwhile, does', async () => {
    expect(await lees(58)).toBe(200);
    expect(await lees(61, follows)).toBe(200);
    const opmerking = { onderwerp: 'vraag', onderwerpId: 'O1', tekst: 'Wat hier gebeurt, telt' };
    const post = { body: opmerking, ...follows };
    expect((await send(at(110), volger, 'POST', `${zaak.path}/opmerkingen`, post)).status).toBe(201);
    expect(await lees(165, follows)).toBe(200);
  });
});
