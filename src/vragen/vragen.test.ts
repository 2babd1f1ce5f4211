import { expect, test } from 'vitest';
import { faseVan, findVraag, isPerDeelnemer, vraagIds, vragen, vragenVan } from './vragen.ts';

test('every question of the method is there, once, in its fase', () => {
  expect(vragen.map(({ id }) => id)).toEqual(vraagIds);
  expect(
    (['verkennen', 'onderzoeken', 'organiseren', 'inrichten', 'uitvoeren'] as const).map(
      (fase) => vragenVan(fase).length,
    ),
  ).toEqual([4, 7, 7, 6, 3]);
  expect(faseVan('R3')).toBe('organiseren');
  expect(vraagIds.filter(isPerDeelnemer)).toEqual(['V1', 'V2', 'V3', 'V4']);
});

test('questions keep the words of the method', () => {
  expect(findVraag('V3').vraag).toBe('Welke partners zijn nodig en hoeveel?');
  expect(findVraag('O5').vraag).toBe('Wat is de gewenste eindsituatie van de samenwerking?');
});

test('what before how: no question of fase 2 gives an example that chooses a legal form, a key or a building', () => {
  for (const { voorbeeld, id } of vragenVan('onderzoeken'))
    expect(`${id} ${voorbeeld}`).not.toMatch(
      /centrumregeling|openbaar lichaam|verdeelsleutel|naar inwoners/i,
    );
});
