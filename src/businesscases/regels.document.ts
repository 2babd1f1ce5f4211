import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Regel } from './invoer.ts';
import { kolommen } from './regeltabel.ts';
import { teksten } from './teksten.ts';

const soortVan = (kolom: (typeof kolommen)[number]): Bladkolom => {
  switch (kolom) {
    case 'laag':
    case 'verwacht':
    case 'hoog':
      return { naam: kolom, soort: 'euro' };
    case 'van':
    case 'tot':
    case 'indexatie':
    case 'realisatie':
      return { naam: kolom, soort: 'getal' };
    default:
      return { naam: kolom, soort: 'tekst' };
  }
};

/** The lines with the columns that pasting knows, so that they can be changed in a spreadsheet and brought back. */
export const regelsblad = (
  regels: readonly Regel[],
  alternatieven: readonly { id: string; naam: string }[],
): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: kolommen.map(soortVan),
  rijen: regels.map((regel) => [
    regel.naam,
    regel.soort,
    regel.verwacht,
    regel.alternatiefId === null
      ? 'alle'
      : (alternatieven.find(({ id }) => id === regel.alternatiefId)?.naam ?? ''),
    regel.van,
    regel.tot,
    regel.laag,
    regel.hoog,
    regel.indexatie,
    regel.ingroei.map((procent) => String(procent).replace('.', ',')).join('/'),
    regel.realisatie,
    regel.verdeling,
    regel.bron,
    regel.brondatum,
  ]),
});
