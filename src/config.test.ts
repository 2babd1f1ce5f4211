import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment works: embedded database, loopback, port 3000', () => {
  expect(readConfig({})).toMatchObject({
    databaseUrl: undefined,
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
  });
});

test('the public address has no trailing slash', () => {
  expect(readConfig({ BONDGENOOT_URL: 'https://bondgenoot.elsmeer.nl/' }).publicUrl).toBe(
    'https://bondgenoot.elsmeer.nl',
  );
});

test('every mistake is named at once, in a sentence that says what to do', () => {
  expect(() => readConfig({ PORT: '0', DATABASE_URL: 'mysql://x', SMTP_URL: 'mail' })).toThrow(
    /DATABASE_URL.*PORT.*SMTP_URL/,
  );
});
