import type { Database } from '#src/database/database.ts';
import { hashPassword, weaknessOf } from './passwords.ts';
import type { Weakness } from './passwords.ts';

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
  await db
    .insertInto('wachtwoord')
    .values({ accountId: id, hash: await hashPassword(nieuw.wachtwoord), gewijzigdOp: now })
    .execute();
  return { id };
}
