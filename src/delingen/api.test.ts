import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Deling, Voorbeeld } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const knelpunt = {
  titel: 'Eén beheerder',
  toelichting: 'Met een **vet** woord',
  taakveld: 'ICT',
  letters: ['kwetsbaarheid'],
  ernst: 4,
  urgentie: 4,
  bewijs: '31 dagen afwezig',
  bron: '',
};

async function make(more: object = {}): Promise<string> {
  const response = await send(app, mila, 'POST', `${zaak.path}/knelpunten`, {
    body: { ...knelpunt, ...more, deelnemerId: zaak.deelnemer('Elsmeer') },
  });
  return ((await response.json()) as { id: string }).id;
}
const share = (onderwerpId: string, versie: number, wie = mila) =>
  send(app, wie, 'POST', `${zaak.path}/delingen`, { body: { onderwerp: 'knelpunt', onderwerpId, versie } });
const change = (id: string, titel: string, ifMatch: number) =>
  send(app, mila, 'PUT', `${zaak.path}/knelpunten/${id}`, { body: { ...knelpunt, titel }, ifMatch });
const seenBy = async (wie: { cookie: string }) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/delingen?pageSize=100`)).json()) as Deling[];

describe('sharing a knelpunt', () => {
  test('the preview is exactly what the others will see, with their names', async () => {
    const id = await make();
    const voorbeeld = (await (
      await send(app, mila, 'GET', `${zaak.path}/delingvoorbeelden/knelpunt/${id}`)
    ).json()) as Voorbeeld;
    expect([voorbeeld.lezers, voorbeeld.versie, voorbeeld.alGedeeldeVersie]).toEqual([
      ['Waterhoven'],
      1,
      null,
    ]);
    expect((await share(id, 1)).status).toBe(201);
    const seen = (await seenBy(sanne)).find(({ onderwerpId }) => onderwerpId === id);
    expect(seen?.inhoud).toEqual(voorbeeld.inhoud);
    expect((await send(app, sanne, 'GET', `${zaak.path}/knelpunten/${id}`)).status).toBe(404); // the original stays in its room
  });

  test('later changes stay in the room until they are shared again', async () => {
    const id = await make();
    await share(id, 1);
    await change(id, 'Nog ernstiger dan gedacht', 1);
    const titles = async () =>
      (await seenBy(sanne))
        .filter(({ onderwerpId }) => onderwerpId === id)
        .map(({ inhoud }) => ('titel' in inhoud ? inhoud.titel : ''));
    expect(await titles()).toEqual(['Eén beheerder']);
    expect((await share(id, 1)).status).toBe(409); // that is not what is there now
    expect((await share(id, 2)).status).toBe(201);
    expect(await titles()).toEqual(['Nog ernstiger dan gedacht']);
    expect((await share(id, 2)).status).toBe(409); // nothing new
  });

  test('withdrawing takes it off the table, and keeps who shared what when', async () => {
    const id = await make();
    const { id: delingId } = (await (await share(id, 1)).json()) as { id: string };
    expect((await send(app, mila, 'DELETE', `${zaak.path}/knelpunten/${id}`, { ifMatch: 1 })).status).toBe(
      409,
    ); // shared: not yet
    expect((await send(app, sanne, 'DELETE', `${zaak.path}/delingen/${delingId}`)).status).toBe(404);
    expect((await send(app, mila, 'DELETE', `${zaak.path}/delingen/${delingId}`)).status).toBe(204);
    expect((await send(app, sanne, 'GET', `${zaak.path}/delingen/${delingId}`)).status).toBe(404);
    const log = (await (await send(app, sanne, 'GET', `${zaak.path}/logboekregels?pageSize=100`)).json()) as {
      operatie: string;
      naam: string;
    }[];
    expect(log.map(({ operatie, naam }) => `${naam}: ${operatie}`)).toEqual(
      expect.arrayContaining(['contactpersoon Elsmeer: postDeling', 'contactpersoon Elsmeer: deleteDeling']),
    );
    expect(log.map(({ operatie }) => operatie)).not.toContain('postKnelpunt'); // what happens in a room stays there
    expect((await send(app, mila, 'DELETE', `${zaak.path}/knelpunten/${id}`, { ifMatch: 1 })).status).toBe(
      204,
    );
  });

  test.each([
    ['somebody of another deelnemer', sanne, 404],
    ['a griffier of the own one', zaak.person('griffier', 'Elsmeer'), 403],
    ['a projectleider', zaak.person('projectleider'), 403],
  ])('is not for %s', async (_, wie, status) => {
    expect((await share(await make(), 1, wie)).status).toBe(status);
  });
});

describe('an open door', () => {
  test('lets an adviseur read along, never write, and closes again', async () => {
    const id = await make();
    const adviseur = zaak.person('adviseur');
    const read = async () => (await send(app, adviseur, 'GET', `${zaak.path}/knelpunten/${id}`)).status;
    expect(await read()).toBe(404);
    const people = (await (await send(app, mila, 'GET', `${zaak.path}/betrokkenen?rol=adviseur`)).json()) as {
      id: string;
    }[];
    const body = { deelnemerId: zaak.deelnemer('Elsmeer'), betrokkeneId: people[0]?.id };
    expect((await send(app, sanne, 'POST', `${zaak.path}/deuren`, { body })).status).toBe(404); // not Waterhoven's room
    const deur = (await (await send(app, mila, 'POST', `${zaak.path}/deuren`, { body })).json()) as {
      id: string;
    };
    expect(await read()).toBe(200);
    expect(
      (await send(app, adviseur, 'PUT', `${zaak.path}/knelpunten/${id}`, { body: knelpunt, ifMatch: 1 }))
        .status,
    ).toBe(403);
    await send(app, mila, 'DELETE', `${zaak.path}/deuren/${deur.id}`);
    expect(await read()).toBe(404);
  });
});

describe('a knelpunt that two people change', () => {
  test('the second hears what the first saved', async () => {
    const id = await make();
    expect((await change(id, 'Van de eerste', 1)).status).toBe(200);
    const second = await change(id, 'Van de tweede', 1);
    expect([
      second.status,
      ((await second.json()) as { huidig: { titel: string; versie: number } }).huidig,
    ]).toMatchObject([412, { titel: 'Van de eerste', versie: 2 }]);
  });

  test('the CSV is no formula in a spreadsheet', async () => {
    await make({ titel: '=HYPERLINK("http://evil.example")' });
    const csv = await (await send(app, mila, 'GET', `${zaak.path}/knelpuntexports/csv`)).text();
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });
});
