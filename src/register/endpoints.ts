import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';

const CbsCode = z.string().regex(/^GM\d{4}$/, 'Een CBS-code is GM met vier cijfers');
const Gemeente = z.object({
  cbsCode: z.string(),
  naam: z.string(),
  provincie: z.string().nullable(),
  inwoners: z.int().nullable(),
  inwonersPeildatum: z.iso.date().nullable(),
  tooiUri: z.string().nullable(),
  einddatum: z.iso.date().nullable().describe('Leeg als de gemeente nog bestaat'),
  opvolger: z.string().nullable(),
});
const Registerregeling = z.object({
  rooId: z.string(),
  titel: z.string(),
  citeertitel: z.string().nullable(),
  samenwerkingsvorm: z.string().nullable(),
  datumInwerkingtreding: z.iso.date().nullable(),
  datumUitwerkingtreding: z.iso.date().nullable(),
  deelnemers: z.array(
    z.object({
      naam: z.string(),
      tooiUri: z.string().nullable(),
      toetredingsdatum: z.iso.date().nullable(),
      uittredingsdatum: z.iso.date().nullable(),
    }),
  ),
});

export const listGemeenten = endpoint({
  id: 'listGemeenten',
  method: 'get',
  path: '/gemeenten',
  params: z.object({}),
  query: z.object({
    zoek: z.string().max(100).optional(),
    provincie: z.string().max(50).optional(),
    opgeheven: z.enum(['ja', 'nee']).default('nee'),
  }),
  allow: 'iedereen',
  paged: true,
  response: z.array(Gemeente),
  summary: 'Gemeenten (bron: CBS en TOOI)',
});

export const getGemeente = endpoint({
  id: 'getGemeente',
  method: 'get',
  path: '/gemeenten/{cbsCode}',
  params: z.object({ cbsCode: CbsCode }),
  allow: 'iedereen',
  response: Gemeente.extend({
    regelingen: z
      .array(z.object({ rooId: z.string(), titel: z.string() }))
      .describe('Regelingen waaraan de gemeente meedoet, uit het landelijke register'),
  }),
  summary: 'Eén gemeente, met de regelingen waaraan zij meedoet',
});

export const listRegisterregelingen = endpoint({
  id: 'listRegisterregelingen',
  method: 'get',
  path: '/registerregelingen',
  params: z.object({}),
  query: z.object({ zoek: z.string().max(100).optional() }),
  allow: 'iedereen',
  paged: true,
  response: z.array(Registerregeling),
  summary: 'Gemeenschappelijke regelingen uit het landelijke register (bron: ROO)',
});
