import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';
import type { Criterium, Score, Stand, Sterkte } from './partner.ts';
import { teksten } from './teksten.ts';
import type { Toetsantwoord } from './zelftoets.ts';

type Wie = { op: Date; door: string };
type Kamer = { samenwerkingId: string; deelnemerId: string };

/** Whether this deelnemer exists, takes part, and its room may be read by who acts. */
export async function isLeesbareKamer(db: Database, { samenwerkingId, deelnemerId }: Kamer) {
  const found = await db
    .selectFrom('deelnemer')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', deelnemerId)
    .where(sql<boolean>`id in (select leesbare_deelnemers())`)
    .executeTakeFirst();
  return found !== undefined;
}

export const listCriteria = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('partnercriteria as c')
    .innerJoin('account as x', 'x.id', 'c.gewijzigdDoor')
    .select(['c.deelnemerId', 'c.versie', 'c.gewijzigdOp', 'x.naam as gewijzigdDoor'])
    .select(sql<Criterium[]>`c.criteria`.as('criteria'))
    .where('c.samenwerkingId', '=', samenwerkingId)
    .execute();

export const findZelftoets = (db: Database, { samenwerkingId, deelnemerId }: Kamer) =>
  db
    .selectFrom('zelftoets as t')
    .innerJoin('account as x', 'x.id', 't.gewijzigdDoor')
    .select(['t.versie', 't.gewijzigdOp', 'x.naam as gewijzigdDoor'])
    .select([
      sql<Toetsantwoord[]>`t.stellingen`.as('antwoorden'),
      sql<{ id: string; stelling: string }[]>`t.eigen`.as('eigen'),
    ])
    .where('t.samenwerkingId', '=', samenwerkingId)
    .where('t.deelnemerId', '=', deelnemerId)
    .executeTakeFirst();

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** Version 1 makes it; false when somebody else saved meanwhile. */
export async function saveCriteria(
  db: Database,
  { versie, ...kamer }: Kamer & { versie: number },
  criteria: readonly Criterium[],
  { op, door }: Wie,
): Promise<boolean> {
  const values = { criteria: json(criteria), versie, gewijzigdOp: op, gewijzigdDoor: door };
  if (versie === 1) {
    const made = await db
      .insertInto('partnercriteria')
      .values({ ...kamer, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('partnercriteria')
    .set(values)
    .where('deelnemerId', '=', kamer.deelnemerId)
    .where('versie', '=', versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Version 1 makes it; false when somebody else saved meanwhile. */
export async function saveZelftoets(
  db: Database,
  { versie, ...kamer }: Kamer & { versie: number },
  { antwoorden, eigen }: { antwoorden: readonly Toetsantwoord[]; eigen: readonly object[] },
  { op, door }: Wie,
): Promise<boolean> {
  const values = {
    stellingen: json(antwoorden),
    eigen: json(eigen),
    versie,
    gewijzigdOp: op,
    gewijzigdDoor: door,
  };
  if (versie === 1) {
    const made = await db
      .insertInto('zelftoets')
      .values({ ...kamer, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('zelftoets')
    .set(values)
    .where('deelnemerId', '=', kamer.deelnemerId)
    .where('versie', '=', versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Feiten = {
  naam: string;
  provincie: string | null;
  inwoners: number | null;
  regelingen: number | null;
  samen: number | null;
  isBuur: boolean | null;
};

/** What the register and the borders say of gemeente `g`, seen from gemeente `e`; null where nothing was imported. */
const feiten = sql`
  case when exists (select from lopend) then (select count(*)::int from lopend l where l.tooi_uri = g.tooi_uri) end as regelingen,
  case when exists (select from lopend) then (select count(*)::int from lopend l join lopend m on m.roo_id = l.roo_id
    where l.tooi_uri = g.tooi_uri and m.tooi_uri = e.tooi_uri) end as samen,
  case when e.cbs_code is not null and exists (select from gemeentebuur) then exists
    (select from gemeentebuur b where b.cbs_code = e.cbs_code and b.buur_code = g.cbs_code) end as is_buur`;

export type KandidaatFilter = {
  zoek?: string | undefined;
  provincie?: string | undefined;
  minInwoners?: number | undefined;
  maxInwoners?: number | undefined;
  buren?: 'ja' | undefined;
  sort?: string | undefined;
};
const kolommen: Record<string, string> = {
  naam: 'naam',
  inwoners: 'inwoners',
  regelingen: 'regelingen',
  samen: 'samen',
};

/** All municipalities of today but those that take part or were invited, with what is known of each. */
export async function listKandidaten(
  db: Database,
  kamer: Kamer,
  filter: KandidaatFilter,
  { vandaag, limit, offset }: { vandaag: string; limit: number; offset: number },
) {
  const { zoek, provincie, minInwoners, maxInwoners, buren, sort = 'naam' } = filter;
  const kolom = kolommen[sort.replace('-', '')] ?? 'naam';
  const { rows } = await sql<Feiten & { cbsCode: string; partnerId: string | null; total: number }>`
    with lopend as materialized (select * from lopende_deelnames(${vandaag}::date)),
    eigen as (select g.cbs_code, g.tooi_uri from deelnemer d join organisatie o on o.id = d.organisatie_id
      left join gemeente g on g.cbs_code = o.cbs_code where d.id = ${kamer.deelnemerId} and d.samenwerking_id = ${kamer.samenwerkingId}),
    alle as (
      select g.cbs_code, g.naam, g.provincie, g.inwoners, ${feiten},
        (select p.id from partner p where p.deelnemer_id = ${kamer.deelnemerId} and p.cbs_code = g.cbs_code and p.verwijderd_op is null) as partner_id
      from gemeente g cross join eigen e
      where (g.einddatum is null or g.einddatum >= ${vandaag}::date) and g.cbs_code is distinct from e.cbs_code
        and not exists (select from deelnemer a join organisatie o on o.id = a.organisatie_id
          where a.samenwerking_id = ${kamer.samenwerkingId} and o.cbs_code = g.cbs_code and a.status in ('actief', 'uitgenodigd')))
    select alle.*, (count(*) over ())::int as total from alle
    where (${zoek ?? null}::text is null or naam ilike ${containing(zoek ?? '')} or cbs_code = upper(${zoek ?? ''}))
      and (${provincie || null}::text is null or provincie = ${provincie ?? ''})
      and (${minInwoners ?? null}::int is null or inwoners >= ${minInwoners ?? 0})
      and (${maxInwoners ?? null}::int is null or inwoners <= ${maxInwoners ?? 0})
      and (${buren ?? null}::text is null or is_buur)
    order by ${sql.ref(kolom)} ${sql.raw(sort.startsWith('-') ? 'desc' : 'asc')} nulls last, naam, cbs_code
    limit ${limit} offset ${offset}`.execute(db);
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

type Rij = Feiten & {
  id: string;
  deelnemerId: string;
  deelnemer: string;
  cbsCode: string | null;
  organisatieId: string | null;
  stand: Stand;
  reden: string;
  scores: Score[];
  sterktes: Sterkte[];
  deelnemerStatus: 'uitgenodigd' | 'actief' | 'geweigerd' | 'vertrokken' | null;
  anderId: string | null;
  eigenInwoners: number | null;
  versie: number;
  gewijzigdOp: Date;
  gewijzigdDoor: string;
};
export type PartnerFilter = {
  id?: string;
  deelnemerId?: string | undefined;
  stand?: Stand | 'deelnemer' | undefined;
  zoek?: string | undefined;
};

/** From the rooms that who acts may read. `anderId`: the deelnemer that this partner already is here. */
export async function listPartners(
  db: Database,
  samenwerkingId: string,
  { id, deelnemerId, stand, zoek }: PartnerFilter,
  vandaag: string,
): Promise<Rij[]> {
  const { rows } = await sql<Rij>`
    with lopend as materialized (select * from lopende_deelnames(${vandaag}::date))
    select p.id, p.deelnemer_id, eo.naam as deelnemer, p.cbs_code, p.organisatie_id, p.stand, p.reden, p.scores, p.sterktes,
      coalesce(g.naam, o.naam) as naam, g.provincie, coalesce(g.inwoners, o.inwoners) as inwoners,
      coalesce(e.inwoners, eo.inwoners) as eigen_inwoners, ${feiten},
      a.status as deelnemer_status, a.id as ander_id, p.versie, p.gewijzigd_op, x.naam as gewijzigd_door
    from partner p
    join deelnemer d on d.id = p.deelnemer_id join organisatie eo on eo.id = d.organisatie_id
    left join gemeente e on e.cbs_code = eo.cbs_code
    left join organisatie o on o.id = p.organisatie_id or o.cbs_code = p.cbs_code
    left join gemeente g on g.cbs_code = coalesce(p.cbs_code, o.cbs_code)
    left join deelnemer a on a.samenwerking_id = p.samenwerking_id and a.organisatie_id = o.id
    join account x on x.id = p.gewijzigd_door
    where p.samenwerking_id = ${samenwerkingId} and p.verwijderd_op is null
      and (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
      and (${deelnemerId ?? null}::uuid is null or p.deelnemer_id = ${deelnemerId ?? null}::uuid)
      and (${stand ?? null}::text is null
        or ${stand ?? ''} = case when a.status in ('actief', 'uitgenodigd') then 'deelnemer' else p.stand end)
      and (${zoek ?? null}::text is null or coalesce(g.naam, o.naam) ilike ${containing(zoek ?? '')})
    order by naam, p.id`.execute(db);
  return rows;
}

export async function findPartner(
  db: Database,
  samenwerkingId: string,
  id: string,
  vandaag: string,
): Promise<Rij> {
  const [found] = await listPartners(db, samenwerkingId, { id }, vandaag);
  if (!found) throw notFound(teksten.partnerWat);
  return found;
}

/** The arrangements in force in which both take part. */
export async function listSamen(db: Database, deelnemerId: string, cbsCode: string | null, vandaag: string) {
  const { rows } = await sql<{ rooId: string; titel: string }>`
    with lopend as materialized (select * from lopende_deelnames(${vandaag}::date))
    select r.roo_id, r.titel from lopend l join lopend m on m.roo_id = l.roo_id join register_regeling r on r.roo_id = l.roo_id
    where l.tooi_uri = (select tooi_uri from gemeente where cbs_code = ${cbsCode})
      and m.tooi_uri = (select g.tooi_uri from deelnemer d join organisatie o on o.id = d.organisatie_id
        join gemeente g on g.cbs_code = o.cbs_code where d.id = ${deelnemerId})
    order by r.titel, r.roo_id`.execute(db);
  return rows;
}

/** The own pain, in the room of this deelnemer. */
export const listKnelpunten = (db: Database, deelnemerId: string) =>
  db
    .selectFrom('knelpunt')
    .select(['taakveld', 'ernst', 'urgentie'])
    .where('deelnemerId', '=', deelnemerId)
    .where('verwijderdOp', 'is', null)
    .execute();

/** The taakvelden in which the other put a pain on the table. */
export async function listGedeeldeTaakvelden(db: Database, deelnemerId: string | null): Promise<string[]> {
  const { rows } = await sql<{ taakveld: string }>`
    select distinct inhoud ->> 'taakveld' as taakveld from deling
    where onderwerp = 'knelpunt' and ingetrokken_op is null and deelnemer_id = ${deelnemerId}`.execute(db);
  return rows.map(({ taakveld }) => taakveld);
}

type Wat = { cbsCode: string | null; organisatieId: string | null };

/** Whether what was chosen exists, is who chooses itself, or stands on its list already, by its code or as organisation. */
export async function findKeuze(db: Database, { cbsCode, organisatieId }: Wat, deelnemerId: string) {
  const { rows } = await sql<{ bestaat: boolean; isZelf: boolean; staatErop: boolean }>`
    with keuze as (select ${organisatieId}::uuid as organisatie_id,
      coalesce(${cbsCode}, (select cbs_code from organisatie where id = ${organisatieId}::uuid)) as cbs_code)
    select (exists (select from gemeente g where g.cbs_code = ${cbsCode}) or exists (select from organisatie o where o.id = ${organisatieId}::uuid)) as bestaat,
      exists (select from deelnemer d join organisatie o on o.id = d.organisatie_id
        where d.id = ${deelnemerId} and (o.id = k.organisatie_id or o.cbs_code = k.cbs_code)) as is_zelf,
      exists (select from partner p left join organisatie o on o.id = p.organisatie_id
        where p.deelnemer_id = ${deelnemerId} and p.verwijderd_op is null
          and (p.organisatie_id = k.organisatie_id or coalesce(p.cbs_code, o.cbs_code) = k.cbs_code)) as staat_erop
    from keuze k`.execute(db);
  return rows[0] ?? { bestaat: false, isZelf: false, staatErop: false };
}

/** False when it is on the list already. */
export async function saveNew(
  db: Database,
  plek: Kamer & Wat & { id: string },
  { op, door }: Wie,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('partner')
    .values({ ...plek, stand: 'longlist', gewijzigdOp: op, gewijzigdDoor: door })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type Values = { stand: Stand; reden: string; scores: readonly Score[]; sterktes: readonly Sterkte[] };

/** False when somebody else saved meanwhile. */
export async function savePartner(
  db: Database,
  { id, versie }: { id: string; versie: number },
  values: Values | { verwijderdOp: Date },
  { op, door }: Wie,
): Promise<boolean> {
  const changes =
    'verwijderdOp' in values
      ? values
      : { ...values, scores: json(values.scores), sterktes: json(values.sterktes) };
  return saveVersie(db, 'partner', { id, versie }, { ...changes, gewijzigdOp: op, gewijzigdDoor: door });
}
