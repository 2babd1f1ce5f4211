import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });

const Regel = z.object({
  volgnummer: z.int(),
  op: z.iso.datetime(),
  operatie: z.string().describe('operationId van de handeling'),
  naam: z.string().nullable().describe('Wie het deed'),
  rollen: z.array(z.string()).describe('De rollen die deze persoon op dat moment had'),
  deelnemerId: z.uuid().nullable(),
  prive: z.boolean().describe('Of alleen deze deelnemer de regel ziet'),
  onderwerp: z.object({ soort: z.string(), id: z.string() }).nullable(),
  gezegde: z.string().describe('Wat er gebeurde, in woorden na de naam'),
  feiten: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  voor: z.string().nullable().describe('SHA-256 van wat er stond'),
  na: z.string().nullable().describe('SHA-256 van wat er kwam'),
  vorigeHash: z.string(),
  hash: z.string(),
});
export type Regel = z.output<typeof Regel>;

const filters = z.object({
  zoek: z.string().max(100).optional().describe('Deel van een naam, of van wat er gebeurde'),
  deelnemerId: z.uuid().optional().describe('Namens wie het is gedaan'),
  na: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('Alleen regels na dit volgnummer'),
  vanaf: z.iso.date(teksten.geenDatum).optional(),
  totEnMet: z.iso.date(teksten.geenDatum).optional(),
  sort: z.enum(['op', '-op']).optional().describe('Zonder: de nieuwste eerst'),
});
export type Filters = z.output<typeof filters>;

export const listLogboek = endpoint({
  id: 'listLogboek',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/logboekregels',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Regel),
  summary: 'Het logboek van een samenwerking',
  description:
    'Regels uit de gesloten kamer van een andere deelnemer ziet u niet; hun volgnummers ontbreken.',
});

export const getLogboekExport = endpoint({
  id: 'getLogboekExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/logboekexports/{formaat}',
  params: params.extend({ formaat: z.enum([...lijstformaten, 'json']) }),
  query: filters,
  allow: 'betrokkene',
  produces: [...lijstMediatypen, 'application/json'],
  response: z.undefined(),
  summary: 'Het logboek als bestand, de oudste regel eerst',
  description:
    'Met dezelfde filters als de lijst, zonder pagina’s. JSON bevat de controlegetallen van de keten.',
});

export const listLogboekInstallatie = endpoint({
  id: 'listLogboekInstallatie',
  method: 'get',
  path: '/logboekregels',
  params: z.object({}),
  query: filters.omit({ deelnemerId: true }),
  allow: 'beheerder',
  paged: true,
  response: z.array(Regel),
  summary: 'Het logboek van de installatie: accounts, inloggen, registers',
});
