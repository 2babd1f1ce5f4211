import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import {
  eenParams as inlezingParams,
  Inleesopdracht,
  Inleesoordeel,
  Inleesuitkomst,
} from '#src/inlezingen/endpoints.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { helpt, knelpuntsorteringen } from './knelpunt.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ knelpuntId: z.uuid() });
const Score = z.coerce
  .number({ error: teksten.kiesScore })
  .int(teksten.kiesScore)
  .min(1, teksten.kiesScore)
  .max(5, teksten.kiesScore);
const Letters = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string().trim().min(1).max(50), { error: teksten.kiesLetter }).min(1, teksten.kiesLetter).max(10),
);

/** What everybody who may see a knelpunt sees: in the room, and after sharing as a copy of one version. */
export const KnelpuntInhoud = z.object({
  titel: z.string(),
  toelichting: z.string(),
  taakveld: z.string(),
  letters: z.array(z.string()).describe('kwetsbaarheid, kwaliteit, kosten (K3), of een eigen woord'),
  ernst: z.int().describe('1 (licht) tot 5 (zeer ernstig)'),
  urgentie: z.int().describe('1 (kan wachten) tot 5 (nu)'),
  bewijs: z.string().describe('Cijfer of voorval'),
  bron: z.string(),
  helpt: z
    .enum(helpt)
    .nullable()
    .default(null)
    .describe('V2: kan samenwerken helpen? Leeg: nog niet beoordeeld'),
  waarom: z.string().default('').describe('V2: waarom wel of niet'),
  alternatief: z.string().default('').describe('V2: wat ook zou kunnen helpen'),
});
export type KnelpuntInhoud = z.output<typeof KnelpuntInhoud>;

/** That a knelpunt counts as one pain with others. */
export const Samengevoegd = z.object({
  samenvoegingId: z.uuid(),
  leidend: z.boolean().describe('Of dit knelpunt voor het geheel geldt'),
  titel: z.string().describe('Van het leidende knelpunt, zoals het is gedeeld'),
  deelnemers: z.array(z.string()).describe('Van wie de samengevoegde knelpunten zijn'),
});
export type Samengevoegd = z.output<typeof Samengevoegd>;

export const Knelpunt = KnelpuntInhoud.extend({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  versie: z.int(),
  buikpijnId: z.uuid().nullable().describe('De buikpijn waar het uit voortkomt'),
  gedeeldeVersie: z.int().nullable().describe('De versie die de andere deelnemers zien'),
  samengevoegd: Samengevoegd.nullable(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Knelpunt = z.output<typeof Knelpunt>;

/** What somebody gives of a knelpunt, in the form, by the API or in a row of a spreadsheet. */
export const invoer = z.object({
  titel: z.string({ error: teksten.vulTitel }).trim().min(1, teksten.vulTitel).max(200),
  toelichting: z.string().trim().max(20_000).default(''),
  taakveld: z.string({ error: teksten.vulTaakveld }).trim().min(1, teksten.vulTaakveld).max(100),
  letters: Letters,
  ernst: Score,
  urgentie: Score,
  bewijs: z.string().trim().max(5000).default(''),
  bron: z.string().trim().max(500).default(''),
  helpt: z
    .enum(['', ...helpt], { error: teksten.kiesHelpt })
    .nullable()
    .transform((value) => value || null)
    .default(null),
  waarom: z.string().trim().max(5000).default(''),
  alternatief: z.string().trim().max(5000).default(''),
});

export type KnelpuntInvoer = z.output<typeof invoer>;

const filters = z.object({
  deelnemerId: z.uuid().optional(),
  taakveld: z.string().max(100).optional(),
  letter: z.string().max(50).optional(),
  ernst: Score.optional().describe('Deze ernst of hoger'),
  urgentie: Score.optional().describe('Deze urgentie of hoger'),
  helpt: z
    .enum([...helpt, 'onbeoordeeld'])
    .optional()
    .describe('Het oordeel van V2'),
  delen: z.enum(['prive', 'gedeeld']).optional().describe('Of de andere deelnemers een versie zien'),
  zoek: z.string().max(100).optional(),
  sort: z.enum(sorteringenVan(knelpuntsorteringen)).optional().describe('Zonder: de zwaarste eerst'),
});

export const listKnelpunten = endpoint({
  id: 'listKnelpunten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/knelpunten',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Knelpunt),
  summary: 'Knelpunten uit de kamers die u mag lezen',
});

export const getKnelpuntkaart = endpoint({
  id: 'getKnelpuntkaart',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/knelpuntkaart',
  params,
  query: filters,
  allow: 'betrokkene',
  response: z
    .array(z.object({ ernst: z.int(), urgentie: z.int(), aantal: z.int(), gedeeld: z.int() }))
    .describe('Hoogstens 25 vakken: alleen die waarin iets staat'),
  summary: 'Knelpunten geteld naar ernst en urgentie',
  description: 'Samengevoegde knelpunten tellen als één.',
});

export const getKnelpunt = endpoint({
  id: 'getKnelpunt',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/knelpunten/{knelpuntId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Knelpunt,
  summary: 'Eén knelpunt',
});

export const postKnelpunt = endpoint({
  id: 'postKnelpunt',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/knelpunten',
  params,
  allow: kamerschrijvers,
  body: invoer.extend({
    deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
    buikpijnId: z
      .union([z.literal('').transform(() => null), z.uuid()])
      .nullable()
      .default(null)
      .describe('De buikpijn waar het uit voortkomt'),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/knelpunten/{id}',
  response: Knelpunt,
  summary: 'Leg een knelpunt vast in de kamer van uw deelnemer',
});

export const putKnelpunt = endpoint({
  id: 'putKnelpunt',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/knelpunten/{knelpuntId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  body: invoer,
  response: Knelpunt,
  summary: 'Wijzig een knelpunt',
});

export const deleteKnelpunt = endpoint({
  id: 'deleteKnelpunt',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/knelpunten/{knelpuntId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een knelpunt',
  description: 'Is het gedeeld, trek het delen dan eerst in.',
});

export const getKnelpuntenExport = endpoint({
  id: 'getKnelpuntenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/knelpuntexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Knelpunten uit de kamers die u mag lezen, als bestand',
  description: 'Met dezelfde filters als de lijst, zonder pagina’s.',
});

export const getKnelpuntoordeel = endpoint({
  id: 'getKnelpuntoordeel',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/knelpuntoordeel',
  params: inlezingParams,
  allow: kamerschrijvers,
  response: Inleesoordeel,
  summary: 'Wat er met elke rij van een ingelezen bestand gebeurt',
});

export const postKnelpuntovername = endpoint({
  id: 'postKnelpuntovername',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/knelpuntovername',
  params: inlezingParams,
  allow: kamerschrijvers,
  body: Inleesopdracht,
  response: Inleesuitkomst,
  summary: 'Bewaar de nieuwe rijen van een ingelezen bestand als knelpunt',
  description: 'Rijen die dubbel zijn of een fout hebben, blijven achter. Een tweede keer gebeurt er niets.',
});

export const getKnelpuntrest = endpoint({
  id: 'getKnelpuntrest',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/knelpuntrest',
  params: inlezingParams,
  allow: kamerschrijvers,
  produces: ['text/csv'],
  response: z.undefined(),
  summary: 'De rijen die niet zijn overgenomen, met de reden',
});
