import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { notFound } from '#src/http/problem.ts';
import { gemeenten, peildatum } from './gemeenten.ts';

type Page = { limit: number; offset: number };
const likeOf = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

const select = (db: Database) =>
  db
    .selectFrom('gemeente')
    .select([
      'cbsCode',
      'naam',
      'provincie',
      'inwoners',
      'inwonersPeildatum',
      'tooiUri',
      'einddatum',
      'opvolger',
    ]);

type Filter = { zoek?: string | undefined; provincie?: string | undefined; opgeheven: 'ja' | 'nee' };

export async function listGemeenten(
  db: Database,
  { zoek, provincie, opgeheven }: Filter,
  { limit, offset }: Page,
) {
  const filtered = () => {
    let query = select(db).where('einddatum', opgeheven === 'ja' ? 'is not' : 'is', null);
    if (zoek) query = query.where('naam', 'ilike', likeOf(zoek));
    if (provincie) query = query.where('provincie', '=', provincie);
    return query;
  };
  const items = await filtered().orderBy('naam').orderBy('cbsCode').limit(limit).offset(offset).execute();
  const { total } = await filtered()
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function findGemeente(db: Database, cbsCode: string) {
  const gemeente = await select(db).where('cbsCode', '=', cbsCode).executeTakeFirst();
  if (!gemeente) throw notFound('Deze gemeente');
  const regelingen = await db
    .selectFrom('registerDeelname as d')
    .innerJoin('registerRegeling as r', 'r.rooId', 'd.rooId')
    .select(['r.rooId', 'r.titel'])
    .distinct()
    .where('d.tooiUri', '=', gemeente.tooiUri)
    .where('d.uittredingsdatum', 'is', null)
    .where('r.datumUitwerkingtreding', 'is', null)
    .orderBy('r.titel')
    .execute();
  return { ...gemeente, regelingen };
}

export async function listRegelingen(db: Database, zoek: string | undefined, { limit, offset }: Page) {
  const filtered = () => {
    const query = db.selectFrom('registerRegeling as r');
    return zoek ? query.where('r.titel', 'ilike', likeOf(zoek)) : query;
  };
  const items = await filtered()
    .select([
      'r.rooId',
      'r.titel',
      'r.citeertitel',
      'r.samenwerkingsvorm',
      'r.datumInwerkingtreding',
      'r.datumUitwerkingtreding',
    ])
    .select(
      sql<
        {
          naam: string;
          tooiUri: string | null;
          toetredingsdatum: string | null;
          uittredingsdatum: string | null;
        }[]
      >`coalesce((select jsonb_agg(jsonb_build_object(
        'naam', d.naam, 'tooiUri', d.tooi_uri, 'toetredingsdatum', d.toetredingsdatum, 'uittredingsdatum', d.uittredingsdatum) order by d.volgnummer)
        from register_deelname d where d.roo_id = r.roo_id), '[]')`.as('deelnemers'),
    )
    .orderBy('r.titel')
    .orderBy('r.rooId')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await filtered()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

/** As owner: fills an empty register with the facts that the product carries, so that it works offline. */
export async function saveGemeentenAlsLeeg(owner: Database) {
  const filled = await owner.selectFrom('gemeente').select('cbsCode').limit(1).executeTakeFirst();
  if (filled) return;
  const rows = gemeenten.map((gemeente) => ({
    ...gemeente,
    inwonersPeildatum: peildatum,
    tooiUri: `https://identifier.overheid.nl/tooi/id/gemeente/${gemeente.cbsCode.toLowerCase()}`,
  }));
  await owner
    .insertInto('gemeente')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
