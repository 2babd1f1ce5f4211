import { type ControlledTransaction, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { Connection, overConnection } from './driver.ts';
import type { Tables } from './schema.generated.ts';

type Transaction = ControlledTransaction<Tables>;
type Options = { accountId: string | null; readOnly: boolean };

/**
 * Runs the work in one transaction that first names who acts: the row-level security policies read that.
 * A handler of an operation that logs somebody in calls `actAs` with the account it found.
 */
export async function inTransaction<T>(
  db: Database,
  { accountId, readOnly }: Options,
  work: (tx: Database) => Promise<T>,
): Promise<T> {
  if (readOnly) return beginReading(db, accountId).read(work, { isLast: true });
  const tx = await db.startTransaction().execute();
  try {
    if (accountId) await actAs(tx, accountId);
    const result = await work(tx);
    await tx.commit().execute();
    return result;
  } catch (error) {
    await undo(tx);
    throw error;
  }
}

/**
 * A read-only transaction in which this account acts. What is asked in it at the same moment goes out in one message
 * (Kysely itself lets statements of a transaction wait for each other).
 */
export type Reading = {
  read: <T>(work: (tx: Database) => Promise<T>, options?: { isLast: boolean }) => Promise<T>;
  /** Gives the connection back; what failed before makes no difference: nothing was written. */
  end: () => Promise<void>;
};

export function beginReading(db: Database, accountId: string | null): Reading {
  const begun = Promise.withResolvers<Database>();
  const done = Promise.withResolvers<void>();
  const held = db.getExecutor().provideConnection(async (connection) => {
    if (!(connection instanceof Connection))
      throw new TypeError('A reading needs a connection of our own driver');
    connection.begin({ accessMode: 'read only' }, accountId ? naming(accountId) : '');
    begun.resolve(overConnection(db, connection));
    await done.promise;
    await connection.commit();
  });
  held.catch(begun.reject);
  const end = async () => {
    done.resolve();
    await held.catch(() => undefined); // the connection may be what broke
  };
  return {
    end,
    read: async (work, { isLast } = { isLast: false }) => {
      try {
        return await work(await begun.promise);
      } finally {
        if (isLast) await end();
      }
    },
  };
}

const undo = (tx: Transaction) =>
  tx
    .rollback()
    .execute()
    .catch(() => undefined); // the connection may be what broke

/** From here to the end of the transaction this account acts. */
export async function actAs(tx: Database, accountId: string): Promise<void> {
  await sql.raw(naming(accountId)).execute(tx);
}

const naming = (accountId: string) =>
  `select set_config('bondgenoot.account', ${pg.escapeLiteral(accountId)}, true)`;
