import { describe, expect, test } from 'vitest';
import { delers, isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
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
    const versions = async (wie: typeof mila) =>
      (await seenBy(wie)).filter(({ onderwerpId }) => onderwerpId === id).map((each) => each.nieuwsteVersie);
    expect([await versions(mila), await versions(sanne)]).toEqual([[2], [null]]); // only the owner knows that there is more
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
    expect(await (await send(app, mila, 'GET', `${zaak.path}/delingen/${delingId}`)).json()).toMatchObject({
      ingetrokkenOp: '2026-06-16T10:00:00.000Z',
      gedeeldDoor: 'contactpersoon Elsmeer',
    });
    expect((await send(app, mila, 'DELETE', `${zaak.path}/delingen/${delingId}`)).status).toBe(409);
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

  test.each(rollen)('may be done by a %s of the own deelnemer only where that rol shares', async (rol) => {
    const isDeler = delers.some((deler) => deler === rol);
    const own = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
    const id = await make();
    const preview = `${zaak.path}/delingvoorbeelden/knelpunt/${id}`;
    expect([(await send(app, own, 'GET', preview)).status, (await share(id, 1, own)).status]).toEqual(
      isDeler ? [200, 201] : [403, 403],
    );
  });

  test.each(rollen)('a %s of elsewhere neither previews, shares nor withdraws it', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const status = delers.some((deler) => deler === rol) ? 404 : 403;
    const id = await make({ titel: 'Geheim van Elsmeer' });
    const preview = await send(app, wie, 'GET', `${zaak.path}/delingvoorbeelden/knelpunt/${id}`);
    const own = (await (await share(await make(), 1)).json()) as Deling;
    const responses = [
      preview,
      await share(id, 1, wie),
      await send(app, wie, 'DELETE', `${zaak.path}/delingen/${own.id}`),
    ];
    for (const response of responses)
      expect([response.status, (await response.text()).includes('Geheim')]).toEqual([status, false]);
    expect(JSON.stringify(await seenBy(wie))).not.toContain('Geheim');
  });
});

describe('sharing an answer of a closed room', () => {
  const answer = (tekst: string, ifMatch: number) =>
    send(app, mila, 'PUT', `${zaak.path}/antwoorden/V1?deelnemerId=${zaak.deelnemer('Elsmeer')}`, {
      body: { tekst, status: 'gereed' },
      ifMatch,
    });

  test('copies the version that was previewed, and only that', async () => {
    expect((await answer('Wij zijn **kwetsbaar**.', 0)).status).toBe(200);
    const { id: onderwerpId } = await owner.selectFrom('antwoord').select('id').executeTakeFirstOrThrow();
    const preview = await send(app, mila, 'GET', `${zaak.path}/delingvoorbeelden/antwoord/${onderwerpId}`);
    const voorbeeld = (await preview.json()) as Voorbeeld;
    const body = { onderwerp: 'antwoord', onderwerpId, versie: voorbeeld.versie };
    expect((await send(app, sanne, 'POST', `${zaak.path}/delingen`, { body })).status).toBe(404);
    expect((await send(app, mila, 'POST', `${zaak.path}/delingen`, { body })).status).toBe(201);
    expect((await answer('Wij zijn heel kwetsbaar.', 1)).status).toBe(200);
    const list = async (query: string) =>
      (await (await send(app, sanne, 'GET', `${zaak.path}/delingen?${query}`)).json()) as Deling[];
    expect((await list('onderwerp=antwoord')).map(({ inhoud }) => inhoud)).toEqual([voorbeeld.inhoud]);
    expect(await list(`onderwerp=antwoord&deelnemerId=${zaak.deelnemer('Waterhoven')}`)).toEqual([]);
    const stale = await send(app, mila, 'POST', `${zaak.path}/delingen`, { body });
    expect([stale.status, await stale.text()]).toEqual([
      409,
      expect.stringContaining('Inmiddels is er versie 2'),
    ]);
  });

  test('a joint answer lies on the table already', async () => {
    const joint = await send(app, mila, 'POST', `${zaak.path}/delingen`, {
      body: { onderwerp: 'antwoord', onderwerpId: crypto.randomUUID(), versie: 1 },
    });
    expect(joint.status).toBe(404);
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
