import { sql } from 'kysely';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import { vraagPerZin } from '#src/antwoorden/zinnen.ts';
import type { GeldendBesluit, Voortzetting } from '#src/besluitrondes/uitkomst.ts';
import type { Database } from '#src/database/database.ts';
import type { VraagId } from '#src/vragen/vragen.ts';
import type { TeBeoordelen, Toegezegd } from './verzoeken.ts';

export function listSamenwerkingen(db: Database) {
  return db.selectFrom('samenwerking').select(['id', 'naam']).orderBy('naam').execute();
}

export function findSamenwerking(db: Database, id: string) {
  return db.selectFrom('samenwerking').select(['id', 'naam']).where('id', '=', id).executeTakeFirstOrThrow();
}

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

/** States only, of closed rooms too (see migration 0010). */
export async function listAntwoorden(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    vraagId: string;
    deelnemerId: string | null;
    status: 'concept' | 'gereed';
  }>`select * from poort_antwoorden(${samenwerkingId})`.execute(db);
  return rows;
}

export async function listGedeeld(db: Database, samenwerkingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deling')
    .select('deelnemerId')
    .distinct()
    .where('samenwerkingId', '=', samenwerkingId)
    .where('ingetrokkenOp', 'is', null)
    .execute();
  return rows.map(({ deelnemerId }) => deelnemerId);
}

/** Per joint answer that is judged as a whole: who reacted to its newest version. */
export function listReacties(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('antwoord as a')
    .select('a.vraagId')
    .select(
      sql<
        string[]
      >`array(select distinct r.deelnemer_id::text from reactie r where r.antwoord_id = a.id and r.antwoord_versie = a.versie)`.as(
        'deelnemerIds',
      ),
    )
    .where('a.samenwerkingId', '=', samenwerkingId)
    .where('a.deelnemerId', 'is', null)
    .where('a.vraagId', '!=', vraagPerZin)
    .orderBy('a.vraagId')
    .$narrowType<{ vraagId: VraagId }>()
    .execute();
}

type Ids = readonly string[];

/** Of each of these samenwerkingen the joint text that is judged sentence by sentence, as it stands now. */
export function listEindsituaties(db: Database, samenwerkingIds: Ids) {
  return db
    .selectFrom('antwoord')
    .select(['samenwerkingId', 'tekst'])
    .where('samenwerkingId', 'in', samenwerkingIds)
    .where('vraagId', '=', vraagPerZin)
    .where('deelnemerId', 'is', null)
    .execute();
}

/** What each deelnemer thinks of each sentence of them (migration 0064). */
export async function listZinsoordelen(db: Database, samenwerkingIds: Ids) {
  const { rows } = await sql<{
    samenwerkingId: string;
    zin: string;
    deelnemerId: string;
    oordeel: Oordeel;
    toelichting: string;
    op: Date;
  }>`
    select z.samenwerking_id, z.zin, z.deelnemer_id, z.oordeel, z.toelichting, z.op
    from unnest(${[...samenwerkingIds]}::uuid[]) s (id) cross join lateral zinsoordelen(s.id) z`.execute(db);
  return rows;
}

/**
 * Which active deelnemers said nothing of the intentieverklaring as it reads now, and how many onderbouwingen each has not
 * judged in their newest version, with the one that waits longest; every pain once, by the one that leads.
 */
export async function listTeBeoordelen(db: Database, samenwerkingIds: Ids) {
  const { rows } = await sql<TeBeoordelen & { samenwerkingId: string }>`
    with s as (select id from unnest(${[...samenwerkingIds]}::uuid[]) s (id)),
    lid as materialized (select d.id, d.samenwerking_id from deelnemer d join s on s.id = d.samenwerking_id where d.status = 'actief'),
    tekst as materialized (select s.id, intentiesleutel(s.id) as sleutel from s),
    volgt as materialized (select knelpunt_id from eenpijn join s on s.id = eenpijn.samenwerking_id where knelpunt_id <> leidend_id),
    onderbouwd as materialized (
      select b.*, g.inhoud ->> 'titel' as titel from onderbouwing b join s on s.id = b.samenwerking_id
      join deling g on g.onderwerp = 'knelpunt' and g.onderwerp_id = b.knelpunt_id and g.samenwerking_id = b.samenwerking_id and g.ingetrokken_op is null
      where b.knelpunt_id not in (select knelpunt_id from volgt))
    select 'instemming-geven' as soort, lid.samenwerking_id, lid.id as deelnemer_id, 1 as aantal, null as onderwerp_id, '' as naam
    from lid join tekst on tekst.id = lid.samenwerking_id and tekst.sleutel is not null
    where not exists (select from instemming n where n.samenwerking_id = lid.samenwerking_id and n.deelnemer_id = lid.id and n.sleutel = tekst.sleutel)
    union all
    select 'onderbouwing-beoordelen', lid.samenwerking_id, lid.id, count(*)::int,
      (array_agg(b.knelpunt_id::text order by b.gewijzigd_op, b.id))[1], (array_agg(b.titel order by b.gewijzigd_op, b.id))[1]
    from lid join onderbouwd b on b.samenwerking_id = lid.samenwerking_id
    where not exists (select from onderbouwing_oordeel r where r.onderbouwing_id = b.id and r.onderbouwing_versie = b.versie and r.deelnemer_id = lid.id)
    group by 2, 3
    order by 1, 3`.execute(db);
  return rows;
}

/** What somebody took on: gevolgen and hoe-punten that are open, with a day up to and including this one. */
export async function listToegezegd(db: Database, samenwerkingIds: Ids, totEnMet: string) {
  const { rows } = await sql<
    Omit<Toegezegd, 'persoon'> & { samenwerkingId: string; accountId: string; persoon: string }
  >`
    with taak as (
      select 'gevolg-uitzoeken' as soort, samenwerking_id, eigenaar_id, coalesce(punt, id::text) as onderwerp_id, null as vraag_id, titel as naam, uiterlijke_datum as datum
      from gevolg where verwijderd_op is null and stand in ('open', 'loopt')
      union all
      select 'hoepunt-afhandelen', samenwerking_id, eigenaar_id, id::text, vraag_id, tekst, uiterlijke_datum from hoepunt where status = 'open')
    select t.soort, t.samenwerking_id, b.deelnemer_id, b.account_id, x.naam as persoon, t.onderwerp_id, t.vraag_id, t.naam, t.datum
    from taak t join betrokkene b on b.id = t.eigenaar_id and b.beeindigd_op is null join account x on x.id = b.account_id
    where t.samenwerking_id = any (${[...samenwerkingIds]}::uuid[]) and t.datum <= ${totEnMet}::date
    order by t.datum, t.onderwerp_id`.execute(db);
  return rows;
}

export function listOnbevestigd(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('besluit')
    .select(['id', 'deelnemerId', 'vastgelegdDoor'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('bevestigdOp', 'is', null)
    .where('afgewezenOp', 'is', null)
    .execute();
}

export async function findLaatsteVersie(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('dossierversie as v')
    .leftJoin('besluitronde as r', 'r.dossierversieId', 'v.id')
    .select(['v.nummer', 'r.id as besluitrondeId'])
    .where('v.samenwerkingId', '=', samenwerkingId)
    .orderBy('v.nummer', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest confirmed decision of each deelnemer (SQL function of migration 0013). */
export async function listBesluiten(db: Database, samenwerkingId: string) {
  const { rows } = await sql<GeldendBesluit>`select * from geldende_besluiten(${samenwerkingId})`.execute(db);
  return rows;
}

/** The choices of the newest round, the oldest first (SQL function of migration 0013). */
export async function listVoortzettingen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Voortzetting>`select * from geldende_voortzettingen(${samenwerkingId})`.execute(
    db,
  );
  return rows;
}

export function listHoepunten(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('hoepunt')
    .select(['id', 'vraagId'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('status', '=', 'open')
    .orderBy('vraagId')
    .$narrowType<{ vraagId: VraagId }>()
    .execute();
}

type Deelnemer = { deelnemerId: string };

/** Baselines that wait for the controller, without a figure (SQL function of migration 0030). */
export async function listTeTekenenNulmetingen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Deelnemer & { id: string }>`
    select doel_id as id, deelnemer_id from nulmeting_standen(${samenwerkingId}) where not getekend
    order by doel_id, deelnemer_id`.execute(db);
  return rows;
}

/** Shared figures that no controller signed yet, by business case. */
export function listTeTekenenCijfers(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('cijferdeling')
    .select(['businesscaseId as id', 'deelnemerId', 'gedeeldDoor'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('ingetrokkenOp', 'is', null)
    .where('getekendOp', 'is', null)
    .orderBy('gedeeldOp')
    .execute();
}

/** Who takes part in the open round and did not hand in (SQL function of migration 0030): never what others gave. */
export async function listNietIngeleverd(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Deelnemer & { id: string }>`
    select r.id, (d ->> 'id')::uuid as deelnemer_id
    from scoreronde r, jsonb_array_elements(r.inhoud -> 'deelnemers') with ordinality as e (d, plaats)
    where r.samenwerking_id = ${samenwerkingId} and r.gesloten_op is null and r.ontdooid_op is null
      and (r.id, (d ->> 'id')::uuid) not in (select scoreronde_id, deelnemer_id from scoreronde_inleveringen(${samenwerkingId}))
    order by plaats`.execute(db);
  return rows;
}

/** Active deelnemers that said nothing of the newest choice. */
export async function listKeuzeZonderOordeel(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Deelnemer & { id: string }>`
    with keuze as (select id from alternatiefkeuze where samenwerking_id = ${samenwerkingId} order by volgorde desc limit 1)
    select k.id, d.id as deelnemer_id from keuze k, deelnemer d
    where d.samenwerking_id = ${samenwerkingId} and d.status = 'actief'
      and not exists (select from keuzereactie r where r.alternatiefkeuze_id = k.id and r.deelnemer_id = d.id)
    order by d.uitgenodigd_op, d.id`.execute(db);
  return rows;
}
