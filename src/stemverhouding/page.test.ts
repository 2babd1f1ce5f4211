import { describe, expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';

const { db } = await freshDatabase();
const app = testApp(db);
const adres = '/rekenhulpen/stemverhouding';

const velden = {
  'leden.0.naam': 'Elsmeer',
  'leden.0.stemmen': '3',
  'leden.1.naam': 'Zandrecht',
  'leden.1.stemmen': '2',
  'eisen.0.soort': 'meer-dan',
  'eisen.0.teller': '1',
  'eisen.0.noemer': '2',
  'eisen.0.maat': 'stemmen',
};
async function verstuur(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(`${origin}${adres}`, { method: 'POST', body, headers: { origin } });
}

describe('the page without JavaScript', () => {
  test('shows the example with its outcome to anybody', async () => {
    const page = await (await app.request(`${origin}${adres}`)).text();
    expect(page).toContain('Elsmeer heeft 36,4');
    expect(page).toContain('name="leden.0.stemmen"');
    expect(page).toContain('Hoe is dit berekend?');
  });

  test('calculates what was typed', async () => {
    const page = await (await verstuur({ ...velden, actie: 'reken' })).text();
    expect(page).toContain('Elsmeer beslist alleen');
  });

  test('says what to repair and keeps what was typed', async () => {
    const response = await verstuur({ ...velden, 'leden.1.stemmen': 'veel', actie: 'reken' });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('href="#leden.1.stemmen"');
    expect(page).toContain('value="veel"');
    expect(page).toMatch(/<title>Fout: Stemverhouding/);
  });

  test('adds a row, takes one away and takes in a table', async () => {
    expect(await (await verstuur({ ...velden, actie: 'rij-erbij:leden' })).text()).toContain(
      'name="leden.2.naam"',
    );
    expect(await (await verstuur({ ...velden, actie: 'rij-weg:leden.0' })).text()).not.toContain(
      'value="Elsmeer"',
    );
    const geplakt = await verstuur({
      ...velden,
      'plak:leden': 'Lid\tStemmen\nBerkel\t7\nHoven\t1',
      actie: 'plak:leden',
    });
    expect(await geplakt.text()).toContain('Berkel beslist alleen');
  });

  test('gives a file, and opens the saved input again', async () => {
    const csv = await verstuur({ ...velden, actie: 'bestand:csv' });
    expect(csv.headers.get('content-disposition')).toContain('stemverhouding-2026-06-16.csv');
    expect(await csv.text()).toContain('Elsmeer;3;60;100;100;');
    const bewaard = await verstuur({ ...velden, actie: 'bestand:invoer' });
    const body = new FormData();
    body.append('actie', 'open');
    body.append('bestand', new File([await bewaard.text()], 'invoer.json'));
    const geopend = await app.request(`${origin}${adres}`, { method: 'POST', body, headers: { origin } });
    expect(await geopend.text()).toContain('Elsmeer beslist alleen');
  });
});
