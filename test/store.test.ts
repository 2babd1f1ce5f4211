import { expect, inject, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { OperatorError } from '#src/operator-error.ts';
import { openStore } from '#src/server.ts';
import { admin, urlOf } from './database.ts';

const server = inject('databaseUrl');
const openOn = (url: string) => openStore(readConfig({ DATABASE_URL: url }));
const changed = (url: string, change: Partial<Pick<URL, 'username' | 'password' | 'port'>>) =>
  Object.assign(new URL(url), change).href;

test.each([
  ['nobody listens', () => changed(server, { port: '1' }), /niet bereikbaar/],
  ['a wrong password', () => changed(server, { password: 'fout' }), /weigert/],
  ['no such database', () => urlOf(server, 'bestaat_niet'), /bestaat niet/],
])('an own server with %s: one sentence for whoever runs the installation', async (_, url, sentence) => {
  const error = await openOn(url()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OperatorError);
  expect((error as OperatorError).message).toMatch(sentence);
});

test('a user with too few rights is told which ones', async () => {
  const name = `klein_${crypto.randomUUID().slice(0, 8)}`;
  await admin(server, `create role ${name} login password 'klein'`);
  await admin(server, `create database ${name} owner ${name}`);
  try {
    const url = changed(urlOf(server, name), { username: name, password: 'klein' });
    await expect(openOn(url)).rejects.toThrow(/bondgenoot_app/);
  } finally {
    await admin(server, `drop database ${name} with (force)`);
    await admin(server, `drop role ${name}`);
  }
});
