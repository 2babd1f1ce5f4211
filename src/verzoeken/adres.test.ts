import { expect, test } from 'vitest';
import { adresVan } from './adres.ts';
import type { Verzoek } from './verzoeken.ts';

const verzoek = (soort: Verzoek['soort'], isVoorMij: boolean) => ({
  soort,
  isVoorMij,
  deelnemerId: 'd',
  deelnemer: 'Elsmeer',
  onderwerpId: 'o',
  vraagId: null,
  aantal: 1,
  rollen: [],
});

test.each([
  ['besluit-vastleggen', '/besluitronde/besluit?deelnemerId=d', '/besluitronde'],
  ['besluit-bevestigen', '/besluiten/o', '/besluitronde'],
  ['nulmeting-tekenen', '/doelen/o/nulmeting/d', '/doelen/o'],
  ['punten-geven', '/alternatieven/rondes/o/punten/d', '/alternatieven/rondes/o'],
  ['dossier-bevriezen', '/dossier', '/dossier'],
] as const)('%s leads to %s, and who cannot do it to %s', (soort, mijn, ander) => {
  expect(adresVan(verzoek(soort, true), 's')).toBe(`/samenwerkingen/s${mijn}`);
  expect(adresVan(verzoek(soort, false), 's')).toBe(`/samenwerkingen/s${ander}`);
});
