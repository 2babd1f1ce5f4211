import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';

/** Lines of the log after this number, as far as the acting account may see them, with the deelnemers of who did it. */
export function listRegels(db: Database, samenwerkingId: string, na: number) {
  return db
    .selectFrom('logboek')
    .select(['volgnummer', 'gebeurtenis'])
    .select(
      sql<string[]>`array(select distinct o.naam from betrokkene b
        join deelnemer d on d.id = b.deelnemer_id join organisatie o on o.id = d.organisatie_id
        where b.samenwerking_id = logboek.samenwerking_id and b.beeindigd_op is null
          and b.account_id = (logboek.gebeurtenis::jsonb ->> 'accountId')::uuid)`.as('van'),
    )
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
