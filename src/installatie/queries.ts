import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';

export async function isLeeg(db: Database): Promise<boolean> {
  const { rows } = await sql<{ leeg: boolean }>`select installatie_leeg() as leeg`.execute(db);
  return rows[0]?.leeg ?? false;
}

/** Claims the set-up: only one of two who try at the same moment gets it. */
export async function saveIngericht(db: Database, sleutelHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('installatie')
    .set({ ingerichtOp: now, sleutelHash: null })
    .where('sleutelHash', '=', sleutelHash)
    .where('ingerichtOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** As owner, when the product starts on an empty installation: the code of the terminal of this start counts. */
export async function saveSleutel(owner: Database, sleutelHash: string) {
  await owner.updateTable('installatie').set({ sleutelHash, ingerichtOp: null }).execute();
}
