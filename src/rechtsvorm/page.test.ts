import { expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';

const { db } = await freshDatabase();
const app = testApp(db);
const adres = `${origin}/rekenhulpen/rechtsvorm`;

async function verstuur(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(adres, { method: 'POST', body, headers: { origin } });
}

test('shows the example: the advice, what is lighter, and how sure every rule is', async () => {
  const page = await (await app.request(adres)).text();
  expect(page).toContain('Advies: een bedrijfsvoeringsorganisatie.');
  expect(page).toContain('Lichter is een regeling zonder meer. U mist dan: een eigen rechtspersoon.');
  expect(page).toContain('Wgr artikel 8 lid 3');
  expect(page).toContain('Gelezen in de bron');
  expect(page).toContain('geen juridisch');
});

test('answers a form without JavaScript; a box that is not ticked is a no', async () => {
  const page = await (
    await verstuur({
      privateDeelnemers: 'true',
      delegatieNodig: 'true',
      marktactiviteiten: '0',
      actie: 'reken',
    })
  ).text();
  expect(page).toContain('Advies: een bv of nv of een coöperatie of een stichting.');
  expect(page).toContain('zonder wettelijke grondslag');
});

test('says what to repair and keeps what was typed', async () => {
  const response = await verstuur({ marktactiviteiten: 'de helft', delegatieNodig: 'true', actie: 'reken' });
  const page = await response.text();
  expect(response.status).toBe(400);
  expect(page).toContain('href="#marktactiviteiten"');
  expect(page).toContain('value="de helft"');
  expect(page).toMatch(/checked="" name="delegatieNodig"|name="delegatieNodig"[^>]*checked/);
});
