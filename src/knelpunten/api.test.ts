import { describe, expect, test } from 'vitest';
import { isRolVoorGeheel, kamerschrijvers, type Rol, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Knelpunt } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const path = `${zaak.path}/knelpunten`;
const knelpunt = {
  titel: 'Eén beheerder',
  toelichting: '',
  taakveld: 'ICT',
  letters: ['kwetsbaarheid'],
  ernst: 4,
  urgentie: 4,
  bewijs: '31 dagen afwezig',
  bron: 'Verzuimregistratie 2025',
};

const post = (wie: typeof mila, more: object = {}, gemeente = 'Elsmeer') =>
  send(app, wie, 'POST', path, { body: { ...knelpunt, deelnemerId: zaak.deelnemer(gemeente), ...more } });
const make = async (more: object = {}) => (await (await post(mila, more)).json()) as Knelpunt;
const list = async (query: string, wie = mila) => {
  const response = await send(app, wie, 'GET', `${path}?${query}`);
  return { total: response.headers.get('total-count'), items: (await response.json()) as Knelpunt[] };
};
const titles = async (query: string) => (await list(query)).items.map(({ titel }) => titel);

describe('who may do what in a room', () => {
  const mayWrite = (rol: Rol) => kamerschrijvers.some((schrijver) => schrijver === rol);
  const own = rollen.filter((rol) => !isRolVoorGeheel(rol));

  test.each(own)('a %s of the own deelnemer', async (rol) => {
    const wie = zaak.person(rol, 'Elsmeer');
    const { id } = await make();
    const write = mayWrite(rol) ? 200 : 403;
    expect([
      (await post(wie)).status,
      (await send(app, wie, 'GET', `${path}/${id}`)).status,
      (await send(app, wie, 'PUT', `${path}/${id}`, { body: knelpunt, ifMatch: 1 })).status,
      (await send(app, wie, 'DELETE', `${path}/${id}`, { ifMatch: write === 200 ? 2 : 1 })).status,
    ]).toEqual(write === 200 ? [201, 200, 200, 204] : [403, 200, 403, 403]);
  });

  test.each(rollen)('a %s of elsewhere finds nothing, and writes nothing', async (rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const { id } = await make();
    const denied = mayWrite(rol) ? 404 : 403;
    expect([
      (await list('pageSize=100', wie)).total,
      (await send(app, wie, 'GET', `${path}/${id}`)).status,
      (await post(wie)).status,
      (await send(app, wie, 'PUT', `${path}/${id}`, { body: knelpunt, ifMatch: 1 })).status,
      (await send(app, wie, 'DELETE', `${path}/${id}`, { ifMatch: 1 })).status,
    ]).toEqual(['0', 404, denied, denied, denied]);
    const csv = await (await send(app, wie, 'GET', `${zaak.path}/knelpuntexports/csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(1);
  });

  test('the rol must be held for that deelnemer: a contactpersoon of one is only griffier of the other', async () => {
    await owner
      .insertInto('betrokkene')
      .values({
        id: crypto.randomUUID(),
        samenwerkingId: zaak.id,
        deelnemerId: zaak.deelnemer('Waterhoven'),
        accountId: mila.id,
        rol: 'griffier',
        vanafOp: new Date('2026-06-01T10:00:00Z'),
      })
      .execute();
    expect((await post(mila, {}, 'Waterhoven')).status).toBe(403);
    const { id } = (await (await post(sanne, { titel: 'Van Waterhoven' }, 'Waterhoven')).json()) as Knelpunt;
    const change = { body: knelpunt, ifMatch: 1 };
    expect((await send(app, mila, 'PUT', `${path}/${id}`, change)).status).toBe(403);
    expect((await send(app, mila, 'GET', `${path}/${id}`)).status).toBe(200);
    await send(app, sanne, 'DELETE', `${path}/${id}`, { ifMatch: 1 });
  });
});

describe('what is written', () => {
  test('every mistake is named at once', async () => {
    const body = {
      deelnemerId: 'x',
      titel: ' ',
      taakveld: '',
      letters: [],
      ernst: 6,
      urgentie: 'soms',
      bron: 'x'.repeat(501),
    };
    const response = await send(app, mila, 'POST', path, { body });
    const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
    expect([response.status, invalidParams.map(({ name }) => name).toSorted()]).toEqual([
      400,
      ['bron', 'deelnemerId', 'ernst', 'letters', 'taakveld', 'titel', 'urgentie'],
    ]);
  });

  test('letters are kept once, K3 first, own words after', async () => {
    expect((await make({ letters: ['grip', 'KOSTEN', 'Grip', 'kwaliteit'] })).letters).toEqual([
      'kwaliteit',
      'kosten',
      'grip',
    ]);
  });

  test('a stale change or removal changes nothing and shows what is there', async () => {
    const { id } = await make({ titel: 'Van de eerste' });
    const change = (titel: string) =>
      send(app, mila, 'PUT', `${path}/${id}`, { body: { ...knelpunt, titel }, ifMatch: 1 });
    expect((await change('Van de tweede')).status).toBe(200);
    for (const response of [
      await change('Van de derde'),
      await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 1 }),
    ])
      expect([response.status, await response.json()]).toMatchObject([
        412,
        { huidig: { titel: 'Van de tweede', versie: 2 } },
      ]);
    expect((await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 2 })).status).toBe(204);
    expect((await send(app, mila, 'GET', `${path}/${id}`)).status).toBe(404);
  });

  test('a pain may be named later, when the samenwerking is further', async () => {
    const later = await buildSamenwerking(owner, { naam: 'Later', fase: 'organiseren' });
    const response = await send(
      app,
      later.person('contactpersoon', 'Elsmeer'),
      'POST',
      `${later.path}/knelpunten`,
      { body: { ...knelpunt, deelnemerId: later.deelnemer('Elsmeer') } },
    );
    expect(response.status).toBe(201);
  });
});

describe('the list', () => {
  test('is filtered, searched, sorted and paged; the file holds the same', async () => {
    const own = `taakveld=${encodeURIComponent('Filtertest')}`;
    const some = [
      { titel: 'A licht', ernst: 1, urgentie: 5, letters: ['kosten'] },
      { titel: 'B zwaar', ernst: 5, urgentie: 5, letters: ['kwaliteit', 'grip'] },
      { titel: 'C midden', ernst: 4, urgentie: 2, bewijs: '100% uitval_gemeten', letters: ['kosten'] },
    ];
    const ids = [];
    for (const each of some) ids.push((await make({ ...each, taakveld: 'Filtertest' })).id);
    expect(await titles(own)).toEqual(['B zwaar', 'C midden', 'A licht']); // the heaviest first
    expect(await titles(`${own}&sort=titel`)).toEqual(['A licht', 'B zwaar', 'C midden']);
    expect(await titles(`${own}&sort=-urgentie&letter=kosten`)).toEqual(['A licht', 'C midden']);
    expect(await titles(`${own}&ernst=4`)).toEqual(['B zwaar', 'C midden']);
    expect(await titles(`${own}&letter=grip`)).toEqual(['B zwaar']);
    expect(await titles(`${own}&zoek=uitval`)).toEqual(['C midden']);
    expect(await titles(`${own}&zoek=${encodeURIComponent('1%')}`)).toEqual([]); // no wildcard
    await send(app, mila, 'POST', `${zaak.path}/delingen`, {
      body: { onderwerp: 'knelpunt', onderwerpId: ids[1], versie: 1 },
    });
    expect(await titles(`${own}&delen=gedeeld`)).toEqual(['B zwaar']);
    expect(await titles(`${own}&delen=prive&sort=titel`)).toEqual(['A licht', 'C midden']);
    expect(await list(`${own}&sort=titel&pageSize=1&page=2`)).toMatchObject({
      total: '3',
      items: [{ titel: 'B zwaar', gedeeldeVersie: 1 }],
    });
    const csv = await (
      await send(app, mila, 'GET', `${zaak.path}/knelpuntexports/csv?${own}&ernst=4`)
    ).text();
    expect(csv.split('\r\n').map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'deelnemer titel',
      'Elsmeer B zwaar',
      'Elsmeer C midden',
      '',
    ]);
  });

  test('refuses a filter that it does not know', async () => {
    for (const query of ['kleur=rood', 'ernst=9', 'delen=misschien', 'sort=bron'])
      expect([query, (await send(app, mila, 'GET', `${path}?${query}`)).status]).toEqual([query, 400]);
  });
});
