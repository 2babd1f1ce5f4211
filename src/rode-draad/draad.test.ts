import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSchakel, type Knoop, type Schakel, soorten, spanDraad } from './draad.ts';

const knelpunt: Knoop = { soort: 'knelpunt', id: 'k', naam: 'Eén beheerder', deelnemer: 'Elsmeer' };
const doel: Knoop = { soort: 'doel', id: 'd', naam: 'Altijd iemand', getekend: 2, deelnemers: 2 };
const taak: Knoop = { soort: 'taak', id: 't', naam: 'Beheer van werkplekken' };
const alternatief: Knoop = { soort: 'alternatief', id: 'a', naam: 'Eén team' };
const schakel = (van: Knoop, naar: Knoop): Schakel => ({
  id: `${van.id}-${naar.id}`,
  vanSoort: van.soort,
  vanId: van.id,
  naarSoort: naar.soort,
  naarId: naar.id,
});
const losse = (knopen: readonly Knoop[], schakels: readonly Schakel[]) =>
  spanDraad(knopen, schakels).los.map(({ knoop, reden }) => `${knoop.id} ${reden}`);

test('a knelpunt that nothing solves, a doel nobody asked for and nothing is done for, a taak without reason', () => {
  expect(losse([knelpunt, doel, taak, alternatief], [])).toEqual([
    'k geen-doel',
    'd geen-knelpunt',
    'd geen-taak',
    't geen-doel',
    'a geen-doel',
  ]);
});

test('nothing hangs loose when the thread goes all the way', () => {
  const schakels = [schakel(knelpunt, doel), schakel(doel, taak), schakel(doel, alternatief)];
  expect(spanDraad([knelpunt, doel, taak, alternatief], schakels)).toEqual({
    stappen: soorten.map((soort) => ({ soort, totaal: 1, vast: 1 })),
    los: [],
  });
});

test('a doel that one deelnemer has not measured hangs loose, and a link to what is gone holds nothing', () => {
  const schakels = [schakel(knelpunt, doel), schakel(doel, taak)];
  expect(losse([knelpunt, { ...doel, getekend: 1 }, taak], schakels)).toEqual(['d geen-nulmeting']);
  expect(losse([knelpunt, taak], schakels)).toEqual(['k geen-doel', 't geen-doel']);
});

test('one more link never makes an end loose', () => {
  const id = fc.constantFrom('1', '2', '3');
  const knopen = fc.array(fc.record({ soort: fc.constantFrom(...soorten), id, naam: fc.constant('') }), {
    maxLength: 12,
  });
  const schakels = fc.array(
    fc
      .record({
        id,
        vanSoort: fc.constantFrom(...soorten),
        vanId: id,
        naarSoort: fc.constantFrom(...soorten),
        naarId: id,
      })
      .filter(({ vanSoort, naarSoort }) => isSchakel(vanSoort, naarSoort)),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(knopen, schakels, (alle, links) => {
      const zonder = new Set(losse(alle, links.slice(1)));
      for (const los of losse(alle, links)) expect(zonder.has(los)).toBe(true);
    }),
  );
});
