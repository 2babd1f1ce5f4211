import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { serve } from '#src/http/api.ts';
import { zinVan } from '#src/wijzigingen/zinnen.ts';
import { noteerNa } from './bezoek.ts';
import { type Bezoek, listBezoeken, listMijnBezoeken } from './endpoints.ts';
import * as queries from './queries.ts';

export const bezoekenApi = [
  serve(listMijnBezoeken, ({ db, now }) => readBezoeken(db, now, null)),
  serve(listBezoeken, ({ db, params, now }) => readBezoeken(db, now, params.samenwerkingId)),
];

/** What the log of src/http/logboek.ts says to whoever may read the line. */
const Gebeurtenis = z.object({
  op: z.string(),
  operatie: z.string(),
  naam: z.string().nullable(),
  onderwerp: z.object({ soort: z.string(), id: z.string() }).nullable(),
  feiten: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

async function readBezoeken(db: Database, now: Date, samenwerkingId: string | null): Promise<Bezoek[]> {
  const rows = await queries.listSinds(db, now, samenwerkingId);
  return [...Map.groupBy(rows, (row) => row.samenwerkingId).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { samenwerkingId: id, samenwerking, sinds, na, aantal } = first;
    const regels = own.flatMap(({ volgnummer, gebeurtenis, van }) => {
      if (volgnummer === null || gebeurtenis === null) return [];
      const regel = Gebeurtenis.parse(JSON.parse(gebeurtenis));
      return [{ volgnummer, op: regel.op, zin: zinVan({ ...regel, van: van ?? [] }) }];
    });
    return [
      { samenwerkingId: id, samenwerking, sinds: sinds.toISOString(), na, aantal: aantal ?? 0, regels },
    ];
  });
}

type Gezien = { accountId: string; samenwerkingId: string; op: Date };

/**
 * Writes visits down, after the answer: every question of every page tells of one, so what this process wrote less than a
 * quarter of an hour ago does not reach the database at all. `rust`: when nothing is being written any more.
 */
export function volgBezoeken(db: Database) {
  const geschreven = new Map<string, number>();
  const bezig = new Set<Promise<void>>();
  const vergeet = (voor: number) => {
    for (const [key, op] of geschreven) if (op <= voor) geschreven.delete(key);
  };
  const noteer = ({ accountId, samenwerkingId, op }: Gezien): void => {
    const key = `${accountId} ${samenwerkingId}`;
    const voor = op.getTime() - noteerNa;
    if ((geschreven.get(key) ?? -Infinity) > voor) return;
    if (geschreven.size >= 10_000) vergeet(voor);
    geschreven.set(key, op.getTime());
    const werk = inTransaction(db, { accountId, readOnly: false }, (tx) =>
      queries.saveBezoek(tx, samenwerkingId, op),
    ).catch(() => undefined); // who left meanwhile, or a database that stops: the next page tells again
    bezig.add(werk);
    void werk.finally(() => bezig.delete(werk));
  };
  const rust = async (): Promise<void> => {
    await new Promise(setImmediate); // until what was answered has told
    await Promise.all(bezig);
  };
  return { noteer, rust };
}
