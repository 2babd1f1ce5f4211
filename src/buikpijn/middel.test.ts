import fc from 'fast-check';
import { expect, test } from 'vitest';
import { middelAlsDoel } from './middel.ts';

test.each([
  'Wij willen meer samenwerken op ICT',
  'Ons doel is samenwerking met de buurgemeenten.',
  'We moeten met Waterhoven gaan samenwerken',
  'Er is geen gezamenlijke servicedesk',
  'Er wordt te weinig samengewerkt',
  'Samenwerken met Waterhoven',
  'Meer samenwerking.',
  'Wij willen een gemeenschappelijke regeling',
  'Het college wil fuseren met Zandrecht',
  'De samenwerking ontbreekt',
])('%s: the means is the goal', (tekst) => {
  expect(middelAlsDoel(tekst)).toBeTruthy();
});

test.each([
  'Eén persoon kan de back-ups terugzetten',
  'De samenwerking met onze leverancier loopt stroef: elke melding blijft twee weken liggen',
  'In 2025 stopte de samenwerking met Elsmeer; sindsdien doet niemand het beheer',
  'Bij ziekte ligt het werk stil',
  'Wij willen dat een inwoner binnen een week antwoord krijgt',
  'De afdelingen werken langs elkaar heen',
  '',
])('%s: says what goes wrong', (tekst) => {
  expect(middelAlsDoel(tekst)).toBeUndefined();
});

test('what is found stands in the text, whatever the text', () => {
  const woord = fc.constantFrom(
    'wij',
    'willen',
    'samenwerken',
    'geen',
    'gezamenlijke',
    'pijn',
    '.',
    '\n',
    'fusie',
    'é',
  );
  fc.assert(
    fc.property(fc.array(woord), (woorden) => {
      const tekst = woorden.join(' ');
      const found = middelAlsDoel(tekst);
      expect(found === undefined || tekst.includes(found)).toBe(true);
    }),
  );
});
