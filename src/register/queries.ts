import { type Expression, type SqlBool, sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { richtingVan } from '#src/database/order.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';
import type { Gemeentefilter, Regelingfilter } from './endpoints.ts';
import { type GemeenteStand, gemeenten, peildatum } from './gemeenten.ts';
import type { Grens } from './grenzen.ts';
import type { Telling } from './inwoners.ts';
import type { Deelname, RegelingStand } from './regeling.ts';
import { teksten } from './teksten.ts';

/** An end that is announced is no end yet: on its last day a municipality still exists. Without a page: all of them. */
export async function listGemeenten(
  db: Database,
  { zoek, provincie, opgeheven, sort }: Gemeentefilter,
  vandaag: string,
  page?: Page,
) {
  const bestaat = sql<SqlBool>`(einddatum is null or einddatum >= ${vandaag})`;
  let filtered = db.selectFrom('gemeente').where((eb) => (opgeheven === 'ja' ? eb.not(bestaat) : bestaat));
  if (zoek)
    filtered = filtered.where((eb) =>
      eb.or([eb('naam', 'ilike', containing(zoek)), eb('cbsCode', '=', zoek.toUpperCase())]),
    );
  if (provincie) filtered = filtered.where('provincie', '=', provincie);
  const column = sort.endsWith('naam') ? 'naam' : 'inwoners';
  return pageOf(filtered.selectAll().orderBy(column, richtingVan(sort)).orderBy('cbsCode'), page);
}

const isActief = (vandaag: string) =>
  sql<SqlBool>`(r.uit_register_sinds is null and (r.datum_uitwerkingtreding is null or r.datum_uitwerkingtreding > ${vandaag}))`;
const doetMee = (vandaag: string) =>
  sql<SqlBool>`(d.uittredingsdatum is null or d.uittredingsdatum > ${vandaag})`;

export async function findGemeente(db: Database, cbsCode: string, vandaag: string) {
  const gemeente = await db
    .selectFrom('gemeente')
    .selectAll()
    .where('cbsCode', '=', cbsCode)
    .executeTakeFirst();
  if (!gemeente) throw notFound(teksten.gemeente);
  const regelingen = await db
    .selectFrom('registerDeelname as d')
    .innerJoin('registerRegeling as r', 'r.rooId', 'd.rooId')
    .select(['r.rooId', 'r.titel', 'r.vormAfkorting'])
    .distinct()
    .where('d.tooiUri', '=', gemeente.tooiUri)
    .where(doetMee(vandaag))
    .where(isActief(vandaag))
    .orderBy('r.titel')
    .orderBy('r.rooId')
    .execute();
  return { ...gemeente, regelingen };
}

const deelnemers = sql<Deelname[]>`coalesce((select jsonb_agg(jsonb_build_object(
  'naam', d.naam, 'tooiUri', d.tooi_uri, 'systeemId', d.systeem_id, 'toetredingsdatum', d.toetredingsdatum,
  'uittredingsdatum', d.uittredingsdatum, 'verdeelsleutel', d.verdeelsleutel, 'bestuursorganen', d.bestuursorganen)
  order by d.volgnummer) from register_deelname d where d.roo_id = r.roo_id), '[]')`;

function regelingFilters({ zoek, vorm, cbsCode, actief }: Regelingfilter, vandaag: string) {
  const filters: Expression<SqlBool>[] = [sql<SqlBool>`true`];
  if (zoek)
    filters.push(
      sql<SqlBool>`(r.titel ilike ${containing(zoek)} or r.citeertitel ilike ${containing(zoek)})`,
    );
  if (vorm) filters.push(sql<SqlBool>`r.vorm_afkorting = ${vorm}`);
  if (cbsCode)
    filters.push(sql<SqlBool>`exists (select from register_deelname d join gemeente g on g.tooi_uri = d.tooi_uri
      where d.roo_id = r.roo_id and g.cbs_code = ${cbsCode} and ${doetMee(vandaag)})`);
  if (actief) filters.push(sql<SqlBool>`${isActief(vandaag)} = ${actief === 'ja'}`);
  return filters;
}

/** Without a page: all of them. */
export async function listRegelingen(db: Database, filter: Regelingfilter, vandaag: string, page?: Page) {
  const filtered = db
    .selectFrom('registerRegeling as r')
    .where((eb) => eb.and(regelingFilters(filter, vandaag)));
  const column = filter.sort.endsWith('titel') ? 'r.titel' : 'r.datumInwerkingtreding';
  return pageOf(
    filtered
      .select([
        'r.rooId',
        'r.titel',
        'r.citeertitel',
        'r.samenwerkingsvorm',
        'r.vormAfkorting',
        'r.samenwerkingsorgaan',
        'r.beleidsterreinen',
        'r.datumInwerkingtreding',
        'r.datumUitwerkingtreding',
      ])
      .select(deelnemers.as('deelnemers'))
      .orderBy(column, richtingVan(filter.sort))
      .orderBy('r.rooId'),
    page,
  );
}

const selectRegelingen = (db: Database) =>
  db
    .selectFrom('registerRegeling as r')
    .selectAll('r')
    .select(deelnemers.as('deelnemers'))
    .select([
      sql<RegelingStand['wettelijkeGrondslagen']>`r.wettelijke_grondslagen`.as('wettelijkeGrondslagen'),
      sql<RegelingStand['bevoegdheden']>`r.bevoegdheden`.as('bevoegdheden'),
    ]);

export async function findRegeling(db: Database, rooId: string) {
  const regeling = await selectRegelingen(db).where('r.rooId', '=', rooId).executeTakeFirst();
  if (!regeling) throw notFound(teksten.regeling);
  return regeling;
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

/** As owner: every municipality as it is known, by code. */
export async function listStanden(owner: Database): Promise<Map<string, GemeenteStand>> {
  const rows = await owner
    .selectFrom('gemeente')
    .select(['cbsCode', 'naam', 'provincie', 'tooiUri', 'begindatum', 'einddatum', 'opvolger'])
    .execute();
  return new Map(rows.map(({ cbsCode, ...stand }) => [cbsCode, stand]));
}

/** As owner: adds and changes, by code. In one statement, because a successor may come later in the list. */
export async function saveGemeenten(owner: Database, standen: ReadonlyMap<string, GemeenteStand>) {
  if (standen.size === 0) return;
  await owner
    .insertInto('gemeente')
    .values([...standen].map(([cbsCode, stand]) => ({ cbsCode, ...stand })))
    .onConflict((conflict) =>
      conflict.column('cbsCode').doUpdateSet((eb) => ({
        naam: eb.ref('excluded.naam'),
        provincie: eb.ref('excluded.provincie'),
        tooiUri: eb.ref('excluded.tooiUri'),
        begindatum: eb.ref('excluded.begindatum'),
        einddatum: eb.ref('excluded.einddatum'),
        opvolger: eb.ref('excluded.opvolger'),
      })),
    )
    .execute();
}

/** As owner: the last count of inhabitants of every municipality, by code. */
export async function listTellingen(owner: Database): Promise<Map<string, Telling>> {
  const rows = await owner
    .selectFrom('gemeente')
    .select(['cbsCode', 'inwoners', 'inwonersPeildatum'])
    .execute();
  return new Map(rows.map(({ cbsCode, ...telling }) => [cbsCode, telling]));
}

/** As owner. */
export async function saveTellingen(owner: Database, tellingen: ReadonlyMap<string, Telling>) {
  for (const [cbsCode, telling] of tellingen)
    await owner.updateTable('gemeente').set(telling).where('cbsCode', '=', cbsCode).execute();
}

/** As owner: every arrangement as it is known, by its number in the register. `einddatum`: since when it is not in it. */
export async function listRegelingStanden(owner: Database): Promise<Map<string, RegelingStand>> {
  const rows = await selectRegelingen(owner).execute();
  return new Map(
    rows.map(({ uitRegisterSinds, ...regeling }) => [
      regeling.rooId,
      { ...regeling, einddatum: uitRegisterSinds },
    ]),
  );
}

/** As owner: adds and changes arrangements with their participants. */
export async function saveRegelingen(owner: Database, standen: Iterable<RegelingStand>) {
  for (const { deelnemers: deelnames, einddatum, ...regeling } of standen) {
    const { rooId, wettelijkeGrondslagen, bevoegdheden, ...values } = regeling;
    const row = {
      ...values,
      wettelijkeGrondslagen: sql`${JSON.stringify(wettelijkeGrondslagen)}::jsonb`,
      bevoegdheden: sql`${JSON.stringify(bevoegdheden)}::jsonb`,
      uitRegisterSinds: einddatum,
    };
    await owner
      .insertInto('registerRegeling')
      .values({ rooId, ...row })
      .onConflict((conflict) => conflict.column('rooId').doUpdateSet(row))
      .execute();
    await owner.deleteFrom('registerDeelname').where('rooId', '=', rooId).execute();
    if (deelnames.length > 0)
      await owner
        .insertInto('registerDeelname')
        .values(deelnames.map((deelname, index) => ({ rooId, volgnummer: index + 1, ...deelname })))
        .execute();
  }
}

type ImportRow = {
  soort: 'gemeenten' | 'register' | 'grenzen';
  bron: string;
  sha256: string;
  aantallen: Record<string, number>;
  verschil: Record<string, string[]>;
  volgnummer: number | null;
  gepubliceerdOp: string | null;
  uitgevoerdOp: Date;
};

/** As owner. */
export async function saveImport(owner: Database, { aantallen, verschil, ...values }: ImportRow) {
  await owner
    .insertInto('registerImport')
    .values({
      ...values,
      aantallen: sql`${JSON.stringify(aantallen)}::jsonb`,
      verschil: sql`${JSON.stringify(verschil)}::jsonb`,
    })
    .execute();
}

export const listGrenzen = (db: Database) =>
  db.selectFrom('gemeentegrens').selectAll().orderBy('cbsCode').execute();

/** All borders at once: half an old map beside half a new one would show neighbours that are none. */
export async function saveGrenzen(
  owner: Database,
  grenzen: readonly Grens[],
  buren: readonly (readonly [code: string, buur: string])[],
  vlak: { bron: string; beeldvlak: string },
) {
  await owner.deleteFrom('gemeentebuur').execute();
  await owner.deleteFrom('gemeentegrens').execute();
  if (grenzen.length === 0) return;
  await owner
    .insertInto('gemeentegrens')
    .values(grenzen.map(({ code, pad }) => ({ cbsCode: code, pad, ...vlak })))
    .execute();
  await sql`
    insert into gemeentebuur (cbs_code, buur_code)
    select b ->> 0, b ->> 1 from jsonb_array_elements(${JSON.stringify(buren)}::jsonb) b`.execute(owner);
}
