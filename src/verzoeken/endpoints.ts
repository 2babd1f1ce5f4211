import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { rollen } from '#src/shared/rollen.ts';
import { vraagIds } from '#src/vragen/vragen.ts';
import { verzoekSoorten } from './verzoeken.ts';

const Verzoek = z.object({
  soort: z.enum(verzoekSoorten),
  samenwerkingId: z.uuid(),
  samenwerking: z.string(),
  deelnemerId: z.uuid().nullable().describe('Van wie het wordt gevraagd; leeg als de groep het samen doet'),
  deelnemer: z.string().nullable(),
  rollen: z.array(z.enum(rollen)),
  vraagId: z.enum(vraagIds).nullable(),
  onderwerpId: z
    .string()
    .nullable()
    .describe('Waar het over gaat; bij meer dan één het eerste. Van een gevolg zoals getGevolg het noemt'),
  aantal: z.int().describe('Om hoeveel het gaat, zoals het aantal zinnen'),
  naam: z.string().describe('Waar het over gaat, in woorden; leeg als de soort genoeg zegt'),
  persoon: z.string().nullable().describe('Wie het op zich nam; dan telt geen rol'),
  datum: z.iso.date().nullable().describe('Uiterlijk op'),
  isTeLaat: z.boolean().describe('De dag is voorbij'),
  wachtenden: z
    .array(z.object({ id: z.uuid(), naam: z.string() }))
    .describe('Deelnemers die hun eigen deel al deden en hierop wachten'),
  isVoorMij: z.boolean().describe('Of u dit zelf kunt doen'),
});
export type Verzoek = z.output<typeof Verzoek>;

export const listMijnVerzoeken = endpoint({
  id: 'listMijnVerzoeken',
  method: 'get',
  path: '/verzoeken',
  params: z.object({}),
  query: z.object({
    aanZet: z
      .enum(['ik', 'anderen', 'beide'])
      .optional()
      .describe(
        'Zonder: ik. anderen: wat een andere deelnemer doet en waarop de uwe wacht. beide: eerst wat u doet; isVoorMij zegt welke',
      ),
  }),
  allow: 'account',
  paged: true,
  response: z.array(Verzoek),
  summary: 'Wat er van u wordt gevraagd, en waarop u wacht, in al uw samenwerkingen',
});

export const listVerzoeken = endpoint({
  id: 'listVerzoeken',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/verzoeken',
  params: z.object({ samenwerkingId: z.uuid() }),
  allow: 'betrokkene',
  paged: true,
  response: z.array(Verzoek),
  summary: 'Wie er aan zet is, het dringendste eerst',
  description: 'Afgeleid uit wat is vastgelegd; niemand houdt deze lijst bij.',
});
