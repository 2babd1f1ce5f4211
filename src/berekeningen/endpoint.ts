import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { isPlainDate, type PlainDate, plainDate } from '#src/shared/dates.ts';
import type { Cents } from '#src/shared/money.ts';
import { teksten } from './teksten.ts';
import { zekerheden } from './uitleg.ts';

/** An amount in an answer: whole eurocents. */
export const Bedrag = z
  .custom<Cents>((waarde) => Number.isSafeInteger(waarde))
  .meta({ type: 'integer', description: 'In eurocenten' });

/** A day between 2000 and 2150 in the input of a calculation; `error` says what to fill in. */
export const dag = (error: string) =>
  z.iso
    .date({ error })
    .refine((text) => text >= '2000' && text < '2151', { error: teksten.dagTussen })
    .transform(plainDate);

/** A day in an answer. */
export const Dag = z
  .custom<PlainDate>((waarde) => typeof waarde === 'string' && isPlainDate(waarde))
  .meta({ type: 'string', format: 'date' });

const Uitleg = {
  stappen: z
    .array(z.object({ titel: z.string(), regels: z.array(z.string()) }))
    .describe('Hoe is dit berekend: de formule met de getallen ingevuld'),
  waarschuwingen: z.array(z.object({ code: z.string(), tekst: z.string(), bron: z.string().optional() })),
  bronnen: z.array(z.object({ naam: z.string(), vindplaats: z.string(), zekerheid: z.enum(zekerheden) })),
};

/** The forms in which a calculation can be taken along. */
export const formaten = ['csv', 'ods', 'pdf', 'html', 'odt', 'docx'] as const;
/** A calendar file, for a calculation with dates. */
export const agendaformaat = 'ics';
export const metAgenda = [...formaten, agendaformaat] as const;
export type Formaat = (typeof metAgenda)[number];

type Berekening<Naam extends string, I extends z.ZodType, U extends z.ZodType> = {
  id: string;
  naam: Naam;
  invoer: I;
  uitkomst: U;
  summary: string;
  /** How much it takes; stands on the page and in the document of the API. */
  grenzen?: string;
  /** Its report holds dates for a calendar. */
  agenda?: true;
};

/** A calculation as an operation: open to everybody, nothing is kept, the answer explains itself. */
export function berekening<Naam extends string, I extends z.ZodType, U extends z.ZodType>({
  id,
  naam,
  invoer,
  uitkomst,
  summary,
  grenzen,
}: Berekening<Naam, I, U>) {
  const definition = endpoint({
    id,
    method: 'post',
    path: `/berekeningen/${naam}`,
    params: z.object({}),
    body: invoer,
    allow: 'iedereen',
    reads: true,
    stateless: true,
    response: z.object({ uitkomst, ...Uitleg }),
    summary,
    description: `${grenzen ? `${grenzen} ` : ''}Bedragen zijn in hele eurocenten. Er wordt niets bewaard.`,
  });
  return { ...definition, body: invoer, grenzen };
}

/** The same calculation as a file: tables for a spreadsheet (CSV, ODS), or a report with the explanation. */
export function berekeningsbestand<Naam extends string, I extends z.ZodType, U extends z.ZodType>({
  id,
  naam,
  invoer,
  summary,
  agenda,
}: Berekening<Naam, I, U>) {
  const formaat: z.ZodType<Formaat> = z.enum(agenda ? metAgenda : formaten);
  return endpoint({
    id: `${id}Bestand`,
    method: 'post',
    path: `/berekeningen/${naam}/bestanden/{formaat}`,
    params: z.object({ formaat }),
    body: invoer,
    allow: 'iedereen',
    reads: true,
    stateless: true,
    produces: [
      'text/csv',
      'application/vnd.oasis.opendocument.spreadsheet',
      'application/pdf',
      'text/html',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ...(agenda ? ['text/calendar'] : []),
    ],
    response: z.undefined(),
    summary: `${summary}, als bestand`,
  });
}
