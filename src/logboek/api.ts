import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { serve } from '#src/http/api.ts';
import { todayAt } from '#src/shared/dates.ts';
import { gezegde, operatiesMet } from '#src/wijzigingen/zinnen.ts';
import { type Filters, getLogboekExport, listLogboek, listLogboekInstallatie } from './endpoints.ts';
import { type Breuk, findBreuk, type Schakel } from './keten.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const logboekApi = [
  serve(listLogboek, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listRegels(db, params.samenwerkingId, soughtBy(query), paging);
    return { items: items.map(show), total };
  }),

  serve(getLogboekExport, async ({ db, params: { samenwerkingId, formaat }, query, now }) => {
    const sought = soughtBy({ ...query, sort: query.sort ?? 'op' });
    const { items } = await queries.listRegels(db, samenwerkingId, sought);
    const regels = items.map(show);
    if (formaat !== 'json') {
      const datum = todayAt(now);
      return lijstBestand(formaat, 'logboek', bladVan(regels), datum);
    }
    const inhoud = Buffer.from(JSON.stringify(regels, null, 2));
    return { mediaType: 'application/json', bestandsnaam: 'logboek.json', inhoud };
  }),

  serve(listLogboekInstallatie, async ({ db, query, paging }) => {
    const { items, total } = await queries.listRegels(db, null, soughtBy(query), paging);
    return { items: items.map(show), total };
  }),
];

/** People search for what they read: the sentence, not the name of the operation. */
const soughtBy = ({ zoek, ...rest }: Filters): queries.Sought => ({
  ...rest,
  zoek,
  operaties: zoek ? operatiesMet(zoek) : [],
});

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
type Shown = z.output<typeof Gebeurtenis> & Omit<Schakel, 'gebeurtenis'> & { gezegde: string };

const show = ({ gebeurtenis, ...schakel }: Schakel): Shown => {
  const regel = Gebeurtenis.parse(JSON.parse(gebeurtenis));
  return { ...regel, ...schakel, gezegde: gezegde(regel) };
};

const kolommen = [
  'volgnummer',
  'op',
  'wie',
  'rollen',
  'wat',
  'operatie',
  'deelnemerId',
  'prive',
  'onderwerp',
  'feiten',
  'voor',
  'na',
  'vorigeHash',
  'hash',
];

const bladVan = (regels: readonly Shown[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: kolommen.map((naam) => ({ naam, soort: naam === 'volgnummer' ? 'getal' : 'tekst' })),
  rijen: regels.map((regel) => [
    regel.volgnummer,
    regel.op,
    regel.naam ?? teksten.iemand,
    regel.rollen.join(' '),
    regel.gezegde,
    regel.operatie,
    regel.deelnemerId,
    regel.prive ? 'ja' : 'nee',
    regel.onderwerp && `${regel.onderwerp.soort} ${regel.onderwerp.id}`,
    JSON.stringify(regel.feiten),
    regel.voor,
    regel.na,
    regel.vorigeHash,
    regel.hash,
  ]),
});

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
