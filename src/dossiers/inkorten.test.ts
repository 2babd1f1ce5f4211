import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOpmaak, plainText } from '#src/shared/opmaak.ts';
import { kortIn, zinnenTot } from './inkorten.ts';

const kort = (tekst: string, regels: number) => {
  const { blokken, isIngekort } = kortIn(parseOpmaak(tekst), regels);
  return [plainText(blokken), isIngekort] as const;
};

describe('kortIn', () => {
  test('a text that fits stays whole', () => {
    expect(kort('Altijd iemand.\n\n- Eén\n- Twee', 9)).toEqual(['Altijd iemand.\nEén\nTwee', false]);
  });

  test('of a paragraph that does not fit, whole sentences stay', () => {
    const zin = 'Deze zin is precies lang genoeg om na een paar keer de regel te vullen. ';
    const [tekst, isIngekort] = kort(zin.repeat(20), 4);
    expect(isIngekort).toBe(true);
    expect(tekst).toMatch(/vullen\.$/);
    expect(tekst.length).toBeLessThan(4 * 92);
  });

  test('of a list or a table, whole items and rows stay', () => {
    expect(kort('- a\n- b\n- c\n- d', 2.5)).toEqual(['a\nb', true]);
    expect(kort('| Taak | Wie |\n|---|---|\n| A | x |\n| B | y |\n| C | z |', 6)).toEqual([
      'Taak Wie\nA x\nB y',
      true,
    ]);
  });

  test('a heading does not stay behind alone', () => {
    expect(kort(`Eerst.\n\n## Kop\n\n- ${'woord '.repeat(500)}`, 4)).toEqual(['Eerst.', true]);
  });

  test('never says more than the text, and says whether anything is missing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3000 }),
        fc.integer({ min: 0, max: 20 }),
        (tekst, regels) => {
          const blokken = parseOpmaak(tekst);
          const { blokken: korter, isIngekort } = kortIn(blokken, regels);
          if (!isIngekort) expect(korter).toEqual(blokken);
          expect(korter.length).toBeLessThanOrEqual(blokken.length);
          expect(plainText(korter).length).toBeLessThanOrEqual(plainText(blokken).length);
        },
      ),
    );
  });
});

test('half a sentence is only better than nothing', () => {
  const lang = 'woord '.repeat(100).trim();
  expect(kort(`${lang}\n\nTot slot.`, 3)[0]).toMatch(/woord…$/);
  expect(kort(`Eerst.\n\n${lang}`, 4)).toEqual(['Eerst.', true]);
});

test('a first sentence that is too long ends at a word', () => {
  expect(zinnenTot('Een lange zin zonder einde', 12)).toBe('Een lange…');
  expect(zinnenTot('Kort. Dan een lange zin die er niet bij past.', 20)).toBe('Kort.');
});
