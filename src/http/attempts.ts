import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { hashOfSecret } from './identify.ts';
import { tooManyRequests } from './problem.ts';

const windowMinutes = 15;
/** In a quarter of an hour. A whole town hall may share one network address. */
const limits = {
  inloggen: { email: 10, adres: 50 },
  herstellen: { email: 5, adres: 50 },
  uitdagen: { email: 0, adres: 500 },
};

type By = { waarvoor: keyof typeof limits; email?: string; adres: string };
type Attempt = { ids: readonly number[] };

/**
 * Counts one attempt to get in, per e-mail address and per network address; throws 429 when there were too many.
 * Who tries at the same moment waits for the other, so that nobody guesses more often by guessing in parallel.
 * The attempt stays only if the transaction is kept: a refusal must be returned as a Problem and not thrown.
 */
export async function countAttempt(
  db: Database,
  { waarvoor, email, adres }: By,
  now: Date,
): Promise<Attempt> {
  await sql`select verlopen_opruimen(${now})`.execute(db);
  const counted = [
    ...(email
      ? [{ kenmerk: hashOfSecret(`${waarvoor} email ${email.toLowerCase()}`), limit: limits[waarvoor].email }]
      : []),
    { kenmerk: hashOfSecret(`${waarvoor} adres ${adres}`), limit: limits[waarvoor].adres },
  ].toSorted((a, b) => a.kenmerk.localeCompare(b.kenmerk));
  for (const { kenmerk, limit } of counted) await requireRoom(db, kenmerk, limit, now);
  const rows = await db
    .insertInto('inlogpoging')
    .values(counted.map(({ kenmerk }) => ({ kenmerk, op: now })))
    .returning('id')
    .execute();
  return { ids: rows.map(({ id }) => id) };
}

async function requireRoom(db: Database, kenmerk: string, limit: number, now: Date) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${kenmerk}, 0))`.execute(db);
  const decisive = await db
    .selectFrom('inlogpoging')
    .select('op')
    .where('kenmerk', '=', kenmerk)
    .where('op', '>', new Date(now.getTime() - windowMinutes * 60_000))
    .orderBy('op', 'desc')
    .offset(limit - 1)
    .limit(1)
    .executeTakeFirst();
  if (decisive)
    throw tooManyRequests(Math.ceil((decisive.op.getTime() - now.getTime()) / 1000) + windowMinutes * 60);
}

/** It was not a guess: the attempt does not count. */
export async function forgiveAttempt(db: Database, { ids }: Attempt): Promise<void> {
  await db.deleteFrom('inlogpoging').where('id', 'in', ids).execute();
}
