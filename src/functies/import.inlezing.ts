import { check } from '#src/http/check.ts';
import type { InvalidParam } from '#src/http/problem.ts';
import { type Gelezen, type Lot, redenBij, type Rijtekst, type Veld } from '#src/inlezingen/inlezing.ts';
import { type FunctieInvoer, invoer } from './endpoints.ts';
import { getallenUit, hoogstens, sleutelVan } from './functie.ts';
import { teksten } from './teksten.ts';

/** What a column of a spreadsheet can fill: the heads of the own export, and what such lists are headed with. */
export const velden: readonly Veld[] = [
  { naam: 'naam', label: teksten.naam, namen: ['functie', 'werk', 'rol', 'taak'], verplicht: true },
  {
    naam: 'taakveld',
    label: teksten.taakveld,
    namen: ['domein', 'beleidsveld', 'team', 'afdeling'],
    verplicht: true,
  },
  {
    naam: 'mensen',
    label: teksten.mensen,
    namen: ['mensen', 'aantal mensen', 'bezetting', 'aantal medewerkers', 'medewerkers'],
    verplicht: true,
  },
  { naam: 'nodig', label: teksten.nodigLeeg, namen: [teksten.nodig, 'nodig', 'minimaal nodig'] },
  { naam: 'fte', label: teksten.fte, namen: ['formatie', "fte's"] },
  { naam: 'afwezig', label: teksten.afwezig, namen: ['afwezig', 'verzuim', 'ziekteverzuim'] },
  { naam: 'vacature', label: teksten.vacature, namen: ['vacature', 'vacatures', 'openstaand'] },
];

/** One row as a functie, by the same rules as the form; otherwise everything that is wrong with it. */
export function leesFunctie(tekst: Rijtekst): Gelezen<FunctieInvoer> {
  const errors: InvalidParam[] = [];
  const given = { ...tekst, ...getallenUit({ ...tekst, nodig: tekst['nodig'] || '1' }), knelpuntId: null };
  const waarde = check(invoer, given, errors);
  return waarde
    ? { waarde, sleutel: sleutelVan(waarde) }
    : { redenen: errors.map((error) => redenBij(velden, error)) };
}

/** A room holds so many: of a row that no longer fits it is said before anything is saved. */
export function binnenKamer<T>(loten: readonly Lot<T>[], bekend: number): Lot<T>[] {
  let plaats = Math.max(0, hoogstens - bekend);
  return loten.map((lot) => {
    if (lot.lot !== 'nieuw') return lot;
    if (plaats > 0) {
      plaats -= 1;
      return lot;
    }
    const { nummer, tekst, cellen } = lot;
    return { nummer, tekst, cellen, lot: 'fout', redenen: [teksten.vol(hoogstens)] };
  });
}
