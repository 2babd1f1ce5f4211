import { sql } from 'kysely';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import type { Database } from '#src/database/database.ts';
import { notFound } from '#src/http/problem.ts';
import type { Veld } from './intentie.ts';

type Wie = { op: Date; door: string };

export const findIntentie = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('intentie as i')
    .innerJoin('account as x', 'x.id', 'i.gewijzigdDoor')
    .select([
      'i.bedoeling',
      'i.kosten',
      'i.vertrouwelijkheid',
      'i.planning',
      'i.stoppen',
      'i.versie',
      'i.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('i.samenwerkingId', '=', samenwerkingId)
    .executeTakeFirst();

/** All words as they read now, and their hash; null without a text (SQL functions of migration 0062). */
export async function findTekst(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{ inhoud: unknown; sleutel: string | null }>`
    select intentietekst(${samenwerkingId}) as inhoud, intentiesleutel(${samenwerkingId}) as sleutel`.execute(
    db,
  );
  return rows[0] ?? { inhoud: null, sleutel: null };
}

export const listTaken = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('intentiebereik as b')
    .innerJoin('taak as t', 't.id', 'b.taakId')
    .select(['t.id', 't.naam'])
    .where('b.samenwerkingId', '=', samenwerkingId)
    .where('b.losOp', 'is', null)
    .where('t.verwijderdOp', 'is', null)
    .orderBy('t.naam')
    .orderBy('t.id')
    .execute();

/** By the copy that lies on the table: withdrawn is gone here too. */
export const listKnelpunten = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('intentiebereik as b')
    .innerJoin('deling as g', (join) =>
      join
        .onRef('g.onderwerpId', '=', 'b.knelpuntId')
        .onRef('g.samenwerkingId', '=', 'b.samenwerkingId')
        .on('g.onderwerp', '=', 'knelpunt')
        .on('g.ingetrokkenOp', 'is', null),
    )
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['g.onderwerpId as id', 'o.naam as deelnemer'])
    .select(sql<string>`g.inhoud ->> 'titel'`.as('titel'))
    .where('b.samenwerkingId', '=', samenwerkingId)
    .where('b.losOp', 'is', null)
    .where('d.status', '=', 'actief')
    .orderBy(sql`g.inhoud ->> 'titel'`)
    .orderBy('g.id')
    .execute();

export const listMogelijkeTaken = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('taak')
    .select(['id', 'naam'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('verwijderdOp', 'is', null)
    .orderBy('taakveld')
    .orderBy('naam')
    .orderBy('id')
    .execute();

/** Every pain once, by the one that leads; with what was chosen before it came together with another. */
export async function listMogelijkeKnelpunten(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{ id: string; titel: string; deelnemer: string }>`
    with groep as materialized (select knelpunt_id, leidend_id from eenpijn where samenwerking_id = ${samenwerkingId})
    select g.onderwerp_id as id, g.inhoud ->> 'titel' as titel, o.naam as deelnemer
    from deling g join deelnemer d on d.id = g.deelnemer_id and d.status = 'actief' join organisatie o on o.id = d.organisatie_id
    where g.samenwerking_id = ${samenwerkingId} and g.onderwerp = 'knelpunt' and g.ingetrokken_op is null
      and (g.onderwerp_id not in (select knelpunt_id from groep where knelpunt_id <> leidend_id)
        or g.onderwerp_id in (select knelpunt_id from intentiebereik where samenwerking_id = ${samenwerkingId} and los_op is null and knelpunt_id is not null))
    order by o.naam, titel, g.id`.execute(db);
  return rows;
}

const uitgangspunten = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('uitgangspunt as u')
    .innerJoin('account as x', 'x.id', 'u.gewijzigdDoor')
    .select(['u.id', 'u.tekst', 'u.versie', 'u.gewijzigdOp', 'x.naam as gewijzigdDoor'])
    .where('u.samenwerkingId', '=', samenwerkingId)
    .where('u.verwijderdOp', 'is', null);

export const listUitgangspunten = (db: Database, samenwerkingId: string) =>
  uitgangspunten(db, samenwerkingId).orderBy('u.volgorde').execute();

export async function findUitgangspunt(db: Database, samenwerkingId: string, id: string) {
  const found = await uitgangspunten(db, samenwerkingId).where('u.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit uitgangspunt');
  return found;
}

const voorwaarden = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('intentievoorwaarde as v')
    .innerJoin('deelnemer as d', 'd.id', 'v.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'v.gewijzigdDoor')
    .select([
      'v.id',
      'v.deelnemerId',
      'o.naam as deelnemer',
      'v.tekst',
      'v.versie',
      'v.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('v.samenwerkingId', '=', samenwerkingId)
    .where('v.verwijderdOp', 'is', null)
    .where('d.status', '=', 'actief');

export const listVoorwaarden = (db: Database, samenwerkingId: string) =>
  voorwaarden(db, samenwerkingId).orderBy('o.naam').orderBy('v.volgorde').execute();

export async function findVoorwaarde(db: Database, samenwerkingId: string, id: string) {
  const found = await voorwaarden(db, samenwerkingId).where('v.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze voorwaarde');
  return found;
}

export const listDeelnemers = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('o.naam')
    .execute();

/** The judgement of each deelnemer that counts, or its last one about an earlier text (migration 0062). */
export async function listInstemmingen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    deelnemerId: string;
    deelnemer: string;
    oordeel: Oordeel;
    toelichting: string;
    isHuidig: boolean;
    inhoud: unknown;
    door: string;
    op: Date;
  }>`
    select n.deelnemer_id, o.naam as deelnemer, n.oordeel, n.toelichting, n.is_huidig,
      case when not n.is_huidig then n.inhoud end as inhoud, x.naam as door, n.op
    from instemmingen(${samenwerkingId}) n join deelnemer d on d.id = n.deelnemer_id and d.status = 'actief'
      join organisatie o on o.id = d.organisatie_id join account x on x.id = n.door
    order by o.naam`.execute(db);
  return rows;
}

/** Version 1 makes it; false when somebody else saved meanwhile. Afterwards nobody else can save until this is done. */
export async function saveIntentie(
  db: Database,
  { samenwerkingId, versie }: { samenwerkingId: string; versie: number },
  values: Readonly<Record<Veld, string>>,
  { op, door }: Wie,
): Promise<boolean> {
  const saved = { ...values, versie, gewijzigdOp: op, gewijzigdDoor: door };
  if (versie === 1) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('intentie')
      .values({ id: crypto.randomUUID(), samenwerkingId, ...saved })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('intentie')
    .set(saved)
    .where('samenwerkingId', '=', samenwerkingId)
    .where('versie', '=', versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Bereik = { taakIds: readonly string[]; knelpuntIds: readonly string[] };

/** Which of these are no taak of this samenwerking, or do not lie on its table. */
export async function findOnbekend(
  db: Database,
  samenwerkingId: string,
  { taakIds, knelpuntIds }: Bereik,
): Promise<Bereik> {
  const { rows } = await sql<Bereik>`
    select
      array(select t.id::text from unnest(${[...taakIds]}::uuid[]) t (id) where not exists (select from taak
        where taak.id = t.id and samenwerking_id = ${samenwerkingId} and verwijderd_op is null)) as taak_ids,
      array(select k.id::text from unnest(${[...knelpuntIds]}::uuid[]) k (id) where not exists (select from deling
        where onderwerp = 'knelpunt' and onderwerp_id = k.id and samenwerking_id = ${samenwerkingId} and ingetrokken_op is null)) as knelpunt_ids`.execute(
    db,
  );
  return rows[0] ?? { taakIds: [], knelpuntIds: [] };
}

/** What is new comes in, what is no longer named gets out; what stays keeps its day. */
export async function saveBereik(
  db: Database,
  samenwerkingId: string,
  { taakIds, knelpuntIds }: Bereik,
  { op, door }: Wie,
) {
  const now = sql`select distinct taak_id, knelpunt_id from (
    select t.id as taak_id, null::uuid as knelpunt_id from unnest(${[...taakIds]}::uuid[]) t (id)
    union all select null, k.id from unnest(${[...knelpuntIds]}::uuid[]) k (id)) gekozen`;
  await sql`
    update intentiebereik b set los_op = ${op}, los_door = ${door}
    where b.samenwerking_id = ${samenwerkingId} and b.los_op is null
      and not exists (select from (${now}) n where n.taak_id = b.taak_id or n.knelpunt_id = b.knelpunt_id)`.execute(
    db,
  );
  await sql`
    insert into intentiebereik (id, samenwerking_id, taak_id, knelpunt_id, op, door)
    select gen_random_uuid(), ${samenwerkingId}, n.taak_id, n.knelpunt_id, ${op}, ${door} from (${now}) n
    where not exists (select from intentiebereik b where b.samenwerking_id = ${samenwerkingId} and b.los_op is null
      and (b.taak_id = n.taak_id or b.knelpunt_id = n.knelpunt_id))`.execute(db);
}

export async function saveNewUitgangspunt(
  db: Database,
  values: { id: string; samenwerkingId: string; tekst: string },
  { op, door }: Wie,
) {
  await db
    .insertInto('uitgangspunt')
    .values({ ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

export async function saveNewVoorwaarde(
  db: Database,
  values: { id: string; samenwerkingId: string; deelnemerId: string; tekst: string },
  { op, door }: Wie,
) {
  await db
    .insertInto('intentievoorwaarde')
    .values({ ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

type Wijziging = { tekst: string } | { verwijderdOp: Date };

/** False when somebody else saved meanwhile. */
export async function saveRegel(
  db: Database,
  tabel: 'uitgangspunt' | 'intentievoorwaarde',
  { id, versie, ...values }: { id: string; versie: number } & Wijziging,
  { op, door }: Wie,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(tabel)
    .set({ ...values, versie: versie + 1, gewijzigdOp: op, gewijzigdDoor: door })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('verwijderdOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** With the words as they read at this moment; false when those are not the words that were judged. */
export async function saveInstemming(
  db: Database,
  {
    samenwerkingId,
    deelnemerId,
    sleutel,
    oordeel,
    toelichting,
  }: { samenwerkingId: string; deelnemerId: string; sleutel: string; oordeel: Oordeel; toelichting: string },
  { op, door }: Wie,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into instemming (id, samenwerking_id, deelnemer_id, inhoud, sleutel, oordeel, toelichting, op, door)
    select gen_random_uuid(), ${samenwerkingId}, ${deelnemerId}, intentietekst(${samenwerkingId}), ${sleutel}, ${oordeel}, ${toelichting}, ${op}, ${door}
    where intentiesleutel(${samenwerkingId}) = ${sleutel}`.execute(db);
  return numAffectedRows === 1n;
}
