import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { eenParams, Inleesopdracht, Inleesoordeel, Inleesuitkomst } from '#src/inlezingen/endpoints.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';

export const getFunctieoordeel = endpoint({
  id: 'getFunctieoordeel',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/functieoordeel',
  params: eenParams,
  allow: kamerschrijvers,
  response: Inleesoordeel,
  summary: 'Wat er met elke rij van een ingelezen lijst van functies gebeurt',
});

export const postFunctieovername = endpoint({
  id: 'postFunctieovername',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/functieovername',
  params: eenParams,
  allow: kamerschrijvers,
  body: Inleesopdracht,
  response: Inleesuitkomst,
  summary: 'Bewaar de nieuwe rijen van een ingelezen lijst als functie',
  description: 'Rijen die dubbel zijn of een fout hebben, blijven achter. Een tweede keer gebeurt er niets.',
});

export const getFunctierest = endpoint({
  id: 'getFunctierest',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}/functierest',
  params: eenParams,
  allow: kamerschrijvers,
  produces: ['text/csv'],
  response: z.undefined(),
  summary: 'De rijen met functies die niet zijn overgenomen, met de reden',
});
