import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { todayAt } from '#src/shared/dates.ts';
import { teksten } from './teksten.ts';

type Rij = { naam: string; email: string; beheerder: boolean; geblokkeerd: boolean; aangemaaktOp: Date };

/** Who can log in, for the beheerder. */
export const accountsblad = (accounts: readonly Rij[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.accounts,
  kolommen: [
    { naam: teksten.naam, soort: 'tekst' },
    { naam: teksten.email, soort: 'tekst' },
    { naam: teksten.stand, soort: 'tekst' },
    { naam: teksten.isBeheerder, soort: 'tekst' },
    { naam: teksten.sinds, soort: 'datum' },
  ],
  rijen: accounts.map(({ naam, email, beheerder, geblokkeerd, aangemaaktOp }) => [
    naam,
    email,
    geblokkeerd ? teksten.geblokkeerd : teksten.actief,
    beheerder ? teksten.ja : teksten.nee,
    todayAt(aangemaaktOp),
  ]),
});
