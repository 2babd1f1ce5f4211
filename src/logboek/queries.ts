import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { containing } from '#src/database/like.ts';

const select = (db: Database, samenwerkingId: string | null) =>
  db
    .selectFrom('logboek')
    .select(['volgnummer', 'gebeurtenis', 'vorigeHash', 'hash'])
    .where('samenwerkingId', samenwerkingId ? '=' : 'is', samenwerkingId);

export type Sought = {
  zoek?: string | undefined;
  /** Operations that `zoek` also stands for. */
  operaties: readonly string[];
  deelnemerId?: string | undefined;
  na?: number | undefined;
  vanaf?: string | undefined;
  totEnMet?: string | undefined;
  sort?: 'op' | '-op' | undefined;
};

/** Lines that the acting account may see; `null`: those of the installation. Without a page: all of them. */
export async function listRegels(db: Database, samenwerkingId: string | null, sought: Sought, page?: Page) {
  const list = filtered(select(db, samenwerkingId), sought).orderBy(
    'volgnummer',
    sought.sort === 'op' ? 'asc' : 'desc',
  );
  return pageOf(list, page);
}

/** A day is a day in the Netherlands, as the reader of the page means it. */
function filtered(
  query: ReturnType<typeof select>,
  { zoek, operaties, deelnemerId, na, vanaf, totEnMet }: Sought,
) {
  const fact = (name: string) => sql<string | null>`gebeurtenis::jsonb ->> ${name}`;
  const day = sql`((gebeurtenis::jsonb ->> 'op')::timestamptz at time zone 'Europe/Amsterdam')::date`;
  let found = query;
  if (zoek) {
    const like = containing(zoek);
    found = found.where(
      sql<boolean>`(${fact('naam')} ilike ${like} or ${fact('feiten')} ilike ${like} or ${fact('operatie')} = any(${operaties}))`,
    );
  }
  if (deelnemerId) found = found.where(fact('deelnemerId'), '=', deelnemerId);
  if (na !== undefined) found = found.where('volgnummer', '>', na);
  if (vanaf) found = found.where(sql<boolean>`${day} >= ${vanaf}::date`);
  if (totEnMet) found = found.where(sql<boolean>`${day} <= ${totEnMet}::date`);
  return found;
}

/** For `audit verify`, as owner: every chain with its head as stored apart. */
export function listKetens(db: Database) {
  return db.selectFrom('logboekKeten').select(['keten', 'volgnummer', 'hash']).orderBy('keten').execute();
}

/** A stretch of one chain, together with what the derived columns say. */
export function listSchakels(db: Database, keten: string, after: number, limit: number) {
  return db
    .selectFrom('logboek')
    .select(['volgnummer', 'gebeurtenis', 'vorigeHash', 'hash'])
    .where('keten', '=', keten)
    .where('volgnummer', '>', after)
    .orderBy('volgnummer')
    .limit(limit)
    .execute();
}
