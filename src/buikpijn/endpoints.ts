import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ buikpijnId: z.uuid() });
const klacht = z.string({ error: teksten.vulKlacht }).trim().min(1, teksten.vulKlacht).max(5000);
const Tekst = z.string().trim().max(5000);

export const Buikpijn = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  klacht: z.string(),
  symptoom: z.string().describe('Wat men ziet gebeuren'),
  oorzaak: z.string(),
  bewijs: z.string(),
  bron: z.string(),
  nietsDoen: z.string().describe('Wat er gebeurt als men niets doet'),
  probleemstelling: z.string().describe('In één zin; leeg zolang die stap nog komt'),
  knelpuntId: z.uuid().nullable().describe('Het knelpunt dat ervan is gemaakt'),
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Buikpijn = z.output<typeof Buikpijn>;

const filters = z.object({ deelnemerId: z.uuid().optional(), zoek: z.string().max(100).optional() });

export const listBuikpijn = endpoint({
  id: 'listBuikpijn',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/buikpijn',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Buikpijn),
  summary: 'Buikpijn uit de kamers die u mag lezen, de laatst gewijzigde eerst',
});

export const getBuikpijn = endpoint({
  id: 'getBuikpijn',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/buikpijn/{buikpijnId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Buikpijn,
  summary: 'Eén buikpijn met haar stappen',
});

export const postBuikpijn = endpoint({
  id: 'postBuikpijn',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/buikpijn',
  params,
  allow: kamerschrijvers,
  body: z.object({ deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }), klacht }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/buikpijn/{id}',
  response: Buikpijn,
  summary: 'Begin met een klacht',
});

export const patchBuikpijn = endpoint({
  id: 'patchBuikpijn',
  method: 'patch',
  path: '/samenwerkingen/{samenwerkingId}/buikpijn/{buikpijnId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  body: z.object({
    klacht: klacht.optional(),
    symptoom: Tekst.optional(),
    oorzaak: Tekst.optional(),
    bewijs: Tekst.optional(),
    bron: z.string().trim().max(500).optional(),
    nietsDoen: Tekst.optional(),
    probleemstelling: z.string().trim().max(200, teksten.eenZin).optional(),
  }),
  response: Buikpijn,
  summary: 'Bewaar een stap, of meer',
});

export const deleteBuikpijn = endpoint({
  id: 'deleteBuikpijn',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/buikpijn/{buikpijnId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een buikpijn waar nog geen knelpunt van is gemaakt',
});

export const getBuikpijnExport = endpoint({
  id: 'getBuikpijnExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/buikpijnexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Buikpijn uit de kamers die u mag lezen, als bestand',
});
