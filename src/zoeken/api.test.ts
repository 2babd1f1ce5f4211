import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildNulmeting, buildSamenwerking, html, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Treffer } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
await buildNulmeting(owner, zaak);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const elsmeer = zaak.deelnemer('Elsmeer');

const make = async (path: string, body: unknown, wie = mila) => {
  const response = await send(app, wie, 'POST', `${zaak.path}${path}`, { body });
  expect([path, response.status]).toEqual([path, 201]);
  return ((await response.json()) as { id: string }).id;
};
const put = async (path: string, body: unknown, ifMatch = 0) =>
  expect([path, (await send(app, mila, 'PUT', `${zaak.path}${path}`, { body, ifMatch })).status]).toEqual([
    path,
    200,
  ]);
const zoek = async (wie: { cookie: string }, woord: string) =>
  (await (await send(app, wie, 'GET', `/v1/zoekresultaten?zoek=${woord}`)).json()) as Treffer[];

const zaakId = await make('/businesscases', { beginjaar: 2029, aantalJaren: 4 });
const regels = `/businesscases/${zaakId}/regels`;
const regel = { soort: 'lasten', verwacht: 100, verdeling: 'gelijk' };
await make(regels, { ...regel, naam: 'Project', bron: 'Offerte van de molenaar' });
await make(regels, {
  ...regel,
  naam: 'Eigen',
  bron: 'Begroting klokkenluider',
  verdeling: null,
  deelnemerId: elsmeer,
});
const taakId = await make('/taken', { naam: 'Helpdesk', taakveld: 'ICT' });
await put(`/taakkolommen/${elsmeer}`, {
  keuzen: [{ taakId, keuze: 'uit', vanafDatum: null, toelichting: 'Contract met de schipper' }],
});
await put(`/deelnemers/${elsmeer}/zelftoets`, {
  antwoorden: [{ id: 'mensen', score: 2, toelichting: 'Bezet tot de oogstmaand' }],
});
await put(`/deelnemers/${elsmeer}/partnercriteria`, {
  criteria: [{ id: 'omvang', naam: 'Zelfde sluiswachter', gewicht: 3 }],
});
const form = new FormData();
for (const [name, value] of Object.entries({ onderwerp: 'vraag', onderwerpId: 'V1', deelnemerId: elsmeer }))
  form.set(name, value);
form.set('bestand', new File(['x'], 'Auditrapport_turfschip-2025.txt'));
await make('/bijlagen', form);
await put('/antwoorden/O1', { tekst: 'Alles', status: 'gereed' });
const dossierversieId = await make('/dossierversies', { reden: 'Na de waterschouw' });
const besluitrondeId = await make('/besluitrondes', { dossierversieId });
await make(
  '/besluiten',
  {
    besluitrondeId,
    deelnemerId: elsmeer,
    uitkomst: 'akkoord-onder-voorwaarden',
    orgaan: 'raad',
    besluitdatum: '2026-06-16',
    kenmerk: 'Dijkgraafbesluit 7',
    toelichting: '',
    reikwijdte: { omvang: 'geheel', taken: '' },
    voorwaarden: [{ tekst: 'De veerman blijft' }],
  },
  zaak.person('griffier', 'Elsmeer'),
);

/** A word of each kind of thing, and whether all deelnemers may read it. */
test.each([
  ['regel', 'molenaar', true],
  ['regel', 'klokkenluider', false],
  ['taakkeuze', 'schipper', true],
  ['zelftoets', 'oogstmaand', false],
  ['partnercriteria', 'sluiswachter', false],
  ['bijlage', 'turfschip', false],
  ['dossierversie', 'waterschouw', true],
  ['besluit', 'Dijkgraafbesluit', false], // until a second person confirms it
  ['voorwaarde', 'veerman', false],
] as const)('%s is found by %s, and leads to a page that holds it', async (soort, woord, isVoorAllen) => {
  expect((await zoek(mila, woord)).map((treffer) => treffer.soort)).toEqual([soort]);
  expect((await zoek(sanne, woord)).length).toBe(isVoorAllen ? 1 : 0);
  const page = await html(app, mila, `/zoeken?zoek=${woord}`);
  const adres =
    /href="(\/samenwerkingen\/[^"]+)"[^>]*>[^<]*: /.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await html(app, mila, adres)).toContain(woord);
});

test('a nulmeting is found by its source; what is shown holds no signs of JSON', async () => {
  const [gemeten] = (await zoek(mila, 'HRM')).filter(({ soort }) => soort === 'nulmeting');
  expect(gemeten?.sleutel).toMatch(/nulmeting/);
  for (const woord of ['oogstmaand', 'sluiswachter'])
    for (const { fragment } of await zoek(mila, woord)) expect(fragment).not.toMatch(/[[\]{}"]/);
});
