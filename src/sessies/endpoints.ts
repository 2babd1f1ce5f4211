import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

const Sessie = z.object({
  id: z.uuid(),
  apparaat: z.string().describe('Wat de browser over zichzelf zegt'),
  aangemaaktOp: z.iso.datetime(),
  gezienOp: z.iso.datetime(),
  verlooptOp: z.iso.datetime(),
  isHuidige: z.boolean(),
});
export type Sessie = z.output<typeof Sessie>;

export const postSessie = endpoint({
  id: 'postSessie',
  method: 'post',
  path: '/sessies',
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({
    email: z.string({ error: teksten.vulEmail }).trim().min(1, teksten.vulEmail).max(254),
    wachtwoord: z.string({ error: teksten.vulWachtwoord }).min(1, teksten.vulWachtwoord).max(1000),
  }),
  status: 201,
  location: '/sessies',
  response: z.object({ id: z.uuid(), naam: z.string() }),
  secret: true,
  summary: 'Log in met e-mailadres en wachtwoord',
  description: 'Zet de sessie in een cookie. Een programma gebruikt een toegangssleutel.',
});

export const listSessies = endpoint({
  id: 'listSessies',
  method: 'get',
  path: '/sessies',
  params: z.object({}),
  allow: 'account',
  paged: true,
  response: z.array(Sessie),
  summary: 'Waar u bent ingelogd',
});

export const deleteSessie = endpoint({
  id: 'deleteSessie',
  method: 'delete',
  path: '/sessies/{sessieId}',
  params: z.object({ sessieId: z.union([z.literal('huidige'), z.uuid()]) }),
  allow: 'account',
  status: 204,
  response: z.undefined(),
  summary: 'Log ergens uit',
  description: 'Met `huidige` logt u hier uit.',
});
