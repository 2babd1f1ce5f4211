import { z } from 'zod';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { KnelpuntInhoud } from '#src/knelpunten/endpoints.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ samenvoegingId: z.uuid() });

export const Gedeeld = z.object({
  knelpuntId: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  knelpunt: KnelpuntInhoud.describe('De kopie die is gedeeld'),
});
export type Gedeeld = z.output<typeof Gedeeld>;

export const Samenvoeging = z.object({
  id: z.uuid(),
  versie: z.int(),
  leidendId: z
    .uuid()
    .describe(
      'Het knelpunt dat voor het geheel geldt. Ligt dat niet meer op tafel, dan het eerste dat er nog ligt',
    ),
  reden: z.string(),
  telt: z.boolean().describe('Er liggen er nog minstens twee op tafel'),
  leden: z.array(Gedeeld).describe('Wat er nu op tafel ligt; het leidende eerst'),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Samenvoeging = z.output<typeof Samenvoeging>;

const Voorstel = z.object({
  knelpunten: z.array(Gedeeld).describe('Twee die op elkaar lijken'),
  taakveld: z.string().describe('Het taakveld dat zij delen'),
  woorden: z.array(z.string()).describe('Woorden die in beide staan'),
  letters: z.array(z.string()).describe('Waar beide over gaan'),
});
export type Voorstel = z.output<typeof Voorstel>;

const invoer = z
  .object({
    leidendId: z.uuid({ error: teksten.kiesLeidend }),
    knelpuntIds: z.preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z
        .array(z.uuid({ error: teksten.kiesTwee }), { error: teksten.kiesTwee })
        .min(2, teksten.kiesTwee)
        .max(50, teksten.teVeel)
        .refine((ids) => new Set(ids).size === ids.length, teksten.kiesTwee),
    ),
    reden: z.string().trim().max(2000).default('').describe('Waarom dit dezelfde pijn is'),
  })
  .refine(({ leidendId, knelpuntIds }) => knelpuntIds.includes(leidendId), {
    path: ['leidendId'],
    error: teksten.leidendHoortErbij,
  });

export const listSamenvoegingen = endpoint({
  id: 'listSamenvoegingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegingen',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Samenvoeging),
  summary: 'Gedeelde knelpunten die dezelfde pijn zijn',
});

export const listSamenvoegvoorstellen = endpoint({
  id: 'listSamenvoegvoorstellen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegvoorstellen',
  params,
  allow: 'betrokkene',
  response: z.array(Voorstel),
  summary: 'Gedeelde knelpunten die op elkaar lijken, en waarom',
  description: 'Hoogstens 20 paren. Alleen een voorstel: mensen beslissen of het dezelfde pijn is.',
});

export const listLosseKnelpunten = endpoint({
  id: 'listLosseKnelpunten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/losse-knelpunten',
  params,
  query: z.object({ taakveld: z.string().max(100).optional() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Gedeeld),
  summary: 'Gedeelde knelpunten die nog niet zijn samengevoegd',
});

export const getSamenvoeging = endpoint({
  id: 'getSamenvoeging',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegingen/{samenvoegingId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Samenvoeging,
  summary: 'Eén samenvoeging met alle oorspronkelijke knelpunten',
});

export const postSamenvoeging = endpoint({
  id: 'postSamenvoeging',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegingen',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: invoer,
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/samenvoegingen/{id}',
  response: Samenvoeging,
  summary: 'Voeg gedeelde knelpunten samen',
  description: 'Elk knelpunt blijft van zijn deelnemer, met zijn eigen tekst. Ongedaan maken kan altijd.',
});

export const putSamenvoeging = endpoint({
  id: 'putSamenvoeging',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegingen/{samenvoegingId}',
  params: eenParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: invoer,
  response: Samenvoeging,
  summary: 'Kies een ander leidend knelpunt, of wijzig wat erbij hoort',
});

export const deleteSamenvoeging = endpoint({
  id: 'deleteSamenvoeging',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegingen/{samenvoegingId}',
  params: eenParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Maak een samenvoeging ongedaan',
  description: 'Alle knelpunten staan dan weer los, met hun eigen tekst.',
});

export const getSamenvoegingenExport = endpoint({
  id: 'getSamenvoegingenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/samenvoegingexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De samenvoegingen als bestand: een rij voor elk oorspronkelijk knelpunt',
});
