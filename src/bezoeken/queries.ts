import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { eindigtNa, geteld, hoogstens, noteerNa } from './bezoek.ts';

/**
 * Writes down that the acting account uses this samenwerking now, unless it did so less than a quarter of an hour ago. Is
 * the last page longer ago than a visit lasts, then that visit is the one before.
 */
export async function saveBezoek(db: Database, samenwerkingId: string, nu: Date) {
  const isOver = sql`b.laatst_op < ${new Date(nu.getTime() - eindigtNa)}`;
  await sql`
    insert into bezoek as b (account_id, samenwerking_id, begonnen_op, laatst_op, laatst_nummer)
    values (current_account(), ${samenwerkingId}, ${nu}, ${nu},
      coalesce((select volgnummer from logboek where samenwerking_id = ${samenwerkingId} order by volgnummer desc limit 1), 0))
    on conflict (account_id, samenwerking_id) do update set
      begonnen_op = case when ${isOver} then excluded.begonnen_op else b.begonnen_op end,
      vorig_op = case when ${isOver} then b.laatst_op else b.vorig_op end,
      vorig_nummer = case when ${isOver} then b.laatst_nummer else b.vorig_nummer end,
      laatst_op = excluded.laatst_op,
      laatst_nummer = excluded.laatst_nummer
    where b.laatst_op <= ${new Date(nu.getTime() - noteerNa)}`.execute(db);
}

type Rij = {
  samenwerkingId: string;
  samenwerking: string;
  sinds: Date;
  na: number;
  volgnummer: number | null;
  gebeurtenis: string | null;
  van: string[] | null;
  aantal: number | null;
};

/**
 * Of each samenwerking, or of one, the newest lines of the log since the previous visit of the acting account, as far as it
 * may see them and did not make them itself, each with how many there are; one row without a line where there is none.
 */
export async function listSinds(db: Database, nu: Date, samenwerkingId: string | null): Promise<Rij[]> {
  const isOver = sql`laatst_op < ${new Date(nu.getTime() - eindigtNa)}`;
  const { rows } = await sql<Rij>`
    with b as materialized (
      select samenwerking_id, case when ${isOver} then laatst_op else vorig_op end as sinds,
        case when ${isOver} then laatst_nummer else vorig_nummer end as na
      from bezoek where account_id = current_account() and (${samenwerkingId}::uuid is null or samenwerking_id = ${samenwerkingId}::uuid))
    select b.samenwerking_id, s.naam as samenwerking, b.sinds, b.na, l.volgnummer, l.gebeurtenis, l.aantal,
      array(select distinct o.naam from betrokkene k join deelnemer d on d.id = k.deelnemer_id join organisatie o on o.id = d.organisatie_id
        where k.samenwerking_id = b.samenwerking_id and k.beeindigd_op is null and k.account_id = (l.gebeurtenis::jsonb ->> 'accountId')::uuid) as van
    from b join samenwerking s on s.id = b.samenwerking_id
    left join lateral (
      select volgnummer, gebeurtenis, (count(*) over ())::int as aantal from (
        select volgnummer, gebeurtenis from logboek where samenwerking_id = b.samenwerking_id and volgnummer > b.na
          and gebeurtenis::jsonb ->> 'accountId' is distinct from current_account()::text
        order by volgnummer desc limit ${geteld}) r
      order by volgnummer desc limit ${hoogstens}) l on true
    where b.sinds is not null
    order by s.naam, s.id, l.volgnummer desc`.execute(db);
  return rows;
}
