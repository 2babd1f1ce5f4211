import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

export const bereiken = ['lezen', 'schrijven'] as const;

const Toegangssleutel = z.object({
  id: z.uuid(),
  naam: z.string(),
  bereik: z.enum(bereiken),
  stand: z.enum(['geldig', 'verlopen', 'ingetrokken']),
  aangemaaktOp: z.iso.datetime(),
  verlooptOp: z.iso.datetime(),
  gebruiktOp: z.iso.datetime().nullable(),
});
export type Toegangssleutel = z.output<typeof Toegangssleutel>;

export const listToegangssleutels = endpoint({
  id: 'listToegangssleutels',
  method: 'get',
  path: '/toegangssleutels',
  params: z.object({}),
  allow: 'account',
  paged: true,
  response: z.array(Toegangssleutel),
  summary: 'Mijn toegangssleutels',
});

export const postToegangssleutel = endpoint({
  id: 'postToegangssleutel',
  method: 'post',
  path: '/toegangssleutels',
  params: z.object({}),
  allow: 'account',
  body: z.object({
    naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100),
    bereik: z.enum(bereiken, { error: teksten.kiesBereik }),
    dagen: z.coerce
      .number({ error: teksten.kiesDagen })
      .int(teksten.kiesDagen)
      .min(1, teksten.kiesDagen)
      .max(365, teksten.kiesDagen)
      .describe('Hoe lang de sleutel werkt'),
  }),
  status: 201,
  location: '/toegangssleutels',
  response: Toegangssleutel.extend({
    sleutel: z.string().describe('Alleen nu: wij bewaren hem niet leesbaar'),
  }),
  secret: true,
  summary: 'Maak een toegangssleutel',
  description:
    'Stuur de sleutel mee als `Authorization: Bearer bg_…`. Alleen wie met de browser is ingelogd kan dit.',
});

export const deleteToegangssleutel = endpoint({
  id: 'deleteToegangssleutel',
  method: 'delete',
  path: '/toegangssleutels/{toegangssleutelId}',
  params: z.object({ toegangssleutelId: z.uuid() }),
  allow: 'account',
  status: 204,
  response: z.undefined(),
  summary: 'Trek een toegangssleutel in',
});
