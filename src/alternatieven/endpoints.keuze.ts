import { z } from 'zod';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { schrijvers, scoregevers } from './endpoints.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });

const Keuzereactie = z.object({
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  oordeel: z.enum(oordelen),
  toelichting: z.string(),
  door: z.string(),
  op: z.iso.datetime(),
});
const Keuze = z.object({
  id: z.uuid(),
  alternatiefId: z.uuid(),
  alternatief: z.string(),
  scorerondeId: z.uuid(),
  scoreronde: z.int(),
  reden: z.string(),
  vastgelegdOp: z.iso.datetime(),
  vastgelegdDoor: z.string(),
  reacties: z.array(Keuzereactie).describe('De nieuwste van elke deelnemer'),
});
export type Keuze = z.output<typeof Keuze>;

export const listKeuzes = endpoint({
  id: 'listKeuzes',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/alternatiefkeuzes',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Keuze),
  summary: 'De gekozen alternatieven, de nieuwste eerst',
});

export const getKeuze = endpoint({
  id: 'getKeuze',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/alternatiefkeuzes/{keuzeId}',
  params: params.extend({ keuzeId: z.uuid() }),
  allow: 'betrokkene',
  response: Keuze,
  summary: 'Eén keuze, met wie het ermee eens is',
});

export const postKeuze = endpoint({
  id: 'postKeuze',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/alternatiefkeuzes',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: z.object({
    alternatiefId: z.uuid({ error: teksten.kiesAlternatief }),
    scorerondeId: z.uuid(),
    reden: z.string({ error: teksten.schrijfReden }).trim().min(1, teksten.schrijfReden).max(5000),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/alternatiefkeuzes/{id}',
  response: Keuze,
  summary: 'Leg vast welk alternatief wordt gekozen, en waarom',
  description: 'De ronde moet gesloten zijn. Een andere keuze later is een nieuwe; de oude blijft staan.',
});

export const postKeuzereactie = endpoint({
  id: 'postKeuzereactie',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/keuzereacties',
  params,
  allow: scoregevers,
  fase: 'onderzoeken',
  body: z.object({
    keuzeId: z.uuid(),
    deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
    oordeel: z.enum(oordelen, { error: teksten.kiesOordeel }),
    toelichting: z
      .string()
      .trim()
      .max(2000)
      .default('')
      .describe('Verplicht bij een opmerking of bij oneens'),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/alternatiefkeuzes/{id}',
  response: Keuze,
  summary: 'Zeg wat uw deelnemer van de keuze vindt',
});
