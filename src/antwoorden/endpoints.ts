import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { vraagIds } from '#src/vragen/vragen.ts';
import { oordelen } from './reactie.ts';
import { teksten } from './teksten.ts';
import { vraagPerZin } from './zinnen.ts';

const VraagId = z.enum(vraagIds, { error: teksten.onbekendeVraag });
const params = z.object({ samenwerkingId: z.uuid() });
const vraagParams = params.extend({ vraagId: VraagId });
const Status = z.enum(['concept', 'gereed'], { error: teksten.kiesStatus });
const Tekst = z.string({ error: teksten.schrijfAntwoord }).max(100_000);

/** Which room: the deelnemer of a question of verkennen; empty for a joint question. */
const kamer = z.object({
  deelnemerId: z.uuid().optional().describe('Verplicht bij V1 tot en met V4: van welke deelnemer'),
});

const Reactie = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  antwoordVersie: z.int(),
  oordeel: z.enum(oordelen),
  toelichting: z.string(),
  door: z.string(),
  op: z.iso.datetime(),
});
export type Reactie = z.output<typeof Reactie>;

export const Antwoord = z.object({
  id: z.uuid().nullable().describe('Leeg zolang er nog niets is bewaard'),
  vraagId: VraagId,
  deelnemerId: z.uuid().nullable(),
  tekst: z.string().describe('Opmaak: ## kop, - lijst, [tekst](adres), | tabel |'),
  status: z.enum(['leeg', 'concept', 'gereed']),
  versie: z.int().describe('0 zolang er nog niets is bewaard'),
  gewijzigdOp: z.iso.datetime().nullable(),
  gewijzigdDoor: z.string().nullable(),
  gedeeldeVersie: z
    .int()
    .nullable()
    .describe('De versie die de andere deelnemers zien; alleen bij verkennen'),
  reacties: z
    .array(Reactie)
    .describe(
      'De nieuwste van elke deelnemer op de huidige versie; bij O5 volgt die uit de oordelen per zin',
    ),
});
export type Antwoord = z.output<typeof Antwoord>;

const Versie = z.object({
  versie: z.int(),
  tekst: z.string(),
  status: Status,
  op: z.iso.datetime(),
  door: z.string(),
});
export type Versie = z.output<typeof Versie>;

/** Everybody who works for a deelnemer writes; a raadslid or medewerker reads along. */
export const schrijvers = [
  'projectleider',
  'contactpersoon',
  'gemeentesecretaris',
  'controller',
  'bestuurder',
  'griffier',
] as const;
export const reageerders = ['contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;

export const getAntwoord = endpoint({
  id: 'getAntwoord',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/antwoorden/{vraagId}',
  params: vraagParams,
  query: kamer,
  allow: 'betrokkene',
  versioned: true,
  response: Antwoord,
  summary: 'Het antwoord op een vraag',
});

export const putAntwoord = endpoint({
  id: 'putAntwoord',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/antwoorden/{vraagId}',
  params: vraagParams,
  query: kamer,
  allow: schrijvers,
  versioned: true,
  body: z.object({ tekst: Tekst, status: Status.default('concept') }),
  response: Antwoord,
  summary: 'Bewaar een antwoord als nieuwe versie',
  description: 'Het eerste antwoord bewaart u met If-Match "0". Kan alleen in de fase die open is.',
});

export const listVersies = endpoint({
  id: 'listAntwoordversies',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/antwoorden/{vraagId}/versies',
  params: vraagParams,
  query: kamer,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Versie),
  summary: 'Alle versies van een antwoord, de nieuwste eerst',
});

export const listReacties = endpoint({
  id: 'listReacties',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/reacties',
  params,
  query: z.object({ vraagId: VraagId.optional() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Reactie.extend({ vraagId: VraagId })),
  summary: 'Reacties van deelnemers op gezamenlijke antwoorden',
  description: 'Die op O5 volgen uit de oordelen per zin, en gaan over de tekst van nu.',
});

export const postReactie = endpoint({
  id: 'postReactie',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/reacties',
  params,
  allow: reageerders,
  body: z
    .object({
      vraagId: VraagId.refine((vraagId) => vraagId !== vraagPerZin, { error: teksten.perZin }),
      antwoordVersie: z.coerce
        .number({ error: teksten.kiesVersie })
        .int(teksten.kiesVersie)
        .min(1, teksten.kiesVersie),
      deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
      oordeel: z.enum(oordelen, { error: teksten.kiesOordeel }),
      toelichting: z.string().trim().max(5000).default(''),
    })
    .refine(({ oordeel, toelichting }) => oordeel === 'eens' || toelichting.length > 0, {
      path: ['toelichting'],
      error: teksten.lichtToe,
    }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/reacties',
  response: Reactie,
  summary: 'Geef de reactie van uw deelnemer op een versie',
  description: 'Niet op O5: daarvan beoordeelt uw deelnemer elke zin met postZinsoordeel.',
});
