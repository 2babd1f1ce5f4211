import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db); // 16 June 2026
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken', deelnemers: ['Elsmeer', 'Oud-Berkel'] });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const plain = (text: string) => text.replaceAll('<!-- -->', '');

test('an empty list teaches what comes here', async () => {
  for (const path of ['/momenten', `${zaak.page}/momenten`])
    expect(await html(app, mila, path)).toContain('Hier komen vanzelf de dagen die ergens zijn ingevuld');
  expect(await html(app, mila, zaak.page)).toContain('Er staan nog geen data vast.');
});

test('a day stands on the start page, on the overview and on its own pages, with where it comes from', async () => {
  await send(app, mila, 'PUT', `${zaak.path}/antwoorden/O1`, {
    body: { tekst: 'Samen', status: 'gereed' },
    ifMatch: 0,
  });
  const idOf = async (path: string, body: object) =>
    ((await (await send(app, mila, 'POST', `${zaak.path}${path}`, { body })).json()) as { id: string }).id;
  const besluitrondeId = await idOf('/besluitrondes', {
    dossierversieId: await idOf('/dossierversies', {}),
  });
  const griffier = zaak.person('griffier', 'Oud-Berkel');
  for (const [orgaan, geplandeDatum] of [
    ['college', '2026-06-15'],
    ['raad', '2026-10-15'],
  ])
    await send(app, griffier, 'PUT', `${zaak.path}/besluitrondes/${besluitrondeId}/routestappen`, {
      body: { deelnemerId: zaak.deelnemer('Oud-Berkel'), orgaan, geplandeDatum },
      ifMatch: 0,
    });
  for (const path of ['/', zaak.page, '/momenten', `${zaak.page}/momenten`]) {
    const page = plain(await html(app, mila, path));
    const [, naLaat = ''] = page.split('Te laat');
    expect(naLaat).toMatch(
      new RegExp(
        `href="${zaak.page}/besluitronde"[^>]*>College van Oud\u2011Berkel behandelt het dossier</a>`,
      ),
    );
    expect(page).toContain('donderdag 15 oktober 2026');
    expect(page.split('Te laat')).toHaveLength(2); // the day in October is not
  }
  expect(await html(app, mila, zaak.page)).toContain(`/v1${zaak.page}/momentexports/ics`);
  expect(await html(app, mila, '/')).toContain('/v1/momentexports/ics');
});

test('a filter that nothing fits says how to see all, and goes along with a download', async () => {
  const none = plain(await html(app, mila, `${zaak.page}/momenten?soort=doel`));
  expect(none).toContain('Geen datum past hierbij');
  expect(none).toContain(`href="${zaak.page}/momenten"`);
  const some = await html(app, mila, `${zaak.page}/momenten?soort=routestap&sort=-datum`);
  expect(some).toContain('momentexports/csv?soort=routestap&amp;sort=-datum');
  expect(some.indexOf('15 oktober')).toBeLessThan(some.indexOf('15 juni'));
});
