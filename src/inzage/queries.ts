import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';

/** The account as it was registered, with whether a password opens it. */
export function findAccount(db: Database, accountId: string) {
  return db
    .selectFrom('account')
    .leftJoin('wachtwoord', 'wachtwoord.accountId', 'account.id')
    .select([
      'account.id',
      'naam',
      'email',
      'beheerder',
      'aangemaaktOp',
      'wachtwoord.gewijzigdOp as wachtwoordGewijzigdOp',
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
}

/** Also the sessions that ran out and are not cleared yet: they are kept. */
export function listSessies(db: Database, accountId: string) {
  return db
    .selectFrom('sessie')
    .select(['apparaat', 'aangemaaktOp', 'gezienOp', 'verlooptOp'])
    .where('accountId', '=', accountId)
    .orderBy('aangemaaktOp')
    .execute();
}

export function listPasskeys(db: Database, accountId: string) {
  return db
    .selectFrom('passkey')
    .select(['naam', 'aangemaaktOp', 'gebruiktOp'])
    .where('accountId', '=', accountId)
    .orderBy('aangemaaktOp')
    .execute();
}

export function listToegangssleutels(db: Database, accountId: string) {
  return db
    .selectFrom('toegangssleutel')
    .select(['naam', 'bereik', 'aangemaaktOp', 'verlooptOp', 'gebruiktOp', 'ingetrokkenOp'])
    .where('accountId', '=', accountId)
    .orderBy('aangemaaktOp')
    .execute();
}

type Rol = {
  samenwerking: string;
  organisatie: string | null;
  rol: string;
  vanafOp: Date;
  beeindigdOp: Date | null;
};

/** Every rol that the acting account ever had, also where it is not any more. */
export async function listRollen(db: Database): Promise<Rol[]> {
  const { rows } = await sql<Rol>`select * from eigen_rollen()`.execute(db);
  return rows;
}

type Bezoek = { samenwerking: string; laatstOp: Date; vorigOp: Date | null };

/** When the acting account last used each samenwerking, also those it left. */
export async function listBezoeken(db: Database): Promise<Bezoek[]> {
  const { rows } = await sql<Bezoek>`select * from eigen_bezoeken()`.execute(db);
  return rows;
}

type Uitnodiging = { samenwerking: string; rol: string; verstuurdOp: Date };

/** Invitations to the address of the acting account. */
export async function listUitnodigingen(db: Database): Promise<Uitnodiging[]> {
  const { rows } = await sql<Uitnodiging>`select * from eigen_uitnodigingen()`.execute(db);
  return rows;
}

type Handeling = {
  op: string;
  samenwerking: string | null;
  operatie: string;
  soort: string | null;
  rollen: string[];
};

/** That the acting account did something, oldest first; without the facts of it. */
export async function listHandelingen(db: Database): Promise<Handeling[]> {
  const { rows } = await sql<Handeling>`select * from eigen_handelingen()`.execute(db);
  return rows;
}
