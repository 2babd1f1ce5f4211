import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { richtingVan } from '#src/database/order.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { naamVan } from '#src/shared/sortering.ts';
import type { Filters } from './endpoints.ts';
import type { betrokkenensorteringen } from './rechten.ts';

type Status = 'uitgenodigd' | 'actief' | 'geweigerd' | 'vertrokken';

const betrokkenen = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('betrokkene as b')
    .innerJoin('account as a', 'a.id', 'b.accountId')
    .leftJoin('deelnemer as d', 'd.id', 'b.deelnemerId')
    .leftJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select([
      'b.id',
      'b.accountId',
      'a.naam',
      'a.email',
      'b.rol',
      'b.deelnemerId',
      'o.naam as deelnemer',
      'b.vanafOp',
      'b.beeindigdOp',
    ])
    .where('b.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ rol: Rol }>();

const kolommen = {
  naam: 'a.naam',
  rol: 'b.rol',
  deelnemer: 'o.naam',
  vanaf: 'b.vanafOp',
} as const satisfies Record<(typeof betrokkenensorteringen)[number], string>;

export async function listBetrokkenen(
  db: Database,
  samenwerkingId: string,
  { deelnemerId, rol, zoek, stand = 'nu', sort }: Filters,
  page?: Page,
) {
  const filtered = () => {
    let query = betrokkenen(db, samenwerkingId);
    if (stand === 'nu') query = query.where('b.beeindigdOp', 'is', null);
    if (deelnemerId) query = query.where('b.deelnemerId', '=', deelnemerId);
    if (rol) query = query.where('b.rol', '=', rol);
    if (zoek) {
      const like = containing(zoek);
      query = query.where((eb) => eb.or([eb('a.naam', 'ilike', like), eb('a.email', 'ilike', like)]));
    }
    return query;
  };
  const ordered = sort
    ? filtered().orderBy(kolommen[naamVan(sort)], richtingVan(sort)).orderBy('a.naam').orderBy('b.id')
    : stand === 'alle'
      ? filtered().orderBy('b.vanafOp', 'desc').orderBy('a.naam').orderBy('b.id')
      : filtered()
          .orderBy(sql`o.naam nulls first`)
          .orderBy('a.naam')
          .orderBy('b.id');
  return pageOf(ordered, page);
}

export async function findBetrokkene(db: Database, samenwerkingId: string, id: string) {
  const found = await betrokkenen(db, samenwerkingId)
    .where('b.beeindigdOp', 'is', null)
    .where('b.id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound('Deze betrokkene');
  return found;
}

export async function countContactpersonen(db: Database, deelnemerId: string): Promise<number> {
  const { total } = await db
    .selectFrom('betrokkene')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('deelnemerId', '=', deelnemerId)
    .where('rol', '=', 'contactpersoon')
    .where('beeindigdOp', 'is', null)
    .executeTakeFirstOrThrow();
  return total;
}

export async function saveEinde(db: Database, id: string, now: Date) {
  await db.updateTable('betrokkene').set({ beeindigdOp: now }).where('id', '=', id).execute();
}

export function findDeelnemer(db: Database, samenwerkingId: string, id: string) {
  return db
    .selectFrom('deelnemer')
    .select(['id', 'status'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .$narrowType<{ status: Status }>()
    .executeTakeFirst();
}

export async function findSamenwerkingNaam(db: Database, id: string): Promise<string> {
  const { naam } = await db
    .selectFrom('samenwerking')
    .select('naam')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return naam;
}

const uitnodigingen = (db: Database, samenwerkingId: string, now: Date) =>
  db
    .selectFrom('uitnodiging as u')
    .leftJoin('deelnemer as d', 'd.id', 'u.deelnemerId')
    .leftJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['u.id', 'u.naam', 'u.email', 'u.rol', 'u.deelnemerId', 'o.naam as deelnemer', 'u.verlooptOp'])
    .select(
      sql<
        'open' | 'aanvaard' | 'verlopen' | 'ingetrokken'
      >`case when u.gebruikt_op is not null then 'aanvaard'
        when u.ingetrokken_op is not null then 'ingetrokken' when u.verloopt_op <= ${now} then 'verlopen' else 'open' end`.as(
        'stand',
      ),
    )
    .where('u.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ rol: Rol }>();

export async function listUitnodigingen(db: Database, samenwerkingId: string, now: Date, page: Page) {
  return pageOf(
    uitnodigingen(db, samenwerkingId, now).orderBy('u.aangemaaktOp', 'desc').orderBy('u.id'),
    page,
  );
}

export async function findUitnodiging(db: Database, samenwerkingId: string, id: string, now: Date) {
  const found = await uitnodigingen(db, samenwerkingId, now).where('u.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze uitnodiging');
  return found;
}

type Uitnodiging = {
  id: string;
  samenwerkingId: string;
  deelnemerId: string | null;
  rol: Rol;
  email: string;
  naam: string;
  sleutelHash: string;
  uitgenodigdDoor: string;
  aangemaaktOp: Date;
  verlooptOp: Date;
};

export async function saveUitnodiging(db: Database, values: Uitnodiging) {
  await db.insertInto('uitnodiging').values(values).execute();
}

export async function saveIntrekking(db: Database, id: string, now: Date) {
  await db
    .updateTable('uitnodiging')
    .set({ ingetrokkenOp: now })
    .where('id', '=', id)
    .where('gebruiktOp', 'is', null)
    .execute();
}

const deuren = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deur')
    .select(['id', 'deelnemerId', 'betrokkeneId', 'geopendOp'])
    .where('samenwerkingId', '=', samenwerkingId);

export async function listDeuren(db: Database, samenwerkingId: string, page: Page) {
  return pageOf(deuren(db, samenwerkingId).orderBy('geopendOp').orderBy('id'), page);
}

export async function findDeur(db: Database, samenwerkingId: string, id: string) {
  const found = await deuren(db, samenwerkingId).where('id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze deur');
  return found;
}

export function findDeurVan(
  db: Database,
  samenwerkingId: string,
  { deelnemerId, betrokkeneId }: { deelnemerId: string; betrokkeneId: string },
) {
  return deuren(db, samenwerkingId)
    .where('deelnemerId', '=', deelnemerId)
    .where('betrokkeneId', '=', betrokkeneId)
    .executeTakeFirst();
}

export async function saveDeur(
  db: Database,
  values: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string;
    betrokkeneId: string;
    geopendOp: Date;
    geopendDoor: string;
  },
) {
  await db.insertInto('deur').values(values).execute();
}

export async function removeDeur(db: Database, id: string) {
  await db.deleteFrom('deur').where('id', '=', id).execute();
}
