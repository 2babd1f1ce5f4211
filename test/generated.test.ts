import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { describeTables } from '#src/database/schema.ts';
import { templateUrlOf } from './database.ts';

test('schema.generated.ts is fresh (npm run generate)', async () => {
  expect(readFileSync('src/database/schema.generated.ts', 'utf8')).toBe(
    await describeTables(templateUrlOf(inject('databaseUrl'))),
  );
});
