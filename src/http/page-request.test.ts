import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '#src/database/database.ts';
import { freshDatabase } from '#test/database.ts';
import { PageRequest } from './page-request.ts';
import { notFound } from './problem.ts';

const { db } = await freshDatabase();
const account = '0a0a0a0a-0000-4000-8000-000000000001';
const ask = async (tx: Database) => {
  const { rows } = await sql<{ wie: string; nummer: number }>`
    select current_setting('bondgenoot.account', true) as wie, pg_backend_pid() as nummer`.execute(tx);
  return rows[0];
};

test('the questions of one page share a transaction, until a statement fails: then each is asked again by itself', async () => {
  const page = new PageRequest();
  const [een, ander] = await Promise.all([page.read(db, account, ask), page.read(db, account, ask)]);
  expect([een?.wie, ander?.wie, een?.nummer]).toEqual([account, account, ander?.nummer]);
  let tries = 0;
  const fails = page.read(db, account, async (tx) => {
    tries += 1;
    if (tries === 1) await sql`select 1 / 0`.execute(tx);
    return ask(tx);
  });
  // Asked in the transaction that the other one breaks.
  const beside = page.read(db, account, async (tx) => {
    await ask(tx);
    return ask(tx);
  });
  expect([(await fails)?.wie, (await beside)?.wie, tries]).toEqual([account, account, 2]);
  await page.end();
});

test('what is not there is an answer, and no reason to ask again', async () => {
  const page = new PageRequest();
  let tries = 0;
  const missing = page.read(db, account, async (tx) => {
    tries += 1;
    await ask(tx);
    throw notFound('Dit knelpunt');
  });
  await expect(missing).rejects.toThrow('Niet gevonden');
  expect(tries).toBe(1);
  await page.end();
});
