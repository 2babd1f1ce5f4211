import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';
import type { Orgaan, RouteUitkomst } from './route.ts';
import type { Uitkomst } from './uitkomst.ts';

const rondes = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('besluitronde as r')
    .innerJoin('dossierversie as v', 'v.id', 'r.dossierversieId')
    .innerJoin('account as x', 'x.id', 'r.geopendDoor')
    .select([
      'r.id',
      'v.nummer as dossierversie',
      'r.geopendOp',
      'r.dossierversieId',
      'v.controlegetal',
      'v.bevrorenOp',
      'x.naam as geopendDoor',
    ])
    .select(
      sql<boolean>`not exists (select from besluitronde s join dossierversie w on w.id = s.dossierversie_id where s.samenwerking_id = r.samenwerking_id and w.nummer > v.nummer)`.as(
        'isLaatste',
      ),
    )
    .where('r.samenwerkingId', '=', samenwerkingId);

export async function listRondes(db: Database, samenwerkingId: string, page: Page) {
  return pageOf(rondes(db, samenwerkingId).orderBy('v.nummer', 'desc'), page);
}

export async function findRonde(db: Database, samenwerkingId: string, id: string) {
  const found = await rondes(db, samenwerkingId).where('r.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze besluitronde');
  return found;
}

export async function saveRonde(
  db: Database,
  values: {
    id: string;
    samenwerkingId: string;
    dossierversieId: string;
    geopendOp: Date;
    geopendDoor: string;
  },
) {
  await db.insertInto('besluitronde').values(values).execute();
}

export function findDossierversie(db: Database, samenwerkingId: string, id: string) {
  return db
    .selectFrom('dossierversie')
    .select(['id', 'nummer', 'bevrorenOp'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
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

export async function hasRonde(db: Database, dossierversieId: string): Promise<boolean> {
  return (
    (await db
      .selectFrom('besluitronde')
      .select('id')
      .where('dossierversieId', '=', dossierversieId)
      .executeTakeFirst()) !== undefined
  );
}

export function listDeelnemers(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('d.uitgenodigdOp')
    .orderBy('o.naam')
    .execute();
}

export function listStappen(db: Database, besluitrondeId: string) {
  return db
    .selectFrom('routestap')
    .select([
      'deelnemerId',
      'orgaan',
      'geplandeDatum',
      'werkelijkeDatum',
      'uitkomst',
      'toelichting',
      'versie',
    ])
    .where('besluitrondeId', '=', besluitrondeId)
    .$narrowType<{ orgaan: Orgaan; uitkomst: RouteUitkomst | null }>()
    .execute();
}

type Plek = { besluitrondeId: string; samenwerkingId: string; deelnemerId: string; orgaan: Orgaan };
type StapValues = {
  geplandeDatum: string | null;
  werkelijkeDatum: string | null;
  uitkomst: RouteUitkomst | null;
  toelichting: string;
};

/** False when somebody else saved meanwhile; version 0 makes the step. */
export async function saveStap(
  db: Database,
  plek: Plek,
  versie: number,
  values: StapValues,
): Promise<boolean> {
  if (versie === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('routestap')
      .values({ ...plek, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('routestap')
    .set({ ...values, versie: versie + 1 })
    .where('besluitrondeId', '=', plek.besluitrondeId)
    .where('deelnemerId', '=', plek.deelnemerId)
    .where('orgaan', '=', plek.orgaan)
    .where('versie', '=', versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** As postBesluit stored it. */
type Reikwijdte = { omvang: 'geheel' | 'gedeeltelijk'; taken: string; totEnMetDatum: string | null };

const besluiten = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('besluit as b')
    .innerJoin('dossierversie as v', 'v.id', 'b.dossierversieId')
    .innerJoin('deelnemer as d', 'd.id', 'b.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'b.vastgelegdDoor')
    .leftJoin('account as y', 'y.id', 'b.bevestigdDoor')
    .select([
      'b.id',
      'b.besluitrondeId',
      'b.deelnemerId',
      'o.naam as deelnemer',
      'v.nummer as dossierversie',
      'b.uitkomst',
      'b.orgaan',
      'b.besluitdatum',
      'b.kenmerk',
      'b.reikwijdte',
      'b.aangehoudenTotDatum',
      'b.toelichting',
      'b.bijlageId',
      'b.vastgelegdOp',
      'b.vastgelegdDoor as vastgelegdDoorId',
      'x.naam as vastgelegdDoor',
      'b.bevestigdOp',
      'y.naam as bevestigdDoor',
      'b.afgewezenOp',
      'b.afgewezenReden',
    ])
    .select(
      sql<boolean>`v.nummer = (select max(nummer) from dossierversie w where w.samenwerking_id = b.samenwerking_id)`.as(
        'isLaatsteVersie',
      ),
    )
    .select(
      sql<boolean>`not exists (select from besluit n where n.besluitronde_id = b.besluitronde_id and n.deelnemer_id = b.deelnemer_id
        and n.bevestigd_op is not null and n.volgorde > b.volgorde)`.as('isNieuwste'),
    )
    .where('b.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ uitkomst: Uitkomst; orgaan: 'college' | 'raad'; reikwijdte: Reikwijdte }>();

export async function listBesluiten(
  db: Database,
  samenwerkingId: string,
  filter: { deelnemerId?: string | undefined; totEnMetVersie?: number },
  page: Page,
) {
  const filtered = () => {
    let query = besluiten(db, samenwerkingId);
    if (filter.deelnemerId) query = query.where('b.deelnemerId', '=', filter.deelnemerId);
    if (filter.totEnMetVersie !== undefined) query = query.where('v.nummer', '<=', filter.totEnMetVersie);
    return query;
  };
  return pageOf(filtered().orderBy('b.volgorde', 'desc'), page);
}

export async function findBesluit(db: Database, samenwerkingId: string, id: string) {
  const found = await besluiten(db, samenwerkingId).where('b.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit besluit');
  return found;
}

export async function hasOnbevestigd(
  db: Database,
  besluitrondeId: string,
  deelnemerId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('besluit')
    .select('id')
    .where('besluitrondeId', '=', besluitrondeId)
    .where('deelnemerId', '=', deelnemerId)
    .where('bevestigdOp', 'is', null)
    .where('afgewezenOp', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

type Bewijs = { samenwerkingId: string; deelnemerId: string; bijlageId: string };

/** Whether this file was added as evidence, in the room of this deelnemer or for all. */
export async function isBewijsVan(
  db: Database,
  { samenwerkingId, deelnemerId, bijlageId }: Bewijs,
): Promise<boolean> {
  const found = await db
    .selectFrom('bijlage')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', bijlageId)
    .where('onderwerp', '=', 'besluit')
    .where((eb) => eb.or([eb('deelnemerId', '=', deelnemerId), eb('deelnemerId', 'is', null)]))
    .where('verwijderdOp', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  besluitrondeId: string;
  dossierversieId: string;
  deelnemerId: string;
  uitkomst: Uitkomst;
  orgaan: 'college' | 'raad';
  besluitdatum: string;
  kenmerk: string;
  reikwijdte: unknown;
  aangehoudenTotDatum: string | null;
  toelichting: string;
  bijlageId: string | null;
  vastgelegdOp: Date;
  vastgelegdDoor: string;
};
type NieuweVoorwaarde = { tekst: string; eigenaar: string; uiterlijkeDatum: string | null };

export async function saveBesluit(
  db: Database,
  { reikwijdte, ...values }: Nieuw,
  voorwaarden: readonly NieuweVoorwaarde[],
) {
  await db
    .insertInto('besluit')
    .values({ ...values, reikwijdte: sql`${JSON.stringify(reikwijdte)}::jsonb` })
    .execute();
  if (voorwaarden.length === 0) return;
  const rows = voorwaarden.map(({ uiterlijkeDatum, ...voorwaarde }, index) => ({
    id: crypto.randomUUID(),
    samenwerkingId: values.samenwerkingId,
    besluitId: values.id,
    deelnemerId: values.deelnemerId,
    volgnummer: index + 1,
    ...voorwaarde,
    uitersteDatum: uiterlijkeDatum,
  }));
  await db.insertInto('voorwaarde').values(rows).execute();
}

/** False when somebody else judged it at the same moment. */
export async function saveOordeel(
  db: Database,
  id: string,
  oordeel: { bevestigdOp: Date; bevestigdDoor: string } | { afgewezenOp: Date; afgewezenReden: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('besluit')
    .set(oordeel)
    .where('id', '=', id)
    .where('bevestigdOp', 'is', null)
    .where('afgewezenOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const voorwaarden = (db: Database) =>
  db
    .selectFrom('voorwaarde')
    .select([
      'id',
      'besluitId',
      'deelnemerId',
      'tekst',
      'eigenaar',
      'uitersteDatum as uiterlijkeDatum',
      'vervuldOp',
      'vervulling',
      'versie',
    ]);

export async function listVoorwaarden(db: Database, besluitIds: readonly string[]) {
  return besluitIds.length === 0
    ? []
    : voorwaarden(db).where('besluitId', 'in', besluitIds).orderBy('volgnummer').execute();
}

export async function findVoorwaarde(db: Database, samenwerkingId: string, id: string) {
  const found = await voorwaarden(db)
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound('Deze voorwaarde');
  return found;
}

export async function saveVervulling(
  db: Database,
  { id, versie }: { id: string; versie: number },
  values: { vervulling: string; vervuldOp: Date; vervuldDoor: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('voorwaarde')
    .set({ ...values, versie: versie + 1 })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export function listVoortzettingen(db: Database, besluitrondeId: string) {
  return db
    .selectFrom('voortzetting as z')
    .innerJoin('account as x', 'x.id', 'z.door')
    .select(['z.deelnemerId', 'z.zonderDeelnemerId', 'z.keuze', 'z.toelichting', 'z.op', 'x.naam as door'])
    .where('z.besluitrondeId', '=', besluitrondeId)
    .orderBy('z.volgorde')
    .$narrowType<{ keuze: 'door' | 'niet-door' }>()
    .execute();
}

type NieuweVoortzetting = {
  id: string;
  samenwerkingId: string;
  besluitrondeId: string;
  deelnemerId: string;
  zonderDeelnemerId: string;
  keuze: 'door' | 'niet-door';
  toelichting: string;
  op: Date;
  door: string;
};

export async function saveVoortzetting(db: Database, values: NieuweVoortzetting) {
  await db.insertInto('voortzetting').values(values).execute();
}
