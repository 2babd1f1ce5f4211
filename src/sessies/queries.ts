import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { inTransaction } from '#src/database/tenants.ts';

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

export async function countPogingen(
  db: Database,
  kenmerken: readonly string[],
  since: Date,
): Promise<number> {
  const { most } = await db
    .selectFrom(
      db
        .selectFrom('inlogpoging')
        .select((eb) => eb.fn.countAll<number>().as('aantal'))
        .where('kenmerk', 'in', kenmerken)
        .where('op', '>', since)
        .groupBy('kenmerk')
        .as('geteld'),
    )
    .select((eb) => eb.fn.max('aantal').as('most'))
    .executeTakeFirstOrThrow();
  return most ?? 0;
}

/** In a transaction of its own: the failed login itself is rolled back. */
export function savePoging(db: Database, kenmerken: readonly string[], now: Date): Promise<void> {
  return inTransaction(db, { accountId: null, readOnly: false }, async (tx) => {
    await tx
      .deleteFrom('inlogpoging')
      .where('op', '<', new Date(now.getTime() - 86_400_000))
      .execute();
    await tx
      .insertInto('inlogpoging')
      .values(kenmerken.map((kenmerk) => ({ kenmerk, op: now })))
      .execute();
  });
}

export async function listSessies(
  db: Database,
  accountId: string,
  now: Date,
  { limit, offset }: { limit: number; offset: number },
) {
  const valid = db.selectFrom('sessie').where('accountId', '=', accountId).where('verlooptOp', '>', now);
  const items = await valid
    .select(['id', 'apparaat', 'aangemaaktOp', 'gezienOp', 'verlooptOp'])
    .orderBy('gezienOp', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await valid
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function removeSessie(db: Database, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessie')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
