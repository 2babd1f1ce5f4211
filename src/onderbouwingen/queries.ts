import { type RawBuilder, sql } from 'kysely';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { richtingVan } from '#src/database/order.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { naamVan } from '#src/shared/sortering.ts';
import type { Onderbouwingfilter, Samengevoegd } from './endpoints.ts';
import { type onderbouwingsorteringen, type Oplossing, oplossingen } from './onderbouwing.ts';

/** Begins at what lies on the table: without an open deling there is nothing to reason about. */
const select = (db: Database, samenwerkingId: string) =>
  db
    .with(
      (cte) => cte('groep').materialized(),
      (each) =>
        each
          .selectFrom('eenpijn')
          .select(['knelpuntId', 'leidendId'])
          .where('samenwerkingId', '=', samenwerkingId),
    )
    .selectFrom('deling as g')
    .leftJoin('groep as e', (join) => join.onRef('e.knelpuntId', '=', 'g.onderwerpId'))
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('onderbouwing as b', (join) =>
      join.onRef('b.knelpuntId', '=', 'g.onderwerpId').onRef('b.samenwerkingId', '=', 'g.samenwerkingId'),
    )
    .leftJoin('account as x', 'x.id', 'b.gewijzigdDoor')
    .select([
      'g.onderwerpId as knelpuntId',
      'g.deelnemerId',
      'o.naam as deelnemer',
      'g.inhoud as knelpunt',
      'b.id',
      'b.versie',
      'b.oplossing',
      'b.mechanismen',
      'b.redenering',
      'b.alternatief',
      'b.blijft',
      'b.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.onderwerp', '=', 'knelpunt')
    .where('g.ingetrokkenOp', 'is', null)
    .$narrowType<{ oplossing: Oplossing | null }>();

const kolommen = {
  knelpunt: sql`g.inhoud ->> 'titel'`,
  taakveld: sql`g.inhoud ->> 'taakveld'`,
  deelnemer: sql`o.naam`,
  oplossing: sql`array_position(${[...oplossingen]}::text[], b.oplossing)`,
  gewijzigd: sql`b.gewijzigd_op`,
} satisfies Record<(typeof onderbouwingsorteringen)[number], RawBuilder<unknown>>;

/** Every pain once. Without a page: all of them. */
export async function listOnderbouwingen(
  db: Database,
  samenwerkingId: string,
  { zoek, oplossing, sort }: Onderbouwingfilter,
  page?: Page,
) {
  let filtered = select(db, samenwerkingId).where((eb) =>
    eb.or([eb('e.leidendId', 'is', null), eb('e.leidendId', '=', eb.ref('g.onderwerpId'))]),
  );
  if (oplossing === 'geen') filtered = filtered.where('b.id', 'is', null);
  else if (oplossing) filtered = filtered.where('b.oplossing', '=', oplossing);
  if (zoek)
    filtered = filtered.where(
      sql<boolean>`concat_ws(' ', g.inhoud ->> 'titel', g.inhoud ->> 'taakveld', b.redenering, b.blijft) ilike ${containing(zoek)}`,
    );
  const sorted = sort ? filtered.orderBy(kolommen[naamVan(sort)], richtingVan(sort)) : filtered;
  return pageOf(sorted.orderBy('o.naam').orderBy('g.gedeeldOp').orderBy('g.id'), page);
}

/** The groups in which these count as one pain, each with its originals, the leading one first; in one statement for all. */
export async function listSamengevoegd(db: Database, samenwerkingId: string, ids: readonly string[]) {
  const { rows } = await sql<Samengevoegd & { knelpuntId: string }>`
    with groep as materialized (select * from eenpijn where samenwerking_id = ${samenwerkingId}),
    samen as materialized (
      select e.samenvoeging_id, jsonb_agg(jsonb_build_object('deelnemer', o.naam, 'titel', g.inhoud ->> 'titel')
        order by e.knelpunt_id = e.leidend_id desc, o.naam) as leden
      from groep e join deelnemer d on d.id = e.deelnemer_id join organisatie o on o.id = d.organisatie_id
      join deling g on g.onderwerp = 'knelpunt' and g.onderwerp_id = e.knelpunt_id and g.ingetrokken_op is null
      group by 1)
    select e.knelpunt_id, e.samenvoeging_id, e.leidend_id, s.leden
    from groep e join samen s on s.samenvoeging_id = e.samenvoeging_id
    where e.knelpunt_id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ knelpuntId, ...samengevoegd }) => [knelpuntId, samengevoegd]));
}

export const findOnderbouwing = (db: Database, samenwerkingId: string, knelpuntId: string) =>
  select(db, samenwerkingId).where('g.onderwerpId', '=', knelpuntId).executeTakeFirst();

/** The newest of each deelnemer on the newest version of each. */
export async function listOordelen(db: Database, samenwerkingId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const all = await db
    .selectFrom('onderbouwingOordeel as r')
    .innerJoin('onderbouwing as b', (join) =>
      join.onRef('b.id', '=', 'r.onderbouwingId').onRef('b.versie', '=', 'r.onderbouwingVersie'),
    )
    .innerJoin('deelnemer as d', 'd.id', 'r.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'r.door')
    .select([
      'r.onderbouwingId',
      'r.deelnemerId',
      'o.naam as deelnemer',
      'r.oordeel',
      'r.toelichting',
      'x.naam as door',
      'r.op',
    ])
    .distinctOn(['r.onderbouwingId', 'r.deelnemerId'])
    .where('r.samenwerkingId', '=', samenwerkingId)
    .where('r.onderbouwingId', 'in', ids)
    .orderBy('r.onderbouwingId')
    .orderBy('r.deelnemerId')
    .orderBy('r.volgorde', 'desc')
    .$narrowType<{ oordeel: Oordeel }>()
    .execute();
  return all.toSorted((a, b) => a.deelnemer.localeCompare(b.deelnemer, 'nl'));
}

export type Values = {
  oplossing: Oplossing;
  mechanismen: string[];
  redenering: string;
  alternatief: string;
  blijft: string;
};
type Wie = { op: Date; door: string };

/** False when somebody else wrote the first one at the same moment. */
export async function saveNew(
  db: Database,
  plek: { id: string; samenwerkingId: string; knelpuntId: string },
  values: Values,
  { op, door }: Wie,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('onderbouwing')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** False when somebody else saved meanwhile. */
export function saveOnderbouwing(
  db: Database,
  rij: { id: string; versie: number },
  values: Values,
  { op, door }: Wie,
): Promise<boolean> {
  return saveVersie(db, 'onderbouwing', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

type NieuwOordeel = {
  samenwerkingId: string;
  onderbouwingId: string;
  onderbouwingVersie: number;
  deelnemerId: string;
  oordeel: Oordeel;
  toelichting: string;
};

export async function saveOordeel(db: Database, values: NieuwOordeel, wie: Wie) {
  await db
    .insertInto('onderbouwingOordeel')
    .values({ id: crypto.randomUUID(), ...values, ...wie })
    .execute();
}
