import type { Fase } from '#src/fasen/fasen.ts';
import { faseVan, type VraagId } from './vragen.ts';

/** A page of its own on which a question is worked out as data, or what belongs to a fase as a whole. */
export type Instrument = {
  naam: string;
  /** The address below the samenwerking. */
  pad: string;
  /** What one does there: shown at the questions that it works out. */
  uitleg: string;
} & ({ vragen: readonly [VraagId, ...VraagId[]] } | { fase: Fase });

/** In the order of the work. */
export const instrumenten: readonly Instrument[] = [
  {
    naam: 'Buikpijn',
    pad: 'buikpijn',
    vragen: ['V1'],
    uitleg: 'Kom in zes stappen van een klacht bij een probleem dat u kunt laten zien.',
  },
  {
    naam: 'Knelpunten',
    pad: 'knelpunten',
    vragen: ['V1', 'V2'],
    uitleg: 'Zet elk knelpunt apart in de lijst, met bewijs. Dan telt het mee in de overlap.',
  },
  {
    naam: 'Gedeeld en overlap',
    pad: 'gedeeld',
    fase: 'verkennen',
    uitleg: 'Zie wat iedereen op tafel heeft gelegd.',
  },
  { naam: 'Dossier', pad: 'dossier', fase: 'onderzoeken', uitleg: 'Leg vast waar de raden over beslissen.' },
  {
    naam: 'Besluitronde',
    pad: 'besluitronde',
    fase: 'onderzoeken',
    uitleg: 'Volg het besluit van elke gemeente.',
  },
  {
    naam: 'Parkeerplaats',
    pad: 'parkeerplaats',
    fase: 'organiseren',
    uitleg: 'Handel af wat eerder over het hoe is gezegd.',
  },
];

const faseOf = (instrument: Instrument): Fase =>
  'fase' in instrument ? instrument.fase : faseVan(instrument.vragen[0]);

export const instrumentenVan = (fase: Fase): Instrument[] =>
  instrumenten.filter((instrument) => faseOf(instrument) === fase);

export const instrumentenBij = (vraagId: VraagId): Instrument[] =>
  instrumenten.filter((instrument) => 'vragen' in instrument && instrument.vragen.includes(vraagId));
