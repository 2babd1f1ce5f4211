import { z } from 'zod';
import { lijstformaten, lijstMediatypen } from '#src/documenten/lijstformaten.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { sorteringenVan } from '#src/shared/sortering.ts';
import { teksten } from './teksten.ts';

export const Naam = z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(200);
export const Email = z.email({ error: teksten.vulEmail }).max(254);
export const NieuwWachtwoord = z
  .string({ error: teksten.kiesWachtwoord })
  .min(1, teksten.kiesWachtwoord)
  .max(1000);

const Profiel = z.object({
  ingelogd: z.boolean(),
  id: z.uuid().nullable(),
  naam: z.string(),
  email: z.string(),
  beheerder: z.boolean(),
  installatieLeeg: z.boolean().describe('Of er nog geen enkel account is'),
  verstuurtMail: z.boolean().describe('Of deze installatie mail verstuurt'),
  versie: z.int(),
});
export type Profiel = z.output<typeof Profiel>;

export const getProfiel = endpoint({
  id: 'getProfiel',
  method: 'get',
  path: '/profiel',
  params: z.object({}),
  allow: 'iedereen',
  versioned: true,
  response: Profiel,
  summary: 'Wie u bent',
});

export const patchProfiel = endpoint({
  id: 'patchProfiel',
  method: 'patch',
  path: '/profiel',
  params: z.object({}),
  allow: 'account',
  versioned: true,
  body: z.object({ naam: Naam }),
  response: Profiel,
  summary: 'Wijzig uw naam',
});

export const putWachtwoord = endpoint({
  id: 'putWachtwoord',
  method: 'put',
  path: '/profiel/wachtwoord',
  params: z.object({}),
  allow: 'account',
  body: z.object({ huidig: z.string().max(1000).default(''), nieuw: NieuwWachtwoord }),
  status: 204,
  response: z.undefined(),
  summary: 'Kies een ander wachtwoord',
  description: 'Uw andere sessies eindigen.',
});

export const postWachtwoordherstel = endpoint({
  id: 'postWachtwoordherstel',
  method: 'post',
  path: '/wachtwoordherstellen',
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({ email: Email }),
  status: 204,
  response: z.undefined(),
  summary: 'Vraag een link aan om een nieuw wachtwoord te kiezen',
  description: 'Het antwoord is altijd hetzelfde, of het adres nu bekend is of niet.',
});

export const postNieuwWachtwoord = endpoint({
  id: 'postNieuwWachtwoord',
  method: 'post',
  path: '/wachtwoordherstellen/wachtwoorden',
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({
    sleutel: z.string({ error: teksten.plakSleutel }).trim().min(1, teksten.plakSleutel).max(200),
    wachtwoord: NieuwWachtwoord,
  }),
  status: 204,
  response: z.undefined(),
  secret: true,
  summary: 'Kies een nieuw wachtwoord met de code uit de link',
});

const Account = z.object({
  id: z.uuid(),
  naam: z.string(),
  email: z.string(),
  beheerder: z.boolean(),
  geblokkeerd: z.boolean(),
  aangemaaktOp: z.iso.datetime(),
  versie: z.int(),
});

export type Account = z.output<typeof Account>;

const filters = z.object({
  zoek: z.string().max(100).optional().describe('Deel van de naam of van het e-mailadres'),
  stand: z.enum(['actief', 'geblokkeerd']).optional(),
  sort: z.enum(sorteringenVan(['naam', 'email', 'aangemaaktOp'])).default('naam'),
});
export type Accountfilter = z.output<typeof filters>;

export const listAccounts = endpoint({
  id: 'listAccounts',
  method: 'get',
  path: '/accounts',
  params: z.object({}),
  query: filters,
  allow: 'beheerder',
  paged: true,
  response: z.array(Account),
  summary: 'Alle accounts van deze installatie',
});

export const getAccountsExport = endpoint({
  id: 'getAccountsExport',
  method: 'get',
  path: '/account-exports/{formaat}',
  params: z.object({ formaat: z.enum(lijstformaten) }),
  query: filters,
  allow: 'beheerder',
  produces: lijstMediatypen,
  response: z.undefined(),
  summary: 'Accounts als bestand',
  description: 'Met dezelfde filters en volgorde als de lijst, zonder pagina’s.',
});

export const patchAccount = endpoint({
  id: 'patchAccount',
  method: 'patch',
  path: '/accounts/{accountId}',
  params: z.object({ accountId: z.uuid() }),
  allow: 'beheerder',
  versioned: true,
  body: z.object({ geblokkeerd: z.boolean() }),
  response: Account,
  summary: 'Blokkeer een account, of laat het weer toe',
  description: 'Een geblokkeerd account kan niet inloggen; lopende sessies werken niet meer.',
});
