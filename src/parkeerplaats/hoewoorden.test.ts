import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vragenVan } from '#src/vragen/vragen.ts';
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
    ['De personeelskosten van € 1.500.000 worden gelijk verdeeld.', 'R3'],
    ['We verdelen dat naar inwoners.', 'R3'],
    ['Elke gemeente betaalt naar inwonertal mee.', 'R3'],
    ['Volgens art. 8 van de wet wordt het een openbaar lichaam.', 'R1'],
    ['Wij kiezen voor een nieuwe stichting.', 'R1'],
    ['We brengen het werk onder in een bv.', 'R1'],
    ['Dan zijn er twee centrumgemeenten nodig.', 'R1'],
    ['Zij krijgen een vetorecht.', 'R2'],
    ['De zeggenschap ligt bij de colleges.', 'R2'],
    ['Het bestuur bestaat uit drie wethouders.', 'R2'],
    ['De grootste krijgt drie stemmen.', 'R2'],
    ['Er komt één loket in Elsmeer.', 'R4'],
    ['Onze medewerkers worden bij Waterhoven gedetacheerd.', 'R5'],
    ['De plaatsing van medewerkers volgt in mei.', 'R5'],
    ['Het team gaat verhuizen naar Elsmeer.', 'R6'],
    ['De huisvesting van het team regelen we later.', 'R6'],
    ['Wij starten op 1 januari 2028.', 'R7'],
    ['De bestaande regeling stopt, dan komt er bv. een nieuwe centrumregeling.', 'R1'],
    ['De oude gemeenschappelijke regeling stopt, er komt een bvo.', 'R1'],
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
    'Elke gemeente houdt zeggenschap over haar eigen beleid.',
    'Het voorstel werd met 21 stemmen aangenomen.',
    'Onze bestaande gemeenschappelijke regeling voor afval werkt goed.',
    'Dat geldt bv. voor de balie.',
    'Een stichting in ons dorp beheert de sporthal.',
    'Ons loket is twee dagen per week dicht.',
    'De servicedesk van onze gemeente neemt vaak niet op.',
    'Inwoners die verhuizen, wachten lang aan de balie.',
    'Wij lopen achter met de huisvesting van statushouders.',
    'De plaatsing van containers duurt te lang.',
    'Wij sturen elk jaar een brief naar inwoners.',
    'De wet gaat in op 1 januari 2027.',
  ])('%s is not about how', (zin) => {
    expect(detectHoe(zin)).toEqual([]);
  });

  test('says where the sentence stands, so that it can be lifted out', () => {
    const tekst =
      'In 2029 doen wij negen taken samen.\n\n- De kosten worden verdeeld naar inwoners.\n- Niemand is kwetsbaar.';
    const [vondst] = detectHoe(tekst);
    expect(tekst.slice(vondst?.begin, vondst?.eind)).toBe('De kosten worden verdeeld naar inwoners.');
  });

  test('finds every sentence once, in the order of the text, and reads capitals alike', () => {
    const tekst =
      'EEN BVO! Komt er een DVO? Dat weten we nog niet. De verdeelsleutel en de rechtsvorm volgen.';
    expect(detectHoe(tekst).map(({ zin, vraagId }) => [zin, vraagId])).toEqual([
      ['EEN BVO!', 'R1'],
      ['Komt er een DVO?', 'R4'],
      ['De verdeelsleutel en de rechtsvorm volgen.', 'R3'],
    ]);
  });

  test('no question of fase 1 or 2 shows an example that would have to be parked', () => {
    for (const fase of ['verkennen', 'onderzoeken'] as const)
      for (const { id, voorbeeld } of vragenVan(fase)) {
        const quoted = voorbeeld.slice(0, voorbeeld.lastIndexOf('’')); // behind it stands why it is a good example
        expect([id, detectHoe(quoted)]).toEqual([id, []]);
      }
  });

  test.each(['kosten ', 'verdelen ', 'a ', ' ', '.', '. ', ".'", '- ', '1.', 'wij ', 'bv. ', '\n'])(
    'takes linear time on a long text of %j',
    { timeout: 2000 },
    (stuk) => {
      const tekst = `${stuk.repeat(100_000 / stuk.length)}a\nEen bvo.`;
      expect(detectHoe(tekst).at(-1)).toMatchObject({ zin: 'Een bvo.', vraagId: 'R1' });
    },
  );

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
