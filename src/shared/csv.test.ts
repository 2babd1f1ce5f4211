import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('quotes what needs it and keeps line breaks inside a cell', () => {
  expect(
    toCsv(
      ['naam', 'tekst'],
      [
        ['Elsmeer', 'a "b", c\nd'],
        ['', 'gewoon'],
      ],
    ),
  ).toBe('naam,tekst\r\nElsmeer,"a ""b"", c\nd"\r\n,gewoon\r\n');
});

test.each(['=1+1', '+31', '-2', '@cmd', '\tx'])('%j is no formula in a spreadsheet', (text) => {
  expect(toCsv(['x'], [[text]])).toContain(`'${text}`);
});
