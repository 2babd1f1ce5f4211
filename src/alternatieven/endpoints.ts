import { z } from 'zod';
import type { Invoer, Uitkomst } from '#src/afweging/afweging.ts';
import { berekenAfweging } from '#src/afweging/endpoints.ts';
import type { Uitleg } from '#src/berekeningen/uitleg.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { hoogste, laagste, soorten } from './bevriezing.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const alternatiefParams = params.extend({ alternatiefId: z.uuid() });
const criteriumParams = params.extend({ criteriumId: z.uuid() });
const rondeParams = params.extend({ scorerondeId: z.uuid() });
const bladParams = rondeParams.extend({ deelnemerId: z.uuid() });

const Tekst = (max: number) => z.string().trim().max(max).default('');
const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const Reden = (leeg: string, max: number) => z.string({ error: leeg }).trim().min(1, leeg).max(max);

/** Who writes down what there is to choose from and on what, freezes it and records the choice. */
export const schrijvers = ['projectleider', 'contactpersoon', 'gemeentesecretaris'] as const;
/** Who gives weights and scores for its deelnemer, and says what it thinks of the choice. */
export const scoregevers = ['contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;
const sluiters = ['projectleider'] as const;

const bewaard = { versie: z.int(), gewijzigdOp: z.iso.datetime(), gewijzigdDoor: z.string().nullable() };
const alternatief = { naam: z.string(), soort: z.enum(soorten), omschrijving: z.string() };
const criterium = {
  naam: z.string(),
  toelichting: z.string().describe('Wat het slechtste en wat het beste is'),
  dient: z.string().describe('Welke K of welke knelpunten dit criterium dient'),
};
export const Alternatief = z.object({ id: z.uuid(), ...alternatief, ...bewaard });
export type Alternatief = z.output<typeof Alternatief>;
export const Criterium = z.object({ id: z.uuid(), ...criterium, ...bewaard });
export type Criterium = z.output<typeof Criterium>;

const Punten = z.object({
  criteriumId: z.uuid(),
  punten: z
    .int({ error: teksten.vulPunten })
    .min(0, teksten.vulPunten)
    .max(100, teksten.vulPunten)
    .describe('Swing-punten: 100 voor het criterium waarvan het verschil het zwaarst telt'),
});
export const Gewichtenblad = z.object({
  deelnemerId: z.uuid().nullable().describe('Leeg: gezamenlijk, voor wie geen eigen gewichten geeft'),
  deelnemer: z.string().nullable(),
  punten: z.array(Punten),
  versie: z.int(),
});
export type Gewichtenblad = z.output<typeof Gewichtenblad>;

const Score = z.object({
  alternatiefId: z.uuid(),
  criteriumId: z.uuid(),
  score: z
    .int({ error: teksten.vulScore })
    .min(laagste, teksten.vulScore)
    .max(hoogste, teksten.vulScore)
    .describe(`${laagste} (slecht) tot ${hoogste} (goed)`),
});
export const Scoreblad = z.object({
  deelnemerId: z.uuid(),
  scores: z.array(Score),
  toelichting: z.string(),
  ingeleverdOp: z.iso.datetime().nullable(),
  versie: z.int().describe('0 als er nog niets is bewaard'),
});
export type Scoreblad = z.output<typeof Scoreblad>;

const rondestanden = ['open', 'gesloten', 'ontdooid'] as const;
const Samenvatting = z.object({
  id: z.uuid(),
  nummer: z.int(),
  stand: z.enum(rondestanden),
  controlegetal: z.string().describe('SHA-256 van de bevroren inhoud'),
  geopendOp: z.iso.datetime(),
  geopendDoor: z.string(),
  geslotenOp: z.iso.datetime().nullable(),
  ontdooidOp: z.iso.datetime().nullable(),
  ontdooidReden: z.string().nullable(),
  deelnemers: z.array(z.object({ id: z.uuid(), naam: z.string(), ingeleverd: z.boolean() })),
});
export type Rondesamenvatting = z.output<typeof Samenvatting>;
const Spreiding = z.object({
  alternatiefId: z.uuid(),
  criteriumId: z.uuid(),
  scores: z.array(z.object({ deelnemerId: z.uuid(), score: z.int() })).describe('Van laag naar hoog'),
  verschil: z.int(),
});
const Ronde = Samenvatting.extend({
  alternatieven: z.array(z.object({ id: z.uuid(), ...alternatief })),
  criteria: z.array(z.object({ id: z.uuid(), ...criterium })),
  gewichten: z.array(z.object({ deelnemerId: z.uuid(), punten: z.array(Punten) })),
  bladen: z
    .array(Scoreblad)
    .describe('Zolang de ronde open is alleen dat van uw deelnemer; daarna alles wat is ingeleverd'),
  spreiding: z.array(Spreiding).describe('Leeg zolang de ronde niet is gesloten'),
  gesprekken: z.array(Spreiding).describe('De grootste verschillen, het grootste eerst'),
});
export type Ronde = z.output<typeof Ronde>;

/** As the calculation of src/afweging gives it, with what went in. */
type Afwegingsuitkomst = { invoer: Invoer; uitkomst: Uitkomst } & Uitleg;
const Afwegingsuitkomst: z.ZodType<Afwegingsuitkomst> = berekenAfweging.response.extend({
  invoer: berekenAfweging.body,
});

export const listAlternatieven = endpoint({
  id: 'listAlternatieven',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/alternatieven',
  params,
  query: z.object({ zoek: z.string().max(100).optional() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Alternatief),
  summary: 'Alternatieven, niets doen eerst',
});

export const getAlternatief = endpoint({
  id: 'getAlternatief',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/alternatieven/{alternatiefId}',
  params: alternatiefParams,
  allow: 'betrokkene',
  versioned: true,
  response: Alternatief,
  summary: 'Eén alternatief',
});

const alternatiefInvoer = z.object({
  naam: Naam,
  soort: z.enum(soorten, { error: teksten.kiesSoort }),
  omschrijving: Tekst(5000),
});

export const postAlternatief = endpoint({
  id: 'postAlternatief',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/alternatieven',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: alternatiefInvoer,
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/alternatieven/{id}',
  response: Alternatief,
  summary: 'Voeg een alternatief toe',
  description: 'Zolang een puntenronde bevroren is, kan dat niet. Niets doen bestaat vanaf het begin.',
});

export const putAlternatief = endpoint({
  id: 'putAlternatief',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/alternatieven/{alternatiefId}',
  params: alternatiefParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: alternatiefInvoer,
  response: Alternatief,
  summary: 'Wijzig een alternatief',
});

export const deleteAlternatief = endpoint({
  id: 'deleteAlternatief',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/alternatieven/{alternatiefId}',
  params: alternatiefParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Haal een alternatief weg',
  description: 'Niets doen kan niet weg: daarmee wordt alles vergeleken.',
});

export const listCriteria = endpoint({
  id: 'listCriteria',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/criteria',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Criterium),
  summary: 'Criteria waarop de alternatieven worden vergeleken',
});

export const getCriterium = endpoint({
  id: 'getCriterium',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/criteria/{criteriumId}',
  params: criteriumParams,
  allow: 'betrokkene',
  versioned: true,
  response: Criterium,
  summary: 'Eén criterium',
});

const criteriumInvoer = z.object({ naam: Naam, toelichting: Tekst(2000), dient: Tekst(500) });

export const postCriterium = endpoint({
  id: 'postCriterium',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/criteria',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: criteriumInvoer,
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/criteria/{id}',
  response: Criterium,
  summary: 'Voeg een criterium toe',
});

export const putCriterium = endpoint({
  id: 'putCriterium',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/criteria/{criteriumId}',
  params: criteriumParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: criteriumInvoer,
  response: Criterium,
  summary: 'Wijzig een criterium',
});

export const deleteCriterium = endpoint({
  id: 'deleteCriterium',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/criteria/{criteriumId}',
  params: criteriumParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Haal een criterium weg',
});

export const listGewichten = endpoint({
  id: 'listGewichten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/gewichten',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Gewichtenblad),
  summary: 'Gewichten van de criteria, per deelnemer en gezamenlijk',
});

export const putGewichten = endpoint({
  id: 'putGewichten',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/gewichten',
  params,
  allow: ['projectleider', ...scoregevers],
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({
    deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }).nullable(),
    punten: z.array(Punten).min(1, teksten.vulPunten).max(20),
  }),
  response: Gewichtenblad,
  summary: 'Leg de gewichten van uw deelnemer vast, of de gezamenlijke',
  description: 'De eerste keer met If-Match "0".',
});

export const listScorerondes = endpoint({
  id: 'listScorerondes',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Samenvatting),
  summary: 'Puntenrondes, de nieuwste eerst',
});

export const getScoreronde = endpoint({
  id: 'getScoreronde',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}',
  params: rondeParams,
  allow: 'betrokkene',
  response: Ronde,
  summary: 'Een puntenronde: wat bevroren is, wie inleverde, en na sluiten de spreiding',
});

export const postScoreronde = endpoint({
  id: 'postScoreronde',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: z.object({
    deelnemerIds: z.array(z.uuid()).max(20).default([]).describe('Wie meedoet; leeg: alle deelnemers'),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/scorerondes/{id}',
  response: Ronde,
  summary: 'Bevries alternatieven, criteria en gewichten en begin een puntenronde',
  description: 'Is de vorige ronde gesloten en niet ontdooid, dan gaat deze over dezelfde bevroren inhoud.',
});

export const postSluiting = endpoint({
  id: 'postSluiting',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}/sluiting',
  params: rondeParams,
  allow: sluiters,
  fase: 'onderzoeken',
  body: z.object({}),
  response: Ronde,
  summary: 'Sluit een puntenronde, ook als nog niet iedereen heeft ingeleverd',
  description: 'Heeft iedereen die meedoet ingeleverd, dan sluit de ronde vanzelf.',
});

export const postOntdooiing = endpoint({
  id: 'postOntdooiing',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}/ontdooiing',
  params: rondeParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: z.object({ reden: Reden(teksten.schrijfOntdooiing, 2000) }),
  response: Ronde,
  summary: 'Ontdooi de inhoud van een puntenronde, met een reden',
  description: 'De ronde en haar punten blijven bewaard. Nieuwe punten komen in een nieuwe ronde.',
});

export const getScoreblad = endpoint({
  id: 'getScoreblad',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}/scorebladen/{deelnemerId}',
  params: bladParams,
  allow: scoregevers,
  eigen: true,
  versioned: true,
  response: Scoreblad,
  summary: 'De punten van uw deelnemer in een ronde',
});

export const putScoreblad = endpoint({
  id: 'putScoreblad',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}/scorebladen/{deelnemerId}',
  params: bladParams,
  allow: scoregevers,
  fase: 'onderzoeken',
  eigen: true,
  versioned: true,
  body: z.object({
    scores: z.array(Score).max(400),
    toelichting: Tekst(5000),
    inleveren: z.boolean().default(false).describe('Alleen als elke score is ingevuld'),
  }),
  response: Scoreblad,
  summary: 'Bewaar de punten van uw deelnemer, of lever ze in',
  description:
    'De eerste keer met If-Match "0". Niemand anders ziet ze voor de ronde sluit. Tot dan kunt u ze wijzigen.',
});

export const getAfwegingsuitkomst = endpoint({
  id: 'getAfwegingsuitkomst',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}/uitkomst',
  params: rondeParams,
  allow: 'betrokkene',
  response: Afwegingsuitkomst,
  summary: 'De uitkomst van een gesloten ronde: gewogen som, gevoeligheid, zekerheid, met uitleg',
});

export const getAfwegingsbestand = endpoint({
  id: 'getAfwegingsbestand',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/scorerondes/{scorerondeId}/bestanden/{formaat}',
  params: rondeParams.extend({ formaat: z.enum(lijstformaten) }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Alternatieven, criteria, spreiding en uitkomst van een ronde, als bestand',
});

export const getVergelijkingExport = endpoint({
  id: 'getVergelijkingExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/vergelijkingexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De vergelijking van de alternatieven in de laatste gesloten ronde, als bestand',
  description:
    'Per alternatief en criterium: gewicht, gemiddelde punten, waarde, plaats en spreiding. Zolang geen ronde is gesloten: 409.',
});
