import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '#src/operations.ts';
import { testApp } from './app.ts';
import { buildSamenwerking, send } from './builders.ts';
import { freshDatabase } from './database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const person = zaak.person('contactpersoon', 'Elsmeer');

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\\u0000',
    'x'.repeat(100_001),
    '2026-02-30',
    '9999-12-31',
    '-1',
    '1e400',
    'NaN',
    '%00',
    '../..',
    "'; drop table knelpunt; --",
    '\ud800',
    1e308,
    -1,
    0.5,
    null,
    [],
    {},
  ),
);
const someId = fc.oneof(
  fc.constant(zaak.id),
  fc.constant(zaak.deelnemer('Elsmeer')),
  fc.uuid(),
  fc.constantFrom('x', 'O1', 'V1', 'R1', '%00', 'verkennen', 'pdf', 'csv', 'GM0014', '..', ' '),
);

/** Bodies with the right names and odd values, and bodies that are odd altogether. */
function bodyOf(schema: z.ZodType | undefined) {
  if (!schema) return fc.constant(undefined);
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['soort', 'naam', 'cbsCode'];
  const value = fc.oneof(
    { weight: 2, arbitrary: odd },
    someId,
    fc.constantFrom('gereed', 'eens', 'Een gewone zin.', 1, true),
  );
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }),
    },
    odd,
  );
}

const { rows: tables } = await sql<{ name: string }>`
  select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1
`.execute(owner);
const counted = tables.map(({ name }) => sql`(select count(*) from ${sql.table(name)})`);

/** How many rows each table has, asked in one go: it is asked thousands of times. */
async function fingerprint() {
  const { rows } = await sql<{ counts: string[] }>`select array[${sql.join(counted)}] as counts`.execute(
    owner,
  );
  return Object.fromEntries(tables.map(({ name }, index) => [name, rows[0]?.counts[index]]));
}

describe('generated input', () => {
  test.each(operations.map(({ definition }) => [definition.id, definition] as const))(
    '%s: never a 5xx, never a partial write',
    async (_, definition) => {
      const names = [...definition.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const params = fc.record(
        Object.fromEntries(
          names.map((name) => [
            name,
            name === 'samenwerkingId'
              ? fc.oneof({ weight: 4, arbitrary: fc.constant(zaak.id) }, someId)
              : someId,
          ]),
        ),
      );
      const query = fc.oneof(
        { weight: 2, arbitrary: fc.constant('') },
        fc.webQueryParameters().map((text) => `?${text}`),
        fc.constantFrom(
          '?zoek=%00',
          '?page=0',
          '?page=1e9',
          '?sort=x',
          '?zoek=%25%27%3B',
          `?deelnemerId=${zaak.deelnemer('Elsmeer')}`,
        ),
      );
      await fc.assert(
        fc.asyncProperty(
          params,
          query,
          bodyOf(definition.body),
          fc.integer({ min: -1, max: 2 }),
          async (values, search, body, ifMatch) => {
            const path = definition.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
              encodeURIComponent(String(values[name])),
            );
            const before = await fingerprint();
            const response = await send(app, person, definition.method.toUpperCase(), `/v1${path}${search}`, {
              ...(definition.upload ? { body: new FormData() } : { body }),
              ifMatch,
            });
            expect([definition.id, response.status < 500, JSON.stringify(body)?.slice(0, 200)]).toEqual([
              definition.id,
              true,
              JSON.stringify(body)?.slice(0, 200),
            ]);
            if (response.status >= 400) {
              expect(response.headers.get('content-type')).toBe('application/problem+json');
              const { inlogpoging: _a, ...after } = await fingerprint();
              const { inlogpoging: _b, ...untouched } = before;
              expect([definition.id, after]).toEqual([definition.id, untouched]);
            }
          },
        ),
        {
          numRuns: definition.produces ? 8 : 15,
          seed: 20261124,
          ...(definition.path.includes('wachtwoord') || definition.id === 'postSessie' ? { numRuns: 5 } : {}),
        },
      );
    },
  );
});
