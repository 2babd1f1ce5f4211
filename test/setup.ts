import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#src/database/embedded.ts';
import { migrate } from '#src/database/migrate.ts';
import { admin, recreateTemplate, templateUrlOf } from './database.ts';

/** Vitest globalSetup: one real PostgreSQL and one migrated template database for the whole run. */
export async function setup(project: TestProject) {
  const given = process.env['DATABASE_URL'];
  const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-test-'));
  const server = given ? undefined : await startEmbedded(folder);
  const url = given ?? server?.url ?? '';
  // What is in a test database need not survive a crash; the crash tests have a product of their own.
  if (server)
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
      await admin(url, `alter system set ${setting} = off`);
  if (server) await admin(url, 'select pg_reload_conf()');
  await recreateTemplate(url);
  await migrate(templateUrlOf(url));
  project.provide('databaseUrl', url);
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
