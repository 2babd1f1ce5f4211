import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { richtingVan } from '#src/database/order.ts';
import { notFound } from '#src/http/problem.ts';
import { naamVan } from '#src/shared/sortering.ts';
import type { Accountfilter } from './endpoints.ts';

export async function isLeeg(db: Database): Promise<boolean> {
  const { rows } = await sql<{ leeg: boolean }>`select installatie_leeg() as leeg`.execute(db);
  return rows[0]?.leeg ?? false;
}

const accounts = (db: Database) =>
  db
    .selectFrom('account')
    .select(['id', 'naam', 'email', 'beheerder', 'aangemaaktOp', 'versie'])
    .select((eb) => eb('geblokkeerdOp', 'is not', null).$castTo<boolean>().as('geblokkeerd'));

export async function findAccount(db: Database, id: string) {
  const found = await accounts(db).where('id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit account');
  return found;
}

/** Without a page: all of them. */
export async function listAccounts(db: Database, { zoek, stand, sort }: Accountfilter, page?: Page) {
  let found = accounts(db);
  if (zoek) {
    const like = containing(zoek);
    found = found.where((eb) => eb.or([eb('naam', 'ilike', like), eb('email', 'ilike', like)]));
  }
  if (stand) found = found.where('geblokkeerdOp', stand === 'geblokkeerd' ? 'is not' : 'is', null);
  return pageOf(found.orderBy(naamVan(sort), richtingVan(sort)).orderBy('id'), page);
}

type Wijziging = { naam?: string; geblokkeerdOp?: Date | null };

/** False when somebody else saved meanwhile. */
export function saveAccount(db: Database, id: string, versie: number, values: Wijziging): Promise<boolean> {
  return saveVersie(db, 'account', { id, versie }, values);
}

export async function findHash(db: Database, accountId: string): Promise<string | null> {
  const found = await db
    .selectFrom('wachtwoord')
    .select('hash')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return found?.hash ?? null;
}

/** Ends every session of the account, except the one that is kept. */
export async function removeSessies(db: Database, accountId: string, keep: string | null) {
  await db
    .deleteFrom('sessie')
    .where('accountId', '=', accountId)
    .$if(keep !== null, (query) => query.where('id', '!=', keep))
    .execute();
}

/** The account that this address belongs to, with the address as it was registered: mail goes only there. */
export async function findByEmail(
  db: Database,
  email: string,
): Promise<{ accountId: string; email: string } | undefined> {
  const { rows } = await sql<{
    accountId: string;
    email: string;
  }>`select account_id, email from login_gegevens(${email})`.execute(db);
  return rows[0];
}

export async function saveHerstel(
  db: Database,
  values: { id: string; sleutelHash: string; accountId: string; verlooptOp: Date },
) {
  await db.insertInto('wachtwoordherstel').values(values).execute();
}

export async function findHerstel(
  db: Database,
  sleutelHash: string,
  now: Date,
): Promise<{ id: string; accountId: string } | undefined> {
  const { rows } = await sql<{
    id: string;
    accountId: string;
  }>`select * from herstel_gegevens(${sleutelHash}, ${now})`.execute(db);
  return rows[0];
}

/** False when the link was used by somebody else at the same moment. */
export async function saveHerstelGebruikt(db: Database, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('wachtwoordherstel')
    .set({ gebruiktOp: now })
    .where('id', '=', id)
    .where('gebruiktOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
