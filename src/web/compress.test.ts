import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';
import { serveAssets } from './assets.ts';

const { db } = await freshDatabase();
const app = testApp(db);
const get = (accepts?: string) =>
  app.request(`${origin}/rekenhulpen`, {
    headers: accepts === undefined ? {} : { 'accept-encoding': accepts },
  });
/** Every answer has a nonce of its own. */
const withoutNonce = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '');

test('a page arrives as the browser can unpack it, and is the same page', async () => {
  const plain = await get();
  const html = withoutNonce(await plain.text());
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
    null,
    expect.stringMatching(/accept-encoding/i),
  ]);
  const ways = [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const;
  for (const [accepts, encoding, unpack] of ways) {
    const answer = await get(accepts);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    const packed = Buffer.from(await answer.arrayBuffer());
    expect(packed.length).toBeLessThan(html.length / 2);
    expect(withoutNonce(unpack(packed).toString())).toBe(html);
  }
});

const dir = mkdtempSync(join(tmpdir(), 'assets-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('a built file goes out as the build packed it, and whole to who cannot unpack', async () => {
  mkdirSync(join(dir, 'assets'));
  for (const [name, text] of [
    ['page-a1.js', 'plain'],
    ['page-a1.js.br', 'packed'],
    ['page-a1.js.gz', 'zipped'],
    ['font-b2.woff2', 'font'],
  ] as const)
    writeFileSync(join(dir, 'assets', name), text);
  const server = new Hono().get('/assets/*', serveAssets(dir));
  const ask = async (name: string, accepts: string) => {
    const answer = await server.request(`/assets/${name}`, { headers: { 'accept-encoding': accepts } });
    return [answer.status, answer.headers.get('content-encoding'), await answer.text()];
  };
  expect(await ask('page-a1.js', 'gzip, br')).toEqual([200, 'br', 'packed']);
  expect(await ask('page-a1.js', 'gzip')).toEqual([200, 'gzip', 'zipped']);
  expect(await ask('page-a1.js', 'identity')).toEqual([200, null, 'plain']);
  expect(await ask('font-b2.woff2', 'br')).toEqual([200, null, 'font']);
  expect((await ask('../geheim.js', 'br'))[0]).toBe(404);
  expect((await ask('page-a1.js.br', 'br'))[0]).toBe(404);
});
