import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { describeTables } from './database/schema.ts';

// `operations.ts` is loaded after the table types are written: it would not compile in a reader's head otherwise.
const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-generate-'));
const database = await startEmbedded(folder);
try {
  await migrate(database.url);
  writeFileSync('src/database/schema.generated.ts', await describeTables(database.url));
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
const { openApi } = await import('./http/openapi.ts');
const { operations } = await import('./operations.ts');
const document = openApi(
  operations.map(({ definition }) => definition),
  'https://bondgenoot.example',
);
writeFileSync('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
