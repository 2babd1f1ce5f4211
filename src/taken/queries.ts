import type { Database } from '#src/database/database.ts';
import { notFound } from '#src/http/problem.ts';
import type { Bestandsrij, Koppeling } from '#src/inlezingen/inlezing.ts';
import type { Deelname, Inhoud, Keuze } from './taak.ts';
import type { Geschiedenis } from './verschil.ts';

type Wie = { op: Date; door: string };

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('taak as t')
    .innerJoin('account as x', 'x.id', 't.gewijzigdDoor')
    .select([
      't.id',
      't.naam',
      't.omschrijving',
      't.taakveld',
      't.uitvoerder',
      't.orgaan',
      't.grondslag',
      't.zekerheid',
      't.vorm',
      't.versie',
      't.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('t.samenwerkingId', '=', samenwerkingId)
    .where('t.verwijderdOp', 'is', null)
    .$narrowType<Pick<Inhoud, 'orgaan' | 'zekerheid' | 'vorm'>>();

export const listTaken = (db: Database, samenwerkingId: string) =>
  select(db, samenwerkingId).orderBy('t.taakveld').orderBy('t.naam').orderBy('t.id').execute();

export async function findTaak(db: Database, samenwerkingId: string, taakId: string) {
  const found = await select(db, samenwerkingId).where('t.id', '=', taakId).executeTakeFirst();
  if (!found) throw notFound('Deze taak');
  return found;
}

/** The newest choice of every deelnemer for every taak. */
export const listDeelnames = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('taakdeelname')
    .distinctOn(['taakId', 'deelnemerId'])
    .select(['taakId', 'deelnemerId', 'versie', 'keuze', 'vanafDatum', 'toelichting'])
    .where('samenwerkingId', '=', samenwerkingId)
    .orderBy('taakId')
    .orderBy('deelnemerId')
    .orderBy('versie', 'desc')
    .$narrowType<{ keuze: Keuze }>()
    .execute();

/** How many choices this deelnemer ever made: every change adds one. */
export async function countKeuzen(db: Database, samenwerkingId: string, deelnemerId: string) {
  const { aantal } = await db
    .selectFrom('taakdeelname')
    .select(({ fn }) => fn.countAll<number>().as('aantal'))
    .where('samenwerkingId', '=', samenwerkingId)
    .where('deelnemerId', '=', deelnemerId)
    .executeTakeFirstOrThrow();
  return aantal;
}

export const listDeelnemers = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('o.naam')
    .execute();

/** Everything that was ever written about the taken. */
export async function readGeschiedenis(db: Database, samenwerkingId: string): Promise<Geschiedenis> {
  const taken = await db
    .selectFrom('taakVersie')
    .select(['taakId', 'versie', 'inhoud', 'op'])
    .where('samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ inhoud: Inhoud | null }>()
    .execute();
  const deelnames = await db
    .selectFrom('taakdeelname')
    .select(['taakId', 'deelnemerId', 'versie', 'keuze', 'vanafDatum', 'toelichting', 'op'])
    .where('samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ keuze: Keuze }>()
    .execute();
  return { taken, deelnames };
}

export async function findBevrorenOp(db: Database, samenwerkingId: string, id: string): Promise<Date> {
  const found = await db
    .selectFrom('dossierversie')
    .select('bevrorenOp')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound('Deze dossierversie');
  return found.bevrorenOp;
}

export type Nieuw = { id: string; inhoud: Inhoud };

/** In portions: PostgreSQL takes at most 65.535 values at once. */
export async function saveNew(
  db: Database,
  { samenwerkingId, inlezingId }: { samenwerkingId: string; inlezingId: string | null },
  taken: readonly Nieuw[],
  { op, door }: Wie,
) {
  for (let at = 0; at < taken.length; at += 1000) {
    const part = taken.slice(at, at + 1000);
    const wie = { gewijzigdOp: op, gewijzigdDoor: door };
    await db
      .insertInto('taak')
      .values(part.map(({ id, inhoud }) => ({ id, samenwerkingId, inlezingId, ...inhoud, ...wie })))
      .execute();
    await db
      .insertInto('taakVersie')
      .values(
        part.map(({ id, inhoud }) =>
          version({ taakId: id, versie: 1, samenwerkingId }, inhoud, { op, door }),
        ),
      )
      .execute();
  }
}

type Plaats = { taakId: string; versie: number; samenwerkingId: string };
const version = (plaats: Plaats, inhoud: Inhoud | null, wie: Wie) => ({
  ...plaats,
  inhoud: inhoud && JSON.stringify(inhoud),
  ...wie,
});

/** Null removes the taak. False when somebody else saved meanwhile. */
export async function saveTaak(
  db: Database,
  { id, samenwerkingId, versie }: { id: string; samenwerkingId: string; versie: number },
  inhoud: Inhoud | null,
  wie: Wie,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('taak')
    .set({
      ...(inhoud ?? { verwijderdOp: wie.op }),
      versie: versie + 1,
      gewijzigdOp: wie.op,
      gewijzigdDoor: wie.door,
    })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await db
    .insertInto('taakVersie')
    .values(version({ taakId: id, versie: versie + 1, samenwerkingId }, inhoud, wie))
    .execute();
  return true;
}

export type NieuweKeuze = Deelname & { taakId: string; versie: number };

/** False when somebody else chose for one of these taken meanwhile. */
export async function saveKeuzen(
  db: Database,
  plek: { samenwerkingId: string; deelnemerId: string },
  keuzen: readonly NieuweKeuze[],
  wie: Wie,
): Promise<boolean> {
  if (keuzen.length === 0) return true;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('taakdeelname')
    .values(keuzen.map((keuze) => ({ id: crypto.randomUUID(), ...plek, ...keuze, ...wie })))
    .onConflict((conflict) => conflict.columns(['taakId', 'deelnemerId', 'versie']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === BigInt(keuzen.length);
}

/** A list of taken is joint: what was read in into a room is no such list. */
export async function findInlezing(db: Database, samenwerkingId: string, id: string) {
  const found = await db
    .selectFrom('inlezing')
    .select(['id', 'kop', 'rijen', 'koppeling', 'versie'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('soort', '=', 'taken')
    .where('deelnemerId', 'is', null)
    .where('verwijderdOp', 'is', null)
    .$narrowType<{ rijen: Bestandsrij[]; koppeling: Koppeling | null }>()
    .executeTakeFirst();
  if (!found) throw notFound('Dit bestand');
  return found;
}

/** What is there by name, and from which file it came. */
export const listBekend = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('taak')
    .select(['id', 'naam', 'inlezingId'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('verwijderdOp', 'is', null)
    .execute();
