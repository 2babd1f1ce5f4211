import { z } from 'zod';
import { berekening, berekeningsbestand, Dag, dag } from '#src/berekeningen/endpoint.ts';
import { teksten } from './teksten.ts';
import { knelsoorten, redensoorten, sporen } from './gebeurtenis.ts';
import { gronden, type Stap } from './wet.ts';

const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const Weken = z.int({ error: teksten.vulWeken }).min(0, teksten.vulWeken).max(52, teksten.vulWeken);

const Termijnen = z
  .object({
    spoor: z.enum(sporen),
    dag: dag(teksten.vulDag),
    vandaag: dag(teksten.vulDag).optional(),
    gemeenten: z
      .array(
        z.object({
          naam: Naam,
          vergaderingen: z
            .array(dag(teksten.vulVergaderingen), { error: teksten.vulVergaderingen })
            .max(120, teksten.teVeel)
            .default([]),
          ontvangst: dag(teksten.vulDag)
            .optional()
            .describe('Als de raad het ontwerp later kreeg dan de anderen'),
          geenZienswijze: dag(teksten.vulDag)
            .optional()
            .describe('De raad meldt dat er geen zienswijze komt: zijn termijn eindigt'),
        }),
      )
      .max(30, teksten.teVeel)
      .default([]),
    recessen: z
      .array(
        z.object({
          gemeente: z.string().trim().min(1).optional(),
          naam: Naam,
          van: dag(teksten.vulDag),
          tot: dag(teksten.vulDag),
        }),
      )
      .max(100, teksten.teVeel)
      .default([]),
    bestuursvergaderingen: z
      .array(dag(teksten.vulVergaderingen), { error: teksten.vulVergaderingen })
      .max(60, teksten.teVeel)
      .default([])
      .describe('Van het bestuur van de regeling; telt bij een begroting'),
    wekenVerwerken: Weken.default(3),
    wekenAanlevering: Weken.default(4),
    wekenOr: Weken.default(6),
    wekenBekendmaking: Weken.default(2),
    orWijktAf: z
      .boolean()
      .default(false)
      .describe('Het besluit wijkt af van het advies van de ondernemingsraad: een maand wachten'),
  })
  .superRefine(({ gemeenten, recessen }, ctx) => {
    const fail = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message });
    for (const [i, { naam }] of gemeenten.entries())
      if (gemeenten.findIndex((gemeente) => gemeente.naam === naam) < i)
        fail(['gemeenten', i, 'naam'], teksten.dubbeleNaam);
    for (const [i, { gemeente, van, tot }] of recessen.entries()) {
      if (tot < van) fail(['recessen', i, 'tot'], teksten.recesOm);
      if (gemeente !== undefined && !gemeenten.some(({ naam }) => naam === gemeente))
        fail(['recessen', i, 'gemeente'], teksten.onbekendeGemeente);
    }
  });

const isStap = (stap: string): stap is Stap => stap in gronden;
const stappen = Object.keys(gronden).filter(isStap);
const Uitkomst = z.object({
  gebeurtenissen: z.array(
    z.object({
      stap: z.enum(stappen),
      datum: Dag,
      gemeente: z.string().nullable(),
      reden: z
        .object({ soort: z.enum(redensoorten), dag: Dag, weken: z.int().nullable() })
        .describe('Waarom deze dag: zo veel weken na of voor een dag, de laatste vergadering tot een dag, …'),
    }),
  ),
  knellingen: z.array(
    z.object({
      soort: z.enum(knelsoorten),
      ernst: z.enum(['knelt', 'let-op']),
      stap: z.enum(stappen),
      gemeente: z.string().nullable(),
      van: Dag,
      tot: Dag,
      reces: z.string().nullable(),
    }),
  ),
  haalbaar: z.boolean(),
  vroegst: Dag.nullable(),
  dagenTekort: z.int(),
  ontwerpdagen: z
    .array(z.object({ vaststelling: Dag, ontwerp: Dag }))
    .describe('Begroting: wanneer het ontwerp uiterlijk weg moet, per dag waarop het bestuur kan besluiten'),
});

const definitie = {
  id: 'berekenTermijnen',
  naam: 'termijnen',
  invoer: Termijnen,
  uitkomst: Uitkomst,
  summary: 'Termijnen: wanneer wat bij welke raad moet liggen, met artikel en kalender',
  grenzen: 'Hoogstens 30 gemeenten met elk 120 vergaderingen, 60 bestuursvergaderingen en 100 recessen.',
  agenda: true,
} as const;
export const berekenTermijnen = berekening(definitie);
export const termijnenBestand = berekeningsbestand(definitie);
