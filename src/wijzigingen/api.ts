import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { type Dependencies, serve } from '#src/http/api.ts';
import { tooManyRequests } from '#src/http/problem.ts';
import { getWijzigingenstroom, listWijzigingen, type Wijziging } from './endpoints.ts';
import * as queries from './queries.ts';
import { zinVan } from './zinnen.ts';

/** Pages that one account may have open at a time; a browser opens one stream for each. */
const maxOpen = 30;
const openPerAccount = new Map<string, number>();

export const wijzigingenApi = [
  serve(listWijzigingen, ({ db, params, query, actor }) =>
    wijzigingenNa(db, { ...params, accountId: actor.accountId, na: query.na ?? 0 }),
  ),

  serve(getWijzigingenstroom, async ({ params, query, actor, deps }) => {
    if ((openPerAccount.get(actor.accountId) ?? 0) >= maxOpen) throw tooManyRequests(60);
    return {
      volg: (signal) => volg(deps, { ...params, accountId: actor.accountId, na: query.na }, signal),
    };
  }),
];

/** What the log of src/http/logboek.ts says to whoever may read the line: never the content. */
const Gebeurtenis = z.object({
  op: z.string(),
  operatie: z.string(),
  accountId: z.string().nullable(),
  naam: z.string().nullable(),
  onderwerp: z.object({ soort: z.string(), id: z.string() }).nullable(),
  feiten: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
type Vraag = { samenwerkingId: string; accountId: string; na: number };

async function wijzigingenNa(db: Database, { samenwerkingId, accountId, na }: Vraag): Promise<Wijziging[]> {
  const regels = await queries.listRegels(db, samenwerkingId, na);
  return regels.map(({ volgnummer, gebeurtenis, van }) => {
    const { accountId: door, feiten, ...regel } = Gebeurtenis.parse(JSON.parse(gebeurtenis));
    return { volgnummer, ...regel, zin: zinVan({ ...regel, feiten, van }), isEigen: door === accountId };
  });
}

/** Looks again after every change, each time as this account, so that a rol that ended shows nothing more. */
async function* volg(
  { db, changes }: Dependencies,
  { na, ...wie }: Omit<Vraag, 'na'> & { na: number | undefined },
  signal: AbortSignal,
) {
  const { samenwerkingId, accountId } = wie;
  const asAccount = <T>(work: (tx: Database) => Promise<T>) =>
    inTransaction(db, { accountId, readOnly: true }, work);
  const bell = makeBell();
  const unsubscribe = changes?.subscribe(samenwerkingId, bell.ring);
  for (const stop of [signal, changes?.signal]) stop?.addEventListener('abort', bell.ring);
  openPerAccount.set(accountId, (openPerAccount.get(accountId) ?? 0) + 1);
  try {
    let laatste = na ?? (await asAccount((tx) => queries.findLaatste(tx, samenwerkingId)));
    while (!signal.aborted && !changes?.signal.aborted) {
      const nieuw = await asAccount((tx) => wijzigingenNa(tx, { ...wie, na: laatste }));
      for (const wijziging of nieuw) yield { id: String(wijziging.volgnummer), data: wijziging };
      laatste = nieuw.at(-1)?.volgnummer ?? laatste;
      if (!changes) return; // nothing will tell: the browser asks again
      if (nieuw.length < 100) await bell.rung();
    }
  } finally {
    unsubscribe?.();
    const left = (openPerAccount.get(accountId) ?? 1) - 1;
    if (left > 0) openPerAccount.set(accountId, left);
    else openPerAccount.delete(accountId);
  }
}

/** Remembers that it rang until somebody has heard it. */
function makeBell() {
  let next = Promise.withResolvers<void>();
  return {
    ring: () => next.resolve(),
    rung: async () => {
      await next.promise;
      next = Promise.withResolvers();
    },
  };
}
