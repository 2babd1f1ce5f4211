import { randomBytes } from 'node:crypto';
import type { Database } from '#src/database/database.ts';
import type { Actor } from './actor.ts';
import { hashOfSecret, session, sessionCookie } from './identify.ts';
import { forbidden } from './problem.ts';

type Proven = { accountId: string; userAgent: string };

/**
 * Makes a session for an account that has just proved who it is, whatever the proof: password, passkey, invitation.
 * Single sign-on (OIDC) will be a further proof. The account must act already (`become`). A new secret at every login.
 */
export async function startSession(
  db: Database,
  { accountId, userAgent }: Proven,
  now: Date,
  headers: Headers,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const id = crypto.randomUUID();
  await db
    .insertInto('sessie')
    .values({
      id,
      sleutelHash: hashOfSecret(secret),
      accountId,
      aangemaaktOp: now,
      gezienOp: now,
      verlooptOp: new Date(now.getTime() + session.absoluteHours * 3_600_000),
      apparaat: userAgent,
    })
    .execute();
  headers.append(
    'Set-Cookie',
    `${sessionCookie}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${session.absoluteHours * 3600}`,
  );
  return id;
}

/** The session that acts. A token may not make a lasting way in: 403. */
export function requireSession(actor: Actor): string {
  if (actor.via.soort === 'sessie') return actor.via.sessieId;
  throw forbidden('Dit kan niet met een toegangssleutel. Log in met uw browser.');
}

export const endCookie = (headers: Headers) =>
  headers.append('Set-Cookie', `${sessionCookie}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`);
