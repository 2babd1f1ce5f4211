import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euro, getal, leesEuro, leesGetal, procent, verschilInEuro } from './getallen.ts';

describe('numbers the Dutch way', () => {
  test('are written with points, a comma and a real minus sign', () => {
    expect(getal(31480)).toBe('31.480');
    expect(getal(-0.004, 2)).toBe('0,00');
    expect(euro(986000000, { decimalen: 0 })).toBe('€\u00A09.860.000');
    expect(euro(-123456)).toBe('−€\u00A01.234,56');
    expect(verschilInEuro(62)).toBe('+€\u00A00,62');
    expect(verschilInEuro(0)).toBe('€\u00A00,00');
    expect(procent(0.125)).toBe('12,5\u00A0%');
  });

  test.each([
    ['1.234,56', 1234.56],
    ['1234,5', 1234.5],
    ['€ 4.930.000', 4930000],
    ['12,5 %', 12.5],
    ['−3', -3],
    ['-3', -3],
    ['2.25', 2.25],
    ['1.000', 1000],
    ['1.500,-', 1500],
    ['0', 0],
  ])('%s is read as %d', (text, waarde) => {
    expect(leesGetal(text)).toBe(waarde);
  });

  test.each(['', 'veel', '1,2,3', '1.23.456', '12a', '--3', '1e9', 'Infinity'])(
    '%s is not a number',
    (text) => {
      expect(leesGetal(text)).toBeUndefined();
    },
  );

  test('an amount with parts of a cent is refused', () => {
    expect(leesEuro('12,345')).toBeUndefined();
    expect(leesEuro('12,34')).toBe(1234);
  });

  test('what is written is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (bedrag) => {
        expect(leesEuro(euro(bedrag))).toBe(bedrag || 0);
      }),
    );
  });
});
