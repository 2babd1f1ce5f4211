import type { Database } from '#src/database/database.ts';
import type { Figuur } from './document.ts';
import type { Rekenblad } from './rekenblad.ts';

/**
 * One part of what the municipalities decide about, as plain data: frozen, hashed and compared with the dossier, and
 * shown in its documents under the question it answers.
 */
export type Onderdeel = {
  /** 'O6' */
  vraagId: string;
  /** Names the part; once within a question and municipality. */
  titel: string;
  /** What it says, in whole sentences; may be empty beside a table. */
  tekst: string;
  blad: Rekenblad | null;
  /** Bars, when a reader sees at once what the table says: its title is the conclusion. Amounts in cents. */
  figuur?: Figuur;
  /** Where the figures come from, for the list of sources: 'Begroting 2026 van Elsmeer, opgevraagd op 3 maart'. */
  bronnen?: readonly string[];
  /** The figures of one municipality: they stand in the papers of its own council as well. */
  deelnemerId: string | null;
};

/** What one capability adds to the dossier: only what every deelnemer may see. */
export type Onderdeelbron = (db: Database, samenwerkingId: string) => Promise<Onderdeel[]>;

/** One closed room, and the day on which it is looked at. */
export type Kamer = {
  readonly samenwerkingId: string;
  readonly deelnemerId: string;
  readonly vandaag: string;
};

/** What one capability adds to the verkenningsnotitie of a room, under V1 to V4; row-level security guards the room. */
export type Kamerbron = (db: Database, kamer: Kamer) => Promise<Onderdeel[]>;
