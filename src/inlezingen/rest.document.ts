import { csvBestand } from '#src/documenten/lijst.ts';
import { type Lot, restVan } from './inlezing.ts';
import { teksten } from './teksten.ts';

/** The rows that were not taken over as a CSV, each with its reason. */
export const restbestand = ({ kop }: { kop: readonly string[] }, loten: readonly Lot<unknown>[]) =>
  csvBestand(teksten.restnaam, [...kop, teksten.reden], restVan(loten, kop.length, teksten.redenen));
