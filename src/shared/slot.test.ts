import { expect, test } from 'vitest';
import { fasen, type Fase } from './fasen.ts';
import { isSchrijfbaar, standVan } from './slot.ts';

const dag = new Date('2026-04-17T10:00:00Z');
const standen = (open: Fase[], closed: Fase[]) => {
  const openingen = [
    ...closed.map((fase) => ({ fase, afgeslotenOp: dag })),
    ...open.map((fase) => ({ fase, afgeslotenOp: null })),
  ];
  return fasen.map((fase) => `${standVan(fase, openingen)}${isSchrijfbaar(fase, openingen) ? '*' : ''}`);
};

test.each([
  [['verkennen'], [], ['open*', 'op-slot', 'later', 'later', 'later']],
  [['onderzoeken'], ['verkennen'], ['afgerond*', 'open*', 'op-slot', 'later', 'later']],
  [['organiseren'], ['verkennen', 'onderzoeken'], ['afgerond*', 'afgerond', 'open*', 'op-slot', 'later']],
  [[], [...fasen], ['afgerond*', 'afgerond', 'afgerond', 'afgerond', 'afgerond']],
] satisfies [Fase[], Fase[], string[]][])('open %s after %s (* may be written)', (open, closed, expected) => {
  expect(standen(open, closed)).toEqual(expected);
});

test('reopening onderzoeken locks organiseren again, although it had been open', () => {
  expect(standen(['onderzoeken', 'organiseren'], ['verkennen'])).toEqual([
    'afgerond*',
    'open*',
    'op-slot',
    'later',
    'later',
  ]);
});
