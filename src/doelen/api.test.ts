import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { type Rol, rollen, isRolVoorGeheel } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildAccount, buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { doelenOnderdelen } from './api.ts';
import { openbareDoelen } from './doelen.document.ts';
import { type Doel, type Nulmetingstand, invoerders, tekenaars, trekkers, wegers } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const hugo = zaak.person('controller', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const elsmeer = zaak.deelnemer('Elsmeer');
const doel = {
  naam: 'Taken die aan één persoon hangen',
  definitie: 'Aantal taken die nul of één medewerker kan doen.',
  eenheid: 'taken',
  letter: 'Kwetsbaarheid',
  richting: 'lager',
  streven: 'verbeteren',
  bron: 'Takenlijst',
  frequentie: 'halfjaar',
  eigenaar: 'Hoofd ICT',
  streefwaarde: 0,
  streefdatum: '2029-12-31',
};
const cijfer = { waarde: 700, peildatum: '2026-05-01', bron: 'Takenlijst mei 2026', toelichting: '' };

const postDoel = (wie = mila, more: object = {}) =>
  send(app, wie, 'POST', `${zaak.path}/doelen`, { body: { ...doel, ...more } });
const makeDoel = async (more: object = {}) => (await (await postDoel(mila, more)).json()) as Doel;
const getDoel = async (id: string, wie = mila) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/doelen/${id}`)).json()) as Doel;
const nulmetingPath = (doelId: string, gemeente = 'Elsmeer') =>
  `${zaak.path}/doelen/${doelId}/nulmetingen/${zaak.deelnemer(gemeente)}`;
const putNulmeting = (doelId: string, ifMatch: number, wie = mila, more: object = {}) =>
  send(app, wie, 'PUT', nulmetingPath(doelId), { body: { ...cijfer, ...more }, ifMatch });
const sign = (nulmetingId: string, wie = hugo) =>
  send(app, wie, 'POST', `${zaak.path}/nulmetingen/${nulmetingId}/ondertekening`);
const newest = async (response: Response) => ((await response.json()) as Nulmetingstand).versies[0];
const ofElsmeer = (each: Doel) => each.deelnemers.find(({ deelnemerId }) => deelnemerId === elsmeer);
const reasons = async (response: Response) =>
  ((await response.json()) as { invalidParams: { name: string }[] }).invalidParams
    .map(({ name }) => name)
    .toSorted();

const among = (list: readonly Rol[], rol: Rol) => list.includes(rol);
const own = rollen.filter((rol) => !isRolVoorGeheel(rol));

describe('who may do what', () => {
  test.each(rollen)('a %s', async (rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
    const { id } = await makeDoel();
    const write = among(trekkers, rol);
    expect([
      (await postDoel(wie)).status,
      (await send(app, wie, 'GET', `${zaak.path}/doelen/${id}`)).status,
      (await send(app, wie, 'PUT', `${zaak.path}/doelen/${id}`, { body: doel, ifMatch: 1 })).status,
      (await send(app, wie, 'DELETE', `${zaak.path}/doelen/${id}`, { ifMatch: write ? 2 : 1 })).status,
    ]).toEqual(write ? [201, 200, 200, 204] : [403, 200, 403, 403]);
  });

  test.each(own)('a %s, for its own deelnemer and for another', async (rol) => {
    const { id } = await makeDoel();
    const nulmeting = await newest(await putNulmeting(id, 0));
    const weging = { gewichten: { kwetsbaarheid: 50, kwaliteit: 30, kosten: 20 }, gedeeld: false };
    const attempt = async (gemeente: string) => {
      const wie = zaak.person(rol, gemeente);
      const { versie } = (await (await send(app, wie, 'GET', `${zaak.path}/wegingen/${elsmeer}`)).json()) as {
        versie: number;
      };
      return [
        (await sign(nulmeting?.id ?? '', wie)).status,
        (await putNulmeting(id, 1, wie)).status,
        (
          await send(app, wie, 'PUT', `${zaak.path}/doelen/${id}/streefwaarden/${elsmeer}`, {
            body: { waarde: 200, streefdatum: '2030-12-31' },
            ifMatch: 0,
          })
        ).status,
        (await send(app, wie, 'PUT', `${zaak.path}/wegingen/${elsmeer}`, { body: weging, ifMatch: versie }))
          .status,
      ];
    };
    expect(await attempt('Waterhoven')).toEqual([among(tekenaars, rol) ? 404 : 403, 404, 404, 404]);
    const status = (list: readonly Rol[]) => (among(list, rol) ? 200 : 403);
    expect(await attempt('Elsmeer')).toEqual([
      status(tekenaars),
      status(invoerders),
      status(wegers),
      status(wegers),
    ]);
  });

  test('nothing is written while onderzoeken is not open', async () => {
    const early = await buildSamenwerking(owner, { naam: 'Vroeg' });
    const wie = early.person('contactpersoon', 'Elsmeer');
    expect((await send(app, wie, 'POST', `${early.path}/doelen`, { body: doel })).status).toBe(409);
    const weging = { gewichten: { kosten: 100 } };
    const path = `${early.path}/wegingen/${early.deelnemer('Elsmeer')}`;
    expect((await send(app, wie, 'PUT', path, { body: weging, ifMatch: 0 })).status).toBe(409);
  });
});

describe('four eyes on a baseline', () => {
  test('is seen by the own deelnemer only, until its controller signed; then by all', async () => {
    const { id } = await makeDoel();
    const nulmeting = await newest(await putNulmeting(id, 0));
    expect(ofElsmeer(await getDoel(id))).toMatchObject({
      stand: 'niet-getekend',
      nulmeting: { waarde: 700 },
    });
    expect(ofElsmeer(await getDoel(id, sanne))).toMatchObject({ stand: 'niet-getekend', nulmeting: null });
    expect(await (await send(app, sanne, 'GET', nulmetingPath(id))).json()).toMatchObject({
      versie: 0,
      versies: [],
    });
    expect((await sign(nulmeting?.id ?? '')).status).toBe(200);
    expect(ofElsmeer(await getDoel(id, sanne))).toMatchObject({
      stand: 'getekend',
      nulmeting: { waarde: 700, getekendDoor: 'controller Elsmeer', doorMij: false },
    });
    expect((await sign(nulmeting?.id ?? '')).status).toBe(409);
  });

  test('who entered it does not sign it, a controller neither; another controller does', async () => {
    const { id } = await makeDoel();
    const mine = await newest(await putNulmeting(id, 0, hugo));
    expect((await sign(mine?.id ?? '')).status).toBe(409);
    const second = await buildAccount(owner, { naam: 'Tweede controller' });
    await owner
      .insertInto('betrokkene')
      .values({
        id: crypto.randomUUID(),
        samenwerkingId: zaak.id,
        deelnemerId: elsmeer,
        accountId: second.id,
        rol: 'controller',
        vanafOp: new Date('2026-06-01T10:00:00Z'),
      })
      .execute();
    expect((await sign(mine?.id ?? '', second)).status).toBe(200);
  });

  test('a change takes the signature away; the others keep seeing what was signed, and that it is changing', async () => {
    const { id } = await makeDoel();
    const first = await newest(await putNulmeting(id, 0));
    await sign(first?.id ?? '');
    const second = await newest(await putNulmeting(id, 1, mila, { waarde: 900, bron: 'Hertelling' }));
    expect(second).toMatchObject({ versie: 2, waarde: 900, getekendOp: null });
    const seen = await getDoel(id, sanne);
    expect(ofElsmeer(seen)).toMatchObject({ stand: 'niet-getekend', nulmeting: { versie: 1, waarde: 700 } });
    expect(openbareDoelen([seen])).toEqual(openbareDoelen([await getDoel(id)]).map((each) => each));
    const { versies } = (await (await send(app, mila, 'GET', nulmetingPath(id))).json()) as Nulmetingstand;
    expect(versies.map(({ versie, waarde, getekendDoor }) => [versie, waarde, getekendDoor])).toEqual([
      [2, 900, null],
      [1, 700, 'controller Elsmeer'],
    ]);
    expect((await sign(first?.id ?? '')).status).toBe(409); // an older version is not signed again
  });

  test('the database itself refuses one pair of eyes, and another deelnemer', async () => {
    const { id } = await makeDoel();
    const mine = await newest(await putNulmeting(id, 0, hugo));
    const tryAs = (wie: { id: string }) =>
      inTransaction(db, { accountId: wie.id, readOnly: false }, async (tx) =>
        Number(
          (
            await sql`update nulmeting set getekend_op = now(), getekend_door = ${wie.id} where id = ${mine?.id}`.execute(
              tx,
            )
          ).numAffectedRows,
        ),
      ).catch(() => 'refused');
    expect([await tryAs(hugo), await tryAs(zaak.person('controller', 'Waterhoven'))]).toEqual(['refused', 0]);
  });

  test('two that save at the same moment: the second sees what is there', async () => {
    const { id } = await makeDoel();
    expect((await putNulmeting(id, 0)).status).toBe(200);
    const second = await putNulmeting(id, 0, hugo, { waarde: 1 });
    expect([second.status, await second.json()]).toMatchObject([
      412,
      { huidig: { versie: 1, versies: [{ waarde: 700 }] } },
    ]);
  });

  test('names every mistake at once, and no day to come', async () => {
    const { id } = await makeDoel();
    const bad = { waarde: 'zeven', peildatum: '2026-02-30', bron: '' };
    expect(await reasons(await putNulmeting(id, 0, mila, bad))).toEqual(['bron', 'peildatum', 'waarde']);
    expect(await reasons(await putNulmeting(id, 0, mila, { peildatum: '2026-06-17' }))).toEqual([
      'peildatum',
    ]);
  });
});

describe('a doel', () => {
  test('keeps a K in its own spelling and asks value and day of a target together', async () => {
    expect((await makeDoel()).letter).toBe('kwetsbaarheid');
    expect(await reasons(await postDoel(mila, { streefdatum: '' }))).toEqual(['streefdatum']);
    expect(await reasons(await postDoel(mila, { naam: '', richting: 'beter', eenheid: ' ' }))).toEqual([
      'eenheid',
      'naam',
      'richting',
    ]);
  });

  test('what is measured stays as it is once there is a figure', async () => {
    const { id } = await makeDoel();
    await putNulmeting(id, 0);
    const put = (more: object) =>
      send(app, mila, 'PUT', `${zaak.path}/doelen/${id}`, { body: { ...doel, ...more }, ifMatch: 1 });
    expect((await put({ eenheid: '%' })).status).toBe(409);
    expect((await put({ eigenaar: 'Gemeentesecretaris' })).status).toBe(200);
    expect((await put({ eigenaar: 'Te laat' })).status).toBe(412);
  });

  test('an own target goes its own way, and back', async () => {
    const { id } = await makeDoel();
    const put = (body: object, ifMatch: number) =>
      send(app, mila, 'PUT', `${zaak.path}/doelen/${id}/streefwaarden/${elsmeer}`, { body, ifMatch });
    expect((await put({ waarde: 200, streefdatum: '2030-12-31' }, 0)).status).toBe(200);
    expect((await put({ waarde: 300, streefdatum: '2030-12-31' }, 0)).status).toBe(412);
    expect(ofElsmeer(await getDoel(id, sanne))?.streefwaarde).toMatchObject({ waarde: 200, versie: 1 });
    expect(await (await put({ waarde: '', streefdatum: '' }, 1)).json()).toEqual({
      waarde: null,
      streefdatum: null,
      versie: 2,
    });
  });

  test('the list is filtered and sorted; the files hold the same, without what is not yours', async () => {
    const { id } = await makeDoel({ naam: 'Zoekbaar doel', letter: 'grip', eenheid: 'punten' });
    await makeDoel({ naam: 'Ander doel', letter: 'grip' });
    await putNulmeting(id, 0, mila, { waarde: 4321 });
    const names = async (query: string) =>
      ((await (await send(app, mila, 'GET', `${zaak.path}/doelen?${query}`)).json()) as Doel[]).map(
        ({ naam }) => naam,
      );
    expect(await names('letter=grip')).toEqual(['Ander doel', 'Zoekbaar doel']);
    expect(await names('letter=grip&sort=-naam')).toEqual(['Zoekbaar doel', 'Ander doel']);
    expect(await names('zoek=zoekbaar')).toEqual(['Zoekbaar doel']);
    const csv = async (wie: typeof mila) =>
      (await send(app, wie, 'GET', `${zaak.path}/doelexports/csv?zoek=zoekbaar`)).text();
    expect(await csv(mila)).toContain('Zoekbaar doel;grip;Elsmeer;punten;Een lager cijfer;43,21;2026-05-01');
    expect(await csv(sanne)).not.toContain('43,21');
    const ods = await send(app, mila, 'GET', `${zaak.path}/doelexports/ods`);
    expect(
      Buffer.from(await ods.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await send(app, mila, 'GET', `${zaak.path}/doelen?kleur=rood`)).status).toBe(400);
  });

  test('the library is open to everybody', async () => {
    const list = (await (await send(app, null, 'GET', '/v1/indicatoren')).json()) as { id: string }[];
    expect(list.map(({ id }) => id)).toContain('eenpitters');
  });
});

describe('weights', () => {
  const path = (gemeente: string) => `${zaak.path}/wegingen/${zaak.deelnemer(gemeente)}`;
  const put = async (gemeente: string, gewichten: object, gedeeld: boolean) => {
    const wie = zaak.person('bestuurder', gemeente);
    const { versie } = (await (await send(app, wie, 'GET', path(gemeente))).json()) as { versie: number };
    return send(app, wie, 'PUT', path(gemeente), { body: { gewichten, gedeeld }, ifMatch: versie });
  };
  const list = async () =>
    (await (await send(app, sanne, 'GET', `${zaak.path}/wegingen`)).json()) as {
      wegingen: { deelnemer: string; gewichten: object }[];
      afstanden: object[];
    };

  test('stay in the room until shown; an alarm names who differs', async () => {
    await put('Elsmeer', { kwetsbaarheid: 60, kwaliteit: 30, kosten: 10 }, false);
    expect((await list()).wegingen).toEqual([]);
    expect(await (await send(app, sanne, 'GET', path('Elsmeer'))).json()).toMatchObject({
      versie: 0,
      gewichten: {},
    });
    await put('Elsmeer', { kwetsbaarheid: 60, kwaliteit: 30, kosten: 10 }, true);
    await put('Waterhoven', { kwetsbaarheid: 20, kwaliteit: 20, kosten: 60 }, true);
    expect((await list()).afstanden).toMatchObject([
      { letter: 'kosten', punten: 50, meeste: ['Waterhoven'], minste: ['Elsmeer'] },
      { letter: 'kwetsbaarheid', punten: 40 },
    ]);
    await put('Elsmeer', { kosten: 100 }, false); // thinking again, in the own room
    expect((await list()).wegingen[0]).toMatchObject({ deelnemer: 'Elsmeer', gewichten: { kosten: 10 } });
  });

  test('are whole, together 100, over letters that there are', async () => {
    expect(await reasons(await put('Elsmeer', { kosten: 99 }, false))).toEqual(['gewichten']);
    expect(await reasons(await put('Elsmeer', { kosten: 50.5, kwaliteit: 'x' }, false))).toEqual([
      'gewichten.kosten',
      'gewichten.kwaliteit',
    ]);
    expect(await reasons(await put('Elsmeer', { kosten: 50, geluk: 50 }, false))).toEqual([
      'gewichten.geluk',
    ]);
    const stale = { body: { gewichten: { kosten: 100 } }, ifMatch: 99 };
    expect((await send(app, mila, 'PUT', path('Elsmeer'), stale)).status).toBe(412);
  });
});

test('a dossier gets only what was signed, the same for whoever asks', async () => {
  const asked = (wie: { id: string }) =>
    inTransaction(db, { accountId: wie.id, readOnly: true }, (tx) => doelenOnderdelen(tx, zaak.id));
  const { id } = await makeDoel({ naam: 'Voor het dossier' });
  const rowOf = async (wie: { id: string }) => {
    const [onderdeel] = await asked(wie);
    expect(onderdeel?.vraagId).toBe('O5');
    return onderdeel?.blad?.rijen.find(
      ([naam, , deelnemer]) => naam === 'Voor het dossier' && deelnemer === 'Elsmeer',
    );
  };
  const nulmeting = await newest(await putNulmeting(id, 0, mila, { bron: 'Nog geheim' }));
  expect(JSON.stringify(await asked(mila))).not.toContain('Nog geheim');
  await sign(nulmeting?.id ?? '');
  expect(await rowOf(sanne)).toContain('Nog geheim');
  expect(await asked(sanne)).toEqual(await asked(mila));
  // The weights that were shown; what Elsmeer thought of again stays in its room.
  const [, gewogen] = await asked(mila);
  expect(gewogen?.tekst).toContain('Over kosten liggen de gemeenten 50 punten uit elkaar');
  expect(gewogen?.blad?.rijen.map(([naam, ...punten]) => [naam, Math.max(...punten.map(Number))])).toEqual([
    ['Elsmeer', 60],
    ['Waterhoven', 60],
  ]);
});
