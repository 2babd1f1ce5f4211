import { plainDate } from '#src/shared/dates.ts';
import type { Invoer } from './gebeurtenis.ts';

const raad = (naam: string, ...vergaderingen: string[]) => ({
  naam,
  vergaderingen: vergaderingen.map(plainDate),
});

/** The regeling of the fictional Veenwaarden is to start on 1 January 2029. */
export const voorbeeld: Invoer = {
  spoor: 'regeling-terug',
  dag: plainDate('2029-01-01'),
  vandaag: plainDate('2028-03-01'),
  gemeenten: [
    raad(
      'Elsmeer',
      '2028-05-18',
      '2028-06-22',
      '2028-09-14',
      '2028-10-12',
      '2028-11-30',
      '2029-01-25',
      '2029-03-15',
    ),
    raad(
      'Waterhoven',
      '2028-05-30',
      '2028-06-27',
      '2028-09-12',
      '2028-10-10',
      '2028-12-05',
      '2029-02-06',
      '2029-04-03',
    ),
    raad(
      'Oud-Berkel',
      '2028-05-25',
      '2028-07-06',
      '2028-08-31',
      '2028-11-02',
      '2028-12-14',
      '2029-02-08',
      '2029-04-05',
    ),
    raad(
      'Zandrecht',
      '2028-06-08',
      '2028-07-06',
      '2028-09-07',
      '2028-10-26',
      '2028-12-07',
      '2029-01-18',
      '2029-03-08',
    ),
  ],
  recessen: [
    { naam: 'Zomerreces', van: plainDate('2028-07-08'), tot: plainDate('2028-08-27') },
    { naam: 'Kerstreces', van: plainDate('2028-12-23'), tot: plainDate('2029-01-07') },
  ],
  bestuursvergaderingen: [],
  wekenVerwerken: 3,
  wekenAanlevering: 4,
  wekenOr: 6,
  wekenBekendmaking: 2,
  orWijktAf: false,
};
