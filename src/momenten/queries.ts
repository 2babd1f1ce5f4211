import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import type { Moment, MomentSoort } from './moment.ts';

export type Sought = {
  /** Without it: all samenwerkingen of the acting account. */
  samenwerkingId?: string | undefined;
  deelnemerId?: string | undefined;
  soort?: MomentSoort | undefined;
  sort?: 'datum' | '-datum' | undefined;
  vandaag: string;
};

/**
 * Every day that was written down, whether it has passed or not; row-level security leaves out what the acting account
 * may not see. Of decisions only what counts now: the newest dossierversie, its round, and the newest confirmed decision.
 */
const bronnen = (samenwerkingId: string | undefined) => sql<Moment>`(
  with s as (select id, naam, startdatum from samenwerking where ${samenwerkingId ?? null}::uuid is null or id = ${samenwerkingId ?? null}::uuid),
  lid as (select d.id, d.samenwerking_id, d.status, o.naam from deelnemer d join s on s.id = d.samenwerking_id join organisatie o on o.id = d.organisatie_id),
  laatste as (
    select distinct on (v.samenwerking_id) v.id as dossierversie_id, r.id as besluitronde_id
    from dossierversie v join s on s.id = v.samenwerking_id left join besluitronde r on r.dossierversie_id = v.id
    order by v.samenwerking_id, v.nummer desc),
  besloten as (
    select b.* from besluit b join s on s.id = b.samenwerking_id join lid on lid.id = b.deelnemer_id and lid.status = 'actief'
    where b.bevestigd_op is not null),
  geldend as (select distinct on (deelnemer_id) * from besloten order by deelnemer_id, volgorde desc),
  moment as (
    select 'start' as soort, 'start/' || id as id, id as samenwerking_id, null::uuid as deelnemer_id, startdatum as datum, '' as naam, id::text as onderwerp_id, false as is_te_doen from s
    union all select 'uitnodiging', 'uitnodiging/' || u.deelnemer_id, u.samenwerking_id, u.deelnemer_id, (max(u.verloopt_op) at time zone 'Europe/Amsterdam')::date, '', u.deelnemer_id::text, false
      from uitnodiging u join lid on lid.id = u.deelnemer_id and lid.status = 'uitgenodigd'
      where u.gebruikt_op is null and u.ingetrokken_op is null group by u.samenwerking_id, u.deelnemer_id
    union all select 'routestap', concat_ws('/', 'routestap', t.besluitronde_id, t.deelnemer_id, t.orgaan), t.samenwerking_id, t.deelnemer_id, t.geplande_datum, t.orgaan, t.besluitronde_id::text, true
      from routestap t join laatste l on l.besluitronde_id = t.besluitronde_id join lid on lid.id = t.deelnemer_id and lid.status = 'actief'
      where t.werkelijke_datum is null
        and not exists (select from fase_stand f where f.samenwerking_id = t.samenwerking_id and f.fase = 'onderzoeken' and f.afgesloten_op is not null)
        and not exists (
        select from besloten b where b.besluitronde_id = t.besluitronde_id and b.deelnemer_id = t.deelnemer_id
          and array_position(array['ambtelijk', 'college', 'raad'], b.orgaan) >= array_position(array['ambtelijk', 'college', 'raad'], t.orgaan))
    union all select 'heroverweging', 'heroverweging/' || g.id, g.samenwerking_id, g.deelnemer_id, g.aangehouden_tot_datum, '', g.id::text, true
      from geldend g join laatste l on l.dossierversie_id = g.dossierversie_id where g.uitkomst = 'aangehouden'
    union all select 'voorwaarde', 'voorwaarde/' || w.id, g.samenwerking_id, g.deelnemer_id, w.uiterste_datum, w.tekst, g.id::text, true
      from geldend g join laatste l on l.dossierversie_id = g.dossierversie_id join voorwaarde w on w.besluit_id = g.id
      where g.uitkomst = 'akkoord-onder-voorwaarden' and w.vervuld_op is null
    union all select 'besluit-einde', 'besluit-einde/' || g.id, g.samenwerking_id, g.deelnemer_id, (g.reikwijdte ->> 'totEnMetDatum')::date, '', g.id::text, false
      from geldend g join laatste l on l.dossierversie_id = g.dossierversie_id where g.uitkomst in ('akkoord', 'akkoord-onder-voorwaarden')
    union all select 'taak', 'taak/' || k.id || '/' || n.deelnemer_id, n.samenwerking_id, n.deelnemer_id, n.vanaf_datum, k.naam, k.id::text, false
      from (select distinct on (t.taak_id, t.deelnemer_id) t.* from taakdeelname t join s on s.id = t.samenwerking_id order by t.taak_id, t.deelnemer_id, t.versie desc) n
      join taak k on k.id = n.taak_id and k.verwijderd_op is null join lid on lid.id = n.deelnemer_id and lid.status = 'actief'
      where n.keuze = 'later'
    union all select 'doel', 'doel/' || k.id, k.samenwerking_id, null, k.streefdatum, k.naam, k.id::text, false
      from doel k join s on s.id = k.samenwerking_id where k.verwijderd_op is null
    union all select 'doel', 'doel/' || k.id || '/' || n.deelnemer_id, n.samenwerking_id, n.deelnemer_id, n.streefdatum, k.naam, k.id::text, false
      from (select distinct on (t.doel_id, t.deelnemer_id) t.* from streefwaarde t join s on s.id = t.samenwerking_id order by t.doel_id, t.deelnemer_id, t.versie desc) n
      join doel k on k.id = n.doel_id and k.verwijderd_op is null join lid on lid.id = n.deelnemer_id and lid.status = 'actief'
    union all select 'gevolg', 'gevolg/' || g.id, g.samenwerking_id, b.deelnemer_id, g.uiterlijke_datum, g.titel, coalesce(g.punt, g.id::text), true
      from gevolg g join s on s.id = g.samenwerking_id left join betrokkene b on b.id = g.eigenaar_id and b.beeindigd_op is null
      where g.verwijderd_op is null and g.stand in ('open', 'loopt')
        and not exists (select from fase_stand f where f.samenwerking_id = g.samenwerking_id and f.fase = 'onderzoeken' and f.afgesloten_op is not null)
    union all select 'hoepunt', 'hoepunt/' || h.id, h.samenwerking_id, b.deelnemer_id, h.uiterlijke_datum, h.tekst, h.id::text, true
      from hoepunt h join s on s.id = h.samenwerking_id left join betrokkene b on b.id = h.eigenaar_id and b.beeindigd_op is null
      where h.status = 'open' and not h.prive)
  select moment.*, s.naam as samenwerking, lid.naam as deelnemer
  from moment join s on s.id = moment.samenwerking_id left join lid on lid.id = moment.deelnemer_id)`;

/** What is still to come, and what had to be done and was not. */
export async function listMomenten(
  db: Database,
  { samenwerkingId, deelnemerId, soort, sort, vandaag }: Sought,
  page?: Page,
) {
  let list = db
    .selectFrom(bronnen(samenwerkingId).as('m'))
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('m.datum', '>=', vandaag),
        eb.and([eb('m.isTeDoen', '=', true), eb('m.datum', 'is not', null)]),
      ]),
    );
  if (deelnemerId) list = list.where('m.deelnemerId', '=', deelnemerId);
  if (soort) list = list.where('m.soort', '=', soort);
  return pageOf(
    list
      .orderBy('m.datum', sort === '-datum' ? 'desc' : 'asc')
      .orderBy('m.samenwerking')
      .orderBy('m.deelnemer')
      .orderBy('m.id'),
    page,
  );
}

export async function findNaam(db: Database, samenwerkingId: string): Promise<string> {
  const { naam } = await db
    .selectFrom('samenwerking')
    .select('naam')
    .where('id', '=', samenwerkingId)
    .executeTakeFirstOrThrow();
  return naam;
}
