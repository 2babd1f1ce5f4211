import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInline, parseOpmaak, plainText } from './opmaak.ts';

describe('parseOpmaak', () => {
  test('headings, paragraphs, lists and tables', () => {
    const blokken = parseOpmaak(
      '## Nu\nEerste regel\ntweede regel\n\n- een\n- twee\n1. stap\n| Taak | Nu |\n|---|---|\n| Back-up | 0 |',
    );
    expect(blokken.map(({ soort }) => soort)).toEqual(['kop', 'alinea', 'lijst', 'lijst', 'tabel']);
    expect(blokken[4]).toMatchObject({
      kop: [[{ tekst: 'Taak' }], [{ tekst: 'Nu' }]],
      rijen: [[[{ tekst: 'Back-up' }], [{ tekst: '0' }]]],
    });
    expect(plainText(blokken)).toBe('Nu\nEerste regel\ntweede regel\neen\ntwee\nstap\nTaak Nu\nBack-up 0');
  });

  test('bold and links; an address that is not of the web stays text', () => {
    expect(parseInline('Zie **nu** [de wet](https://wetten.overheid.nl/BWBR0003740).')).toEqual([
      { soort: 'tekst', tekst: 'Zie ' },
      { soort: 'vet', tekst: 'nu' },
      { soort: 'tekst', tekst: ' ' },
      { soort: 'link', tekst: 'de wet', href: 'https://wetten.overheid.nl/BWBR0003740' },
      { soort: 'tekst', tekst: '.' },
    ]);
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])
      expect(parseInline(`[klik](${href})`)).toEqual([{ soort: 'tekst', tekst: `[klik](${href})` }]);
  });

  const someText = fc
    .array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('## ', '- ', '1. ', '|', '**', '[', '](', ')', '\n', ' ', 'https://a.nl'),
      ),
    )
    .map((parts) => parts.join(''));

  test('a row of dashes is a line only under the heading; further down it is what somebody filled in', () => {
    const [tabel] = parseOpmaak('| Taak | Kosten |\n|---|:-:|\n| - | - |\n| Back-up | 3 |');
    expect(tabel).toMatchObject({
      rijen: [
        [[{ tekst: '-' }], [{ tekst: '-' }]],
        [[{ tekst: 'Back-up' }], [{ tekst: '3' }]],
      ],
    });
  });

  test('loses no letter of any text', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(someText, (text) => {
        const shown = JSON.stringify(parseOpmaak(text), (key, value: unknown) =>
          key === 'soort' ? undefined : value,
        );
        for (const word of text.match(/\p{L}{2,}/gu) ?? []) expect(letters(shown)).toContain(letters(word));
      }),
    );
  });

  test('takes linear time on what would trap a naive parser', () => {
    for (const trap of ['[', '**', '|', '](', '[a](', '- ', '#', '[a](https://'])
      expect(parseOpmaak(trap.repeat(100_000 / trap.length)).length).toBeGreaterThan(0);
  });

  test.each([' ', '|', '1', '- '])(
    'a long first line of %j is read once, not again per line',
    { timeout: 2000 },
    (start) => {
      const tekst = `${start.repeat(50_000 / start.length)}x${'\na'.repeat(25_000)}`;
      expect(plainText(parseOpmaak(tekst)).match(/a/g)).toHaveLength(25_000);
    },
  );
});
