import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { organen, routeUitkomsten } from './route.ts';
import { teksten } from './teksten.ts';
import { uitkomsten } from './uitkomst.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const rondeParams = params.extend({ besluitrondeId: z.uuid() });
const besluitParams = params.extend({ besluitId: z.uuid() });
const DeelnemerId = z.uuid({ error: teksten.kiesDeelnemer });
const Datum = z.iso.date({ error: teksten.vulDatum });
const leegIsGeen = z.literal('').transform(() => null);
const MisschienDatum = z.union([leegIsGeen, Datum]).nullable().default(null);
const Tekst = (max: number) => z.string().trim().max(max).default('');

const Reikwijdte = z.object({
  omvang: z.enum(['geheel', 'gedeeltelijk'], { error: teksten.kiesOmvang }),
  taken: z.string().describe('Welke taken wel of niet; verplicht bij gedeeltelijk'),
  totEnMetDatum: z.iso.date().nullable(),
});
const Voorwaarde = z.object({
  id: z.uuid(),
  tekst: z.string(),
  eigenaar: z.string(),
  uiterlijkeDatum: z.iso.date().nullable(),
  vervuldOp: z.iso.datetime().nullable(),
  vervulling: z.string(),
  versie: z.int(),
});
const Besluit = z.object({
  id: z.uuid(),
  besluitrondeId: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  dossierversie: z.int().describe('Nummer van de versie waarover is besloten'),
  uitkomst: z.enum(uitkomsten),
  orgaan: z.enum(['college', 'raad']),
  besluitdatum: z.iso.date(),
  kenmerk: z.string(),
  reikwijdte: Reikwijdte,
  aangehoudenTotDatum: z.iso.date().nullable(),
  toelichting: z.string(),
  bijlageId: z.uuid().nullable(),
  vastgelegdOp: z.iso.datetime(),
  vastgelegdDoor: z.string(),
  bevestigdOp: z.iso.datetime().nullable(),
  bevestigdDoor: z.string().nullable(),
  afgewezenReden: z.string().nullable().describe('Waarom de tweede persoon niet bevestigde'),
  stand: z.enum(['wacht-op-bevestiging', 'geldt', 'vervangen', 'afgewezen', 'oudere-versie']),
  magBevestigen: z.boolean().describe('Of u de tweede persoon kunt zijn'),
  voorwaarden: z.array(Voorwaarde),
});
export type Besluit = z.output<typeof Besluit>;

const Stap = z.object({
  deelnemerId: z.uuid(),
  orgaan: z.enum(organen),
  geplandeDatum: z.iso.date().nullable(),
  werkelijkeDatum: z.iso.date().nullable(),
  uitkomst: z.enum(routeUitkomsten).nullable(),
  toelichting: z.string(),
  versie: z.int().describe('0 als er nog niets is vastgelegd'),
});
export type Stap = z.output<typeof Stap>;

const Samenvatting = z.object({
  id: z.uuid(),
  dossierversie: z.int(),
  geopendOp: z.iso.datetime(),
  isLaatste: z.boolean(),
});
const Ronde = Samenvatting.extend({
  dossierversieId: z.uuid(),
  controlegetal: z.string(),
  bevrorenOp: z.iso.datetime(),
  geopendDoor: z.string(),
  uitkomst: z.enum(['besloten', 'open', 'keuze-nodig', 'gestopt']),
  kop: z.string(),
  uitleg: z.string().describe('Afgeleid uit de besluiten; niemand kan dit typen'),
  standen: z.array(
    z.object({
      id: z.uuid(),
      naam: z.string(),
      stand: z.enum(['geen', 'ouder', ...uitkomsten]),
      voorwaarden: z.int(),
      openVoorwaarden: z.int(),
    }),
  ),
  doorgaand: z.array(z.uuid()),
  keuzes: z.array(z.object({ zonder: z.uuid(), nogTeKiezen: z.array(z.uuid()) })),
  route: z.array(Stap),
  besluiten: z
    .array(Besluit)
    .describe('De nieuwste eerst; wat nog niet is bevestigd ziet alleen de eigen deelnemer'),
  voortzettingen: z.array(
    z.object({
      deelnemerId: z.uuid(),
      zonderDeelnemerId: z.uuid(),
      keuze: z.enum(['door', 'niet-door']),
      toelichting: z.string(),
      op: z.iso.datetime(),
      door: z.string(),
    }),
  ),
});
export type Ronde = z.output<typeof Ronde>;

/** Who records a decision, who may be the second pair of eyes, who chooses after a refusal. */
export const vastleggers = ['griffier', 'gemeentesecretaris'] as const;
export const bevestigers = ['griffier', 'gemeentesecretaris', 'bestuurder'] as const;
export const kiezers = ['bestuurder', 'gemeentesecretaris', 'griffier'] as const;
export const routeschrijvers = ['griffier', 'gemeentesecretaris', 'contactpersoon'] as const;

export const listBesluitrondes = endpoint({
  id: 'listBesluitrondes',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/besluitrondes',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Samenvatting),
  summary: 'Besluitrondes, de nieuwste eerst',
});

export const getBesluitronde = endpoint({
  id: 'getBesluitronde',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/besluitrondes/{besluitrondeId}',
  params: rondeParams,
  allow: 'betrokkene',
  response: Ronde,
  summary: 'Een besluitronde: route, besluiten en gezamenlijke uitkomst',
});

export const postBesluitronde = endpoint({
  id: 'postBesluitronde',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/besluitrondes',
  params,
  allow: ['projectleider', 'contactpersoon', 'gemeentesecretaris'],
  fase: 'onderzoeken',
  body: z.object({ dossierversieId: z.uuid({ error: teksten.kiesVersie }) }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/besluitrondes/{id}',
  response: Ronde,
  summary: 'Open een besluitronde over een bevroren dossierversie',
});

export const putRoutestap = endpoint({
  id: 'putRoutestap',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/besluitrondes/{besluitrondeId}/routestappen',
  params: rondeParams,
  allow: routeschrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({
    deelnemerId: DeelnemerId,
    orgaan: z.enum(organen, { error: teksten.kiesOrgaan }),
    geplandeDatum: MisschienDatum,
    werkelijkeDatum: MisschienDatum,
    uitkomst: z
      .union([leegIsGeen, z.enum(routeUitkomsten)])
      .nullable()
      .default(null),
    toelichting: Tekst(2000),
  }),
  response: Stap,
  summary: 'Leg een stap op de route van uw deelnemer vast',
  description: 'De eerste keer met If-Match "0".',
});

export const postBesluit = endpoint({
  id: 'postBesluit',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/besluiten',
  params,
  allow: vastleggers,
  fase: 'onderzoeken',
  body: z.object({
    besluitrondeId: z.uuid(),
    deelnemerId: DeelnemerId,
    uitkomst: z.enum(uitkomsten, { error: teksten.kiesUitkomst }),
    orgaan: z.enum(['college', 'raad'], { error: teksten.kiesOrgaan }),
    besluitdatum: Datum,
    kenmerk: Tekst(200),
    reikwijdte: z.object({
      omvang: z.enum(['geheel', 'gedeeltelijk'], { error: teksten.kiesOmvang }).default('geheel'),
      taken: Tekst(2000),
      totEnMetDatum: MisschienDatum,
    }),
    voorwaarden: z
      .array(
        z.object({
          tekst: z.string().trim().min(1, teksten.vulVoorwaarde).max(2000),
          eigenaar: Tekst(200),
          uiterlijkeDatum: MisschienDatum,
        }),
      )
      .max(20)
      .default([]),
    aangehoudenTotDatum: MisschienDatum,
    toelichting: Tekst(5000),
    bijlageId: z.union([leegIsGeen, z.uuid()]).nullable().default(null),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/besluiten/{id}',
  response: Besluit,
  summary: 'Leg het besluit van uw deelnemer vast',
  description: 'Het telt pas als een tweede persoon van dezelfde deelnemer het bevestigt.',
});

export const listBesluiten = endpoint({
  id: 'listBesluiten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/besluiten',
  params,
  query: z.object({ deelnemerId: z.uuid().optional() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Besluit),
  summary: 'Besluiten van alle rondes, de nieuwste eerst',
});

export const getBesluitenExport = endpoint({
  id: 'getBesluitenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/besluitexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: z.object({ deelnemerId: z.uuid().optional() }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Besluiten van alle rondes, als bestand',
});

export const getBesluit = endpoint({
  id: 'getBesluit',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/besluiten/{besluitId}',
  params: besluitParams,
  allow: 'betrokkene',
  response: Besluit,
  summary: 'Eén besluit',
});

export const postBevestiging = endpoint({
  id: 'postBevestiging',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/besluiten/{besluitId}/bevestiging',
  params: besluitParams,
  allow: bevestigers,
  fase: 'onderzoeken',
  body: z.object({
    oordeel: z.enum(['bevestigd', 'afgewezen'], { error: teksten.kiesOordeel }),
    reden: Tekst(2000).describe('Verplicht bij afgewezen'),
  }),
  response: Besluit,
  summary: 'Bevestig een besluit van uw deelnemer, als tweede persoon',
});

export const putVervulling = endpoint({
  id: 'putVervulling',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/voorwaarden/{voorwaardeId}/vervulling',
  params: params.extend({ voorwaardeId: z.uuid() }),
  allow: bevestigers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({
    vervulling: z
      .string({ error: teksten.schrijfVervulling })
      .trim()
      .min(1, teksten.schrijfVervulling)
      .max(2000),
  }),
  response: Voorwaarde,
  summary: 'Leg vast dat een voorwaarde van uw deelnemer is vervuld',
});

export const postVoortzetting = endpoint({
  id: 'postVoortzetting',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/voortzettingen',
  params,
  allow: kiezers,
  fase: 'onderzoeken',
  body: z.object({
    besluitrondeId: z.uuid(),
    deelnemerId: DeelnemerId,
    zonderDeelnemerId: DeelnemerId,
    keuze: z.enum(['door', 'niet-door'], { error: teksten.kiesDoor }),
    toelichting: Tekst(2000),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/besluitrondes/{besluitrondeId}',
  response: z.object({ id: z.uuid(), besluitrondeId: z.uuid() }),
  summary: 'Kies of uw deelnemer doorgaat zonder wie verwierp',
});
