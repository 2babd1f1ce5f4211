import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { Regel } from './endpoints.ts';

const caseParams = z.object({ samenwerkingId: z.uuid(), businesscaseId: z.uuid() });
const deling = { delingId: z.uuid() };
const path = '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}' as const;

export const Cijferdeling = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  controlegetal: z.string().describe('SHA-256 van de regels: hierover gaat de handtekening'),
  gedeeldOp: z.iso.datetime(),
  gedeeldDoor: z.string(),
  getekendOp: z.iso.datetime().nullable(),
  getekendDoor: z.string().nullable(),
  regels: z
    .array(Regel.omit({ id: true, deelnemerId: true, versie: true, gewijzigdOp: true, gewijzigdDoor: true }))
    .describe('Zoals zij waren toen zij werden gedeeld'),
});
export type Cijferdeling = z.output<typeof Cijferdeling>;

export const getCijferdeling = endpoint({
  id: 'getCijferdeling',
  method: 'get',
  path: `${path}/cijferdelingen/{delingId}`,
  params: caseParams.extend(deling),
  allow: 'betrokkene',
  response: Cijferdeling,
  summary: 'De cijfers die een deelnemer deelde, regel voor regel',
});

export const getCijferdelingbestand = endpoint({
  id: 'getCijferdelingbestand',
  method: 'get',
  path: `${path}/cijferdelingexports/{formaat}`,
  params: caseParams.extend({ formaat: z.enum(lijstformaten) }),
  query: z.object(deling),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De gedeelde cijfers van een deelnemer als bestand',
});
