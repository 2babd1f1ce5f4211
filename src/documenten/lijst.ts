import type { Bestand } from '#src/http/endpoint.ts';
import { toCsv } from '#src/shared/csv.ts';
import { plainDate } from '#src/shared/dates.ts';
import type { Rekenblad } from './rekenblad.ts';

export const lijstFormaten = ['csv', 'ods'] as const;
type Formaat = (typeof lijstFormaten)[number];
/** Media types of those forms, in the same order. */
export const lijstMedia = ['text/csv', 'application/vnd.oasis.opendocument.spreadsheet'] as const;

/** A whole list as a file: CSV as programs read it (RFC 4180), or an OpenDocument spreadsheet. `naam`: of the file. */
export async function lijstBestand(
  blad: Rekenblad,
  { naam, formaat, now }: { naam: string; formaat: Formaat; now: Date },
): Promise<Bestand> {
  const bestandsnaam = `${naam}.${formaat}`;
  if (formaat === 'csv') {
    const rijen = blad.rijen.map((rij) => blad.kolommen.map((_, index) => String(rij[index] ?? '')));
    const text = toCsv(
      blad.kolommen.map((kolom) => kolom.naam),
      rijen,
    );
    return { mediaType: 'text/csv; charset=utf-8', bestandsnaam, inhoud: Buffer.from(text) };
  }
  const { renderOds } = await import('./ods.ts'); // only who asks for one pays for it
  const datum = plainDate(now.toISOString().slice(0, 10));
  return { mediaType: lijstMedia[1], bestandsnaam, inhoud: renderOds([blad], datum) };
}
