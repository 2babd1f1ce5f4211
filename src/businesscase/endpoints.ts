import { z } from 'zod';
import { Bedrag, berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { cents } from '#src/shared/money.ts';
import { scenarios } from './gevoeligheid.ts';
import { nummerVan, soorten } from './regel.ts';
import { teksten } from './teksten.ts';
import { kansverdelingen } from './trekking.ts';

const vierDecimalen = (getal: number) => Math.abs(Math.round(getal * 1e4) - getal * 1e4) < 1e-6;
const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const Jaar = z.int({ error: teksten.vulJaar }).min(2000, teksten.vulJaar).max(2150, teksten.vulJaar);
const Euro = z
  .int({ error: teksten.vulBedrag })
  .min(-1e12, teksten.vulBedrag)
  .max(1e12, teksten.vulBedrag)
  .transform(cents);
const procent = (min: number, max: number, fout: string) =>
  z.number({ error: fout }).min(min, fout).max(max, fout).refine(vierDecimalen, fout);
const Gewicht = z
  .number({ error: teksten.vulGewicht })
  .min(0, teksten.vulGewicht)
  .max(1e6, teksten.vulGewicht)
  .refine((getal) => Math.abs(Math.round(getal * 1e6) - getal * 1e6) < 1e-4, teksten.vulGewicht);

const Regel = z
  .object({
    naam: Naam,
    alternatief: z
      .templateLiteral(['alternatief-', z.int().min(0).max(5)])
      .or(z.literal('alle'))
      .default('alle'),
    soort: z.enum(soorten),
    voor: z
      .templateLiteral(['deelnemer-', z.int().min(0).max(19)])
      .or(z.templateLiteral(['sleutel-', z.int().min(0).max(9)]))
      .or(z.enum(['gelijk', 'inwoners'])),
    laag: Euro.optional(),
    verwacht: Euro,
    hoog: Euro.optional(),
    van: Jaar.optional(),
    tot: Jaar.optional(),
    indexatie: procent(-20, 20, teksten.vulProcent).default(0),
    ingroei: z
      .array(procent(0, 100, teksten.vulIngroei), { error: teksten.vulIngroei })
      .max(15, teksten.vulIngroei)
      .default([]),
    realisatie: procent(0, 200, teksten.vulProcent).default(100),
  })
  .refine(({ laag, verwacht, hoog }) => (laag ?? verwacht) <= verwacht && verwacht <= (hoog ?? verwacht), {
    error: teksten.volgordeBedragen,
    path: ['verwacht'],
  })
  .refine(({ van, tot }) => (van ?? 0) <= (tot ?? Infinity), { error: teksten.jarenVolgorde, path: ['tot'] });

const Businesscase = z
  .object({
    beginjaar: Jaar,
    aantalJaren: z.int({ error: teksten.vulJaren }).min(1, teksten.vulJaren).max(30, teksten.vulJaren),
    discontovoet: procent(0, 20, teksten.vulVoet).default(2.25),
    prijzen: z.enum(['reeel', 'nominaal']).default('reeel'),
    deelnemers: z
      .array(
        z.object({
          naam: Naam,
          inwoners: z
            .int({ error: teksten.vulInwoners })
            .min(0, teksten.vulInwoners)
            .max(20_000_000, teksten.vulInwoners),
          gewichten: z.array(Gewicht).max(10).default([]),
          huidigeKosten: Euro.optional(),
        }),
        { error: teksten.vulDeelnemers },
      )
      .min(1, teksten.vulDeelnemers)
      .max(20, teksten.teVeel),
    sleutels: z
      .array(z.object({ naam: Naam }))
      .max(10)
      .default([]),
    alternatieven: z
      .array(z.object({ naam: Naam, nietsDoen: z.boolean().default(false), eenmalig: Euro.optional() }), {
        error: teksten.vulAlternatieven,
      })
      .min(1, teksten.vulAlternatieven)
      .max(6, teksten.teVeel),
    regels: z.array(Regel, { error: teksten.vulRegels }).min(1, teksten.vulRegels).max(300, teksten.teVeel),
    kansverdeling: z.enum(kansverdelingen).default('pert'),
    zaad: z
      .int({ error: teksten.vulZaad })
      .min(0, teksten.vulZaad)
      .max(4_294_967_295, teksten.vulZaad)
      .default(20_261_124),
    trekkingen: z
      .int({ error: teksten.vulTrekkingen })
      .min(100, teksten.vulTrekkingen)
      .max(20_000, teksten.vulTrekkingen)
      .default(10_000),
  })
  .superRefine(({ deelnemers, sleutels, alternatieven, regels, beginjaar, aantalJaren }, ctx) => {
    const fail = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message });
    for (const [lijst, rijen] of Object.entries({ deelnemers, alternatieven }))
      for (const [i, { naam }] of rijen.entries())
        if (rijen.findIndex((rij) => rij.naam === naam) < i) fail([lijst, i, 'naam'], teksten.dubbeleNaam);
    if (alternatieven.filter(({ nietsDoen }) => nietsDoen).length > 1)
      fail(['alternatieven', 0, 'nietsDoen'], teksten.eenNietsDoen);
    for (const [i, { alternatief, voor, van, tot }] of regels.entries()) {
      if ((nummerVan(alternatief, 'alternatief') ?? 0) >= alternatieven.length)
        fail(['regels', i, 'alternatief'], teksten.kiesAlternatief);
      const sleutel = nummerVan(voor, 'sleutel');
      if ((nummerVan(voor, 'deelnemer') ?? 0) >= deelnemers.length || (sleutel ?? -1) >= sleutels.length)
        fail(['regels', i, 'voor'], teksten.kiesVoor);
      else if (voor === 'inwoners' && deelnemers.every(({ inwoners }) => inwoners === 0))
        fail(['regels', i, 'voor'], teksten.nietsTeVerdelen);
      else if (sleutel !== undefined && deelnemers.every(({ gewichten }) => !gewichten[sleutel]))
        fail(['regels', i, 'voor'], teksten.nietsTeVerdelen);
      if (van !== undefined && (van < beginjaar || van >= beginjaar + aantalJaren))
        fail(['regels', i, 'van'], teksten.buitenPeriode);
      if (tot !== undefined && tot < beginjaar) fail(['regels', i, 'tot'], teksten.buitenPeriode);
    }
  });

const Bedragen = z.array(Bedrag);
const Plaatsen = z.array(z.int()).describe('Plaats in de lijst van deelnemers');
const kengetallen = {
  tekenwisselingen: z.int(),
  rentes: z.array(z.number()),
  rente: z.number().nullable().describe('Breuk; leeg als er geen eenduidig rendement is'),
  ncw: Bedrag,
  verschil: Bedrag,
  stromen: Bedragen,
  cumulatief: Bedragen,
  eenmalig: Bedrag,
  structureel: Bedrag,
  terugverdientijd: z.number().nullable().describe('Jaren'),
  omslagjaar: z.int().nullable(),
  omslagjaarContant: z.int().nullable(),
  weerNegatief: z.boolean(),
};
const percentielen = { p10: Bedrag, p50: Bedrag, p90: Bedrag };
const Spreiding = z.object({ ...percentielen, gemiddelde: Bedrag, kansVerlies: z.number() });
export const Uitkomst = z.object({
  jaren: z.array(z.int()),
  beste: z.int(),
  alternatieven: z.array(
    z.object({
      naam: z.string(),
      nietsDoen: z.boolean(),
      totaal: z.object(kengetallen),
      deelnemers: z.array(z.object({ ...kengetallen, naam: z.string(), perInwoner: Bedrag.nullable() })),
      soorten: z.array(z.object({ soort: z.enum(soorten), stromen: Bedragen, ncw: Bedrag })),
      verliezers: Plaatsen,
      benodigdeRealisatie: z.number().nullable(),
      besparingsdeel: z.number().nullable(),
      onverklaard: Bedrag.nullable(),
      volJaar: z.int(),
      scenarios: z.array(
        z.object({ scenario: z.enum(scenarios), ncw: Bedrag, deelnemers: Bedragen, verliezers: Plaatsen }),
      ),
      gevoeligheden: z
        .array(
          z.object({
            naam: z.string(),
            soort: z.enum(['regel', 'discontovoet', 'halve-baten', 'jaar-later']),
            laagste: Bedrag,
            hoogste: Bedrag,
          }),
        )
        .describe('De 25 die de uitkomst het meest veranderen'),
      simulatie: z
        .object({
          totaal: Spreiding,
          deelnemers: z.array(Spreiding),
          waaier: z.array(z.object(percentielen)),
          kansNiemandVerliest: z.number(),
        })
        .nullable(),
    }),
  ),
});

const definitie = {
  id: 'berekenBusinesscase',
  naam: 'businesscase',
  invoer: Businesscase,
  uitkomst: Uitkomst,
  summary: 'Businesscase: wat elk alternatief oplevert, per gemeente en samen, en hoe zeker dat is',
  grenzen: 'Hoogstens 20 deelnemers, 6 alternatieven, 300 regels, 30 jaren en 20.000 trekkingen.',
} as const;
export const berekenBusinesscase = berekening(definitie);
export const businesscaseBestand = berekeningsbestand(definitie);
