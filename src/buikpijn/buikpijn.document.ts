import { type Lijstkolom, lijstblad } from '#src/documenten/rekenblad.ts';
import type { Buikpijn } from './endpoints.ts';
import { teksten } from './teksten.ts';

const kolommen: readonly Lijstkolom<Stappen>[] = [
  { naam: 'deelnemer', cel: ({ deelnemer }) => deelnemer },
  { naam: 'klacht', cel: ({ klacht }) => klacht },
  { naam: 'symptoom', cel: ({ symptoom }) => symptoom },
  { naam: 'oorzaak', cel: ({ oorzaak }) => oorzaak },
  { naam: 'bewijs', cel: ({ bewijs }) => bewijs },
  { naam: 'bron', cel: ({ bron }) => bron },
  { naam: 'als wij niets doen', cel: ({ nietsDoen }) => nietsDoen },
  { naam: 'probleem', cel: ({ probleemstelling }) => probleemstelling },
];
type Stappen = Pick<
  Buikpijn,
  'deelnemer' | 'klacht' | 'symptoom' | 'oorzaak' | 'bewijs' | 'bron' | 'nietsDoen' | 'probleemstelling'
>;

/** The list with every step of it, to take along. */
export const buikpijnblad = (items: readonly Stappen[]) => lijstblad(teksten.titel, kolommen, items);

const opPapier = ['klacht', 'oorzaak', 'nietsDoen', 'probleemstelling'] as const;

/** The same for paper: from what is heard to what it is. */
export const notitieblad = (items: readonly Stappen[]) =>
  lijstblad(
    teksten.titel,
    opPapier.map((stap) => ({ naam: teksten.stappen[stap].naam, cel: (item: Stappen) => item[stap] })),
    items,
  );
