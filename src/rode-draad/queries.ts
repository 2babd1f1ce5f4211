import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import type { Knoop, Schakel, Soort } from './draad.ts';

/** Everything on the thread that all deelnemers may see: shared knelpunten (those that count as one pain as their leading one), doelen, the chosen alternatief, taken that somebody brings in. */
export async function listKnopen(db: Database, samenwerkingId: string): Promise<Knoop[]> {
  const { rows } = await sql<
    Omit<Knoop, 'deelnemer' | 'getekend' | 'deelnemers'> & Nullable
  >`select soort, id, naam, deelnemer, getekend, deelnemers from draadknopen(${samenwerkingId}) order by plaats, naam, id`.execute(
    db,
  );
  return rows.map(({ soort, id, naam, deelnemer, getekend, deelnemers }) => ({
    soort,
    id,
    naam,
    deelnemer: deelnemer ?? undefined,
    getekend: getekend ?? undefined,
    deelnemers: deelnemers ?? undefined,
  }));
}
type Nullable = { deelnemer: string | null; getekend: number | null; deelnemers: number | null };

/** What was laid to a knelpunt that counts under another one, counts for that one; each link once. */
export async function listSchakels(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Schakel>`select * from draadschakels(${samenwerkingId})`.execute(db);
  return rows;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  vanSoort: Soort;
  vanId: string;
  naarSoort: Soort;
  naarId: string;
  gelegdOp: Date;
  gelegdDoor: string;
};

/** False when the two are linked already. */
export async function saveSchakel(db: Database, schakel: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('schakel')
    .values(schakel)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type Los = { samenwerkingId: string; schakelId: string; door: string; op: Date };

/** False when there is no such link any more. The same link of knelpunten that count as one goes as well. The row stays: the thread of an earlier day can be read. */
export async function removeSchakel(
  db: Database,
  { samenwerkingId, schakelId, door, op }: Los,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('schakel')
    .set({ losOp: op, losDoor: door })
    .where(
      sql<boolean>`(id = ${schakelId} or exists (select from schakel s
        join eenpijn e on e.knelpunt_id = s.van_id and e.samenwerking_id = s.samenwerking_id
        join eenpijn f on f.samenvoeging_id = e.samenvoeging_id and f.knelpunt_id = schakel.van_id and f.samenwerking_id = s.samenwerking_id
        where s.id = ${schakelId} and s.los_op is null and s.naar_id = schakel.naar_id))`,
    )
    .where('samenwerkingId', '=', samenwerkingId)
    .where('losOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
