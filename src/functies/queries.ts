import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { containing } from '#src/database/like.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';
import type { Bestandsrij, Koppeling } from '#src/inlezingen/inlezing.ts';
import { hoogstens } from './functie.ts';

export type Values = {
  naam: string;
  taakveld: string;
  fte: number | null;
  mensen: number;
  nodig: number;
  afwezig: number | null;
  vacature: number | null;
  knelpuntId: string | null;
};
type Wie = { op: Date; door: string };

/** A knelpunt that was removed is no link any more. */
const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('functie as f')
    .innerJoin('deelnemer as d', 'd.id', 'f.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'f.gewijzigdDoor')
    .leftJoin('knelpunt as k', (join) =>
      join.onRef('k.id', '=', 'f.knelpuntId').on('k.verwijderdOp', 'is', null),
    )
    .select([
      'f.id',
      'f.deelnemerId',
      'o.naam as deelnemer',
      'f.naam',
      'f.taakveld',
      'f.fte',
      'f.mensen',
      'f.nodig',
      'f.afwezig',
      'f.vacature',
      'k.id as knelpuntId',
      'k.titel as knelpunt',
      'f.versie',
      'f.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .select(
      sql<
        number | null
      >`(select onderwerp_versie from deling where onderwerp = 'functie' and onderwerp_id = f.id and ingetrokken_op is null)`.as(
        'gedeeldeVersie',
      ),
    )
    .where('f.samenwerkingId', '=', samenwerkingId)
    .where('f.verwijderdOp', 'is', null);

export type Filter = {
  deelnemerId?: string | undefined;
  taakveld?: string | undefined;
  zoek?: string | undefined;
};

/** Without a page: all of them. */
export function listFuncties(
  db: Database,
  samenwerkingId: string,
  { deelnemerId, taakveld, zoek }: Filter,
  page?: Page,
) {
  let filtered = select(db, samenwerkingId);
  if (deelnemerId) filtered = filtered.where('f.deelnemerId', '=', deelnemerId);
  if (taakveld) filtered = filtered.where('f.taakveld', '=', taakveld);
  if (zoek)
    filtered = filtered.where((eb) =>
      eb.or([eb('f.naam', 'ilike', containing(zoek)), eb('f.taakveld', 'ilike', containing(zoek))]),
    );
  return pageOf(filtered.orderBy('o.naam').orderBy('f.taakveld').orderBy('f.naam').orderBy('f.id'), page);
}

export async function findFunctie(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('f.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze functie');
  return found;
}

/** What a room holds already, by name. */
export const listBekend = (db: Database, deelnemerId: string) =>
  db
    .selectFrom('functie')
    .select(['id', 'naam', 'taakveld', 'inlezingId'])
    .where('deelnemerId', '=', deelnemerId)
    .where('verwijderdOp', 'is', null)
    .limit(hoogstens)
    .execute();

/** Whether a knelpunt stands in this room. */
export async function isKnelpuntVan(db: Database, deelnemerId: string, knelpuntId: string): Promise<boolean> {
  const found = await db
    .selectFrom('knelpunt')
    .select('id')
    .where('id', '=', knelpuntId)
    .where('deelnemerId', '=', deelnemerId)
    .where('verwijderdOp', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** What lies on the table: the copies of those who take part. */
export const listGedeeld = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deling as g')
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['g.onderwerpId as functieId', 'g.deelnemerId', 'o.naam as deelnemer', 'g.inhoud'])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.onderwerp', '=', 'functie')
    .where('g.ingetrokkenOp', 'is', null)
    .where('d.status', '=', 'actief')
    .orderBy('o.naam')
    .orderBy('g.gedeeldOp')
    .orderBy('g.id')
    .execute();

/** A spreadsheet that waits to become functies of one room. */
export async function findInlezing(db: Database, samenwerkingId: string, id: string) {
  const found = await db
    .selectFrom('inlezing')
    .select(['id', 'deelnemerId', 'kop', 'rijen', 'koppeling', 'versie'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('soort', '=', 'functies')
    .where('deelnemerId', 'is not', null)
    .where('verwijderdOp', 'is', null)
    .$narrowType<{ deelnemerId: string; rijen: Bestandsrij[]; koppeling: Koppeling | null }>()
    .executeTakeFirst();
  if (!found) throw notFound('Dit bestand');
  return found;
}

export async function saveUitInlezing(
  db: Database,
  plek: { samenwerkingId: string; deelnemerId: string; inlezingId: string },
  lijst: readonly Values[],
  { op, door }: Wie,
) {
  if (lijst.length === 0) return;
  await db
    .insertInto('functie')
    .values(
      lijst.map((values) => ({
        id: crypto.randomUUID(),
        ...plek,
        ...values,
        gewijzigdOp: op,
        gewijzigdDoor: door,
      })),
    )
    .execute();
}

export async function saveNew(
  db: Database,
  plek: { id: string; samenwerkingId: string; deelnemerId: string },
  values: Values,
  { op, door }: Wie,
) {
  await db
    .insertInto('functie')
    .values({ ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .execute();
}

/** False when somebody else saved meanwhile. */
export function saveFunctie(
  db: Database,
  rij: { id: string; versie: number },
  values: Values,
  { op, door }: Wie,
): Promise<boolean> {
  return saveVersie(db, 'functie', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

export function saveVerwijdering(
  db: Database,
  rij: { id: string; versie: number },
  now: Date,
): Promise<boolean> {
  return saveVersie(db, 'functie', rij, { verwijderdOp: now });
}
