import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import type { Kamerbron, Onderdeelbron } from '#src/documenten/onderdeel.ts';
import type { Changes } from '#src/database/changes.ts';
import type { Database } from '#src/database/database.ts';
import { actAs, inTransaction } from '#src/database/tenants.ts';
import type { Actor } from './actor.ts';
import { answer } from './answer.ts';
import { authorise } from './authorise.ts';
import { byItself } from './call.ts';
import type { Bestand, Endpoint, Stroom } from './endpoint.ts';
import { requireFase } from './fase.ts';
import { repeatOf, rememberAnswer } from './idempotency.ts';
import { identify } from './identify.ts';
import { type Vermelding, writeLogboek } from './logboek.ts';
import type { PageRequest } from './page-request.ts';
import { openApi } from './openapi.ts';
import * as problems from './problem.ts';
import { type Paging, readInput } from './read-input.ts';
import type { Tempo } from './tempo.ts';
import { tokenTempo } from './token-tempo.ts';

/** What the whole product depends on; tests hand in their own clock and mail. */
export type Dependencies = {
  db: Database;
  now: () => Date;
  /** Where users reach the product, without trailing slash: links in mails and documents. */
  publicUrl: string;
  /** Whether mail leaves this installation; otherwise links are shown to who made them. */
  hasMail: boolean;
  /** Tells at once when something changed; without it a page shows changes when it is asked for again. */
  changes?: Changes;
  /** Hears who used a page of a samenwerking, once that is answered; nobody waits for what it does. */
  bezocht?: (bezoek: { accountId: string; samenwerkingId: string; op: Date }) => void;
  /** How often a network address may still calculate in this minute. */
  rekentempo?: Tempo;
  /** What each capability adds to a dossier. */
  onderdelen?: readonly Onderdeelbron[];
  /** What each capability adds to the verkenningsnotitie of a room. */
  kameronderdelen?: readonly Kamerbron[];
  /** Makes the fictional example, with this account in it; gives the id of the samenwerking. */
  maakVoorbeeld?: (accountId: string) => Promise<string>;
};

export type Input<P extends z.ZodType, B extends z.ZodType, Q extends z.ZodType> = {
  params: z.output<P>;
  body: z.output<B>;
  query: z.output<Q>;
  paging: Paging;
  /** The version that the caller saw (If-Match); 0 where the operation is not versioned. */
  ifMatch: number;
  /** Throws 401 when nobody is logged in: only an operation for `iedereen` can meet that. */
  actor: Actor;
  /** For operations of `iedereen`: who happens to be logged in. */
  visitor: Actor | null;
  db: Database;
  now: Date;
  deps: Dependencies;
  /** Of the request: for session lists and rate limits. */
  caller: { address: string; userAgent: string };
  /** Headers of the answer, such as Set-Cookie. */
  headers: Headers;
  /** Names the line in the log; without it the line is derived from the request. */
  vermeld: (vermelding: Vermelding) => void;
  /** Who acts from here on: only for operations that log somebody in. */
  become: (accountId: string, naam: string) => Promise<void>;
};

export type Operation = { definition: Endpoint; register: (app: Hono, deps: Dependencies) => void };

/** Binds a handler to the operation that it serves. A change runs in one transaction with its line in the log. */
export function serve<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Q extends z.ZodType>(
  definition: Endpoint<P, B, R, Q>,
  handler: (input: Input<P, B, Q>) => Promise<Handled<R>>,
): Operation {
  return {
    definition,
    register: (app, deps) =>
      app.on(definition.method, honoPath(definition.path), (c) =>
        handle(c, definition, handler as (input: never) => Promise<unknown>, deps),
      ),
  };
}
/**
 * A Problem that is returned instead of thrown is a refusal of which the traces stay: the transaction is kept, with its
 * line in the log (a failed login). A thrown one undoes everything.
 */
type Handled<R extends z.ZodType> =
  | z.input<R>
  | { items: z.input<R>; total: number }
  | Bestand
  | Stroom
  | problems.Problem;

async function handle(
  c: Context,
  definition: Endpoint,
  handler: (input: never) => Promise<unknown>,
  deps: Dependencies,
) {
  const now = deps.now();
  const writes = definition.method !== 'get' && !definition.reads;
  const { page } = (c.env ?? {}) as { page?: PageRequest };
  if (writes) await page?.end();
  const isQuiet = definition.stroom === true || (!writes && c.req.header(byItself) !== undefined);
  const find = () => identify(c, { db: deps.db, now, isQuiet });
  const visitor = await (page ? page.visitor(find) : find());
  authorise(definition, visitor, c.req.param());
  const input = await readInput(c, definition);
  const ifMatch = writes && definition.versioned ? versionOf(c.req.header('if-match')) : 0;
  const headers = new Headers();
  const vermelding: Vermelding = {};
  const run = (db: Database) => {
    let actor = visitor;
    const become = async (accountId: string, naam: string) => {
      await actAs(db, accountId);
      actor = {
        accountId,
        naam,
        email: '',
        beheerder: false,
        via: { soort: 'sessie', sessieId: '' },
        betrokkenheden: [],
      };
    };
    const work = handler({
      ...input,
      ifMatch,
      db,
      now,
      deps,
      headers,
      visitor,
      become,
      get actor() {
        if (!visitor) throw problems.unauthenticated();
        return visitor;
      },
      caller: {
        address: addressOf(c),
        userAgent: c.req.header('user-agent')?.slice(0, 200) ?? '',
      },
      vermeld: (more: Vermelding) => Object.assign(vermelding, more),
    } as never);
    return { work, actor: () => actor };
  };
  const response = await respond(c, definition, {
    deps,
    now,
    writes,
    page,
    visitor,
    input,
    headers,
    run,
    vermelding,
  });
  if (!isQuiet) tellVisit(deps, visitor, { params: input.params, now, page });
  return response;
}

type Running = {
  deps: Dependencies;
  now: Date;
  writes: boolean;
  page: PageRequest | undefined;
  visitor: Actor | null;
  input: Awaited<ReturnType<typeof readInput>>;
  headers: Headers;
  run: (db: Database) => { work: Promise<unknown>; actor: () => Actor | null };
  vermelding: Vermelding;
};

/** Runs the handler in the transaction that it needs; a change together with its line in the log. */
async function respond(c: Context, definition: Endpoint, running: Running): Promise<Response> {
  const { deps, now, writes, page, visitor, input, headers, run, vermelding } = running;
  if (definition.stateless || definition.stroom)
    return answer(c, definition, await run(deps.db).work, { input, headers });
  const accountId = visitor?.accountId ?? null;
  if (!writes) {
    const read = async (db: Database) => answer(c, definition, await run(db).work, { input, headers });
    return page
      ? page.read(deps.db, accountId, read)
      : inTransaction(deps.db, { accountId, readOnly: true }, read);
  }
  return inTransaction(deps.db, { accountId, readOnly: false }, async (db) => {
    const repeat = definition.secret ? null : await repeatOf(c, db, { visitor, body: input.body, now });
    if (repeat?.response) return repeat.response;
    const params = asRecord(input.params);
    if (definition.fase) await requireFase(db, String(params['samenwerkingId']), definition.fase);
    const { work, actor } = run(db);
    const result = await work;
    await writeLogboek(db, { operatie: definition.id, op: now, actor: actor(), params }, vermelding);
    if (result instanceof problems.Problem) return asProblem(result, c, deps.publicUrl);
    const response = answer(c, definition, result, { input, headers });
    if (repeat) await rememberAnswer(db, repeat, response);
    return response;
  });
}

type Visit = { params: unknown; now: Date; page: PageRequest | undefined };

/** Only of somebody with a browser, in a samenwerking; after the whole page when this was a question of a page. */
function tellVisit({ bezocht }: Dependencies, visitor: Actor | null, { params, now, page }: Visit) {
  const samenwerkingId = asRecord(params)['samenwerkingId'];
  if (!bezocht || visitor?.via.soort !== 'sessie' || typeof samenwerkingId !== 'string') return;
  const tell = () => bezocht({ accountId: visitor.accountId, samenwerkingId, op: now });
  if (page) page.later(tell);
  else setImmediate(tell);
}

const asRecord = (params: unknown) => (params ?? {}) as Record<string, unknown>;

/** `"3"` is version 3; a version that no row has when it is something else. */
function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw problems.versionMissing();
  return Number(/^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? -1);
}

/** The network address of the user. A proxy of our own stands on a private address and adds its peer at the end. */
function addressOf(c: Context): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  const peer = incoming?.socket?.remoteAddress ?? 'onbekend';
  const forwarded = isPrivateAddress.test(peer) && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded || peer;
}
const isPrivateAddress = /^(::1$|f[cd]|(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.))/i;

export function createApi(operations: readonly Operation[], deps: Dependencies): Hono {
  const api = new Hono({ strict: true });
  api.use('*', tokenTempo(deps.now));
  let document: ReturnType<typeof openApi> | undefined; // made when somebody asks for it
  api.get('/openapi.json', (c) => {
    document ??= openApi(
      operations.map(({ definition }) => definition),
      deps.publicUrl,
    );
    return c.json(document, 200, { 'Access-Control-Allow-Origin': '*' });
  });
  for (const operation of operations) operation.register(api, deps);
  for (const [path, methods] of [...methodsByPath(operations), ['/openapi.json', ['GET']] as const])
    api.all(path, (c) => {
      const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
      if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allow });
      throw problems.methodNotAllowed(allow);
    });
  api.all('*', () => {
    throw problems.notFound('Dit adres');
  });
  api.onError((error, c) => asProblem(error, c, deps.publicUrl));
  return api;
}

export function asProblem(error: Error, c: Context, publicUrl: string) {
  const instance = `urn:uuid:${crypto.randomUUID()}`;
  const known = error instanceof problems.Problem ? error : translate(error);
  if (!known)
    console.error(
      JSON.stringify({
        level: 'error',
        at: instance,
        method: c.req.method,
        path: c.req.path,
        error: error.stack ?? String(error),
      }),
    );
  const { details, headers } = known ?? problems.unexpected();
  return new Response(
    JSON.stringify({ type: problems.typeOf(details.status, publicUrl), ...details, instance }),
    {
      status: details.status,
      headers: { ...headers, 'Content-Type': 'application/problem+json' },
    },
  );
}

/** What PostgreSQL refuses although the contract allowed it; everything else is our mistake. */
function translate(error: Error): problems.Problem | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (code === '23505')
    return problems.conflict(
      'Bestaat al',
      'Dit is al eerder vastgelegd. Ververs de pagina om te zien wat er staat.',
    );
  if (code === '42501') return problems.forbidden();
  if (code === '40001' || code === '40P01')
    return problems.conflict(
      'Tegelijk gewijzigd',
      'Iemand anders bewaarde op hetzelfde moment. Probeer het opnieuw.',
    );
  if (code === '22021' || code === '22P05')
    return problems.invalidInput([{ name: '', reason: 'Het teken U+0000 kan niet worden bewaard' }]);
  if (
    /^(57P0[1-3]|08\w{3}|ECONNREFUSED|ECONNRESET)$/.test(code) ||
    /Connection terminated/.test(error.message)
  )
    return problems.unavailable();
  return undefined;
}

function methodsByPath(operations: readonly Operation[]): Map<string, string[]> {
  const byPath = Map.groupBy(operations, ({ definition }) => honoPath(definition.path));
  return new Map(
    [...byPath].map(([path, list]) => [path, list.map((o) => o.definition.method.toUpperCase())]),
  );
}

const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');
