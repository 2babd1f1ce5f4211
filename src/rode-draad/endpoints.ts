import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { soorten } from './draad.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const Soort = z.enum(soorten, { error: teksten.kiesSoort });

const Knoop = z.object({
  soort: Soort,
  id: z.uuid(),
  naam: z.string(),
  deelnemer: z.string().optional().describe('Van wie het knelpunt is'),
  getekend: z.int().optional().describe('Van een doel: nulmetingen die zijn getekend'),
  deelnemers: z.int().optional(),
});
const Schakel = z.object({
  id: z.uuid(),
  vanSoort: Soort,
  vanId: z.uuid({ error: teksten.kiesWat }),
  naarSoort: Soort,
  naarId: z.uuid({ error: teksten.kiesWat }),
});
export const RodeDraad = z.object({
  knopen: z.array(Knoop),
  schakels: z.array(Schakel),
  stappen: z.array(z.object({ soort: Soort, totaal: z.int(), vast: z.int() })),
  los: z.array(
    z.object({
      knoop: Knoop,
      reden: z.enum(['geen-doel', 'geen-knelpunt', 'geen-taak', 'geen-nulmeting']),
    }),
  ),
});
export type RodeDraad = z.output<typeof RodeDraad>;

export const leggers = ['projectleider', 'contactpersoon', 'gemeentesecretaris'] as const;

export const getRodeDraad = endpoint({
  id: 'getRodeDraad',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/rode-draad',
  params,
  allow: 'betrokkene',
  response: RodeDraad,
  summary: 'De rode draad: van gedeeld knelpunt naar doel, alternatief en taak, en wat los hangt',
});

export const getRodeDraadExport = endpoint({
  id: 'getRodeDraadExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/rode-draad-exports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De draad van elk gedeeld knelpunt en wat los hangt, als bestand',
});

export const postSchakel = endpoint({
  id: 'postSchakel',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/schakels',
  params,
  allow: leggers,
  fase: 'onderzoeken',
  body: Schakel.omit({ id: true }),
  response: Schakel,
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/schakels/{id}',
  summary: 'Koppel een knelpunt aan een doel, of een doel aan een taak of alternatief',
});

export const deleteSchakel = endpoint({
  id: 'deleteSchakel',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/schakels/{schakelId}',
  params: params.extend({ schakelId: z.uuid() }),
  allow: leggers,
  fase: 'onderzoeken',
  response: z.undefined(),
  status: 204,
  summary: 'Maak een koppeling los',
});
