import { expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { rodeDraadOnderdelen } from './api.ts';
import type { RodeDraad } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const elsmeer = zaak.person('contactpersoon', 'Elsmeer');
const waterhoven = zaak.person('contactpersoon', 'Waterhoven');

const make = async (path: string, body: object) => {
  const response = await send(app, elsmeer, 'POST', `${zaak.path}${path}`, { body });
  expect([path, response.status]).toEqual([path, 201]);
  return ((await response.json()) as { id: string }).id;
};
const draad = async (wie = waterhoven) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/rode-draad`)).json()) as RodeDraad;
const losse = async () => (await draad()).los.map(({ knoop, reden }) => `${knoop.naam}: ${reden}`);
const link = (body: object, wie = elsmeer) => send(app, wie, 'POST', `${zaak.path}/schakels`, { body });

const knelpunt = {
  deelnemerId: zaak.deelnemer('Elsmeer'),
  toelichting: '',
  taakveld: 'ICT',
  letters: ['kwetsbaarheid'],
  ernst: 3,
  urgentie: 3,
  bewijs: '',
  bron: '',
};
const gedeeld = await make('/knelpunten', { ...knelpunt, titel: 'Eén beheerder' });
await make('/knelpunten', { ...knelpunt, titel: 'Nog geheim' });
await make('/delingen', { onderwerp: 'knelpunt', onderwerpId: gedeeld, versie: 1 });
const doel = await make('/doelen', {
  naam: 'Altijd iemand',
  definitie: 'Taken met minstens twee mensen',
  eenheid: 'taken',
  letter: 'kwetsbaarheid',
  richting: 'hoger',
  streven: 'verbeteren',
  bron: 'Formatie',
  frequentie: 'jaar',
  eigenaar: 'Controller',
});

test('what hangs loose is named; what was not shared is not on the thread', async () => {
  expect(await losse()).toEqual([
    'Eén beheerder: geen-doel',
    'Altijd iemand: geen-knelpunt',
    'Altijd iemand: geen-taak',
    'Altijd iemand: geen-nulmeting',
  ]);
});

const naarDoel = { vanSoort: 'knelpunt', vanId: gedeeld, naarSoort: 'doel', naarId: doel };

test('a link ties both ends, is laid once, and the ends are loose again without it', async () => {
  const laid = await link(naarDoel);
  expect(laid.status).toBe(201);
  expect(await losse()).toEqual(['Altijd iemand: geen-taak', 'Altijd iemand: geen-nulmeting']);
  expect((await link(naarDoel)).status).toBe(409);
  const { id } = (await laid.json()) as { id: string };
  expect((await send(app, elsmeer, 'DELETE', `${zaak.path}/schakels/${id}`)).status).toBe(204);
  expect((await send(app, elsmeer, 'DELETE', `${zaak.path}/schakels/${id}`)).status).toBe(404);
  expect((await losse())[0]).toBe('Eén beheerder: geen-doel');
});

test('only what belongs together, of what all may see, by who works on it, while fase 2 is open', async () => {
  expect((await link({ ...naarDoel, naarSoort: 'taak' })).status).toBe(400);
  expect((await link({ ...naarDoel, naarId: crypto.randomUUID() })).status).toBe(404);
  expect((await link(naarDoel, zaak.person('raadslid', 'Elsmeer'))).status).toBe(403);
  const eerder = await buildSamenwerking(owner, { fase: 'verkennen' });
  const refused = await send(app, eerder.person('projectleider'), 'POST', `${eerder.path}/schakels`, {
    body: naarDoel,
  });
  expect(refused.status).toBe(409);
});

test('the thread is taken along, and stands in the dossier once something is laid', async () => {
  const onderdelen = () =>
    inTransaction(db, { accountId: waterhoven.id, readOnly: true }, (tx) => rodeDraadOnderdelen(tx, zaak.id));
  const csv = async () => (await send(app, waterhoven, 'GET', `${zaak.path}/rode-draad-exports/csv`)).text();
  expect(await onderdelen()).toEqual([]);
  expect(await csv()).toContain('Eén beheerder;Elsmeer;Nog geen;Nog geen');
  const { id } = (await (await link(naarDoel)).json()) as { id: string };
  expect(await csv()).toContain('Eén beheerder;Elsmeer;Altijd iemand;Nog geen');
  expect(await csv()).toContain('Altijd iemand;Doel;Er is geen taak die hieraan werkt');
  expect(await csv()).not.toContain('Nog geheim');
  const [draad_, los] = await onderdelen();
  expect([draad_?.vraagId, draad_?.tekst]).toEqual(['O4', 'Van knelpunt tot taak. 2 dingen hangen nog los.']);
  expect(los?.blad?.rijen).toHaveLength(2);
  await send(app, elsmeer, 'DELETE', `${zaak.path}/schakels/${id}`);
});

test('the page links without JavaScript, and says at the choice what is missing', async () => {
  const knoop = `knelpunt ${gedeeld}`;
  const empty = await submitForm(app, elsmeer, `${zaak.page}/rode-draad`, {
    actie: 'koppel',
    knoop,
    bij: '',
  });
  expect(empty.status).toBe(400);
  expect(await empty.text()).toContain('href="#bij"');
  const done = await submitForm(app, elsmeer, `${zaak.page}/rode-draad`, {
    actie: 'koppel',
    knoop,
    bij: `doel ${doel}`,
  });
  expect(done.status).toBe(302);
  const page = await html(app, waterhoven, `${zaak.page}/rode-draad`);
  expect(page).toContain('Eén gedeeld knelpunt.');
  expect(page).not.toContain('Nog geheim');
});
