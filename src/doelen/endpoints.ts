import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { doelsorteringen, frequenties, richtingen, strevens } from './doel.ts';
import { domeinen } from './indicatoren.ts';
import { teksten } from './teksten.ts';
import { somVan, totaalPunten } from './weging.ts';

const params = z.object({ samenwerkingId: z.uuid() });
const eenParams = params.extend({ doelId: z.uuid() });
const perDeelnemer = eenParams.extend({ deelnemerId: z.uuid() });
const Waarde = z
  .int({ error: teksten.vulWaarde })
  .min(-1e14, teksten.vulWaarde)
  .max(1e14, teksten.vulWaarde)
  .describe('In honderdsten van de eenheid: 12,5 % is 1250, een bedrag in centen');
const Dag = (error: string) => z.iso.date({ error });
const leegIsGeen = z.literal('').transform(() => null);
const Regel = (error: string, max: number) => z.string({ error }).trim().min(1, error).max(max);

/** Who writes what the group agrees, and who fills in the figure of a deelnemer; only a controller signs. */
export const trekkers = ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'controller'] as const;
export const invoerders = ['contactpersoon', 'gemeentesecretaris', 'controller'] as const;
export const tekenaars = ['controller'] as const;
export const wegers = ['contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;

const Nulmeting = z.object({
  id: z.uuid(),
  versie: z.int(),
  waarde: z.int().describe('In honderdsten van de eenheid'),
  peildatum: z.iso.date(),
  bron: z.string(),
  toelichting: z.string(),
  ingevoerdOp: z.iso.datetime(),
  ingevoerdDoor: z.string(),
  doorMij: z.boolean().describe('Of u het zelf invoerde; dan tekent een ander'),
  getekendOp: z.iso.datetime().nullable(),
  getekendDoor: z.string().nullable(),
});
export type Nulmeting = z.output<typeof Nulmeting>;

const Streefwaarde = z.object({
  waarde: z.int().nullable(),
  streefdatum: z.iso.date().nullable(),
  versie: z.int(),
});

const PerDeelnemer = z.object({
  deelnemerId: z.uuid(),
  deelnemer: z.string(),
  stand: z.enum(['geen', 'niet-getekend', 'getekend']).describe('Van de nieuwste versie'),
  nulmeting: Nulmeting.nullable().describe('De nieuwste versie die u mag zien'),
  streefwaarde: Streefwaarde.nullable().describe('Van deze deelnemer zelf; leeg: de gezamenlijke geldt'),
});
export type PerDeelnemer = z.output<typeof PerDeelnemer>;

const Inhoud = z.object({
  indicatorId: z
    .string()
    .trim()
    .max(100)
    .default('')
    .describe('Uit de bibliotheek; leeg: een eigen indicator'),
  naam: Regel(teksten.vulNaam, 200),
  definitie: Regel(teksten.vulDefinitie, 2000),
  eenheid: Regel(teksten.vulEenheid, 40),
  letter: Regel(teksten.vulLetter, 50).describe('kwetsbaarheid, kwaliteit, kosten (K3), of een eigen woord'),
  richting: z.enum(richtingen, { error: teksten.kiesRichting }).describe('Welk cijfer beter is'),
  streven: z.enum(strevens, { error: teksten.kiesStreven }),
  bron: Regel(teksten.vulBron, 500),
  frequentie: z.enum(frequenties, { error: teksten.kiesFrequentie }),
  eigenaar: Regel(teksten.vulEigenaar, 200),
  streefwaarde: z.union([leegIsGeen, Waarde], { error: teksten.vulWaarde }).nullable().default(null),
  streefdatum: z
    .union([leegIsGeen, Dag(teksten.vulStreefdatum)], { error: teksten.vulStreefdatum })
    .nullable()
    .default(null),
});
type Streef = { waarde: unknown; streefdatum: unknown };
const samen = (naam: 'waarde' | 'streefwaarde') => (body: Streef, ctx: z.RefinementCtx) => {
  if ((body.waarde === null) === (body.streefdatum === null)) return;
  const [path, message] =
    body.waarde === null ? [naam, teksten.vulStreefwaarde] : ['streefdatum', teksten.vulStreefdatum];
  ctx.addIssue({ code: 'custom', path: [path], message });
};
const invoer = Inhoud.superRefine(({ streefwaarde, streefdatum }, ctx) =>
  samen('streefwaarde')({ waarde: streefwaarde, streefdatum }, ctx),
);

export const Doel = z.object({
  ...Inhoud.shape,
  indicatorId: z.string(),
  streefwaarde: z.int().nullable().describe('Gezamenlijk, in honderdsten van de eenheid'),
  streefdatum: z.iso.date().nullable(),
  id: z.uuid(),
  versie: z.int(),
  gewijzigdOp: z.iso.datetime(),
  gewijzigdDoor: z.string(),
  deelnemers: z.array(PerDeelnemer),
});
export type Doel = z.output<typeof Doel>;

const filters = z.object({
  letter: z.string().max(50).optional(),
  zoek: z.string().max(100).optional(),
  sort: z.enum(sorteringenVan(doelsorteringen)).optional().describe('Zonder: per letter'),
});

export const listIndicatoren = endpoint({
  id: 'listIndicatoren',
  method: 'get',
  path: '/indicatoren',
  params: z.object({}),
  allow: 'iedereen',
  stateless: true,
  reads: true,
  response: z.array(
    z.object({
      id: z.string(),
      domein: z.enum(domeinen),
      naam: z.string(),
      definitie: z.string(),
      eenheid: z.string(),
      letter: z.string(),
      richting: z.enum(richtingen),
      frequentie: z.enum(frequenties),
      bron: z.string(),
    }),
  ),
  summary: 'De bibliotheek van indicatoren',
});

export const listDoelen = endpoint({
  id: 'listDoelen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/doelen',
  params,
  query: filters,
  allow: 'betrokkene',
  paged: true,
  response: z.array(Doel),
  summary: 'K3-doelen met nulmetingen en streefwaarden',
  description: 'Een nulmeting die haar controller nog niet tekende, ziet alleen de eigen deelnemer.',
});

export const getDoel = endpoint({
  id: 'getDoel',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/doelen/{doelId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Doel,
  summary: 'Eén K3-doel',
});

export const postDoel = endpoint({
  id: 'postDoel',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/doelen',
  params,
  allow: trekkers,
  fase: 'onderzoeken',
  body: invoer,
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/doelen/{id}',
  response: Doel,
  summary: 'Voeg een K3-doel toe',
});

export const putDoel = endpoint({
  id: 'putDoel',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/doelen/{doelId}',
  params: eenParams,
  allow: trekkers,
  fase: 'onderzoeken',
  versioned: true,
  body: invoer,
  response: Doel,
  summary: 'Wijzig een K3-doel',
  description: 'Wat is gemeten, eenheid en richting liggen vast zodra er een nulmeting is.',
});

export const deleteDoel = endpoint({
  id: 'deleteDoel',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/doelen/{doelId}',
  params: eenParams,
  allow: trekkers,
  fase: 'onderzoeken',
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een K3-doel',
});

const Nulmetingstand = z.object({
  doelId: z.uuid(),
  deelnemerId: z.uuid(),
  versie: z.int().describe('Van de nieuwste versie die u mag zien; 0 als er nog geen is'),
  versies: z.array(Nulmeting).describe('De nieuwste eerst'),
});
export type Nulmetingstand = z.output<typeof Nulmetingstand>;

export const getNulmeting = endpoint({
  id: 'getNulmeting',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/doelen/{doelId}/nulmetingen/{deelnemerId}',
  params: perDeelnemer,
  allow: 'betrokkene',
  versioned: true,
  response: Nulmetingstand,
  summary: 'De nulmeting van een deelnemer, met elke eerdere versie',
});

export const putNulmeting = endpoint({
  id: 'putNulmeting',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/doelen/{doelId}/nulmetingen/{deelnemerId}',
  params: perDeelnemer,
  allow: invoerders,
  fase: 'onderzoeken',
  eigen: true,
  versioned: true,
  body: z.object({
    waarde: Waarde,
    peildatum: Dag(teksten.vulPeildatum),
    bron: Regel(teksten.vulBron, 500),
    toelichting: z.string().trim().max(2000).default(''),
  }),
  response: Nulmetingstand,
  summary: 'Vul de nulmeting van uw deelnemer in',
  description: 'Elke wijziging is een nieuwe versie, die opnieuw moet worden getekend.',
});

export const postOndertekening = endpoint({
  id: 'postOndertekening',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/nulmetingen/{nulmetingId}/ondertekening',
  params: params.extend({ nulmetingId: z.uuid() }),
  allow: tekenaars,
  fase: 'onderzoeken',
  response: Nulmetingstand,
  summary: 'Teken een nulmeting, als controller van die deelnemer',
  description: 'Alleen wie het cijfer niet zelf invoerde. Daarna zien alle deelnemers het.',
});

export const putStreefwaarde = endpoint({
  id: 'putStreefwaarde',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/doelen/{doelId}/streefwaarden/{deelnemerId}',
  params: perDeelnemer,
  allow: wegers,
  fase: 'onderzoeken',
  eigen: true,
  versioned: true,
  body: z
    .object({
      waarde: z.union([leegIsGeen, Waarde], { error: teksten.vulWaarde }).nullable(),
      streefdatum: z
        .union([leegIsGeen, Dag(teksten.vulStreefdatum)], { error: teksten.vulStreefdatum })
        .nullable(),
    })
    .superRefine(samen('waarde')),
  response: Streefwaarde,
  summary: 'De eigen streefwaarde van uw deelnemer; leeg: ga mee met de gezamenlijke',
});

const Gewichten = z.record(z.string().max(50), z.int()).describe('Punten per letter, samen 100');
const Weging = z.object({
  deelnemerId: z.uuid(),
  versie: z.int().describe('0 als er nog geen is'),
  gewichten: Gewichten,
  gedeeld: z.boolean().describe('Of alle deelnemers deze versie zien'),
});

export const listWegingen = endpoint({
  id: 'listWegingen',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/wegingen',
  params,
  allow: 'betrokkene',
  response: z.object({
    letters: z.array(z.string()),
    wegingen: z.array(z.object({ deelnemerId: z.uuid(), deelnemer: z.string(), gewichten: Gewichten })),
    afstanden: z
      .array(
        z.object({
          letter: z.string(),
          punten: z.int(),
          meeste: z.array(z.string()),
          minste: z.array(z.string()),
        }),
      )
      .describe('Letters waarover deelnemers meer dan twintig punten verschillen'),
    omkeringen: z
      .array(
        z.object({
          zwaarder: z.string(),
          lichter: z.string(),
          zo: z.array(z.string()),
          andersom: z.array(z.string()),
        }),
      )
      .describe('Letters die deelnemers in een andere volgorde zetten'),
  }),
  summary: 'De getoonde wegingen naast elkaar, en waar zij uiteenlopen',
});

export const getWeging = endpoint({
  id: 'getWeging',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/wegingen/{deelnemerId}',
  params: params.extend({ deelnemerId: z.uuid() }),
  allow: 'betrokkene',
  versioned: true,
  response: Weging,
  summary: 'De nieuwste weging van een deelnemer die u mag zien',
});
export type Weging = z.output<typeof Weging>;

const Punten = z.coerce
  .number({ error: teksten.geheelGetal })
  .int(teksten.geheelGetal)
  .min(0, teksten.geheelGetal)
  .max(totaalPunten, teksten.geheelGetal);

export const putWeging = endpoint({
  id: 'putWeging',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/wegingen/{deelnemerId}',
  params: params.extend({ deelnemerId: z.uuid() }),
  allow: wegers,
  fase: 'onderzoeken',
  eigen: true,
  versioned: true,
  body: z.object({
    gewichten: z.record(z.string().max(50), Punten).superRefine((gewichten, ctx) => {
      const som = somVan(gewichten);
      if (som !== totaalPunten) ctx.addIssue({ code: 'custom', message: teksten.somNietHonderd(som) });
    }),
    gedeeld: z.boolean().default(false),
  }),
  response: Weging,
  summary: 'Verdeel honderd punten over de letters, voor uw deelnemer',
  description:
    'Blijft in de kamer tot u haar toont. Wat getoond is, blijft zichtbaar tot u een nieuwere toont.',
});

export const getDoelenExport = endpoint({
  id: 'getDoelenExport',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/doelexports/{formaat}',
  params: params.extend({ formaat: z.enum(['csv', 'ods']) }),
  query: filters,
  allow: 'betrokkene',
  produces: ['text/csv', 'application/vnd.oasis.opendocument.spreadsheet'],
  response: z.undefined(),
  summary: 'Doelen en nulmetingen die u mag zien, als rekenblad',
});
