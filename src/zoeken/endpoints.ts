import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';

export const soorten = [
  'antwoord',
  'buikpijn',
  'knelpunt',
  'functie',
  'deling',
  'hoepunt',
  'opmerking',
  'alternatief',
  'criterium',
  'alternatiefkeuze',
  'scoreblad',
  'partner',
  'eindbeeld',
  'onderbouwing',
  'intentie',
  'uitgangspunt',
  'intentievoorwaarde',
  'samenvoeging',
  'gevolg',
  'taak',
  'doel',
  'nulmeting',
  'taakkeuze',
  'regel',
  'zelftoets',
  'partnercriteria',
  'bijlage',
  'besluit',
  'voorwaarde',
  'dossierversie',
] as const;
export type Treffersoort = (typeof soorten)[number];

const Treffer = z.object({
  soort: z.enum(soorten),
  id: z.string(),
  samenwerkingId: z.uuid(),
  samenwerking: z.string(),
  titel: z.string(),
  fragment: z.string(),
  sleutel: z.string().describe('De vraag, het knelpunt of het onderwerp waar het staat'),
});
export type Treffer = z.output<typeof Treffer>;

export const listTreffers = endpoint({
  id: 'listTreffers',
  method: 'get',
  path: '/zoekresultaten',
  params: z.object({}),
  query: z.object({
    zoek: z.string().max(200).default(''),
    samenwerkingId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  }),
  allow: 'account',
  paged: true,
  response: z.array(Treffer),
  summary: 'Zoek in alles wat u mag zien',
  description: 'Nederlandse woordstammen: wie zoekt op kosten, vindt ook kost.',
});
