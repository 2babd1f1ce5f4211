import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';

type Nieuw = {
  id: string;
  accountId: string;
  naam: string;
  bereik: 'lezen' | 'schrijven';
  sleutelHash: string;
  aangemaaktOp: Date;
  verlooptOp: Date;
};

export async function saveToegangssleutel(db: Database, values: Nieuw) {
  await db.insertInto('toegangssleutel').values(values).execute();
}

/** Newest first; also the ones that do not work any more. */
export async function listToegangssleutels(db: Database, accountId: string, page: Page) {
  const own = db.selectFrom('toegangssleutel').where('accountId', '=', accountId);
  return pageOf(
    own
      .select(['id', 'naam', 'bereik', 'aangemaaktOp', 'verlooptOp', 'gebruiktOp', 'ingetrokkenOp'])
      .orderBy('aangemaaktOp', 'desc')
      .orderBy('id')
      .$narrowType<{ bereik: 'lezen' | 'schrijven' }>(),
    page,
  );
}

/** False when it is not of this account, or was withdrawn before. */
export async function saveIntrekking(
  db: Database,
  accountId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('toegangssleutel')
    .set({ ingetrokkenOp: now })
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .where('ingetrokkenOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
