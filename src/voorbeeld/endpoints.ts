import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';

export const postVoorbeeld = endpoint({
  id: 'postVoorbeeld',
  method: 'post',
  path: '/voorbeelden',
  params: z.object({}),
  allow: 'beheerder',
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}',
  response: z.object({ samenwerkingId: z.uuid() }),
  summary: 'Maak het voorbeeld: een verzonnen samenwerking van vier gemeenten',
  description: 'U wordt projectleider van het voorbeeld en contactpersoon van de eerste gemeente.',
});
