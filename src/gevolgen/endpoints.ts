import { z } from 'zod';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { zekerheden } from '#src/berekeningen/uitleg.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { gevolgsorteringen, standen } from './gevolg.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({
  gevolgId: z.string().min(1).max(60).describe('Een punt van de vaste lijst, of de id van een eigen punt'),
});
const leegAlsNiets = (schema: z.ZodType<string | null, string | null>) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema);

export const Gevolg = z.object({
  id: z.string().describe('Van een punt van de vaste lijst: de naam ervan'),
  onderwerp: z.string(),
  titel: z.string(),
  waarom: z.string(),
  grondslag: z.string().describe('Wet en artikel; leeg als geen wet dit vraagt'),
  zekerheid: z.enum(zekerheden),
  isEigen: z.boolean().describe('Of deze samenwerking het punt zelf toevoegde'),
  stand: z.enum(standen),
  reden: z.string(),
  eigenaarId: z.uuid().nullable().describe('Een betrokkene'),
  eigenaar: z.string().nullable(),
  uiterlijkeDatum: z.iso.date().nullable().describe('Wanneer de eigenaar het heeft uitgezocht'),
  controledatum: z.iso.date().nullable(),
  gecontroleerdDoor: z.string().describe('Een rol, geen persoon'),
  effect: z.string().describe('Wat het betekent voor de alternatieven'),
  aantekening: z.string(),
  versie: z.int().describe('0 zolang niemand er iets aan deed'),
  gewijzigdOp: z.iso.datetime().nullable(),
  gewijzigdDoor: z.string().nullable(),
});
export type Gevolg = z.output<typeof Gevolg>;

const voortgang = {
  stand: z.enum(standen, { error: teksten.kiesStand }),
  reden: z.string().trim().max(2000).default(''),
  eigenaarId: leegAlsNiets(z.uuid({ error: teksten.kiesEigenaar }).nullable()),
  uiterlijkeDatum: leegAlsNiets(z.iso.date({ error: teksten.vulDatum }).nullable()),
  controledatum: leegAlsNiets(z.iso.date({ error: teksten.vulDatum }).nullable()),
  gecontroleerdDoor: z.string().trim().max(100).default(''),
  effect: z.string().trim().max(5000).default(''),
  aantekening: z.string().trim().max(20_000).default(''),
};
const eigenPunt = {
  titel: z.string({ error: teksten.vulTitel }).trim().min(1, teksten.vulTitel).max(200),
  onderwerp: z.string({ error: teksten.vulOnderwerp }).trim().min(1, teksten.vulOnderwerp).max(40),
  waarom: z.string().trim().max(2000).default(''),
};

const filters = z.object({
  onderwerp: z.string().max(40).optional(),
  stand: z.union([z.literal(''), z.enum(standen)]).optional(),
  zoek: z.string().max(100).optional().describe('Deel van de tekst van het punt'),
  sort: z
    .enum(sorteringenVan(gevolgsorteringen))
    .optional()
    .describe('Zonder: in de volgorde van de vaste lijst, dan de eigen punten'),
});
export type Gevolgfilter = z.output<typeof filters>;

export const listGevolgen = endpoint({
  id: 'listGevolgen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/gevolgen',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Gevolg),
  summary: 'De gevolgen: de vaste lijst met wat eraan is gedaan, en de eigen punten',
});

export const getGevolg = endpoint({
  id: 'getGevolg',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/gevolgen/{gevolgId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Gevolg,
  summary: 'Eén gevolg',
});

export const postGevolg = endpoint({
  id: 'postGevolg',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/gevolgen',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: z.object(eigenPunt),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/gevolgen/{id}',
  response: Gevolg,
  summary: 'Voeg een eigen punt toe',
});

export const putGevolg = endpoint({
  id: 'putGevolg',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/gevolgen/{gevolgId}',
  params: eenParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object(voortgang),
  response: Gevolg,
  summary: 'Werk een gevolg bij',
  description:
    'Wat nog niemand bijwerkte, bewaart u met If-Match "0". Klaar vraagt wie het nakeek en wanneer; niet van toepassing vraagt een reden.',
});

export const deleteGevolg = endpoint({
  id: 'deleteGevolg',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/gevolgen/{gevolgId}',
  params: eenParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een eigen punt',
});

export const getGevolgenExport = endpoint({
  id: 'getGevolgenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/gevolgexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De gevolgen als bestand',
  description: 'Met dezelfde filters als de lijst, zonder pagina’s.',
});
