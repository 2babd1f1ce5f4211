import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';

type Uitdaging = { id: string; uitdaging: string; accountId: string | null; verlooptOp: Date };

export async function saveUitdaging(db: Database, values: Uitdaging) {
  await db.insertInto('passkeyUitdaging').values(values).execute();
}

/** Takes the challenge away, so that it counts once. Nothing when it ran out, or was meant for somebody else. */
export async function takeUitdaging(
  db: Database,
  id: string,
  accountId: string | null,
  now: Date,
): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('passkeyUitdaging')
    .where('id', '=', id)
    .where('accountId', 'is not distinct from', accountId)
    .where('verlooptOp', '>', now)
    .returning('uitdaging')
    .executeTakeFirst();
  return taken?.uitdaging;
}

type Bekend = { accountId: string; publiekeSleutel: Buffer; teller: number; transports: string[] };

/** What a signature is checked against, before anybody is logged in; nothing for an unknown or blocked one. */
export async function findForLogin(db: Database, id: string): Promise<Bekend | undefined> {
  const { rows } = await sql<Bekend>`select * from passkey_gegevens(${id})`.execute(db);
  return rows[0];
}

export async function listPasskeys(db: Database, accountId: string, page: Page) {
  const own = db.selectFrom('passkey').where('accountId', '=', accountId);
  return pageOf(
    own
      .select(['id', 'naam', 'transports', 'aangemaaktOp', 'gebruiktOp'])
      .orderBy('aangemaaktOp')
      .orderBy('id'),
    page,
  );
}

type Nieuw = {
  id: string;
  accountId: string;
  publiekeSleutel: Buffer;
  teller: number;
  transports: string[];
  naam: string;
  aangemaaktOp: Date;
};

export async function savePasskey(db: Database, values: Nieuw) {
  await db.insertInto('passkey').values(values).execute();
}

/** The counter of the device goes up: a copy of the key would be noticed. The account must act. */
export async function saveGebruik(db: Database, id: string, teller: number, now: Date) {
  await db.updateTable('passkey').set({ teller, gebruiktOp: now }).where('id', '=', id).execute();
}

export async function removePasskey(db: Database, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkey')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function findNaam(db: Database, accountId: string): Promise<string> {
  const { naam } = await db
    .selectFrom('account')
    .select('naam')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return naam;
}
