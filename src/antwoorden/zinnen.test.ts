import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemmingVan, zinnenVan } from './zinnen.ts';

const zinnen = (tekst: string) => zinnenVan(tekst).map(({ zin }) => zin);

describe('sentences of a text', () => {
  test.each([
    ['Eén zin.', ['Eén zin.']],
    ['Zonder punt', ['Zonder punt']],
    ['Is dat zo? Ja! In 2029… Misschien.', ['Is dat zo?', 'Ja!', 'In 2029…', 'Misschien.']],
    [
      'Het kost € 3.200 per jaar. Dat is 2.5 keer zoveel.',
      ['Het kost € 3.200 per jaar.', 'Dat is 2.5 keer zoveel.'],
    ],
    ['Vraag het dhr. Bakker of bijv. Jansen. Klaar.', ['Vraag het dhr. Bakker of bijv. Jansen.', 'Klaar.']],
    ['Dat zei J. de Vries. En W. Bos ook.', ['Dat zei J. de Vries.', 'En W. Bos ook.']],
    ['Zij zei: ‘Dat kan.’ Daarna niets.', ['Zij zei: ‘Dat kan.’', 'Daarna niets.']],
    ['Over twee\nregels verdeeld. En door.', ['Over twee regels verdeeld.', 'En door.']],
    ['', []],
    [' ... ', []],
  ])('%s', (tekst, expected) => {
    expect(zinnen(tekst)).toEqual(expected);
  });

  test('headings name, items and rows are apart, marks are left out', () => {
    expect(
      zinnenVan(
        'Begin.\n## Straks\n- **Altijd** hulp\n- Eén balie. Open tot acht\n\n| Wie | Wat |\n|---|---|\n| Raad | Leest mee |',
      ),
    ).toEqual([
      { zin: 'Begin.', kop: '' },
      { zin: 'Altijd hulp', kop: 'Straks' },
      { zin: 'Eén balie.', kop: 'Straks' },
      { zin: 'Open tot acht', kop: 'Straks' },
      { zin: 'Raad – Leest mee', kop: 'Straks' },
    ]);
  });

  test('a sentence that stands there twice is asked once', () => {
    expect(zinnen('Het werkt. Echt. Het werkt.')).toEqual(['Het werkt.', 'Echt.']);
  });

  test('no letter is lost or made, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{0,8}[.!?]$/), { maxLength: 12 }), (words) => {
        const unique = [...new Set(words)];
        expect(zinnen(unique.join(' ')).join(' ')).toBe(unique.join(' '));
      }),
    );
  });

  test('changing one sentence leaves the others as they were', () => {
    const voor = 'Elke balie blijft. Hulp komt binnen een dag. Wij delen kennis.';
    const na = voor.replace('een dag', 'een uur');
    expect(zinnen(na).filter((zin) => !zinnen(voor).includes(zin))).toEqual(['Hulp komt binnen een uur.']);
  });
});

test('how a sentence stands counts only who takes part', () => {
  const deelnemers = ['a', 'b', 'c'];
  const eens = (deelnemerId: string) => ({ deelnemerId, oordeel: 'eens' as const });
  expect(stemmingVan([], deelnemers)).toBe('wacht');
  expect(stemmingVan([eens('a'), eens('b')], deelnemers)).toBe('wacht');
  expect(stemmingVan(deelnemers.map(eens), deelnemers)).toBe('eens');
  expect(stemmingVan([...deelnemers.map(eens), { deelnemerId: 'x', oordeel: 'oneens' }], deelnemers)).toBe(
    'eens',
  );
  expect(stemmingVan([eens('a'), eens('b'), { deelnemerId: 'c', oordeel: 'opmerking' }], deelnemers)).toBe(
    'opmerking',
  );
  expect(stemmingVan([eens('a'), { deelnemerId: 'c', oordeel: 'oneens' }], deelnemers)).toBe('oneens');
});
