import { z } from 'zod';
import { fasen } from '#src/shared/fasen.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { rollen } from '#src/shared/rollen.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(200);

const Samenvatting = z.object({
  id: z.uuid(),
  naam: z.string(),
  startdatum: z.iso.date(),
  fictief: z.boolean(),
  fase: z.enum(fasen).describe('De fase die nu open is'),
  deelnemers: z.array(z.string()).describe('Namen van de actieve en uitgenodigde deelnemers'),
  mijnRollen: z.array(z.enum(rollen)),
});
export type Samenvatting = z.output<typeof Samenvatting>;

const Deelnemer = z.object({
  id: z.uuid(),
  naam: z.string(),
  soort: z.enum(['gemeente', 'adviesbureau', 'overig']),
  inwoners: z.int().nullable(),
  status: z.enum(['uitgenodigd', 'actief', 'geweigerd', 'vertrokken']),
  isEigen: z.boolean().describe('Of u hier zelf bij hoort'),
});
const FaseStand = z.object({
  fase: z.enum(fasen),
  stand: z.enum(['afgerond', 'open', 'op-slot', 'later']),
  gereed: z.int().describe('Aantal vragen dat gereed is'),
  totaal: z.int(),
  afgeslotenOp: z.iso.datetime().nullable(),
});
const Samenwerking = z.object({
  id: z.uuid(),
  naam: z.string(),
  doel: z.string(),
  startdatum: z.iso.date(),
  fictief: z.boolean(),
  versie: z.int(),
  fase: z.enum(fasen).describe('De fase die nu open is'),
  fasen: z.array(FaseStand),
  deelnemers: z.array(Deelnemer),
  antwoorden: z
    .array(
      z.object({
        vraagId: z.string(),
        deelnemerId: z.uuid().nullable(),
        status: z.enum(['concept', 'gereed']),
        versie: z.int(),
      }),
    )
    .describe('Stand van de antwoorden die u mag zien'),
  hoepuntenOpen: z.int(),
  mijnRollen: z.array(z.object({ rol: z.enum(rollen), deelnemerId: z.uuid().nullable() })),
});
export type Samenwerking = z.output<typeof Samenwerking>;

export const listSamenwerkingen = endpoint({
  id: 'listSamenwerkingen',
  method: 'get',
  path: '/samenwerkingen',
  params: z.object({}),
  allow: 'account',
  paged: true,
  response: z.array(Samenvatting),
  summary: 'Mijn samenwerkingen',
});

export const postSamenwerking = endpoint({
  id: 'postSamenwerking',
  method: 'post',
  path: '/samenwerkingen',
  params: z.object({}),
  allow: 'account',
  body: z.object({
    naam: Naam,
    doel: z.string().trim().max(2000).default(''),
    startdatum: z.iso.date({ error: teksten.vulStartdatum }),
    organisatieId: z
      .uuid({ error: teksten.kiesOrganisatie })
      .describe('De organisatie waarvoor u begint: de eerste deelnemer'),
    projectleider: z.boolean().default(true).describe('Of u zelf projectleider bent'),
  }),
  status: 201,
  location: '/samenwerkingen/{id}',
  response: z.object({ id: z.uuid(), deelnemerId: z.uuid() }),
  summary: 'Begin een samenwerking',
  description: 'De organisatie wordt de eerste deelnemer; u wordt contactpersoon daarvan.',
});

export const getSamenwerking = endpoint({
  id: 'getSamenwerking',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}',
  params,
  allow: 'betrokkene',
  versioned: true,
  response: Samenwerking,
  summary: 'Eén samenwerking, met de stand van de fasen en vragen',
});

export const patchSamenwerking = endpoint({
  id: 'patchSamenwerking',
  method: 'patch',
  path: '/samenwerkingen/{samenwerkingId}',
  params,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris'],
  versioned: true,
  body: z.object({ naam: Naam.optional(), doel: z.string().trim().max(2000).optional() }),
  response: Samenwerking,
  summary: 'Wijzig de naam of het doel',
});
