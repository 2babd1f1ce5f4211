import { type Expression, sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import type { Fase } from '#src/shared/fasen.ts';
import { notFound } from '#src/http/problem.ts';
import type { Rol } from '#src/shared/rollen.ts';

type Begin = {
  samenwerking: { id: string; naam: string; doel: string; startdatum: string; fictief: boolean };
  deelnemer: { id: string; organisatieId: string };
  rollen: readonly Rol[];
};

/** The samenwerking, its first deelnemer, its first fase and the rollen of who begins it, at once. */
export async function saveBegin(db: Database, { samenwerking, deelnemer, rollen }: Begin, now: Date) {
  await sql`select begin_samenwerking(${JSON.stringify(samenwerking)}::jsonb, ${JSON.stringify(deelnemer)}::jsonb, ${rollen}::text[], ${now})`.execute(
    db,
  );
}

export async function organisatieExists(db: Database, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('organisatie').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

export async function listOwn(db: Database, page: Page) {
  return pageOf(
    db
      .selectFrom('samenwerking as s')
      .select((eb) => [
        's.id',
        's.naam',
        's.startdatum',
        's.fictief',
        openFase(eb.ref('s.id')).as('fase'),
        sql<string[]>`array(select o.naam from deelnemer d join organisatie o on o.id = d.organisatie_id
        where d.samenwerking_id = s.id and d.status in ('actief', 'uitgenodigd') order by d.uitgenodigd_op, o.naam)`.as(
          'deelnemers',
        ),
        sql<
          Rol[]
        >`array(select distinct b.rol from betrokkene b where b.samenwerking_id = s.id and b.account_id = current_account() and b.beeindigd_op is null)`.as(
          'mijnRollen',
        ),
      ])
      .orderBy('s.naam')
      .orderBy('s.id'),
    page,
  );
}

const openFase = (id: Expression<string>) =>
  sql<Fase>`coalesce((select f.fase from fase_stand f where f.samenwerking_id = ${id} and f.afgesloten_op is null order by f.geopend_op desc limit 1), 'uitvoeren')`;

export async function findSamenwerking(db: Database, id: string) {
  const found = await db
    .selectFrom('samenwerking')
    .select(['id', 'naam', 'doel', 'startdatum', 'fictief', 'versie'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound('Deze samenwerking');
  return found;
}

export function listDeelnemers(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('gemeente as g', 'g.cbsCode', 'o.cbsCode')
    .select(['d.id', 'o.naam', 'o.soort', 'd.status'])
    .select((eb) => eb.fn.coalesce('o.inwoners', 'g.inwoners').as('inwoners'))
    .where('d.samenwerkingId', '=', samenwerkingId)
    .orderBy('d.uitgenodigdOp')
    .orderBy('o.naam')
    .$narrowType<{
      soort: 'gemeente' | 'adviesbureau' | 'overig';
      status: 'uitgenodigd' | 'actief' | 'geweigerd' | 'vertrokken';
    }>()
    .execute();
}

export function listFaseStanden(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('faseStand')
    .select(['fase', 'geopendOp', 'afgeslotenOp'])
    .where('samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ fase: Fase }>()
    .execute();
}

export function listAntwoordStanden(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('antwoord')
    .select(['vraagId', 'deelnemerId', 'status', 'versie'])
    .where('samenwerkingId', '=', samenwerkingId)
    .orderBy('vraagId')
    .$narrowType<{ status: 'concept' | 'gereed' }>()
    .execute();
}

export async function countOpenHoepunten(db: Database, samenwerkingId: string): Promise<number> {
  const { total } = await db
    .selectFrom('hoepunt')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('samenwerkingId', '=', samenwerkingId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return total;
}

/** False when somebody else saved meanwhile. */
export function saveSamenwerking(
  db: Database,
  id: string,
  versie: number,
  values: { naam?: string | undefined; doel?: string | undefined },
) {
  return saveVersie(db, 'samenwerking', { id, versie }, values);
}
