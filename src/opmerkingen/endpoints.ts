import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
export const onderwerpen = ['vraag', 'knelpunt', 'functie', 'dossier'] as const;

const Opmerking = z.object({
  id: z.uuid(),
  onderwerp: z.enum(onderwerpen),
  onderwerpId: z.string(),
  deelnemerId: z.uuid().nullable().describe('De gesloten kamer waarin dit staat; leeg als iedereen meeleest'),
  tekst: z.string(),
  door: z.string(),
  vanDeelnemer: z.string().nullable().describe('Voor welke deelnemer de schrijver meedoet'),
  op: z.iso.datetime(),
});
export type Opmerking = z.output<typeof Opmerking>;

const waarover = z.object({
  onderwerp: z.enum(onderwerpen),
  onderwerpId: z.string().min(1).max(100),
  deelnemerId: z.uuid().nullable().optional(),
});

export const listOpmerkingen = endpoint({
  id: 'listOpmerkingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/opmerkingen',
  params,
  query: waarover.partial().extend({ deelnemerId: z.uuid().optional() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Opmerking),
  summary: 'Opmerkingen, de oudste eerst',
});

export const getOpmerking = endpoint({
  id: 'getOpmerking',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/opmerkingen/{opmerkingId}',
  params: params.extend({ opmerkingId: z.uuid() }),
  allow: 'betrokkene',
  response: Opmerking,
  summary: 'Eén opmerking',
});

export const postOpmerking = endpoint({
  id: 'postOpmerking',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/opmerkingen',
  params,
  allow: 'betrokkene',
  body: waarover.extend({
    tekst: z.string({ error: teksten.schrijf }).trim().min(1, teksten.schrijf).max(5000),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/opmerkingen/{id}',
  response: Opmerking,
  summary: 'Plaats een opmerking',
});
