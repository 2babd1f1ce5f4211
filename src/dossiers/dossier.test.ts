import { expect, test } from 'vitest';
import { type DossierInhoud, wijzigingenTussen } from './dossier.ts';

const inhoud: DossierInhoud = {
  samenwerking: { naam: 'ICT', doel: '', fictief: false },
  deelnemers: [{ id: 'e', naam: 'Elsmeer', inwoners: 24_000 }],
  antwoorden: [
    { vraagId: 'O1', versie: 2, tekst: 'Werkplekken' },
    { vraagId: 'O5', versie: 4, tekst: 'Altijd iemand' },
  ],
  knelpunten: [],
};

test('names what is new, changed and gone', () => {
  const nieuw: DossierInhoud = {
    ...inhoud,
    antwoorden: [
      { vraagId: 'O1', versie: 3, tekst: 'Werkplekken en netwerk' },
      { vraagId: 'O6', versie: 1, tekst: 'Tussen 9 en 10 miljoen' },
    ],
  };
  expect(wijzigingenTussen(inhoud, nieuw)).toEqual([
    { wat: 'antwoord', id: 'O1', soort: 'gewijzigd' },
    { wat: 'antwoord', id: 'O6', soort: 'nieuw' },
    { wat: 'antwoord', id: 'O5', soort: 'weg' },
  ]);
  expect(wijzigingenTussen(nieuw, nieuw)).toEqual([]);
});
