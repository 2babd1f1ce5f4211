import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { readConfig } from '#src/config.ts';
import { requestsPerMinute } from '#src/http/token-tempo.ts';
import { apiVersion, openApi } from '#src/http/openapi.ts';
import { problemSoorten } from '#src/http/problem.ts';
import { operations } from '#src/operations.ts';
import { testApp } from './app.ts';
import { buildAccount, buildSamenwerking, send } from './builders.ts';
import { freshDatabase } from './database.ts';

type Schema = {
  type?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  required?: string[];
};
type Media = Record<string, { schema: Schema }>;
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = {
  deprecated?: boolean;
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { content: Media };
  responses: Record<string, { headers?: Record<string, unknown>; content?: Media }>;
};
const document = JSON.parse(
  JSON.stringify(
    openApi(
      operations.map(({ definition }) => definition),
      'https://bondgenoot.example',
    ),
  ),
) as {
  openapi: string;
  info: { version: string; contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const contact = zaak.person('contactpersoon', 'Elsmeer');

function* properties(schema: Schema | undefined): Generator<[string, Schema]> {
  if (!schema) return;
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    yield [name, child];
    yield* properties(child);
  }
  for (const child of [
    schema.items,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ])
    yield* properties(child);
}
const everyProperty = all.flatMap(({ operationId, requestBody, responses }) => {
  const media = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)];
  return media.flatMap((content) =>
    Object.values(content ?? {}).flatMap(({ schema }) =>
      [...properties(schema)].map(([name, child]) => ({ operationId, name, child })),
    ),
  );
});

test('openapi.json is fresh (npm run generate)', () => {
  expect(JSON.parse(readFileSync('openapi.json', 'utf8'))).toEqual(document);
});

test('there is a document at all', () => {
  expect(all.length).toBeGreaterThan(80);
  expect(everyProperty.length).toBeGreaterThan(300);
});

const bad = <T>(list: readonly T[], isBad: (item: T) => boolean) => list.filter(isBad);
const segments = new Set(
  all.flatMap(({ path }) => path.split('/').slice(1)).filter((segment) => !segment.startsWith('{')),
);
const queryKeys = all.flatMap(({ parameters }) =>
  parameters.filter((each) => each.in === 'query').map(({ name }) => name),
);
const changelog = readFileSync('docs/api-changelog.md', 'utf8');
const formats = (schema: Schema): (string | undefined)[] =>
  (schema.anyOf ?? schema.oneOf)
    ? [...(schema.anyOf ?? schema.oneOf ?? [])].flatMap(formats)
    : [schema.format];
const withoutFormat = (list: typeof everyProperty, format: string) =>
  bad(list, ({ child }) => !formats(child).includes(format)).map(
    ({ operationId, name }) => `${operationId} ${name}`,
  );

// One test per rule of NL GOV REST API Design Rules 2.2; the name of a test is the id of its rule.
describe('API Design Rules, on the document', () => {
  test('/core/naming-resources: nouns, no verbs', () => {
    const verbs =
      /^(get|set|list|create|update|delete|maak|bewaar|wijzig|verwijder|zoek|haal|stuur|open|sluit|deel|keur|bevestig|bevries)(-|$)/;
    expect(bad([...segments], (segment) => verbs.test(segment))).toEqual([]);
  });

  test('/core/naming-collections: what has members or pages is a plural', () => {
    const collections = all.flatMap(({ path, responses }) => {
      const parts = path.split('/').slice(1);
      const withMembers = parts.filter((_, index) => parts[index + 1]?.startsWith('{'));
      return responses['200']?.headers?.['Total-Count'] ? [...withMembers, parts.at(-1) ?? ''] : withMembers;
    });
    expect(collections.length).toBeGreaterThan(50);
    expect(
      bad([...new Set(collections)], (part) => !part.startsWith('{') && !/(en|s|n|criteria)$/.test(part)),
    ).toEqual([]);
  });

  test('/core/interface-language: Dutch names', () => {
    const english = /^(name|description|date|amount|user|member|members|role|created|updated|comment|vote)$/;
    expect(bad(everyProperty, ({ name }) => english.test(name)).map(({ name }) => name)).toEqual([]);
    expect(bad(everyProperty, ({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
  });

  test('/core/path-segments-kebab-case', () => {
    expect(bad([...segments], (segment) => !/^_?[a-z0-9]+(-[a-z0-9]+)*$/.test(segment))).toEqual([]);
    const names = all.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
    expect(bad(names, (name) => !/^[a-z]+([A-Z][a-z0-9]*)*$/.test(name))).toEqual([]);
  });

  test('/core/query-keys-camel-case', () => {
    expect(queryKeys.length).toBeGreaterThan(10);
    expect(bad(queryKeys, (key) => !/^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/.test(key))).toEqual([]);
  });

  test('/core/nested-child: at most two levels under a samenwerking', () => {
    expect(bad(all, ({ path }) => path.split('/').length > 7).map(({ path }) => path)).toEqual([]);
  });

  test('/core/resource-operations: no verb is needed in any path', () => {
    expect(bad([...segments], (segment) => segment.startsWith('_'))).toEqual([]);
  });

  test('/core/date-time/format: an instant ends in Op and is a date-time', () => {
    const instants = everyProperty.filter(({ name }) => name.endsWith('Op') || name === 'op');
    expect(instants.length).toBeGreaterThan(10);
    expect(withoutFormat(instants, 'date-time')).toEqual([]);
    expect(bad(everyProperty, ({ child }) => /^(time|date-time-local)$/.test(child.format ?? ''))).toEqual(
      [],
    );
  });

  test('/core/date-time/date-omit-time-portion: a day is a date', () => {
    const days = everyProperty.filter(({ name }) => /(^d|D)atum$/.test(name));
    expect(days.length).toBeGreaterThan(5);
    expect(withoutFormat(days, 'date')).toEqual([]);
  });

  test('/core/doc-openapi: 3.0.3, unique operationId, summary, tags, references that resolve', () => {
    expect(document.openapi).toBe('3.0.3');
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(bad(all, ({ summary, tags }) => !summary || tags.length === 0)).toEqual([]);
    const refs = JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g);
    for (const [, ref = ''] of refs)
      expect(document.components.schemas).toHaveProperty(ref.replace('#/components/schemas/', ''));
    for (const { path, parameters } of all)
      expect(
        parameters
          .filter((each) => each.in === 'path')
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted());
  });

  test('/core/doc-openapi-contact', () => {
    expect(Object.keys(document.info.contact).toSorted()).toEqual(['email', 'name', 'url']);
  });

  test('/core/doc-language: descriptions are Dutch', () => {
    const english = /\b(the|get|create|update|delete|list|with|this|returns?)\b/i;
    const texts = all.flatMap(({ summary, description = '' }) => [summary, description]);
    expect(bad(texts, (text) => english.test(text))).toEqual([]);
  });

  test('/core/semver', () => {
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('/core/uri-version: the major version is in the address', () => {
    expect(document.servers.map(({ url }) => url)).toEqual(['https://bondgenoot.example/v1']);
    expect(document.info.version.split('.')[0]).toBe('1');
  });

  test('/core/changelog: has this version', () => {
    expect(changelog).toContain(`\n## ${apiVersion} `);
  });

  test('/core/transition-period: an old version stays twelve months', () => {
    expect(changelog).toMatch(/twelve months/);
  });

  test('/core/deprecation-schedule: what is deprecated says until when', () => {
    expect(changelog).toMatch(/`Deprecation` and `Sunset`/);
    const deprecated = all.filter((operation) => operation.deprecated);
    expect(bad(deprecated, ({ operationId }) => !changelog.includes(operationId))).toEqual([]);
  });

  test('/core/modules/geospatial, /core/modules/signing, /core/modules/encryption: nothing that they are about', () => {
    expect(
      bad(everyProperty, ({ name }) => /^(lat|lon|geometry|coordinates|geometrie|jws|jwe)$/i.test(name)),
    ).toEqual([]);
  });

  test('every error that an operation may give is declared as a problem', () => {
    for (const { operationId, responses } of all) {
      expect([operationId, '400' in responses, '406' in responses, '422' in responses]).toEqual([
        operationId,
        true,
        true,
        false,
      ]);
      for (const [status, { content }] of Object.entries(responses))
        if (/^[45]/.test(status)) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
    expect(document.components.schemas['ProblemDetails']?.required).toEqual(
      expect.arrayContaining(['status', 'title', 'detail']),
    );
  });
});

const headersOfEveryAnswer = [
  'api-version',
  'cache-control',
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
];
const missingHeaders = ({ headers }: Response) => headersOfEveryAnswer.filter((name) => !headers.has(name));

describe('API Design Rules, on live answers', () => {
  const hoepunt = { tekst: 'Eén stem per gemeente', vraagId: 'R2' };
  const key = crypto.randomUUID();
  const form = { headers: { 'content-type': 'text/plain' }, body: 'x' };
  const problems = [
    ['an invalid path parameter', 'GET', '/v1/organisaties/x', {}, 400],
    ['an unknown query key', 'GET', '/v1/samenwerkingen?kleur=rood', {}, 400],
    ['a page beyond reason', 'GET', '/v1/samenwerkingen?pageSize=1000', {}, 400],
    ['a role that may not', 'POST', `${zaak.path}/besluiten`, { body: {} }, 403],
    ['an unknown address', 'GET', '/v1/onbekend', {}, 404],
    ['a samenwerking of others', 'GET', `/v1/samenwerkingen/${crypto.randomUUID()}`, {}, 404],
    ['a method that is not served', 'DELETE', '/v1/samenwerkingen', {}, 405],
    ['a form that is not there', 'GET', zaak.path, { headers: { accept: 'application/xml' } }, 406],
    [
      'a phase that is locked',
      'PUT',
      `${zaak.path}/antwoorden/R1`,
      { body: { tekst: 'x', status: 'concept' }, ifMatch: 0 },
      409,
    ],
    ['a stale If-Match', 'PATCH', zaak.path, { body: { naam: 'x' }, ifMatch: 99 }, 412],
    [
      'too much',
      'POST',
      `${zaak.path}/hoepunten`,
      { body: { ...hoepunt, tekst: 'x'.repeat(1_100_000) } },
      413,
    ],
    ['a wrong content type', 'POST', '/v1/samenwerkingen', form, 415],
    [
      'a used key',
      'POST',
      `${zaak.path}/hoepunten`,
      { body: hoepunt, headers: { 'idempotency-key': key } },
      422,
    ],
    ['a missing If-Match', 'PATCH', zaak.path, { body: { naam: 'x' } }, 428],
  ] as const;

  test.each(problems)(
    '/core/error-handling/problem-details and /core/http-response-code: %s',
    async (_, method, path, more, status) => {
      if (status === 422)
        await send(app, contact, method, path, {
          body: { ...hoepunt, vraagId: 'R3' },
          headers: { 'idempotency-key': key },
        });
      const response = await send(app, contact, method, path, more);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json',
      ]);
      expect(missingHeaders(response)).toEqual([]);
      expect(await response.json()).toMatchObject({
        type: `http://localhost:3000/problemen/${problemSoorten[status]}`,
        status,
        title: expect.any(String),
        detail: expect.any(String),
        instance: expect.stringMatching(/^urn:uuid:/),
      });
      expect(response.headers.get('api-version')).toBe(apiVersion);
    },
  );

  test('the type of every problem leads to a page that explains it', async () => {
    for (const soort of Object.values(problemSoorten)) {
      const page = await app.request(`http://localhost:3000/problemen/${soort}`);
      expect([soort, page.status, /<h1[^>]*>(.+?)<\/h1>/.test(await page.text())]).toEqual([
        soort,
        200,
        true,
      ]);
    }
    expect((await app.request('http://localhost:3000/problemen/onzin')).status).toBe(404);
  });

  test('/core/http-response-code: 200, 201 with Location, 204, 401 with the way in', async () => {
    const made = await send(app, contact, 'POST', `${zaak.path}/hoepunten`, {
      body: { ...hoepunt, vraagId: 'R4' },
    });
    expect([made.status, made.headers.get('location')]).toEqual([201, expect.stringContaining(zaak.path)]);
    const found = await send(app, contact, 'GET', made.headers.get('location') ?? '');
    expect([found.status, found.headers.get('etag')]).toEqual([200, '"1"']);
    const nobody = await send(app, null, 'GET', zaak.path);
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const other = await buildAccount(owner);
    const [session] = (await (await send(app, other, 'GET', '/v1/sessies')).json()) as { id: string }[];
    const ended = await send(app, other, 'DELETE', `/v1/sessies/${session?.id}`);
    expect([ended.status, await ended.text(), missingHeaders(ended)]).toEqual([204, '', []]);
  });

  test('/core/no-trailing-slash: never a redirect', async () => {
    for (const path of ['/v1/samenwerkingen/', `${zaak.path}/`, '/v1/gemeenten/GM0230/', '/v1/openapi.json/'])
      expect([path, (await send(app, contact, 'GET', path)).status]).toEqual([path, 404]);
  });

  test('/core/http-methods: the five, and 405 that names what is allowed', async () => {
    expect(bad(all, ({ method }) => !['get', 'post', 'put', 'patch', 'delete'].includes(method))).toEqual([]);
    const allowOf = async (method: string, path: string) => {
      const response = await send(app, contact, method, path);
      return [response.status, response.headers.get('allow')];
    };
    expect(await allowOf('DELETE', '/v1/samenwerkingen')).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
    expect(await allowOf('PROPFIND', '/v1/verzoeken')).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await allowOf('POST', '/v1/openapi.json')).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await allowOf('OPTIONS', '/v1/samenwerkingen')).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  });

  test('/core/http-safety: asking changes nothing; HEAD is GET without a body; PUT twice is PUT once', async () => {
    const everything = async () => {
      const { rows } = await sql<{
        name: string;
      }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('sessie', 'migration')`.execute(
        owner,
      );
      return Promise.all(
        rows.map(async ({ name }) => [
          name,
          (
            await sql`select md5(string_agg(t::text, '' order by t::text)) from ${sql.table(name)} t`.execute(
              owner,
            )
          ).rows,
        ]),
      );
    };
    const before = await everything();
    for (const { path } of all.filter(({ method }) => method === 'get')) {
      const real = path
        .replace('{samenwerkingId}', zaak.id)
        .replace('{deelnemerId}', zaak.deelnemer('Elsmeer'))
        .replaceAll('{vraagId}', 'V1')
        .replaceAll('{fase}', 'verkennen')
        .replaceAll('{formaat}', 'csv')
        .replaceAll(/\{\w+\}/g, crypto.randomUUID());
      const response = await send(app, contact, 'GET', `/v1${real}`);
      expect([path, response.status < 500]).toEqual([path, true]);
    }
    expect(await everything()).toEqual(before);
    const head = await send(app, contact, 'HEAD', zaak.path);
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', '"1"']);
    const place = `${zaak.path}/antwoorden/V1?deelnemerId=${zaak.deelnemer('Elsmeer')}`;
    const put = () =>
      send(app, contact, 'PUT', place, { body: { tekst: 'Eén keer', status: 'concept' }, ifMatch: 0 });
    expect([(await put()).status, (await put()).status]).toEqual([200, 412]);
  });

  test('/core/hide-implementation: an unexpected error tells nothing', async () => {
    const broken = testApp({
      transaction: () => {
        throw new Error('select geheim from pg_class at /srv/app.ts:3');
      },
    } as never);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await send(broken, null, 'GET', '/v1/gemeenten');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/select|pg_|\.ts|geheim|Error/);
    expect(missingHeaders(response)).toEqual([]);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  test('/core/date-time/timezone: answers are in UTC', async () => {
    const text = await (await send(app, contact, 'GET', `${zaak.path}/logboekregels`)).text();
    const instants = text.match(/\d{4}-\d\d-\d\dT[\d:.]+[^"]*/g) ?? [];
    expect(instants.length).toBeGreaterThan(0);
    expect(bad(instants, (instant) => !instant.endsWith('Z'))).toEqual([]);
  });

  test('/core/stateless: a token is all a program needs; it hears how much room it has', async () => {
    const body = { naam: 'Rapport', bereik: 'lezen', dagen: 1 };
    const made = await send(app, contact, 'POST', '/v1/toegangssleutels', { body });
    const { sleutel } = (await made.json()) as { sleutel: string };
    const ask = async () =>
      send(app, null, 'GET', '/v1/verzoeken', { headers: { authorization: `Bearer ${sleutel}` } });
    const first = await ask();
    expect([first.status, first.headers.get('set-cookie')]).toEqual([200, null]);
    expect(first.headers.get('ratelimit-limit')).toBe(String(requestsPerMinute));
    expect(first.headers.get('ratelimit-remaining')).toBe(String(requestsPerMinute - 1));
    const rest = await Promise.all(Array.from({ length: requestsPerMinute }, () => ask()));
    const refused = rest.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['60']);
    expect((await send(app, contact, 'GET', '/v1/verzoeken')).status).toBe(200);
  });

  test('/core/error-handling/invalid-input: what breaks the schema is 400', async () => {
    for (const body of [{}, [], 'tekst', { ernst: '9' }, { titel: { a: 1 } }])
      expect((await send(app, contact, 'POST', `${zaak.path}/knelpunten`, { body })).status).toBe(400);
  });

  test('/core/error-handling/all-errors: every field at once, in Dutch', async () => {
    const response = await send(app, contact, 'POST', `${zaak.path}/knelpunten`, { body: { ernst: 9 } });
    const { invalidParams } = (await response.json()) as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name).toSorted()).toEqual([
      'deelnemerId',
      'ernst',
      'letters',
      'taakveld',
      'titel',
      'urgentie',
    ]);
  });

  test('/core/publish-openapi: without login, from all origins', async () => {
    const response = await send(app, null, 'GET', '/v1/openapi.json');
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(((await response.json()) as typeof document).paths).toEqual(document.paths);
  });

  test('/core/version-header: declared on every 2xx, sent with every answer', async () => {
    expect(
      bad(all, ({ responses }) =>
        Object.entries(responses).some(
          ([status, { headers }]) => /^[23]/.test(status) && !headers?.['API-Version'],
        ),
      ),
    ).toEqual([]);
    for (const path of ['/v1/gemeenten', '/v1/openapi.json', '/v1/', '/v1/onbekend'])
      expect((await send(app, null, 'GET', path)).headers.get('api-version')).toBe(apiVersion);
  });

  test('/core/transport/tls: no other address than https, except on the machine itself', () => {
    expect(() => readConfig({ BONDGENOOT_URL: 'http://bondgenoot.gemeente.nl' })).toThrow(/https/);
    expect(readConfig({ BONDGENOOT_URL: 'http://localhost:8080' }).publicUrl).toBe('http://localhost:8080');
    expect(bad(document.servers, ({ url }) => !url.startsWith('https://'))).toEqual([]);
  });

  test('/core/transport/no-sensitive-uris: no secret in a path or a query', () => {
    const names = [...queryKeys, ...all.flatMap(({ path }) => path.match(/\{\w+\}/g) ?? [])];
    expect(
      bad(names, (name) => /wachtwoord|token|geheim|email|(?<!cbs)code$|sleutel}|bsn/i.test(name)),
    ).toEqual([]);
  });

  test('/core/transport/security-headers: on what succeeds too', async () => {
    const response = await send(app, contact, 'GET', zaak.path);
    expect(missingHeaders(response)).toEqual([]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/default-src 'none'; frame-ancestors 'none'/),
    });
  });

  test('/core/transport/cors: no other website reads an answer or acts for a user', async () => {
    const evil = { origin: 'https://evil.example' };
    const read = await send(app, contact, 'GET', zaak.path, { headers: evil });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    const asForm = { ...evil, 'content-type': 'application/x-www-form-urlencoded' };
    const act = await send(app, contact, 'POST', `${zaak.path}/hoepunten`, { headers: asForm });
    expect([act.status, act.headers.get('content-type'), missingHeaders(act)]).toEqual([
      403,
      'application/problem+json',
      [],
    ]);
    const page = await app.request(`http://localhost:3000${zaak.page}/parkeerplaats`, {
      method: 'POST',
      headers: { cookie: contact.cookie, ...asForm },
      body: 'actie=parkeren&tekst=x&vraagId=R1',
    });
    expect(page.status).toBe(403);
  });
});

describe('what clients count on besides', () => {
  test('406: the most precise wish decides, and q=0 is a refusal', async () => {
    const asked = async (accept: string) =>
      (await send(app, contact, 'GET', `${zaak.path}/logboekexports/csv`, { headers: { accept } })).status;
    expect(await asked('text/*;q=0.5, application/pdf')).toBe(200);
    expect(await asked('text/html, */*;q=0.1')).toBe(200);
    expect(await asked('application/pdf')).toBe(406);
    expect(await asked('*/*;q=0')).toBe(406);
  });

  test('paging: Link, Total-Count, and the filters are kept', async () => {
    const response = await send(
      app,
      contact,
      'GET',
      `${zaak.path}/betrokkenen?pageSize=2&page=2&rol=griffier`,
    );
    expect(response.headers.get('total-count')).toBe('2');
    const full = await send(app, contact, 'GET', `${zaak.path}/betrokkenen?pageSize=5`);
    expect(full.headers.get('link')).toContain(`<${zaak.path}/betrokkenen?pageSize=5&page=2>; rel="next"`);
  });

  test('the same Idempotency-Key does it once; with other content it is refused', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = { tekst: 'Het kantoor staat in het midden', vraagId: 'R6' };
    const first = await send(app, contact, 'POST', `${zaak.path}/hoepunten`, { body, headers: key });
    const again = await send(app, contact, 'POST', `${zaak.path}/hoepunten`, { body, headers: key });
    expect([again.status, await again.json()]).toEqual([201, await first.json()]);
    expect(
      (
        await send(app, contact, 'POST', `${zaak.path}/hoepunten`, {
          body: { ...body, vraagId: 'R3' },
          headers: key,
        })
      ).status,
    ).toBe(422);
    const list = await send(app, contact, 'GET', `${zaak.path}/hoepunten`);
    const same = ((await list.json()) as { tekst: string; vraagId: string }[]).filter(
      (each) => each.vraagId === body.vraagId,
    );
    expect(same).toHaveLength(1);
  });
});

test('every rule has its test', () => {
  const source = readFileSync(import.meta.filename, 'utf8');
  const rules = [
    'naming-resources naming-collections interface-language no-trailing-slash path-segments-kebab-case',
    'query-keys-camel-case hide-implementation date-time/format date-time/timezone',
    'date-time/date-omit-time-portion http-methods http-safety http-response-code stateless nested-child',
    'resource-operations error-handling/problem-details error-handling/invalid-input',
    'error-handling/all-errors doc-openapi doc-openapi-contact doc-language publish-openapi',
    'deprecation-schedule transition-period uri-version changelog semver version-header transport/tls',
    'transport/no-sensitive-uris transport/security-headers transport/cors modules/geospatial',
    'modules/signing modules/encryption',
  ].flatMap((line) => line.split(' '));
  expect(rules).toHaveLength(36);
  expect(rules.filter((rule) => !source.includes(`/core/${rule}`))).toEqual([]);
});
