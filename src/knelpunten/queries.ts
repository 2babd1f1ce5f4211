import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { richtingVan } from '#src/database/order.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';
import type { Samengevoegd } from './endpoints.ts';
import { naamVan, type Sortering } from '#src/shared/sortering.ts';
import type { helpt, knelpuntsorteringen } from './knelpunt.ts';
import type { Bestandsrij, Koppeling } from '#src/inlezingen/inlezing.ts';

type Filter = {
  deelnemerId?: string | undefined;
  taakveld?: string | undefined;
  letter?: string | undefined;
  ernst?: number | undefined;
  urgentie?: number | undefined;
  helpt?: string | undefined;
  delen?: 'prive' | 'gedeeld' | undefined;
  zoek?: string | undefined;
  sort?: Sortering<(typeof knelpuntsorteringen)[number]> | undefined;
};
export type Values = {
  titel: string;
  toelichting: string;
  taakveld: string;
  letters: string[];
  ernst: number;
  urgentie: number;
  bewijs: string;
  bron: string;
  helpt: string | null;
  waarom: string;
  alternatief: string;
};

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('knelpunt as k')
    .innerJoin('deelnemer as d', 'd.id', 'k.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'k.gewijzigdDoor')
    .select([
      'k.id',
      'k.deelnemerId',
      'o.naam as deelnemer',
      'k.titel',
      'k.toelichting',
      'k.taakveld',
      'k.letters',
      'k.ernst',
      'k.urgentie',
      'k.bewijs',
      'k.bron',
      'k.helpt',
      'k.waarom',
      'k.alternatief',
      'k.buikpijnId',
      'k.versie',
      'k.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .select(
      sql<
        number | null
      >`(select onderwerp_versie from deling where onderwerp = 'knelpunt' and onderwerp_id = k.id and ingetrokken_op is null)`.as(
        'gedeeldeVersie',
      ),
    )
    .where('k.samenwerkingId', '=', samenwerkingId)
    .where('k.verwijderdOp', 'is', null)
    .$narrowType<{ helpt: (typeof helpt)[number] | null }>();

const isShared = sql<boolean>`exists (select from deling g where g.onderwerp = 'knelpunt' and g.onderwerp_id = k.id and g.ingetrokken_op is null)`;

function filtered(db: Database, samenwerkingId: string, filter: Filter) {
  const { deelnemerId, taakveld, letter, ernst, urgentie, helpt: oordeel, delen, zoek } = filter;
  let query = select(db, samenwerkingId);
  if (deelnemerId) query = query.where('k.deelnemerId', '=', deelnemerId);
  if (taakveld) query = query.where('k.taakveld', '=', taakveld);
  if (letter) query = query.where(sql<boolean>`${letter} = any (k.letters)`);
  if (ernst) query = query.where('k.ernst', '>=', ernst);
  if (urgentie) query = query.where('k.urgentie', '>=', urgentie);
  if (oordeel)
    query =
      oordeel === 'onbeoordeeld' ? query.where('k.helpt', 'is', null) : query.where('k.helpt', '=', oordeel);
  if (delen) query = query.where(delen === 'gedeeld' ? isShared : sql<boolean>`not ${isShared}`);
  if (zoek)
    query = query.where((eb) =>
      eb.or(
        (['k.titel', 'k.toelichting', 'k.taakveld', 'k.bewijs'] as const).map((column) =>
          eb(column, 'ilike', containing(zoek)),
        ),
      ),
    );
  return query;
}

/** Without a page: all of them. */
export async function listKnelpunten(db: Database, samenwerkingId: string, filter: Filter, page?: Page) {
  const all = order(filtered(db, samenwerkingId, filter), filter.sort);
  if (page) return pageOf(all, page);
  const items = await all.execute();
  return { items, total: items.length };
}

/** How many stand in each square of ernst and urgentie, and how many of those are shared; a group counts once, as its heaviest. */
export function listVakken(db: Database, samenwerkingId: string, filter: Filter) {
  const pijnen = filtered(db, samenwerkingId, filter)
    .clearSelect()
    .leftJoin('eenpijn as e', (join) =>
      join.onRef('e.knelpuntId', '=', 'k.id').onRef('e.samenwerkingId', '=', 'k.samenwerkingId'),
    )
    .select(['k.ernst', 'k.urgentie', isShared.as('isGedeeld')])
    .distinctOn(sql`coalesce(e.samenvoeging_id, k.id)`)
    .orderBy(sql`coalesce(e.samenvoeging_id, k.id)`)
    .orderBy(sql`k.ernst * k.urgentie desc`)
    .orderBy('k.id');
  return db
    .selectFrom(pijnen.as('p'))
    .select((eb) => ['p.ernst', 'p.urgentie', eb.fn.countAll<number>().as('aantal')])
    .select(sql<number>`count(*) filter (where p.is_gedeeld)`.as('gedeeld'))
    .groupBy(['p.ernst', 'p.urgentie'])
    .execute();
}

const kolommen = {
  titel: 'k.titel',
  taakveld: 'k.taakveld',
  ernst: 'k.ernst',
  urgentie: 'k.urgentie',
  gewijzigd: 'k.gewijzigdOp',
} as const satisfies Record<(typeof knelpuntsorteringen)[number], string>;

/** The heaviest first, unless a column was asked for; the id makes the order the same every time. */
function order(query: ReturnType<typeof select>, sort: Filter['sort']) {
  const sorted = sort
    ? query.orderBy(kolommen[naamVan(sort)], richtingVan(sort))
    : query.orderBy(sql`k.ernst * k.urgentie desc`).orderBy('k.titel');
  return sorted.orderBy('k.id');
}

export async function findKnelpunt(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('k.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit knelpunt');
  return found;
}

/** The groups in which these are now, read from the copies that everybody of the samenwerking sees; in one statement for all. */
export async function listSamengevoegd(db: Database, samenwerkingId: string, ids: readonly string[]) {
  const { rows } = await sql<Samengevoegd & { knelpuntId: string }>`
    with groep as materialized (select * from eenpijn where samenwerking_id = ${samenwerkingId}),
    samen as materialized (
      select e.samenvoeging_id, array_agg(distinct o.naam) as deelnemers
      from groep e join deelnemer d on d.id = e.deelnemer_id join organisatie o on o.id = d.organisatie_id group by 1)
    select e.knelpunt_id, e.samenvoeging_id, e.leidend_id = e.knelpunt_id as leidend, l.inhoud ->> 'titel' as titel, s.deelnemers
    from groep e join samen s on s.samenvoeging_id = e.samenvoeging_id
    join deling l on l.onderwerp = 'knelpunt' and l.onderwerp_id = e.leidend_id and l.ingetrokken_op is null
    where e.knelpunt_id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ knelpuntId, ...samengevoegd }) => [knelpuntId, samengevoegd]));
}

/** A spreadsheet that waits to become knelpunten of one room. */
export async function findInlezing(db: Database, samenwerkingId: string, id: string) {
  const found = await db
    .selectFrom('inlezing')
    .select(['id', 'deelnemerId', 'kop', 'rijen', 'koppeling', 'versie'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('soort', '=', 'knelpunten')
    .where('deelnemerId', 'is not', null)
    .where('verwijderdOp', 'is', null)
    .$narrowType<{ deelnemerId: string; rijen: Bestandsrij[]; koppeling: Koppeling | null }>()
    .executeTakeFirst();
  if (!found) throw notFound('Dit bestand');
  return found;
}

/** Whether a buikpijn stands in this room. */
export async function isBuikpijnVan(db: Database, deelnemerId: string, buikpijnId: string): Promise<boolean> {
  const found = await db
    .selectFrom('buikpijn')
    .select('id')
    .where('id', '=', buikpijnId)
    .where('deelnemerId', '=', deelnemerId)
    .where('verwijderdOp', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** What a room holds already, and out of which spreadsheet. */
export function listBekend(db: Database, deelnemerId: string) {
  return db
    .selectFrom('knelpunt')
    .select(['titel', 'taakveld', 'inlezingId'])
    .where('deelnemerId', '=', deelnemerId)
    .where('verwijderdOp', 'is', null)
    .execute();
}

type Wie = { op: Date; door: string };

/** In portions: PostgreSQL takes at most 65.535 values at once. */
export async function saveUitInlezing(
  db: Database,
  plek: { samenwerkingId: string; deelnemerId: string; inlezingId: string },
  lijst: readonly Values[],
  { op, door }: Wie,
) {
  for (let at = 0; at < lijst.length; at += 1000)
    await db
      .insertInto('knelpunt')
      .values(
        lijst.slice(at, at + 1000).map((values) => ({
          id: crypto.randomUUID(),
          ...plek,
          ...values,
          gewijzigdOp: op,
          gewijzigdDoor: door,
        })),
      )
      .execute();
}

export async function saveNew(
  db: Database,
  plek: { id: string; samenwerkingId: string; deelnemerId: string; buikpijnId: string | null },
  values: Values,
  { op, door }: Wie,
) {
  await db
    .insertInto('knelpunt')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody else saved meanwhile. */
export function saveKnelpunt(
  db: Database,
  rij: { id: string; versie: number },
  values: Values,
  { op, door }: Wie,
): Promise<boolean> {
  return saveVersie(db, 'knelpunt', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

export function saveVerwijdering(
  db: Database,
  rij: { id: string; versie: number },
  now: Date,
): Promise<boolean> {
  return saveVersie(db, 'knelpunt', rij, { verwijderdOp: now });
}
