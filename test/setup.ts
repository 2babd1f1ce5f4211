import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#src/database/embedded.ts';
import { migrate } from '#src/database/migrate.ts';
import { recreateTemplate, templateUrlOf } from './database.ts';

/** Vitest globalSetup: one real PostgreSQL and one migrated template database for the whole run. */
export async function setup(project: TestProject) {
  const given = process.env['DATABASE_URL'];
  const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-test-'));
  const server = given ? undefined : await startEmbedded(folder);
  const url = given ?? server?.url ?? '';
  await recreateTemplate(url);
  await migrate(templateUrlOf(url));
  project.provide('databaseUrl', url);
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
