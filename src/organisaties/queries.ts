import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';

type Soort = 'gemeente' | 'adviesbureau' | 'overig';

const select = (db: Database) =>
  db
    .selectFrom('organisatie as o')
    .leftJoin('gemeente as g', 'g.cbsCode', 'o.cbsCode')
    .select(['o.id', 'o.soort', 'o.naam', 'o.cbsCode', 'o.fictief'])
    .select((eb) => eb.fn.coalesce('o.inwoners', 'g.inwoners').as('inwoners'))
    .$narrowType<{ soort: Soort }>();

type Filter = { zoek?: string | undefined; soort?: Soort | undefined };

export async function listOrganisaties(db: Database, { zoek, soort }: Filter, page: Page) {
  const filtered = () => {
    let query = select(db);
    if (zoek) query = query.where('o.naam', 'ilike', containing(zoek));
    if (soort) query = query.where('o.soort', '=', soort);
    return query;
  };
  return pageOf(filtered().orderBy('o.naam').orderBy('o.id'), page);
}

export async function findOrganisatie(db: Database, id: string) {
  const found = await select(db).where('o.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze organisatie');
  return found;
}

export function findByCbsCode(db: Database, cbsCode: string) {
  return select(db).where('o.cbsCode', '=', cbsCode).executeTakeFirst();
}

export function findGemeente(db: Database, cbsCode: string) {
  return db
    .selectFrom('gemeente')
    .select(['naam', 'einddatum'])
    .where('cbsCode', '=', cbsCode)
    .executeTakeFirst();
}

export async function saveOrganisatie(
  db: Database,
  values: { id: string; soort: Soort; naam: string; cbsCode: string | null },
) {
  await db.insertInto('organisatie').values(values).execute();
}
