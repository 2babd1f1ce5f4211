import { describe, expect, test } from 'vitest';
import type { Knelpunt } from './dossier.ts';
import { eigenPijnenVan, perTaakveld, pijnenVan } from './pijn.ts';

const knelpunt = (deelnemer: string, titel: string, more: Partial<Knelpunt> = {}): Knelpunt => ({
  deelnemerId: deelnemer,
  deelnemer,
  titel,
  toelichting: '',
  taakveld: 'ICT',
  letters: ['kosten'],
  ernst: 3,
  urgentie: 3,
  bewijs: '',
  bron: '',
  versie: 1,
  ...more,
});
const onder = (leidendId: string, isLeidend = false) => ({ samengevoegd: { leidendId, isLeidend } });

describe('a pain', () => {
  const alle = [
    knelpunt('Elsmeer', 'Licht', { ...onder('k'), ernst: 1 }),
    knelpunt('Elsmeer', 'Los'),
    knelpunt('Elsmeer', 'Zwaar', { ...onder('k'), ernst: 5, urgentie: 5 }),
    knelpunt('Waterhoven', 'Voorop', { ...onder('k', true), taakveld: 'Netwerk' }),
    knelpunt('Zandrecht', 'Ander', onder('z')),
    knelpunt('Zandrecht', 'Eerst', onder('z', true)),
  ];

  test('has the name and taakveld of who leads, the weight of the heaviest, and all whose it is', () => {
    expect(
      pijnenVan(alle).map(({ leden, ...pijn }) => ({ ...pijn, leden: leden.map(({ titel }) => titel) })),
    ).toEqual([
      {
        titel: 'Voorop',
        taakveld: 'Netwerk',
        deelnemers: ['Waterhoven', 'Elsmeer'],
        ernst: 5,
        urgentie: 5,
        leden: ['Voorop', 'Zwaar', 'Licht'],
      },
      { titel: 'Los', taakveld: 'ICT', deelnemers: ['Elsmeer'], ernst: 3, urgentie: 3, leden: ['Los'] },
      {
        titel: 'Eerst',
        taakveld: 'ICT',
        deelnemers: ['Zandrecht'],
        ernst: 3,
        urgentie: 3,
        leden: ['Eerst', 'Ander'],
      },
    ]);
  });

  test('of one deelnemer is in its own words, and names the others', () => {
    const van = (deelnemer: string) =>
      eigenPijnenVan(alle, deelnemer).map(({ titel, deelnemers, ernst }) => [titel, deelnemers, ernst]);
    expect(van('Elsmeer')).toEqual([
      ['Zwaar', ['Elsmeer', 'Waterhoven'], 5],
      ['Los', ['Elsmeer'], 3],
    ]);
    expect(van('Waterhoven')).toEqual([['Voorop', ['Waterhoven', 'Elsmeer'], 3]]);
    expect(van('Oud-Berkel')).toEqual([]);
  });

  test('two knelpunten that look alike are two pains until somebody brings them together', () => {
    const twee = [knelpunt('Elsmeer', 'Storing'), knelpunt('Elsmeer', 'Storing')];
    expect(pijnenVan(twee)).toHaveLength(2);
  });

  test('a taakveld is the same with other capitals or a space, as in the overlap', () => {
    const zelfde = ['Sociaal domein', 'sociaal domein ', 'SOCIAAL DOMEIN', 'ICT'];
    const pijnen = pijnenVan(zelfde.map((taakveld, index) => knelpunt(`G${index}`, taakveld, { taakveld })));
    expect(perTaakveld(pijnen).map((each) => [each.taakveld, each.pijnen.length])).toEqual([
      ['Sociaal domein', 3],
      ['ICT', 1],
    ]);
  });
});
