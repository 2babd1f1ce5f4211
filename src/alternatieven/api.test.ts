import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Uitkomst } from '#src/afweging/afweging.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { isRolVoorGeheel, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildOrganisatie, buildSamenwerking, html, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { alternatievenOnderdelen } from './api.ts';
import type { Keuze } from './endpoints.keuze.ts';
import { type Alternatief, type Criterium, type Ronde, schrijvers, scoregevers } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const deelnemers = ['Elsmeer', 'Waterhoven'];
type Person = { cookie: string };

const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;
const alternatief = { naam: 'Samen inkopen', soort: 'inkopen', omschrijving: 'Licenties samen inkopen' };

/** A samenwerking in which everything is ready to be frozen. */
async function ready(naam: string) {
  const zaak = await buildSamenwerking(owner, { naam, deelnemers, fase: 'onderzoeken' });
  const noor = zaak.person('projectleider');
  const post = async (path: string, body: object) =>
    json<{ id: string }>(send(app, noor, 'POST', `${zaak.path}${path}`, { body }));
  await post('/alternatieven', alternatief);
  const criteria = [
    await post('/criteria', { naam: 'Minder kwetsbaar', dient: 'Kwetsbaarheid' }),
    await post('/criteria', { naam: 'Weinig extra kosten' }),
  ];
  await send(app, noor, 'PUT', `${zaak.path}/gewichten`, {
    body: {
      deelnemerId: null,
      punten: criteria.map(({ id }, index) => ({ criteriumId: id, punten: 100 - 40 * index })),
    },
    ifMatch: 0,
  });
  return zaak;
}
const begin = (zaak: Zaak, body: object = {}) =>
  send(app, zaak.person('projectleider'), 'POST', `${zaak.path}/scorerondes`, { body });
const bladPath = (zaak: Zaak, ronde: { id: string }, gemeente: string) =>
  `${zaak.path}/scorerondes/${ronde.id}/scorebladen/${zaak.deelnemer(gemeente)}`;
const scoresVan = (ronde: Ronde, cijfers: readonly number[]) =>
  ronde.alternatieven.flatMap((a, i) =>
    ronde.criteria.map((c, k) => ({
      alternatiefId: a.id,
      criteriumId: c.id,
      score: cijfers[i * ronde.criteria.length + k] ?? 5,
    })),
  );
const leverIn = (zaak: Zaak, ronde: Ronde, gemeente: string, cijfers: readonly number[], more: object = {}) =>
  send(app, zaak.person('contactpersoon', gemeente), 'PUT', bladPath(zaak, ronde, gemeente), {
    body: {
      scores: scoresVan(ronde, cijfers),
      toelichting: `Geheim van ${gemeente}`,
      inleveren: true,
      ...more,
    },
    ifMatch: 0,
  });
const rondeAls = (zaak: Zaak, ronde: { id: string }, wie: Person) =>
  json<Ronde>(send(app, wie, 'GET', `${zaak.path}/scorerondes/${ronde.id}`));

const onderdelen = (zaak: Zaak) =>
  inTransaction(db, { accountId: zaak.person('projectleider').id, readOnly: true }, (tx) =>
    alternatievenOnderdelen(tx, zaak.id),
  );

describe('alternatives and criteria', () => {
  test('doing nothing is there from the start, also for who begins by itself, and cannot go', async () => {
    const zaak = await ready('Nul');
    const noor = zaak.person('projectleider');
    const [nul] = await json<Alternatief[]>(send(app, noor, 'GET', `${zaak.path}/alternatieven`));
    expect(nul).toMatchObject({ naam: 'Niets doen', soort: 'nul' });
    const path = `${zaak.path}/alternatieven/${nul?.id}`;
    expect((await send(app, noor, 'DELETE', path, { ifMatch: 1 })).status).toBe(409);
    expect(
      (await send(app, noor, 'PUT', path, { body: { ...alternatief, naam: 'Anders' }, ifMatch: 1 })).status,
    ).toBe(400);
    expect(
      (
        await send(app, noor, 'POST', `${zaak.path}/alternatieven`, {
          body: { naam: 'Nog een', soort: 'nul' },
        })
      ).status,
    ).toBe(400);
    const organisatieId = await buildOrganisatie(owner, 'Nieuwkomer');
    await inTransaction(db, { accountId: zaak.person('projectleider').id, readOnly: false }, (tx) =>
      sql`select begin_samenwerking(${JSON.stringify({ id: crypto.randomUUID(), naam: 'Nieuw', doel: '', startdatum: '2026-06-16', fictief: false })}::jsonb, ${JSON.stringify({ id: crypto.randomUUID(), organisatieId })}::jsonb, array['contactpersoon'], now())`.execute(
        tx,
      ),
    );
    const { rows } = await sql<{
      soort: string;
    }>`select a.soort from alternatief a join samenwerking s on s.id = a.samenwerking_id where s.naam = 'Nieuw'`.execute(
      owner,
    );
    expect(rows).toEqual([{ soort: 'nul' }]);
  });

  test('are written by who may, read by everybody of the samenwerking', async () => {
    const zaak = await ready('Rechten');
    for (const rol of rollen) {
      const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
      const mag = schrijvers.some((schrijver) => schrijver === rol);
      const made = await send(app, wie, 'POST', `${zaak.path}/alternatieven`, {
        body: { naam: `Van ${rol}`, soort: 'anders' },
      });
      expect([rol, made.status]).toEqual([rol, mag ? 201 : 403]);
      expect([rol, (await send(app, wie, 'GET', `${zaak.path}/criteria`)).status]).toEqual([rol, 200]);
    }
  });

  test('a stale change changes nothing and shows what is there; every mistake is named; a name counts once', async () => {
    const zaak = await ready('Fouten');
    const noor = zaak.person('projectleider');
    const [first] = await json<Criterium[]>(send(app, noor, 'GET', `${zaak.path}/criteria`));
    const path = `${zaak.path}/criteria/${first?.id}`;
    expect((await send(app, noor, 'PUT', path, { body: { naam: 'Van de eerste' }, ifMatch: 1 })).status).toBe(
      200,
    );
    const stale = await send(app, noor, 'PUT', path, { body: { naam: 'Van de tweede' }, ifMatch: 1 });
    expect([stale.status, await stale.json()]).toMatchObject([
      412,
      { huidig: { naam: 'Van de eerste', versie: 2 } },
    ]);
    const bad = await send(app, noor, 'POST', `${zaak.path}/alternatieven`, {
      body: { naam: ' ', soort: 'x' },
    });
    const { invalidParams } = await json<{ invalidParams: { name: string }[] }>(bad);
    expect([bad.status, invalidParams.map(({ name }) => name).toSorted()]).toEqual([400, ['naam', 'soort']]);
    expect(
      (
        await send(app, noor, 'POST', `${zaak.path}/alternatieven`, {
          body: { ...alternatief, naam: 'samen INKOPEN' },
        })
      ).status,
    ).toBe(409);
  });

  test('belong to fase 2', async () => {
    const zaak = await buildSamenwerking(owner, { naam: 'Te vroeg', fase: 'verkennen' });
    const response = await send(app, zaak.person('projectleider'), 'POST', `${zaak.path}/criteria`, {
      body: { naam: 'X' },
    });
    expect(response.status).toBe(409);
  });
});

describe('weights', () => {
  test('own ones by the own people, joint ones by who writes; a criterion that is unknown or twice is refused', async () => {
    const zaak = await ready('Gewichten');
    const [first] = await json<Criterium[]>(
      send(app, zaak.person('projectleider'), 'GET', `${zaak.path}/criteria`),
    );
    const put = (
      wie: Person,
      deelnemerId: string | null,
      ids: readonly (string | undefined)[],
      ifMatch = 0,
    ) =>
      send(app, wie, 'PUT', `${zaak.path}/gewichten`, {
        body: { deelnemerId, punten: ids.map((criteriumId) => ({ criteriumId, punten: 50 })) },
        ifMatch,
      });
    const mila = zaak.person('contactpersoon', 'Elsmeer');
    expect([
      (await put(mila, zaak.deelnemer('Elsmeer'), [first?.id])).status,
      (await put(mila, zaak.deelnemer('Elsmeer'), [first?.id])).status,
      (await put(mila, zaak.deelnemer('Waterhoven'), [first?.id])).status,
      (await put(zaak.person('bestuurder', 'Elsmeer'), null, [first?.id], 1)).status,
      (await put(mila, null, [first?.id, first?.id], 1)).status,
      (await put(mila, null, [zaak.id], 1)).status,
      (await put(mila, null, [first?.id], 1)).status,
    ]).toEqual([200, 412, 404, 403, 400, 400, 200]);
  });
});

describe('freezing', () => {
  test('says what is missing; afterwards nothing changes, by code or by SQL, until it is thawed with a reason', async () => {
    const leeg = await buildSamenwerking(owner, { naam: 'Leeg', fase: 'onderzoeken' });
    expect((await begin(leeg)).status).toBe(409);
    const zaak = await ready('Bevriezen');
    const noor = zaak.person('projectleider');
    const ronde = await json<Ronde>(begin(zaak));
    expect(ronde.controlegetal).toMatch(/^[0-9a-f]{64}$/);
    expect((await begin(zaak)).status).toBe(409);
    const add = () => send(app, noor, 'POST', `${zaak.path}/criteria`, { body: { naam: 'Achteraf erbij' } });
    expect((await add()).status).toBe(409);
    const attack = inTransaction(db, { accountId: noor.id, readOnly: false }, async (tx) =>
      Number(
        (await sql`update criterium set naam = 'Stiekem' where samenwerking_id = ${zaak.id}`.execute(tx))
          .numAffectedRows,
      ),
    );
    expect(await attack).toBe(0);
    const thaw = (reden: string) =>
      send(app, noor, 'POST', `${zaak.path}/scorerondes/${ronde.id}/ontdooiing`, { body: { reden } });
    expect((await thaw(' ')).status).toBe(400);
    expect((await thaw('Dichtbij ontbrak')).status).toBe(200);
    expect((await thaw('Nog eens')).status).toBe(409);
    expect((await add()).status).toBe(201);
    expect((await leverIn(zaak, ronde, 'Elsmeer', [])).status).toBe(409); // the old round is over
    expect((await begin(zaak)).status).toBe(409); // the new criterion has no weight yet
    const oud = await rondeAls(zaak, ronde, noor);
    expect([oud.stand, oud.criteria.length]).toEqual(['ontdooid', 2]);
  });
});

describe('a round', () => {
  test('hides every score until the last one handed in, then shows the spread to all', async () => {
    const zaak = await ready('Ronde');
    const ronde = await json<Ronde>(begin(zaak));
    // An open door does not help.
    const projectleider = zaak.person('projectleider');
    const { id: betrokkeneId } = await owner
      .selectFrom('betrokkene')
      .select('id')
      .where('accountId', '=', projectleider.id)
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('deur')
      .values({
        id: crypto.randomUUID(),
        deelnemerId: zaak.deelnemer('Elsmeer'),
        betrokkeneId,
        samenwerkingId: zaak.id,
        geopendOp: new Date(),
        geopendDoor: projectleider.id,
      })
      .execute();
    expect((await leverIn(zaak, ronde, 'Elsmeer', [2, 6, 8, 3])).status).toBe(200);
    const anderen = [
      zaak.person('contactpersoon', 'Waterhoven'),
      zaak.person('griffier', 'Waterhoven'),
      projectleider,
    ];
    for (const wie of anderen) {
      const gezien = await rondeAls(zaak, ronde, wie);
      expect([
        gezien.bladen,
        gezien.spreiding,
        gezien.deelnemers.map(({ ingeleverd }) => ingeleverd),
      ]).toEqual([[], [], [true, false]]);
      expect((await send(app, wie, 'GET', bladPath(zaak, ronde, 'Elsmeer'))).status).not.toBe(200);
      expect((await send(app, wie, 'GET', `${zaak.path}/scorerondes/${ronde.id}/uitkomst`)).status).toBe(409);
    }
    const blind = await inTransaction(db, { accountId: projectleider.id, readOnly: false }, async (tx) => [
      (await sql`select * from scoreblad`.execute(tx)).rows.length,
      Number((await sql`update scoreblad set toelichting = 'x'`.execute(tx)).numAffectedRows),
    ]);
    expect(blind).toEqual([0, 0]);
    const cannotClose = await inTransaction(
      db,
      { accountId: zaak.person('contactpersoon', 'Elsmeer').id, readOnly: false },
      (tx) => sql<{ dicht: boolean }>`select sluit_scoreronde(${ronde.id}, now()) as dicht`.execute(tx),
    );
    expect(cannotClose.rows).toEqual([{ dicht: false }]);

    expect((await leverIn(zaak, ronde, 'Waterhoven', [7, 6, 8, 4])).status).toBe(200);
    const open = await rondeAls(zaak, ronde, zaak.person('raadslid', 'Waterhoven'));
    expect([open.stand, open.bladen.length, open.gesprekken.map(({ verschil }) => verschil)]).toEqual([
      'gesloten',
      2,
      [5],
    ]);
    const uitkomst = await json<{ uitkomst: { winnaars: string[] }; stappen: object[] }>(
      send(app, projectleider, 'GET', `${zaak.path}/scorerondes/${ronde.id}/uitkomst`),
    );
    expect([uitkomst.uitkomst.winnaars, uitkomst.stappen.length > 0]).toEqual([['Samen inkopen'], true]);
    expect((await leverIn(zaak, ronde, 'Elsmeer', [])).status).toBe(409);
    const csv = await (
      await send(app, projectleider, 'GET', `${zaak.path}/scorerondes/${ronde.id}/bestanden/csv`)
    ).text();
    for (const text of [
      'Punten per gemeente',
      'Samen inkopen;Minder kwetsbaar;8;8;0',
      'Niets doen;Minder kwetsbaar;2;7;5',
    ])
      expect(csv).toContain(text);
    expect(
      (await send(app, projectleider, 'GET', `${zaak.path}/scorerondes/${ronde.id}/bestanden/ods`)).status,
    ).toBe(200);
  });

  test('alternatives with as many points share place 1, in the answer, on the page, in the table and in the dossier', async () => {
    const zaak = await ready('Gelijk');
    const noor = zaak.person('projectleider');
    const ronde = await json<Ronde>(begin(zaak));
    // The first criterion weighs 100, the second 60: 3 more here is 5 more there.
    for (const gemeente of deelnemers) await leverIn(zaak, ronde, gemeente, [2, 9, 5, 4]);
    const { uitkomst } = await json<{ uitkomst: Uitkomst }>(
      send(app, noor, 'GET', `${zaak.path}/scorerondes/${ronde.id}/uitkomst`),
    );
    expect(uitkomst.winnaars).toEqual(['Niets doen', 'Samen inkopen']);
    expect(uitkomst.alternatieven.map(({ rang }) => rang)).toEqual([1, 1]);
    const page = await html(app, noor, `${zaak.page}/alternatieven/rondes/${ronde.id}`);
    expect(page).toContain('Niets doen en Samen inkopen hebben evenveel punten en delen plaats 1.');
    expect(page).toContain('Samen inkopen blijft winnen tussen 63\u00A0% en 100\u00A0%.');
    const csv = await (
      await send(app, noor, 'GET', `${zaak.path}/scorerondes/${ronde.id}/bestanden/csv`)
    ).text();
    expect(csv).toContain('Elsmeer;Niets doen en Samen inkopen');
    const blad = (await onderdelen(zaak)).find(({ titel }) => titel === 'Uitkomst')?.blad;
    expect(blad?.rijen.map(([naam, , plaats]) => [naam, plaats])).toEqual([
      ['Niets doen', 1],
      ['Samen inkopen', 1],
    ]);
  });

  test('goes along as one list with weights, points, values, places and spread; nothing of it before it is closed', async () => {
    const zaak = await ready('Vergelijking');
    const noor = zaak.person('projectleider');
    const file = (formaat: string, wie: Person = noor) =>
      send(app, wie, 'GET', `${zaak.path}/vergelijkingexports/${formaat}`);
    const page = () => html(app, noor, `${zaak.page}/alternatieven`);
    const ronde = await json<Ronde>(begin(zaak));
    await leverIn(zaak, ronde, 'Elsmeer', [2, 6, 8, 3]);
    for (const wie of [noor, zaak.person('contactpersoon', 'Elsmeer')]) {
      const refused = await file('csv', wie);
      expect([refused.status, await refused.text()]).toEqual([
        409,
        expect.stringContaining('Er is nog geen ronde gesloten'),
      ]);
    }
    expect(await page()).not.toContain('vergelijkingexports');
    await leverIn(zaak, ronde, 'Waterhoven', [1, 6, 9, 8]);
    // 100 and 60 points: weights 62.5 and 37.5 percent; a 1 is worth 0 and a 10 is worth 100.
    const csv = await file('csv', zaak.person('raadslid', 'Waterhoven'));
    expect(csv.headers.get('content-disposition')).toContain('vergelijking-ronde-1.csv');
    expect((await csv.text()).trim().split('\r\n')).toEqual([
      'Alternatief,Plaats,"Waarde, van 100",Laagste waarde bij een gemeente,Hoogste waarde bij een gemeente,Criterium,"Gewicht, procent",Gemiddelde punten,Laagste punten,Hoogste punten,Verschil',
      'Samen inkopen,1,70.83,56.94,84.72,Minder kwetsbaar,62.5,8.5,8,9,1',
      'Samen inkopen,1,70.83,56.94,84.72,Weinig extra kosten,37.5,5.5,3,8,5',
      'Niets doen,2,24.31,20.83,27.78,Minder kwetsbaar,62.5,1.5,1,2,1',
      'Niets doen,2,24.31,20.83,27.78,Weinig extra kosten,37.5,6,6,6,0',
    ]);
    const ods = unzipSync(new Uint8Array(await (await file('ods')).arrayBuffer()))['content.xml'];
    const content = strFromU8(ods ?? new Uint8Array());
    expect(content).toContain('table:name="Vergelijking, ronde 1"');
    expect(content).toContain('office:value="70.83"');
    for (const formaat of ['csv', 'ods'])
      expect(await page()).toContain(`href="/v1${zaak.page}/vergelijkingexports/${formaat}"`);
    const strange = (await ready('Vreemde vergelijking')).person('projectleider');
    expect((await file('csv', strange)).status).toBe(404);
    // While a next round is open, the last one that was closed still counts.
    const tweede = await json<Ronde>(begin(zaak));
    expect((await file('csv')).status).toBe(200);
    // Thawed: the criteria may change, and every round before it used these.
    await send(app, noor, 'POST', `${zaak.path}/scorerondes/${tweede.id}/ontdooiing`, {
      body: { reden: 'Dichtbij ontbrak' },
    });
    expect((await file('csv')).status).toBe(409);
    expect((await onderdelen(zaak)).map(({ titel }) => titel)).not.toContain('Uitkomst');
  });

  test('a half sheet can be kept but not handed in; only the projectleider closes early, and then drafts stay private', async () => {
    const zaak = await ready('Sluiten');
    const ronde = await json<Ronde>(begin(zaak));
    const half = { scores: scoresVan(ronde, []).slice(0, 1), inleveren: false };
    expect((await leverIn(zaak, ronde, 'Elsmeer', [], { ...half, inleveren: true })).status).toBe(400);
    expect((await leverIn(zaak, ronde, 'Elsmeer', [], half)).status).toBe(200);
    expect((await leverIn(zaak, ronde, 'Waterhoven', [3, 3, 9, 9])).status).toBe(200);
    const close = (wie: Person) =>
      send(app, wie, 'POST', `${zaak.path}/scorerondes/${ronde.id}/sluiting`, { body: {} });
    expect((await close(zaak.person('contactpersoon', 'Waterhoven'))).status).toBe(403);
    expect((await close(zaak.person('projectleider'))).status).toBe(200);
    const gezien = await rondeAls(zaak, ronde, zaak.person('contactpersoon', 'Waterhoven'));
    expect(gezien.bladen.map(({ deelnemerId }) => deelnemerId)).toEqual([zaak.deelnemer('Waterhoven')]);
    // A second round is about the same frozen content.
    const tweede = await json<Ronde>(begin(zaak));
    expect([tweede.nummer, tweede.controlegetal]).toEqual([2, ronde.controlegetal]);
  });

  test('a stale sheet, a strange cell and a score off the scale are refused; other rollen do not score', async () => {
    const zaak = await ready('Blad');
    const ronde = await json<Ronde>(begin(zaak));
    expect((await leverIn(zaak, ronde, 'Elsmeer', [], { inleveren: false })).status).toBe(200);
    expect((await leverIn(zaak, ronde, 'Elsmeer', [])).status).toBe(412);
    const [cel] = scoresVan(ronde, []);
    for (const scores of [[{ ...cel, score: 11 }], [{ ...cel, alternatiefId: zaak.id }], [cel, cel]])
      expect((await leverIn(zaak, ronde, 'Waterhoven', [], { scores, inleveren: false })).status).toBe(400);
    for (const rol of rollen.filter((each) => !isRolVoorGeheel(each)))
      expect([
        rol,
        (await send(app, zaak.person(rol, 'Elsmeer'), 'GET', bladPath(zaak, ronde, 'Elsmeer'))).status,
      ]).toEqual([rol, scoregevers.some((each) => each === rol) ? 200 : 403]);
  });

  test('who does not take part cannot score, and is not waited for', async () => {
    const zaak = await ready('Deel');
    const ronde = await json<Ronde>(begin(zaak, { deelnemerIds: [zaak.deelnemer('Elsmeer')] }));
    expect((await leverIn(zaak, ronde, 'Waterhoven', [])).status).toBe(404);
    expect((await leverIn(zaak, ronde, 'Elsmeer', [])).status).toBe(200);
    expect((await rondeAls(zaak, ronde, zaak.person('projectleider'))).stand).toBe('gesloten');
    expect((await begin(await ready('Vreemd'), { deelnemerIds: [zaak.deelnemer('Elsmeer')] })).status).toBe(
      400,
    );
  });
});

test('no choice is made from a round of which the criteria were thawed', async () => {
  const zaak = await ready('Ontdooide keuze');
  const noor = zaak.person('projectleider');
  const ronde = await json<Ronde>(begin(zaak));
  await leverIn(zaak, ronde, 'Elsmeer', [2, 6, 8, 3]);
  await leverIn(zaak, ronde, 'Waterhoven', [2, 6, 8, 3]);
  const page = () => html(app, noor, `${zaak.page}/alternatieven/rondes/${ronde.id}`);
  expect(await page()).toContain('Welk alternatief kiest u?');
  await send(app, noor, 'POST', `${zaak.path}/scorerondes/${ronde.id}/ontdooiing`, {
    body: { reden: 'Dichtbij ontbrak' },
  });
  const body = { scorerondeId: ronde.id, alternatiefId: ronde.alternatieven[1]?.id, reden: 'Toch deze' };
  const refused = await send(app, noor, 'POST', `${zaak.path}/alternatiefkeuzes`, { body });
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('nieuwe ronde')]);
  expect(await page()).not.toContain('Welk alternatief kiest u?');
  expect(await page()).toContain('Kies op grond van een nieuwe ronde die gesloten is.');
});

test('the choice needs a closed round and a reason; everybody says what it thinks, and the newest counts', async () => {
  const zaak = await ready('Keuze');
  const ronde = await json<Ronde>(begin(zaak));
  const noor = zaak.person('projectleider');
  const kies = (body: object) =>
    send(app, noor, 'POST', `${zaak.path}/alternatiefkeuzes`, {
      body: {
        scorerondeId: ronde.id,
        alternatiefId: ronde.alternatieven[1]?.id,
        reden: 'Genoeg, en licht',
        ...body,
      },
    });
  expect((await kies({})).status).toBe(409);
  await leverIn(zaak, ronde, 'Elsmeer', [2, 6, 8, 3]);
  await leverIn(zaak, ronde, 'Waterhoven', [2, 6, 8, 3]);
  expect([(await kies({ reden: '' })).status, (await kies({ alternatiefId: zaak.id })).status]).toEqual([
    400, 400,
  ]);
  const keuze = await json<Keuze>(kies({}));
  const reageer = (gemeente: string, body: object, wie = zaak.person('bestuurder', gemeente)) =>
    send(app, wie, 'POST', `${zaak.path}/keuzereacties`, {
      body: { keuzeId: keuze.id, deelnemerId: zaak.deelnemer(gemeente), ...body },
    });
  expect((await reageer('Elsmeer', { oordeel: 'oneens' })).status).toBe(400);
  expect(
    (await reageer('Elsmeer', { oordeel: 'eens' }, zaak.person('bestuurder', 'Waterhoven'))).status,
  ).toBe(404);
  await reageer('Elsmeer', { oordeel: 'oneens', toelichting: 'Te licht' });
  const na = await json<Keuze>(reageer('Elsmeer', { oordeel: 'eens' }));
  expect(na).toMatchObject({
    alternatief: 'Samen inkopen',
    reacties: [{ deelnemer: 'Elsmeer', oordeel: 'eens' }],
  });
});

describe('in the dossier', () => {
  test('stand the alternatives, and of a round only what is no longer a secret', async () => {
    const zaak = await ready('In het dossier');
    const ronde = await json<Ronde>(begin(zaak));
    await leverIn(zaak, ronde, 'Elsmeer', [1, 2, 9, 8]);
    const open = await onderdelen(zaak);
    expect(open.map(({ titel }) => titel)).toEqual(['Alternatieven']);
    expect(JSON.stringify(open)).not.toContain('Geheim');
    await leverIn(zaak, ronde, 'Waterhoven', [2, 2, 7, 8]);
    const gewogen = await onderdelen(zaak);
    expect(new Set(gewogen.map(({ titel }) => titel)).size).toBe(gewogen.length);
    expect(gewogen.length).toBeGreaterThan(3);
    const { alternatieven } = ronde;
    await json<Keuze>(
      send(app, zaak.person('projectleider'), 'POST', `${zaak.path}/alternatiefkeuzes`, {
        body: { alternatiefId: alternatieven[1]?.id, scorerondeId: ronde.id, reden: 'Het minst kwetsbaar' },
      }),
    );
    expect((await onderdelen(zaak)).at(-1)).toMatchObject({
      vraagId: 'O4',
      titel: 'De keuze',
      tekst: 'Gekozen: Samen inkopen. Het minst kwetsbaar',
      blad: null,
    });
  });

  test('a round that was closed before anybody handed in says nothing', async () => {
    const zaak = await ready('Leeg gesloten');
    const ronde = await json<Ronde>(begin(zaak));
    await send(app, zaak.person('projectleider'), 'POST', `${zaak.path}/scorerondes/${ronde.id}/sluiting`);
    expect((await onderdelen(zaak)).map(({ titel }) => titel)).toEqual(['Alternatieven']);
  });
});
