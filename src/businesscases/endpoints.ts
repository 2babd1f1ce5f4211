import { z } from 'zod';
import { Bedrag } from '#src/berekeningen/endpoint.ts';
import type { Uitleg } from '#src/berekeningen/uitleg.ts';
import type { Uitkomst } from '#src/businesscase/businesscase.ts';
import { berekenBusinesscase } from '#src/businesscase/endpoints.ts';
import { soorten } from '#src/businesscase/regel.ts';
import { kansverdelingen } from '#src/businesscase/trekking.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { cents } from '#src/shared/money.ts';
import { verdelingen } from './invoer.ts';
import { kolommen } from './regeltabel.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const caseParams = params.extend({ businesscaseId: z.uuid() });
const regelParams = caseParams.extend({ regelId: z.uuid() });

const vierDecimalen = (getal: number) => Math.abs(Math.round(getal * 1e4) - getal * 1e4) < 1e-6;
const procent = (min: number, max: number, fout: string) =>
  z.number({ error: fout }).min(min, fout).max(max, fout).refine(vierDecimalen, fout);
const Jaar = z.int({ error: teksten.vulJaar }).min(2000, teksten.vulJaar).max(2150, teksten.vulJaar);
const Euro = z
  .int({ error: teksten.vulBedrag })
  .min(-1e12, teksten.vulBedrag)
  .max(1e12, teksten.vulBedrag)
  .transform(cents);
const Naam = (max: number) => z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(max);

const Ingroei = z
  .array(procent(0, 100, teksten.vulIngroei), { error: teksten.vulIngroei })
  .max(15, teksten.vulIngroei);

/** Joint settings and lines: who leads and works on the group's case. Own figures: the controller and the contactpersoon. */
export const schrijvers = ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'controller'] as const;
export const cijferaars = ['controller', 'contactpersoon'] as const;
export const cijferdelers = ['controller', 'contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;
export const tekenaars = ['controller'] as const;

const instellingen = {
  naam: Naam(200).default('Businesscase'),
  beginjaar: Jaar,
  aantalJaren: z.int({ error: teksten.vulJaren }).min(1, teksten.vulJaren).max(30, teksten.vulJaren),
  discontovoet: procent(0, 20, teksten.vulVoet).default(2.25),
  prijzen: z.enum(['reeel', 'nominaal']).default('reeel'),
  realisatie: procent(0, 200, teksten.vulProcent)
    .default(100)
    .describe('Procent van de baten dat uitkomt, voor een nieuwe regel die het zelf niet zegt'),
  ingroei: Ingroei.default([]).describe('Ingroei van de baten, voor een nieuwe regel die het zelf niet zegt'),
  kansverdeling: z.enum(kansverdelingen).default('pert'),
  zaad: z
    .int({ error: teksten.vulZaad })
    .min(0, teksten.vulZaad)
    .max(4_294_967_295, teksten.vulZaad)
    .default(20_261_124),
};
const deelstanden = ['geen', 'gedeeld', 'getekend'] as const;
export const Businesscase = z.object({
  id: z.uuid(),
  ...instellingen,
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
  opSlot: z
    .array(z.uuid())
    .describe(
      'Deelnemers van wie de nulmeting nog niet compleet is; tot dan zijn hun cijfers niet te wijzigen, en zolang het alle deelnemers zijn ook de rest niet',
    ),
  cijfers: z
    .array(
      z.object({
        deelnemerId: z.uuid(),
        deelnemer: z.string(),
        stand: z.enum(deelstanden),
        delingId: z.uuid().nullable(),
        controlegetal: z.string().nullable(),
        gedeeldOp: z.iso.datetime().nullable(),
        getekendDoor: z.string().nullable(),
        getekendOp: z.iso.datetime().nullable(),
      }),
    )
    .describe('Per deelnemer of de eigen cijfers zijn gedeeld en getekend'),
});
export type Businesscase = z.output<typeof Businesscase>;

/** Every field of a line; a change may hold some of them. */
const velden = {
  naam: Naam(100),
  soort: z.enum(soorten, { error: teksten.kiesSoort }),
  alternatiefId: z
    .uuid({ error: teksten.kiesAlternatief })
    .nullable()
    .describe('Leeg: elk alternatief behalve niets doen'),
  verdeling: z
    .enum(verdelingen, { error: teksten.kiesVerdeling })
    .nullable()
    .describe('Alleen voor een gezamenlijke regel'),
  laag: Euro.nullable(),
  verwacht: Euro.describe('Eurocenten per jaar; positief. Baten zijn een voordeel, de rest kost geld'),
  hoog: Euro.nullable(),
  van: Jaar.nullable(),
  tot: Jaar.nullable(),
  indexatie: procent(-20, 20, teksten.vulProcent),
  ingroei: Ingroei,
  realisatie: procent(0, 200, teksten.vulProcent),
  bron: z.string().trim().max(500),
  brondatum: z.iso.date({ error: teksten.vulDatum }).nullable(),
};
export const Regelinvoer = z.object({
  ...velden,
  alternatiefId: velden.alternatiefId.default(null),
  verdeling: velden.verdeling.default(null),
  laag: velden.laag.default(null),
  hoog: velden.hoog.default(null),
  van: velden.van.default(null),
  tot: velden.tot.default(null),
  indexatie: velden.indexatie.default(0),
  ingroei: velden.ingroei
    .optional()
    .describe('Leeg: bij baten wat de businesscase zegt, anders meteen volledig'),
  realisatie: velden.realisatie.optional().describe('Leeg: bij baten wat de businesscase zegt, anders 100'),
  bron: velden.bron.default(''),
  brondatum: velden.brondatum.default(null),
});
export type Regelinvoer = z.output<typeof Regelinvoer>;
export const Regel = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid().nullable(),
  ...velden,
  laag: Bedrag.nullable(),
  verwacht: Bedrag,
  hoog: Bedrag.nullable(),
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Regel = z.output<typeof Regel>;

export const listBusinesscases = endpoint({
  id: 'listBusinesscases',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Businesscase),
  summary: 'Businesscases van een samenwerking',
});

export const getBusinesscase = endpoint({
  id: 'getBusinesscase',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}',
  params: caseParams,
  allow: 'betrokkene',
  versioned: true,
  response: Businesscase,
  summary: 'Eén businesscase: instellingen en de stand van de cijfers',
});

export const postBusinesscase = endpoint({
  id: 'postBusinesscase',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/businesscases',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: z.object(instellingen),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/businesscases/{id}',
  response: Businesscase,
  summary: 'Begin een businesscase',
  description: 'De varianten zijn de alternatieven van de samenwerking, niets doen erbij.',
});

export const putBusinesscase = endpoint({
  id: 'putBusinesscase',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}',
  params: caseParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object(instellingen),
  response: Businesscase,
  summary: 'Wijzig de instellingen van een businesscase',
});

const vanWie = z.object({
  deelnemerId: z.uuid().optional().describe('Leeg: de gezamenlijke regels'),
});

export const listRegels = endpoint({
  id: 'listRegels',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regels',
  params: caseParams,
  query: vanWie.extend({ zoek: z.string().max(100).optional() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Regel),
  summary: 'Gezamenlijke regels, of die van een deelnemer waarvan u de kamer mag lezen',
});

export const getRegel = endpoint({
  id: 'getRegel',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regels/{regelId}',
  params: regelParams,
  allow: 'betrokkene',
  versioned: true,
  response: Regel,
  summary: 'Eén regel',
});

export const postRegel = endpoint({
  id: 'postRegel',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regels',
  params: caseParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: Regelinvoer.extend({ deelnemerId: z.uuid().nullable().default(null) }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regels/{id}',
  response: Regel,
  summary: 'Voeg een regel toe: gezamenlijk, of van uw deelnemer',
});

export const patchRegel = endpoint({
  id: 'patchRegel',
  method: 'patch',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regels/{regelId}',
  params: regelParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object(velden).partial(),
  response: Regel,
  summary: 'Wijzig velden van een regel; wat u weglaat blijft',
});

export const deleteRegel = endpoint({
  id: 'deleteRegel',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regels/{regelId}',
  params: regelParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Haal een regel weg',
});

const tabel = z.object({
  deelnemerId: z.uuid().nullable().default(null),
  tekst: z
    .string()
    .max(500_000)
    .describe(`Tabel met tabs of puntkomma’s. Kolommen: ${kolommen.join(', ')}`),
});
const Lot = z.object({
  rij: z.int(),
  naam: z.string(),
  reden: z.string().nullable().describe('Leeg: wordt een nieuwe regel'),
});

export const postRegelvoorbeeld = endpoint({
  id: 'postRegelvoorbeeld',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regelvoorbeelden',
  params: caseParams,
  allow: schrijvers,
  reads: true,
  body: tabel,
  response: z.object({ rijen: z.array(Lot) }),
  summary: 'Bekijk wat er met elke rij van een geplakte tabel gebeurt; er wordt niets bewaard',
});

export const postRegelimport = endpoint({
  id: 'postRegelimport',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regelimports',
  params: caseParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: tabel,
  response: z.object({ aantal: z.int() }),
  summary: 'Neem een geplakte tabel over: alle rijen, of geen enkele',
});

export const postCijferdeling = endpoint({
  id: 'postCijferdeling',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/cijferdelingen',
  params: caseParams,
  allow: cijferdelers,
  fase: 'onderzoeken',
  body: z.object({ deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }) }),
  response: Businesscase,
  summary: 'Deel de cijfers van uw deelnemer: een kopie van de regels zoals ze nu zijn',
});

export const postHandtekening = endpoint({
  id: 'postHandtekening',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/handtekeningen',
  params: caseParams,
  allow: tekenaars,
  fase: 'onderzoeken',
  body: z.object({ delingId: z.uuid() }),
  response: Businesscase,
  summary: 'Teken als controller voor de gedeelde cijfers van uw deelnemer',
  description: 'Een ander dan wie deelde (vier ogen).',
});

export const deleteCijferdeling = endpoint({
  id: 'deleteCijferdeling',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/cijferdelingen/{delingId}',
  params: caseParams.extend({ delingId: z.uuid() }),
  allow: cijferdelers,
  fase: 'onderzoeken',
  status: 204,
  response: z.undefined(),
  summary: 'Trek het delen van de cijfers van uw deelnemer in',
});

type Resultaat = {
  deelnemers: { id: string; naam: string }[];
  alternatieven: { id: string; naam: string }[];
  ontbreekt: string[];
  nietGetekend: string[];
  controlegetal: string;
  /** Null as long as there is nothing to calculate with. */
  resultaat: ({ uitkomst: Uitkomst } & Uitleg) | null;
};
const Resultaat: z.ZodType<Resultaat> = z.object({
  deelnemers: z
    .array(z.object({ id: z.uuid(), naam: z.string() }))
    .describe('Wie meetelt, in de volgorde van de uitkomst'),
  alternatieven: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  ontbreekt: z.array(z.string()).describe('Namen van wie nog geen cijfers deelde'),
  nietGetekend: z.array(z.string()),
  controlegetal: z.string().describe('Van alles waar de uitkomst uit volgt'),
  resultaat: berekenBusinesscase.response.nullable(),
});
export type Businesscaseuitkomst = Resultaat;

const zonder = z.object({
  zonder: z
    .union([z.uuid(), z.array(z.uuid())])
    .optional()
    .describe('Deelnemers die niet meedoen'),
});

export const getUitkomst = endpoint({
  id: 'getUitkomst',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/uitkomst',
  params: caseParams,
  query: zonder,
  allow: 'betrokkene',
  response: Resultaat,
  summary: 'Wat elk alternatief oplevert, per gemeente en samen, zonder simulatie',
  description:
    'Alleen gezamenlijke en gedeelde cijfers tellen mee; `ontbreekt` zegt van wie ze er nog niet zijn.',
});

export const getSimulatie = endpoint({
  id: 'getSimulatie',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/simulatie',
  params: caseParams,
  query: zonder,
  allow: 'betrokkene',
  response: Resultaat,
  summary: 'Dezelfde uitkomst met Monte Carlo: P10, P50 en P90',
});

export const getBusinesscasebestand = endpoint({
  id: 'getBusinesscasebestand',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/bestanden/{formaat}',
  params: caseParams.extend({ formaat: z.enum(['csv', 'ods']) }),
  query: zonder,
  allow: 'betrokkene',
  produces: ['text/csv', 'application/vnd.oasis.opendocument.spreadsheet'],
  response: z.undefined(),
  summary: 'De uitkomst als bestand',
});

export const getRegelbestand = endpoint({
  id: 'getRegelbestand',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/businesscases/{businesscaseId}/regelexports/{formaat}',
  params: caseParams.extend({ formaat: z.enum(['csv', 'ods']) }),
  query: vanWie,
  allow: 'betrokkene',
  produces: ['text/csv', 'application/vnd.oasis.opendocument.spreadsheet'],
  response: z.undefined(),
  summary: 'De regels als bestand, dat ook weer kan worden geplakt',
});
