import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import type { VraagId } from '#src/vragen/vragen.ts';
import type { Oordeel } from './reactie.ts';
import { vraagPerZin } from './zinnen.ts';

type Status = 'concept' | 'gereed';
type Plek = { samenwerkingId: string; vraagId: VraagId; deelnemerId: string | null };

export function findAntwoord(db: Database, { samenwerkingId, vraagId, deelnemerId }: Plek) {
  return db
    .selectFrom('antwoord as a')
    .innerJoin('account as x', 'x.id', 'a.gewijzigdDoor')
    .select(['a.id', 'a.tekst', 'a.status', 'a.versie', 'a.gewijzigdOp', 'x.naam as gewijzigdDoor'])
    .select(
      sql<
        number | null
      >`(select onderwerp_versie from deling where onderwerp = 'antwoord' and onderwerp_id = a.id and ingetrokken_op is null)`.as(
        'gedeeldeVersie',
      ),
    )
    .where('a.samenwerkingId', '=', samenwerkingId)
    .where('a.vraagId', '=', vraagId)
    .where('a.deelnemerId', deelnemerId ? '=' : 'is', deelnemerId)
    .$narrowType<{ status: Status }>()
    .executeTakeFirst();
}

type Nieuw = Plek & { id: string; tekst: string; status: Status; versie: number; op: Date; door: string };

/** Saves a version; false when another version was saved meanwhile. Version 1 makes the answer. */
export async function saveAntwoord(
  db: Database,
  { id, versie, op, door, tekst, status, ...plek }: Nieuw,
): Promise<boolean> {
  const saved =
    versie === 1
      ? await insertFirst(db, { id, op, door, tekst, status, ...plek })
      : await updateNext(db, { id, versie, op, door, tekst, status });
  if (!saved) return false;
  const { samenwerkingId, deelnemerId } = plek;
  await db
    .insertInto('antwoordVersie')
    .values({ antwoordId: id, versie, samenwerkingId, deelnemerId, tekst, status, op, door })
    .execute();
  return true;
}

async function insertFirst(db: Database, { op, door, ...values }: Omit<Nieuw, 'versie'>) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('antwoord')
    .values({ ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function updateNext(db: Database, { id, versie, op, door, tekst, status }: Omit<Nieuw, keyof Plek>) {
  const { numUpdatedRows } = await db
    .updateTable('antwoord')
    .set({ tekst, status, versie, gewijzigdOp: op, gewijzigdDoor: door })
    .where('id', '=', id)
    .where('versie', '=', versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function listVersies(db: Database, antwoordId: string, page: Page) {
  return pageOf(
    db
      .selectFrom('antwoordVersie as v')
      .innerJoin('account as x', 'x.id', 'v.door')
      .select(['v.versie', 'v.tekst', 'v.status', 'v.op', 'x.naam as door'])
      .where('v.antwoordId', '=', antwoordId)
      .orderBy('v.versie', 'desc')
      .$narrowType<{ status: Status }>(),
    page,
  );
}

const reacties = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('reactie as r')
    .innerJoin('antwoord as a', 'a.id', 'r.antwoordId')
    .innerJoin('deelnemer as d', 'd.id', 'r.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'r.door')
    .select([
      'r.id',
      'r.deelnemerId',
      'o.naam as deelnemer',
      'r.antwoordVersie',
      'r.oordeel',
      'r.toelichting',
      'r.op',
      'x.naam as door',
      'a.vraagId',
    ])
    .where('r.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ oordeel: Oordeel; vraagId: VraagId }>();

/** The newest of each deelnemer on this version. */
export async function listReactiesOp(
  db: Database,
  samenwerkingId: string,
  antwoord: { id: string; versie: number },
) {
  const all = await reacties(db, samenwerkingId)
    .where('r.antwoordId', '=', antwoord.id)
    .where('r.antwoordVersie', '=', antwoord.versie)
    .distinctOn('r.deelnemerId')
    .orderBy('r.deelnemerId')
    .orderBy('r.op', 'desc')
    .execute();
  return all.toSorted((a, b) => a.deelnemer.localeCompare(b.deelnemer, 'nl'));
}

/** All of them, on whichever version; of a question that is judged sentence by sentence nothing. */
export function listReacties(db: Database, samenwerkingId: string, vraagId: VraagId | undefined) {
  const all = reacties(db, samenwerkingId).where('a.vraagId', '!=', vraagPerZin);
  const filtered = vraagId ? all.where('a.vraagId', '=', vraagId) : all;
  return filtered.orderBy('r.op', 'desc').orderBy('r.id').execute();
}

/** What each deelnemer thinks of each sentence of the joint end state (migration 0064). */
export async function listZinsoordelen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    id: string;
    zin: string;
    deelnemerId: string;
    deelnemer: string;
    oordeel: Oordeel;
    toelichting: string;
    op: Date;
    door: string;
  }>`
    select z.id, z.zin, z.deelnemer_id, o.naam as deelnemer, z.oordeel, z.toelichting, z.op, x.naam as door
    from zinsoordelen(${samenwerkingId}) z join deelnemer d on d.id = z.deelnemer_id
      join organisatie o on o.id = d.organisatie_id join account x on x.id = z.door
    order by o.naam, z.volgorde`.execute(db);
  return rows;
}

type NieuweReactie = {
  id: string;
  samenwerkingId: string;
  antwoordId: string;
  antwoordVersie: number;
  deelnemerId: string;
  oordeel: Oordeel;
  toelichting: string;
  op: Date;
  door: string;
};

export async function saveReactie(db: Database, values: NieuweReactie) {
  await db.insertInto('reactie').values(values).execute();
}

/** Whether this deelnemer exists, takes part, and its room may be read by who acts. */
export async function isLeesbareKamer(
  db: Database,
  samenwerkingId: string,
  deelnemerId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('deelnemer')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', deelnemerId)
    .where(sql<boolean>`id in (select leesbare_deelnemers())`)
    .executeTakeFirst();
  return found !== undefined;
}
