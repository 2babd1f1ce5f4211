import { sql } from 'kysely';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import type { Database } from '#src/database/database.ts';

type Page = { limit: number; offset: number };
export type Inhoud = { motief: string; straks: string; blijft: string; eigenDoelen: string };
type Wie = { op: Date; door: string };

export const findEindbeeld = (db: Database, samenwerkingId: string, deelnemerId: string) =>
  db
    .selectFrom('eindbeeld as e')
    .innerJoin('account as x', 'x.id', 'e.gewijzigdDoor')
    .select([
      'e.id',
      'e.deelnemerId',
      'e.motief',
      'e.straks',
      'e.blijft',
      'e.eigenDoelen',
      'e.versie',
      'e.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .select(
      sql<
        number | null
      >`(select onderwerp_versie from deling where onderwerp = 'eindbeeld' and onderwerp_id = e.id and ingetrokken_op is null)`.as(
        'gedeeldeVersie',
      ),
    )
    .where('e.samenwerkingId', '=', samenwerkingId)
    .where('e.deelnemerId', '=', deelnemerId)
    .executeTakeFirst();

/** Whether this deelnemer exists, takes part, and its room may be read by who acts. */
export async function isLeesbareKamer(db: Database, samenwerkingId: string, deelnemerId: string) {
  const found = await db
    .selectFrom('deelnemer')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', deelnemerId)
    .where(sql<boolean>`id in (select leesbare_deelnemers())`)
    .executeTakeFirst();
  return found !== undefined;
}

/** Version 1 makes it; false when somebody else saved meanwhile. */
export async function saveEindbeeld(
  db: Database,
  plek: { samenwerkingId: string; deelnemerId: string; versie: number },
  inhoud: Inhoud,
  { op, door }: Wie,
): Promise<boolean> {
  const values = { ...plek, ...inhoud, gewijzigdOp: op, gewijzigdDoor: door };
  if (plek.versie === 1) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('eindbeeld')
      .values({ id: crypto.randomUUID(), ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { samenwerkingId: _samenwerking, deelnemerId: _deelnemer, ...changes } = values;
  const { numUpdatedRows } = await db
    .updateTable('eindbeeld')
    .set(changes)
    .where('deelnemerId', '=', plek.deelnemerId)
    .where('versie', '=', plek.versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What lies on the table: the copies, one of each deelnemer. */
export async function listGedeeld(db: Database, samenwerkingId: string, { limit, offset }: Page) {
  const shared = db
    .selectFrom('deling as g')
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.onderwerp', '=', 'eindbeeld')
    .where('g.ingetrokkenOp', 'is', null);
  const items = await shared
    .select([
      'g.deelnemerId',
      'o.naam as deelnemer',
      'g.onderwerpVersie as versie',
      'g.gedeeldOp',
      'g.inhoud',
    ])
    .orderBy('o.naam')
    .orderBy('g.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await shared
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

/** The joint text of O5 as it stands now. */
export async function findEindsituatie(db: Database, samenwerkingId: string): Promise<string> {
  const found = await db
    .selectFrom('antwoord')
    .select('tekst')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('vraagId', '=', 'O5')
    .where('deelnemerId', 'is', null)
    .executeTakeFirst();
  return found?.tekst ?? '';
}

/** Of every sentence what each deelnemer thinks of it (migration 0064). */
export async function listZinsoordelen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    sleutel: string;
    deelnemerId: string;
    deelnemer: string;
    oordeel: Oordeel;
    toelichting: string;
    door: string;
    op: Date;
  }>`
    select z.sleutel, z.deelnemer_id, o.naam as deelnemer, z.oordeel, z.toelichting, x.naam as door, z.op
    from zinsoordelen(${samenwerkingId}) z join deelnemer d on d.id = z.deelnemer_id
      join organisatie o on o.id = d.organisatie_id join account x on x.id = z.door
    order by z.sleutel, z.deelnemer_id`.execute(db);
  return rows;
}

type NieuwOordeel = { zin: string; sleutel: string; oordeel: Oordeel; toelichting: string };

export async function saveZinsoordelen(
  db: Database,
  plek: { samenwerkingId: string; deelnemerId: string },
  oordelen: readonly NieuwOordeel[],
  wie: Wie,
) {
  await db
    .insertInto('zinsoordeel')
    .values(oordelen.map((oordeel) => ({ id: crypto.randomUUID(), ...plek, ...oordeel, ...wie })))
    .execute();
}
