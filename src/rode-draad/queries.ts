import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import type { Fase } from '#src/fasen/fasen.ts';
import type { Knoop, Schakel, Soort } from './draad.ts';

/** Everything on the thread that all deelnemers may see: shared knelpunten (those that count as one pain as their leading one), doelen, the chosen alternatief, taken that somebody brings in. */
export async function listKnopen(db: Database, samenwerkingId: string): Promise<Knoop[]> {
  const { rows } = await sql<Omit<Knoop, 'deelnemer' | 'getekend' | 'deelnemers'> & Nullable>`
    with groep as materialized (select knelpunt_id, leidend_id, deelnemer_id from eenpijn where samenwerking_id = ${samenwerkingId}),
    samen as (select e.leidend_id, string_agg(distinct o.naam, ', ') as namen
      from groep e join deelnemer d on d.id = e.deelnemer_id join organisatie o on o.id = d.organisatie_id group by 1),
    actief as (select id from deelnemer where samenwerking_id = ${samenwerkingId} and status = 'actief'),
    keuze as (select alternatief_id from alternatiefkeuze where samenwerking_id = ${samenwerkingId} order by volgorde desc limit 1),
    deelname as (select distinct on (taak_id, deelnemer_id) taak_id, keuze from taakdeelname
      where samenwerking_id = ${samenwerkingId} order by taak_id, deelnemer_id, versie desc)
    select 1 as plaats, 'knelpunt' as soort, g.onderwerp_id as id, g.inhoud ->> 'titel' as naam,
      coalesce(e.namen, o.naam) as deelnemer,
      null::int as getekend, null::int as deelnemers
    from deling g join deelnemer d on d.id = g.deelnemer_id join organisatie o on o.id = d.organisatie_id left join samen e on e.leidend_id = g.onderwerp_id
    where g.samenwerking_id = ${samenwerkingId} and g.onderwerp = 'knelpunt' and g.ingetrokken_op is null and d.status = 'actief'
      and g.onderwerp_id not in (select knelpunt_id from groep where knelpunt_id <> leidend_id)
    union all
    select 2, 'doel', d.id, d.naam, null,
      (select count(*)::int from nulmeting_standen(${samenwerkingId}) s where s.doel_id = d.id and s.getekend and s.deelnemer_id in (select id from actief)),
      (select count(*)::int from actief)
    from doel d where d.samenwerking_id = ${samenwerkingId} and d.verwijderd_op is null
    union all
    select 3, 'alternatief', a.id, a.naam, null, null, null from alternatief a join keuze k on k.alternatief_id = a.id
    union all
    select 4, 'taak', t.id, t.naam, null, null, null from taak t
    where t.samenwerking_id = ${samenwerkingId} and t.verwijderd_op is null
      and exists (select from deelname n where n.taak_id = t.id and n.keuze in ('in', 'later', 'opt-out'))
    order by plaats, naam, id`.execute(db);
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
  const { rows } = await sql<Schakel>`
    select id, van_soort, van_id, naar_soort, naar_id from (
      select distinct on (coalesce(e.leidend_id, s.van_id), s.naar_id)
        s.id, s.van_soort, coalesce(e.leidend_id, s.van_id) as van_id, s.naar_soort, s.naar_id, s.gelegd_op
      from schakel s left join (select knelpunt_id, leidend_id from eenpijn where samenwerking_id = ${samenwerkingId}) e on s.van_soort = 'knelpunt' and e.knelpunt_id = s.van_id
      where s.samenwerking_id = ${samenwerkingId} and s.los_op is null
      order by coalesce(e.leidend_id, s.van_id), s.naar_id, s.gelegd_op, s.id) laag
    order by gelegd_op, id`.execute(db);
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

export function listOpeningen(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('faseStand')
    .select(['fase', 'afgeslotenOp'])
    .where('samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ fase: Fase }>()
    .execute();
}
