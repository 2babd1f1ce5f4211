import type { Bestand } from '#src/http/endpoint.ts';
import { today } from '#src/shared/dates.ts';
import { type Rekenblad, renderCsv } from './rekenblad.ts';

/**
 * Tables as a file for a spreadsheet: CSV as a Dutch spreadsheet reads it, or an OpenDocument spreadsheet with a sheet per
 * table. The writer of spreadsheets is loaded only when somebody asks for one.
 */
export async function bladenBestand(
  formaat: 'csv' | 'ods',
  naam: string,
  bladen: readonly Rekenblad[],
  now: Date,
): Promise<Bestand> {
  const bestandsnaam = `${naam}.${formaat}`;
  if (formaat === 'csv')
    return { mediaType: 'text/csv; charset=utf-8', bestandsnaam, inhoud: renderCsv(bladen) };
  const { renderOds } = await import('./ods.ts');
  const dag = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
  const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
  return { mediaType, bestandsnaam, inhoud: renderOds(bladen, dag) };
}
