import { z } from 'zod';
import { Email, Naam, NieuwWachtwoord } from '#src/accounts/endpoints.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

export const getInstallatie = endpoint({
  id: 'getInstallatie',
  method: 'get',
  path: '/installatie',
  params: z.object({}),
  allow: 'iedereen',
  response: z.object({ leeg: z.boolean() }),
  summary: 'Of deze installatie nog moet worden ingericht',
});

export const postInstallatie = endpoint({
  id: 'postInstallatie',
  method: 'post',
  path: '/installatie',
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({
    sleutel: z.string({ error: teksten.plakSleutel }).trim().min(1, teksten.plakSleutel).max(200),
    naam: Naam,
    email: Email,
    wachtwoord: NieuwWachtwoord,
  }),
  response: z.object({ accountId: z.uuid() }),
  secret: true,
  summary: 'Richt de installatie in: maak het eerste account',
  description: 'De code staat in de terminal waar Bondgenoot is gestart. Het eerste account is beheerder.',
});
