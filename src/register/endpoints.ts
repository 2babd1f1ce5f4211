import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { vormen } from './regeling.ts';
import { teksten } from './teksten.ts';

const CbsCode = z.string().regex(/^GM\d{4}$/, teksten.cbsCode);
const RooId = z.string().regex(/^\d{1,12}$/, teksten.rooId);
const Dag = z.iso.date().nullable();

export const Gemeente = z.object({
  cbsCode: z.string(),
  naam: z.string(),
  provincie: z.string().nullable(),
  inwoners: z.int().nullable(),
  inwonersPeildatum: Dag,
  tooiUri: z.string().nullable(),
  begindatum: Dag.describe('Alleen als de landelijke lijst die noemt'),
  einddatum: Dag.describe('Laatste dag; leeg zolang er geen einde is bepaald'),
  opvolger: z.string().nullable().describe('CBS-code; leeg als de gemeente over meer gemeenten is verdeeld'),
});
export type Gemeente = z.output<typeof Gemeente>;

const Deelname = z.object({
  naam: z.string(),
  tooiUri: z.string().nullable(),
  toetredingsdatum: Dag,
  uittredingsdatum: Dag,
  verdeelsleutel: z.string().nullable().describe('Percentage, zoals het register het schrijft'),
  bestuursorganen: z.array(z.string()),
});
export const Registerregeling = z.object({
  rooId: z.string(),
  titel: z.string(),
  citeertitel: z.string().nullable(),
  samenwerkingsvorm: z.string().nullable(),
  vormAfkorting: z.string().nullable().describe('OL, BVO, GO of RZM'),
  samenwerkingsorgaan: z.string().nullable(),
  beleidsterreinen: z.array(z.string()),
  datumInwerkingtreding: Dag,
  datumUitwerkingtreding: Dag,
  deelnemers: z.array(Deelname),
});
export type Registerregeling = z.output<typeof Registerregeling>;

const Formaat = z.object({ formaat: z.enum(lijstformaten) });
const gemeentefilters = z.object({
  zoek: z.string().max(100).optional().describe('Deel van de naam, of de CBS-code'),
  provincie: z.string().max(50).optional(),
  opgeheven: z.enum(['ja', 'nee']).default('nee'),
  sort: z.enum(sorteringenVan(['naam', 'inwoners'])).default('naam'),
});
export type Gemeentefilter = z.output<typeof gemeentefilters>;

const regelingfilters = z.object({
  zoek: z.string().max(100).optional().describe('Deel van de titel'),
  vorm: z.enum(vormen).optional(),
  cbsCode: CbsCode.optional().describe('Een gemeente die nu meedoet'),
  actief: z.enum(['ja', 'nee']).optional().describe('Of de regeling nu geldt'),
  sort: z
    .enum(sorteringenVan(['titel', 'datumInwerkingtreding']))
    .default('titel')
    .describe('Zonder datum: achteraan'),
});
export type Regelingfilter = z.output<typeof regelingfilters>;

export const listGemeenten = endpoint({
  id: 'listGemeenten',
  method: 'get',
  path: '/gemeenten',
  params: z.object({}),
  query: gemeentefilters,
  allow: 'iedereen',
  paged: true,
  response: z.array(Gemeente),
  summary: 'Gemeenten (bron: CBS en TOOI)',
});

export const getGemeentenExport = endpoint({
  id: 'getGemeentenExport',
  method: 'get',
  path: '/gemeente-exports/{formaat}',
  params: Formaat,
  query: gemeentefilters,
  allow: 'iedereen',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Gemeenten als bestand',
  description: 'Met dezelfde filters en volgorde als de lijst, zonder pagina’s.',
});

export const getGemeente = endpoint({
  id: 'getGemeente',
  method: 'get',
  path: '/gemeenten/{cbsCode}',
  params: z.object({ cbsCode: CbsCode }),
  allow: 'iedereen',
  response: Gemeente.extend({
    regelingen: z
      .array(z.object({ rooId: z.string(), titel: z.string(), vormAfkorting: z.string().nullable() }))
      .describe('Regelingen die gelden en waaraan de gemeente meedoet, uit het landelijke register'),
  }),
  summary: 'Eén gemeente, met de regelingen waaraan zij meedoet',
});

export const getGemeentegrenzen = endpoint({
  id: 'getGemeentegrenzen',
  method: 'get',
  path: '/gemeentegrenzen',
  params: z.object({}),
  allow: 'iedereen',
  response: z.object({
    bron: z.string().nullable(),
    beeldvlak: z.string().nullable().describe('Het vlak waarin elk pad ligt, als SVG-viewBox'),
    grenzen: z.array(z.object({ cbsCode: z.string(), pad: z.string().describe('SVG-pad') })),
  }),
  summary: 'De grenzen van gemeenten; leeg zolang de beheerder ze niet heeft ingelezen',
});

export const listRegisterregelingen = endpoint({
  id: 'listRegisterregelingen',
  method: 'get',
  path: '/registerregelingen',
  params: z.object({}),
  query: regelingfilters,
  allow: 'iedereen',
  paged: true,
  response: z.array(Registerregeling),
  summary: 'Gemeenschappelijke regelingen uit het landelijke register (bron: ROO)',
});

export const getRegisterregelingenExport = endpoint({
  id: 'getRegisterregelingenExport',
  method: 'get',
  path: '/registerregelingexports/{formaat}',
  params: Formaat,
  query: regelingfilters,
  allow: 'iedereen',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Regelingen uit het landelijke register als bestand, met hun deelnemers',
  description:
    'Een rij per deelnemer, zoals het register hem noemt; ook wie is uitgetreden. Met dezelfde filters en volgorde als de lijst.',
});

export const getRegisterregeling = endpoint({
  id: 'getRegisterregeling',
  method: 'get',
  path: '/registerregelingen/{rooId}',
  params: z.object({ rooId: RooId }),
  allow: 'iedereen',
  response: Registerregeling.extend({
    doel: z.string().nullable(),
    samenwerkingsorgaanTooi: z.string().nullable(),
    bronhouder: z.string().nullable(),
    archiefzorgdrager: z.string().nullable(),
    registratiehouder: z.string().nullable(),
    taalcode: z.string().nullable(),
    bevoegdheidsverkrijging: z.array(z.string()),
    instellingsbesluiten: z.array(z.string()),
    wettelijkeGrondslagen: z.array(
      z.object({ opschrift: z.string().nullable(), referentie: z.string().nullable() }),
    ),
    bevoegdheden: z.array(z.object({ kop: z.string().nullable(), inhoud: z.string().nullable() })),
    afwijkingRegeling: z.string().nullable(),
    begrotingsdagTekst: z
      .string()
      .nullable()
      .describe('Zoals het register het schrijft, bijvoorbeeld 15 april'),
    vorigeVersie: z.string().nullable().describe('Nummer in het register'),
    volgendeVersie: z.string().nullable().describe('Nummer in het register'),
    laatsteMutatie: Dag,
    uitRegisterSinds: Dag.describe('Sinds deze dag staat de regeling niet meer in het register'),
  }),
  summary: 'Eén regeling uit het landelijke register, met alles wat het register ervan zegt',
});
