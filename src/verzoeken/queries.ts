import { sql } from 'kysely';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import { vraagPerZin } from '#src/antwoorden/zinnen.ts';
import type { GeldendBesluit, Voortzetting } from '#src/besluitrondes/uitkomst.ts';
import type { Database } from '#src/database/database.ts';
import type { VraagId } from '#src/vragen/vragen.ts';

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

/** The joint text that is judged sentence by sentence, as it stands now. */
export async function findEindsituatie(db: Database, samenwerkingId: string): Promise<string> {
  const found = await db
    .selectFrom('antwoord')
    .select('tekst')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('vraagId', '=', vraagPerZin)
    .where('deelnemerId', 'is', null)
    .executeTakeFirst();
  return found?.tekst ?? '';
}

/** What each deelnemer thinks of each sentence of it (migration 0064). */
export async function listZinsoordelen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    zin: string;
    deelnemerId: string;
    oordeel: Oordeel;
    toelichting: string;
    op: Date;
  }>`select zin, deelnemer_id, oordeel, toelichting, op from zinsoordelen(${samenwerkingId})`.execute(db);
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
