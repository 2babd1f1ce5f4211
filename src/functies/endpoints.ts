import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { functiesorteringen, samenNodig, standaard } from './functie.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ functieId: z.uuid() });

/** What everybody who may see a functie sees: in the room, and after sharing as a copy of one version. */
export const FunctieInhoud = z.object({
  naam: z.string(),
  taakveld: z.string(),
  fte: z.number().nullable(),
  mensen: z.int().describe('Hoeveel mensen dit werk nu kunnen doen'),
  nodig: z.int().describe('Hoeveel er tegelijk nodig zijn'),
  afwezig: z.number().nullable().describe('Eigen kans op afwezigheid, in procent'),
  vacature: z.number().nullable().describe('Eigen kans dat een plek niet is ingevuld, in procent'),
});
export type FunctieInhoud = z.output<typeof FunctieInhoud>;

const Kans = z.number().describe('Breuk');
const Dekking = z.object({
  mensen: z.int(),
  nodig: z.int(),
  niemand: Kans.describe('Kans dat er op een werkdag niemand is'),
  tekort: Kans.describe('Kans dat er te weinig zijn'),
  dagenTekort: z.number().describe('Werkdagen per jaar met te weinig bezetting'),
  dagenMetEenErbij: z.number().describe('Hetzelfde met één opgeleide collega erbij'),
  winst: z.number().describe('Dagen die één collega scheelt'),
  mensdagen: z.number().describe('Dagen werk per jaar die blijven liggen'),
  eenpitter: z.boolean().describe('Eén persoon of niemand kan het'),
});
export type Dekking = z.output<typeof Dekking>;

export const Functie = FunctieInhoud.extend({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  knelpuntId: z.uuid().nullable().describe('Het knelpunt in dezelfde kamer waar dit over gaat'),
  knelpunt: z.string().nullable(),
  versie: z.int(),
  gedeeldeVersie: z.int().nullable().describe('De versie die de andere deelnemers zien'),
  dekking: Dekking.describe(
    `Zonder eigen percentage: ${standaard.afwezig} procent afwezig, ${standaard.vacature} procent vacature; ${standaard.werkdagen} werkdagen`,
  ),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Functie = z.output<typeof Functie>;

const Procent = z
  .number({ error: teksten.vulProcent })
  .min(0, teksten.vulProcent)
  .max(100, teksten.vulProcent);
const leegOf = <T extends z.ZodType>(schema: T, error: string) =>
  z
    .union([z.literal('').transform(() => null), schema], { error })
    .nullable()
    .default(null);

/** What somebody gives of a functie, in the form, by the API or in a row of a spreadsheet. */
export const invoer = z.object({
  naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100),
  taakveld: z.string({ error: teksten.vulTaakveld }).trim().min(1, teksten.vulTaakveld).max(100),
  fte: leegOf(
    z.number({ error: teksten.vulFte }).min(0, teksten.vulFte).max(1000, teksten.vulFte),
    teksten.vulFte,
  ),
  mensen: z.int({ error: teksten.vulMensen }).min(0, teksten.vulMensen).max(100, teksten.vulMensen),
  nodig: z.int({ error: teksten.vulNodig }).min(1, teksten.vulNodig).max(100, teksten.vulNodig),
  afwezig: leegOf(Procent, teksten.vulProcent),
  vacature: leegOf(Procent, teksten.vulProcent),
  knelpuntId: leegOf(z.uuid({ error: teksten.kiesKnelpunt }), teksten.kiesKnelpunt),
});

export type FunctieInvoer = z.output<typeof invoer>;

const filters = z.object({
  deelnemerId: z.uuid().optional(),
  taakveld: z.string().max(100).optional(),
  zoek: z.string().max(100).optional().describe('Deel van naam of taakveld'),
  sort: z
    .enum(sorteringenVan(functiesorteringen))
    .optional()
    .describe('Zonder: per deelnemer en taakveld. niemand, dagenTekort en winst: zoals in dekking'),
});
export type Functiesortering = z.output<typeof filters>['sort'];

export const listFuncties = endpoint({
  id: 'listFuncties',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/functies',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Functie),
  summary: 'Functies uit de kamers die u mag lezen, met hun kwetsbaarheid',
});

export const getFunctie = endpoint({
  id: 'getFunctie',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/functies/{functieId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Functie,
  summary: 'Eén functie',
});

export const postFunctie = endpoint({
  id: 'postFunctie',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/functies',
  params,
  allow: kamerschrijvers,
  body: invoer.extend({ deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }) }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/functies/{id}',
  response: Functie,
  summary: 'Leg een functie vast in de kamer van uw deelnemer',
  description: 'Schrijf geen namen van mensen op. Delen gaat met postDeling.',
});

export const putFunctie = endpoint({
  id: 'putFunctie',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/functies/{functieId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  body: invoer,
  response: Functie,
  summary: 'Wijzig een functie',
});

export const deleteFunctie = endpoint({
  id: 'deleteFunctie',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/functies/{functieId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een functie',
  description: 'Is zij gedeeld, trek het delen dan eerst in.',
});

const Aanname = z.coerce
  .number({ error: teksten.vulProcent })
  .min(0, teksten.vulProcent)
  .max(100, teksten.vulProcent);
const aannamen = {
  afwezig: Aanname.default(standaard.afwezig).describe('Zonder eigen percentage'),
  vacature: Aanname.default(standaard.vacature).describe('Zonder eigen percentage'),
  samenAfwezig: Aanname.default(standaard.samenAfwezig).describe('Dagen dat iedereen tegelijk weg is'),
  werkdagen: z.coerce
    .number({ error: teksten.vulDagen })
    .int(teksten.vulDagen)
    .min(1, teksten.vulDagen)
    .max(366, teksten.vulDagen)
    .default(standaard.werkdagen),
  samenNodig: z
    .enum(samenNodig, { error: teksten.kiesSamenNodig })
    .default('som')
    .describe(
      'som: alles wat nu nodig is bij elkaar; hoogste: zoveel als de deelnemer die het meest nodig heeft',
    ),
};
const aannamenVraag = z.object(aannamen);

const Functiebeeld = z.object({
  aannamen: z.object({
    afwezig: z.number(),
    vacature: z.number(),
    samenAfwezig: z.number(),
    werkdagen: z.int(),
    samenNodig: z.enum(samenNodig),
  }),
  functies: z.array(
    z.object({
      naam: z.string(),
      taakveld: z.string(),
      deelnemers: z.array(
        Dekking.extend({
          functieId: z.uuid(),
          deelnemerId: z.uuid(),
          deelnemer: z.string(),
          fte: z.number().nullable(),
        }),
      ),
      samen: Dekking.extend({
        tekortErgens: Kans.describe('Kans dat minstens één deelnemer te weinig heeft, ieder apart'),
        dagenErgens: z.number(),
        mensdagenApart: z.number(),
      }),
    }),
  ),
  taakvelden: z.array(
    z.object({
      taakveld: z.string(),
      functies: z.int(),
      deelnemers: z.int(),
      eenpitters: Kans.describe('Deel functies met één persoon of niemand'),
      mensdagenApart: z.number(),
      mensdagenSamen: z.number(),
    }),
  ),
  deelnemers: z.array(
    z.object({
      deelnemerId: z.uuid(),
      deelnemer: z.string(),
      functies: z.int(),
      eenpitters: Kans,
      tekortErgens: Kans,
    }),
  ),
});
export type Functiebeeld = z.output<typeof Functiebeeld>;

export const getFunctiebeeld = endpoint({
  id: 'getFunctiebeeld',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/functiebeeld',
  params,
  query: aannamenVraag,
  allow: 'betrokkene',
  response: Functiebeeld,
  summary: 'De gedeelde functies: hoe kwetsbaar elke deelnemer apart is, en samen',
});

export const getFunctiebeeldExport = endpoint({
  id: 'getFunctiebeeldExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/functiebeeldexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: aannamenVraag,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De gedeelde functies, apart en samen, als bestand',
});

export const getFunctiesExport = endpoint({
  id: 'getFunctiesExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/functie-exports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Functies uit de kamers die u mag lezen, als bestand',
  description: 'Met dezelfde filters als de lijst, zonder pagina’s.',
});
