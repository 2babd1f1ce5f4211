import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const zaak = await buildSamenwerking(owner, { fase: 'organiseren' });

test.each([
  [
    'gevolgen/nieuw',
    { titel: 'Mijn eigen woorden', onderwerp: 'btw' },
    ['value="Mijn eigen woorden"', 'value="btw"'],
  ],
  [
    'vragen/O1',
    { actie: 'bewaar', vraag: 'O1', tekst: 'Mijn eigen woorden', versie: '0' },
    ['>Mijn eigen woorden</textarea>'],
  ],
  [
    'taken/nieuw',
    { actie: 'bewaar', naam: 'Mijn eigen woorden', taakveld: 'ICT', orgaan: 'college' },
    ['value="Mijn eigen woorden"', '<option value="college" selected="">College</option>'],
  ],
  [
    'gevolgen/btw-koepel',
    { actie: 'bewaar', versie: '0', stand: 'loopt', effect: 'Mijn eigen woorden', aantekening: '' },
    ['>Mijn eigen woorden</textarea>', 'checked="" value="loopt"'],
  ],
] as const)(
  '%s keeps the form with what was typed when its fase closed meanwhile',
  async (path, fields, kept) => {
    const response = await submitForm(
      testApp(db),
      zaak.person('projectleider'),
      `${zaak.page}/${path}`,
      fields,
    );
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page.indexOf('Fase 2 is nu niet open')).toBeGreaterThan(0);
    for (const text of kept) {
      expect(page).toContain(text);
      expect(page.indexOf(text)).toBeGreaterThan(page.indexOf('Fase 2 is nu niet open'));
    }
    // The fase itself is shown as it stands.
    expect(page).toMatch(/aria-current="step"[^]{0,400}Organiseren/);
  },
);
