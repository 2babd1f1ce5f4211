import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { rollen } from '#src/shared/rollen.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { betrokkenensorteringen } from './rechten.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const Rol = z.enum(rollen, { error: teksten.kiesRol });

const Betrokkene = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  naam: z.string(),
  email: z.string(),
  rol: z.enum(rollen),
  deelnemerId: z.uuid().nullable(),
  deelnemer: z.string().nullable().describe('Naam van de deelnemer; leeg bij een rol voor het geheel'),
  vanafOp: z.iso.datetime(),
  beeindigdOp: z.iso.datetime().nullable().describe('Leeg zolang de rol duurt'),
  magBeeindigen: z.boolean().describe('Of u deze rol kunt beëindigen'),
});
export type Betrokkene = z.output<typeof Betrokkene>;

const Uitnodiging = z.object({
  id: z.uuid(),
  naam: z.string(),
  email: z.string(),
  rol: z.enum(rollen),
  deelnemerId: z.uuid().nullable(),
  deelnemer: z.string().nullable(),
  verlooptOp: z.iso.datetime(),
  stand: z.enum(['open', 'aanvaard', 'verlopen', 'ingetrokken']),
});
export type Uitnodiging = z.output<typeof Uitnodiging>;

const Deur = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  betrokkeneId: z.uuid(),
  geopendOp: z.iso.datetime(),
});

/** Who may invite for a deelnemer, or bring in somebody for the whole. */
const mayInvite = [
  'projectleider',
  'contactpersoon',
  'gemeentesecretaris',
  'griffier',
  'bestuurder',
] as const;

const filters = z.object({
  deelnemerId: z.uuid().optional(),
  rol: Rol.optional(),
  zoek: z.string().max(100).optional().describe('Deel van een naam of e-mailadres'),
  stand: z
    .enum(['nu', 'alle'])
    .optional()
    .describe('Zonder: nu. alle: ook rollen die zijn beëindigd, de nieuwste eerst'),
  sort: z
    .enum(sorteringenVan(betrokkenensorteringen))
    .optional()
    .describe('Zonder: per deelnemer, daarna naam; wie een rol voor het geheel heeft eerst'),
});
export type Filters = z.output<typeof filters>;

export const listBetrokkenen = endpoint({
  id: 'listBetrokkenen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/betrokkenen',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Betrokkene),
  summary: 'De mensen in een samenwerking, met hun rol',
});

export const getBetrokkenenExport = endpoint({
  id: 'getBetrokkenenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/betrokkenexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Wie welke rol heeft of had, als bestand',
  description: 'Met dezelfde filters als de lijst, zonder pagina’s.',
});

export const deleteBetrokkene = endpoint({
  id: 'deleteBetrokkene',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/betrokkenen/{betrokkeneId}',
  params: params.extend({ betrokkeneId: z.uuid() }),
  allow: 'betrokkene',
  status: 204,
  response: z.undefined(),
  summary: 'Beëindig een rol',
  description:
    'Uw eigen rol, of die van iemand van uw deelnemer. De laatste contactpersoon van een deelnemer blijft.',
});

export const listUitnodigingen = endpoint({
  id: 'listUitnodigingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/uitnodigingen',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Uitnodiging),
  summary: 'Uitnodigingen voor personen',
});

export const getUitnodiging = endpoint({
  id: 'getUitnodiging',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/uitnodigingen/{uitnodigingId}',
  params: params.extend({ uitnodigingId: z.uuid() }),
  allow: 'betrokkene',
  response: Uitnodiging,
  summary: 'Eén uitnodiging',
});

export const postUitnodiging = endpoint({
  id: 'postUitnodiging',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/uitnodigingen',
  params,
  allow: mayInvite,
  body: z.object({
    naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(200),
    email: z.email({ error: teksten.vulEmail }).max(254),
    rol: Rol,
    deelnemerId: z.uuid().nullable().default(null).describe('Leeg bij een rol voor het geheel'),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/uitnodigingen/{id}',
  response: Uitnodiging.extend({
    link: z.string().nullable().describe('Alleen als deze installatie geen mail verstuurt'),
  }),
  secret: true,
  summary: 'Nodig een persoon uit voor een rol',
});

export const deleteUitnodiging = endpoint({
  id: 'deleteUitnodiging',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/uitnodigingen/{uitnodigingId}',
  params: params.extend({ uitnodigingId: z.uuid() }),
  allow: mayInvite,
  status: 204,
  response: z.undefined(),
  summary: 'Trek een uitnodiging in',
});

export const listDeuren = endpoint({
  id: 'listDeuren',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deuren',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Deur),
  summary: 'Welke deelnemer wie laat meelezen in zijn gesloten kamer',
});

export const getDeur = endpoint({
  id: 'getDeur',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deuren/{deurId}',
  params: params.extend({ deurId: z.uuid() }),
  allow: 'betrokkene',
  response: Deur,
  summary: 'Eén open deur',
});

export const postDeur = endpoint({
  id: 'postDeur',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/deuren',
  params,
  allow: ['contactpersoon', 'gemeentesecretaris', 'bestuurder'],
  body: z.object({
    deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
    betrokkeneId: z.uuid({ error: teksten.kiesBetrokkene }),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/deuren/{id}',
  response: Deur,
  summary: 'Laat een adviseur of projectleider meelezen in uw kamer',
});

export const deleteDeur = endpoint({
  id: 'deleteDeur',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/deuren/{deurId}',
  params: params.extend({ deurId: z.uuid() }),
  allow: ['contactpersoon', 'gemeentesecretaris', 'bestuurder'],
  status: 204,
  response: z.undefined(),
  summary: 'Doe de deur van uw kamer weer dicht',
});
