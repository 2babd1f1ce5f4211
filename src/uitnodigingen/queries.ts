import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import type { Rol } from '#src/shared/rollen.ts';

type Uitnodiging = {
  id: string;
  samenwerkingId: string;
  samenwerkingNaam: string;
  organisatieNaam: string | null;
  rol: Rol;
  email: string;
  naam: string;
  uitgenodigdDoor: string;
  heeftAccount: boolean;
};

/** What an invitation is for, to whoever holds its secret; nothing when it does not work any more. */
export async function findUitnodiging(
  db: Database,
  sleutelHash: string,
  now: Date,
): Promise<Uitnodiging | undefined> {
  const { rows } = await sql<Uitnodiging>`select * from uitnodiging_van(${sleutelHash}, ${now})`.execute(db);
  return rows[0];
}

/** Who acts becomes betrokkene; gives the samenwerking, or null when the link does not work any more. */
export async function saveAanvaarding(db: Database, sleutelHash: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`select aanvaard_uitnodiging(${sleutelHash}, ${now}) as id`.execute(db);
  return rows[0]?.id ?? null;
}
