import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kamerschrijvers, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Buikpijn } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const deelnemerId = zaak.deelnemer('Elsmeer');

async function begin(klacht = 'Bij de helpdesk krijg je niemand te pakken') {
  const response = await send(app, mila, 'POST', `${zaak.path}/buikpijn`, { body: { klacht, deelnemerId } });
  expect(response.status).toBe(201);
  return ((await response.json()) as Buikpijn).id;
}
const at = (id: string) => `${zaak.path}/buikpijn/${id}`;
const patch = (id: string, body: object, ifMatch: number, wie = mila) =>
  send(app, wie, 'PATCH', at(id), { body, ifMatch });
const knelpunt = { titel: 'x', taakveld: 'ICT', letters: ['kosten'], ernst: 3, urgentie: 3 };
const makeKnelpunt = (buikpijnId: string, wie = mila, gemeente = 'Elsmeer') =>
  send(app, wie, 'POST', `${zaak.path}/knelpunten`, {
    body: { ...knelpunt, deelnemerId: zaak.deelnemer(gemeente), buikpijnId },
  });

describe('the way from complaint to problem', () => {
  test('every step is saved by itself and leaves the others as they are', async () => {
    const id = await begin();
    expect((await patch(id, { symptoom: 'Na vier uur neemt niemand op' }, 1)).status).toBe(200);
    expect((await patch(id, { bewijs: '212 meldingen', bron: 'Meldingensysteem 2025' }, 2)).status).toBe(200);
    expect(await (await send(app, mila, 'GET', at(id))).json()).toMatchObject({
      klacht: 'Bij de helpdesk krijg je niemand te pakken',
      symptoom: 'Na vier uur neemt niemand op',
      bewijs: '212 meldingen',
      bron: 'Meldingensysteem 2025',
      oorzaak: '',
      versie: 3,
      knelpuntId: null,
    });
  });

  test('who saved second hears what is there now', async () => {
    const id = await begin();
    await patch(id, { oorzaak: 'Van de eerste' }, 1);
    const second = await patch(id, { oorzaak: 'Van de tweede' }, 1);
    expect([second.status, await second.json()]).toMatchObject([
      412,
      { huidig: { oorzaak: 'Van de eerste', versie: 2 } },
    ]);
  });

  test.each([
    ['an empty complaint', { klacht: ' ' }],
    ['a problem that is a story', { probleemstelling: 'x'.repeat(201) }],
  ])('%s is refused', async (_, body) => {
    expect((await patch(await begin(), body, 1)).status).toBe(400);
  });
});

describe('a knelpunt out of it', () => {
  test('keeps where it comes from, until it is gone itself', async () => {
    const id = await begin();
    const made = (await (await makeKnelpunt(id)).json()) as { id: string; buikpijnId: string };
    expect(made.buikpijnId).toBe(id);
    expect(await (await send(app, mila, 'GET', at(id))).json()).toMatchObject({ knelpuntId: made.id });
    expect((await send(app, mila, 'DELETE', at(id), { ifMatch: 1 })).status).toBe(409);
    await send(app, mila, 'DELETE', `${zaak.path}/knelpunten/${made.id}`, { ifMatch: 1 });
    expect((await send(app, mila, 'DELETE', at(id), { ifMatch: 9 })).status).toBe(412);
    expect((await send(app, mila, 'DELETE', at(id), { ifMatch: 1 })).status).toBe(204);
    expect((await makeKnelpunt(id)).status).toBe(404);
  });

  test('cannot come out of the room of another', async () => {
    expect((await makeKnelpunt(await begin(), sanne, 'Waterhoven')).status).toBe(404);
  });
});

test.each(rollen)('a %s of elsewhere finds nothing, also not by searching', async (rol) => {
  const geheel = ['projectleider', 'adviseur', 'accounthouder'].includes(rol);
  const wie = zaak.person(rol, geheel ? undefined : 'Waterhoven');
  const id = await begin('Onvindbaarwoord');
  expect((await send(app, wie, 'GET', at(id))).status).toBe(404);
  expect((await patch(id, { oorzaak: 'x' }, 1, wie)).status).toBeGreaterThanOrEqual(403);
  for (const path of ['/buikpijn?zoek=onvindbaar', '/buikpijnexports/csv'])
    expect(await (await send(app, wie, 'GET', `${zaak.path}${path}`)).text()).not.toContain(
      'Onvindbaarwoord',
    );
  const hits = await send(app, wie, 'GET', '/v1/zoekresultaten?zoek=onvindbaarwoord');
  expect(await hits.text()).not.toContain('Onvindbaarwoord');
});

test('the list goes along with every step, as CSV and as spreadsheet', async () => {
  const id = await begin('Meeneemwoord');
  await patch(id, { oorzaak: 'Eén persoon' }, 1);
  const file = (formaat: string) =>
    send(app, mila, 'GET', `${zaak.path}/buikpijnexports/${formaat}?zoek=meeneemwoord`);
  const csv = await file('csv');
  expect(csv.headers.get('content-disposition')).toContain('buikpijn.csv');
  expect((await csv.text()).split('\r\n').slice(0, 2)).toEqual([
    'deelnemer,klacht,symptoom,oorzaak,bewijs,bron,als wij niets doen,probleem',
    'Elsmeer,Meeneemwoord,,Eén persoon,,,,',
  ]);
  const ods = unzipSync(new Uint8Array(await (await file('ods')).arrayBuffer()))['content.xml'];
  expect(strFromU8(ods ?? new Uint8Array())).toContain('<text:p>Meeneemwoord</text:p>');
});

test('within the room everybody reads, and some write; the search finds it', async () => {
  const id = await begin('Zoekbaarwoord');
  for (const rol of rollen.filter((each) => !['projectleider', 'adviseur', 'accounthouder'].includes(each))) {
    const wie = zaak.person(rol, 'Elsmeer');
    expect((await send(app, wie, 'GET', at(id))).status).toBe(200);
    const { versie } = (await (await send(app, wie, 'GET', at(id))).json()) as Buikpijn;
    const mayWrite = kamerschrijvers.some((each) => each === rol);
    expect([rol, (await patch(id, { oorzaak: rol }, versie, wie)).status]).toEqual([
      rol,
      mayWrite ? 200 : 403,
    ]);
  }
  expect(await (await send(app, mila, 'GET', '/v1/zoekresultaten?zoek=zoekbaarwoord')).json()).toMatchObject([
    { soort: 'buikpijn', id },
  ]);
});
