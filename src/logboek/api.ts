import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { serve } from '#src/http/api.ts';
import { toCsv } from '#src/shared/csv.ts';
import { getLogboekExport, listLogboek, listLogboekInstallatie } from './endpoints.ts';
import { type Breuk, findBreuk, type Schakel } from './keten.ts';
import * as queries from './queries.ts';

export const logboekApi = [
  serve(listLogboek, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listRegels(db, params.samenwerkingId, query.zoek, paging);
    return { items: items.map(show), total };
  }),

  serve(getLogboekExport, async ({ db, params }) => {
    const regels = (await queries.listAlles(db, params.samenwerkingId)).map(show);
    const bestandsnaam = `logboek.${params.formaat}`;
    return params.formaat === 'json'
      ? { mediaType: 'application/json', bestandsnaam, inhoud: Buffer.from(JSON.stringify(regels, null, 2)) }
      : {
          mediaType: 'text/csv; charset=utf-8',
          bestandsnaam,
          inhoud: Buffer.from(toCsv(columns, regels.map(row))),
        };
  }),

  serve(listLogboekInstallatie, async ({ db, query, paging }) => {
    const { items, total } = await queries.listRegels(db, null, query.zoek, paging);
    return { items: items.map(show), total };
  }),
];

/** What writeLogboek of src/http/logboek.ts put in. */
const Gebeurtenis = z.object({
  op: z.string(),
  operatie: z.string(),
  naam: z.string().nullable(),
  rollen: z.array(z.string()),
  deelnemerId: z.string().nullable(),
  prive: z.boolean(),
  onderwerp: z.object({ soort: z.string(), id: z.string() }).nullable(),
  feiten: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  voor: z.string().nullable(),
  na: z.string().nullable(),
});
type Shown = z.output<typeof Gebeurtenis> & Omit<Schakel, 'gebeurtenis'>;

const show = ({ gebeurtenis, ...schakel }: Schakel): Shown => ({
  ...Gebeurtenis.parse(JSON.parse(gebeurtenis)),
  ...schakel,
});

const columns = [
  'volgnummer',
  'op',
  'operatie',
  'naam',
  'rollen',
  'deelnemerId',
  'prive',
  'onderwerp',
  'feiten',
  'voor',
  'na',
  'vorigeHash',
  'hash',
];
const row = (regel: Shown) => [
  String(regel.volgnummer),
  regel.op,
  regel.operatie,
  regel.naam ?? '',
  regel.rollen.join(' '),
  regel.deelnemerId ?? '',
  regel.prive ? 'ja' : 'nee',
  regel.onderwerp ? `${regel.onderwerp.soort} ${regel.onderwerp.id}` : '',
  JSON.stringify(regel.feiten),
  regel.voor ?? '',
  regel.na ?? '',
  regel.vorigeHash,
  regel.hash,
];

export type Oordeel = { keten: string; regels: number; breuk: Breuk | null };

/** Recomputes every chain of the installation; needs the owner's connection, which sees all lines. */
export async function verifyLogboek(owner: Database): Promise<Oordeel[]> {
  const oordelen: Oordeel[] = [];
  for (const { keten, ...kop } of await queries.listKetens(owner)) {
    const schakels = await readChain(owner, keten);
    oordelen.push({ keten, regels: schakels.length, breuk: findBreuk(schakels, kop, sha256) });
  }
  return oordelen;
}

async function readChain(owner: Database, keten: string): Promise<Schakel[]> {
  const chain: Schakel[] = [];
  for (;;) {
    const stretch = await queries.listSchakels(owner, keten, chain.at(-1)?.volgnummer ?? 0, 5000);
    chain.push(...stretch);
    if (stretch.length < 5000) return chain;
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
