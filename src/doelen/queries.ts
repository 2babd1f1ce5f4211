import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { richtingVan } from '#src/database/order.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';
import { naamVan } from '#src/shared/sortering.ts';
import type { NulmetingStand, Richting, Streven } from './doel.ts';

type Filter = { letter?: string | undefined; zoek?: string | undefined; sort?: string | undefined };
export type Values = {
  indicatorId: string;
  naam: string;
  definitie: string;
  eenheid: string;
  letter: string;
  richting: Richting;
  streven: Streven;
  bron: string;
  frequentie: 'maand' | 'kwartaal' | 'halfjaar' | 'jaar';
  eigenaar: string;
  streefwaarde: number | null;
  streefdatum: string | null;
};
type Wie = { op: Date; door: string };

export function listDeelnemers(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('d.uitgenodigdOp')
    .orderBy('o.naam')
    .execute();
}

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('doel as d')
    .innerJoin('account as x', 'x.id', 'd.gewijzigdDoor')
    .select([
      'd.id',
      'd.indicatorId',
      'd.naam',
      'd.definitie',
      'd.eenheid',
      'd.letter',
      'd.richting',
      'd.streven',
      'd.bron',
      'd.frequentie',
      'd.eigenaar',
      'd.streefwaarde',
      'd.streefdatum',
      'd.versie',
      'd.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.verwijderdOp', 'is', null)
    .$narrowType<Pick<Values, 'richting' | 'streven' | 'frequentie'>>();

function filtered(db: Database, samenwerkingId: string, { letter, zoek }: Filter) {
  let query = select(db, samenwerkingId);
  if (letter) query = query.where('d.letter', '=', letter);
  if (zoek) {
    const like = `%${zoek.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) =>
      eb.or(
        (['d.naam', 'd.definitie', 'd.bron', 'd.eigenaar'] as const).map((column) =>
          eb(column, 'ilike', like),
        ),
      ),
    );
  }
  return query;
}

/** The three K's in the order of the method, then own words; unless a column was asked for. Without a page: all. */
export function listDoelen(db: Database, samenwerkingId: string, filter: Filter, page?: Page) {
  const { sort = 'letter' } = filter;
  const query = filtered(db, samenwerkingId, filter);
  const richting = richtingVan(sort);
  const ordered =
    naamVan(sort) === 'naam'
      ? query.orderBy('d.naam', richting)
      : query
          .orderBy(
            sql`coalesce(array_position(array['kwetsbaarheid', 'kwaliteit', 'kosten'], d.letter), 4)`,
            richting,
          )
          .orderBy('d.letter', richting)
          .orderBy('d.naam');
  return pageOf(ordered.orderBy('d.id'), page);
}

export async function findDoel(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('d.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit doel');
  return found;
}

export async function saveNew(
  db: Database,
  plek: { id: string; samenwerkingId: string },
  values: Values,
  { op, door }: Wie,
) {
  await db
    .insertInto('doel')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody else saved meanwhile. */
export async function saveDoel(
  db: Database,
  { id, versie }: { id: string; versie: number },
  values: Partial<Values> & { verwijderdOp?: Date },
  { op, door }: Wie,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('doel')
    .set({ ...values, versie: versie + 1, gewijzigdOp: op, gewijzigdDoor: door })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('verwijderdOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Of every doel and deelnemer the newest version, signed or not; no figures (SQL function of migration 0030). */
export async function listStanden(db: Database, samenwerkingId: string) {
  const { rows } = await sql<NulmetingStand>`select * from nulmeting_standen(${samenwerkingId})`.execute(db);
  return rows;
}

const selectNulmeting = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('nulmeting as n')
    .innerJoin('account as i', 'i.id', 'n.ingevoerdDoor')
    .leftJoin('account as t', 't.id', 'n.getekendDoor')
    .select([
      'n.id',
      'n.doelId',
      'n.deelnemerId',
      'n.versie',
      'n.waarde',
      'n.peildatum',
      'n.bron',
      'n.toelichting',
      'n.ingevoerdOp',
      'i.naam as ingevoerdDoor',
      'n.getekendOp',
      't.naam as getekendDoor',
    ])
    .select(sql<boolean>`n.ingevoerd_door = current_account()`.as('doorMij'))
    .where('n.samenwerkingId', '=', samenwerkingId);

/** Of every doel and deelnemer the newest version that row-level security shows to who asks. */
export function listNulmetingen(db: Database, samenwerkingId: string) {
  return selectNulmeting(db, samenwerkingId)
    .distinctOn(['n.doelId', 'n.deelnemerId'])
    .orderBy('n.doelId')
    .orderBy('n.deelnemerId')
    .orderBy('n.versie', 'desc')
    .execute();
}

export function listVersies(db: Database, samenwerkingId: string, doelId: string, deelnemerId: string) {
  return selectNulmeting(db, samenwerkingId)
    .where('n.doelId', '=', doelId)
    .where('n.deelnemerId', '=', deelnemerId)
    .orderBy('n.versie', 'desc')
    .execute();
}

export async function findNulmeting(db: Database, samenwerkingId: string, id: string) {
  const found = await selectNulmeting(db, samenwerkingId).where('n.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze nulmeting');
  return found;
}

type Plek = { samenwerkingId: string; doelId: string; deelnemerId: string };

/** False when somebody else saved the same version first. */
export async function saveNulmeting(
  db: Database,
  { versie, ...plek }: Plek & { versie: number },
  values: { waarde: number; peildatum: string; bron: string; toelichting: string },
  { op, door }: Wie,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('nulmeting')
    .values({ id: crypto.randomUUID(), ...plek, ...values, versie, ingevoerdOp: op, ingevoerdDoor: door })
    .onConflict((conflict) => conflict.columns(['doelId', 'deelnemerId', 'versie']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveOndertekening(db: Database, id: string, { op, door }: Wie): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('nulmeting')
    .set({ getekendOp: op, getekendDoor: door })
    .where('id', '=', id)
    .where('getekendOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The newest of every doel and deelnemer. */
export function listStreefwaarden(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('streefwaarde')
    .distinctOn(['doelId', 'deelnemerId'])
    .select(['doelId', 'deelnemerId', 'versie', 'waarde', 'streefdatum'])
    .where('samenwerkingId', '=', samenwerkingId)
    .orderBy('doelId')
    .orderBy('deelnemerId')
    .orderBy('versie', 'desc')
    .execute();
}

/** False when somebody else saved the same version first. */
export async function saveStreefwaarde(
  db: Database,
  plek: Plek & { versie: number },
  values: { waarde: number | null; streefdatum: string | null },
  wie: Wie,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('streefwaarde')
    .values({ id: crypto.randomUUID(), ...plek, ...values, ...wie })
    .onConflict((conflict) => conflict.columns(['doelId', 'deelnemerId', 'versie']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const selectWeging = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('weging')
    .distinctOn('deelnemerId')
    .select(['deelnemerId', 'versie', 'gewichten', 'gedeeld'])
    .where('samenwerkingId', '=', samenwerkingId)
    .orderBy('deelnemerId')
    .orderBy('versie', 'desc');

/** The newest that each deelnemer showed. */
export function listGedeeldeWegingen(db: Database, samenwerkingId: string) {
  return selectWeging(db, samenwerkingId).where('gedeeld', '=', true).execute();
}

/** The newest of one deelnemer that row-level security shows to who asks. */
export function findWeging(db: Database, samenwerkingId: string, deelnemerId: string) {
  return selectWeging(db, samenwerkingId).where('deelnemerId', '=', deelnemerId).executeTakeFirst();
}

/** False when somebody else saved the same version first. */
export async function saveWeging(
  db: Database,
  plek: { samenwerkingId: string; deelnemerId: string; versie: number },
  { gewichten, gedeeld }: { gewichten: Record<string, number>; gedeeld: boolean },
  wie: Wie,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('weging')
    .values({
      id: crypto.randomUUID(),
      ...plek,
      gedeeld,
      gewichten: sql`${JSON.stringify(gewichten)}::jsonb`,
      ...wie,
    })
    .onConflict((conflict) => conflict.columns(['deelnemerId', 'versie']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
