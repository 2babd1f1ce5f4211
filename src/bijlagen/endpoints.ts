import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ bijlageId: z.uuid() });
export const onderwerpen = ['vraag', 'knelpunt', 'functie', 'besluit', 'voorwaarde'] as const;

const Bijlage = z.object({
  id: z.uuid(),
  onderwerp: z.enum(onderwerpen),
  onderwerpId: z.string(),
  deelnemerId: z.uuid().nullable().describe('De gesloten kamer waarin dit staat; leeg als iedereen het ziet'),
  naam: z.string(),
  mediatype: z.string().describe('Zoals herkend aan de inhoud'),
  grootte: z.int().describe('In bytes'),
  sha256: z.string(),
  toegevoegdOp: z.iso.datetime(),
  toegevoegdDoor: z.string(),
});
export type Bijlage = z.output<typeof Bijlage>;

export const listBijlagen = endpoint({
  id: 'listBijlagen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/bijlagen',
  params,
  query: z.object({
    onderwerp: z.enum(onderwerpen).optional(),
    onderwerpId: z.string().max(100).optional(),
    deelnemerId: z.uuid().optional(),
  }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Bijlage),
  summary: 'Bijlagen, de nieuwste eerst',
});

export const getBijlage = endpoint({
  id: 'getBijlage',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/bijlagen/{bijlageId}',
  params: eenParams,
  allow: 'betrokkene',
  response: Bijlage,
  summary: 'Eén bijlage',
});

export const getBijlageBestand = endpoint({
  id: 'getBijlageBestand',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/bijlagen/{bijlageId}/bestand',
  params: eenParams,
  allow: 'betrokkene',
  produces: ['*/*'],
  response: z.undefined(),
  summary: 'Download een bijlage',
});

export const postBijlage = endpoint({
  id: 'postBijlage',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/bijlagen',
  params,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'controller', 'bestuurder', 'griffier'],
  upload: true,
  body: z.object({
    bestand: z
      .file({ error: teksten.kiesBestand })
      .min(1, teksten.leeg)
      .max(25 * 1024 * 1024, teksten.teGroot),
    onderwerp: z.enum(onderwerpen),
    onderwerpId: z.string().min(1).max(100),
    deelnemerId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/bijlagen/{id}',
  response: Bijlage,
  summary: 'Voeg een bijlage toe',
});

export const deleteBijlage = endpoint({
  id: 'deleteBijlage',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/bijlagen/{bijlageId}',
  params: eenParams,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'controller', 'bestuurder', 'griffier'],
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een bijlage',
  description:
    'De inhoud gaat weg, de regel met naam en controlegetal blijft in het logboek. Bewijs bij een bevestigd besluit blijft.',
});
