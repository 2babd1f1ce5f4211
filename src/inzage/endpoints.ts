import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';

export const getInzage = endpoint({
  id: 'getInzage',
  method: 'get',
  path: '/profiel/inzage',
  params: z.object({}),
  allow: 'account',
  produces: ['application/json'],
  response: z.undefined(),
  summary: 'Alles wat deze installatie over u bewaart',
  description:
    'Account, sessies, passkeys, toegangssleutels, rollen, bezoeken, uitnodigingen en handelingen (AVG artikel 15 en 20). Wat is weggelaten, staat in `weggelaten`.',
});
