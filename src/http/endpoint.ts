import type { z } from 'zod';
import type { Fase } from '#src/shared/fasen.ts';
import type { Rol } from '#src/shared/rollen.ts';

/** The body, or the query, of an operation that has none. */
export type None = z.ZodUndefined;

/**
 * Who may call an operation: `iedereen` without login; `account` anybody who is logged in; `beheerder` of the
 * installation; or the rollen in the samenwerking of the path (`betrokkene`: any rol).
 */
export type Allow = 'iedereen' | 'account' | 'beheerder' | 'betrokkene' | readonly Rol[];

/**
 * One operation of the public API, as a plain value.
 * The server serves it, the pages call it, OpenAPI describes it and `allow` authorises it.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
> = {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: `/${string}`;
  summary: string;
  description?: string;
  allow: Allow;
  /** The rol must be held for the deelnemer of the path; somebody else's room does not exist (404). */
  eigen?: true;
  /** Changes something of this fase of the samenwerking in the path: only while that one is open, otherwise 409. */
  fase?: Fase;
  params: Params;
  /** Keys that it does not name give 400. `paged` adds page and pageSize. */
  query?: Query;
  body?: Body;
  response: Response;
  /** 200 unless named; 201 needs `location`. */
  status?: 200 | 201 | 204;
  /** Of a 201: the path of what was made, filled from the answer and the parameters. */
  location?: `/${string}`;
  /** The handler gives `{ items, total }`; the answer is the list, with Link and Total-Count. */
  paged?: true;
  /** The answer has a `versie`: GET sends it as ETag; a change demands If-Match. */
  versioned?: true;
  /** A POST that only asks: read-only, nothing to log. */
  reads?: true;
  /** With `reads`: it reaches no rows at all, and so opens no transaction. */
  stateless?: true;
  /** The body or the answer holds a password or a key: it is not kept for a repetition (Idempotency-Key). */
  secret?: true;
  /** The body is multipart/form-data with one file of at most 25 MB. */
  upload?: true;
  /** The answer goes on: server-sent events (`Stroom`), each checked by `response`. The handler opens its own transactions. */
  stroom?: true;
  /** The answer is a file of one of these media types, not JSON. */
  produces?: readonly string[];
};

export function endpoint<
  P extends z.ZodType,
  R extends z.ZodType,
  B extends z.ZodType = None,
  Q extends z.ZodType = None,
>(definition: Endpoint<P, B, R, Q>): Endpoint<P, B, R, Q> {
  return definition;
}

/** What the handler of an operation with `produces` gives. */
export type Bestand = { mediaType: string; bestandsnaam: string; inhoud: Uint8Array; inline?: boolean };

/** What the handler of an operation with `stroom` gives: events until the signal says that nobody listens any more. */
export type Stroom = { volg: (signal: AbortSignal) => AsyncIterable<{ id: string; data: unknown }> };
