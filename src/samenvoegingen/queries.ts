import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';

type Wie = { op: Date; door: string };

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('samenvoeging as s')
    .innerJoin('account as x', 'x.id', 's.gewijzigdDoor')
    .select(['s.id', 's.versie', 's.leidendId', 's.reden', 's.gewijzigdOp', 'x.naam as gewijzigdDoor'])
    .where('s.samenwerkingId', '=', samenwerkingId)
    .where('s.losOp', 'is', null);

/** Without a page: all of them. */
export const listSamenvoegingen = (db: Database, samenwerkingId: string, page?: Page) =>
  pageOf(select(db, samenwerkingId).orderBy('s.gewijzigdOp', 'desc').orderBy('s.id'), page);

export async function findSamenvoeging(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('s.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze samenvoeging');
  return found;
}

/** The knelpunten that lie on the table, of deelnemers that take part. */
const gedeeld = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deling as g')
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['g.onderwerpId as knelpuntId', 'g.deelnemerId', 'o.naam as deelnemer', 'g.inhoud as knelpunt'])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.onderwerp', '=', 'knelpunt')
    .where('g.ingetrokkenOp', 'is', null)
    .where('d.status', '=', 'actief');

/** What still lies on the table of these groups, in the order in which it joined. */
export const listLeden = (db: Database, samenwerkingId: string, ids: readonly string[]) =>
  gedeeld(db, samenwerkingId)
    .innerJoin('samengevoegd as m', (join) =>
      join.onRef('m.knelpuntId', '=', 'g.onderwerpId').on('m.losOp', 'is', null),
    )
    .select('m.samenvoegingId')
    .where(sql<boolean>`m.samenvoeging_id = any (${[...ids]}::uuid[])`)
    .orderBy('m.op')
    .orderBy(sql`g.inhoud ->> 'titel'`) // as the view eenpijn decides who leads
    .orderBy('m.knelpuntId')
    .execute();

/** What stands alone; without a page all of it. */
export function listLosse(
  db: Database,
  samenwerkingId: string,
  { taakveld }: { taakveld?: string | undefined },
  page?: Page,
) {
  let query = gedeeld(db, samenwerkingId).where(
    sql<boolean>`not exists (select from samengevoegd m where m.knelpunt_id = g.onderwerp_id and m.los_op is null)`,
  );
  if (taakveld)
    query = query.where(
      sql<boolean>`lower(btrim(g.inhoud ->> 'taakveld')) = ${taakveld.trim().toLocaleLowerCase('nl')}`,
    );
  return pageOf(query.orderBy('o.naam').orderBy('g.gedeeldOp').orderBy('g.id'), page);
}

/** Of these ids those that lie on the table, and the group in which each is now. */
export const listPlekken = (db: Database, samenwerkingId: string, ids: readonly string[]) =>
  gedeeld(db, samenwerkingId)
    .leftJoin('samengevoegd as m', (join) =>
      join.onRef('m.knelpuntId', '=', 'g.onderwerpId').on('m.losOp', 'is', null),
    )
    .select('m.samenvoegingId')
    .where(sql<boolean>`g.onderwerp_id = any (${[...ids]}::uuid[])`)
    .execute();

/** Of a group everything that was put in, also what is off the table now. */
export async function listLedenIds(db: Database, samenvoegingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('samengevoegd')
    .select('knelpuntId')
    .where('samenvoegingId', '=', samenvoegingId)
    .where('losOp', 'is', null)
    .execute();
  return rows.map(({ knelpuntId }) => knelpuntId);
}

type Nieuw = { id: string; samenwerkingId: string; leidendId: string; reden: string };

export async function saveNew(db: Database, values: Nieuw, { op, door }: Wie) {
  await db
    .insertInto('samenvoeging')
    .values({ ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody put one of these in a group at the same moment. */
export async function saveLeden(
  db: Database,
  plek: { samenvoegingId: string; samenwerkingId: string },
  ids: readonly string[],
  { op, door }: Wie,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const saved = await db
    .insertInto('samengevoegd')
    .values(ids.map((knelpuntId) => ({ id: crypto.randomUUID(), ...plek, knelpuntId, op, door })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === BigInt(ids.length);
}

/** False when somebody else saved meanwhile. */
export async function saveSamenvoeging(
  db: Database,
  { id, versie }: { id: string; versie: number },
  values: { leidendId: string; reden: string },
  { op, door }: Wie,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('samenvoeging')
    .set({ ...values, versie: versie + 1, gewijzigdOp: op, gewijzigdDoor: door })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('losOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes these out of their group; the rows stay, so that the group of an earlier day can be read. */
export async function saveLos(
  db: Database,
  samenvoegingId: string,
  ids: readonly string[],
  { op, door }: Wie,
) {
  await db
    .updateTable('samengevoegd')
    .set({ losOp: op, losDoor: door })
    .where('samenvoegingId', '=', samenvoegingId)
    .where('losOp', 'is', null)
    .where(sql<boolean>`knelpunt_id = any (${[...ids]}::uuid[])`)
    .execute();
}

/** False when somebody else saved meanwhile. */
export async function saveOngedaan(
  db: Database,
  { id, versie }: { id: string; versie: number },
  { op, door }: Wie,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('samenvoeging')
    .set({ versie: versie + 1, gewijzigdOp: op, gewijzigdDoor: door, losOp: op, losDoor: door })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('losOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
