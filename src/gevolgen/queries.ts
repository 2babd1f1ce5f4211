import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import type { Stand } from './gevolg.ts';

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('gevolg as g')
    .innerJoin('account as x', 'x.id', 'g.gewijzigdDoor')
    .leftJoin('betrokkene as b', 'b.id', 'g.eigenaarId')
    .leftJoin('account as e', 'e.id', 'b.accountId')
    .select([
      'g.id',
      'g.punt',
      'g.onderwerp',
      'g.titel',
      'g.waarom',
      'g.stand',
      'g.reden',
      'g.eigenaarId',
      'e.naam as eigenaar',
      'g.uiterlijkeDatum',
      'g.controledatum',
      'g.gecontroleerdDoor',
      'g.effect',
      'g.aantekening',
      'g.versie',
      'g.gewijzigdOp',
      'x.naam as gewijzigdDoor',
    ])
    .where('g.samenwerkingId', '=', samenwerkingId)
    .where('g.verwijderdOp', 'is', null)
    .$narrowType<{ stand: Stand }>();

export const listGevolgen = (db: Database, samenwerkingId: string) =>
  select(db, samenwerkingId).orderBy('g.onderwerp').orderBy('g.titel').orderBy('g.id').execute();

/** By the name of a point of the checklist, or by the id of an own point. */
export const findGevolg = (db: Database, samenwerkingId: string, gevolgId: string) =>
  select(db, samenwerkingId)
    .where((eb) =>
      eb.or([
        eb('g.punt', '=', gevolgId),
        eb.and([eb('g.punt', 'is', null), eb(eb.cast('g.id', 'text'), '=', gevolgId)]),
      ]),
    )
    .executeTakeFirst();

export type Voortgang = {
  stand: Stand;
  reden: string;
  eigenaarId: string | null;
  uiterlijkeDatum: string | null;
  controledatum: string | null;
  gecontroleerdDoor: string;
  effect: string;
  aantekening: string;
};
type Wie = { op: Date; door: string };
type Plek = { id: string; samenwerkingId: string; punt: string | null };
type Vraag = { onderwerp: string; titel: string; waarom: string };

/** False when somebody else began this point at the same moment. */
export async function saveNew(
  db: Database,
  plek: Plek,
  values: Vraag & Partial<Voortgang>,
  { op, door }: Wie,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('gevolg')
    .values({ stand: 'open', ...plek, ...values, gewijzigdOp: op, gewijzigdDoor: door })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** False when somebody else saved meanwhile. */
export function saveGevolg(
  db: Database,
  rij: { id: string; versie: number },
  values: Voortgang | { verwijderdOp: Date },
  { op, door }: Wie,
): Promise<boolean> {
  return saveVersie(db, 'gevolg', rij, { ...values, gewijzigdOp: op, gewijzigdDoor: door });
}

/** Somebody who takes part in this samenwerking now. */
export async function isBetrokkene(db: Database, samenwerkingId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('betrokkene')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('beeindigdOp', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}
