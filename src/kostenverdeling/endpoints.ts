import { z } from 'zod';
import { Bedrag, berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { cents } from '#src/shared/money.ts';
import { afrondregels } from './afronding.ts';
import { samenhang } from './samenhang.ts';
import { kenmerksoorten } from './sleutel.ts';
import { kostenmodellen } from './spel.ts';
import { teksten } from './teksten.ts';

const Euro = z
  .int({ error: teksten.vulBedrag })
  .min(-1e13, teksten.bedragTeGroot)
  .max(1e13, teksten.bedragTeGroot)
  .transform(cents);
const NietNegatief = z
  .int({ error: teksten.vulBedrag })
  .min(0, teksten.nietNegatief)
  .max(1e13, teksten.bedragTeGroot)
  .transform(cents);
const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const zesDecimalen = (getal: number) => Math.abs(Math.round(getal * 1e6) - getal * 1e6) < 1e-4;
const Aantal = z
  .number({ error: teksten.vulAantal })
  .min(0, teksten.nietNegatief)
  .max(1e9, teksten.aantalTeGroot)
  .refine(zesDecimalen, teksten.zesDecimalen);

const Maat = z.templateLiteral(['kenmerk-', z.int().min(0).max(11)]).or(z.enum(['gelijk', 'inwoners']));
const Keuze = z.templateLiteral(['sleutel-', z.int().min(0).max(19)]).or(Maat);

const Deelnemer = z.object({
  naam: Naam,
  inwoners: z.int({ error: teksten.vulInwoners }).min(0, teksten.nietNegatief).max(20_000_000),
  waarden: z
    .array(Aantal)
    .max(12)
    .default([])
    .describe('Hoeveelheid van elk kenmerk, in de volgorde van de kenmerken'),
  alleen: NietNegatief.optional().describe('Kosten per jaar als de gemeente het alleen doet'),
  oud: NietNegatief.optional().describe('Wat de gemeente nu betaalt, per jaar'),
  minimum: NietNegatief.optional(),
  maximum: NietNegatief.optional(),
});
const Sleutel = z.object({
  naam: Naam,
  soort: z.enum(['mengsel', 'prijs']).describe('Gewichten op aandelen, of prijzen op hoeveelheden (P×Q)'),
  gelijk: Aantal.optional(),
  inwoners: Aantal.optional(),
  kenmerken: z
    .array(Aantal.or(z.literal('').transform(() => 0)))
    .max(12)
    .optional(),
});
const Groep = z
  .union([z.array(Naam), z.string().transform((tekst) => tekst.split(',').map((naam) => naam.trim()))], {
    error: teksten.vulGroep,
  })
  .refine((leden) => leden.length >= 1 && leden.length <= 20, teksten.vulGroep)
  .describe('Namen van de deelnemers, als lijst of met komma’s ertussen');
const Billijkheid = z.object({
  model: z.enum(kostenmodellen),
  maat: Maat.default('inwoners'),
  vast: NietNegatief.default(cents(0)).describe('Vaste kosten van een groep, hoe groot ook'),
  exponent: z.number().gt(0, teksten.exponent).max(1, teksten.exponent).default(0.9),
  bekend: z
    .array(z.object({ leden: Groep, kosten: NietNegatief }))
    .max(200)
    .default([]),
});

const Kostenverdeling = z
  .object({
    beginjaar: z.int({ error: teksten.vulJaar }).min(2000, teksten.vulJaar).max(2100, teksten.vulJaar),
    deelnemers: z
      .array(Deelnemer, { error: teksten.vulDeelnemers })
      .min(2, teksten.vulDeelnemers)
      .max(60, teksten.teVeelDeelnemers),
    kenmerken: z
      .array(
        z.object({
          naam: Naam,
          soort: z.enum(kenmerksoorten).default('aantal').describe('Percentages tellen samen op tot 100'),
          peildatum: z.iso.date().optional(),
          bron: z.string().max(200).optional(),
        }),
      )
      .max(12)
      .default([]),
    sleutels: z.array(Sleutel).max(20).default([]),
    posten: z
      .array(
        z.object({
          naam: Naam,
          bedragen: z.array(Euro).min(1, teksten.vulBedrag).max(15),
          sleutels: z.array(Keuze).max(20),
        }),
        { error: teksten.vulPosten },
      )
      .min(1, teksten.vulPosten)
      .max(60, teksten.teVeelPosten),
    varianten: z
      .array(z.object({ naam: Naam }))
      .min(1)
      .max(20)
      .optional()
      .describe('Namen van de varianten; anders A, B, C …'),
    ingroei: z
      .array(
        z
          .number()
          .min(0, teksten.procentNul)
          .max(100, teksten.procentNul)
          .refine(zesDecimalen, teksten.zesDecimalen),
      )
      .max(15)
      .default([]),
    eenheid: z.enum(['euro', 'cent']).default('cent'),
    afrondregel: z.enum(afrondregels).default('grootste-rest'),
    billijkheid: Billijkheid.optional(),
  })
  .superRefine((invoer, ctx) => {
    for (const { path, reden } of samenhang(invoer))
      ctx.addIssue({ code: 'custom', path, message: teksten[reden] });
  });

const Bedragen = z.array(Bedrag);
const Verwijzing = Bedragen.nullable();
const Uitkomst = z.object({
  jaren: z.array(z.int()),
  kosten: Bedragen,
  varianten: z.array(
    z.object({
      naam: z.string(),
      bijdragen: z.array(
        z.object({
          naam: z.string(),
          bedragen: Bedragen,
          totaal: Bedrag,
          perInwoner: Bedrag.nullable(),
          verschilOud: Bedrag.nullable(),
          verschilAlleen: Bedrag.nullable(),
          verschilAlleenPerInwoner: Bedrag.nullable(),
        }),
      ),
      afronding: Bedragen,
      verschil: Bedrag.describe('Altijd 0'),
      perPost: z.array(z.object({ naam: z.string(), delen: Bedragen })),
    }),
  ),
  billijkheid: z
    .object({
      alleen: Bedragen,
      shapley: Bedragen,
      shapleyMarge: Verwijzing.describe('Bij een schatting: 95 procent zekerheid'),
      nucleolus: Verwijzing,
      scrb: Verwijzing,
      kernIsLeeg: z.boolean().nullable(),
      kleinsteVoordeel: Bedrag.nullable(),
      klachten: z
        .array(
          z.array(
            z.object({ leden: z.array(z.int()), betaalt: z.number(), apart: z.number(), teveel: z.number() }),
          ),
        )
        .nullable(),
    })
    .nullable(),
});

const definitie = {
  id: 'berekenKostenverdeling',
  naam: 'kostenverdeling',
  invoer: Kostenverdeling,
  uitkomst: Uitkomst,
  summary: 'Kosten verdelen: sleutels naast elkaar, op de cent, en vergeleken met een neutrale maatstaf',
  grenzen:
    'Hoogstens 60 deelnemers, 60 kostenposten, 15 jaren en 20 varianten. De nucleolus tot en met 14 deelnemers, de Shapley-waarde precies tot en met 20 en daarboven als schatting.',
} as const;
export const berekenKostenverdeling = berekening(definitie);
export const kostenverdelingBestand = berekeningsbestand(definitie);
