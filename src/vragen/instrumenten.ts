import type { Fase } from '#src/shared/fasen.ts';
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
    naam: 'Functies',
    pad: 'functies',
    vragen: ['V1', 'V2'],
    uitleg: 'Tel per functie wie het werk kan, en zie wat er verandert als u de mensen deelt.',
  },
  {
    naam: 'Partners',
    pad: 'partners',
    vragen: ['V3'],
    uitleg: 'Zoek gemeenten, geef punten op uw eigen criteria en toets uzelf als partner.',
  },
  {
    naam: 'Eindbeelden',
    pad: 'eindbeelden',
    vragen: ['V4', 'O5'],
    uitleg: 'Schrijf het motief en het eindbeeld van uw gemeente op, en leg ze naast elkaar.',
  },
  {
    naam: 'Gedeeld en overlap',
    pad: 'gedeeld',
    fase: 'verkennen',
    uitleg: 'Zie wat iedereen op tafel heeft gelegd.',
  },
  {
    naam: 'Taken',
    pad: 'taken',
    vragen: ['O1', 'O2'],
    uitleg: 'Kies per taak of uw gemeente meedoet. De lijst van wel en niet volgt daaruit.',
  },
  {
    naam: 'Dezelfde pijn',
    pad: 'samenvoegingen',
    vragen: ['O3'],
    uitleg: 'Voeg gedeelde knelpunten samen die dezelfde pijn zijn. Dan tellen zij één keer.',
  },
  {
    naam: 'Waarom dit helpt',
    pad: 'onderbouwingen',
    vragen: ['O3'],
    uitleg: 'Leg per gedeeld knelpunt uit hoe samenwerken helpt, en wat er dan nog blijft.',
  },
  {
    naam: 'Alternatieven',
    pad: 'alternatieven',
    vragen: ['O4'],
    uitleg: 'Vergelijk de alternatieven: eerst criteria, dan punten per gemeente, dan de keuze.',
  },
  {
    naam: 'Eindsituatie, zin voor zin',
    pad: 'eindsituatie',
    vragen: ['O5'],
    uitleg: 'Zeg per zin van de gezamenlijke tekst of uw gemeente het eens is.',
  },
  {
    naam: 'K3-doelen',
    pad: 'doelen',
    vragen: ['O5', 'O6'],
    uitleg: 'Leg vast waar elke gemeente nu staat en waar u heen wilt, met een getekende nulmeting.',
  },
  {
    naam: 'Businesscase',
    pad: 'businesscase',
    vragen: ['O6'],
    uitleg: 'Vul de cijfers van uw gemeente in, en zie wat elk alternatief kost en oplevert.',
  },
  {
    naam: 'Gevolgen',
    pad: 'gevolgen',
    vragen: ['O7'],
    uitleg: 'Loop de lijst na: personeel, belasting, privacy, archief. Elk punt krijgt een eigenaar.',
  },
  {
    naam: 'Intentieverklaring',
    pad: 'intentie',
    fase: 'onderzoeken',
    uitleg: 'Leg vast wat u samen van plan bent, wat elke gemeente daarbij vraagt en wie instemt.',
  },
  {
    naam: 'Rode draad',
    pad: 'rode-draad',
    fase: 'onderzoeken',
    uitleg: 'Koppel knelpunten aan doelen en taken, en zie wat los hangt.',
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
