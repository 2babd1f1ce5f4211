import { describe, expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { buildSamenwerking } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const contact = zaak.person('contactpersoon', 'Elsmeer');

const vanElders = {
  origin: 'https://evil.example',
  'sec-fetch-site': 'cross-site',
  'content-type': 'application/x-www-form-urlencoded',
};
const post = (path: string, headers: Record<string, string>, body: string) =>
  app.request(`${origin}${path}`, { method: 'POST', headers: { cookie: contact.cookie, ...headers }, body });

describe('a form of another website', () => {
  test('on a page: a page that says what happened and what to do, and nothing is changed', async () => {
    const page = await post(
      `/samenwerkingen/${zaak.id}/parkeerplaats`,
      vanElders,
      'actie=parkeer&tekst=Van+elders&vraagId=R1',
    );
    expect([page.status, page.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self' 'nonce-/,
    );
    const html = await page.text();
    expect(html).toContain('Geen toegang</h1>');
    expect(html).toContain('Dit verzoek kwam van een andere website. Daarom is er niets gewijzigd.');
    expect(html).toContain('Naar de startpagina');
    expect(html).not.toContain('Van elders');
    expect(await owner.selectFrom('hoepunt').select('id').execute()).toEqual([]);
  });

  test('at an address that does not exist: the same', async () => {
    expect((await post('/bestaat-niet', vanElders, 'a=b')).headers.get('content-type')).toContain(
      'text/html',
    );
  });

  test('on the API: problem+json', async () => {
    const answer = await post(`${zaak.path}/hoepunten`, vanElders, 'tekst=x');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({
      title: 'Geen toegang',
      detail: expect.stringContaining('Open Bondgenoot zelf en probeer het daar opnieuw.'),
    });
  });
});

test('a form that cannot be read is answered with a page too', async () => {
  const headers = { origin, 'content-type': 'multipart/form-data; boundary=x' };
  const page = await post('/inloggen', headers, 'geen formulier');
  expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('Ga terug en verstuur het opnieuw.');
});
