import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';

const params = z.object({ samenwerkingId: z.uuid() });

export const Wijziging = z.object({
  volgnummer: z.int(),
  op: z.iso.datetime(),
  operatie: z.string().describe('operationId van de handeling'),
  naam: z.string().nullable().describe('Wie het deed'),
  zin: z.string().describe('Wie wat deed, zoals het logboek het zegt'),
  isEigen: z.boolean().describe('Of u het zelf deed'),
  onderwerp: z.object({ soort: z.string(), id: z.string() }).nullable(),
});
export type Wijziging = z.output<typeof Wijziging>;

const na = z.coerce
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .optional()
  .describe('Alleen wijzigingen na dit volgnummer');

export const listWijzigingen = endpoint({
  id: 'listWijzigingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/wijzigingen',
  params,
  query: z.object({ na }),
  allow: 'betrokkene',
  response: z.array(Wijziging),
  summary: 'Wat er veranderde, het oudste eerst',
  description:
    'Hoogstens 100 tegelijk. Wat in de gesloten kamer van een andere deelnemer gebeurt, staat er niet bij.',
});

export const getWijzigingenstroom = endpoint({
  id: 'getWijzigingenstroom',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/wijzigingenstroom',
  params,
  query: z.object({ na }),
  allow: 'betrokkene',
  stroom: true,
  response: Wijziging,
  summary: 'Wijzigingen zodra zij gebeuren, als server-sent events',
  description:
    'De id van elke gebeurtenis is het volgnummer: vraag met `na` verder waar u was. De stroom eindigt na tien minuten.',
});
