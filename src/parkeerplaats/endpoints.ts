import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { behandelaars, hoepuntsorteringen } from './hoepunt.ts';
import { hoeVragen } from './hoewoorden.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ hoepuntId: z.uuid() });
const HoeVraag = z.enum(hoeVragen, { error: teksten.kiesVraag });
const Status = z.enum(['open', 'behandeld', 'vervallen']);
const tekst = z.string({ error: teksten.schrijfPunt }).trim().min(1, teksten.schrijfPunt).max(2000);
const leegIsGeen = z.literal('').transform(() => null);

const Hoepunt = z.object({
  id: z.uuid(),
  tekst: z.string(),
  vraagId: HoeVraag,
  herkomst: z
    .string()
    .describe('De vraag waar het punt opkwam, knelpunt of intentie; leeg als het los is ingebracht'),
  deelnemerId: z.uuid().nullable(),
  deelnemer: z.string().nullable().describe('Wie het inbracht'),
  prive: z.boolean().describe('Alleen de eigen deelnemer ziet het'),
  status: Status,
  eigenaarId: z.uuid().nullable().describe('Een betrokkene: wie het afhandelt'),
  eigenaar: z.string().nullable(),
  uiterlijkeDatum: z.iso.date().nullable().describe('Wanneer het is afgehandeld'),
  afhandeling: z.string(),
  ingebrachtOp: z.iso.datetime(),
  ingebrachtDoor: z.string(),
  vanMij: z.boolean().describe('Of u het zelf inbracht'),
  afgehandeldOp: z.iso.datetime().nullable(),
  versie: z.int(),
});
export type Hoepunt = z.output<typeof Hoepunt>;

const filters = z.object({
  vraagId: HoeVraag.optional(),
  status: Status.optional(),
  zoek: z.string().max(100).optional().describe('Deel van de tekst of van de afhandeling'),
  herkomst: z.string().max(200).optional().describe('De vraag waar het punt opkwam, knelpunt of intentie'),
  sort: z
    .enum(sorteringenVan(hoepuntsorteringen))
    .optional()
    .describe('Zonder: per vraag, het oudste punt eerst. ingebracht: wanneer'),
});
export type Hoepuntfilter = z.output<typeof filters>;

export const listHoepunten = endpoint({
  id: 'listHoepunten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/hoepunten',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Hoepunt),
  summary: 'De parkeerplaats: punten over hoe, voor fase 3',
});

export const getHoepuntenExport = endpoint({
  id: 'getHoepuntenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/hoepuntexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De parkeerplaats als bestand, met dezelfde filters',
});

export const getHoepunt = endpoint({
  id: 'getHoepunt',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/hoepunten/{hoepuntId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Hoepunt,
  summary: 'Eén hoe-punt',
});

export const postHoepunt = endpoint({
  id: 'postHoepunt',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/hoepunten',
  params,
  allow: 'betrokkene',
  body: z.object({
    tekst,
    vraagId: HoeVraag,
    herkomst: z.string().trim().max(200).default(''),
    deelnemerId: z.union([leegIsGeen, z.uuid()]).nullable().default(null).describe('Namens welke deelnemer'),
    prive: z
      .stringbool()
      .or(z.boolean())
      .default(false)
      .describe('Blijft in de kamer van die deelnemer tot die het deelt'),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/hoepunten/{id}',
  response: Hoepunt,
  summary: 'Parkeer een punt over hoe',
});

export const patchHoepunt = endpoint({
  id: 'patchHoepunt',
  method: 'patch',
  path: '/samenwerkingen/{samenwerkingId}/hoepunten/{hoepuntId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  body: z.object({
    tekst: tekst.optional(),
    vraagId: HoeVraag.optional(),
    prive: z.literal(false).optional().describe('Zet een punt uit de kamer op tafel'),
    eigenaarId: z
      .union([leegIsGeen, z.uuid({ error: teksten.kiesEigenaar })])
      .nullable()
      .optional()
      .describe('Wie het afhandelt; van een punt in een kamer iemand van die deelnemer'),
    uiterlijkeDatum: z.union([leegIsGeen, z.iso.date()], { error: teksten.vulDatum }).nullable().optional(),
  }),
  response: Hoepunt,
  summary: 'Wijzig een geparkeerd punt',
  description:
    'De woorden zijn van wie het inbracht en van diens deelnemer. De projectleider kan het bij een andere vraag leggen. Wie het mag afhandelen, zegt wie dat doet en wanneer. Wat op tafel ligt, gaat niet terug naar een kamer.',
});

export const putAfhandeling = endpoint({
  id: 'putAfhandeling',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/hoepunten/{hoepuntId}/afhandeling',
  params: eenParams,
  allow: behandelaars,
  fase: 'organiseren',
  versioned: true,
  body: z.object({
    status: z.enum(['behandeld', 'vervallen'], { error: teksten.kiesStatus }),
    afhandeling: z
      .string({ error: teksten.schrijfAfhandeling })
      .trim()
      .min(10, teksten.schrijfAfhandeling)
      .max(5000),
  }),
  response: Hoepunt,
  summary: 'Handel een hoe-punt af, in fase 3',
});

export const postHoesuggestie = endpoint({
  id: 'postHoesuggestie',
  method: 'post',
  path: '/hoesuggesties',
  reads: true,
  params: z.object({}),
  allow: 'account',
  body: z.object({ tekst: z.string().max(100_000) }),
  response: z.array(
    z.object({ zin: z.string(), begin: z.int(), eind: z.int(), woord: z.string(), vraagId: HoeVraag }),
  ),
  summary: 'Zinnen die over hoe lijken te gaan',
  description: 'Een suggestie om te parkeren, nooit een blokkade. Er wordt niets bewaard.',
});
