import { expect, test } from 'vitest';
import { overlapVan } from './overlap.ts';

test('the pain that most deelnemers share comes first, with what they have in common', () => {
  const gedeeld = [
    { deelnemerId: 'elsmeer', taakveld: 'ICT', letters: ['kwetsbaarheid'] },
    { deelnemerId: 'elsmeer', taakveld: 'Belastingen', letters: ['kosten'] },
    { deelnemerId: 'waterhoven', taakveld: 'ict', letters: ['kwetsbaarheid', 'kosten'] },
    { deelnemerId: 'zandrecht', taakveld: 'ICT ', letters: ['kwaliteit'] },
  ];
  expect(overlapVan(gedeeld, ['elsmeer', 'waterhoven', 'zandrecht'])).toEqual([
    { taakveld: 'ICT', aantallen: [1, 1, 1], deelnemers: 3, gemeen: ['kwetsbaarheid'] },
    { taakveld: 'Belastingen', aantallen: [1, 0, 0], deelnemers: 1, gemeen: [] },
  ]);
});
