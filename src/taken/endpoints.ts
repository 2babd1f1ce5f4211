import { z } from 'zod';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import {
  eenParams as inlezingParams,
  Inleesoordeel,
  Inleesopdracht,
  Inleesuitkomst,
} from '#src/inlezingen/endpoints.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { keuzen, organen, taaksorteringen, vormen, zekerheden } from './taak.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const taakParams = params.extend({ taakId: z.uuid() });
const kolomParams = params.extend({ deelnemerId: z.uuid() });
/** Only somebody of the deelnemer itself chooses for it. */
export const kiezers = ['contactpersoon', 'gemeentesecretaris'] as const;

/** What somebody gives of a taak, in the form, by the API or in a row of a spreadsheet. */
export const invoer = z.object({
  naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(200),
  omschrijving: z.string().trim().max(5000).default(''),
  taakveld: z.string({ error: teksten.vulTaakveld }).trim().min(1, teksten.vulTaakveld).max(100),
  uitvoerder: z.string().trim().max(200).default('').describe('Wie het nu doet'),
  orgaan: z.enum(organen, { error: teksten.kiesOrgaan }).default('onbekend'),
  grondslag: z.string().trim().max(500).default('').describe('Wet en artikel'),
  zekerheid: z.enum(zekerheden, { error: teksten.kiesZekerheid }).default('onbekend'),
  vorm: z.enum(vormen, { error: teksten.kiesVorm }).default('onbekend').describe('De gewenste vorm'),
});

const Deelname = z.object({
  keuze: z.enum(keuzen),
  vanafDatum: z.iso.date().nullable().describe('Alleen bij later'),
  toelichting: z.string(),
});
const Taakdeelname = Deelname.extend({ deelnemerId: z.uuid(), deelnemer: z.string() });

export const Taak = z.object({
  ...invoer.shape,
  id: z.uuid(),
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
  mistGrondslag: z.boolean().describe('Delegatie zonder artikel: de wet moet dat toestaan'),
  deelnames: z.array(Taakdeelname).describe('Eén per deelnemer'),
});
export type Taak = z.output<typeof Taak>;

export const Kolom = z.object({
  deelnemerId: z.uuid(),
  versie: z.int().describe('Telt elke keuze die deze deelnemer maakte'),
  keuzen: z.array(Deelname.extend({ taakId: z.uuid(), taak: z.string() })),
});
export type Kolom = z.output<typeof Kolom>;

const Keuze = z
  .object({
    taakId: z.uuid(),
    keuze: z.enum(keuzen, { error: teksten.kiesKeuze }),
    vanafDatum: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.iso.date({ error: teksten.vulDatum }).nullable(),
    ),
    toelichting: z.string().trim().max(500).default(''),
  })
  .superRefine(({ keuze, vanafDatum }, ctx) => {
    if ((keuze === 'later') === (vanafDatum !== null)) return;
    const message = keuze === 'later' ? teksten.vulVanaf : teksten.alleenLater;
    ctx.addIssue({ code: 'custom', path: ['vanafDatum'], message });
  });

const Wijziging = z.object({ taakId: z.uuid(), taak: z.string() });
const Wijzigingen = z.object({
  sinds: z.iso.datetime().nullable().describe('Leeg: vanaf het begin'),
  wijzigingen: z.array(
    z.discriminatedUnion('soort', [
      Wijziging.extend({ soort: z.enum(['nieuw', 'weg']) }),
      Wijziging.extend({
        soort: z.literal('veld'),
        veld: invoer.keyof(),
        van: z.string(),
        naar: z.string(),
      }),
      Wijziging.extend({
        soort: z.literal('deelname'),
        deelnemerId: z.uuid(),
        van: Deelname.nullable(),
        naar: Deelname,
      }),
    ]),
  ),
});
export type Taakwijziging = z.output<typeof Wijzigingen>['wijzigingen'][number];

const filters = z.object({
  taakveld: z.string().max(100).optional(),
  zoek: z.string().max(100).optional().describe('Deel van naam, omschrijving, uitvoerder of grondslag'),
  sort: z
    .enum(sorteringenVan(taaksorteringen))
    .optional()
    .describe('Zonder: per taakveld. keuzen: hoeveel deelnemers al kozen'),
});
export type Taakfilter = z.output<typeof filters>;

export const listTaken = endpoint({
  id: 'listTaken',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/taken',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Taak),
  summary: 'De taken, met wat elke deelnemer koos',
});

export const getTaak = endpoint({
  id: 'getTaak',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/taken/{taakId}',
  params: taakParams,
  allow: 'betrokkene',
  versioned: true,
  response: Taak,
  summary: 'Eén taak',
});

export const postTaak = endpoint({
  id: 'postTaak',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/taken',
  params,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: invoer,
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/taken/{id}',
  response: Taak,
  summary: 'Voeg een taak toe',
});

export const putTaak = endpoint({
  id: 'putTaak',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/taken/{taakId}',
  params: taakParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  body: invoer,
  response: Taak,
  summary: 'Wijzig een taak',
});

export const deleteTaak = endpoint({
  id: 'deleteTaak',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/taken/{taakId}',
  params: taakParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een taak',
});

export const getTaakkolom = endpoint({
  id: 'getTaakkolom',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/taakkolommen/{deelnemerId}',
  params: kolomParams,
  allow: 'betrokkene',
  versioned: true,
  response: Kolom,
  summary: 'Wat een deelnemer per taak koos',
});

export const putTaakkolom = endpoint({
  id: 'putTaakkolom',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/taakkolommen/{deelnemerId}',
  params: kolomParams,
  allow: kiezers,
  fase: 'onderzoeken',
  eigen: true,
  versioned: true,
  body: z.object({ keuzen: z.array(Keuze).max(2000) }),
  response: Kolom,
  summary: 'Kies aan welke taken uw deelnemer meedoet',
  description:
    'Taken die u niet noemt, blijven zoals ze zijn. Opt-out: u doet mee, met het recht om de taak terug te nemen.',
});

export const getTaakwijzigingen = endpoint({
  id: 'getTaakwijzigingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/taakwijzigingen',
  params,
  query: z.object({
    sinds: z.union([z.literal(''), z.iso.date()], { error: teksten.vulDatum }).optional(),
    dossierversieId: z
      .union([z.literal(''), z.uuid()])
      .optional()
      .describe('Gaat voor op sinds'),
  }),
  allow: 'betrokkene',
  response: Wijzigingen,
  summary: 'Wat in de taken en de keuzen veranderde sinds een dag of een dossierversie',
});

export const getTakenExport = endpoint({
  id: 'getTakenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/taakexports/{formaat}',
  params: params.extend({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'betrokkene',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'De taken als bestand, met een kolom per deelnemer',
});

export const getTaakoordeel = endpoint({
  id: 'getTaakoordeel',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/taakoordeel',
  params: inlezingParams,
  allow: schrijvers,
  response: Inleesoordeel,
  summary: 'Wat er met elke rij van een ingelezen takenlijst gebeurt',
});

export const postTaakovername = endpoint({
  id: 'postTaakovername',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/taakovername',
  params: inlezingParams,
  allow: schrijvers,
  fase: 'onderzoeken',
  body: Inleesopdracht,
  response: Inleesuitkomst,
  summary: 'Bewaar de nieuwe rijen van een ingelezen bestand als taak',
  description: 'Een taak die er al is, blijft zoals zij is. Een tweede keer gebeurt er niets.',
});

export const getTaakrest = endpoint({
  id: 'getTaakrest',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/taakrest',
  params: inlezingParams,
  allow: schrijvers,
  produces: ['text/csv'],
  response: z.undefined(),
  summary: 'De rijen die niet zijn overgenomen, met de reden',
});
