import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';

const select = (db: Database, samenwerkingId: string | null) =>
  db
    .selectFrom('logboek')
    .select(['volgnummer', 'gebeurtenis', 'vorigeHash', 'hash'])
    .where('samenwerkingId', samenwerkingId ? '=' : 'is', samenwerkingId);

/** Lines that the acting account may see; `null`: those of the installation. */
export async function listRegels(
  db: Database,
  samenwerkingId: string | null,
  zoek: string | undefined,
  page: Page,
) {
  const filtered = () => {
    const query = select(db, samenwerkingId);
    if (!zoek) return query;
    const like = `%${zoek.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return query.where(
      sql<boolean>`(gebeurtenis::jsonb ->> 'naam' ilike ${like} or gebeurtenis::jsonb ->> 'operatie' ilike ${like})`,
    );
  };
  return pageOf(filtered().orderBy('volgnummer', 'desc'), page);
}

export function listAlles(db: Database, samenwerkingId: string) {
  return select(db, samenwerkingId).orderBy('volgnummer').execute();
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
