import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { vraagIds } from '#src/vragen/vragen.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const versieParams = params.extend({ dossierversieId: z.uuid() });
const Formaat = z.enum(['html', 'pdf', 'odt', 'docx']);

const Inhoud = z.object({
  samenwerking: z.object({ naam: z.string(), doel: z.string(), fictief: z.boolean() }),
  deelnemers: z.array(z.object({ id: z.uuid(), naam: z.string(), inwoners: z.int().nullable() })),
  antwoorden: z.array(z.object({ vraagId: z.enum(vraagIds), versie: z.int(), tekst: z.string() })),
  knelpunten: z.array(
    z.object({
      deelnemerId: z.uuid(),
      deelnemer: z.string(),
      titel: z.string(),
      toelichting: z.string(),
      taakveld: z.string(),
      letters: z.array(z.string()),
      ernst: z.int(),
      urgentie: z.int(),
      bewijs: z.string(),
      bron: z.string(),
      versie: z.int(),
    }),
  ),
});
export const DossierInhoudSchema = Inhoud;
const Wijziging = z.object({
  wat: z.enum(['antwoord', 'knelpunt', 'deelnemer', 'samenwerking']),
  id: z.string(),
  soort: z.enum(['nieuw', 'gewijzigd', 'weg']),
});

const Versie = z.object({
  id: z.uuid(),
  nummer: z.int(),
  controlegetal: z.string().describe('SHA-256 van de inhoud in vaste vorm'),
  reden: z.string(),
  bevrorenOp: z.iso.datetime(),
  bevrorenDoor: z.string(),
  isLaatste: z.boolean(),
});
export type Dossierversie = z.output<typeof Versie>;

const Werkversie = z.object({
  inhoud: Inhoud,
  ontbreekt: z.array(z.enum(vraagIds)).describe('Vragen van fase 2 die nog niet gereed zijn'),
  wijzigingen: z.array(Wijziging).describe('Ten opzichte van de laatste bevroren versie'),
  laatsteNummer: z.int().describe('0 als er nog geen versie is'),
});
export type Werkversie = z.output<typeof Werkversie>;

export const getDossier = endpoint({
  id: 'getDossier',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/dossier',
  params,
  allow: 'betrokkene',
  response: Werkversie,
  summary: 'Het dossier zoals het nu bevroren zou worden',
});

export const listDossierversies = endpoint({
  id: 'listDossierversies',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/dossierversies',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Versie),
  summary: 'De bevroren versies, de nieuwste eerst',
});

export const getDossierversie = endpoint({
  id: 'getDossierversie',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/dossierversies/{dossierversieId}',
  params: versieParams,
  allow: 'betrokkene',
  response: Versie.extend({
    inhoud: Inhoud,
    wijzigingen: z.array(Wijziging).describe('Ten opzichte van de vorige versie'),
  }),
  summary: 'Eén bevroren versie, met inhoud',
});

export const postDossierversie = endpoint({
  id: 'postDossierversie',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/dossierversies',
  params,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris'],
  body: z.object({ reden: z.string({ error: teksten.schrijfReden }).trim().max(2000).default('') }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/dossierversies/{id}',
  response: Versie,
  summary: 'Bevries het dossier als nieuwe versie',
  description: 'Besluiten over een oudere versie tellen daarna niet meer; zij blijven zichtbaar.',
});

export const getDossierdocument = endpoint({
  id: 'getDossierdocument',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/dossierdocumenten/{dossierversieId}/{formaat}',
  params: versieParams.extend({ formaat: Formaat }),
  query: z.object({
    soort: z.enum(['besluitdossier', 'oplegger']).default('besluitdossier'),
    deelnemerId: z.uuid().optional().describe('Verplicht bij een oplegger: voor welke raad'),
  }),
  allow: 'betrokkene',
  produces: [
    'application/pdf',
    'text/html',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  response: z.undefined(),
  summary: 'Het besluitdossier of de oplegger als document',
});

export const getVerkenningsnotitie = endpoint({
  id: 'getVerkenningsnotitie',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/verkenningsnotities/{deelnemerId}/{formaat}',
  params: params.extend({ deelnemerId: z.uuid(), formaat: Formaat }),
  allow: 'betrokkene',
  produces: [
    'application/pdf',
    'text/html',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  response: z.undefined(),
  summary: 'De verkenningsnotitie van uw deelnemer als document',
});
