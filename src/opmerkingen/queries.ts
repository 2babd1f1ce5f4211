import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';

type Onderwerp = 'vraag' | 'knelpunt' | 'functie' | 'dossier';
type Filter = {
  onderwerp?: Onderwerp | undefined;
  onderwerpId?: string | undefined;
  deelnemerId?: string | null | undefined;
};

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('opmerking as m')
    .innerJoin('account as x', 'x.id', 'm.door')
    .select(['m.id', 'm.onderwerp', 'm.onderwerpId', 'm.deelnemerId', 'm.tekst', 'm.op', 'x.naam as door'])
    .select(
      sql<
        string | null
      >`(select o.naam from betrokkene b join deelnemer d on d.id = b.deelnemer_id join organisatie o on o.id = d.organisatie_id
        where b.account_id = m.door and b.samenwerking_id = m.samenwerking_id order by b.vanaf_op limit 1)`.as(
        'vanDeelnemer',
      ),
    )
    .where('m.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ onderwerp: Onderwerp }>();

export async function listOpmerkingen(db: Database, samenwerkingId: string, filter: Filter, page: Page) {
  const filtered = () => {
    let query = select(db, samenwerkingId);
    if (filter.onderwerp) query = query.where('m.onderwerp', '=', filter.onderwerp);
    if (filter.onderwerpId) query = query.where('m.onderwerpId', '=', filter.onderwerpId);
    if (filter.deelnemerId) query = query.where('m.deelnemerId', '=', filter.deelnemerId);
    return query;
  };
  return pageOf(filtered().orderBy('m.op').orderBy('m.id'), page);
}

export async function findOpmerking(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('m.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze opmerking');
  return found;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  deelnemerId: string | null;
  onderwerp: Onderwerp;
  onderwerpId: string;
  tekst: string;
  op: Date;
  door: string;
};

export async function saveOpmerking(db: Database, values: Nieuw) {
  await db.insertInto('opmerking').values(values).execute();
}

export async function isLeesbareKamer(
  db: Database,
  samenwerkingId: string,
  deelnemerId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('deelnemer')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', deelnemerId)
    .where(sql<boolean>`id in (select leesbare_deelnemers())`)
    .executeTakeFirst();
  return found !== undefined;
}
