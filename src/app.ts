import { Hono, type MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { asProblem, createApi, type Dependencies } from '#src/http/api.ts';
import type { Fetch } from '#src/http/call.ts';
import { PageRequest } from '#src/http/page-request.ts';
import { kameronderdelen, onderdelen } from './onderdelen.ts';
import { responseHeaders } from '#src/http/headers.ts';
import { forbidden } from '#src/http/problem.ts';
import { telPerMinuut } from '#src/http/tempo.ts';
import { operations } from './operations.ts';

export type Render = (request: Request, fetch: Fetch, nonce: string) => Promise<Response>;

const vreemdeHerkomst =
  'Dit verzoek kwam van een andere website. Daarom is er niets gewijzigd. Open Bondgenoot zelf en probeer het daar opnieuw. Gebeurt dit ook als u Bondgenoot gewoon gebruikt? Meld het dan bij de beheerder.';

/** Of one network address; a whole town hall may share one. */
const calculationsPerMinute = 240;

/** The whole product as one function of its dependencies. Tests send it a Request. */
export function createApp(deps: Dependencies, render?: Render) {
  const rekentempo = telPerMinuut(calculationsPerMinute);
  const api = createApi(operations, { onderdelen, kameronderdelen, rekentempo, ...deps });
  const app = new Hono<{ Bindings: object }>({ strict: true });
  app.use('/v1/*', responseHeaders);
  app.use('*', sameOrigin(deps.publicUrl));
  app.onError((error, c) => {
    const known = error instanceof HTTPException ? forbidden(vreemdeHerkomst) : error;
    const problem = asProblem(known, c, deps.publicUrl);
    return render && !isApi(c.req.path) ? problemPage(problem, c.req.raw, render) : problem;
  });
  app.route('/v1', api);
  if (render) app.on(['GET', 'POST'], '*', async (c) => page(api, c.req.raw, render, c.env ?? {}));
  return app;
}

/** A form of another website may not act for a user; a program with a token carries no cookie and is exempt. */
function sameOrigin(publicUrl: string): MiddlewareHandler {
  const check = csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === publicUrl });
  const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
  return (c, next) => (changes.has(c.req.method) ? check(c, next) : next());
}

const isApi = (path: string) => path === '/v1' || path.startsWith('/v1/');

/** Who asked for a page gets a page: as if every question of it were answered with this problem, so none is asked. */
async function problemPage(problem: Response, { url, headers }: Request, render: Render): Promise<Response> {
  const body = await problem.clone().text();
  const refuse: Fetch = () => Promise.resolve(new Response(body, problem));
  const encoding = headers.get('accept-encoding');
  const question = new Request(url, encoding ? { headers: { 'accept-encoding': encoding } } : {});
  try {
    const nonce = newNonce();
    return withPageHeaders(await render(question, refuse, nonce), nonce);
  } catch {
    return problem; // the page itself cannot be made
  }
}

async function page(api: Hono, request: Request, render: Render, env: object): Promise<Response> {
  const nonce = newNonce();
  const cookies: string[] = [];
  const shared = new PageRequest();
  const fetch = inProcess(api, request, { cookies, env: { ...env, page: shared } });
  const response = await render(request, fetch, nonce).finally(() => shared.end());
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  setImmediate(() => shared.answered());
  return withPageHeaders(response, nonce);
}

const newNonce = () => crypto.randomUUID().replaceAll('-', '');

function withPageHeaders(response: Response, nonce: string): Response {
  for (const [name, value] of Object.entries(pageHeaders(nonce))) response.headers.set(name, value);
  return response;
}

const pageHeaders = (nonce: string) => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; '),
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});

type Answer = { status: number; headers: Headers; body: Uint8Array<ArrayBuffer> | null };

/** A Response reads its own body as a stream; this one has the bytes at hand. */
class Known extends Response {
  readonly #bytes: Uint8Array | null;
  constructor(bytes: Uint8Array<ArrayBuffer> | null, init: ResponseInit) {
    super(bytes, init);
    this.#bytes = bytes;
  }
  override json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(Buffer.from(this.#bytes ?? []).toString()));
  }
}

/**
 * A page on the server reaches the API without a network hop, as the user who asked for the page. The same question is
 * answered once; after a change everything is asked again.
 */
function inProcess(api: Hono, request: Request, { cookies, env }: { cookies: string[]; env: object }): Fetch {
  const origin = new URL(request.url).origin;
  const known = new Map<string, Promise<Answer>>();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    for (const name of ['cookie', 'user-agent', 'x-forwarded-for']) {
      const value = request.headers.get(name);
      if (value) headers.set(name, value);
    }
    const response = await api.request(`${origin}${path}`, { ...init, headers }, env);
    cookies.push(...response.headers.getSetCookie());
    return {
      status: response.status,
      headers: response.headers,
      body: response.body && new Uint8Array(await response.arrayBuffer()),
    };
  };
  return async (path, init) => {
    const isQuestion = init.method === 'GET';
    if (!isQuestion) known.clear();
    const answer = (isQuestion && known.get(path)) || ask(path, init);
    if (isQuestion) known.set(path, answer);
    const { status, headers, body } = await answer;
    return new Known(body, { status, headers });
  };
}
