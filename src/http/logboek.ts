import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { canonicalJson } from '#src/shared/canonical.ts';
import type { Actor } from './actor.ts';

/** What a handler may say of its change; what it leaves out is derived from the request. */
export type Vermelding = {
  samenwerkingId?: string;
  /** For which deelnemer it was done. */
  deelnemerId?: string | null;
  /** Only that deelnemer may read this line. */
  prive?: boolean;
  onderwerp?: { soort: string; id: string };
  /** A few plain words or figures a reader understands; never the private text itself. */
  feiten?: Record<string, string | number | boolean | null>;
  /** The thing before and after; only their hashes are kept. */
  voor?: unknown;
  na?: unknown;
};

type Request = { operatie: string; op: Date; actor: Actor | null; params: Record<string, unknown> };

/** Writes one line of the log in the transaction of the change (SQL function schrijf_logboek: append-only, chained). */
export async function writeLogboek(db: Database, request: Request, vermelding: Vermelding): Promise<void> {
  const { operatie, op, actor, params } = request;
  const samenwerkingId = vermelding.samenwerkingId ?? asText(params['samenwerkingId']);
  const mine = actor?.betrokkenheden.filter((b) => b.samenwerkingId === samenwerkingId) ?? [];
  const gebeurtenis = canonicalJson({
    op: op.toISOString(),
    operatie,
    accountId: actor?.accountId ?? null,
    naam: actor?.naam ?? null,
    rollen: [...new Set(mine.map(({ rol }) => rol))].toSorted(),
    samenwerkingId,
    deelnemerId: vermelding.deelnemerId ?? asText(params['deelnemerId']),
    prive: vermelding.prive ?? false,
    onderwerp: vermelding.onderwerp ?? null,
    feiten: vermelding.feiten ?? {},
    voor: hashOf(vermelding.voor),
    na: hashOf(vermelding.na),
  });
  await sql`select schrijf_logboek(${samenwerkingId ?? 'installatie'}, ${gebeurtenis})`.execute(db);
}

const asText = (value: unknown) => (typeof value === 'string' ? value : null);
const hashOf = (value: unknown) =>
  value === undefined ? null : createHash('sha256').update(canonicalJson(value)).digest('hex');
