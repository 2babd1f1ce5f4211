import { type Lijstkolom, lijstblad } from '#src/documenten/rekenblad.ts';
import type { Knelpunt } from './endpoints.ts';
import { deelstandVan } from './knelpunt.ts';
import { teksten } from './teksten.ts';

type Regel = Omit<Knelpunt, 'samengevoegd' | 'gewijzigdOp'>;

const kolommen: readonly Lijstkolom<Regel>[] = [
  { naam: 'deelnemer', cel: ({ deelnemer }) => deelnemer },
  { naam: 'titel', cel: ({ titel }) => titel },
  { naam: 'taakveld', cel: ({ taakveld }) => taakveld },
  { naam: 'letters', cel: ({ letters }) => letters.join(', ') },
  { naam: 'ernst', soort: 'getal', cel: ({ ernst }) => ernst },
  { naam: 'urgentie', soort: 'getal', cel: ({ urgentie }) => urgentie },
  { naam: 'toelichting', cel: ({ toelichting }) => toelichting },
  { naam: 'bewijs', cel: ({ bewijs }) => bewijs },
  { naam: 'bron', cel: ({ bron }) => bron },
  { naam: 'helpt samenwerken', cel: ({ helpt }) => helpt ?? '' },
  { naam: 'waarom', cel: ({ waarom }) => waarom },
  { naam: 'alternatief', cel: ({ alternatief }) => alternatief },
  { naam: 'gedeeld', cel: (knelpunt) => teksten.csvGedeeld[deelstandVan(knelpunt)] },
];

/** The register, to take along; the scores are numbers. */
export const knelpuntenblad = (items: readonly Regel[]) => lijstblad(teksten.titel, kolommen, items);
