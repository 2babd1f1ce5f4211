import { expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { listHandelingen, listRollen, listUitnodigingen } from './queries.ts';

const { db, owner } = await freshDatabase();
const now = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => now });
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const ander = zaak.person('contactpersoon', 'Waterhoven');

type Gegevens = {
  account: { id: string; email: string };
  rollen: { samenwerking: string; organisatie: string; rol: string; beeindigdOp: string | null }[];
  handelingen: { operatie: string; gezegde: string; samenwerking: string | null }[];
  bezoeken: object[];
  toegangssleutels: { naam: string }[];
  weggelaten: string[];
};
const inzage = async (person = mila) => {
  const response = await send(app, person, 'GET', '/v1/profiel/inzage');
  return { response, tekst: await response.clone().text(), gegevens: (await response.json()) as Gegevens };
};
const knelpunt = {
  titel: 'Geheime zin van Elsmeer',
  taakveld: 'ICT',
  letters: ['kosten'],
  ernst: 3,
  urgentie: 2,
};

test('somebody takes along what is kept about them, as a file', async () => {
  await send(app, mila, 'POST', `${zaak.path}/knelpunten`, {
    body: { ...knelpunt, deelnemerId: zaak.deelnemer('Elsmeer') },
  });
  const sleutel = await send(app, mila, 'POST', '/v1/toegangssleutels', {
    body: { naam: 'Excel', bereik: 'lezen', dagen: 30 },
  });
  const { sleutel: geheim } = (await sleutel.json()) as { sleutel: string };

  await owner
    .insertInto('bezoek')
    .values({ accountId: mila.id, samenwerkingId: zaak.id, begonnenOp: now, laatstOp: now, laatstNummer: 1 })
    .execute();
  const { response, tekst, gegevens } = await inzage();
  expect(response.headers.get('content-disposition')).toContain('mijn-gegevens.json');
  expect(gegevens.account).toMatchObject({ id: mila.id });
  expect(gegevens.rollen).toMatchObject([
    { samenwerking: 'ICT-samenwerking', organisatie: 'Elsmeer', rol: 'contactpersoon', beeindigdOp: null },
  ]);
  expect(gegevens.bezoeken).toEqual([
    { samenwerking: 'ICT-samenwerking', laatstOp: now.toISOString(), vorigOp: null },
  ]);
  expect(gegevens.toegangssleutels).toMatchObject([{ naam: 'Excel' }]);
  expect(gegevens.handelingen).toMatchObject([
    { operatie: 'postKnelpunt', gezegde: 'legde een knelpunt vast.', samenwerking: 'ICT-samenwerking' },
    { operatie: 'postToegangssleutel', samenwerking: null },
  ]);
  expect(gegevens.weggelaten.join(' ')).toContain('wachtwoord');
  for (const niet of [geheim, knelpunt.titel, 'sleutelHash', 'argon2']) expect(tekst).not.toContain(niet);
  expect(await html(app, mila, '/account')).toContain('href="/v1/profiel/inzage"');
});

test('nothing about anybody else is in it, and nobody gets it without logging in', async () => {
  const { tekst, gegevens } = await inzage(ander);
  expect(gegevens.account.id).toBe(ander.id);
  expect([gegevens.handelingen, gegevens.bezoeken]).toEqual([[], []]);
  expect(tekst).not.toContain(mila.id);
  expect(tekst).not.toContain('Excel');
  expect((await send(app, null, 'GET', '/v1/profiel/inzage')).status).toBe(401);
  // The other id in the query, as an attacker would try it.
  const attacked = await send(app, ander, 'GET', `/v1/profiel/inzage?accountId=${mila.id}`);
  expect(await attacked.text()).not.toContain(mila.id);
});

test('the database tells nobody in particular nothing', async () => {
  const asNobody = <T>(read: (tx: typeof db) => Promise<T>) =>
    inTransaction(db, { accountId: null, readOnly: false }, read);
  expect(await asNobody(listRollen)).toEqual([]);
  expect(await asNobody(listHandelingen)).toEqual([]);
  expect(await asNobody(listUitnodigingen)).toEqual([]);
});

test('whoever left a samenwerking still reads which rol that was', async () => {
  await owner.updateTable('betrokkene').set({ beeindigdOp: now }).where('accountId', '=', mila.id).execute();
  expect((await send(app, mila, 'GET', zaak.path)).status).toBe(404);
  const { gegevens } = await inzage();
  expect(gegevens.rollen).toMatchObject([{ rol: 'contactpersoon', beeindigdOp: now.toISOString() }]);
  expect(gegevens.handelingen[0]).toMatchObject({ gezegde: 'legde een knelpunt vast.' });
});

test('an invitation to the own address is in it', async () => {
  const { gegevens } = await inzage();
  await send(app, zaak.person('contactpersoon', 'Waterhoven'), 'POST', `${zaak.path}/uitnodigingen`, {
    body: {
      naam: 'Mila',
      email: gegevens.account.email.toUpperCase(),
      rol: 'raadslid',
      deelnemerId: zaak.deelnemer('Waterhoven'),
    },
  });
  expect((await inzage()).gegevens).toMatchObject({
    uitnodigingen: [{ samenwerking: 'ICT-samenwerking', rol: 'raadslid' }],
  });
});
