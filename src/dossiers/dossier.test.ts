import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#src/shared/canonical.ts';
import { type DossierInhoud, inVasteVolgorde, wijzigingenTussen } from './dossier.ts';

const inhoud: DossierInhoud = {
  samenwerking: { naam: 'ICT', doel: '', fictief: false },
  deelnemers: [{ id: 'e', naam: 'Elsmeer', inwoners: 24_000 }],
  antwoorden: [
    { vraagId: 'O1', versie: 2, tekst: 'Werkplekken' },
    { vraagId: 'O5', versie: 4, tekst: 'Altijd iemand' },
  ],
  knelpunten: [],
  reacties: [],
  onderdelen: [],
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

const knelpunt = (deelnemer: string, titel: string, versie = 1): DossierInhoud['knelpunten'][number] => ({
  deelnemerId: deelnemer,
  deelnemer,
  titel,
  toelichting: '',
  taakveld: 'ICT',
  letters: ['kosten', 'kwaliteit'],
  ernst: 3,
  urgentie: 3,
  bewijs: '',
  bron: '',
  versie,
});

test('two things of the same name are two things', () => {
  const een = { ...inhoud, knelpunten: [knelpunt('Elsmeer', 'Storing')] };
  const twee = { ...inhoud, knelpunten: [knelpunt('Elsmeer', 'Storing'), knelpunt('Elsmeer', 'Storing', 2)] };
  expect(wijzigingenTussen(een, twee)).toEqual([
    { wat: 'knelpunt', id: 'Elsmeer: Storing (2)', soort: 'nieuw' },
  ]);
});

test('a deelnemer that no longer agrees is a change', () => {
  const reactie = {
    vraagId: 'O5',
    deelnemerId: 'e',
    deelnemer: 'Elsmeer',
    oordeel: 'oneens',
    toelichting: '',
  } as const;
  expect(wijzigingenTussen(inhoud, { ...inhoud, reacties: [reactie] })).toEqual([
    { wat: 'reactie', id: 'O5 Elsmeer', soort: 'nieuw' },
  ]);
});

describe('in its fixed order', () => {
  const naam = fc.constantFrom('Elsmeer', 'Waterhoven', 'Oud-Berkel');
  const knelpunten = fc.array(
    fc
      .tuple(naam, fc.constantFrom('Storing', 'Wachttijd'), fc.integer({ min: 1, max: 3 }))
      .map(([d, t, v]) => knelpunt(d, t, v)),
    { maxLength: 6 },
  );
  const shuffled = knelpunten.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  const hashed = (list: DossierInhoud['knelpunten']) =>
    canonicalJson(inVasteVolgorde({ ...inhoud, knelpunten: list }));

  test('the order in which things were shared makes no difference', () => {
    fc.assert(fc.property(shuffled, ([list, other]) => hashed(list) === hashed(other)));
  });

  test('nothing changed exactly when the text that is hashed is the same', () => {
    fc.assert(
      fc.property(knelpunten, knelpunten, (a, b) => {
        const changes = wijzigingenTussen(
          inVasteVolgorde({ ...inhoud, knelpunten: a }),
          inVasteVolgorde({ ...inhoud, knelpunten: b }),
        );
        return (changes.length === 0) === (hashed(a) === hashed(b));
      }),
    );
  });
});
