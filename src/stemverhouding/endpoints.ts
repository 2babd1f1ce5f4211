import { z } from 'zod';
import { berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { cents } from '#src/shared/money.ts';
import { maxOpsomming } from './opsomming.ts';
import { grondslagen, quorums, staakregels } from './stemming.ts';
import { eissoorten, maten, stemmen } from './stemregel.ts';
import { teksten } from './teksten.ts';

const Lid = z.object({
  naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100),
  stemmen: z
    .int({ error: teksten.vulStemmen })
    .min(0, teksten.vulStemmen)
    .max(100_000, teksten.stemmenTeHoog),
  inwoners: z.int().min(0, teksten.nietNegatief).max(20_000_000).optional(),
  bijdrage: z
    .int()
    .min(0, teksten.nietNegatief)
    .max(1e14)
    .transform(cents)
    .optional()
    .describe('In eurocenten, per jaar'),
  veto: z.boolean().default(false).describe('Zonder dit lid wordt niets aangenomen'),
  stem: z.enum(stemmen).optional().describe('Alleen als u één stemming wilt tellen'),
});
const Eis = z
  .object({
    maat: z.enum(maten),
    soort: z.enum(eissoorten),
    teller: z.int().min(1).max(1000),
    noemer: z.int().min(1).max(1000),
  })
  .refine(({ teller, noemer, soort }) => teller < noemer || (teller === noemer && soort === 'minstens'), {
    error: teksten.eisHaalbaar,
    path: ['teller'],
  });

const Stemverhouding = z
  .object({
    leden: z.array(Lid, { error: teksten.vulLeden }).min(2, teksten.vulLeden).max(400, teksten.teVeelLeden),
    eisen: z.array(Eis, { error: teksten.vulEis }).min(1, teksten.vulEis).max(3, teksten.teVeelEisen),
    grondslag: z
      .enum(grondslagen)
      .default('uitgebracht')
      .describe('Waarvan een stemming de meerderheid vraagt'),
    quorum: z.enum(quorums).default('leden'),
    staakregel: z.enum(staakregels).default('opnieuw-dan-verworpen'),
  })
  .superRefine(({ leden, eisen }, ctx) => {
    const fail = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message });
    if (leden.length > maxOpsomming && eisen.length > 1) fail(['eisen', 1, 'maat'], teksten.eenEisBijVeel);
    if (leden.reduce((som, lid) => som + lid.stemmen, 0) > 100_000)
      fail(['leden', 0, 'stemmen'], teksten.stemmenTeHoog);
    if (leden.every((lid) => lid.stemmen === 0)) fail(['leden', 0, 'stemmen'], teksten.vulStemmen);
    if (!eisen.some(({ maat }) => maat === 'inwoners')) return;
    if (leden.length > maxOpsomming) fail(['eisen', 0, 'maat'], teksten.inwonersBijVeel);
    for (const [i, lid] of leden.entries())
      if (lid.inwoners === undefined) fail(['leden', i, 'inwoners'], teksten.vulInwoners);
  });

const Aandeel = z.number().nullable().describe('Breuk; leeg als niet van alle leden bekend');
const Coalities = z
  .object({ aantal: z.int(), kleinste: z.array(z.array(z.string())).describe('De eerste honderd') })
  .nullable()
  .describe(`Tot en met ${maxOpsomming} leden`);
const Geteld = z.object({ maat: z.enum(maten), voor: z.number(), nodig: z.number(), basis: z.number() });
const Uitkomst = z.object({
  leden: z.array(
    z.object({
      naam: z.string(),
      stemmen: z.int(),
      aandeelStemmen: z.number(),
      aandeelInwoners: Aandeel,
      aandeelBijdrage: Aandeel,
      beslissend: z.string().describe('Aantal combinaties waarin het lid de doorslag geeft (Banzhaf, ruw)'),
      banzhaf: z.number(),
      banzhafAbsoluut: z.number(),
      shapleyShubik: z.number(),
      zonderMacht: z.boolean(),
      beslistAlleen: z.boolean(),
      blokkeertAlleen: z.boolean(),
      breektQuorum: z.boolean(),
    }),
  ),
  eisen: z.array(z.object({ maat: z.enum(maten), totaal: z.number(), nodig: z.number() })),
  winnend: Coalities,
  blokkerend: Coalities,
  staken: z.array(z.array(z.string())).nullable().describe('Twee groepen die even zwaar wegen'),
  exact: z.boolean(),
  stemming: z
    .object({
      uitslag: z.enum(['aangenomen', 'verworpen', 'gestaakt', 'geen-quorum']),
      eisen: z.array(Geteld),
      tegenVeto: z.array(z.string()),
    })
    .nullable(),
});

const definitie = {
  id: 'berekenStemverhouding',
  naam: 'stemverhouding',
  invoer: Stemverhouding,
  uitkomst: Uitkomst,
  summary: 'Stemmen en macht: wie beslist, wie blokkeert, wie heeft geen invloed',
  grenzen: 'Hoogstens 400 leden. Met meer dan één eis, of een eis op inwoners, hoogstens 20.',
} as const;
export const berekenStemverhouding = berekening(definitie);
export const stemverhoudingBestand = berekeningsbestand(definitie);
