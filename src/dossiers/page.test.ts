import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { deelnemers: ['Elsmeer', 'Waterhoven'], fase: 'onderzoeken' });
const raadslid = zaak.person('raadslid', 'Waterhoven');
const waterhoven = zaak.deelnemer('Waterhoven');
const dossier = () => html(app, raadslid, `${zaak.page}/dossier`);

test('the dossier lists its documents by who they are for, and says what comes before there is a version', async () => {
  const before = await dossier();
  expect(before).toContain('komen hier zodra er een versie is bevroren');
  expect(before).toContain(`${zaak.page}/stukken/intentieverklaring`);
  const [file = ''] = /\/v1\/[^"]*intentieverklaring[^"]*\/html/.exec(before) ?? [];
  expect((await send(app, raadslid, 'GET', file)).status).toBe(200);
  expect(before).not.toContain('stukken/raadsvoorstel');
  const leider = zaak.person('projectleider');
  await send(app, leider, 'PUT', `${zaak.path}/antwoorden/O6`, {
    body: { tekst: 'Tussen 9 en 10 miljoen <b>euro</b>', status: 'gereed' },
    ifMatch: 0,
  });
  expect((await send(app, leider, 'POST', `${zaak.path}/dossierversies`, { body: {} })).status).toBe(201);
  const after = await dossier();
  for (const gemeente of ['Elsmeer', 'Waterhoven'])
    for (const path of [
      `oplegger/${zaak.deelnemer(gemeente)}`,
      `stukken/raadsvoorstel?deelnemerId=${zaak.deelnemer(gemeente)}`,
      `stukken/conceptbesluit?deelnemerId=${zaak.deelnemer(gemeente)}`,
    ])
      expect(after).toContain(`${zaak.page}/${path}`);
  for (const path of ['stukken/besluitdossier', 'stukken/haalbaarheidsonderzoek'])
    expect(after).toContain(`${zaak.page}/${path}`);
});

test('a raadslid goes from the oplegger to the raadsvoorstel and the conceptbesluit, reads them, and can take them along', async () => {
  const oplegger = (await html(app, raadslid, `${zaak.page}/oplegger/${waterhoven}`)).replaceAll(
    '&amp;',
    '&',
  );
  for (const soort of ['raadsvoorstel', 'conceptbesluit']) {
    const [link] = new RegExp(`/samenwerkingen/[^"]*/stukken/${soort}\\?[^"]*`).exec(oplegger) ?? [];
    const page = await html(app, raadslid, link ?? 'no link');
    expect(page).toContain('Raad van Waterhoven');
    expect(page).toContain('[in te vullen: alle taken uit het dossier');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.replaceAll('&amp;', '&')).toContain(`pdf?soort=${soort}&deelnemerId=${waterhoven}`);
  }
});

test('what was typed is text on the page, never markup', async () => {
  const page = await html(app, raadslid, `${zaak.page}/stukken/haalbaarheidsonderzoek`);
  expect(page).toContain('Tussen 9 en 10 miljoen &lt;b&gt;euro&lt;/b&gt;');
});

test('a document that does not exist, or for a council that is not named, is a clear refusal', async () => {
  const open = (path: string) =>
    app.request(`http://localhost:3000${zaak.page}/stukken/${path}`, {
      headers: { cookie: raadslid.cookie },
    });
  for (const path of ['onbekend', 'raadsvoorstel', `raadsvoorstel?deelnemerId=${crypto.randomUUID()}`])
    expect([path, (await open(path)).status]).toEqual([path, 400]);
});
