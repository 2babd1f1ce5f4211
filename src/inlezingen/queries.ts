import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { notFound } from '#src/http/problem.ts';
import type { Bestandsrij, Inleessoort, Koppeling } from './inlezing.ts';

export async function findInlezing(db: Database, samenwerkingId: string, id: string) {
  const found = await db
    .selectFrom('inlezing as i')
    .innerJoin('account as x', 'x.id', 'i.aangemaaktDoor')
    .select([
      'i.id',
      'i.soort',
      'i.deelnemerId',
      'i.bestandsnaam',
      'i.blad',
      'i.andereBladen',
      'i.kop',
      'i.koppeling',
      'i.versie',
      'i.aangemaaktOp',
      'x.naam as aangemaaktDoor',
    ])
    .select(sql<number>`jsonb_array_length(i.rijen)`.as('aantalRijen'))
    .where('i.samenwerkingId', '=', samenwerkingId)
    .where('i.id', '=', id)
    .where('i.verwijderdOp', 'is', null)
    .$narrowType<{ soort: Inleessoort; koppeling: Koppeling | null }>()
    .executeTakeFirst();
  if (!found) throw notFound('Dit bestand');
  return found;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  deelnemerId: string | null;
  soort: Inleessoort;
  bestandsnaam: string;
  blad: string;
  andereBladen: string[];
  kop: readonly string[];
  rijen: readonly Bestandsrij[];
  aangemaaktOp: Date;
  aangemaaktDoor: string;
};

export async function saveNew(db: Database, { rijen, kop, ...values }: Nieuw) {
  await db
    .insertInto('inlezing')
    .values({ ...values, kop: [...kop], rijen: sql`${JSON.stringify(rijen)}::jsonb` })
    .execute();
}

type Gezien = { id: string; versie: number };

/** False when somebody else saved meanwhile. */
export function saveKoppeling(db: Database, rij: Gezien, koppeling: Koppeling): Promise<boolean> {
  return saveVersie(db, 'inlezing', rij, { koppeling: sql`${JSON.stringify(koppeling)}::jsonb` });
}

/** The rows themselves go; who read in what stays. False when somebody else saved meanwhile. */
export function saveVerwijdering(db: Database, { id, versie }: Gezien, now: Date): Promise<boolean> {
  return saveVersie(db, 'inlezing', { id, versie }, { rijen: sql`'[]'::jsonb`, verwijderdOp: now });
}

/** Empties what was left lying since before `grens`, as far as who acts may. */
export async function saveOpruiming(
  db: Database,
  samenwerkingId: string,
  { grens, now }: { grens: Date; now: Date },
) {
  await db
    .updateTable('inlezing')
    .set({ rijen: sql`'[]'::jsonb`, verwijderdOp: now })
    .where('samenwerkingId', '=', samenwerkingId)
    .where('aangemaaktOp', '<', grens)
    .where('verwijderdOp', 'is', null)
    .execute();
}
