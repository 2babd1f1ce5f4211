import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { momentSoorten } from './moment.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const Moment = z.object({
  id: z.string().describe('Blijft gelijk als de datum wijzigt'),
  soort: z.enum(momentSoorten),
  samenwerkingId: z.uuid(),
  samenwerking: z.string(),
  deelnemerId: z.uuid().nullable().describe('Van wie het is; leeg als het van de groep samen is'),
  deelnemer: z.string().nullable(),
  datum: z.iso.date(),
  titel: z.string().describe('Wat er op die dag gebeurt of klaar moet zijn'),
  onderwerpId: z
    .string()
    .describe(
      'Waar de datum bij staat: een besluit, een taak, een doel, …; van een gevolg zoals getGevolg het noemt',
    ),
  isTeLaat: z.boolean().describe('De dag is voorbij en het staat nog open'),
});
export type Moment = z.output<typeof Moment>;

const filters = z.object({
  soort: z.enum(momentSoorten).optional(),
  sort: z.enum(['datum', '-datum']).optional().describe('Zonder: de vroegste eerst'),
});
const filtersVan = filters.extend({ deelnemerId: z.uuid().optional().describe('Van wie het is') });
const formaat = z.enum([...lijstformaten, 'ics']);
const produces = [...lijstMediatypen, 'text/calendar'];
const description =
  'Afgeleid uit wat is vastgelegd; niemand houdt deze lijst bij. Wat voorbij is en nog open staat, blijft staan.';

export const listMijnMomenten = endpoint({
  id: 'listMijnMomenten',
  method: 'get',
  path: '/momenten',
  params: z.object({}),
  query: filters,
  allow: 'account',
  paged: true,
  response: z.array(Moment),
  summary: 'Komende data in al uw samenwerkingen',
  description,
});

export const listMomenten = endpoint({
  id: 'listMomenten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/momenten',
  params,
  query: filtersVan,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Moment),
  summary: 'Komende data van een samenwerking',
  description,
});

export const getMijnMomentenExport = endpoint({
  id: 'getMijnMomentenExport',
  method: 'get',
  path: '/momentexports/{formaat}',
  params: z.object({ formaat }),
  query: filters,
  allow: 'account',
  produces,
  response: z.undefined(),
  summary: 'Komende data in al uw samenwerkingen als bestand; ics is voor een agenda',
});

export const getMomentenExport = endpoint({
  id: 'getMomentenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/momentexports/{formaat}',
  params: params.extend({ formaat }),
  query: filtersVan,
  allow: 'betrokkene',
  produces,
  response: z.undefined(),
  summary: 'Komende data van een samenwerking als bestand; ics is voor een agenda',
});
export type Exportformaat = z.output<typeof formaat>;
