import { expect, test } from 'vitest';
import { standVanFasen } from './stand.ts';

const dag = new Date('2026-04-17T10:00:00Z');
const kort = (input: Parameters<typeof standVanFasen>[0]) =>
  standVanFasen(input).map(({ fase, stand, gereed, totaal }) => `${fase} ${stand} ${gereed}/${totaal}`);

test('halfway onderzoeken: the fase behind the gate is locked, the rest is for later', () => {
  const standen = [
    { fase: 'verkennen', afgeslotenOp: dag },
    { fase: 'onderzoeken', afgeslotenOp: null },
  ] as const;
  const antwoorden = [
    { vraagId: 'V1', deelnemerId: 'elsmeer', status: 'gereed' },
    { vraagId: 'V1', deelnemerId: 'waterhoven', status: 'gereed' },
    { vraagId: 'V2', deelnemerId: 'elsmeer', status: 'concept' },
    { vraagId: 'O1', deelnemerId: null, status: 'gereed' },
  ] as const;
  expect(kort({ standen, antwoorden, eigen: ['elsmeer'] })).toEqual([
    'verkennen afgerond 1/4',
    'onderzoeken open 1/7',
    'organiseren op-slot 0/7',
    'inrichten later 0/6',
    'uitvoeren later 0/3',
  ]);
});
