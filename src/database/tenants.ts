import { type ControlledTransaction, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.generated.ts';

export type Transaction = ControlledTransaction<Tables>;
type Options = { accountId: string | null; readOnly: boolean };

/**
 * Runs the work in one transaction that first names who acts: the row-level security policies read that.
 * A handler of an operation that logs somebody in calls `actAs` with the account it found.
 */
export async function inTransaction<T>(
  db: Database,
  options: Options,
  work: (tx: Database) => Promise<T>,
): Promise<T> {
  const tx = await beginAs(db, options);
  try {
    const result = await work(tx);
    await tx.commit().execute();
    return result;
  } catch (error) {
    await undo(tx);
    throw error;
  }
}

/** A transaction in which this account acts; whoever asked for it ends it. */
export async function beginAs(db: Database, { accountId, readOnly }: Options): Promise<Transaction> {
  const tx = await db
    .startTransaction()
    .setAccessMode(readOnly ? 'read only' : 'read write')
    .execute();
  try {
    if (accountId) await actAs(tx, accountId);
    return tx;
  } catch (error) {
    await undo(tx);
    throw error;
  }
}

const undo = (tx: Transaction) =>
  tx
    .rollback()
    .execute()
    .catch(() => undefined); // the connection may be what broke

/** From here to the end of the transaction this account acts. A literal and no parameter: it goes out with the begin. */
export async function actAs(tx: Database, accountId: string): Promise<void> {
  await sql`select set_config('bondgenoot.account', ${sql.lit(accountId)}, true)`.execute(tx);
}
