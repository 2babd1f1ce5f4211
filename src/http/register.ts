import type { Database } from '#src/database/database.ts';
import { hashPassword, type Weakness, weaknessOf } from './passwords.ts';

type Nieuw = { naam: string; email: string; wachtwoord: string; beheerder: boolean };
type Become = (accountId: string, naam: string) => Promise<void>;

/**
 * Makes an account with a password, for whoever was let in (set-up, invitation), and acts as it from here on.
 * Gives what is wrong with the password instead of an id when it is too weak.
 */
export async function registerAccount(
  db: Database,
  nieuw: Nieuw,
  become: Become,
  now: Date,
): Promise<{ id: string } | { weakness: Weakness }> {
  const weakness = await weaknessOf(nieuw.wachtwoord, [nieuw.naam, nieuw.email]);
  if (weakness) return { weakness };
  const id = crypto.randomUUID();
  await become(id, nieuw.naam);
  const { naam, email, beheerder } = nieuw;
  await db.insertInto('account').values({ id, naam, email, beheerder, aangemaaktOp: now }).execute();
  await savePassword(db, id, nieuw.wachtwoord, now);
  return { id };
}

/** Keeps the hash of a password that was found strong enough, or was just proved. The account must act. */
export async function savePassword(
  db: Database,
  accountId: string,
  password: string,
  now: Date,
): Promise<void> {
  const hash = await hashPassword(password);
  await db
    .insertInto('wachtwoord')
    .values({ accountId, hash, gewijzigdOp: now })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ hash, gewijzigdOp: now }))
    .execute();
}
