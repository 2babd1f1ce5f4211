import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';

/** The account behind an e-mail address with its password hash; nothing for an unknown or blocked one. */
export async function findLogin(
  db: Database,
  email: string,
): Promise<{ accountId: string; hash: string | null } | undefined> {
  const { rows } = await sql<{
    accountId: string;
    hash: string | null;
  }>`select * from login_gegevens(${email})`.execute(db);
  return rows[0];
}

export async function findNaam(db: Database, accountId: string): Promise<string> {
  const { naam } = await db
    .selectFrom('account')
    .select('naam')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return naam;
}

export async function listSessies(db: Database, accountId: string, now: Date, page: Page) {
  const valid = db.selectFrom('sessie').where('accountId', '=', accountId).where('verlooptOp', '>', now);
  return pageOf(
    valid.select(['id', 'apparaat', 'aangemaaktOp', 'gezienOp', 'verlooptOp']).orderBy('gezienOp', 'desc'),
    page,
  );
}

export async function removeSessie(db: Database, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessie')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
