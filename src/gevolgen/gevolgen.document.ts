import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { isOnderwerp } from './gevolg.ts';
import type { Gevolg } from './endpoints.ts';
import { teksten } from './teksten.ts';

export const onderwerpNaam = (onderwerp: string): string =>
  isOnderwerp(onderwerp) ? teksten.onderwerpen[onderwerp] : onderwerp;

const kolommen: readonly { naam: string; datum?: true; cel: (gevolg: Gevolg) => string | null }[] = [
  { naam: teksten.punt, cel: ({ titel }) => titel },
  { naam: teksten.onderwerp, cel: ({ onderwerp }) => onderwerpNaam(onderwerp) },
  { naam: teksten.stand, cel: ({ stand }) => teksten.standen[stand] },
  { naam: teksten.eigenaar, cel: ({ eigenaar }) => eigenaar },
  { naam: teksten.uiterlijk, datum: true, cel: ({ uiterlijkeDatum }) => uiterlijkeDatum },
  { naam: teksten.controledatum, datum: true, cel: ({ controledatum }) => controledatum },
  { naam: teksten.gecontroleerdDoor, cel: ({ gecontroleerdDoor }) => gecontroleerdDoor },
  { naam: teksten.reden, cel: ({ reden }) => reden },
  { naam: teksten.effect, cel: ({ effect }) => effect },
  { naam: teksten.aantekening, cel: ({ aantekening }) => aantekening },
  { naam: teksten.waarom, cel: ({ waarom }) => waarom },
  { naam: teksten.grondslag, cel: ({ grondslag }) => grondslag },
  { naam: teksten.zekerheid, cel: ({ zekerheid }) => teksten.zekerheden[zekerheid] },
];

/** The whole list as a table, for a spreadsheet or a chapter of a dossier. */
export const gevolgenblad = (gevolgen: readonly Gevolg[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: kolommen.map(({ naam, datum }) => ({ naam, soort: datum ? 'datum' : 'tekst' })),
  rijen: gevolgen.map((gevolg) => kolommen.map(({ cel }) => cel(gevolg))),
});
