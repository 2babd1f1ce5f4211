import { z } from 'zod';
import { reageerders, schrijvers } from '#src/antwoorden/endpoints.ts';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { KnelpuntInhoud } from '#src/knelpunten/endpoints.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { onderbouwingsorteringen, oplossingen } from './onderbouwing.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ knelpuntId: z.uuid() });

const Oordeel = z.object({
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  oordeel: z.enum(oordelen),
  toelichting: z.string(),
  door: z.string(),
  op: z.iso.datetime(),
});

export const Onderbouwing = z.object({
  oplossing: z.enum(oplossingen).describe('Of samenwerken het knelpunt oplost'),
  mechanismen: z.array(z.string()).describe('Hoe het helpt: pooling, inkoopkracht, of een eigen woord'),
  redenering: z.string(),
  alternatief: z.string().describe('Leeg als het voor elk alternatief geldt'),
  blijft: z.string().describe('Wat onopgelost blijft'),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Onderbouwing = z.output<typeof Onderbouwing>;

const Samengevoegd = z.object({
  samenvoegingId: z.uuid(),
  leidendId: z.uuid().describe('Wat van dit knelpunt wordt gezegd, geldt voor het geheel'),
  leden: z
    .array(z.object({ deelnemer: z.string(), titel: z.string() }))
    .describe('Alle oorspronkelijke knelpunten; het leidende eerst'),
});
export type Samengevoegd = z.output<typeof Samengevoegd>;

export const Onderbouwd = z.object({
  knelpuntId: z.uuid(),
  deelnemerId: z.uuid().describe('Wiens knelpunt het is'),
  deelnemer: z.string(),
  knelpunt: KnelpuntInhoud.describe('De kopie die is gedeeld'),
  samengevoegd: Samengevoegd.nullable(),
  versie: z.int().describe('Van de onderbouwing; 0 zolang er geen is'),
  onderbouwing: Onderbouwing.nullable(),
  oordelen: z.array(Oordeel).describe('Het nieuwste van elke deelnemer over deze versie'),
});
export type Onderbouwd = z.output<typeof Onderbouwd>;

const woorden = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.string().trim().min(1).max(50)).max(10),
);

const filters = z.object({
  zoek: z.string().max(100).optional().describe('Deel van het knelpunt, het taakveld of de onderbouwing'),
  oplossing: z
    .union([z.literal(''), z.enum([...oplossingen, 'geen'])])
    .optional()
    .describe('geen: nog niet onderbouwd'),
  sort: z
    .enum(sorteringenVan(onderbouwingsorteringen))
    .optional()
    .describe('Zonder: per deelnemer, in de volgorde van delen'),
});
export type Onderbouwingfilter = z.output<typeof filters>;

export const listOnderbouwingen = endpoint({
  id: 'listOnderbouwingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/onderbouwingen',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Onderbouwd),
  summary: 'Per gedeeld knelpunt waarom samenwerken helpt',
});

export const getOnderbouwing = endpoint({
  id: 'getOnderbouwing',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/onderbouwingen/{knelpuntId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Onderbouwd,
  summary: 'Eén gedeeld knelpunt met zijn onderbouwing',
});

export const putOnderbouwing = endpoint({
  id: 'putOnderbouwing',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/onderbouwingen/{knelpuntId}',
  params: eenParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({
    oplossing: z.enum(oplossingen, { error: teksten.kiesOplossing }),
    mechanismen: woorden,
    redenering: z
      .string({ error: teksten.schrijfRedenering })
      .trim()
      .min(1, teksten.schrijfRedenering)
      .max(20_000),
    alternatief: z.string().trim().max(200).default(''),
    blijft: z.string().trim().max(5000).default(''),
  }),
  response: Onderbouwd,
  summary: 'Bewaar de onderbouwing als nieuwe versie',
  description: 'De eerste bewaart u met If-Match "0". Elke deelnemer oordeelt daarna opnieuw.',
});

export const postOnderbouwingsoordeel = endpoint({
  id: 'postOnderbouwingsoordeel',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/onderbouwingen/{knelpuntId}/oordelen',
  params: eenParams,
  allow: reageerders,
  fase: 'onderzoeken',
  body: z
    .object({
      deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
      onderbouwingVersie: z.coerce
        .number({ error: teksten.kiesVersie })
        .int(teksten.kiesVersie)
        .min(1, teksten.kiesVersie),
      oordeel: z.enum(oordelen, { error: teksten.kiesOordeel }),
      toelichting: z.string().trim().max(5000).default(''),
    })
    .refine(({ oordeel, toelichting }) => oordeel === 'eens' || toelichting.length > 0, {
      path: ['toelichting'],
      error: teksten.lichtToe,
    }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/onderbouwingen/{knelpuntId}',
  response: Onderbouwd,
  summary: 'Zeg wat uw deelnemer van een versie vindt',
});

export const getOnderbouwingenExport = endpoint({
  id: 'getOnderbouwingenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/onderbouwingexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De onderbouwingen als bestand',
});
