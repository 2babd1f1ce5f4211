import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';

type Onderwerp = 'vraag' | 'knelpunt' | 'functie' | 'besluit' | 'voorwaarde';
type Filter = {
  onderwerp?: Onderwerp | undefined;
  onderwerpId?: string | undefined;
  deelnemerId?: string | undefined;
};

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('bijlage as b')
    .innerJoin('account as x', 'x.id', 'b.toegevoegdDoor')
    .select([
      'b.id',
      'b.onderwerp',
      'b.onderwerpId',
      'b.deelnemerId',
      'b.naam',
      'b.mediatype',
      'b.grootte',
      'b.sha256',
      'b.toegevoegdOp',
      'x.naam as toegevoegdDoor',
    ])
    .where('b.samenwerkingId', '=', samenwerkingId)
    .where('b.verwijderdOp', 'is', null)
    .$narrowType<{ onderwerp: Onderwerp }>();

export async function listBijlagen(db: Database, samenwerkingId: string, filter: Filter, page: Page) {
  const filtered = () => {
    let query = select(db, samenwerkingId);
    if (filter.onderwerp) query = query.where('b.onderwerp', '=', filter.onderwerp);
    if (filter.onderwerpId) query = query.where('b.onderwerpId', '=', filter.onderwerpId);
    if (filter.deelnemerId) query = query.where('b.deelnemerId', '=', filter.deelnemerId);
    return query;
  };
  return pageOf(filtered().orderBy('b.toegevoegdOp', 'desc').orderBy('b.id'), page);
}

export async function findBijlage(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('b.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze bijlage');
  return found;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  deelnemerId: string | null;
  onderwerp: Onderwerp;
  onderwerpId: string;
  naam: string;
  mediatype: string;
  grootte: number;
  sha256: string;
  toegevoegdOp: Date;
  toegevoegdDoor: string;
};

export async function saveBijlage(db: Database, values: Nieuw) {
  await db.insertInto('bijlage').values(values).execute();
}

/** The storage of the bytes; a file store would replace these three functions and nothing else. */
export async function saveInhoud(db: Database, bijlageId: string, inhoud: Buffer) {
  await db.insertInto('bijlageInhoud').values({ bijlageId, inhoud }).execute();
}
export async function findInhoud(db: Database, bijlageId: string): Promise<Buffer> {
  const found = await db
    .selectFrom('bijlageInhoud')
    .select('inhoud')
    .where('bijlageId', '=', bijlageId)
    .executeTakeFirst();
  if (!found) throw notFound('Deze bijlage');
  return found.inhoud;
}
export async function removeInhoud(db: Database, bijlageId: string) {
  await db.deleteFrom('bijlageInhoud').where('bijlageId', '=', bijlageId).execute();
}

export async function saveVerwijdering(db: Database, id: string, now: Date) {
  await db.updateTable('bijlage').set({ verwijderdOp: now }).where('id', '=', id).execute();
}

export async function isBewijs(db: Database, bijlageId: string): Promise<boolean> {
  return (
    (await db.selectFrom('besluit').select('id').where('bijlageId', '=', bijlageId).executeTakeFirst()) !==
    undefined
  );
}

/** Whether a joint thing, or a thing of this room, may be written by who acts (as row-level security sees it). */
export async function isEigenKamer(
  db: Database,
  samenwerkingId: string,
  deelnemerId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('deelnemer')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', deelnemerId)
    .where(sql<boolean>`id in (select current_deelnemers())`)
    .executeTakeFirst();
  return found !== undefined;
}
