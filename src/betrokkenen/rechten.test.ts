import { describe, expect, test } from 'vitest';
import type { Rol } from '#src/shared/rollen.ts';
import { bezwaarTegenUitnodiging, canBeeindigen } from './rechten.ts';

const ik = (rol: Rol, deelnemerId: string | null = null) => [{ id: 'ik', rol, deelnemerId }];
const actief = { id: 'elsmeer', status: 'actief' } as const;
const nieuw = { id: 'zandrecht', status: 'uitgenodigd' } as const;

describe('who may invite whom', () => {
  test.each([
    ['a contactpersoon for the own deelnemer', ik('contactpersoon', 'elsmeer'), 'griffier', actief, null],
    ['the projectleider for an active deelnemer', ik('projectleider'), 'griffier', actief, 'alleenEigen'],
    [
      'a contactpersoon of another deelnemer',
      ik('contactpersoon', 'waterhoven'),
      'griffier',
      actief,
      'alleenEigen',
    ],
    [
      'the projectleider for one that nobody has accepted for',
      ik('projectleider'),
      'contactpersoon',
      nieuw,
      null,
    ],
    ['an adviseur without a room', ik('projectleider'), 'adviseur', null, null],
    ['an adviseur in a room', ik('contactpersoon', 'elsmeer'), 'adviseur', actief, 'rolVoorGeheel'],
    ['a griffier without a deelnemer', ik('projectleider'), 'griffier', null, 'rolBijDeelnemer'],
    [
      'a projectleider, by a griffier',
      ik('griffier', 'elsmeer'),
      'projectleider',
      null,
      'alleenProjectleider',
    ],
  ] as const)('%s', (_, mij, rol, deelnemer, bezwaar) => {
    expect(bezwaarTegenUitnodiging(mij, { rol, deelnemer })).toBe(bezwaar);
  });
});

describe('who may end a rol', () => {
  test.each([
    ['my own', ik('raadslid', 'elsmeer'), { id: 'ik', deelnemerId: 'elsmeer' }, true],
    [
      'somebody of my deelnemer, as contactpersoon',
      ik('contactpersoon', 'elsmeer'),
      { id: 'x', deelnemerId: 'elsmeer' },
      true,
    ],
    [
      'somebody of my deelnemer, as raadslid',
      ik('raadslid', 'elsmeer'),
      { id: 'x', deelnemerId: 'elsmeer' },
      false,
    ],
    [
      'somebody of another deelnemer',
      ik('contactpersoon', 'elsmeer'),
      { id: 'x', deelnemerId: 'waterhoven' },
      false,
    ],
    ['the projectleider ends an adviseur', ik('projectleider'), { id: 'x', deelnemerId: null }, true],
    [
      'the projectleider ends somebody of a deelnemer',
      ik('projectleider'),
      { id: 'x', deelnemerId: 'elsmeer' },
      false,
    ],
  ] as const)('%s', (_, mij, betrokkene, expected) => {
    expect(canBeeindigen(mij, betrokkene)).toBe(expected);
  });
});
