import { describe, expect, test } from 'vitest';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { checklist } from './checklist.ts';
import { gevolgenOnderdelen } from './api.ts';
import type { Gevolg } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const path = `${zaak.path}/gevolgen`;
const begin = { stand: 'loopt', aantekening: 'Nagevraagd bij de belastingdienst' };

const get = async (gevolgId: string, wie = mila) =>
  (await (await send(app, wie, 'GET', `${path}/${gevolgId}`)).json()) as Gevolg;
const put = (gevolgId: string, body: object, ifMatch: number, wie = mila) =>
  send(app, wie, 'PUT', `${path}/${gevolgId}`, { body, ifMatch });
const own = async (titel = 'Wie verzekert de bestelbus?') => {
  const response = await send(app, mila, 'POST', path, { body: { titel, onderwerp: 'verzekering' } });
  return (await response.json()) as Gevolg;
};

describe('the checklist as everybody finds it', () => {
  test('is whole before anybody began, with article and confidence', async () => {
    const response = await send(app, mila, 'GET', `${path}?pageSize=100`);
    expect(response.headers.get('total-count')).toBe(String(checklist.length));
    const [first] = (await response.json()) as Gevolg[];
    expect(first).toMatchObject({
      id: 'personeel-overgang',
      zekerheid: 'gelezen',
      stand: 'open',
      versie: 0,
      eigenaar: null,
      isEigen: false,
    });
    expect((await send(app, mila, 'GET', `${path}/btw-bestaat-niet`)).status).toBe(404);
  });

  test('filters on onderwerp, stand and words', async () => {
    const titles = async (query: string) =>
      ((await (await send(app, mila, 'GET', `${path}?${query}`)).json()) as Gevolg[]).map(({ id }) => id);
    await put('btw-koepel', begin, 0);
    expect(await titles('onderwerp=vpb')).toEqual(['vpb-plicht']);
    expect(await titles('stand=loopt')).toEqual(['btw-koepel']);
    expect(await titles('zoek=BELASTINGDIENST')).toEqual(['btw-koepel']);
    expect((await titles('sort=-stand')).at(0)).toBe('btw-koepel');
    const all = 'pageSize=100';
    expect(await titles(`${all}&sort=-titel`)).toEqual((await titles(`${all}&sort=titel`)).toReversed());
    expect((await send(app, mila, 'GET', `${path}?sort=prijs`)).status).toBe(400);
    expect(await titles('zoek=%25')).toContain('btw-tarief'); // '21%' stands in its text
    expect(await titles('pageSize=2&page=2')).toHaveLength(2);
  });
});

describe('who may work on it', () => {
  test.each(rollen)('a %s', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const { versie } = await get('archief-zorg');
    const may = schrijvers.some((schrijver) => schrijver === rol);
    expect((await put('archief-zorg', begin, versie, wie)).status).toBe(may ? 200 : 403);
    expect((await send(app, wie, 'GET', `${path}/archief-zorg`)).status).toBe(200);
  });
});

describe('what is kept', () => {
  test('ready needs who and when, not applicable needs why; all mistakes at once', async () => {
    const names = async (body: object) => {
      const response = await put('privacy-dpia', body, 0);
      const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
      return [response.status, ...invalidParams.map(({ name }) => name)];
    };
    expect(await names({ stand: 'klaar' })).toEqual([400, 'controledatum', 'gecontroleerdDoor']);
    expect(await names({ stand: 'nvt', reden: ' ' })).toEqual([400, 'reden']);
    expect(await names({ stand: 'af', controledatum: 'gisteren', eigenaarId: 'x' })).toEqual([
      400,
      'stand',
      'eigenaarId',
      'controledatum',
    ]);
    const done = { stand: 'klaar', controledatum: '2026-06-01', gecontroleerdDoor: 'Privacy-officer' };
    expect(await (await put('privacy-dpia', done, 0)).json()).toMatchObject({ ...done, versie: 1 });
  });

  test('the owner is somebody of this samenwerking', async () => {
    const { id: eigenaarId } = await owner
      .selectFrom('betrokkene')
      .select('id')
      .where('accountId', '=', sanne.id)
      .executeTakeFirstOrThrow();
    const elsewhere = await buildSamenwerking(owner, { naam: 'Elders', deelnemers: ['Verweg'] });
    const { id: stranger } = await owner
      .selectFrom('betrokkene')
      .select('id')
      .where('samenwerkingId', '=', elsewhere.id)
      .executeTakeFirstOrThrow();
    expect((await put('woo-geheim', { ...begin, eigenaarId: stranger }, 0)).status).toBe(400);
    const saved = await put('woo-geheim', { ...begin, eigenaarId }, 0);
    expect(await saved.json()).toMatchObject({ eigenaar: 'contactpersoon Waterhoven' });
    expect(await (await put('woo-geheim', { stand: 'open', eigenaarId: '' }, 1)).json()).toMatchObject({
      eigenaar: null,
    });
  });

  test('by when it is found out: kept, sorted, and taken along', async () => {
    const saved = await put('woo-openbaar', { ...begin, uiterlijkeDatum: '2026-07-01' }, 0);
    expect(await saved.json()).toMatchObject({ uiterlijkeDatum: '2026-07-01' });
    const wrong = await put('vpb-plicht', { ...begin, uiterlijkeDatum: 'morgen' }, 0);
    expect(await wrong.json()).toMatchObject({ invalidParams: [{ name: 'uiterlijkeDatum' }] });
    const [first] = (await (await send(app, mila, 'GET', `${path}?sort=uiterlijk`)).json()) as Gevolg[];
    expect(first?.uiterlijkeDatum).toBe('2026-07-01');
    const csv = await (await send(app, mila, 'GET', `${zaak.path}/gevolgexports/csv?sort=uiterlijk`)).text();
    expect(csv).toContain('2026-07-01');
  });

  test('two who begin at once: the second sees what the first kept', async () => {
    expect((await put('ict-systemen', begin, 0)).status).toBe(200);
    const late = await put('ict-systemen', { stand: 'open' }, 0, sanne);
    expect(late.status).toBe(412);
    expect(((await late.json()) as { huidig: Gevolg }).huidig).toMatchObject({ ...begin, versie: 1 });
    expect((await put('ict-systemen', { stand: 'open' }, 1, sanne)).status).toBe(200);
  });

  test('own points are added and removed; those of the checklist stay', async () => {
    const { id, isEigen } = await own();
    expect([isEigen, (await get(id)).onderwerp]).toEqual([true, 'verzekering']);
    expect((await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 9 })).status).toBe(412);
    expect((await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 1 })).status).toBe(204);
    expect((await send(app, mila, 'GET', `${path}/${id}`)).status).toBe(404);
    expect((await send(app, mila, 'DELETE', `${path}/btw-koepel`, { ifMatch: 1 })).status).toBe(409);
    const { verwijderdOp } = await owner
      .selectFrom('gevolg')
      .select('verwijderdOp')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(verwijderdOp).not.toBeNull();
  });

  test('takes the list along as CSV and as a spreadsheet, without formulas', async () => {
    await own('=1+1');
    const csv = await (await send(app, mila, 'GET', `${zaak.path}/gevolgexports/csv?zoek=1%2B1`)).text();
    expect(csv).toContain("'=1+1");
    const ods = await send(app, mila, 'GET', `${zaak.path}/gevolgexports/ods`);
    expect(ods.headers.get('content-type')).toContain('opendocument.spreadsheet');
  });

  test('is refused while onderzoeken is not open', async () => {
    const early = await buildSamenwerking(owner, { naam: 'Vroeg' });
    const wie = early.person('contactpersoon', 'Elsmeer');
    const tries = [
      await send(app, wie, 'PUT', `${early.path}/gevolgen/btw-koepel`, { body: begin, ifMatch: 0 }),
      await send(app, wie, 'POST', `${early.path}/gevolgen`, { body: { titel: 'x', onderwerp: 'y' } }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([409, 409]);
  });
});

test('a dossier gets the points that are worked on, and nothing of a point that was taken away', async () => {
  const asked = (wie: { id: string }) =>
    inTransaction(db, { accountId: wie.id, readOnly: true }, (tx) => gevolgenOnderdelen(tx, zaak.id));
  const kept = await own('Voor het dossier');
  const gone = await own('Weer weg');
  await put(kept.id, begin, kept.versie);
  await put(gone.id, begin, gone.versie);
  await send(app, mila, 'DELETE', `${path}/${gone.id}`, { ifMatch: gone.versie + 1 });
  const [onderdeel] = await asked(sanne);
  const titles = onderdeel?.blad?.rijen.map(([titel]) => titel);
  expect(onderdeel).toMatchObject({ vraagId: 'O7', titel: 'Gevolgen' });
  expect(titles).toContain('Voor het dossier');
  expect(titles).not.toContain('Weer weg');
});
