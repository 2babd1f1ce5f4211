import { z } from 'zod';
import { berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { teksten } from './teksten.ts';

const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const Procent = z
  .number({ error: teksten.vulProcent })
  .min(0, teksten.vulProcent)
  .max(100, teksten.vulProcent);
const Nodig = z.int({ error: teksten.vulNodig }).min(1, teksten.vulNodig).max(100, teksten.vulNodig);

const Kwetsbaarheid = z
  .object({
    functies: z
      .array(
        z.object({
          functie: Naam,
          gemeente: Naam,
          mensen: z.int({ error: teksten.vulMensen }).min(0, teksten.vulMensen).max(100, teksten.vulMensen),
          nodig: Nodig.default(1),
          fte: z
            .number({ error: teksten.vulFte })
            .min(0, teksten.vulFte)
            .max(1000, teksten.vulFte)
            .optional(),
          afwezig: Procent.optional(),
          vacature: Procent.optional(),
        }),
        { error: teksten.vulFuncties },
      )
      .min(1, teksten.vulFuncties)
      .max(400, teksten.teVeelFuncties),
    afwezig: Procent.default(7),
    vacature: Procent.default(0),
    samenAfwezig: Procent.default(0),
    werkdagen: z
      .int({ error: teksten.vulDagen })
      .min(1, teksten.vulDagen)
      .max(366, teksten.vulDagen)
      .default(250),
    samen: z
      .array(z.object({ functie: Naam, nodig: Nodig }))
      .max(400)
      .default([]),
  })
  .superRefine(({ functies, samen }, ctx) => {
    const gezien = new Set<string>();
    for (const [i, { functie, gemeente }] of functies.entries()) {
      const sleutel = JSON.stringify([functie, gemeente]);
      if (gezien.has(sleutel))
        ctx.addIssue({ code: 'custom', path: ['functies', i, 'functie'], message: teksten.dubbel });
      gezien.add(sleutel);
    }
    for (const [i, { functie }] of samen.entries())
      if (!functies.some((regel) => regel.functie === functie))
        ctx.addIssue({ code: 'custom', path: ['samen', i, 'functie'], message: teksten.onbekendeFunctie });
  });

const Kans = z.number().describe('Breuk');
const dekking = {
  niemand: Kans,
  tekort: Kans,
  mensenTekort: z.number(),
  mensen: z.int(),
  nodig: z.int(),
  dagenTekort: z.number(),
  dagenMetEenErbij: z.number(),
};
const Winst = z
  .object({ functie: z.string(), gemeente: z.string().nullable(), minderDagen: z.number() })
  .nullable()
  .describe('Waar één opgeleide collega erbij de meeste dagen met een tekort wegneemt');
const Uitkomst = z.object({
  los: z.array(z.object({ functie: z.string(), gemeente: z.string(), eenpitter: z.boolean(), ...dekking })),
  samen: z.array(
    z.object({
      functie: z.string(),
      ...dekking,
      losTekortErgens: Kans,
      losMensenTekort: z.number(),
      losDagenTekort: z.number(),
    }),
  ),
  gemeenten: z.array(z.object({ gemeente: z.string(), eenpitters: Kans, tekortErgens: Kans })),
  eenErbij: z.object({ los: Winst, samen: Winst }),
});

const definitie = {
  id: 'berekenKwetsbaarheid',
  naam: 'kwetsbaarheid',
  invoer: Kwetsbaarheid,
  uitkomst: Uitkomst,
  summary: 'Kwetsbaarheid: hoe vaak te weinig bezetting, apart en gedeeld',
  grenzen: 'Hoogstens 400 regels van functie en gemeente, hoogstens 100 mensen per regel.',
} as const;
export const berekenKwetsbaarheid = berekening(definitie);
export const kwetsbaarheidBestand = berekeningsbestand(definitie);
