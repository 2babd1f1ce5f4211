import { z } from 'zod';
import { Bedrag, berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { cents } from '#src/shared/money.ts';
import { methodesoorten } from './methode.ts';
import { teksten } from './teksten.ts';
import { grondslagen, toetredingssoorten } from './uittreedsom.ts';

/** Ten billion euro, in cents: sums over thirty years stay whole numbers. */
const grootsteBedrag = 1e12;
const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const Euro = z
  .int({ error: teksten.vulBedrag })
  .min(0, teksten.vulBedrag)
  .max(grootsteBedrag, teksten.bedragTeGroot)
  .transform(cents);
const EuroMetTeken = z
  .int({ error: teksten.vulBedragMetTeken })
  .min(-grootsteBedrag, teksten.bedragTeGroot)
  .max(grootsteBedrag, teksten.bedragTeGroot)
  .transform(cents);
const Jaren = z.int({ error: teksten.vulJaren }).min(1, teksten.vulJaren).max(30, teksten.vulJaren);
const Schema = z
  .array(
    z
      .number({ error: teksten.vulSchema })
      .min(0, teksten.vulSchema)
      .max(100, teksten.vulSchema)
      .multipleOf(0.0001, teksten.vulSchema),
    {
      error: teksten.vulSchema,
    },
  )
  .min(1, teksten.vulSchema)
  .max(30, teksten.vulSchema)
  .describe('Percentages van de grondslag, per jaar na het vertrek');

const Methode = z
  .object({
    naam: Naam,
    soort: z.enum(methodesoorten),
    eigen: z.boolean().default(false).describe('De clausule van de regeling zelf'),
    schema: Schema.optional(),
    jaren: Jaren.optional(),
    factor: z
      .number({ error: teksten.vulFactor })
      .min(0, teksten.vulFactor)
      .max(10, teksten.vulFactor)
      .multipleOf(0.0001, teksten.vulFactor)
      .optional(),
  })
  .superRefine(({ soort, schema, factor }, ctx) => {
    if (soort === 'afbouw' && !schema)
      ctx.addIssue({ code: 'custom', path: ['schema'], message: teksten.vulSchema });
    if (soort === 'factor' && factor === undefined)
      ctx.addIssue({ code: 'custom', path: ['factor'], message: teksten.vulFactor });
  });

const Uittreedsom = z
  .object({
    deelnemers: z
      .array(
        z.object({
          naam: Naam,
          bijdrage: Euro,
          vorigJaar: Euro.optional(),
          jaarDaarvoor: Euro.optional(),
          plus: Euro.default(cents(0)),
        }),
        { error: teksten.vulDeelnemers },
      )
      .min(2, teksten.vulDeelnemers)
      .max(30, teksten.teVeelDeelnemers),
    vertrekker: z.string({ error: teksten.kiesVertrekker }).trim(),
    jaar: z.int({ error: teksten.vulJaar }).min(2000, teksten.vulJaar).max(2100, teksten.vulJaar),
    grondslag: z.enum(grondslagen).default('laatste'),
    methoden: z.array(Methode, { error: teksten.vulMethoden }).min(1, teksten.vulMethoden).max(8),
    schade: z
      .object({
        jaren: z
          .array(z.object({ onvermijdelijk: Euro.default(cents(0)), beperking: Euro.default(cents(0)) }))
          .max(30)
          .default([]),
        eenmalig: Euro.default(cents(0)),
        aandeelVermogen: EuroMetTeken.default(cents(0)),
      })
      .default({ jaren: [], eenmalig: cents(0), aandeelVermogen: cents(0) }),
    vermijdbaar: z.array(Euro).max(30).default([]),
    indexatie: z
      .number({ error: teksten.vulProcent })
      .min(-20, teksten.vulProcent)
      .max(20, teksten.vulProcent)
      .default(0),
    toestemming: z.boolean().default(false),
    toetreding: z
      .object({
        regels: z
          .array(z.object({ naam: Naam, soort: z.enum(toetredingssoorten).default('kosten'), bedrag: Euro }))
          .max(50)
          .default([]),
        genoemdTotaal: Euro.optional(),
        bijdragen: z.array(Euro).max(30).default([]).describe('Van de nieuwkomer, per jaar'),
        extraKosten: z.array(Euro).max(30).default([]).describe('Van de dienst met de nieuwkomer, per jaar'),
        terugbetaaljaren: Jaren.default(5),
      })
      .optional(),
  })
  .superRefine(({ deelnemers, vertrekker }, ctx) => {
    const fail = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message });
    const namen = deelnemers.map(({ naam }) => naam);
    if (!namen.includes(vertrekker)) fail(['vertrekker'], teksten.kiesVertrekker);
    for (const [i, { naam, bijdrage, plus }] of deelnemers.entries()) {
      if (namen.indexOf(naam) < i) fail(['deelnemers', i, 'naam'], teksten.dubbeleNaam);
      if (plus > bijdrage) fail(['deelnemers', i, 'plus'], teksten.plusTeHoog);
    }
  });

const Bedragen = z.array(Bedrag);
const Uitkomst = z.object({
  grondslag: Bedrag,
  jaren: z.array(z.int()),
  methoden: z.array(
    z.object({
      naam: z.string(),
      eigen: z.boolean(),
      termijnen: Bedragen,
      totaal: Bedrag,
      factor: z.number().nullable(),
      blijvers: z.array(
        z.object({ naam: z.string(), ontvangt: Bedragen, effect: Bedragen, effectTotaal: Bedrag }),
      ),
      weggaan: z
        .array(z.object({ naam: z.string(), bedragen: z.array(Bedrag.nullable()) }))
        .describe(
          'Wat weggaan elke deelnemer kost, in elk jaar; null als de schade van de vertrekker daar niets over zegt',
        ),
    }),
  ),
  toetreding: z
    .object({
      kosten: Bedrag,
      ontvangst: Bedrag,
      voorschot: Bedrag,
      nuTeBetalen: Bedrag,
      onverklaard: Bedrag.nullable(),
      perJaar: z
        .object({
          nieuwkomer: Bedragen,
          nieuwkomerTotaal: Bedrag,
          deelnemers: z.array(z.object({ naam: z.string(), effect: Bedragen, effectTotaal: Bedrag })),
        })
        .nullable(),
    })
    .nullable(),
});

const definitie = {
  id: 'berekenUittreedsom',
  naam: 'uittreedsom',
  invoer: Uittreedsom,
  uitkomst: Uitkomst,
  summary: 'Uittreedsom: wat weggaan kost, per methode, en wat het betekent voor wie blijft',
  grenzen: 'Hoogstens 30 deelnemers, 8 methoden en 30 jaren.',
} as const;
export const berekenUittreedsom = berekening(definitie);
export const uittreedsomBestand = berekeningsbestand(definitie);
