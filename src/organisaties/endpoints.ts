import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

export const soorten = ['gemeente', 'adviesbureau', 'overig'] as const;
const Organisatie = z.object({
  id: z.uuid(),
  soort: z.enum(soorten),
  naam: z.string(),
  cbsCode: z.string().nullable(),
  inwoners: z.int().nullable(),
  fictief: z.boolean(),
});
export type Organisatie = z.output<typeof Organisatie>;

export const listOrganisaties = endpoint({
  id: 'listOrganisaties',
  method: 'get',
  path: '/organisaties',
  params: z.object({}),
  query: z.object({ zoek: z.string().max(100).optional(), soort: z.enum(soorten).optional() }),
  allow: 'account',
  paged: true,
  response: z.array(Organisatie),
  summary: 'Organisaties die in deze installatie aan iets meedoen',
});

export const getOrganisatie = endpoint({
  id: 'getOrganisatie',
  method: 'get',
  path: '/organisaties/{organisatieId}',
  params: z.object({ organisatieId: z.uuid() }),
  allow: 'account',
  response: Organisatie,
  summary: 'Eén organisatie',
});

/** A gemeente is chosen from the register by its code, so that nobody types its name; others give a name. */
const nieuweOrganisatie = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('gemeente'),
    cbsCode: z.string({ error: teksten.kiesGemeente }).regex(/^GM\d{4}$/, teksten.kiesGemeente),
  }),
  z.object({
    soort: z.enum(['adviesbureau', 'overig']),
    naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(200),
  }),
]);

export const postOrganisatie = endpoint({
  id: 'postOrganisatie',
  method: 'post',
  path: '/organisaties',
  params: z.object({}),
  allow: 'account',
  body: nieuweOrganisatie,
  status: 201,
  location: '/organisaties/{id}',
  response: Organisatie,
  summary: 'Voeg een organisatie toe',
  description: 'Een gemeente die er al is, wordt niet nog eens gemaakt: u krijgt de bestaande terug.',
});
