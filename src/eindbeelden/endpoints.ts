import { z } from 'zod';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const kamerParams = params.extend({ deelnemerId: z.uuid() });

/** What everybody who may see an end state sees: in the room, and after sharing as a copy of one version. */
export const EindbeeldInhoud = z.object({
  motief: z.string().describe('Waarom deze deelnemer meedoet'),
  straks: z.string().describe('Wat straks waar moet zijn'),
  blijft: z.string().describe('Wat niet mag veranderen'),
  eigenDoelen: z.string().describe('De eigen plannen waar dit aan helpt'),
});
export type EindbeeldInhoud = z.output<typeof EindbeeldInhoud>;

export const Eindbeeld = EindbeeldInhoud.extend({
  id: z.uuid().nullable().describe('Leeg zolang er nog niets is bewaard'),
  deelnemerId: z.uuid(),
  versie: z.int().describe('0 zolang er nog niets is bewaard'),
  gedeeldeVersie: z.int().nullable().describe('De versie die de andere deelnemers zien'),
  gewijzigdOp: z.iso.datetime().nullable(),
  gewijzigdDoor: z.string().nullable(),
});
export type Eindbeeld = z.output<typeof Eindbeeld>;

const GedeeldEindbeeld = z.object({
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  versie: z.int(),
  gedeeldOp: z.iso.datetime(),
  inhoud: EindbeeldInhoud,
});
export type GedeeldEindbeeld = z.output<typeof GedeeldEindbeeld>;

const Zin = z.object({
  sleutel: z.string().describe('SHA-256 van de zin: verandert de zin, dan is dit een andere'),
  zin: z.string(),
  kop: z.string().describe('De kop waar de zin onder staat'),
  oordelen: z.array(
    z.object({
      deelnemerId: z.uuid(),
      deelnemer: z.string(),
      oordeel: z.enum(oordelen),
      toelichting: z.string(),
      door: z.string(),
      op: z.iso.datetime(),
    }),
  ),
});
export type Zin = z.output<typeof Zin>;

const tekst = z.string().trim().max(5000).default('');

export const getEindbeeld = endpoint({
  id: 'getEindbeeld',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/eindbeeld',
  params: kamerParams,
  allow: 'betrokkene',
  versioned: true,
  response: Eindbeeld,
  summary: 'Het eindbeeld in de kamer van een deelnemer',
});

export const putEindbeeld = endpoint({
  id: 'putEindbeeld',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/eindbeeld',
  params: kamerParams,
  allow: kamerschrijvers,
  eigen: true,
  versioned: true,
  body: z.object({
    motief: z.string({ error: teksten.schrijfMotief }).trim().min(1, teksten.schrijfMotief).max(5000),
    straks: tekst,
    blijft: tekst,
    eigenDoelen: tekst,
  }),
  response: Eindbeeld,
  summary: 'Bewaar het eindbeeld van uw deelnemer',
  description: 'Het eerste bewaart u met If-Match "0". Delen gaat met postDeling.',
});

export const listEindbeelden = endpoint({
  id: 'listEindbeelden',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/eindbeelden',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(GedeeldEindbeeld),
  summary: 'De eindbeelden die zijn gedeeld',
});

export const listEindsituatiezinnen = endpoint({
  id: 'listEindsituatiezinnen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/eindsituatiezinnen',
  params,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Zin),
  summary: 'De zinnen van het antwoord op O5, met wie het eens is',
});

export const postZinsoordeel = endpoint({
  id: 'postZinsoordeel',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/zinsoordelen',
  params,
  allow: reageerders,
  fase: 'onderzoeken',
  body: z.object({
    deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
    oordelen: z
      .array(
        z
          .object({
            sleutel: z.string().regex(/^[0-9a-f]{64}$/, teksten.zinWeg),
            oordeel: z
              .union([z.literal(''), z.enum(oordelen)], { error: teksten.kiesOordeel })
              .describe('Leeg: nog geen oordeel'),
            toelichting: tekst,
          })
          .refine(({ oordeel, toelichting }) => ['', 'eens'].includes(oordeel) || toelichting !== '', {
            path: ['toelichting'],
            error: teksten.lichtToe,
          }),
      )
      .min(1, teksten.kiesOordeel)
      .max(500),
  }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/eindsituatiezinnen',
  response: z.object({ bewaard: z.int().describe('Hoeveel oordelen nieuw of anders waren') }),
  summary: 'Geef het oordeel van uw deelnemer over zinnen van de eindsituatie',
});

export const getEindsituatieExport = endpoint({
  id: 'getEindsituatieExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/eindsituatie-exports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De zinnen van de eindsituatie met elk oordeel, als bestand',
});
