import { describe, expect, test } from 'vitest';
import { isRolVoorGeheel, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Hoepunt } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const tekst = 'De kosten naar inwoners';

const post = (wie: typeof mila, body: object, waar: Zaak = zaak) =>
  send(app, wie, 'POST', `${waar.path}/hoepunten`, { body: { tekst, vraagId: 'R3', ...body } });
const park = async (body: object = {}, wie = mila, waar = zaak) =>
  (await (await post(wie, body, waar)).json()) as Hoepunt;
const room = { deelnemerId: zaak.deelnemer('Elsmeer'), prive: true };
const get = (wie: typeof mila, id: string, waar = zaak) =>
  send(app, wie, 'GET', `${waar.path}/hoepunten/${id}`);
const patch = (wie: typeof mila, id: string, body: object, ifMatch = 1) =>
  send(app, wie, 'PATCH', `${zaak.path}/hoepunten/${id}`, { body, ifMatch });
const handled = { status: 'behandeld', afhandeling: 'Besproken bij de verdeelsleutel' };
const handle = (wie: typeof mila, id: string, waar: Zaak, body: object = handled) =>
  send(app, wie, 'PUT', `${waar.path}/hoepunten/${id}/afhandeling`, { body, ifMatch: 1 });

describe('parking', () => {
  test.each(rollen)('is for everybody, also a %s', async (rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
    const made = await post(wie, { herkomst: 'O5' });
    expect([made.status, await made.json()]).toMatchObject([
      201,
      { tekst, vraagId: 'R3', herkomst: 'O5', status: 'open', prive: false, vanMij: true },
    ]);
  });

  test('names every mistake at once', async () => {
    const response = await post(mila, { tekst: ' ', vraagId: 'O5', deelnemerId: 'x' });
    const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
    expect([response.status, invalidParams.map(({ name }) => name).toSorted()]).toEqual([
      400,
      ['deelnemerId', 'tekst', 'vraagId'],
    ]);
  });

  test('in a room only by its own people, and never in nobody’s room', async () => {
    expect((await post(sanne, room)).status).toBe(404);
    expect((await post(zaak.person('projectleider'), { prive: true })).status).toBe(400);
  });

  test('the list is filtered by question and state, and paged', async () => {
    const other = await buildSamenwerking(owner, { naam: 'Lijst', fase: 'organiseren' });
    const wie = other.person('contactpersoon', 'Elsmeer');
    const { id } = await park({ vraagId: 'R1' }, wie, other);
    await park({ vraagId: 'R3', herkomst: 'O5' }, wie, other);
    await handle(wie, id, other);
    const ids = async (query: string) => {
      const response = await send(app, wie, 'GET', `${other.path}/hoepunten?${query}`);
      const items = (await response.json()) as Hoepunt[];
      return [response.headers.get('total-count'), items.map(({ vraagId }) => vraagId)];
    };
    expect(await ids('')).toEqual(['2', ['R1', 'R3']]);
    expect(await ids('vraagId=R3')).toEqual(['1', ['R3']]);
    expect(await ids('herkomst=O5')).toEqual(['1', ['R3']]);
    expect(await ids('status=behandeld')).toEqual(['1', ['R1']]);
    expect(await ids('pageSize=1&page=2')).toEqual(['2', ['R3']]);
    expect((await send(app, wie, 'GET', `${other.path}/hoepunten?vraagId=O1`)).status).toBe(400);
  });
});

describe('a point in a closed room', () => {
  test('is seen by that deelnemer only, also when phase 3 is open', async () => {
    const fase3 = await buildSamenwerking(owner, { naam: 'Fase 3', fase: 'organiseren' });
    for (const waar of [zaak, fase3]) {
      const own = waar.person('contactpersoon', 'Elsmeer');
      const { id } = await park({ deelnemerId: waar.deelnemer('Elsmeer'), prive: true }, own, waar);
      for (const rol of rollen) {
        const wie = waar.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
        expect([rol, (await get(wie, id, waar)).status]).toEqual([rol, 404]);
        const list = await send(app, wie, 'GET', `${waar.path}/hoepunten?pageSize=100`);
        expect(((await list.json()) as Hoepunt[]).map((each) => each.id)).not.toContain(id);
      }
      expect((await get(waar.person('raadslid', 'Elsmeer'), id, waar)).status).toBe(200);
    }
  });

  test('comes on the table when who may share says so; then it stays there', async () => {
    const { id } = await park(room, zaak.person('medewerker', 'Elsmeer'));
    expect((await patch(zaak.person('medewerker', 'Elsmeer'), id, { prive: false })).status).toBe(403);
    expect((await patch(sanne, id, { prive: false })).status).toBe(404);
    expect((await patch(mila, id, { prive: false })).status).toBe(200);
    expect((await get(sanne, id)).status).toBe(200);
    expect((await patch(mila, id, { prive: true }, 2)).status).toBe(400);
    const log = await send(app, sanne, 'GET', `${zaak.path}/logboekregels?pageSize=100`);
    const lines = ((await log.json()) as { operatie: string; onderwerp: { id: string } | null }[]).filter(
      ({ onderwerp }) => onderwerp?.id === id,
    );
    expect(lines.map(({ operatie }) => operatie)).toEqual(['patchHoepunt']); // what it was in the room is not told
  });

  test('an open door lets an adviseur read it, not change or handle it', async () => {
    const fase3 = await buildSamenwerking(owner, { naam: 'Deur', fase: 'organiseren' });
    const own = fase3.person('contactpersoon', 'Elsmeer');
    const projectleider = fase3.person('projectleider');
    const people = await send(app, own, 'GET', `${fase3.path}/betrokkenen?rol=projectleider`);
    const [first] = (await people.json()) as { id: string }[];
    const deelnemerId = fase3.deelnemer('Elsmeer');
    await send(app, own, 'POST', `${fase3.path}/deuren`, { body: { deelnemerId, betrokkeneId: first?.id } });
    const { id } = await park({ deelnemerId, prive: true }, own, fase3);
    expect((await get(projectleider, id, fase3)).status).toBe(200);
    const moved = { body: { vraagId: 'R1' }, ifMatch: 1 };
    expect([
      (await send(app, projectleider, 'PATCH', `${fase3.path}/hoepunten/${id}`, moved)).status,
      (await handle(projectleider, id, fase3)).status,
      (await handle(own, id, fase3)).status,
    ]).toEqual([403, 403, 200]);
  });
});

describe('changing a point', () => {
  test('another deelnemer cannot put words in its mouth; the projectleider may put it elsewhere', async () => {
    const { id } = await park({ deelnemerId: room.deelnemerId });
    expect((await patch(sanne, id, { tekst: 'Alles gelijk delen' })).status).toBe(403);
    const projectleider = zaak.person('projectleider');
    expect((await patch(projectleider, id, { tekst: 'Alles gelijk delen' })).status).toBe(403);
    expect((await patch(projectleider, id, { vraagId: 'R7' })).status).toBe(200);
    expect(await (await patch(mila, id, { tekst: 'Naar gebruik' }, 2)).json()).toMatchObject({
      tekst: 'Naar gebruik',
      vraagId: 'R7',
      versie: 3,
    });
  });

  test('the second writer hears what the first saved', async () => {
    const { id } = await park();
    await patch(mila, id, { tekst: 'Van de eerste' });
    const second = await patch(mila, id, { tekst: 'Van de tweede' });
    expect([second.status, await second.json()]).toMatchObject([
      412,
      { huidig: { tekst: 'Van de eerste', versie: 2 } },
    ]);
  });
});

describe('who handles a point, and by when', () => {
  const betrokkene = async (wie: { id: string }) =>
    (
      await owner
        .selectFrom('betrokkene')
        .select('id')
        .where('accountId', '=', wie.id)
        .executeTakeFirstOrThrow()
    ).id;

  test('is said by who may handle it or put it elsewhere, and is somebody who can see it', async () => {
    const { id } = await park();
    const eigenaarId = await betrokkene(sanne);
    const wanneer = { uiterlijkeDatum: '2026-07-01' };
    expect((await patch(zaak.person('raadslid', 'Waterhoven'), id, { eigenaarId })).status).toBe(403);
    const saved = await patch(sanne, id, { eigenaarId, ...wanneer });
    expect(await saved.json()).toMatchObject({
      eigenaar: 'contactpersoon Waterhoven',
      ...wanneer,
      tekst, // the words stay of who said them
      versie: 2,
    });
    const csv = await (await send(app, mila, 'GET', `${zaak.path}/hoepuntexports/csv?sort=uiterlijk`)).text();
    expect(csv.split('\r\n')[1]).toContain('contactpersoon Waterhoven,2026-07-01');
    const cleared = await patch(sanne, id, { eigenaarId: '', uiterlijkeDatum: '' }, 2);
    expect(await cleared.json()).toMatchObject({ eigenaar: null, uiterlijkeDatum: null });
    const wrong = await patch(sanne, id, { eigenaarId: 'x', uiterlijkeDatum: 'morgen' }, 3);
    const { invalidParams } = (await wrong.json()) as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name)).toEqual(['eigenaarId', 'uiterlijkeDatum']);
  });

  test('of a point in a room: only its own people, and nobody of another samenwerking', async () => {
    const { id } = await park(room);
    const elders = await buildSamenwerking(owner, { naam: 'Elders', deelnemers: ['Verweg'] });
    for (const wie of [sanne, zaak.person('projectleider'), elders.person('contactpersoon', 'Verweg')])
      expect((await patch(mila, id, { eigenaarId: await betrokkene(wie) })).status).toBe(400);
    const eigenaarId = await betrokkene(zaak.person('controller', 'Elsmeer'));
    expect((await patch(mila, id, { eigenaarId })).status).toBe(200);
    expect((await patch(sanne, id, { eigenaarId }, 2)).status).toBe(404);
  });
});

describe('handling a point', () => {
  test('waits for phase 3, and says why', async () => {
    for (const fase of ['verkennen', 'onderzoeken', 'inrichten'] as const) {
      const waar = await buildSamenwerking(owner, { naam: fase, fase });
      const wie = waar.person('contactpersoon', 'Elsmeer');
      const { id } = await park({}, wie, waar);
      const response = await handle(wie, id, waar);
      expect([fase, response.status, (await response.json()) as { title: string }]).toMatchObject([
        fase,
        409,
        { title: 'Fase 3 is nu niet open' },
      ]);
    }
  });

  test('needs a rol that leads and a reason that says something; afterwards it is no longer changed', async () => {
    const waar = await buildSamenwerking(owner, { naam: 'Afhandelen', fase: 'organiseren' });
    const wie = waar.person('contactpersoon', 'Elsmeer');
    const { id } = await park({}, wie, waar);
    for (const rol of ['griffier', 'controller', 'raadslid', 'medewerker'] as const)
      expect([rol, (await handle(waar.person(rol, 'Elsmeer'), id, waar)).status]).toEqual([rol, 403]);
    expect((await handle(wie, id, waar, { status: 'open', afhandeling: 'kort' })).status).toBe(400);
    const done = await handle(waar.person('bestuurder', 'Waterhoven'), id, waar);
    expect([done.status, await done.json()]).toMatchObject([200, { ...handled, versie: 2 }]);
    expect((await handle(wie, id, waar)).status).toBe(412);
    const change = { body: { vraagId: 'R1' }, ifMatch: 2 };
    expect((await send(app, wie, 'PATCH', `${waar.path}/hoepunten/${id}`, change)).status).toBe(409);
  });

  test('phase 3 cannot close with an open point, not even one in a room', async () => {
    const waar = await buildSamenwerking(owner, { naam: 'Poort', fase: 'organiseren' });
    const own = waar.person('contactpersoon', 'Elsmeer');
    const { id } = await park({ deelnemerId: waar.deelnemer('Elsmeer'), prive: true }, own, waar);
    const met = async () => {
      const response = await send(
        app,
        waar.person('bestuurder', 'Waterhoven'),
        'GET',
        `${waar.path}/poorten/organiseren`,
      );
      const text = await response.text();
      expect(text).not.toContain(tekst);
      const { criteria } = JSON.parse(text) as { criteria: { id: string; voldaan: boolean }[] };
      return criteria.find((each) => each.id === 'parkeerplaats-leeg')?.voldaan;
    };
    expect(await met()).toBe(false);
    await handle(own, id, waar);
    expect(await met()).toBe(true);
  });
});

test('the suggestion names the sentence and its question, keeps nothing, and asks for a login', async () => {
  const ask = (wie: typeof mila | null) =>
    send(app, wie, 'POST', '/v1/hoesuggesties', {
      body: { tekst: 'Wij zijn kwetsbaar. Elke gemeente krijgt één stem.' },
    });
  expect(await (await ask(mila)).json()).toMatchObject([
    { zin: 'Elke gemeente krijgt één stem.', begin: 20, vraagId: 'R2' },
  ]);
  expect((await ask(null)).status).toBe(401);
});

test('the list is searched, and taken along as it was found; what is in a room only by its own people', async () => {
  const own = await buildSamenwerking(owner);
  await park({ tekst: 'Eén stem per gemeente' }, own.person('contactpersoon', 'Elsmeer'), own);
  await park(
    { tekst: 'Stilletjes één directeur', deelnemerId: own.deelnemer('Elsmeer'), prive: true },
    own.person('contactpersoon', 'Elsmeer'),
    own,
  );
  const file = async (gemeente: string, query = '') =>
    (
      await send(app, own.person('contactpersoon', gemeente), 'GET', `${own.path}/hoepuntexports/csv${query}`)
    ).text();
  expect((await file('Elsmeer')).trim().split('\r\n')).toHaveLength(3);
  expect(await file('Elsmeer', '?zoek=STEM')).not.toContain('directeur');
  expect(await file('Waterhoven')).not.toContain('directeur');
});

test('the list is sorted by question, moment, deelnemer and state; what is empty comes last', async () => {
  const own = await buildSamenwerking(owner, { fase: 'organiseren' });
  const elsmeer = own.person('contactpersoon', 'Elsmeer');
  await park({ tekst: 'Van niemand', vraagId: 'R7' }, elsmeer, own);
  const deelnemerId = own.deelnemer('Elsmeer');
  await park({ tekst: 'Van Elsmeer', vraagId: 'R1', deelnemerId }, elsmeer, own);
  await owner
    .updateTable('hoepunt')
    .set({
      ingebrachtOp: new Date('2026-06-01T10:00:00Z'),
      status: 'vervallen',
      afhandeling: 'Past nergens bij',
    })
    .where('tekst', '=', 'Van niemand')
    .where('samenwerkingId', '=', own.id)
    .execute();
  const found = async (query: string) =>
    ((await (await send(app, elsmeer, 'GET', `${own.path}/hoepunten${query}`)).json()) as Hoepunt[]).map(
      (hoepunt) => hoepunt.tekst,
    );
  const [niemand, elsmeers] = ['Van niemand', 'Van Elsmeer'];
  expect(await found('')).toEqual([elsmeers, niemand]);
  expect(await found('?sort=-vraag')).toEqual([niemand, elsmeers]);
  expect(await found('?sort=ingebracht')).toEqual([niemand, elsmeers]);
  expect(await found('?sort=-deelnemer')).toEqual([elsmeers, niemand]);
  expect(await found('?sort=deelnemer')).toEqual([elsmeers, niemand]);
  expect(await found('?sort=-status')).toEqual([niemand, elsmeers]);
  expect(await found('?zoek=NERGENS')).toEqual([niemand]);
  expect((await send(app, elsmeer, 'GET', `${own.path}/hoepunten?sort=tekst`)).status).toBe(400);
});
