import { sql, type Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.generated.ts';

/** The tables of which a row has one id and counts its versions. */
type Versioned = {
  [T in keyof Tables]: Tables[T] extends { id: string; versie: unknown } ? T : never;
}[keyof Tables];
type Values<T extends Versioned> = {
  [K in Exclude<keyof Updateable<Tables[T]>, 'id' | 'versie'>]?: Updateable<Tables[T]>[K] | undefined;
};

/**
 * Saves the next version of a row, if `versie` is still the one that stands. What is undefined stays as it was.
 * @returns false when somebody else saved meanwhile, or the row is not there for who acts
 */
export async function saveVersie<T extends Versioned>(
  db: Database,
  tabel: T,
  { id, versie }: { id: string; versie: number },
  values: Values<T>,
): Promise<boolean> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const changes = given.map(([kolom, value]) => sql`${sql.ref(kolom)} = ${value}`);
  const { numAffectedRows } = await sql`
    update ${sql.table(tabel)} set ${sql.join([...changes, sql`versie = versie + 1`])}
    where id = ${id} and versie = ${versie}`.execute(db);
  return numAffectedRows === 1n;
}
