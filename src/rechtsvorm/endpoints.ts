import { z } from 'zod';
import { berekening, berekeningsbestand } from '#src/berekeningen/endpoint.ts';
import { vragen } from './feiten.ts';
import { gemissen } from './gemis.ts';
import { teksten } from './teksten.ts';
import { vormnamen } from './vormen.ts';

const antwoord = (vraag: (typeof vragen)[number]) =>
  z.boolean().default(false).describe(teksten.vragen[vraag].label);

const Rechtsvorm = z.object({
  wettelijkVerplichtOl: antwoord('wettelijkVerplichtOl'),
  privateDeelnemers: antwoord('privateDeelnemers'),
  regelgevingNodig: antwoord('regelgevingNodig'),
  raadsbevoegdheden: antwoord('raadsbevoegdheden'),
  delegatieNodig: antwoord('delegatieNodig'),
  eigenRechtspersoonNodig: antwoord('eigenRechtspersoonNodig'),
  alleenBedrijfsvoeringOfUitvoering: antwoord('alleenBedrijfsvoeringOfUitvoering'),
  eenPartnerKanDragen: antwoord('eenPartnerKanDragen'),
  gelijkwaardigheidBelangrijk: antwoord('gelijkwaardigheidBelangrijk'),
  scopeKleinOfTijdelijk: antwoord('scopeKleinOfTijdelijk'),
  marktactiviteiten: z
    .number({ error: teksten.vulMarkt })
    .min(0, teksten.vulMarkt)
    .max(100, teksten.vulMarkt)
    .describe(`${teksten.marktactiviteiten}, 0 tot en met 100`),
});

const Feit = z.object({
  vraag: z.enum([...vragen, 'marktactiviteiten']),
  waarde: z.union([z.boolean(), z.number()]),
});
const Gevonden = z.object({
  nummer: z.int(),
  hard: z.boolean().describe('Volgt uit de wet; anders een voorkeur'),
  vormen: z.array(z.enum(vormnamen)),
  feiten: z.array(Feit).describe('De antwoorden waardoor deze regel geldt'),
  heeftConflict: z.boolean(),
  heeftWaarschuwing: z.boolean(),
});
const VormMetGemis = z.object({ vorm: z.enum(vormnamen), gemis: z.array(z.enum(gemissen)) });
const Uitkomst = z.object({
  aanbeveling: Gevonden.describe('De eerste regel die geldt'),
  alternatieven: z.array(Gevonden).describe('De andere regels die gelden'),
  nietGeraakt: z.array(z.object({ nummer: z.int(), feiten: z.array(Feit) })),
  lichter: VormMetGemis.nullable().describe('Leeg als de wet de vorm voorschrijft of niets lichter is'),
  vormen: z.array(VormMetGemis),
});

const definitie = {
  id: 'berekenRechtsvorm',
  naam: 'rechtsvorm',
  invoer: Rechtsvorm,
  uitkomst: Uitkomst,
  summary: 'Rechtsvorm: welke vorm past, volgens welke regel, en wat lichter kan',
  grenzen: 'De regels staan op volgorde; de eerste die geldt geeft het advies.',
} as const;
export const berekenRechtsvorm = berekening(definitie);
export const rechtsvormBestand = berekeningsbestand(definitie);
