import { type Lijstkolom, lijstblad, type Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Gedeeld, Samenvoeging } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** A row for every original: under which knelpunt it counts, and whose it is. */
export const samenvoegingenblad = (samenvoegingen: readonly Samenvoeging[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.dossiertitel,
  kolommen: [teksten.leidend, teksten.oorspronkelijk, teksten.deelnemer, teksten.reden].map((naam) => ({
    naam,
    soort: 'tekst',
  })),
  rijen: samenvoegingen.flatMap(({ leden, reden }) =>
    leden.map(({ knelpunt, deelnemer }, index) => [
      leden[0]?.knelpunt.titel ?? '',
      knelpunt.titel,
      deelnemer,
      index === 0 ? reden : '',
    ]),
  ),
});

type Regel = { groep: Samenvoeging; lid: Gedeeld | undefined };

const kolommen: readonly Lijstkolom<Regel>[] = [
  { naam: teksten.leidend, cel: ({ groep }) => groep.leden[0]?.knelpunt.titel ?? teksten.leegGeworden },
  { naam: teksten.oorspronkelijk, cel: ({ lid }) => lid?.knelpunt.titel ?? null },
  { naam: teksten.deelnemer, cel: ({ lid }) => lid?.deelnemer ?? null },
  { naam: teksten.taakveld, cel: ({ lid }) => lid?.knelpunt.taakveld ?? null },
  { naam: teksten.gaatOver, cel: ({ lid }) => lid?.knelpunt.letters.join(', ') ?? null },
  { naam: teksten.ernst, soort: 'getal', cel: ({ lid }) => lid?.knelpunt.ernst ?? null },
  { naam: teksten.urgentie, soort: 'getal', cel: ({ lid }) => lid?.knelpunt.urgentie ?? null },
  { naam: teksten.bewijs, cel: ({ lid }) => lid?.knelpunt.bewijs ?? null },
  { naam: teksten.reden, cel: ({ groep }) => groep.reden },
  { naam: teksten.teltSamen, cel: ({ groep }) => (groep.telt ? teksten.ja : teksten.nee) },
];

/** The same to take along: every row complete, so that it can be sorted; a group of which nothing is left is one row. */
export const samenvoegingenlijst = (samenvoegingen: readonly Samenvoeging[]) =>
  lijstblad(
    teksten.titel,
    kolommen,
    samenvoegingen.flatMap((groep): Regel[] =>
      groep.leden.length > 0 ? groep.leden.map((lid) => ({ groep, lid })) : [{ groep, lid: undefined }],
    ),
  );
