import { describe, expect, test } from 'vitest';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { magAfhandelen, magOpTafel, magVerplaatsen, magVerwoorden, magWijzigen } from './hoepunt.ts';

const van = (deelnemerId: string | null, more: object = {}) => ({
  deelnemerId,
  prive: false,
  vanMij: false,
  ...more,
});
const ik = (rol: Rol, deelnemerId = 'elsmeer') => [
  { rol, deelnemerId: isRolVoorGeheel(rol) ? null : deelnemerId },
];
const who = (may: (mij: ReturnType<typeof ik>) => boolean, deelnemerId = 'elsmeer') =>
  rollen.filter((rol) => may(ik(rol, deelnemerId)));
const kamer = van('elsmeer', { prive: true });

describe('the words of a point', () => {
  test('stay of the deelnemer that it was said for', () => {
    const punt = van('elsmeer');
    const eigen = ['bestuurder', 'gemeentesecretaris', 'contactpersoon', 'controller', 'griffier'];
    expect(who((mij) => magVerwoorden(punt, mij))).toEqual(eigen);
    expect(who((mij) => magVerwoorden(punt, mij), 'waterhoven')).toEqual([]);
  });

  test('and of the person who said them, whatever the rol', () => {
    expect(who((mij) => magVerwoorden(van('elsmeer', { vanMij: true }), mij))).toEqual(rollen);
  });

  test('of nobody in particular: of who works for a deelnemer, and the projectleider', () => {
    expect(who((mij) => magVerwoorden(van(null), mij))).toContain('projectleider');
    expect(who((mij) => magVerwoorden(van(null), mij))).not.toContain('raadslid');
  });
});

test('the projectleider puts a point at another question without touching its words, unless it lies in a room', () => {
  const projectleider = ik('projectleider');
  expect(magVerplaatsen(van('elsmeer'), projectleider)).toBe(true);
  expect(magVerplaatsen(kamer, projectleider)).toBe(false);
  expect(magWijzigen(van('elsmeer'), projectleider, { vraagId: 'R2' })).toBe(true);
  expect(magWijzigen(van('elsmeer'), projectleider, { vraagId: 'R2', tekst: 'Anders' })).toBe(false);
});

test('out of the room only by who may share for that deelnemer', () => {
  const delers = ['bestuurder', 'gemeentesecretaris', 'contactpersoon'];
  expect(who((mij) => magOpTafel(kamer, mij))).toEqual(delers);
  expect(who((mij) => magOpTafel(kamer, mij), 'waterhoven')).toEqual([]);
  expect(who((mij) => magOpTafel(van('elsmeer'), mij))).toEqual([]);
  const mine = { ...kamer, vanMij: true };
  expect(magWijzigen(mine, ik('medewerker'), { tekst: 'Beter gezegd' })).toBe(true);
  expect(magWijzigen(mine, ik('medewerker'), { prive: false })).toBe(false);
});

test('a point in a room is handled there, one on the table by any of those who lead', () => {
  expect(who((mij) => magAfhandelen(van('elsmeer'), mij), 'waterhoven')).toEqual([
    'projectleider',
    'bestuurder',
    'gemeentesecretaris',
    'contactpersoon',
  ]);
  expect(who((mij) => magAfhandelen(kamer, mij), 'waterhoven')).toEqual([]);
  expect(magAfhandelen(kamer, ik('contactpersoon'))).toBe(true);
});
