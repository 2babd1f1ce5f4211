import type { Invoer } from './afweging.ts';

/** Per alternative and participant: kwetsbaarheid, kwaliteit, kosten, dienstverlening dichtbij. Fictional Veenwaarden. */
const scores: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'Niets doen': [
    [2, 4, 6, 8],
    [2, 4, 6, 7],
    [1, 3, 5, 8],
    [1, 3, 4, 7],
  ],
  'Samen inkopen': [
    [3, 5, 7, 8],
    [3, 5, 7, 7],
    [3, 5, 7, 8],
    [2, 5, 7, 8],
  ],
  'Een gemeente voert uit': [
    [7, 7, 7, 5],
    [7, 6, 7, 6],
    [6, 7, 7, 5],
    [7, 7, 8, 4],
  ],
  'Gezamenlijke organisatie': [
    [9, 8, 5, 5],
    [9, 8, 6, 6],
    [8, 8, 5, 6],
    [9, 8, 6, 6],
  ],
};
const deelnemers = ['Elsmeer', 'Waterhoven', 'Oud-Berkel', 'Zandrecht'];

export const voorbeeld: Invoer = {
  alternatieven: Object.keys(scores).map((naam) => ({ naam })),
  deelnemers: deelnemers.map((naam) => ({ naam })),
  criteria: [
    { naam: 'Minder kwetsbaar', gewichten: [100, 100, 100, 100] },
    { naam: 'Betere kwaliteit', gewichten: [80, 70, 90, 90] },
    { naam: 'Minder meerkosten', gewichten: [60, 80, 50, 60] },
    { naam: 'Dichtbij', gewichten: [40, 30, 60, 50] },
  ],
  scores: Object.entries(scores).flatMap(([alternatief, per]) =>
    per.map((rij, d) => ({ deelnemer: deelnemers[d] ?? '', alternatief, scores: rij })),
  ),
  laagste: 1,
  hoogste: 10,
  zaad: 20_261_124,
};
