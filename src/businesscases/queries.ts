import { sql } from 'kysely';
import type { Soort } from '#src/businesscase/regel.ts';
import type { Kansverdeling } from '#src/businesscase/trekking.ts';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';
import type { Instellingen, Regel, Verdeling } from './invoer.ts';
import type { Batenvoorstel } from './regel.ts';

type Page = { limit: number; offset: number };
type Wie = { op: Date; door: string };
type Caseplek = { samenwerkingId: string; businesscaseId: string };
type Van = Caseplek & { deelnemerId: string | null };

/** The deelnemers whose nulmeting is not complete: what the lock of the business case follows from. */
export async function listZonderNulmeting(db: Database, samenwerkingId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from nulmeting_ontbreekt(${samenwerkingId}) as id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function listDeelnemers(db: Database, samenwerkingId: string) {
  const rows = await db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('gemeente as g', 'g.cbsCode', 'o.cbsCode')
    .select(['d.id', 'o.naam'])
    .select((eb) => eb.fn.coalesce('o.inwoners', 'g.inwoners').as('inwoners'))
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('d.uitgenodigdOp')
    .orderBy('o.naam')
    .execute();
  return rows.map((row) => ({ ...row, inwoners: row.inwoners ?? 0 }));
}

export const listAlternatieven = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('alternatief')
    .select(['id', 'naam', 'soort'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('verwijderdOp', 'is', null)
    .orderBy(sql`soort = 'nul'`)
    .orderBy('volgorde')
    .execute();

const cases = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('businesscase as b')
    .innerJoin('account as x', 'x.id', 'b.gewijzigdDoor')
    .select([
      'b.id',
      'b.naam',
      'b.beginjaar',
      'b.aantalJaren',
      'b.discontovoet',
      'b.prijzen',
      'b.realisatie',
      'b.ingroei',
      'b.kansverdeling',
      'b.zaad',
      'b.versie',
      'b.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('b.samenwerkingId', '=', samenwerkingId)
    .orderBy('b.volgorde')
    .$narrowType<{ prijzen: 'reeel' | 'nominaal'; kansverdeling: Kansverdeling }>();

export const listCases = (db: Database, samenwerkingId: string) => cases(db, samenwerkingId).execute();

export async function findCase(db: Database, { samenwerkingId, businesscaseId }: Caseplek) {
  const found = await cases(db, samenwerkingId).where('b.id', '=', businesscaseId).executeTakeFirst();
  if (!found) throw notFound('Deze businesscase');
  return found;
}

type Casevalues = Instellingen & { naam: string } & Batenvoorstel;

export async function saveNieuweCase(
  db: Database,
  plek: { id: string; samenwerkingId: string },
  values: Casevalues,
  { op, door }: Wie,
) {
  await db
    .insertInto('businesscase')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody else saved meanwhile. */
export function saveCase(
  db: Database,
  rij: { id: string; versie: number },
  values: Casevalues,
  { op, door }: Wie,
) {
  return saveVersie(db, 'businesscase', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

const regels = (db: Database, { samenwerkingId, businesscaseId }: Caseplek) =>
  db
    .selectFrom('businesscaseregel as r')
    .innerJoin('account as x', 'x.id', 'r.gewijzigdDoor')
    .select([
      'r.id',
      'r.deelnemerId',
      'r.naam',
      'r.soort',
      'r.alternatiefId',
      'r.verdeling',
      'r.laag',
      'r.verwacht',
      'r.hoog',
      'r.van',
      'r.tot',
      'r.indexatie',
      'r.ingroei',
      'r.realisatie',
      'r.bron',
      'r.brondatum',
      'r.versie',
      'r.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('r.samenwerkingId', '=', samenwerkingId)
    .where('r.businesscaseId', '=', businesscaseId)
    .where('r.verwijderdOp', 'is', null)
    .orderBy('r.volgorde')
    .$narrowType<{ soort: Soort; verdeling: Verdeling | null }>();

function filtered(db: Database, { deelnemerId, ...plek }: Van, zoek: string) {
  const all = regels(db, plek).where('r.deelnemerId', 'is not distinct from', deelnemerId);
  return zoek
    ? all.where((eb) =>
        eb.or([eb('r.naam', 'ilike', containing(zoek)), eb('r.bron', 'ilike', containing(zoek))]),
      )
    : all;
}

/** Without a page: all of them. */
export async function listRegels(db: Database, van: Van, zoek = '', page?: Page) {
  const all = filtered(db, van, zoek);
  const items = await (page ? all.limit(page.limit).offset(page.offset) : all).execute();
  if (!page) return { items, total: items.length };
  const { total } = await filtered(db, van, zoek)
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function findRegel(db: Database, plek: Caseplek, id: string) {
  const found = await regels(db, plek).where('r.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze regel');
  return found;
}

/** Says which joint lines there are, in which version, without reading them. */
export async function findRegelstand(db: Database, { businesscaseId }: Caseplek): Promise<string> {
  const { rows } = await sql<{ stand: string }>`
    select md5(coalesce(string_agg(id::text || versie, ',' order by volgorde), '')) as stand
    from businesscaseregel
    where businesscase_id = ${businesscaseId} and deelnemer_id is null and verwijderd_op is null`.execute(db);
  return rows[0]?.stand ?? '';
}

export async function saveNieuweRegels(
  db: Database,
  van: Van,
  values: readonly Regel[],
  { op, door }: Wie,
): Promise<string[]> {
  const rows = await db
    .insertInto('businesscaseregel')
    .values(
      values.map((regel) => ({
        id: crypto.randomUUID(),
        ...van,
        ...regel,
        gewijzigdOp: op,
        gewijzigdDoor: door,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** False when somebody else saved meanwhile. */
export function saveRegel(
  db: Database,
  { id, versie }: { id: string; versie: number },
  values: Regel | { verwijderdOp: Date },
  { op, door }: Wie,
) {
  return saveVersie(
    db,
    'businesscaseregel',
    { id, versie },
    { ...values, gewijzigdOp: op, gewijzigdDoor: door },
  );
}

/** The sharings that count now, without the lines in them. */
export const listDelingen = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('cijferdeling as c')
    .leftJoin('account as x', 'x.id', 'c.getekendDoor')
    .select([
      'c.id',
      'c.businesscaseId',
      'c.deelnemerId',
      'c.controlegetal',
      'c.gedeeldOp',
      'c.gedeeldDoor',
      'c.getekendOp',
      'x.naam as getekendDoor',
    ])
    .where('c.samenwerkingId', '=', samenwerkingId)
    .where('c.ingetrokkenOp', 'is', null)
    .execute();

/** One sharing that counts now, with its lines. */
export const findGedeeldeCijfers = (db: Database, { samenwerkingId, businesscaseId }: Caseplek, id: string) =>
  db
    .selectFrom('cijferdeling as c')
    .innerJoin('deelnemer as d', 'd.id', 'c.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as g', 'g.id', 'c.gedeeldDoor')
    .leftJoin('account as t', 't.id', 'c.getekendDoor')
    .select(['c.id', 'c.deelnemerId', 'o.naam as deelnemer', 'c.controlegetal', 'c.regels'])
    .select(['c.gedeeldOp', 'g.naam as gedeeldDoor', 'c.getekendOp', 't.naam as getekendDoor'])
    .where('c.samenwerkingId', '=', samenwerkingId)
    .where('c.businesscaseId', '=', businesscaseId)
    .where('c.id', '=', id)
    .where('c.ingetrokkenOp', 'is', null)
    .$narrowType<{ regels: Regel[] }>()
    .executeTakeFirst();

export const listGedeeldeRegels = (db: Database, { businesscaseId }: Caseplek) =>
  db
    .selectFrom('cijferdeling')
    .select(['deelnemerId', 'regels'])
    .where('businesscaseId', '=', businesscaseId)
    .where('ingetrokkenOp', 'is', null)
    .$narrowType<{ regels: Regel[] }>()
    .execute();

export async function saveDeling(
  db: Database,
  values: Caseplek & { id: string; deelnemerId: string; controlegetal: string; regels: readonly Regel[] },
  { op, door }: Wie,
) {
  await db
    .insertInto('cijferdeling')
    .values({
      ...values,
      regels: sql`${JSON.stringify(values.regels)}::jsonb`,
      gedeeldOp: op,
      gedeeldDoor: door,
    })
    .execute();
}

export async function saveIntrekking(db: Database, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cijferdeling')
    .set({ ingetrokkenOp: now })
    .where('id', '=', id)
    .where('ingetrokkenOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function saveHandtekening(db: Database, id: string, { op, door }: Wie): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cijferdeling')
    .set({ getekendOp: op, getekendDoor: door })
    .where('id', '=', id)
    .where('ingetrokkenOp', 'is', null)
    .where('getekendOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
