import { z } from 'zod';
import { berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { teksten } from './teksten.ts';

const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100);
const Punten = z.number({ error: teksten.vulPunten }).min(0, teksten.vulPunten).max(100, teksten.vulPunten);
const Score = z.number({ error: teksten.vulScore }).min(-1000, teksten.vulScore).max(1000, teksten.vulScore);
const namen = (min: number, leeg: string) =>
  z
    .array(z.object({ naam: Naam }), { error: leeg })
    .min(min, leeg)
    .max(20, teksten.teVeel);

const Afweging = z
  .object({
    alternatieven: namen(2, teksten.vulAlternatieven),
    deelnemers: namen(1, teksten.vulDeelnemers),
    criteria: z
      .array(
        z.object({
          naam: Naam,
          gewichten: z.array(Punten).max(20).describe('Swing-punten, in de volgorde van de deelnemers'),
        }),
        { error: teksten.vulCriteria },
      )
      .min(1, teksten.vulCriteria)
      .max(20, teksten.teVeel),
    scores: z
      .array(z.object({ deelnemer: Naam, alternatief: Naam, scores: z.array(Score).max(20) }))
      .max(400)
      .default([]),
    laagste: Score.default(1),
    hoogste: Score.default(10),
    zaad: z
      .int({ error: teksten.vulZaad })
      .min(0, teksten.vulZaad)
      .max(4_294_967_295, teksten.vulZaad)
      .default(20_261_124),
  })
  .superRefine((invoer, ctx) => {
    const { alternatieven, deelnemers, criteria, scores, laagste, hoogste } = invoer;
    const fail = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message });
    if (hoogste <= laagste) fail(['hoogste'], teksten.vulSchaal);
    for (const [lijst, rijen] of Object.entries({ alternatieven, deelnemers, criteria }))
      for (const [i, { naam }] of rijen.entries())
        if (rijen.findIndex((rij) => rij.naam === naam) < i) fail([lijst, i, 'naam'], teksten.dubbeleNaam);
    for (const [d] of deelnemers.entries()) {
      for (const [k, { gewichten }] of criteria.entries())
        if (gewichten[d] === undefined) fail(['criteria', k, 'gewichten', d], teksten.vulPunten);
      if (criteria.every(({ gewichten }) => (gewichten[d] ?? 0) === 0))
        fail(['criteria', 0, 'gewichten', d], teksten.puntenNul);
    }
    for (const [i, { deelnemer, alternatief, scores: rij }] of scores.entries()) {
      if (!deelnemers.some(({ naam }) => naam === deelnemer))
        fail(['scores', i, 'deelnemer'], teksten.onbekend);
      if (!alternatieven.some(({ naam }) => naam === alternatief))
        fail(['scores', i, 'alternatief'], teksten.onbekend);
      for (const [k] of criteria.entries()) {
        const score = rij[k];
        if (score === undefined || score < laagste || score > hoogste)
          fail(['scores', i, 'scores', k], teksten.vulScore);
      }
    }
    const compleet = deelnemers.every(({ naam: d }) =>
      alternatieven.every(({ naam: a }) =>
        scores.some((rij) => rij.deelnemer === d && rij.alternatief === a),
      ),
    );
    if (!compleet) fail(['scores'], teksten.scoreOntbreekt);
  });

const Breuk = z.number().describe('Breuk van 0 tot 1');
const Uitkomst = z.object({
  criteria: z.array(
    z.object({
      naam: z.string(),
      gewicht: Breuk,
      laagste: Breuk,
      hoogste: Breuk,
      intervallen: z
        .array(z.object({ alternatief: z.string(), van: Breuk, tot: Breuk }))
        .describe('Per winnaar tussen welke gewichten die blijft winnen'),
    }),
  ),
  alternatieven: z.array(
    z.object({
      naam: z.string(),
      perDeelnemer: z.array(Breuk),
      laagste: Breuk,
      hoogste: Breuk,
      totaal: Breuk,
      rang: z.int().describe('Alternatieven met evenveel punten delen een plaats'),
      promethee: z.number(),
      prometheeRang: z.int(),
      rangkansen: z.array(Breuk).describe('Kans op elke plaats; gelijke alternatieven delen die'),
    }),
  ),
  winnaars: z.array(z.string()).describe('Eén, of allemaal die gelijk op de eerste plaats eindigen'),
  winnaarsPerDeelnemer: z.array(z.object({ deelnemer: z.string(), alternatieven: z.array(z.string()) })),
  gedomineerd: z.array(z.object({ alternatief: z.string(), door: z.string() })),
  zonderVerschil: z.array(z.string()),
  dubbel: z.array(z.tuple([z.string(), z.string()])),
});

const definitie = {
  id: 'berekenAfweging',
  naam: 'afweging',
  invoer: Afweging,
  uitkomst: Uitkomst,
  summary: 'Alternatieven afwegen: gewogen som, spreiding, en hoe zeker de winnaar is',
  grenzen: 'Hoogstens 20 alternatieven, criteria en deelnemers.',
} as const;
export const berekenAfweging = berekening(definitie);
export const afwegingBestand = berekeningsbestand(definitie);
