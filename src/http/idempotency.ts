import type { Context } from 'hono';
import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { canonicalJson } from '#src/shared/canonical.ts';
import type { Actor } from './actor.ts';
import { hashOfSecret } from './identify.ts';
import * as problems from './problem.ts';

type Repeat = { accountId: string; sleutel: string; response: Response | null };
const Koppen = z.record(z.string(), z.string());
const Uuid = z.uuid();

/**
 * The stored answer of an earlier POST or PATCH with the same Idempotency-Key; null without the header.
 * The key is claimed in the transaction of the change, so a second request waits for the first.
 */
export async function repeatOf(
  c: Context,
  db: Database,
  { visitor, body, now }: { visitor: Actor | null; body: unknown; now: Date },
): Promise<Repeat | null> {
  const header = c.req.header('idempotency-key');
  if (header === undefined || !visitor || !['POST', 'PATCH'].includes(c.req.method)) return null;
  const sleutel = Uuid.safeParse(header.replaceAll('"', ''));
  if (!sleutel.success)
    throw problems.invalidInput([{ name: 'Idempotency-Key', reason: 'Gebruik een UUID' }]);
  const row = { accountId: visitor.accountId, sleutel: sleutel.data };
  const verzoekHash = hashOfSecret(`${c.req.method} ${c.req.path}\n${canonicalJson(body ?? null)}`);
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000);
  await db
    .deleteFrom('herhaalsleutel')
    .where('accountId', '=', row.accountId)
    .where('op', '<', dayAgo)
    .execute();
  const claimed = await db
    .insertInto('herhaalsleutel')
    .values({ ...row, verzoekHash, op: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return { ...row, response: null };
  const stored = await db
    .selectFrom('herhaalsleutel')
    .selectAll()
    .where('accountId', '=', row.accountId)
    .where('sleutel', '=', row.sleutel)
    .executeTakeFirstOrThrow();
  if (stored.verzoekHash !== verzoekHash) throw problems.keyReused();
  return {
    ...row,
    response: new Response(stored.antwoord || null, {
      status: stored.status ?? 200,
      headers: Koppen.parse(stored.koppen),
    }),
  };
}

/** Keeps the answer for a repetition, in the transaction of the change. */
export async function rememberAnswer(
  db: Database,
  { accountId, sleutel }: Repeat,
  response: Response,
): Promise<void> {
  const antwoord = await response.clone().text();
  const koppen = JSON.stringify(
    Object.fromEntries(
      ['content-type', 'location', 'etag'].flatMap((name) =>
        response.headers.has(name) ? [[name, response.headers.get(name)]] : [],
      ),
    ),
  );
  await db
    .updateTable('herhaalsleutel')
    .set({ status: response.status, koppen, antwoord })
    .where('accountId', '=', accountId)
    .where('sleutel', '=', sleutel)
    .execute();
}
