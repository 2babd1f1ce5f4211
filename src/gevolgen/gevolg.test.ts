import { describe, expect, test } from 'vitest';
import { checklist, findCheckpunt, onderwerpen } from './checklist.ts';
import { ontbreekt, samengevoegd, voortgangVan } from './gevolg.ts';

describe('the checklist', () => {
  test('has points for every onderwerp, each known by one id', () => {
    expect(new Set(checklist.map(({ id }) => id)).size).toBe(checklist.length);
    expect([...new Set(checklist.map(({ onderwerp }) => onderwerp))]).toEqual([...onderwerpen]);
    expect(checklist.every(({ id, onderwerp }) => id.startsWith(`${onderwerp}-`))).toBe(true);
  });

  test('names its ground, or says that it is our own; and asks instead of advising', () => {
    for (const { id, grondslag, zekerheid, titel, waarom } of checklist) {
      expect([id, grondslag === '', titel.endsWith('?')]).toEqual([id, zekerheid === 'eigen', true]);
      expect(`${titel} ${waarom}`).not.toMatch(/\b(wij adviseren|u moet kiezen|beste keuze)\b/i);
    }
    expect(findCheckpunt('btw-koepel')?.zekerheid).toBe('gelezen');
    expect(findCheckpunt('btw-bestaat-niet')).toBeUndefined();
  });
});

test('ready needs who checked and when; not applicable needs a reason', () => {
  const empty = { reden: ' ', controledatum: null, gecontroleerdDoor: '' };
  expect(ontbreekt({ ...empty, stand: 'open' })).toEqual([]);
  expect(ontbreekt({ ...empty, stand: 'loopt' })).toEqual([]);
  expect(ontbreekt({ ...empty, stand: 'nvt' })).toEqual(['reden']);
  expect(ontbreekt({ ...empty, stand: 'klaar' })).toEqual(['controledatum', 'gecontroleerdDoor']);
  expect(
    ontbreekt({ stand: 'klaar', reden: '', controledatum: '2026-06-01', gecontroleerdDoor: 'fiscalist' }),
  ).toEqual([]);
});

test('progress counts per onderwerp, in the order of the checklist; what does not apply is done', () => {
  expect(
    voortgangVan([
      { onderwerp: 'verzekering', stand: 'open' },
      { onderwerp: 'btw', stand: 'nvt' },
      { onderwerp: 'btw', stand: 'loopt' },
      { onderwerp: 'personeel', stand: 'klaar' },
    ]),
  ).toEqual([
    { onderwerp: 'personeel', totaal: 1, gereed: 1, loopt: 0 },
    { onderwerp: 'btw', totaal: 2, gereed: 1, loopt: 1 },
    { onderwerp: 'verzekering', totaal: 1, gereed: 0, loopt: 0 },
  ]);
});

test('what somebody worked on takes the place of its point; own points come after', () => {
  const list = samengevoegd(
    [{ punt: null }, { punt: 'btw-koepel' }],
    ({ id }) => `leeg ${id}`,
    ({ punt }) => `rij ${punt}`,
  );
  expect(list).toHaveLength(checklist.length + 1);
  expect(list.filter((line) => line.startsWith('rij'))).toEqual(['rij btw-koepel', 'rij null']);
});
