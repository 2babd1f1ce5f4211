import { z } from 'zod';
import { reageerders, schrijvers } from '#src/antwoorden/endpoints.ts';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { delers } from '#src/shared/rollen.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const uitgangspuntParams = params.extend({ uitgangspuntId: z.uuid() });
const voorwaardeParams = params.extend({ intentievoorwaardeId: z.uuid() });

/** All words as the SQL function `intentietekst` gives them: what a deelnemer assents to. */
export const IntentieInhoud = z.object({
  bedoeling: z.string().describe('Wat de gemeenten samen van plan zijn'),
  kosten: z.string().describe('Wat het onderzoek mag kosten en wie dat betaalt'),
  vertrouwelijkheid: z.string(),
  planning: z.string(),
  stoppen: z.string().describe('Hoe een gemeente stopt, en wat zij dan nog betaalt'),
  taken: z.array(z.string()),
  knelpunten: z.array(z.object({ titel: z.string(), deelnemer: z.string() })),
  uitgangspunten: z.array(z.string()),
  voorwaarden: z.array(z.object({ deelnemer: z.string(), tekst: z.string() })),
});

const bewaard = {
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
};
export const Uitgangspunt = z.object({ id: z.uuid(), tekst: z.string(), ...bewaard });
export type Uitgangspunt = z.output<typeof Uitgangspunt>;

export const Intentievoorwaarde = Uitgangspunt.extend({ deelnemerId: z.uuid(), deelnemer: z.string() });
export type Intentievoorwaarde = z.output<typeof Intentievoorwaarde>;

const GekozenTaak = z.object({ id: z.uuid(), naam: z.string() });
const GekozenKnelpunt = z.object({ id: z.uuid(), titel: z.string(), deelnemer: z.string() });

export const Instemming = z.object({
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  oordeel: z.enum(oordelen),
  toelichting: z.string(),
  isHuidig: z.boolean().describe('Of het over de tekst van nu gaat; zo niet, dan telt het niet meer'),
  inhoud: IntentieInhoud.nullable().describe('De tekst van toen, als die anders was'),
  door: z.string(),
  op: z.iso.datetime(),
});
export type Instemming = z.output<typeof Instemming>;

export const Intentie = IntentieInhoud.omit({
  taken: true,
  knelpunten: true,
  uitgangspunten: true,
  voorwaarden: true,
}).extend({
  versie: z.int().describe('Van de tekst met haar reikwijdte; 0 zolang er geen is'),
  gewijzigdOp: z.iso.datetime().nullable(),
  gewijzigdDoor: z.string().nullable(),
  taken: z.array(GekozenTaak),
  knelpunten: z.array(GekozenKnelpunt),
  uitgangspunten: z.array(Uitgangspunt),
  voorwaarden: z.array(Intentievoorwaarde),
  sleutel: z
    .string()
    .nullable()
    .describe('Van alle woorden samen: verandert er iets, dan wordt elke deelnemer opnieuw gevraagd'),
  instemmingen: z.array(Instemming).describe('Van elke deelnemer het oordeel dat telt, anders het laatste'),
});
export type Intentie = z.output<typeof Intentie>;

const tekst = z.string().trim().max(5000).default('');
const ids = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.uuid({ error: teksten.kiesUitLijst })).max(5000),
);
const regel = z.string({ error: teksten.schrijfRegel }).trim().min(1, teksten.schrijfRegel).max(2000);

export const getIntentie = endpoint({
  id: 'getIntentie',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/intentie',
  params,
  allow: 'betrokkene',
  versioned: true,
  response: Intentie,
  summary: 'De intentie van de groep, met uitgangspunten, voorwaarden en wie instemt',
});

export const getIntentiekeuzen = endpoint({
  id: 'getIntentiekeuzen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/intentiekeuzen',
  params,
  allow: 'betrokkene',
  response: z.object({ taken: z.array(GekozenTaak), knelpunten: z.array(GekozenKnelpunt) }),
  summary: 'Wat onder de intentie kan vallen: de taken, en elke gedeelde pijn één keer',
});

export const putIntentie = endpoint({
  id: 'putIntentie',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/intentie',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({
    bedoeling: z
      .string({ error: teksten.schrijfBedoeling })
      .trim()
      .min(1, teksten.schrijfBedoeling)
      .max(20_000),
    kosten: tekst,
    vertrouwelijkheid: tekst,
    planning: tekst,
    stoppen: tekst,
    taakIds: ids.describe('De taken die eronder vallen'),
    knelpuntIds: ids.describe('De gedeelde knelpunten die eronder vallen'),
  }),
  response: Intentie,
  summary: 'Bewaar de tekst en de reikwijdte van de intentie',
  description: 'De eerste bewaart u met If-Match "0". Elke deelnemer wordt daarna opnieuw gevraagd.',
});

export const postInstemming = endpoint({
  id: 'postInstemming',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/instemmingen',
  params,
  allow: reageerders,
  fase: 'onderzoeken',
  body: z
    .object({
      deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
      sleutel: z
        .string({ error: teksten.kiesTekst })
        .regex(/^[0-9a-f]{64}$/, teksten.kiesTekst)
        .describe('De tekst die u las, uit getIntentie'),
      oordeel: z.enum(oordelen, { error: teksten.kiesOordeel }),
      toelichting: tekst,
    })
    .refine(({ oordeel, toelichting }) => oordeel === 'eens' || toelichting !== '', {
      path: ['toelichting'],
      error: teksten.lichtToe,
    }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/intentie',
  response: Intentie,
  summary: 'Zeg of uw deelnemer instemt met de intentie zoals zij nu luidt',
});

export const getUitgangspunt = endpoint({
  id: 'getUitgangspunt',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/uitgangspunten/{uitgangspuntId}',
  params: uitgangspuntParams,
  allow: 'betrokkene',
  versioned: true,
  response: Uitgangspunt,
  summary: 'Eén uitgangspunt van de intentie',
});

export const postUitgangspunt = endpoint({
  id: 'postUitgangspunt',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/uitgangspunten',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: z.object({ tekst: regel }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/uitgangspunten/{id}',
  response: Uitgangspunt,
  summary: 'Voeg een uitgangspunt toe',
});

export const putUitgangspunt = endpoint({
  id: 'putUitgangspunt',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/uitgangspunten/{uitgangspuntId}',
  params: uitgangspuntParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({ tekst: regel }),
  response: Uitgangspunt,
  summary: 'Wijzig een uitgangspunt',
});

export const deleteUitgangspunt = endpoint({
  id: 'deleteUitgangspunt',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/uitgangspunten/{uitgangspuntId}',
  params: uitgangspuntParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Haal een uitgangspunt weg',
});

export const getIntentievoorwaarde = endpoint({
  id: 'getIntentievoorwaarde',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/intentievoorwaarden/{intentievoorwaardeId}',
  params: voorwaardeParams,
  allow: 'betrokkene',
  versioned: true,
  response: Intentievoorwaarde,
  summary: 'Eén voorwaarde van een deelnemer bij de intentie',
});

export const postIntentievoorwaarde = endpoint({
  id: 'postIntentievoorwaarde',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/intentievoorwaarden',
  params,
  allow: delers,
  fase: 'onderzoeken',
  body: z.object({ deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }), tekst: regel }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/intentievoorwaarden/{id}',
  response: Intentievoorwaarde,
  summary: 'Voeg een voorwaarde van uw deelnemer toe',
});

export const putIntentievoorwaarde = endpoint({
  id: 'putIntentievoorwaarde',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/intentievoorwaarden/{intentievoorwaardeId}',
  params: voorwaardeParams,
  allow: delers,
  fase: 'onderzoeken',
  versioned: true,
  body: z.object({ tekst: regel }),
  response: Intentievoorwaarde,
  summary: 'Wijzig een voorwaarde van uw deelnemer',
});

export const deleteIntentievoorwaarde = endpoint({
  id: 'deleteIntentievoorwaarde',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/intentievoorwaarden/{intentievoorwaardeId}',
  params: voorwaardeParams,
  allow: delers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Haal een voorwaarde van uw deelnemer weg',
});
