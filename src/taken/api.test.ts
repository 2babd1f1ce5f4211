import { describe, expect, test } from 'vitest';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { takenOnderdelen } from './api.ts';
import type { Kolom, Taak, Taakwijziging } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const path = `${zaak.path}/taken`;

const add = async (naam: string, more: object = {}) => {
  const response = await send(app, mila, 'POST', path, { body: { naam, taakveld: 'ICT', ...more } });
  expect(response.status).toBe(201);
  return (await response.json()) as Taak;
};
const kolomVan = (deelnemer: string) => `${zaak.path}/taakkolommen/${zaak.deelnemer(deelnemer)}`;
const kolom = async (deelnemer: string) =>
  (await (await send(app, mila, 'GET', kolomVan(deelnemer))).json()) as Kolom;
const choose = (deelnemer: string, keuzen: object[], ifMatch: number, wie = mila) =>
  send(app, wie, 'PUT', kolomVan(deelnemer), { body: { keuzen }, ifMatch });

describe('the taken', () => {
  test.each(rollen)('a %s reads them, and adds one when that is its work', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const response = await send(app, wie, 'POST', path, { body: { naam: `Van ${rol}`, taakveld: 'ICT' } });
    const may = schrijvers.some((schrijver) => schrijver === rol);
    expect(response.status).toBe(may ? 201 : 403);
    expect((await send(app, wie, 'GET', path)).status).toBe(200);
  });

  test('have one name each, and point out delegation without an article', async () => {
    const { id, mistGrondslag, deelnames } = await add('Belastingen innen', { vorm: 'delegatie' });
    expect([mistGrondslag, deelnames.map(({ keuze }) => keuze)]).toEqual([true, ['open', 'open']]);
    const twice = await send(app, sanne, 'POST', path, {
      body: { naam: ' belastingen  INNEN ', taakveld: 'Belastingen' },
    });
    expect(twice.status).toBe(400);
    const body = { naam: 'Belastingen innen', taakveld: 'ICT', grondslag: 'Gemeentewet 232' };
    expect((await send(app, sanne, 'PUT', `${path}/${id}`, { body, ifMatch: 1 })).status).toBe(200);
    const late = await send(app, mila, 'PUT', `${path}/${id}`, { body, ifMatch: 1 });
    expect(late.status).toBe(412);
    expect(((await late.json()) as { huidig: Taak }).huidig.grondslag).toBe('Gemeentewet 232');
  });

  test('tell every mistake at once', async () => {
    const response = await send(app, mila, 'POST', path, { body: { naam: ' ', taakveld: '', vorm: 'x' } });
    const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name)).toEqual(['naam', 'taakveld', 'vorm']);
  });

  test('are found by taakveld and words, removed softly, and taken along', async () => {
    const { id } = await add('=1+1', { taakveld: 'Gevaar' });
    const found = await send(app, mila, 'GET', `${path}?taakveld=Gevaar&zoek=1%2B1`);
    expect(((await found.json()) as Taak[]).map((taak) => taak.id)).toEqual([id]);
    const csv = await send(app, mila, 'GET', `${zaak.path}/taakexports/csv?taakveld=Gevaar`);
    expect(await csv.text()).toContain("'=1+1");
    const ods = await send(app, mila, 'GET', `${zaak.path}/taakexports/ods`);
    expect(ods.headers.get('content-type')).toContain('opendocument.spreadsheet');
    expect((await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 9 })).status).toBe(412);
    expect((await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 1 })).status).toBe(204);
    expect((await send(app, mila, 'GET', `${path}/${id}`)).status).toBe(404);
    const versions = await owner.selectFrom('taakVersie').select('inhoud').where('taakId', '=', id).execute();
    expect(versions).toHaveLength(2);
  });
});

test('the taken are sorted by name, taakveld, who does them, and how many chose; also in the file', async () => {
  const own = await buildSamenwerking(owner, { naam: 'Volgorde', fase: 'onderzoeken' });
  const wie = own.person('contactpersoon', 'Elsmeer');
  const make = async (naam: string, taakveld: string, uitvoerder: string) => {
    const body = { naam, taakveld, uitvoerder };
    return (await (await send(app, wie, 'POST', `${own.path}/taken`, { body })).json()) as Taak;
  };
  await make('Zaak 10', 'Burgerzaken', '');
  await make('zaak 9', 'ICT', 'Waterhoven');
  const gekozen = await make('Archief', 'ICT', 'Elsmeer');
  await send(app, wie, 'PUT', `${own.path}/taakkolommen/${own.deelnemer('Elsmeer')}`, {
    body: { keuzen: [{ taakId: gekozen.id, keuze: 'in' }] },
    ifMatch: 0,
  });
  const names = async (query: string) =>
    ((await (await send(app, wie, 'GET', `${own.path}/taken${query}`)).json()) as Taak[]).map(
      ({ naam }) => naam,
    );
  expect(await names('?sort=naam')).toEqual(['Archief', 'zaak 9', 'Zaak 10']);
  expect(await names('?sort=-naam')).toEqual(['Zaak 10', 'zaak 9', 'Archief']);
  expect(await names('?sort=-taakveld')).toEqual(['Archief', 'zaak 9', 'Zaak 10']);
  expect(await names('?sort=uitvoerder')).toEqual(['Archief', 'zaak 9', 'Zaak 10']);
  expect(await names('?sort=-keuzen&pageSize=1')).toEqual(['Archief']);
  const csv = await (await send(app, wie, 'GET', `${own.path}/taakexports/csv?sort=-naam`)).text();
  expect(csv.indexOf('Zaak 10')).toBeLessThan(csv.indexOf('Archief'));
  const wrong = await send(app, wie, 'GET', `${own.path}/taken?sort=prijs`);
  expect([wrong.status, await wrong.json()]).toMatchObject([
    400,
    { invalidParams: [{ name: 'sort', reason: expect.stringContaining('Kies uit: naam, -naam') }] },
  ]);
});

describe('the column of a deelnemer', () => {
  test('is changed by that deelnemer alone, and read by everybody', async () => {
    const { id: taakId } = await add('Telefonie');
    const later = { taakId, keuze: 'later', vanafDatum: '2028-01-01', toelichting: 'Contract tot eind 2027' };
    const { versie } = await kolom('Elsmeer');
    expect((await choose('Elsmeer', [later], versie, sanne)).status).toBe(404);
    expect((await choose('Elsmeer', [later], versie, zaak.person('bestuurder', 'Elsmeer'))).status).toBe(403);
    const saved = await choose('Elsmeer', [later], versie);
    expect([saved.status, ((await saved.json()) as Kolom).versie]).toEqual([200, versie + 1]);
    const seen = (await (await send(app, sanne, 'GET', `${path}/${taakId}`)).json()) as Taak;
    expect(seen.deelnames).toMatchObject([
      { deelnemer: 'Elsmeer', keuze: 'later', vanafDatum: '2028-01-01' },
      { deelnemer: 'Waterhoven', keuze: 'open' },
    ]);
  });

  test('keeps the same choice once, and refuses an older column', async () => {
    const { id: taakId } = await add('Netwerk');
    const { versie } = await kolom('Waterhoven');
    const keuze = { taakId, keuze: 'opt-out', toelichting: '' };
    expect((await choose('Waterhoven', [keuze], versie, sanne)).status).toBe(200);
    const again = await choose('Waterhoven', [keuze], versie + 1, sanne);
    expect(((await again.json()) as Kolom).versie).toBe(versie + 1);
    const late = await choose('Waterhoven', [{ ...keuze, keuze: 'uit' }], versie, sanne);
    expect(late.status).toBe(412);
    expect(((await late.json()) as { huidig: Kolom }).huidig.versie).toBe(versie + 1);
  });

  test('asks a day with later, only then, and knows the taken', async () => {
    const { id: taakId } = await add('Websites');
    const { versie } = await kolom('Elsmeer');
    const names = async (keuzen: object[]) => {
      const response = await choose('Elsmeer', keuzen, versie);
      const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
      return [response.status, ...invalidParams.map(({ name }) => name)];
    };
    expect(
      await names([
        { taakId, keuze: 'later', vanafDatum: '' },
        { taakId, keuze: 'in', vanafDatum: '2028-01-01' },
      ]),
    ).toEqual([400, 'keuzen.0.vanafDatum', 'keuzen.1.vanafDatum']);
    const stranger = { taakId: crypto.randomUUID(), keuze: 'in' };
    expect(await names([stranger, { taakId, keuze: 'in' }, { taakId, keuze: 'uit' }])).toEqual([
      400,
      'keuzen.0.taakId',
      'keuzen.2.taakId',
    ]);
  });
});

test('what changed is told since a day, a dossierversie, or the begin', async () => {
  const changes = async (query: string) => {
    const response = await send(app, mila, 'GET', `${zaak.path}/taakwijzigingen?${query}`);
    return ((await response.json()) as { wijzigingen: Taakwijziging[] }).wijzigingen;
  };
  await send(app, mila, 'PUT', `${zaak.path}/antwoorden/O1`, {
    body: { tekst: 'Alles', status: 'gereed' },
    ifMatch: 0,
  });
  const frozen = await send(app, mila, 'POST', `${zaak.path}/dossierversies`, { body: {} });
  expect(frozen.status).toBe(201);
  const dossierversieId = frozen.headers.get('location')?.split('/').at(-1) ?? '';
  expect(await changes(`dossierversieId=${dossierversieId}`)).toEqual([]);
  expect((await changes('')).map(({ soort }) => soort)).toContain('nieuw');
  expect(await changes('sinds=2026-06-16')).toEqual(await changes(''));
  expect(await changes('sinds=2026-06-17')).toEqual([]);
  const unknown = `${zaak.path}/taakwijzigingen?dossierversieId=${crypto.randomUUID()}`;
  expect((await send(app, mila, 'GET', unknown)).status).toBe(404);
});

test('the dossier gets the list of wel and niet, and the matrix', async () => {
  const own = await buildSamenwerking(owner, { naam: 'Dossier', fase: 'onderzoeken' });
  const wie = own.person('contactpersoon', 'Elsmeer');
  expect(await takenOnderdelen(owner, own.id)).toEqual([]);
  const made = await send(app, wie, 'POST', `${own.path}/taken`, {
    body: { naam: 'Back-up', taakveld: 'ICT' },
  });
  const { id: taakId } = (await made.json()) as Taak;
  for (const naam of ['Elsmeer', 'Waterhoven'])
    await send(
      app,
      own.person('gemeentesecretaris', naam),
      'PUT',
      `${own.path}/taakkolommen/${own.deelnemer(naam)}`,
      { body: { keuzen: [{ taakId, keuze: naam === 'Elsmeer' ? 'in' : 'uit' }] }, ifMatch: 0 },
    );
  const [scope, matrix] = await takenOnderdelen(owner, own.id);
  expect(scope).toMatchObject({
    vraagId: 'O1',
    tekst: 'Wel, voor een deel van de gemeenten: Back-up (Elsmeer).',
  });
  expect(matrix?.vraagId).toBe('O2');
  expect(matrix?.blad?.rijen[0]?.slice(0, 4)).toEqual(['Back-up', 'ICT', 'Doet mee', 'Doet niet mee']);
});

test('a spreadsheet becomes taken, once', async () => {
  await add('Helpdesk');
  const form = new FormData();
  form.set('soort', 'taken');
  form.set('bestand', new File(['Taak;Artikel\nServers;Gemeentewet 160\nhelpdesk;\n;x'], 'taken.csv'));
  const read = await send(app, mila, 'POST', `${zaak.path}/inlezingen`, { body: form });
  const base = `${zaak.path}/inlezingen/${read.headers.get('location')?.split('/').at(-1)}`;
  const oordeel = await send(app, mila, 'GET', `${base}/taakoordeel`);
  expect(((await oordeel.json()) as { aantallen: object }).aantallen).toEqual({
    nieuw: 1,
    bewaard: 0,
    dubbel: 1,
    fout: 1,
  });
  const take = async (versie: number) =>
    send(app, mila, 'POST', `${base}/taakovername`, { body: { versie } });
  expect((await take(9)).status).toBe(409);
  expect(await (await take(1)).json()).toEqual({ bewaard: 1 });
  expect(await (await take(1)).json()).toEqual({ bewaard: 0 });
  expect(await (await send(app, mila, 'GET', `${base}/taakrest`)).text()).toContain('helpdesk');
});

test('nothing is written while onderzoeken is not open', async () => {
  const early = await buildSamenwerking(owner, { naam: 'Vroeg' });
  const wie = early.person('contactpersoon', 'Elsmeer');
  const tries = [
    await send(app, wie, 'POST', `${early.path}/taken`, { body: { naam: 'x', taakveld: 'y' } }),
    await send(app, wie, 'PUT', `${early.path}/taakkolommen/${early.deelnemer('Elsmeer')}`, {
      body: { keuzen: [] },
      ifMatch: 0,
    }),
  ];
  expect(tries.map(({ status }) => status)).toEqual([409, 409]);
});
