import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product & { password: string };
let cookie = '';
let base = '';

beforeAll(async () => {
  product = await startProduct({ demo: true });
  const headers = { 'content-type': 'application/json', origin: product.url };
  const login = await fetch(`${product.url}/v1/sessies`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: 'mila@elsmeer.example', wachtwoord: product.password }),
  });
  cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const [first] = (await (
    await fetch(`${product.url}/v1/samenwerkingen`, { headers: { cookie } })
  ).json()) as { id: string }[];
  base = `${product.url}/v1/samenwerkingen/${first?.id}`;
});
afterAll(() => product?.stop());

/** Writes without pause from several sides until `stop`; remembers what the product said it had kept. */
function underLoad(mark: string) {
  const acknowledged: string[] = [];
  const load = { going: true };
  const writer = async (who: number) => {
    for (let count = 0; load.going; count++) {
      const tekst = `${mark} ${who} ${count}`;
      const response = await fetch(`${base}/hoepunten`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: product.url },
        body: JSON.stringify({ tekst, vraagId: 'R1' }),
      }).catch(() => undefined);
      if (response?.status === 201) acknowledged.push(tekst);
      if (!response) return;
    }
  };
  const writers = Promise.all([0, 1, 2, 3].map(writer));
  return {
    acknowledged,
    until: async (count: number) => {
      while (acknowledged.length < count) await new Promise((done) => setImmediate(done));
    },
    stop: async () => {
      load.going = false;
      await writers;
    },
  };
}

async function kept(): Promise<Set<string>> {
  const found = new Set<string>();
  for (let page = 1; ; page++) {
    const items = (await (
      await fetch(`${base}/hoepunten?pageSize=100&page=${page}`, { headers: { cookie } })
    ).json()) as { tekst: string }[];
    for (const { tekst } of items) found.add(tekst);
    if (items.length < 100) return found;
  }
}

/** 0 while no database runs: its file is gone before the next one writes its own. */
function databasePid(): number {
  try {
    return Number(readFileSync(join(product.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}

const missing = (acknowledged: readonly string[], found: ReadonlySet<string>) =>
  acknowledged.filter((tekst) => !found.has(tekst));

test('kill -9 of the application under load: every acknowledged write is there after the next start', async () => {
  const load = underLoad('applicatie');
  await load.until(100);
  const gone = new Promise((done) => product.process().once('exit', done));
  product.process().kill('SIGKILL');
  await gone;
  await load.stop();
  await product.restart();
  expect(missing(load.acknowledged, await kept())).toEqual([]);
});

test('kill -9 of application and database: the same', async () => {
  const load = underLoad('beide');
  await load.until(100);
  const database = databasePid();
  const gone = new Promise((done) => product.process().once('exit', done));
  product.process().kill('SIGKILL');
  process.kill(database, 'SIGKILL');
  await gone;
  await load.stop();
  await product.restart();
  expect(missing(load.acknowledged, await kept())).toEqual([]);
});

test('kill -9 of the database alone: it is ready again by itself, and nothing is lost', async () => {
  const load = underLoad('database');
  await load.until(100);
  const database = databasePid();
  process.kill(database, 'SIGKILL');
  await load.stop();
  while ([0, database].includes(databasePid())) await sleep(20); // until then what is left of the old one may still answer
  await product.ready();
  expect(missing(load.acknowledged, await kept())).toEqual([]);
});
