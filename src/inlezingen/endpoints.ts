import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { loten, soorten } from './inlezing.ts';
import { teksten } from './teksten.ts';

const params = z.object({ samenwerkingId: z.uuid() });
export const eenParams = params.extend({ inlezingId: z.uuid() });
const Koppeling = z
  .record(z.string().max(40), z.int().min(0).max(99).nullable())
  .describe('Per veld de kolom, geteld vanaf 0; null als geen kolom het veld vult');

const Inlezing = z.object({
  id: z.uuid(),
  soort: z.enum(soorten),
  deelnemerId: z.uuid().nullable().describe('De gesloten kamer waarin dit staat; leeg als iedereen het ziet'),
  bestandsnaam: z.string(),
  blad: z.string().describe('Het blad dat is gelezen; leeg bij CSV'),
  andereBladen: z.array(z.string()).describe('Bladen van het bestand die niet zijn gelezen'),
  kop: z.array(z.string()).describe('De namen van de kolommen'),
  aantalRijen: z.int(),
  koppeling: Koppeling.nullable().describe('Zoals gekozen; leeg: zoals herkend aan de namen'),
  versie: z.int(),
  aangemaaktOp: z.iso.datetime(),
  aangemaaktDoor: z.string(),
});
export type Inlezing = z.output<typeof Inlezing>;

/** What becomes of every row; each capability that reads rows has an operation that answers this. */
export const Inleesoordeel = z.object({
  koppeling: Koppeling.describe('De kolommen zoals ze nu worden gelezen'),
  aantallen: z.object({ nieuw: z.int(), bewaard: z.int(), dubbel: z.int(), fout: z.int() }),
  rijen: z.array(
    z.object({
      nummer: z.int().describe('De rij in het bestand, geteld vanaf 1'),
      lot: z.enum(loten),
      redenen: z.array(z.string()),
      waarden: z.array(z.string()).describe('De tekst van elk veld, in de volgorde van de koppeling'),
    }),
  ),
});
export type Inleesoordeel = z.output<typeof Inleesoordeel>;

/** Who may take over the rows of an inlezing saw this version of it. */
export const Inleesopdracht = z.object({
  versie: z.coerce.number({ error: teksten.kiesVersie }).int(teksten.kiesVersie).min(1, teksten.kiesVersie),
});
export const Inleesuitkomst = z.object({ bewaard: z.int().describe('Hoeveel rijen nu zijn bewaard') });

const inlezers = [
  'projectleider',
  'contactpersoon',
  'gemeentesecretaris',
  'controller',
  'bestuurder',
] as const;

export const postInlezing = endpoint({
  id: 'postInlezing',
  method: 'post',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen',
  params,
  allow: inlezers,
  upload: true,
  body: z
    .object({
      bestand: z
        .file({ error: teksten.kiesBestand })
        .max(10 * 1024 * 1024, teksten.teGroot)
        .optional(),
      tekst: z
        .string({ error: teksten.kiesBestand })
        .max(2_000_000, teksten.teLang)
        .default('')
        .describe('In plaats van een bestand: een tabel zoals die uit een rekenblad is gekopieerd'),
      soort: z.enum(soorten),
      deelnemerId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
    })
    // A form without a file sends an empty one.
    .superRefine(({ bestand, tekst }, ctx) => {
      const [isGekozen, isGeplakt] = [bestand !== undefined && bestand.size > 0, tekst.trim() !== ''];
      if (isGekozen === isGeplakt)
        ctx.addIssue({
          code: 'custom',
          path: [isGekozen ? 'tekst' : 'bestand'],
          message: isGekozen ? teksten.kiesEen : teksten.kiesBestand,
        });
    }),
  status: 201,
  location: '/samenwerkingen/{samenwerkingId}/inlezingen/{id}',
  response: Inlezing,
  summary: 'Lees een CSV, XLSX of ODS in, of een geplakte tabel',
  description:
    'Er wordt nog niets van bewaard in de lijst: eerst ziet u per rij wat ermee gebeurt. Formules worden niet uitgerekend. Na 30 dagen is de inhoud weg.',
});

export const getInlezing = endpoint({
  id: 'getInlezing',
  method: 'get',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}',
  params: eenParams,
  allow: 'betrokkene',
  versioned: true,
  response: Inlezing,
  summary: 'Een ingelezen bestand dat wacht',
});

export const putInlezing = endpoint({
  id: 'putInlezing',
  method: 'put',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}',
  params: eenParams,
  allow: inlezers,
  versioned: true,
  body: z.object({ koppeling: Koppeling }),
  response: Inlezing,
  summary: 'Kies welke kolom welk veld vult',
});

export const deleteInlezing = endpoint({
  id: 'deleteInlezing',
  method: 'delete',
  path: '/samenwerkingen/{samenwerkingId}/inlezingen/{inlezingId}',
  params: eenParams,
  allow: inlezers,
  versioned: true,
  status: 204,
  response: z.undefined(),
  summary: 'Gooi een ingelezen bestand weg',
  description: 'Wat er al uit is bewaard, blijft.',
});
