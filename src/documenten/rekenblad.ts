import { isPlainDate } from '#src/shared/dates.ts';
import { dagMetJaar } from '#src/shared/datumtekst.ts';
import { csvCell, noFormula } from '#src/shared/csv.ts';
import { euro, getal, procent } from '#src/shared/getallen.ts';
import { plat, type Tabel, vet } from './document.ts';

export type Bladkolom = {
  readonly naam: string;
  /** Amounts are in whole cents, a percentage is a fraction, a day is 'YYYY-MM-DD'. */
  readonly soort: 'tekst' | 'euro' | 'getal' | 'procent' | 'datum';
  /** Of 'getal' and 'procent'; of 'euro' 0 shows whole euros. */
  readonly decimalen?: number;
};
export type Bladcel = string | number | null;

/** A table of which a spreadsheet can go on calculating: the figures themselves, not their text. */
export type Rekenblad = {
  readonly soort: 'rekenblad';
  readonly titel: string;
  /** The first column names the row. */
  readonly kolommen: readonly Bladkolom[];
  readonly rijen: readonly (readonly Bladcel[])[];
  /** Totals. */
  readonly voet?: readonly (readonly Bladcel[])[];
};

/** A column of a list: its name, and what stands in it for one of the things of the list. */
export type Lijstkolom<T> = Omit<Bladkolom, 'soort'> & {
  /** Text unless it says otherwise. */
  readonly soort?: Bladkolom['soort'];
  readonly cel: (item: T) => Bladcel;
};

/** A list as a table: a row for every thing. */
export const lijstblad = <T>(
  titel: string,
  kolommen: readonly Lijstkolom<T>[],
  items: readonly T[],
): Rekenblad => ({
  soort: 'rekenblad',
  titel,
  kolommen: kolommen.map(({ cel: _cel, soort = 'tekst', ...kolom }) => ({ ...kolom, soort })),
  rijen: items.map((item) => kolommen.map(({ cel }) => cel(item))),
});

/** Numbers stand at the right. */
export const isGetalkolom = (soort: Bladkolom['soort']): boolean => soort !== 'tekst' && soort !== 'datum';

/** How people read the cell. */
export function celtekst(cel: Bladcel, { soort, decimalen }: Bladkolom): string {
  if (cel === null) return '';
  if (typeof cel === 'string') return soort === 'datum' && isPlainDate(cel) ? dagMetJaar(cel) : cel;
  switch (soort) {
    case 'euro':
      return euro(cel, { decimalen: decimalen === 0 ? 0 : 2 });
    case 'procent':
      return procent(cel, decimalen ?? 1);
    case 'getal':
    case 'datum':
    case 'tekst':
      return getal(cel, decimalen ?? 0);
  }
}

/** The table for a report. */
export function tabelVan({ titel, kolommen, rijen, voet = [] }: Rekenblad): Tabel {
  const cells = (rij: readonly Bladcel[], look: typeof plat) =>
    kolommen.map((kolom, index) => look(celtekst(rij[index] ?? null, kolom)));
  return {
    soort: 'tabel',
    titel,
    kolommen: kolommen.map(({ naam, soort }) => ({
      naam,
      uitlijning: isGetalkolom(soort) ? 'rechts' : 'links',
    })),
    rijen: [...rijen.map((rij) => cells(rij, plat)), ...voet.map((rij) => cells(rij, vet))],
    rijkoppen: true,
  };
}

/**
 * The tables as one CSV: semicolons and decimal commas, as spreadsheets in the Netherlands read them; a table after the
 * other, each under its title. UTF-8 with a byte order mark, because spreadsheets guess wrong without.
 */
export function renderCsv(bladen: readonly Rekenblad[]): Uint8Array {
  const tables = bladen.map(({ titel, kolommen, rijen, voet = [] }) =>
    [
      [titel],
      kolommen.map(({ naam }) => naam),
      ...[...rijen, ...voet].map((rij) => kolommen.map((kolom, index) => raw(rij[index] ?? null, kolom))),
    ]
      .map((cells) => `${cells.map((text) => csvCell(text, ';')).join(';')}\r\n`)
      .join(''),
  );
  return new TextEncoder().encode(`\uFEFF${tables.join('\r\n')}`);
}

/** A number that a spreadsheet can go on with: an amount in euros, a fraction in percent. */
function raw(cel: Bladcel, { soort }: Bladkolom): string {
  if (typeof cel !== 'number') return noFormula(cel ?? '');
  const value =
    soort === 'euro'
      ? (cel / 100).toFixed(2)
      : String(soort === 'procent' ? Number((cel * 100).toPrecision(12)) : cel);
  return value.replace('.', ',');
}
