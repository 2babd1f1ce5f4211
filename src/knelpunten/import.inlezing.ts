import { check } from '#src/http/check.ts';
import type { InvalidParam } from '#src/http/problem.ts';
import { type Gelezen, redenBij, type Rijtekst, type Veld } from '#src/inlezingen/inlezing.ts';
import { invoer, type KnelpuntInvoer } from './endpoints.ts';
import { schoneLetters } from './knelpunt.ts';
import { teksten } from './teksten.ts';

/** What a column of a spreadsheet can fill, in the order of the form. */
export const velden: readonly Veld[] = [
  {
    naam: 'titel',
    label: teksten.titelVeld,
    namen: ['knelpunt', 'naam', 'omschrijving', 'probleem', 'onderwerp'],
    verplicht: true,
  },
  {
    naam: 'taakveld',
    label: teksten.taakveld,
    namen: ['domein', 'beleidsveld', 'thema', 'afdeling'],
    verplicht: true,
  },
  {
    naam: 'letters',
    label: teksten.letter,
    namen: ['K', "K's", 'letter', 'soort', 'categorie'],
    verplicht: true,
  },
  { naam: 'ernst', label: teksten.ernst, namen: ['impact', 'zwaarte', 'gevolg'], verplicht: true },
  { naam: 'urgentie', label: teksten.urgentie, namen: ['spoed', 'prioriteit', 'haast'], verplicht: true },
  { naam: 'toelichting', label: teksten.toelichting, namen: ['uitleg', 'beschrijving', 'oorzaak'] },
  { naam: 'bewijs', label: teksten.bewijs, namen: ['cijfer', 'voorval', 'onderbouwing'] },
  { naam: 'bron', label: teksten.bron, namen: ['herkomst', 'vindplaats'] },
  { naam: 'helpt', label: teksten.helptVraag, namen: ['helpt samenwerken', 'V2'] },
  { naam: 'waarom', label: teksten.waarom, namen: ['reden'] },
  { naam: 'alternatief', label: teksten.alternatief, namen: ['anders'] },
];

/** One row as a knelpunt, by the same rules as the form; otherwise everything that is wrong with it. */
export function leesKnelpunt(tekst: Rijtekst): Gelezen<KnelpuntInvoer> {
  const errors: InvalidParam[] = [];
  const given = {
    ...tekst,
    letters: schoneLetters((tekst['letters'] ?? '').split(/[,;/\n]/)),
    helpt: (tekst['helpt'] ?? '').toLocaleLowerCase('nl'),
    ernst: scoreVan(tekst['ernst'], teksten.ernsten),
    urgentie: scoreVan(tekst['urgentie'], teksten.urgenties),
  };
  const waarde = check(invoer, given, errors);
  return waarde
    ? { waarde, sleutel: sleutelVan(waarde) }
    : { redenen: errors.map((error) => redenBij(velden, error)) };
}

/** Two knelpunten with the same words in the same taakveld are the same. */
export const sleutelVan = ({ titel, taakveld }: Pick<KnelpuntInvoer, 'titel' | 'taakveld'>): string =>
  [taakveld, titel].map((text) => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')).join('\n');

/** '4', '4 ernstig' or 'ernstig'. Anything else stays what it is: the contract refuses it. */
function scoreVan(tekst: string | undefined, woorden: readonly string[]): string {
  const clean = (tekst ?? '').trim().toLocaleLowerCase('nl');
  const [, digit] = /^([1-5])(?:\s*[.:)–-]?\s+\p{L}.*)?$/u.exec(clean) ?? [];
  const word = woorden.indexOf(clean);
  return digit ?? (word < 0 ? (tekst ?? '') : String(word + 1));
}
