import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { leesGetal } from '#src/shared/getallen.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { oordelen, standen } from './partner.ts';
import { teksten } from './teksten.ts';
import { themas } from './zelftoets.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const kamerParams = params.extend({ deelnemerId: z.uuid() });
const eenParams = params.extend({ partnerId: z.uuid() });
const Id = z.string().min(1).max(60);
const punt = (laagste: 0 | 1, error: string) =>
  z.coerce.number({ error }).int(error).min(laagste, error).max(5, error);
const scoreOfLeeg = (error: string) =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), punt(1, error)], { error }),
  );
const Reden = z.string().trim().max(2000).default('');
const leegOf = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]);
/** As people write it: '20.000' is twenty thousand. */
const Aantal = z
  .string()
  .transform((tekst) => (tekst.trim() === '' ? undefined : (leesGetal(tekst) ?? Number.NaN)))
  .pipe(z.int({ error: teksten.vulGetal }).min(0, teksten.vulGetal).optional())
  .optional()
  .describe('Een heel getal; punten tussen duizendtallen mogen');

/** Of a room: saved as a whole, so that two people do not mix their versions. */
const bewaard = {
  versie: z.int().describe('0 zolang er nog niets is bewaard'),
  gewijzigdOp: z.iso.datetime().nullable(),
  gewijzigdDoor: z.string().nullable(),
};

const Criterium = z.object({ id: z.string(), naam: z.string(), gewicht: z.int() });
export const Partnercriteria = z.object({ criteria: z.array(Criterium), ...bewaard });
export type Partnercriteria = z.output<typeof Partnercriteria>;

const Toetsantwoord = z.object({ id: z.string(), score: z.int().nullable(), toelichting: z.string() });
export const Zelftoets = z.object({
  stellingen: z.array(
    z.object({ id: z.string(), thema: z.enum([...themas, 'eigen']), stelling: z.string() }),
  ),
  antwoorden: z.array(Toetsantwoord).describe('Zonder cijfer: weet ik niet'),
  ...bewaard,
});
export type Zelftoets = z.output<typeof Zelftoets>;

const Feiten = z.object({
  cbsCode: z.string().nullable(),
  naam: z.string(),
  provincie: z.string().nullable(),
  inwoners: z.int().nullable(),
  regelingen: z.int().nullable().describe('Regelingen waaraan de gemeente nu meedoet; leeg zonder register'),
  samen: z.int().nullable().describe('Waarvan met de eigen gemeente samen'),
  isBuur: z.boolean().nullable().describe('Leeg zolang de grenzen niet zijn ingelezen'),
});

export const Kandidaat = Feiten.extend({
  cbsCode: z.string(),
  partnerId: z.uuid().nullable().describe('Als de gemeente al op de lijst staat'),
});
export type Kandidaat = z.output<typeof Kandidaat>;

const Score = z.object({ criteriumId: z.string(), score: z.int().nullable(), reden: z.string() });
const Sterkte = z.object({ taakveld: z.string(), oordeel: z.enum(oordelen), reden: z.string() });

const deelnemerstatussen = ['uitgenodigd', 'actief', 'geweigerd', 'vertrokken'] as const;

export const Partner = Feiten.extend({
  id: z.uuid(),
  deelnemerId: z.uuid().describe('Wie hem overweegt'),
  deelnemer: z.string(),
  organisatieId: z.uuid().nullable(),
  stand: z.enum(standen),
  reden: z.string(),
  scores: z.array(Score),
  sterktes: z.array(Sterkte).describe('Per taakveld of de ander sterk is'),
  score: z.number().nullable().describe('Gewogen gemiddelde van wat is ingevuld, 1 tot 5'),
  gedekt: z.number().describe('Welk deel van het gewicht is ingevuld, 0 tot 1'),
  anderId: z.uuid().nullable().describe('De deelnemer die deze partner hier al is of was'),
  deelnemerStatus: z.enum(deelnemerstatussen).nullable(),
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
});
export type Partner = z.output<typeof Partner>;

const PartnerHelemaal = Partner.extend({
  eigenInwoners: z.int().nullable(),
  samenIn: z.array(z.object({ rooId: z.string(), titel: z.string() })),
  criteria: z.array(Criterium),
  aanvulling: z.array(
    z.object({
      taakveld: z.string(),
      knelpunten: z.int(),
      zwaarte: z.int().describe('Ernst keer urgentie van het zwaarste'),
      oordeel: z.enum(oordelen),
      reden: z.string(),
      deeltPijn: z.boolean().describe('De ander deelde hier zelf een knelpunt'),
      vultAan: z.boolean(),
    }),
  ),
});
export type PartnerHelemaal = z.output<typeof PartnerHelemaal>;

export const getPartnercriteria = endpoint({
  id: 'getPartnercriteria',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/partnercriteria',
  params: kamerParams,
  allow: 'betrokkene',
  versioned: true,
  response: Partnercriteria,
  summary: 'De criteria voor een partner; de gewone zolang er geen eigen zijn',
});

export const putPartnercriteria = endpoint({
  id: 'putPartnercriteria',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/partnercriteria',
  params: kamerParams,
  allow: kamerschrijvers,
  eigen: true,
  versioned: true,
  body: z.object({
    criteria: z
      .array(
        z.object({
          id: z.union([z.literal(''), Id]).default(''),
          naam: z.string({ error: teksten.vulCriterium }).trim().min(1, teksten.vulCriterium).max(100),
          gewicht: punt(0, teksten.kiesGewicht),
        }),
      )
      .min(1, teksten.minstensEen)
      .max(20),
  }),
  response: Partnercriteria,
  summary: 'Bewaar de criteria en hun gewichten',
});

export const getZelftoets = endpoint({
  id: 'getZelftoets',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/zelftoets',
  params: kamerParams,
  allow: 'betrokkene',
  versioned: true,
  response: Zelftoets,
  summary: 'De zelftoets van een deelnemer als partner',
});

export const putZelftoets = endpoint({
  id: 'putZelftoets',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/zelftoets',
  params: kamerParams,
  allow: kamerschrijvers,
  eigen: true,
  versioned: true,
  body: z.object({
    antwoorden: z
      .array(z.object({ id: Id, score: scoreOfLeeg(teksten.kiesToetsscore), toelichting: Reden }))
      .max(50),
    eigen: z
      .array(
        z.object({
          id: z.union([z.literal(''), Id]).default(''),
          stelling: z.string().trim().min(1).max(300),
        }),
      )
      .max(20)
      .default([])
      .describe('Eigen stellingen; zonder id: nieuw'),
  }),
  response: Zelftoets,
  summary: 'Vul de zelftoets van uw deelnemer in',
});

export const listKandidaten = endpoint({
  id: 'listPartnerkandidaten',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/deelnemers/{deelnemerId}/partnerkandidaten',
  params: kamerParams,
  query: z.object({
    zoek: z.string().max(100).optional().describe('Deel van de naam, of de CBS-code'),
    provincie: z.string().max(50).optional(),
    minInwoners: Aantal,
    maxInwoners: Aantal,
    buren: leegOf(z.literal('ja')).optional().describe('Alleen buurgemeenten'),
    sort: leegOf(
      z.enum(['naam', '-naam', 'inwoners', '-inwoners', 'regelingen', '-regelingen', 'samen', '-samen']),
    ).optional(),
  }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Kandidaat),
  summary: 'Gemeenten om uit te kiezen, gezien vanuit een deelnemer',
  description: 'Zonder wie al meedoet of is uitgenodigd: een deelnemer zet u met postPartner op de lijst.',
});

const filters = z.object({
  deelnemerId: z.uuid().optional(),
  stand: leegOf(z.enum([...standen, 'deelnemer']))
    .optional()
    .describe('deelnemer: doet al mee of is uitgenodigd; die staat op geen andere lijst'),
  zoek: z.string().max(100).optional(),
  sort: leegOf(z.enum(['naam', '-naam', 'score', '-score']))
    .optional()
    .describe('Zonder: het hoogste gewogen gemiddelde eerst'),
});

export const listPartners = endpoint({
  id: 'listPartners',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/partners',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Partner),
  summary: 'Mogelijke partners uit de kamers die u mag lezen',
});

export const getPartner = endpoint({
  id: 'getPartner',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/partners/{partnerId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: PartnerHelemaal,
  summary: 'Eén mogelijke partner, met waar hij u aanvult',
});

export const postPartner = endpoint({
  id: 'postPartner',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/partners',
  params,
  allow: kamerschrijvers,
  body: z
    .object({
      deelnemerId: z.uuid({ error: teksten.kiesDeelnemer }),
      cbsCode: z
        .string()
        .regex(/^GM\d{4}$/, teksten.kiesPartner)
        .optional(),
      organisatieId: z.uuid({ error: teksten.kiesPartner }).optional(),
    })
    .refine(({ cbsCode, organisatieId }) => (cbsCode === undefined) !== (organisatieId === undefined), {
      path: ['organisatieId'],
      error: teksten.kiesPartner,
    }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/partners/{id}',
  response: PartnerHelemaal,
  summary: 'Zet een gemeente of organisatie op de longlist van uw deelnemer',
  description: 'Ook een andere deelnemer: die beoordeelt u, en nodigt u niet meer uit.',
});

export const putPartner = endpoint({
  id: 'putPartner',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/partners/{partnerId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  body: z
    .object({
      stand: z.enum(standen, { error: teksten.kiesStand }),
      reden: Reden,
      scores: z
        .array(z.object({ criteriumId: Id, score: scoreOfLeeg(teksten.kiesScore), reden: Reden }))
        .max(20)
        .default([]),
      sterktes: z
        .array(
          z.object({
            taakveld: z.string().trim().min(1).max(100),
            oordeel: z.enum(oordelen, { error: teksten.kiesOordeel }),
            reden: Reden,
          }),
        )
        .max(50)
        .default([]),
    })
    .refine(({ stand, reden }) => stand !== 'afgevallen' || reden !== '', {
      path: ['reden'],
      error: teksten.vulReden,
    }),
  response: PartnerHelemaal,
  summary: 'Geef punten, en zeg op welke lijst een partner staat',
});

export const deletePartner = endpoint({
  id: 'deletePartner',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/partners/{partnerId}',
  params: eenParams,
  allow: kamerschrijvers,
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Haal een partner van de lijst',
});

export const getPartnersExport = endpoint({
  id: 'getPartnersExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/partnerexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De partnermatrix uit de kamers die u mag lezen, als bestand',
});
