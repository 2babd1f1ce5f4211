import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ deelnemerId: z.uuid() });

const Deelnemer = z.object({
  id: z.uuid(),
  organisatieId: z.uuid(),
  naam: z.string(),
  soort: z.enum(['gemeente', 'adviesbureau', 'overig']),
  inwoners: z.int().nullable(),
  status: z.enum(['uitgenodigd', 'actief', 'geweigerd', 'vertrokken']),
  toegetredenOp: z.iso.datetime().nullable(),
  vertrokkenOp: z.iso.datetime().nullable(),
  vertrekReden: z.string().nullable(),
  versie: z.int(),
});
export type Deelnemer = z.output<typeof Deelnemer>;

export const listDeelnemers = endpoint({
  id: 'listDeelnemers',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Deelnemer),
  summary: 'De deelnemers van een samenwerking',
});

export const getDeelnemer = endpoint({
  id: 'getDeelnemer',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Deelnemer,
  summary: 'Eén deelnemer',
});

export const postDeelnemer = endpoint({
  id: 'postDeelnemer',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers',
  params,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'bestuurder'],
  body: z.object({ organisatieId: z.uuid({ error: teksten.kiesOrganisatie }) }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/deelnemers/{id}',
  response: Deelnemer,
  summary: 'Nodig een organisatie uit als deelnemer',
  description:
    'De deelnemer is actief zodra iemand van die organisatie de uitnodiging aanvaardt. Nodig daarna een persoon uit.',
});

export const deleteDeelnemer = endpoint({
  id: 'deleteDeelnemer',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}',
  params: eenParams,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'bestuurder'],
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Trek een uitnodiging in die niemand heeft aanvaard',
});

export const postVertrek = endpoint({
  id: 'postVertrek',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/vertrek',
  params: eenParams,
  allow: ['bestuurder', 'gemeentesecretaris'],
  eigen: true,
  body: z.object({ reden: z.string({ error: teksten.vulReden }).trim().min(10, teksten.vulReden).max(2000) }),
  response: Deelnemer,
  summary: 'Vertrek uit de samenwerking',
  description:
    'Alleen voor de eigen deelnemer. Wat gedeeld en besloten is, blijft bewaard; de gesloten kamer blijft van u.',
});
