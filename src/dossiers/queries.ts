import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import { vraagPerZin } from '#src/antwoorden/zinnen.ts';
import { notFound } from '#src/http/problem.ts';
import type { Uitkomst } from '#src/besluitrondes/uitkomst.ts';
import type { VraagId } from '#src/vragen/vragen.ts';

export async function findSamenwerking(db: Database, id: string) {
  return db
    .selectFrom('samenwerking')
    .select(['naam', 'doel', 'fictief'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export function listDeelnemers(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('gemeente as g', 'g.cbsCode', 'o.cbsCode')
    .select(['d.id', 'o.naam'])
    .select((eb) => eb.fn.coalesce('o.inwoners', 'g.inwoners').as('inwoners'))
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('o.naam')
    .execute();
}

export async function findStartdatum(db: Database, id: string): Promise<string> {
  const { startdatum } = await db
    .selectFrom('samenwerking')
    .select('startdatum')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return startdatum;
}

/** The words of the intentieverklaring, null without a text, and who judged those words (migration 0062). */
export async function findIntentie(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{ deelnemerId: string; oordeel: Oordeel; op: Date }>`
    select deelnemer_id, oordeel, op from instemmingen(${samenwerkingId}) where is_huidig`.execute(db);
  const found = await sql<{ inhoud: unknown }>`select intentietekst(${samenwerkingId}) as inhoud`.execute(db);
  return { inhoud: found.rows[0]?.inhoud ?? null, oordelen: rows };
}

/** The joint answers of fase 2. */
export function listAntwoorden(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('antwoord')
    .select(['vraagId', 'versie', 'tekst', 'status'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('deelnemerId', 'is', null)
    .where('vraagId', 'like', 'O%')
    .orderBy('vraagId')
    .$narrowType<{ vraagId: VraagId; status: 'concept' | 'gereed' }>()
    .execute();
}

/** With the knelpunt that leads the group in which each counts; null for what stands alone. */
export function listGedeeldeKnelpunten(db: Database, samenwerkingId: string) {
  return db
    .with(
      (cte) => cte('groep').materialized(),
      (each) =>
        each
          .selectFrom('eenpijn')
          .select(['knelpuntId', 'leidendId'])
          .where('samenwerkingId', '=', samenwerkingId),
    )
    .selectFrom('deling as g')
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('groep as e', 'e.knelpuntId', 'g.onderwerpId')
    .select(['g.deelnemerId', 'o.naam as deelnemer', 'g.inhoud', 'g.onderwerpVersie as versie'])
    .select(['g.onderwerpId', 'e.leidendId'])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.onderwerp', '=', 'knelpunt')
    .where('g.ingetrokkenOp', 'is', null)
    .where('d.status', '=', 'actief')
    .execute();
}

export function listGedeeldeAntwoorden(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deling as g')
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['o.naam as deelnemer', 'g.inhoud'])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.onderwerp', '=', 'antwoord')
    .where('g.ingetrokkenOp', 'is', null)
    .where('d.status', '=', 'actief')
    .orderBy('o.naam')
    .orderBy('g.id')
    .execute();
}

/** The newest reaction of each deelnemer to the newest version of each joint answer of fase 2 that is judged as a whole. */
export function listReacties(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('antwoord as a')
    .innerJoin('reactie as r', (join) =>
      join.onRef('r.antwoordId', '=', 'a.id').onRef('r.antwoordVersie', '=', 'a.versie'),
    )
    .innerJoin('deelnemer as d', 'd.id', 'r.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['a.vraagId', 'r.deelnemerId', 'o.naam as deelnemer', 'r.oordeel', 'r.toelichting'])
    .distinctOn(['a.vraagId', 'r.deelnemerId'])
    .where('a.samenwerkingId', '=', samenwerkingId)
    .where('a.deelnemerId', 'is', null)
    .where('a.vraagId', 'like', 'O%')
    .where('a.vraagId', '!=', vraagPerZin)
    .where('d.status', '=', 'actief')
    .orderBy('a.vraagId')
    .orderBy('r.deelnemerId')
    .orderBy('r.op', 'desc')
    .orderBy('r.id')
    .$narrowType<{ vraagId: VraagId; oordeel: Oordeel }>()
    .execute();
}

/** What each deelnemer thinks of each sentence of the joint end state (migration 0064). */
export async function listZinsoordelen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    zin: string;
    deelnemerId: string;
    deelnemer: string;
    oordeel: Oordeel;
    toelichting: string;
    op: Date;
  }>`
    select z.zin, z.deelnemer_id, o.naam as deelnemer, z.oordeel, z.toelichting, z.op
    from zinsoordelen(${samenwerkingId}) z join deelnemer d on d.id = z.deelnemer_id and d.status = 'actief'
      join organisatie o on o.id = d.organisatie_id`.execute(db);
  return rows;
}

const versies = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('dossierversie as v')
    .innerJoin('account as x', 'x.id', 'v.bevrorenDoor')
    .select(['v.id', 'v.nummer', 'v.controlegetal', 'v.reden', 'v.bevrorenOp', 'x.naam as bevrorenDoor'])
    .select(
      sql<boolean>`not exists (select from dossierversie w where w.samenwerking_id = v.samenwerking_id and w.nummer > v.nummer)`.as(
        'isLaatste',
      ),
    )
    .where('v.samenwerkingId', '=', samenwerkingId);

export async function listVersies(
  db: Database,
  samenwerkingId: string,
  { nummer }: { nummer?: number | undefined },
  page: Page,
) {
  const filtered = () => {
    const query = versies(db, samenwerkingId);
    return nummer === undefined ? query : query.where('v.nummer', '=', nummer);
  };
  return pageOf(filtered().orderBy('v.nummer', 'desc'), page);
}

export async function findVersie(db: Database, samenwerkingId: string, id: string) {
  const found = await versies(db, samenwerkingId)
    .select('v.inhoud')
    .where('v.id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound('Deze dossierversie');
  return found;
}

export function findVersieNummer(db: Database, samenwerkingId: string, nummer: number) {
  return db
    .selectFrom('dossierversie')
    .select(['nummer', 'inhoud', 'controlegetal'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('nummer', '=', nummer)
    .executeTakeFirst();
}

export async function findLaatsteNummer(db: Database, samenwerkingId: string): Promise<number> {
  const { nummer } = await db
    .selectFrom('dossierversie')
    .select((eb) => eb.fn.max('nummer').as('nummer'))
    .where('samenwerkingId', '=', samenwerkingId)
    .executeTakeFirstOrThrow();
  return nummer ?? 0;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  nummer: number;
  inhoud: string;
  controlegetal: string;
  reden: string;
  bevrorenOp: Date;
  bevrorenDoor: string;
};

export async function saveVersie(db: Database, { inhoud, ...values }: Nieuw) {
  await db
    .insertInto('dossierversie')
    .values({ ...values, inhoud: sql`${inhoud}::jsonb` })
    .execute();
}

export async function findLaatsteVersie(db: Database, samenwerkingId: string) {
  const found = await versies(db, samenwerkingId)
    .select('v.inhoud')
    .orderBy('v.nummer', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) throw notFound('Een bevroren dossier');
  return found;
}

/** The newest confirmed decision of each deelnemer on this version or an older one, for the oplegger of the others. */
export function listBesluiten(db: Database, samenwerkingId: string, nummer: number) {
  return db
    .selectFrom('besluit as b')
    .innerJoin('dossierversie as v', 'v.id', 'b.dossierversieId')
    .select(['b.deelnemerId', 'b.uitkomst', 'b.orgaan', 'b.besluitdatum', 'v.nummer as dossierversie'])
    .distinctOn('b.deelnemerId')
    .where('b.samenwerkingId', '=', samenwerkingId)
    .where('b.bevestigdOp', 'is not', null)
    .where('v.nummer', '<=', nummer)
    .orderBy('b.deelnemerId')
    .orderBy('b.volgorde', 'desc')
    .$narrowType<{ uitkomst: Uitkomst; orgaan: 'college' | 'raad' }>()
    .execute();
}

/** The day on which this council decided on this version, met about it, or plans to; null when nobody said. */
export async function findRaadsdatum(
  db: Database,
  { dossierversieId, deelnemerId }: { dossierversieId: string; deelnemerId: string },
): Promise<string | null> {
  const { rows } = await sql<{ datum: string | null }>`
    select coalesce(
      (select max(besluitdatum) from besluit where dossierversie_id = ${dossierversieId} and deelnemer_id = ${deelnemerId}
        and orgaan = 'raad' and bevestigd_op is not null),
      (select coalesce(s.werkelijke_datum, s.geplande_datum) from routestap s join besluitronde r on r.id = s.besluitronde_id
        where r.dossierversie_id = ${dossierversieId} and s.deelnemer_id = ${deelnemerId} and s.orgaan = 'raad')
    ) as datum`.execute(db);
  return rows[0]?.datum ?? null;
}

/** What the closed room holds, for its own note; nothing for who may not read the room. */
export async function findKamer(db: Database, samenwerkingId: string, deelnemerId: string) {
  const deelnemer = await db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.id', '=', deelnemerId)
    .where(sql<boolean>`d.id in (select leesbare_deelnemers())`)
    .executeTakeFirst();
  if (!deelnemer) throw notFound('Deze kamer');
  const antwoorden = await db
    .selectFrom('antwoord')
    .select(['vraagId', 'versie', 'tekst', 'status'])
    .where('deelnemerId', '=', deelnemerId)
    .where('vraagId', 'like', 'V%')
    .orderBy('vraagId')
    .$narrowType<{ vraagId: VraagId }>()
    .execute();
  const knelpunten = await db
    .selectFrom('knelpunt')
    .select(['titel', 'toelichting', 'taakveld', 'letters', 'ernst', 'urgentie', 'bewijs', 'bron'])
    .select(['helpt', 'waarom', 'alternatief'])
    .where('deelnemerId', '=', deelnemerId)
    .where('verwijderdOp', 'is', null)
    .orderBy(sql`ernst * urgentie desc`)
    .orderBy('titel')
    .$narrowType<{ helpt: 'ja' | 'deels' | 'nee' | null }>()
    .execute();
  return { deelnemer, antwoorden, knelpunten };
}
