import { z } from 'zod';
import { Naam, NieuwWachtwoord } from '#src/accounts/endpoints.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { rollen } from '#src/shared/rollen.ts';
import { teksten } from './teksten.ts';

const Sleutel = z.string({ error: teksten.plakSleutel }).trim().min(1, teksten.plakSleutel).max(200);

const Uitnodiging = z.object({
  samenwerking: z.string(),
  deelnemer: z.string().nullable(),
  rol: z.enum(rollen),
  naam: z.string(),
  email: z.string(),
  uitgenodigdDoor: z.string(),
  stap: z.enum(['account-maken', 'inloggen', 'aanvaarden', 'ander-account']).describe('Wat u nu moet doen'),
});
export type Uitnodiging = z.output<typeof Uitnodiging>;

/** Reading needs the secret, so it travels in a body and never in an address. */
export const postUitnodigingsvraag = endpoint({
  id: 'postUitnodigingsvraag',
  method: 'post',
  path: '/uitnodigingsvragen',
  reads: true,
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({ sleutel: Sleutel }),
  response: Uitnodiging,
  summary: 'Waarvoor een uitnodiging is',
});

export const postAanvaarding = endpoint({
  id: 'postAanvaarding',
  method: 'post',
  path: '/aanvaardingen',
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({ sleutel: Sleutel, naam: Naam.optional(), wachtwoord: NieuwWachtwoord.optional() }),
  response: z.object({ samenwerkingId: z.uuid() }),
  secret: true,
  summary: 'Aanvaard een uitnodiging',
  description: 'Zonder account maakt u er hier een, met naam en wachtwoord; met account logt u eerst in.',
});
