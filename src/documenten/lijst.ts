import type { Bestand } from '#src/http/endpoint.ts';
import { toCsv } from '#src/shared/csv.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { type lijstformaten, lijstMediatypen } from './lijstformaten.ts';
import type { Rekenblad } from './rekenblad.ts';

const [csv, ods] = lijstMediatypen;

/** CSV as programs read it (RFC 4180). */
export const csvBestand = (naam: string, kop: readonly string[], rijen: readonly string[][]): Bestand => ({
  mediaType: `${csv}; charset=utf-8`,
  bestandsnaam: `${naam}.csv`,
  inhoud: Buffer.from(toCsv(kop, rijen)),
});

/**
 * A list as a file: CSV, or an OpenDocument spreadsheet. The writer of spreadsheets is loaded only when somebody asks for
 * one.
 */
export async function lijstBestand(
  formaat: (typeof lijstformaten)[number],
  naam: string,
  blad: Rekenblad,
  datum: PlainDate,
): Promise<Bestand> {
  if (formaat === 'csv') {
    const kop = blad.kolommen.map((kolom) => kolom.naam);
    const rijen = blad.rijen.map((rij) => blad.kolommen.map((_, index) => String(rij[index] ?? '')));
    return csvBestand(naam, kop, rijen);
  }
  const { renderOds } = await import('./ods.ts');
  return { mediaType: ods, bestandsnaam: `${naam}.ods`, inhoud: renderOds([blad], datum) };
}
