import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '#src/root.ts';

const folder = join(projectRoot, 'migrations');

/** Runs the .sql files that this database has not had yet: in order, once, each in its own transaction. */
export async function migrate(connectionString: string): Promise<void> {
  const client = new pg.Client(connectionString);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(20260101)');
    await client.query(
      'create table if not exists migration (file text primary key, checksum text not null, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ file: string; checksum: string }>(
      'select file, checksum from migration',
    );
    const done = new Map(rows.map(({ file, checksum }) => [file, checksum]));
    for (const file of readdirSync(folder).toSorted()) await run(client, file, done.get(file));
  } finally {
    await client.end();
  }
}

async function run(client: pg.Client, file: string, known: string | undefined): Promise<void> {
  const sql = readFileSync(join(folder, file), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  if (known === checksum) return;
  if (known) throw new Error(`Migration ${file} was changed after it had run`);
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (file, checksum) values ($1, $2)', [file, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${file} failed`, { cause: error });
  }
}
