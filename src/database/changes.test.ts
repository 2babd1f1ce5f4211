import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '#test/database.ts';
import { listenForChanges } from './changes.ts';

const { owner, url } = await freshDatabase();
const samenwerkingId = '0a0a0a0a-0000-4000-8000-000000000001';
const tell = () => sql`select pg_notify('bondgenoot_wijziging', ${samenwerkingId})`.execute(owner);

test('a change is heard that came while the first who waits was still being connected', async () => {
  await tell(); // a connection to tell it with, that is there at once
  const changes = listenForChanges(url);
  const heard = Promise.withResolvers<void>();
  const end = changes.subscribe(samenwerkingId, heard.resolve);
  await tell();
  await heard.promise;
  end();
  await changes.close();
});

test('who stopped waiting is not woken, and another is', async () => {
  const changes = listenForChanges(url);
  const woken: string[] = [];
  const [first, again] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const end = changes.subscribe(samenwerkingId, () => woken.push('gone'));
  end();
  let times = 0;
  changes.subscribe(samenwerkingId, () => [first, again][times++]?.resolve());
  await first.promise; // it listens
  await tell();
  await again.promise;
  expect(woken).toEqual([]);
  await changes.close();
});
