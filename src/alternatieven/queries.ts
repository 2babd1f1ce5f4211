import { sql } from 'kysely';
import type { Oordeel } from '#src/antwoorden/reactie.ts';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';
import type { Bevriezing, Gewicht, Score, Soort } from './bevriezing.ts';

type Page = { limit: number; offset: number };
type Wie = { op: Date; door: string };
type Rij = { id: string; versie: number };

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

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

/** Doing nothing first, then in the order in which they were added. */
const alternatieven = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('alternatief as a')
    .leftJoin('account as x', 'x.id', 'a.gewijzigdDoor')
    .select([
      'a.id',
      'a.naam',
      'a.soort',
      'a.omschrijving',
      'a.versie',
      'a.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('a.samenwerkingId', '=', samenwerkingId)
    .where('a.verwijderdOp', 'is', null)
    .orderBy(sql`a.soort <> 'nul'`)
    .orderBy('a.volgorde')
    .$narrowType<{ soort: Soort }>();

export async function listAlternatieven(db: Database, samenwerkingId: string, zoek = '') {
  const all = alternatieven(db, samenwerkingId);
  return (
    zoek
      ? all.where((eb) =>
          eb.or([eb('a.naam', 'ilike', containing(zoek)), eb('a.omschrijving', 'ilike', containing(zoek))]),
        )
      : all
  ).execute();
}

export async function findAlternatief(db: Database, samenwerkingId: string, id: string) {
  const found = await alternatieven(db, samenwerkingId).where('a.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit alternatief');
  return found;
}

type Alternatief = { naam: string; soort: Soort; omschrijving: string };

export async function saveNieuwAlternatief(
  db: Database,
  plek: { id: string; samenwerkingId: string },
  values: Alternatief,
  { op, door }: Wie,
) {
  await db
    .insertInto('alternatief')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody else saved meanwhile. */
export function saveAlternatief(
  db: Database,
  rij: Rij,
  values: Alternatief | { verwijderdOp: Date },
  { op, door }: Wie,
) {
  return saveVersie(db, 'alternatief', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

const criteria = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('criterium as c')
    .innerJoin('account as x', 'x.id', 'c.gewijzigdDoor')
    .select([
      'c.id',
      'c.naam',
      'c.toelichting',
      'c.dient',
      'c.versie',
      'c.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('c.samenwerkingId', '=', samenwerkingId)
    .where('c.verwijderdOp', 'is', null)
    .orderBy('c.volgorde');

export const listCriteria = (db: Database, samenwerkingId: string) => criteria(db, samenwerkingId).execute();

export async function findCriterium(db: Database, samenwerkingId: string, id: string) {
  const found = await criteria(db, samenwerkingId).where('c.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit criterium');
  return found;
}

type Criterium = { naam: string; toelichting: string; dient: string };

export async function saveNieuwCriterium(
  db: Database,
  plek: { id: string; samenwerkingId: string },
  values: Criterium,
  { op, door }: Wie,
) {
  await db
    .insertInto('criterium')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody else saved meanwhile. */
export function saveCriterium(
  db: Database,
  rij: Rij,
  values: Criterium | { verwijderdOp: Date },
  { op, door }: Wie,
) {
  return saveVersie(db, 'criterium', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

export function listGewichten(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('gewichtenblad as g')
    .leftJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .leftJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['g.deelnemerId', 'o.naam as deelnemer', 'g.punten', 'g.versie'])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .orderBy('d.uitgenodigdOp')
    .orderBy('o.naam')
    .$narrowType<{ punten: Gewicht[] }>()
    .execute();
}

type Gewichtenplek = { samenwerkingId: string; deelnemerId: string | null; versie: number };

/** False when somebody else saved meanwhile; version 0 makes it. */
export async function saveGewichten(
  db: Database,
  { versie, ...plek }: Gewichtenplek,
  punten: readonly Gewicht[],
  { op, door }: Wie,
): Promise<boolean> {
  const values = { punten: json(punten), gewijzigdOp: op, gewijzigdDoor: door };
  if (versie === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('gewichtenblad')
      .values({ id: crypto.randomUUID(), ...plek, ...values })
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('gewichtenblad')
    .set({ ...values, versie: versie + 1 })
    .where('samenwerkingId', '=', plek.samenwerkingId)
    .where('deelnemerId', 'is not distinct from', plek.deelnemerId)
    .where('versie', '=', versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const rondes = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('scoreronde as r')
    .innerJoin('account as x', 'x.id', 'r.geopendDoor')
    .select([
      'r.id',
      'r.nummer',
      'r.inhoud',
      'r.controlegetal',
      'r.geopendOp',
      'x.naam as geopendDoor',
      'r.geslotenOp',
      'r.ontdooidOp',
      'r.ontdooidReden',
    ])
    .where('r.samenwerkingId', '=', samenwerkingId)
    .orderBy('r.nummer', 'desc')
    .$narrowType<{ inhoud: Bevriezing }>();

export async function listRondes(db: Database, samenwerkingId: string, { limit, offset }: Page) {
  const items = await rondes(db, samenwerkingId).limit(limit).offset(offset).execute();
  const { total } = await db
    .selectFrom('scoreronde')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('samenwerkingId', '=', samenwerkingId)
    .executeTakeFirstOrThrow();
  return { items, total };
}

export const findLaatsteRonde = (db: Database, samenwerkingId: string) =>
  rondes(db, samenwerkingId).limit(1).executeTakeFirst();

export async function findRonde(db: Database, samenwerkingId: string, id: string) {
  const found = await rondes(db, samenwerkingId).where('r.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze puntenronde');
  return found;
}

export async function saveRonde(
  db: Database,
  values: { id: string; samenwerkingId: string; nummer: number; controlegetal: string; inhoud: unknown },
  { op, door }: Wie,
) {
  await db
    .insertInto('scoreronde')
    .values({ ...values, inhoud: json(values.inhoud), geopendOp: op, geopendDoor: door })
    .execute();
}

/** False when not everybody handed in and who asks is no projectleider, or when it is not open. */
export async function saveSluiting(db: Database, rondeId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    dicht: boolean;
  }>`select sluit_scoreronde(${rondeId}, ${now}) as dicht`.execute(db);
  return rows[0]?.dicht === true;
}

export async function saveOntdooiing(db: Database, rondeId: string, reden: string, { op, door }: Wie) {
  const { numUpdatedRows } = await db
    .updateTable('scoreronde')
    .set({ ontdooidOp: op, ontdooidDoor: door, ontdooidReden: reden })
    .where('id', '=', rondeId)
    .where('ontdooidOp', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Who handed in, per round: that it is done, never what it says. */
export async function listInleveringen(db: Database, samenwerkingId: string) {
  const { rows } = await sql<{
    scorerondeId: string;
    deelnemerId: string;
  }>`select scoreronde_id, deelnemer_id from scoreronde_inleveringen(${samenwerkingId})`.execute(db);
  return rows;
}

const bladen = (db: Database, rondeId: string) =>
  db
    .selectFrom('scoreblad as b')
    .innerJoin('deelnemer as d', 'd.id', 'b.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['b.deelnemerId', 'b.scores', 'b.toelichting', 'b.ingeleverdOp', 'b.versie'])
    .where('b.scorerondeId', '=', rondeId)
    .orderBy('d.uitgenodigdOp')
    .orderBy('o.naam')
    .$narrowType<{ scores: Score[] }>();

/** Those that row-level security shows: the own one, and after closing all that was handed in. */
export const listBladen = (db: Database, rondeId: string) => bladen(db, rondeId).execute();

export const findBlad = (db: Database, rondeId: string, deelnemerId: string) =>
  bladen(db, rondeId).where('b.deelnemerId', '=', deelnemerId).executeTakeFirst();

type Bladplek = { samenwerkingId: string; scorerondeId: string; deelnemerId: string; versie: number };
type Blad = { scores: readonly Score[]; toelichting: string; ingeleverdOp: Date | null };

/** False when somebody else saved meanwhile; version 0 makes it. */
export async function saveBlad(
  db: Database,
  { versie, ...plek }: Bladplek,
  blad: Blad,
  { op, door }: Wie,
): Promise<boolean> {
  const values = { ...blad, scores: json(blad.scores), gewijzigdOp: op, gewijzigdDoor: door };
  if (versie === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('scoreblad')
      .values({ id: crypto.randomUUID(), ...plek, ...values })
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('scoreblad')
    .set({ ...values, versie: versie + 1 })
    .where('scorerondeId', '=', plek.scorerondeId)
    .where('deelnemerId', '=', plek.deelnemerId)
    .where('versie', '=', versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const keuzes = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('alternatiefkeuze as k')
    .innerJoin('alternatief as a', 'a.id', 'k.alternatiefId')
    .innerJoin('scoreronde as r', 'r.id', 'k.scorerondeId')
    .innerJoin('account as x', 'x.id', 'k.vastgelegdDoor')
    .select([
      'k.id',
      'k.alternatiefId',
      'a.naam as alternatief',
      'k.scorerondeId',
      'r.nummer as scoreronde',
      'k.reden',
      'k.vastgelegdOp',
      'x.naam as vastgelegdDoor',
    ])
    .where('k.samenwerkingId', '=', samenwerkingId)
    .orderBy('k.volgorde', 'desc');

export async function listKeuzes(db: Database, samenwerkingId: string, { limit, offset }: Page) {
  const items = await keuzes(db, samenwerkingId).limit(limit).offset(offset).execute();
  const { total } = await db
    .selectFrom('alternatiefkeuze')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('samenwerkingId', '=', samenwerkingId)
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function findKeuze(db: Database, samenwerkingId: string, id: string) {
  const found = await keuzes(db, samenwerkingId).where('k.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze keuze');
  return found;
}

export async function saveKeuze(
  db: Database,
  values: { id: string; samenwerkingId: string; alternatiefId: string; scorerondeId: string; reden: string },
  { op, door }: Wie,
) {
  await db
    .insertInto('alternatiefkeuze')
    .values({ ...values, vastgelegdOp: op, vastgelegdDoor: door })
    .execute();
}

/** The newest of every deelnemer on each of these choices. */
export function listKeuzereacties(db: Database, keuzeIds: readonly string[]) {
  if (keuzeIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('keuzereactie as k')
    .innerJoin('deelnemer as d', 'd.id', 'k.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'k.door')
    .distinctOn(['k.alternatiefkeuzeId', 'k.deelnemerId'])
    .select([
      'k.alternatiefkeuzeId as keuzeId',
      'k.deelnemerId',
      'o.naam as deelnemer',
      'k.oordeel',
      'k.toelichting',
      'x.naam as door',
      'k.op',
    ])
    .where('k.alternatiefkeuzeId', 'in', keuzeIds)
    .orderBy('k.alternatiefkeuzeId')
    .orderBy('k.deelnemerId')
    .orderBy('k.volgorde', 'desc')
    .$narrowType<{ oordeel: Oordeel }>()
    .execute();
}

export async function saveKeuzereactie(
  db: Database,
  values: {
    samenwerkingId: string;
    alternatiefkeuzeId: string;
    deelnemerId: string;
    oordeel: Oordeel;
    toelichting: string;
  },
  { op, door }: Wie,
) {
  await db
    .insertInto('keuzereactie')
    .values({ id: crypto.randomUUID(), ...values, op, door })
    .execute();
}
