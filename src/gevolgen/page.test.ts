import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const lijst = `${zaak.page}/gevolgen`;
const plain = (text: string) => text.replaceAll('<!-- -->', '');

test('the list teaches at first, and shows progress, owner and check afterwards', async () => {
  expect(await html(app, mila, lijst)).toContain('Nog niemand is aan deze lijst begonnen');
  const saved = await submitForm(app, mila, `${lijst}/btw-koepel`, {
    actie: 'bewaar',
    versie: '0',
    eigenaarId: '',
    stand: 'klaar',
    effect: 'Zonder vrijstelling kost elk alternatief 21% meer',
    aantekening: '',
    controledatum: '2026-06-01',
    gecontroleerdDoor: 'Fiscalist',
    reden: '',
  });
  expect(saved.status).toBe(302);
  const page = plain(await html(app, mila, `${lijst}?onderwerp=btw`));
  for (const text of ['1 van 4', '1 juni 2026, door Fiscalist', 'geen juridisch of fiscaal advies'])
    expect(page).toContain(text);
  expect(page).not.toContain('Nog niemand is aan deze lijst begonnen');
});

test('the list is searched and sorted with one form; the heads and the files keep what was asked', async () => {
  const page = await html(app, mila, `${lijst}?zoek=btw&onderwerp=&stand=&sort=-titel`);
  expect(page).toMatch(/<input[^>]*name="zoek"[^>]*value="btw"/);
  expect(page).toMatch(/<option value="-titel" selected="">/);
  expect(page).toContain('aria-sort="descending"');
  expect(page).toContain('?zoek=btw&amp;sort=titel"');
  expect(page).toContain('/gevolgexports/ods?zoek=btw&amp;sort=-titel');
  const titels = [...page.matchAll(/gevolgen\/[\w-]+"[^>]*><strong>(.*?)<\/strong>/g)].map(
    ([, titel]) => titel,
  );
  expect(titels).toEqual(titels.toSorted((a = '', b = '') => b.localeCompare(a, 'nl')));
  expect(titels.length).toBeGreaterThan(2);
  const nothing = await html(app, mila, `${lijst}?zoek=bestaatniet`);
  expect(nothing).toContain('Geen punt past bij dit filter.');
  expect(nothing).toContain('Toon alle punten');
});

test('one point shows the article and how sure that is; a mistake keeps what was typed', async () => {
  const page = await html(app, mila, `${lijst}/vpb-plicht`);
  for (const text of ['vennootschapsbelasting 1969, 8e en 8f', 'Onbevestigd: laat dit nakijken'])
    expect(page).toContain(text);
  const response = await submitForm(app, mila, `${lijst}/vpb-plicht`, {
    actie: 'bewaar',
    versie: '0',
    stand: 'nvt',
    reden: '',
    effect: 'Dit blijft staan',
  });
  const again = await response.text();
  expect(response.status).toBe(400);
  expect(again).toContain('Schrijf op waarom dit niet van toepassing is');
  expect(again).toContain('Dit blijft staan');
});

test('who saved an older version sees both, and keeps the own text in the field', async () => {
  const fields = { actie: 'bewaar', versie: '0', stand: 'loopt', aantekening: 'Van de eerste' };
  await submitForm(app, mila, `${lijst}/woo-openbaar`, fields);
  const late = await submitForm(app, mila, `${lijst}/woo-openbaar`, {
    ...fields,
    aantekening: 'Van de tweede',
  });
  const text = await late.text();
  expect(late.status).toBe(412);
  expect(text).toContain('Intussen gewijzigd');
  expect(text).toMatch(/Van de tweede<\/textarea>/);
  expect(text).toMatch(/name="versie" value="1"/);
});

test('who reads along gets no form; an own point is added by a form', async () => {
  expect(await html(app, zaak.person('raadslid', 'Elsmeer'), `${lijst}/btw-tarief`)).not.toContain(
    'name="stand"',
  );
  const made = await submitForm(app, mila, `${lijst}/nieuw`, {
    titel: 'Wie verzekert de bestelbus?',
    onderwerp: 'verzekering',
    waarom: '',
  });
  expect(await html(app, mila, made.headers.get('location') ?? '')).toContain(
    'Eigen punt van deze samenwerking',
  );
});
