import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/database.ts';
import { connect, type Database } from './database.ts';
import { beginReading, inTransaction } from './tenants.ts';

const { url } = await freshDatabase();
/** One connection: whoever is late would use that of somebody else. */
const db = connect(url, 1);
afterAll(() => db.destroy());

const [mila, bas] = ['0a0a0a0a-0000-4000-8000-000000000001', '0b0b0b0b-0000-4000-8000-000000000002'] as const;
const wie = async (tx: Database) => {
  const { rows } = await sql<{
    wie: string;
  }>`select current_setting('bondgenoot.account', true) as wie`.execute(tx);
  return rows[0]?.wie;
};

describe('a reading', () => {
  test('names who acts before everything that is asked in it, also when much is asked at once', async () => {
    const gezien = await inTransaction(db, { accountId: mila, readOnly: true }, (tx) =>
      Promise.all(Array.from({ length: 20 }, () => wie(tx))),
    );
    expect(new Set(gezien)).toEqual(new Set([mila]));
    expect(await inTransaction(db, { accountId: null, readOnly: true }, wie)).toBe('');
  });

  test('answers nothing once it has ended: its connection may be of somebody else by then', async () => {
    const late = Promise.withResolvers<Database>();
    await inTransaction(db, { accountId: mila, readOnly: true }, (tx) => {
      late.resolve(tx);
      return wie(tx);
    });
    const tx = await late.promise;
    const other = beginReading(db, bas);
    await other.read(async (theirs) => {
      await expect(wie(tx)).rejects.toThrow('is over');
      expect(await wie(theirs)).toBe(bas);
    });
    await other.end();
    await expect(wie(tx)).rejects.toThrow('is over');
  });

  test('a part of it that goes on after another part failed does not reach the next reading', async () => {
    const goOn = Promise.withResolvers<void>();
    let rest: Promise<unknown> = Promise.resolve();
    const failed = inTransaction(db, { accountId: mila, readOnly: true }, (tx) => {
      rest = goOn.promise.then(() => wie(tx));
      return Promise.all([rest, sql`select 1 / 0`.execute(tx)]);
    });
    await expect(failed).rejects.toThrow('division by zero');
    await inTransaction(db, { accountId: bas, readOnly: true }, async (tx) => {
      goOn.resolve();
      await expect(rest).rejects.toThrow('is over');
      expect(await wie(tx)).toBe(bas);
    });
  });

  test('cannot write, and a name with a quote in it stays a name', async () => {
    const write = inTransaction(db, { accountId: mila, readOnly: true }, (tx) =>
      sql`create table iets (id int)`.execute(tx),
    );
    await expect(write).rejects.toThrow(/read-only/);
    const vreemd = "x', false); select pg_sleep(0); --";
    expect(await inTransaction(db, { accountId: vreemd, readOnly: true }, wie)).toBe(vreemd);
    expect(await inTransaction(db, { accountId: vreemd, readOnly: false }, wie)).toBe(vreemd);
  });
});
