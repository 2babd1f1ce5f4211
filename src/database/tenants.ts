import { type ControlledTransaction, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.generated.ts';

type Options = { accountId: string | null; readOnly: boolean };

/**
 * Runs the work in one transaction that first names who acts: the row-level security policies read that.
 * A handler of an operation that logs somebody in calls `actAs` with the account it found.
 */
export async function inTransaction<T>(
  db: Database,
  { accountId, readOnly }: Options,
  work: (tx: ControlledTransaction<Tables>) => Promise<T>,
): Promise<T> {
  const tx = await db
    .startTransaction()
    .setAccessMode(readOnly ? 'read only' : 'read write')
    .execute();
  try {
    if (accountId) await actAs(tx, accountId);
    const result = await work(tx);
    await tx.commit().execute();
    return result;
  } catch (error) {
    await tx
      .rollback()
      .execute()
      .catch(() => undefined); // the connection may be what broke
    throw error;
  }
}

/** From here to the end of the transaction this account acts. A literal and no parameter: it goes out with the begin. */
export async function actAs(tx: Database, accountId: string): Promise<void> {
  await sql`select set_config('bondgenoot.account', ${sql.lit(accountId)}, true)`.execute(tx);
}
