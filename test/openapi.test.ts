import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiVersion, openApi } from '#src/http/openapi.ts';
import { operations } from '#src/operations.ts';
import { testApp } from './app.ts';
import { buildSamenwerking, send } from './builders.ts';
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
  operationId: string;
  summary: string;
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

describe('API Design Rules, on the document', () => {
  const bad = <T>(list: readonly T[], isBad: (item: T) => boolean) => list.filter(isBad);

  test('/core/doc-openapi: 3.0.3, unique operationId, summary and tags', () => {
    expect(document.openapi).toBe('3.0.3');
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(bad(all, ({ summary, tags }) => !summary || tags.length === 0)).toEqual([]);
  });

  test('/core/doc-openapi-contact', () => {
    expect(Object.keys(document.info.contact).toSorted()).toEqual(['email', 'name', 'url']);
  });

  test('/core/semver and /core/uri-version', () => {
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document.servers.map(({ url }) => url)).toEqual(['https://bondgenoot.example/v1']);
  });

  test('/core/path-segments-kebab-case and /core/no-trailing-slash', () => {
    const segments = all.flatMap(({ path }) => path.split('/').slice(1));
    expect(
      bad(
        segments,
        (segment) =>
          !/^\{[a-z]+([A-Z][a-z0-9]*)*\}$/.test(segment) && !/^_?[a-z0-9]+(-[a-z0-9]+)*$/.test(segment),
      ),
    ).toEqual([]);
  });

  test('/core/nested-child: at most two levels under a samenwerking', () => {
    expect(bad(all, ({ path }) => path.split('/').length > 7).map(({ path }) => path)).toEqual([]);
  });

  test('/core/query-keys-camel-case', () => {
    const keys = all.flatMap(({ parameters }) =>
      parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    );
    expect(bad(keys, (key) => !/^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/.test(key))).toEqual([]);
  });

  test('declared path parameters are those of the path', () => {
    for (const { path, parameters } of all)
      expect(
        parameters
          .filter((each) => each.in === 'path')
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted());
  });

  test('/core/http-methods: only GET, POST, PUT, PATCH, DELETE', () => {
    expect(bad(all, ({ method }) => !['get', 'post', 'put', 'patch', 'delete'].includes(method))).toEqual([]);
  });

  test('/core/version-header is declared on every 2xx', () => {
    expect(
      bad(all, ({ responses }) =>
        Object.entries(responses).some(
          ([status, { headers }]) => status.startsWith('2') && !headers?.['API-Version'],
        ),
      ),
    ).toEqual([]);
  });

  test('/core/error-handling/problem-details and invalid-input: 400 is declared, never 422 for input', () => {
    for (const { operationId, responses } of all) {
      expect([operationId, '400' in responses, '422' in responses]).toEqual([operationId, true, false]);
      for (const [status, { content }] of Object.entries(responses))
        if (/^[45]/.test(status)) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
    expect(document.components.schemas['ProblemDetails']?.required).toEqual(
      expect.arrayContaining(['status', 'title', 'detail']),
    );
  });

  test('/core/date-time: a day is a date, an instant ends in Op and is a date-time', () => {
    const formats = (schema: Schema): (string | undefined)[] =>
      (schema.anyOf ?? schema.oneOf)
        ? [...(schema.anyOf ?? schema.oneOf ?? [])].flatMap(formats)
        : [schema.format];
    const days = everyProperty.filter(({ name }) => /(^d|D)atum$/.test(name));
    expect(days.length).toBeGreaterThan(5);
    expect(
      bad(days, ({ child }) => !formats(child).includes('date')).map(
        ({ operationId, name }) => `${operationId} ${name}`,
      ),
    ).toEqual([]);
    const instants = everyProperty.filter(({ name }) => name.endsWith('Op') || name === 'op');
    expect(instants.length).toBeGreaterThan(10);
    expect(
      bad(instants, ({ child }) => !formats(child).includes('date-time')).map(
        ({ operationId, name }) => `${operationId} ${name}`,
      ),
    ).toEqual([]);
  });

  test('properties are camelCase', () => {
    expect(
      bad(everyProperty, ({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name)).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('API Design Rules, on live answers', () => {
  const problems = [
    ['an unknown address', 'GET', '/v1/onbekend', {}, 404],
    ['/core/no-trailing-slash', 'GET', '/v1/samenwerkingen/', {}, 404],
    ['a method that is not served', 'DELETE', '/v1/samenwerkingen', {}, 405],
    ['an invalid path parameter', 'GET', '/v1/organisaties/x', {}, 400],
    ['an unknown query key', 'GET', '/v1/samenwerkingen?kleur=rood', {}, 400],
    ['a page beyond reason', 'GET', '/v1/samenwerkingen?pageSize=1000', {}, 400],
    [
      'a wrong content type',
      'POST',
      '/v1/samenwerkingen',
      { headers: { 'content-type': 'text/plain' }, body: 'x' },
      415,
    ],
    ['a missing If-Match', 'PATCH', zaak.path, { body: { naam: 'x' } }, 428],
    ['a stale If-Match', 'PATCH', zaak.path, { body: { naam: 'x' }, ifMatch: 99 }, 412],
  ] as const;
  test.each(problems)(
    '%s is a problem with the headers of every answer',
    async (_, method, path, more, status) => {
      const response = await send(app, contact, method, path, more);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json',
      ]);
      const headers = [
        'api-version',
        'cache-control',
        'content-security-policy',
        'strict-transport-security',
        'x-content-type-options',
        'x-frame-options',
        'referrer-policy',
      ];
      expect(headers.filter((name) => !response.headers.has(name))).toEqual([]);
      expect(await response.json()).toMatchObject({
        status,
        title: expect.any(String),
        detail: expect.any(String),
        instance: expect.stringMatching(/^urn:uuid:/),
      });
      expect(response.headers.get('api-version')).toBe(apiVersion);
    },
  );

  test('/core/http-methods: 405 names what is allowed', async () => {
    expect((await send(app, contact, 'DELETE', '/v1/samenwerkingen')).headers.get('allow')).toBe('GET, POST');
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
    const body = { tekst: 'Eén stem per gemeente', vraagId: 'R2' };
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
    expect((await send(app, contact, 'GET', `${zaak.path}/hoepunten`)).headers.get('total-count')).toBe('1');
  });

  test('a form of another website may not act for a user', async () => {
    const response = await app.request(`http://localhost:3000${zaak.page}/parkeerplaats`, {
      method: 'POST',
      headers: {
        cookie: contact.cookie,
        origin: 'https://evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'actie=parkeren&tekst=x&vraagId=R1',
    });
    expect(response.status).toBe(403);
  });
});
