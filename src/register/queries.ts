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

type GemeenteRow = {
  cbsCode: string;
  naam: string;
  tooiUri: string;
  begindatum: string | null;
  einddatum: string | null;
  opvolger: string | null;
};

/** As owner. */
export async function listStanden(
  owner: Database,
): Promise<Map<string, { naam: string; einddatum: string | null }>> {
  const rows = await owner.selectFrom('gemeente').select(['cbsCode', 'naam', 'einddatum']).execute();
  return new Map(rows.map(({ cbsCode, ...stand }) => [cbsCode, stand]));
}

/** As owner: adds and changes; what has ended keeps its row with its end date. Successors come last: they must exist. */
export async function saveGemeenten(
  owner: Database,
  rows: readonly GemeenteRow[],
  verdwenen: readonly string[],
  vandaag: string,
) {
  for (const { opvolger: _opvolger, cbsCode, ...values } of rows)
    await owner
      .insertInto('gemeente')
      .values({ cbsCode, ...values })
      .onConflict((conflict) => conflict.column('cbsCode').doUpdateSet(values))
      .execute();
  for (const { cbsCode, opvolger } of rows.filter((row) => row.opvolger !== null))
    await owner.updateTable('gemeente').set({ opvolger }).where('cbsCode', '=', cbsCode).execute();
  if (verdwenen.length > 0)
    await owner
      .updateTable('gemeente')
      .set({ einddatum: vandaag })
      .where('cbsCode', 'in', verdwenen)
      .where('einddatum', 'is', null)
      .execute();
}

/** As owner. Gives how many were known. */
export async function saveInwoners(
  owner: Database,
  rows: readonly { cbsCode: string; inwoners: number }[],
  inwonersPeildatum: string,
): Promise<number> {
  let known = 0;
  for (const { cbsCode, inwoners } of rows) {
    const { numUpdatedRows } = await owner
      .updateTable('gemeente')
      .set({ inwoners, inwonersPeildatum })
      .where('cbsCode', '=', cbsCode)
      .executeTakeFirst();
    known += Number(numUpdatedRows);
  }
  return known;
}

type RegelingRow = {
  rooId: string;
  titel: string;
  citeertitel: string | null;
  samenwerkingsvorm: string | null;
  doel: string | null;
  bronhouder: string | null;
  samenwerkingsorgaan: string | null;
  beleidsterreinen: string[];
  bevoegdheidsverkrijging: string[];
  instellingsbesluiten: string[];
  datumInwerkingtreding: string | null;
  datumUitwerkingtreding: string | null;
  vorigeVersie: string | null;
  volgendeVersie: string | null;
};
type DeelnameRow = {
  naam: string;
  tooiUri: string | null;
  toetredingsdatum: string | null;
  uittredingsdatum: string | null;
  verdeelsleutel: string | null;
  bestuursorganen: string[];
};

/** As owner: one arrangement with its participants, as the register has it now. True when it was not known yet. */
export async function saveRegeling(
  owner: Database,
  { rooId, ...values }: RegelingRow,
  deelnemers: readonly DeelnameRow[],
  laatstGezien: string,
): Promise<boolean> {
  const known = await owner
    .selectFrom('registerRegeling')
    .select('rooId')
    .where('rooId', '=', rooId)
    .executeTakeFirst();
  const row = { ...values, laatstGezien };
  await owner
    .insertInto('registerRegeling')
    .values({ rooId, ...row })
    .onConflict((conflict) => conflict.column('rooId').doUpdateSet(row))
    .execute();
  await owner.deleteFrom('registerDeelname').where('rooId', '=', rooId).execute();
  if (deelnemers.length > 0)
    await owner
      .insertInto('registerDeelname')
      .values(deelnemers.map((deelnemer, index) => ({ rooId, volgnummer: index + 1, ...deelnemer })))
      .execute();
  return known === undefined;
}

export async function saveImport(
  owner: Database,
  values: {
    soort: 'gemeenten' | 'register';
    bron: string;
    sha256: string;
    aantallen: unknown;
    uitgevoerdOp: Date;
  },
) {
  await owner
    .insertInto('registerImport')
    .values({ ...values, aantallen: sql`${JSON.stringify(values.aantallen)}::jsonb` })
    .execute();
}
