import type { Database } from '#src/database/database.ts';

/** Lines of the log after this number, as far as the acting account may see them. */
export function listRegels(db: Database, samenwerkingId: string, na: number) {
  return db
    .selectFrom('logboek')
    .select(['volgnummer', 'gebeurtenis'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('volgnummer', '>', na)
    .orderBy('volgnummer')
    .limit(100)
    .execute();
}

/** The number of the newest line that the acting account may see; 0 when there is none. */
export async function findLaatste(db: Database, samenwerkingId: string): Promise<number> {
  const row = await db
    .selectFrom('logboek')
    .select('volgnummer')
    .where('samenwerkingId', '=', samenwerkingId)
    .orderBy('volgnummer', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.volgnummer ?? 0;
}
