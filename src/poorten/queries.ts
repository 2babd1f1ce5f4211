import { sql } from 'kysely';
import type { GeldendBesluit, Voortzetting } from '#src/besluitrondes/uitkomst.ts';
import type { Database } from '#src/database/database.ts';
import type { NulmetingStand } from '#src/doelen/doel.ts';
import type { Fase } from '#src/shared/fasen.ts';
import type { Knoop, Schakel } from '#src/rode-draad/draad.ts';

export function listDeelnemers(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam', 'd.status'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', 'in', ['actief', 'uitgenodigd'])
    .orderBy('o.naam')
    .$narrowType<{ status: 'uitgenodigd' | 'actief' }>()
    .execute();
}

/**
 * How far everybody is: the state of answers in closed rooms is counted too, without their text
 * (SQL function poort_antwoorden, because row-level security hides the rooms of others).
 */
export async function listAntwoordStanden(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{ vraagId: string; deelnemerId: string | null; status: 'concept' | 'gereed' }>`
    select * from poort_antwoorden(${samenwerkingId})`.execute(db);
  return rows;
}

export function listDelingen(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deling')
    .select(['deelnemerId'])
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .select(
      sql<number>`count(*) filter (where onderwerp = 'knelpunt' and coalesce(inhoud ->> 'bewijs', '') = '')`.as(
        'zonderBewijs',
      ),
    )
    .where('samenwerkingId', '=', samenwerkingId)
    .where('ingetrokkenOp', 'is', null)
    .groupBy('deelnemerId')
    .execute();
}

export async function findLaatsteVersie(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('dossierversie')
    .select(['id', 'nummer'])
    .where('samenwerkingId', '=', samenwerkingId)
    .orderBy('nummer', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest confirmed decision of each deelnemer (SQL function of migration 0013). */
export async function listBesluiten(db: Database, samenwerkingId: string) {
  const { rows } = await sql<GeldendBesluit>`select * from geldende_besluiten(${samenwerkingId})`.execute(db);
  return rows;
}

/** The choices of the newest round, the oldest first (SQL function of migration 0013). */
export async function listVoortzettingen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Voortzetting>`select * from geldende_voortzettingen(${samenwerkingId})`.execute(
    db,
  );
  return rows;
}

/** Open points, those in closed rooms too, without their text. */
export async function listOpenHoepunten(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    vraagId: string;
    deelnemerId: string | null;
  }>`select * from poort_hoepunten(${samenwerkingId})`.execute(db);
  return rows;
}

export function listDoelen(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('doel')
    .select(['id', 'naam'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('verwijderdOp', 'is', null)
    .orderBy('naam')
    .orderBy('id')
    .execute();
}

/** Which baselines are signed, those that one may not read too, without a figure (SQL function of migration 0030). */
export async function listNulmetingStanden(db: Database, samenwerkingId: string) {
  const { rows } = await sql<NulmetingStand>`select * from nulmeting_standen(${samenwerkingId})`.execute(db);
  return rows;
}

/** The rode draad as its own page reads it (SQL functions of migration 0060). */
export async function readDraad(db: Database, samenwerkingId: string) {
  const knopen =
    await sql<Knoop>`select * from draadknopen(${samenwerkingId}) order by plaats, naam, id`.execute(db);
  const schakels = await sql<Schakel>`select * from draadschakels(${samenwerkingId})`.execute(db);
  return { knopen: knopen.rows, schakels: schakels.rows };
}

export function listPoortbesluiten(db: Database, samenwerkingId: string, fase: Fase) {
  return db
    .selectFrom('poortbesluit as p')
    .innerJoin('account as x', 'x.id', 'p.door')
    .select(['p.soort', 'p.op', 'x.naam as door', 'p.toelichtingen'])
    .where('p.samenwerkingId', '=', samenwerkingId)
    .where('p.fase', '=', fase)
    .orderBy('p.op', 'desc')
    .$narrowType<{ soort: 'doorgaan' | 'heropenen' }>()
    .execute();
}

type Poortbesluit = {
  samenwerkingId: string;
  fase: Fase;
  soort: 'doorgaan' | 'heropenen';
  criteria: unknown;
  toelichtingen: unknown;
  door: string;
  op: Date;
};

export async function savePoortbesluit(db: Database, { criteria, toelichtingen, ...values }: Poortbesluit) {
  await db
    .insertInto('poortbesluit')
    .values({
      id: crypto.randomUUID(),
      ...values,
      criteria: sql`${JSON.stringify(criteria)}::jsonb`,
      toelichtingen: sql`${JSON.stringify(toelichtingen)}::jsonb`,
    })
    .execute();
}

/** Closes a fase; false when somebody else did so at the same moment. */
export async function saveAfsluiting(
  db: Database,
  samenwerkingId: string,
  fase: Fase,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('faseStand')
    .set((eb) => ({ afgeslotenOp: now, versie: eb('versie', '+', 1) }))
    .where('samenwerkingId', '=', samenwerkingId)
    .where('fase', '=', fase)
    .where('afgeslotenOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Opens a fase for the first time, or again after a heropening of an earlier one; one that is open stays open. */
export async function saveOpening(db: Database, samenwerkingId: string, fase: Fase, now: Date) {
  await db
    .insertInto('faseStand')
    .values({ samenwerkingId, fase, geopendOp: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveHeropening(db: Database, samenwerkingId: string, fase: Fase): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('faseStand')
    .set((eb) => ({ afgeslotenOp: null, versie: eb('versie', '+', 1) }))
    .where('samenwerkingId', '=', samenwerkingId)
    .where('fase', '=', fase)
    .where('afgeslotenOp', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
