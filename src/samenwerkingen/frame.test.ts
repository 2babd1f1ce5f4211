import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

test.each([
  ['gevolgen/nieuw', 'projectleider', { titel: 'Mijn eigen woorden', onderwerp: 'btw' }],
  ['vragen/O1', 'projectleider', { actie: 'bewaar', vraag: 'O1', tekst: 'Mijn eigen woorden', versie: '0' }],
  ['taken/nieuw', 'projectleider', { actie: 'bewaar', naam: 'Mijn eigen woorden', taakveld: 'ICT' }],
  [
    'gevolgen/btw-koepel',
    'projectleider',
    { actie: 'bewaar', versie: '0', stand: 'loopt', effect: 'Mijn eigen woorden', aantekening: '' },
  ],
] as const)('%s gives back what was typed when the fase closed meanwhile', async (path, rol, fields) => {
  const { db, owner } = await freshDatabase();
  const zaak = await buildSamenwerking(owner, { fase: 'organiseren' });
  const response = await submitForm(testApp(db), zaak.person(rol), `${zaak.page}/${path}`, fields);
  const page = await response.text();
  expect([response.status, page.includes('Fase 2 is nu niet open')]).toEqual([409, true]);
  expect(page).toContain('Dit typte u');
  expect(page).toContain('Mijn eigen woorden');
  expect(page).not.toMatch(/>O1\n|>bewaar</);
});
