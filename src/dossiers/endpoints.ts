import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { vraagIds } from '#src/vragen/vragen.ts';
import { leesbareStukken, stuksoorten } from './stuk.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const versieParams = params.extend({ dossierversieId: z.uuid() });
const Formaat = z.enum(['html', 'pdf', 'odt', 'docx']);
const produces = [
  'application/pdf',
  'text/html',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
const voorWelkeRaad = 'Verplicht bij een stuk voor één raad: voor welke deelnemer';

const Cel = z.union([z.string(), z.number(), z.null()]);
const Rijen = z.array(z.array(Cel).readonly()).readonly();
const Onderdeel = z.object({
  vraagId: z.string(),
  titel: z.string(),
  tekst: z.string(),
  blad: z
    .object({
      soort: z.literal('rekenblad'),
      titel: z.string(),
      kolommen: z
        .array(
          z.object({
            naam: z.string(),
            soort: z.enum(['tekst', 'euro', 'getal', 'procent', 'datum']),
            decimalen: z.int().exactOptional(),
          }),
        )
        .readonly(),
      rijen: Rijen,
      voet: Rijen.exactOptional(),
    })
    .nullable()
    .describe('Bedragen in eurocenten, percentages als breuk'),
  figuur: z
    .object({
      soort: z.literal('figuur'),
      titel: z.string().describe('De conclusie'),
      kolommen: z.tuple([z.string(), z.string()]).readonly(),
      staven: z
        .array(
          z.object({
            naam: z.string(),
            waarde: z.number(),
            tekst: z.string().describe('Zo leest iemand de waarde'),
            nadruk: z.boolean().exactOptional(),
          }),
        )
        .readonly(),
    })
    .exactOptional(),
  bronnen: z.array(z.string()).readonly().exactOptional().describe('Waar de cijfers vandaan komen'),
  deelnemerId: z.uuid().nullable().describe('Van één gemeente: staat ook in de stukken van haar raad'),
});

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
      samengevoegd: z
        .object({
          leidendId: z
            .uuid()
            .describe('Het knelpunt dat voorop gaat: gelijk voor alle die samen als één tellen'),
          isLeidend: z.boolean().describe('Of dit het knelpunt is dat voorop gaat'),
        })
        .exactOptional()
        .describe('Alleen als dit knelpunt met andere als één pijn telt'),
    }),
  ),
  reacties: z
    .array(
      z.object({
        vraagId: z.enum(vraagIds),
        deelnemerId: z.uuid(),
        deelnemer: z.string(),
        oordeel: z.enum(['opmerking', 'oneens']),
        toelichting: z.string(),
      }),
    )
    .default([])
    .describe('Van wie het met de nieuwste tekst van een antwoord niet zonder meer eens is'),
  onderdelen: z.array(Onderdeel).default([]).describe('Cijfers en tabellen bij de vragen'),
});
export const DossierInhoudSchema = Inhoud;
/** What a deelnemer shared of its answer in verkennen, as `deling` keeps it. */
export const GedeeldAntwoordInhoud = z.object({ vraagId: z.enum(vraagIds), tekst: z.string() });
const Wijziging = z.object({
  wat: z.enum(['antwoord', 'knelpunt', 'deelnemer', 'samenwerking', 'reactie', 'onderdeel']),
  id: z.string(),
  soort: z.enum(['nieuw', 'gewijzigd', 'weg']),
});
export type Wijziging = z.output<typeof Wijziging>;

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
  query: z.object({ nummer: z.coerce.number().int().optional() }),
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
  fase: 'onderzoeken',
  body: z.object({ reden: z.string({ error: teksten.schrijfReden }).trim().max(2000).default('') }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/dossierversies/{id}',
  response: Versie,
  summary: 'Bevries het dossier als nieuwe versie',
  description: 'Besluiten over een oudere versie tellen daarna niet meer; zij blijven zichtbaar.',
});

const Oplegger = z.object({
  dossierversieId: z.uuid(),
  nummer: z.int(),
  controlegetal: z.string(),
  bevrorenOp: z.iso.datetime(),
  deelnemerId: z.uuid(),
  gemeente: z.string(),
  samenwerking: z.string(),
  fictief: z.boolean(),
  deelnemers: z.array(z.string()),
  raadsdatum: z.iso.date().nullable().describe('Leeg zolang er geen raadsvergadering is gepland'),
  knelpunten: z
    .array(
      z.object({
        titel: z.string(),
        bewijs: z.string(),
        ookVan: z.array(z.string()).describe('Namen van de andere deelnemers met dezelfde pijn'),
      }),
    )
    .describe('De drie ernstigste die deze gemeente deelde; wat is samengevoegd, telt één keer'),
  oplevert: z.string().describe('Opmaak; het antwoord op O5'),
  kost: z.string().describe('Opmaak; het antwoord op O6'),
  anderen: z.array(
    z.object({
      deelnemerId: z.uuid(),
      deelnemer: z.string(),
      besluit: z
        .object({
          uitkomst: z.enum(['akkoord', 'akkoord-onder-voorwaarden', 'aangehouden', 'verworpen']),
          orgaan: z.enum(['college', 'raad']),
          datum: z.iso.date(),
          isOuder: z.boolean().describe('Over een oudere versie'),
        })
        .nullable(),
    }),
  ),
});
export type Oplegger = z.output<typeof Oplegger>;

export const getOplegger = endpoint({
  id: 'getOplegger',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/opleggers/{deelnemerId}',
  params: params.extend({ deelnemerId: z.uuid() }),
  query: z.object({
    dossierversieId: z.uuid().optional().describe('Zonder: de nieuwste bevroren versie'),
  }),
  allow: 'betrokkene',
  response: Oplegger,
  summary: 'De oplegger voor de raad van één deelnemer; voor elke raad dezelfde indeling',
});

export const getDossierdocument = endpoint({
  id: 'getDossierdocument',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/dossierdocumenten/{dossierversieId}/{formaat}',
  params: versieParams.extend({ formaat: Formaat }),
  query: z.object({
    soort: z.enum(stuksoorten).default('besluitdossier'),
    deelnemerId: z.uuid().optional().describe(voorWelkeRaad),
  }),
  allow: 'betrokkene',
  produces,
  response: z.undefined(),
  summary: 'Een stuk over een bevroren versie als document',
  description:
    'Voor iedereen: besluitdossier en haalbaarheidsonderzoek. Voor één raad: oplegger, raadsvoorstel en conceptbesluit, met alleen de cijfers van die gemeente.',
});

export const getIntentieverklaring = endpoint({
  id: 'getIntentieverklaring',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/intentieverklaringen/{formaat}',
  params: params.extend({ formaat: Formaat }),
  allow: 'betrokkene',
  produces,
  response: z.undefined(),
  summary: 'De intentieverklaring van de groep als document, met wat nu vaststaat',
});

export const getStuk = endpoint({
  id: 'getStuk',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/stukken/{soort}',
  params: params.extend({ soort: z.enum(leesbareStukken) }),
  query: z.object({
    dossierversieId: z.uuid().optional().describe('Zonder: de nieuwste bevroren versie'),
    deelnemerId: z.uuid().optional().describe(voorWelkeRaad),
  }),
  allow: 'betrokkene',
  response: z.object({
    soort: z.enum(leesbareStukken),
    titel: z.string(),
    ondertitel: z.string(),
    fictief: z.boolean(),
    dossierversieId: z.uuid().nullable().describe('Leeg bij een stuk dat niet over een bevroren versie gaat'),
    html: z.string().describe('De tekst als opmaak zonder stijl en zonder scripts'),
  }),
  summary: 'Een stuk om op een pagina te lezen',
});

export const getVerkenningsnotitie = endpoint({
  id: 'getVerkenningsnotitie',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/verkenningsnotities/{deelnemerId}/{formaat}',
  params: params.extend({ deelnemerId: z.uuid(), formaat: Formaat }),
  allow: 'betrokkene',
  produces,
  response: z.undefined(),
  summary: 'De verkenningsnotitie van uw deelnemer als document',
});
