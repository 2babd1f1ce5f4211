import { z } from 'zod';
import { EindbeeldInhoud } from '#src/eindbeelden/endpoints.ts';
import { FunctieInhoud } from '#src/functies/endpoints.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { KnelpuntInhoud } from '#src/knelpunten/endpoints.ts';
import { delers } from '#src/shared/rollen.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { delingsorteringen, onderwerpen } from './overlap.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const AntwoordInhoud = z.object({
  vraagId: z.string(),
  tekst: z.string(),
  status: z.enum(['concept', 'gereed']),
});

const deling = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  onderwerpId: z.uuid(),
  onderwerpVersie: z.int(),
  nieuwsteVersie: z
    .int()
    .nullable()
    .describe('De versie die nu in de kamer staat; alleen zichtbaar voor wie in die kamer mag'),
  samenvoegingId: z.uuid().nullable().describe('Telt met andere knelpunten als één pijn'),
  gedeeldOp: z.iso.datetime(),
  gedeeldDoor: z.string(),
  ingetrokkenOp: z.iso.datetime().nullable().describe('Alleen zichtbaar voor de eigen deelnemer'),
});
export const Deling = z.discriminatedUnion('onderwerp', [
  deling.extend({ onderwerp: z.literal('knelpunt'), inhoud: KnelpuntInhoud }),
  deling.extend({ onderwerp: z.literal('antwoord'), inhoud: AntwoordInhoud }),
  deling.extend({ onderwerp: z.literal('eindbeeld'), inhoud: EindbeeldInhoud }),
  deling.extend({ onderwerp: z.literal('functie'), inhoud: FunctieInhoud }),
]);
export type Deling = z.output<typeof Deling>;

const Voorbeeld = z.object({
  lezers: z.array(z.string()).describe('Namen van de deelnemers die dit gaan zien'),
  versie: z.int(),
  alGedeeldeVersie: z.int().nullable(),
  inhoud: z
    .union([KnelpuntInhoud, AntwoordInhoud, EindbeeldInhoud, FunctieInhoud])
    .describe('Precies wat zij zien'),
});
export type Voorbeeld = z.output<typeof Voorbeeld>;

const wat = {
  onderwerp: z.enum(onderwerpen, { error: teksten.kiesOnderwerp }),
  onderwerpId: z.uuid({ error: teksten.kiesOnderwerp }),
};

const filters = z.object({
  onderwerp: z.enum(onderwerpen).optional(),
  deelnemerId: z.uuid().optional(),
  taakveld: z
    .string()
    .max(100)
    .optional()
    .describe('Alleen knelpunten van dit taakveld; hoofdletters tellen niet'),
  zoek: z.string().max(100).optional().describe('Deel van een tekst die is gedeeld'),
  sort: z
    .enum(sorteringenVan(delingsorteringen))
    .optional()
    .describe('Zonder: wat het laatst is gedeeld eerst'),
});

export const listDelingen = endpoint({
  id: 'listDelingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/delingen',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Deling),
  summary: 'Wat de deelnemers met elkaar delen',
});

export const listOverlap = endpoint({
  id: 'listOverlap',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/overlap',
  params,
  allow: 'betrokkene',
  response: z.array(
    z.object({
      deelnemerId: z.uuid(),
      taakveld: z.string(),
      aantal: z
        .int()
        .describe('Gedeelde knelpunten van deze deelnemer in dit taakveld; samengevoegde tellen als één'),
      pijnen: z
        .int()
        .describe(
          'Hoeveel daarvan los staan of voorop gaan: opgeteld over de deelnemers telt elke pijn één keer',
        ),
      letters: z.array(z.string()).describe('Waar die over gaan, elk woord eenmaal, in kleine letters'),
    }),
  ),
  summary: 'Gedeelde knelpunten, geteld per taakveld en deelnemer',
});

export const getDelingenExport = endpoint({
  id: 'getDelingenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/delingexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Wat de deelnemers met elkaar delen, als bestand',
});

export const getOverlapExport = endpoint({
  id: 'getOverlapExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/overlapexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Wie deelt welke pijn: taakveld bij deelnemer, als bestand',
});

export const getDeling = endpoint({
  id: 'getDeling',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/delingen/{delingId}',
  params: params.extend({ delingId: z.uuid() }),
  allow: 'betrokkene',
  response: Deling,
  summary: 'Eén deling',
});

export const getDelingvoorbeeld = endpoint({
  id: 'getDelingvoorbeeld',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/delingvoorbeelden/{onderwerp}/{onderwerpId}',
  params: params.extend(wat),
  allow: delers,
  response: Voorbeeld,
  summary: 'Wat de anderen zien als u dit deelt',
});

export const postDeling = endpoint({
  id: 'postDeling',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/delingen',
  params,
  allow: delers,
  body: z.object({
    ...wat,
    versie: z.coerce.number({ error: teksten.kiesVersie }).int(teksten.kiesVersie).min(1, teksten.kiesVersie),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/delingen/{id}',
  response: Deling,
  summary: 'Deel één versie met de andere deelnemers',
  description: 'Zij zien een kopie van deze versie. Latere wijzigingen zien zij pas als u opnieuw deelt.',
});

export const deleteDeling = endpoint({
  id: 'deleteDeling',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/delingen/{delingId}',
  params: params.extend({ delingId: z.uuid() }),
  allow: delers,
  status: 204,
  response: z.undefined(),
  summary: 'Trek het delen in',
  description: 'De anderen zien het niet meer. Wat al in een bevroren dossier staat, blijft daar.',
});
