import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import { type Lijstkolom, lijstblad } from '#src/documenten/rekenblad.ts';
import type { Onderbouwd } from './endpoints.ts';
import { isMechanisme } from './onderbouwing.ts';
import { teksten } from './teksten.ts';

/** 'Pooling, inkoopkracht' */
export const mechanismenTekst = (woorden: readonly string[]): string =>
  woorden.map((woord) => (isMechanisme(woord) ? teksten.kort[woord] : woord)).join(', ');

const kolommen: readonly Lijstkolom<Onderbouwd>[] = [
  { naam: teksten.knelpunt, cel: ({ knelpunt }) => knelpunt.titel },
  {
    naam: teksten.van,
    cel: ({ deelnemer, samengevoegd }) =>
      samengevoegd ? [...new Set(samengevoegd.leden.map((lid) => lid.deelnemer))].join(', ') : deelnemer,
  },
  { naam: teksten.taakveld, cel: ({ knelpunt }) => knelpunt.taakveld },
  {
    naam: teksten.helpt,
    cel: ({ onderbouwing }) => (onderbouwing ? teksten.oplossingen[onderbouwing.oplossing] : teksten.nogNiet),
  },
  { naam: teksten.hoe, cel: ({ onderbouwing }) => mechanismenTekst(onderbouwing?.mechanismen ?? []) },
  { naam: teksten.redenering, cel: ({ onderbouwing }) => onderbouwing?.redenering ?? '' },
  { naam: teksten.alternatief, cel: ({ onderbouwing }) => onderbouwing?.alternatief ?? '' },
  { naam: teksten.blijft, cel: ({ onderbouwing }) => onderbouwing?.blijft ?? '' },
  {
    naam: teksten.wieEens,
    cel: ({ oordelen }) =>
      oordelen.map(({ deelnemer, oordeel }) => `${deelnemer}: ${reacties.oordelen[oordeel]}`).join('; '),
  },
];

/** The whole list as a table, for a spreadsheet or a chapter of a dossier. */
export const onderbouwingenblad = (regels: readonly Onderbouwd[]) =>
  lijstblad(teksten.titel, kolommen, regels);
