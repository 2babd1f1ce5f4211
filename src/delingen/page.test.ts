import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Deling } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { deelnemers: ['Elsmeer', 'Oud-Berkel', 'Waterhoven'] });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const knelpunt = {
  titel: 'Eén beheerder',
  toelichting: '',
  taakveld: 'ICT',
  letters: ['kwetsbaarheid'],
  ernst: 4,
  urgentie: 4,
  bewijs: '31 dagen afwezig',
  bron: '',
};

async function make(wie: typeof mila, gemeente: string, more: object = {}) {
  const response = await send(app, wie, 'POST', `${zaak.path}/knelpunten`, {
    body: { ...knelpunt, ...more, deelnemerId: zaak.deelnemer(gemeente) },
  });
  return ((await response.json()) as { id: string }).id;
}
const share = (wie: typeof mila, onderwerpId: string, gezieneVersie = '1') =>
  submitForm(app, wie, `${zaak.page}/delen/knelpunt/${onderwerpId}`, {
    onderwerp: 'knelpunt',
    onderwerpId,
    gezieneVersie,
  });
const page = async (wie: typeof mila, path: string) =>
  (await html(app, wie, `${zaak.page}${path}`)).replaceAll('<!-- -->', '');

test('the table is empty at first, and says how it fills', async () => {
  expect(await page(mila, '/gedeeld')).toContain('Er is nog niets gedeeld');
});

test('the preview names who will see it, and one button shares exactly that', async () => {
  const id = await make(mila, 'Elsmeer');
  const preview = await page(mila, `/delen/knelpunt/${id}`);
  for (const text of [
    'Als u dit deelt, zien Oud‑Berkel en Waterhoven het.',
    'zoals de projectleider',
    'Dit zien zij: versie 1',
    '31 dagen afwezig',
    'Deel met 2 deelnemers',
  ])
    expect(preview).toContain(text);
  expect(await page(sanne, '/gedeeld')).not.toContain('Eén beheerder');
  expect((await share(mila, id)).headers.get('location')).toBe(`${zaak.page}/gedeeld`);
  expect(await page(sanne, '/gedeeld')).toContain('Elsmeer: Eén beheerder');
  expect(await page(mila, `/delen/knelpunt/${id}`)).toContain('De anderen zien deze versie al.');
});

test('a preview that is older than what is in the room shares nothing', async () => {
  const id = await make(mila, 'Elsmeer', { titel: 'Oude woorden' });
  const body = { ...knelpunt, titel: 'Nieuwe woorden' };
  await send(app, mila, 'PUT', `${zaak.path}/knelpunten/${id}`, { body, ifMatch: 1 });
  const refused = await share(mila, id);
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('Inmiddels is er versie 2'),
  ]);
  expect(await page(sanne, '/gedeeld')).not.toMatch(/(Oude|Nieuwe) woorden/);
});

test('the overlap is said in a sentence above its table', async () => {
  await share(sanne, await make(sanne, 'Waterhoven', { letters: ['kwetsbaarheid', 'kosten'] }));
  const text = await page(zaak.person('raadslid', 'Oud-Berkel'), '/gedeeld');
  expect(text).toContain('Twee deelnemers noemen een knelpunt bij ICT. Zij hebben gemeen: kwetsbaarheid.');
});

test('only the owner reads that it changed since, shares it again or withdraws it', async () => {
  const id = await make(mila, 'Elsmeer', { titel: 'Wordt nog beter gezegd' });
  await share(mila, id);
  const body = { ...knelpunt, titel: 'Is beter gezegd' };
  await send(app, mila, 'PUT', `${zaak.path}/knelpunten/${id}`, { body, ifMatch: 1 });
  const mine = await page(mila, '/gedeeld');
  expect(mine).toContain('De anderen zien versie 1. In uw kamer staat nu versie 2.');
  expect(mine).toContain(`href="${zaak.page}/delen/knelpunt/${id}"`);
  for (const wie of [sanne, zaak.person('projectleider')]) {
    const theirs = await page(wie, '/gedeeld');
    expect([theirs.includes('Wordt nog beter gezegd'), theirs.includes('Gewijzigd sinds')]).toEqual([
      true,
      false,
    ]);
  }
  expect(await page(mila, `/delen/knelpunt/${id}`)).toContain('Deel deze versie opnieuw met 2 deelnemers');
  await share(mila, id, '2');
  expect(await page(sanne, '/gedeeld')).toContain('Is beter gezegd');
  const list = await send(app, mila, 'GET', `${zaak.path}/delingen?pageSize=100`);
  const deling = ((await list.json()) as Deling[]).find(({ onderwerpId }) => onderwerpId === id);
  await submitForm(app, mila, `${zaak.page}/gedeeld`, { delingId: deling?.id ?? '' });
  expect(await page(sanne, '/gedeeld')).not.toContain('beter gezegd');
});

test('who may not share does not get the preview', async () => {
  const id = await make(mila, 'Elsmeer', { titel: 'Geheim' });
  for (const wie of [zaak.person('griffier', 'Elsmeer'), sanne]) {
    const response = await app.request(`http://localhost:3000${zaak.page}/delen/knelpunt/${id}`, {
      headers: { cookie: wie.cookie },
    });
    expect([
      response.status < 500 && response.status >= 400,
      (await response.text()).includes('Geheim'),
    ]).toEqual([true, false]);
  }
});

test('every figure of the overlap leads to the shared knelpunten behind it', async () => {
  const id = await make(sanne, 'Waterhoven', { titel: 'Alleen inkoop', taakveld: 'Inkoop' });
  await share(sanne, id);
  const deelnemerId = zaak.deelnemer('Waterhoven');
  expect(await page(mila, '/gedeeld')).toContain(
    `href="${zaak.page}/gedeeld?taakveld=Inkoop&amp;deelnemerId=${deelnemerId}#alles"`,
  );
  const chosen = await page(mila, `/gedeeld?taakveld=inkoop&deelnemerId=${deelnemerId}`);
  expect(chosen).toContain('1 gedeeld knelpunt');
  expect([chosen.includes('Waterhoven: Alleen inkoop'), chosen.includes('Elsmeer: Eén beheerder')]).toEqual([
    true,
    false,
  ]);
});

test('what was shared is searched, sorted and taken along, and so is the overlap; what was not is in none of it', async () => {
  await make(mila, 'Elsmeer', { titel: 'Geheime archiefkast' });
  const id = await make(mila, 'Elsmeer', { titel: 'Volle archiefkast', taakveld: 'Archief' });
  await share(mila, id);
  const found = await page(sanne, '/gedeeld?zoek=archiefkast&sort=deelnemer');
  expect([found.includes('Volle archiefkast'), found.includes('Geheime'), found.includes('Inkoop')]).toEqual([
    true,
    false,
    true, // as a choice of the filter
  ]);
  expect(found).not.toContain('Waterhoven: Alleen inkoop');
  expect(found).toContain('/delingexports/csv?zoek=archiefkast');
  expect(await page(sanne, '/gedeeld?zoek=bestaatniet')).toContain(
    'Niets wat is gedeeld, past bij dit filter.',
  );
  const file = async (path: string) => (await send(app, sanne, 'GET', `${zaak.path}/${path}`)).text();
  const list = await file('delingexports/csv?zoek=archiefkast');
  expect(list).toContain('Elsmeer,Knelpunt,Volle archiefkast,,Archief,kwetsbaarheid,4,4,31 dagen afwezig');
  expect(list).not.toMatch(/Geheime|inkoop/);
  const overlap = (await file('overlapexports/csv')).split('\r\n');
  expect(overlap[0]).toBe('Taakveld,Elsmeer,Oud-Berkel,Waterhoven,Samen,Gemeen');
  expect(overlap).toContain('Archief,1,0,0,1,');
  expect((await send(app, sanne, 'GET', `${zaak.path}/delingexports/ods`)).headers.get('content-type')).toBe(
    'application/vnd.oasis.opendocument.spreadsheet',
  );
});
