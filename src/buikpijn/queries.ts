import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { notFound } from '#src/http/problem.ts';

const columns = ['klacht', 'symptoom', 'oorzaak', 'bewijs', 'bron', 'nietsDoen', 'probleemstelling'] as const;
export type Velden = Partial<Record<(typeof columns)[number], string | undefined>>;
type Filter = { deelnemerId?: string | undefined; zoek?: string | undefined };

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('buikpijn as b')
    .innerJoin('deelnemer as d', 'd.id', 'b.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'b.gewijzigdDoor')
    .select([
      'b.id',
      'b.deelnemerId',
      'o.naam as deelnemer',
      'b.versie',
      'b.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .select(columns.map((column) => `b.${column}` as const))
    .select((eb) =>
      eb
        .selectFrom('knelpunt as k')
        .select('k.id')
        .whereRef('k.buikpijnId', '=', 'b.id')
        .where('k.verwijderdOp', 'is', null)
        .limit(1)
        .as('knelpuntId'),
    )
    .where('b.samenwerkingId', '=', samenwerkingId)
    .where('b.verwijderdOp', 'is', null);

function filtered(db: Database, samenwerkingId: string, { deelnemerId, zoek }: Filter) {
  let query = select(db, samenwerkingId);
  if (deelnemerId) query = query.where('b.deelnemerId', '=', deelnemerId);
  if (zoek) {
    const like = `%${zoek.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) => eb.or(columns.map((column) => eb(`b.${column}`, 'ilike', like))));
  }
  return query;
}

/** Without a page: all of them. */
export async function listBuikpijn(
  db: Database,
  samenwerkingId: string,
  filter: Filter,
  page?: { limit: number; offset: number },
) {
  const all = filtered(db, samenwerkingId, filter).orderBy('b.gewijzigdOp', 'desc').orderBy('b.id');
  const items = await (page ? all.limit(page.limit).offset(page.offset) : all).execute();
  if (!page) return { items, total: items.length };
  const { total } = await filtered(db, samenwerkingId, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function findBuikpijn(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('b.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze buikpijn');
  return found;
}

type Wie = { op: Date; door: string };
type Plek = { id: string; samenwerkingId: string; deelnemerId: string };

export async function saveNew(db: Database, plek: Plek, klacht: string, { op, door }: Wie) {
  await db
    .insertInto('buikpijn')
    .values({ ...plek, klacht, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** Only the steps that are given. False when somebody else saved meanwhile. */
export function saveStappen(
  db: Database,
  rij: { id: string; versie: number },
  velden: Velden,
  { op, door }: Wie,
): Promise<boolean> {
  return saveVersie(db, 'buikpijn', rij, { ...velden, gewijzigdOp: op, gewijzigdDoor: door });
}

export function saveVerwijdering(
  db: Database,
  rij: { id: string; versie: number },
  now: Date,
): Promise<boolean> {
  return saveVersie(db, 'buikpijn', rij, { verwijderdOp: now });
}
