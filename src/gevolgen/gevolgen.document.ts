import { type Lijstkolom, lijstblad } from '#src/documenten/rekenblad.ts';
import { isOnderwerp } from './gevolg.ts';
import type { Gevolg } from './endpoints.ts';
import { teksten } from './teksten.ts';

export const onderwerpNaam = (onderwerp: string): string =>
  isOnderwerp(onderwerp) ? teksten.onderwerpen[onderwerp] : onderwerp;

const kolommen: readonly Lijstkolom<Gevolg>[] = [
  { naam: teksten.punt, cel: ({ titel }) => titel },
  { naam: teksten.onderwerp, cel: ({ onderwerp }) => onderwerpNaam(onderwerp) },
  { naam: teksten.stand, cel: ({ stand }) => teksten.standen[stand] },
  { naam: teksten.eigenaar, cel: ({ eigenaar }) => eigenaar },
  { naam: teksten.uiterlijk, soort: 'datum', cel: ({ uiterlijkeDatum }) => uiterlijkeDatum },
  { naam: teksten.controledatum, soort: 'datum', cel: ({ controledatum }) => controledatum },
  { naam: teksten.gecontroleerdDoor, cel: ({ gecontroleerdDoor }) => gecontroleerdDoor },
  { naam: teksten.reden, cel: ({ reden }) => reden },
  { naam: teksten.effect, cel: ({ effect }) => effect },
  { naam: teksten.aantekening, cel: ({ aantekening }) => aantekening },
  { naam: teksten.waarom, cel: ({ waarom }) => waarom },
  { naam: teksten.grondslag, cel: ({ grondslag }) => grondslag },
  { naam: teksten.zekerheid, cel: ({ zekerheid }) => teksten.zekerheden[zekerheid] },
];

/** The whole list as a table, for a spreadsheet or a chapter of a dossier. */
export const gevolgenblad = (gevolgen: readonly Gevolg[]) => lijstblad(teksten.titel, kolommen, gevolgen);
