import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { rollen } from '#src/shared/rollen.ts';
import type { Actor } from './actor.ts';
import { unauthenticated } from './problem.ts';

export const sessionCookie = '__Host-bondgenoot';
/** A session ends when nothing was asked for an hour, and in any case after twelve hours. */
export const session = { idleMinutes: 60, absoluteHours: 12 };

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const Betrokkenheden = z.array(
  z.object({
    id: z.string(),
    samenwerkingId: z.string(),
    deelnemerId: z.string().nullable(),
    rol: z.enum(rollen),
  }),
);
type Found = { accountId: string; naam: string; email: string; beheerder: boolean; betrokkenheden: unknown };

type Look = {
  db: Database;
  now: Date;
  /** Asked by the page itself and not by somebody: it does not keep a session from ending. */
  isQuiet: boolean;
};

/** Who sends this request: by session cookie or bearer token; null when it carries neither, or a session that ended. */
export async function identify(c: Context, { db, now, isQuiet }: Look): Promise<Actor | null> {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer) return byToken(db, bearer, now);
  const cookie = getCookie(c, sessionCookie);
  return cookie ? bySession(db, cookie, { now, isQuiet }) : null;
}

async function bySession(
  db: Database,
  cookie: string,
  { now, isQuiet }: Pick<Look, 'now' | 'isQuiet'>,
): Promise<Actor | null> {
  const { rows } = await sql<Found & { sessieId: string; gezienOp: Date }>`
    select * from sessie_van(${hashOfSecret(cookie)}, ${now}, ${`${session.idleMinutes} minutes`}::interval)`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return null;
  if (!isQuiet && now.getTime() - row.gezienOp.getTime() > 60_000)
    await sql`select raak_sessie(${row.sessieId}, ${now})`.execute(db);
  return { ...actorOf(row), via: { soort: 'sessie', sessieId: row.sessieId } };
}

async function byToken(db: Database, token: string, now: Date): Promise<Actor> {
  const { rows } = await sql<Found & { sleutelId: string; bereik: 'lezen' | 'schrijven' }>`
    select * from toegangssleutel_van(${hashOfSecret(token)}, ${now})`.execute(db);
  const [row] = rows;
  if (!row) throw unauthenticated();
  await sql`select raak_toegangssleutel(${row.sleutelId}, ${now})`.execute(db);
  return { ...actorOf(row), via: { soort: 'toegangssleutel', bereik: row.bereik } };
}

const actorOf = ({ accountId, naam, email, beheerder, betrokkenheden }: Found) => ({
  accountId,
  naam,
  email,
  beheerder,
  betrokkenheden: Betrokkenheden.parse(betrokkenheden),
});
