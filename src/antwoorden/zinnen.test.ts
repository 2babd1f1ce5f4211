import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nogTeBeoordelen, reactiesUit, stemmingVan, zinnenVan } from './zinnen.ts';

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

describe('what a deelnemer thinks of the whole text', () => {
  const tekst = 'Elke balie blijft open. Hulp komt binnen een dag.';
  const [balie, hulp] = ['Elke balie blijft open.', 'Hulp komt binnen een dag.'] as const;
  const zegt = (
    deelnemerId: string,
    zin: string,
    oordeel: 'eens' | 'opmerking' | 'oneens' = 'eens',
    toelichting = '',
    dag = 1,
  ) => ({ deelnemerId, zin, oordeel, toelichting, op: new Date(Date.UTC(2026, 5, dag)) });
  const kort = (...oordelen: ReturnType<typeof zegt>[]) =>
    reactiesUit(tekst, oordelen).map(({ deelnemerId, oordeel, gezegd, op }) => [
      deelnemerId,
      oordeel,
      gezegd.map(({ zin }) => zin),
      op.getUTCDate(),
    ]);

  test('waits for every sentence, unless one is refused', () => {
    expect(kort()).toEqual([]);
    expect(kort(zegt('a', balie))).toEqual([]);
    expect(kort(zegt('a', balie, 'opmerking', 'Ook op zaterdag?'))).toEqual([]);
    expect(kort(zegt('a', hulp, 'oneens', 'Te laat'))).toEqual([['a', 'oneens', [hulp], 1]]);
    expect(kort(zegt('a', balie), zegt('a', hulp, 'eens', '', 3))).toEqual([['a', 'eens', [], 3]]);
    expect(kort(zegt('a', balie, 'opmerking', 'Ja, maar'), zegt('a', hulp), zegt('b', hulp))).toEqual([
      ['a', 'opmerking', [balie], 1],
    ]);
  });

  test('follows the text: a sentence that is gone does not count, however its letters were stored', () => {
    expect(kort(zegt('a', 'Weg.', 'oneens', 'Nee'), zegt('a', balie), zegt('a', hulp))).toEqual([
      ['a', 'eens', [], 1],
    ]);
    expect(reactiesUit('Eén zin.', [zegt('a', 'Eén zin.'.normalize('NFD'))])).toHaveLength(1);
  });

  test('of everybody how much is still to be judged', () => {
    const open = (...oordelen: ReturnType<typeof zegt>[]) => nogTeBeoordelen(tekst, oordelen, ['a', 'b']);
    expect(open(zegt('a', balie, 'oneens', 'Nee'))).toEqual([
      { deelnemerId: 'a', aantal: 1 },
      { deelnemerId: 'b', aantal: 2 },
    ]);
    expect(open(zegt('a', balie), zegt('a', hulp), zegt('b', balie), zegt('b', hulp))).toEqual([]);
    expect(nogTeBeoordelen('## Kop', [], ['a'])).toEqual([]);
  });
});
