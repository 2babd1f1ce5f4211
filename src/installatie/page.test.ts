import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { html, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { prepareSetup } from './api.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const mila = {
  naam: 'Mila de Graaf',
  email: 'mila@elsmeer.example',
  wachtwoord: 'vier losse woorden paard 9',
};
const setUp = (fields: Record<string, string>) =>
  submitForm(app, null, '/installatie', { ...mila, ...fields });

test('the first visit makes the first account with the code of the terminal, then asks how to begin', async () => {
  expect(await html(app, null, '/installatie')).toContain('Code uit de terminal');
  const old = await prepareSetup(owner);
  const sleutel = await prepareSetup(owner); // started again: only the newest code counts
  for (const wrong of ['geraden-code-van-24-teken', old ?? '']) {
    const response = await setUp({ sleutel: wrong });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('Deze code klopt niet'),
    ]);
  }
  const weak = await (await setUp({ sleutel: sleutel ?? '', wachtwoord: 'MiladeGraaf12' })).text();
  expect(weak).toContain('makkelijk te raden');
  expect(weak).not.toContain('MiladeGraaf12');
  const made = await setUp({ sleutel: sleutel ?? '' });
  expect([made.status, made.headers.get('location')]).toEqual([302, '/installatie/begin']);
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const begin = await html(app, { cookie }, '/installatie/begin');
  expect(begin).toContain('Mila de Graaf');
  expect(begin).toMatch(/<form[^>]*action="\/voorbeelden"[^>]*method="post"/);
  expect(begin).toContain('href="/samenwerkingen/nieuw"');
});

test('afterwards it is closed, for the page and for the form', async () => {
  expect(await html(app, null, '/installatie')).toContain('Deze installatie is al ingericht.');
  const again = await setUp({ sleutel: 'geraden-code-van-24-teken', email: 'ander@elsmeer.example' });
  expect(again.status).toBe(409);
  expect(await owner.selectFrom('account').select('email').execute()).toEqual([{ email: mila.email }]);
});
