import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectHoe } from './hoewoorden.ts';

describe('detectHoe', () => {
  test.each([
    ['De kosten worden verdeeld naar inwoners.', 'R3'],
    ['We verdelen straks de kosten naar rato van het gebruik.', 'R3'],
    ['Wij denken aan een gemeenschappelijke regeling.', 'R1'],
    ['Een BVO lijkt ons het beste.', 'R1'],
    ['Elke gemeente krijgt één stem.', 'R2'],
    ['Er komt een sociaal plan voor iedereen.', 'R5'],
    ['Het team zit in het gemeentehuis van Waterhoven.', 'R6'],
    ['De afspraken komen in een dvo.', 'R4'],
    ['Een kwartiermaker begint in mei.', 'R7'],
  ])('%s belongs at %s', (zin, vraagId) => {
    expect(detectHoe(`Eerst iets anders. ${zin} En dan nog wat.`)).toMatchObject([{ zin, vraagId }]);
  });

  test.each([
    'Het huidige bestuur is bezorgd over de kosten.',
    'Per inwoner betalen we samen niet meer dan nu, los van prijsstijging.',
    'De kosten stijgen elk jaar.',
    'Inwoners merken dat de balie, de website en de telefoon het altijd doen.',
    'De raad wil een stem in het debat houden.',
    'Onze planning loopt vaak uit.',
    'Elke gemeente houdt haar eigen beleid en haar eigen website.',
  ])('%s is not about how', (zin) => {
    expect(detectHoe(zin)).toEqual([]);
  });

  test('says where the sentence stands, so that it can be lifted out', () => {
    const tekst =
      'In 2029 doen wij negen taken samen.\n\n- De kosten worden verdeeld naar inwoners.\n- Niemand is kwetsbaar.';
    const [vondst] = detectHoe(tekst);
    expect(tekst.slice(vondst?.begin, vondst?.eind)).toBe('De kosten worden verdeeld naar inwoners.');
  });

  test('every finding is a piece of the text, for any text', () => {
    const someText = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('bvo', ' dvo ', 'kosten ', 'verdeeld', '. ', '\n- ')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(someText, (tekst) => {
        for (const { begin, eind, zin, woord } of detectHoe(tekst)) {
          expect(tekst.slice(begin, eind)).toBe(zin);
          expect(zin).toContain(woord);
        }
      }),
    );
  });
});
