import { describe, expect, test } from 'vitest';
import { fasen } from '#src/shared/fasen.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import { spanDraad } from '#src/rode-draad/draad.ts';
import { belemmeringen, criteriaVan, type PoortStand } from './criteria.ts';

const leeg: PoortStand = {
  deelnemers: [],
  antwoorden: [],
  delingen: [],
  isDossierBevroren: false,
  doorgaand: [],
  besluiten: [],
  nogTeKiezen: [],
  doelen: [],
  draad: spanDraad([], []),
  nulmetingen: [],
  openHoepunten: [],
};
const twee: PoortStand = {
  ...leeg,
  deelnemers: [
    { id: 'a', status: 'actief' },
    { id: 'b', status: 'actief' },
  ],
};
const open = (fase: (typeof fasen)[number], stand: PoortStand, toelichtingen = {}) =>
  belemmeringen(criteriaVan(fase, stand), toelichtingen).map(({ id }) => id);
const reden = 'De raad wil niet langer wachten.';

describe('the gate 1 to 2', () => {
  test('is shut as long as one deelnemer shared nothing', () => {
    const stand = { ...twee, delingen: [{ deelnemerId: 'a', aantal: 3, zonderBewijs: 0 }] };
    const [, gedeeld] = criteriaVan('verkennen', stand);
    expect(gedeeld).toMatchObject({
      hard: true,
      voldaan: false,
      teller: 1,
      noemer: 2,
      ontbreekt: [{ deelnemerId: 'b' }],
    });
  });

  test('opens with a written reason for what is soft', () => {
    const stand = {
      ...twee,
      delingen: [
        { deelnemerId: 'a', aantal: 1, zonderBewijs: 1 },
        { deelnemerId: 'b', aantal: 1, zonderBewijs: 0 },
      ],
    };
    expect(open('verkennen', stand)).toEqual(['vragen-gereed', 'bewijs-bij-knelpunten']);
    expect(open('verkennen', stand, { 'vragen-gereed': reden, 'bewijs-bij-knelpunten': 'te kort' })).toEqual([
      'bewijs-bij-knelpunten',
    ]);
    expect(open('verkennen', stand, { 'vragen-gereed': reden, 'bewijs-bij-knelpunten': reden })).toEqual([]);
  });
});

describe('the gate 2 to 3', () => {
  const gereed = vragenVan('onderzoeken').map(({ id }) => ({
    vraagId: id,
    deelnemerId: null,
    status: 'gereed' as const,
  }));
  const knopen = [
    { soort: 'knelpunt', id: 'k', naam: 'Eén beheerder' },
    { soort: 'doel', id: 'x', naam: 'Ziekteverzuim' },
    { soort: 'taak', id: 't', naam: 'Beheer' },
  ] as const;
  const schakels = [
    { id: '1', vanSoort: 'knelpunt', vanId: 'k', naarSoort: 'doel', naarId: 'x' },
    { id: '2', vanSoort: 'doel', vanId: 'x', naarSoort: 'taak', naarId: 't' },
  ] as const;
  const besloten: PoortStand = {
    ...twee,
    draad: spanDraad(knopen, schakels),
    antwoorden: gereed,
    isDossierBevroren: true,
    doelen: [{ id: 'x', naam: 'Ziekteverzuim' }],
    nulmetingen: ['a', 'b'].map((deelnemerId) => ({ doelId: 'x', deelnemerId, versie: 1, getekend: true })),
    doorgaand: ['a', 'b'],
    besluiten: [
      { deelnemerId: 'a', telt: true, openVoorwaarden: 0 },
      { deelnemerId: 'b', telt: true, openVoorwaarden: 0 },
    ],
  };
  test('opens when everybody that goes on decided and nothing is open', () => {
    expect(open('onderzoeken', besloten)).toEqual([]);
  });
  test('asks a reason when a baseline is missing or not signed, and says who can mend it', () => {
    const nulmetingen = [{ doelId: 'x', deelnemerId: 'a', versie: 2, getekend: false }];
    const stand = { ...besloten, nulmetingen };
    expect(open('onderzoeken', stand)).toEqual(['nulmeting-getekend']);
    expect(open('onderzoeken', stand, { 'nulmeting-getekend': reden })).toEqual([]);
    expect(criteriaVan('onderzoeken', stand).find(({ id }) => id === 'nulmeting-getekend')).toMatchObject({
      teller: 0,
      noemer: 2,
      ontbreekt: [
        { deelnemerId: 'a', onderwerp: 'Ziekteverzuim', rollen: ['controller'] },
        {
          deelnemerId: 'b',
          onderwerp: 'Ziekteverzuim',
          rollen: ['contactpersoon', 'gemeentesecretaris', 'controller'],
        },
      ],
    });
    expect(open('onderzoeken', { ...besloten, doelen: [] })).toEqual(['nulmeting-getekend']);
  });

  test('asks a reason when an end of the rode draad hangs loose, and names it; a missing baseline does not count twice', () => {
    const stand = { ...besloten, draad: spanDraad(knopen, schakels.slice(0, 1)) };
    expect(open('onderzoeken', stand)).toEqual(['rode-draad-heel']);
    expect(criteriaVan('onderzoeken', stand).at(-1)).toMatchObject({
      hard: false,
      teller: 1,
      noemer: 3,
      ontbreekt: [
        { vraagId: 'O2', onderwerp: 'Ziekteverzuim' },
        { vraagId: 'O5', onderwerp: 'Beheer' },
      ],
    });
    const ongetekend = knopen.map((knoop) => ({ ...knoop, getekend: 0, deelnemers: 2 }));
    expect(open('onderzoeken', { ...besloten, draad: spanDraad(ongetekend, schakels) })).toEqual([]);
    expect(open('onderzoeken', { ...besloten, draad: spanDraad([], []) })).toEqual(['rode-draad-heel']);
  });

  test.each([
    ['no frozen dossier', { isDossierBevroren: false }, 'dossier-bevroren'],
    [
      'a decision that is missing or on an older version',
      { besluiten: besloten.besluiten.slice(1) },
      'besluit-per-gemeente',
    ],
    [
      'an open condition',
      { besluiten: [{ deelnemerId: 'a', telt: true, openVoorwaarden: 1 }, ...besloten.besluiten.slice(1)] },
      'voorwaarden-vervuld',
    ],
    ['a refusal that the others did not answer', { nogTeKiezen: ['a'] }, 'keuze-na-weigering'],
    ['only one that goes on', { doorgaand: ['a'] }, 'twee-gaan-door'],
  ] as const)('no explanation helps against %s', (_, change, id) => {
    const stand = { ...besloten, ...change };
    const everything = Object.fromEntries(
      criteriaVan('onderzoeken', stand).map((criterium) => [criterium.id, reden]),
    );
    expect(open('onderzoeken', stand, everything)).toEqual([id]);
  });
});

test('the gate 3 to 4 is shut while a parked point lies unhandled', () => {
  const stand = { ...twee, openHoepunten: [{ vraagId: 'R3', deelnemerId: null }] };
  expect(open('organiseren', stand, { 'vragen-gereed': reden })).toEqual(['parkeerplaats-leeg']);
  expect(criteriaVan('organiseren', stand)[0]?.ontbreekt).toMatchObject([{ vraagId: 'R3' }]);
});

test('every criterium that is not met says who can mend it, except when nobody can', () => {
  for (const fase of fasen)
    for (const { id, voldaan, ontbreekt } of criteriaVan(fase, {
      ...twee,
      nogTeKiezen: ['a'],
      doorgaand: ['a', 'b'],
    }))
      if (!voldaan)
        expect([id, ontbreekt.every(({ rollen }) => rollen.length > 0), ontbreekt.length > 0]).toEqual([
          id,
          true,
          true,
        ]);
});
