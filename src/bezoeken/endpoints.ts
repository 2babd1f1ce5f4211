import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { geteld, hoogstens } from './bezoek.ts';

const Regel = z.object({
  volgnummer: z.int(),
  op: z.iso.datetime(),
  zin: z.string().describe('Wie wat deed, zoals het logboek het zegt'),
});

const Bezoek = z.object({
  samenwerkingId: z.uuid(),
  samenwerking: z.string(),
  sinds: z.iso.datetime().describe('De laatste pagina van uw vorige bezoek, op een kwartier nauwkeurig'),
  na: z.int().describe('De nieuwste regel van het logboek toen: vraag met `na` de regels daarna'),
  aantal: z.int().describe(`Hoeveel regels anderen sindsdien toevoegden; telt tot ${geteld}`),
  regels: z.array(Regel).describe(`De nieuwste, hoogstens ${hoogstens}`),
});
export type Bezoek = z.output<typeof Bezoek>;

const description =
  'Wat u zelf deed, staat er niet bij. Een bezoek eindigt als u een uur lang geen pagina van de samenwerking gebruikt. Wie met een toegangssleutel werkt, brengt geen bezoek.';

export const listMijnBezoeken = endpoint({
  id: 'listMijnBezoeken',
  method: 'get',
  path: '/bezoeken',
  params: z.object({}),
  allow: 'account',
  response: z.array(Bezoek),
  summary: 'Wat er sinds uw vorige bezoek veranderde, per samenwerking',
  description,
});

export const listBezoeken = endpoint({
  id: 'listBezoeken',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/bezoeken',
  params: z.object({ samenwerkingId: z.uuid() }),
  allow: 'betrokkene',
  response: z.array(Bezoek),
  summary: 'Wat er sinds uw vorige bezoek aan deze samenwerking veranderde; leeg bij het eerste',
  description,
});
