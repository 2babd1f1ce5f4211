import { z } from 'zod';
import { fasen } from '#src/shared/fasen.ts';
import { endpoint } from '#src/http/endpoint.ts';
import { rollen } from '#src/shared/rollen.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid(), fase: z.enum(fasen, { error: teksten.onbekendeFase }) });

const Criterium = z.object({
  id: z.string(),
  tekst: z.string(),
  hard: z.boolean().describe('Hard: moet. Zacht: mag met een toelichting.'),
  voldaan: z.boolean(),
  teller: z.int(),
  noemer: z.int(),
  ontbreekt: z.array(
    z.object({
      deelnemerId: z.uuid().nullable(),
      deelnemer: z.string().nullable(),
      vraagId: z.string().nullable(),
      onderwerp: z.string().nullable().describe('Waar het precies om gaat, zoals de naam van een doel'),
      rollen: z.array(z.enum(rollen)).describe('Wie dit kan oplossen'),
    }),
  ),
});
const Poort = z.object({
  fase: z.enum(fasen),
  naar: z.enum(fasen).nullable(),
  stand: z.enum(['afgerond', 'open', 'op-slot', 'later']),
  kanOpen: z.boolean().describe('Of aan alle harde eisen is voldaan'),
  criteria: z.array(Criterium),
  geschiedenis: z.array(
    z.object({
      soort: z.enum(['doorgaan', 'heropenen']),
      op: z.iso.datetime(),
      door: z.string(),
      toelichtingen: z.record(z.string(), z.string()),
    }),
  ),
});
export type Poort = z.output<typeof Poort>;

export const getPoort = endpoint({
  id: 'getPoort',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/poorten/{fase}',
  params,
  allow: 'betrokkene',
  response: Poort,
  summary: 'De poort aan het einde van een fase: eisen en wat ontbreekt',
});

export const postDoorgang = endpoint({
  id: 'postDoorgang',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/poorten/{fase}/doorgang',
  params,
  allow: ['projectleider', 'gemeentesecretaris', 'bestuurder'],
  body: z.object({
    toelichtingen: z
      .record(z.string(), z.string().trim().max(2000))
      .default({})
      .describe('Per zachte eis waaraan niet is voldaan: waarom u toch doorgaat'),
  }),
  response: Poort,
  summary: 'Ga door de poort: sluit de fase en open de volgende',
});

export const postHeropening = endpoint({
  id: 'postHeropening',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/poorten/{fase}/heropening',
  params,
  allow: ['projectleider', 'gemeentesecretaris', 'bestuurder'],
  body: z.object({
    reden: z.string({ error: teksten.schrijfReden }).trim().min(20, teksten.schrijfReden).max(2000),
  }),
  response: Poort,
  summary: 'Heropen een afgesloten fase',
  description:
    'Latere fasen gaan op slot tot deze poort opnieuw is gepasseerd. Wat er al staat, blijft bewaard.',
});
