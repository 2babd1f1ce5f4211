import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBron } from './import.bron.ts';

const official = 'https://organisaties.overheid.nl/archive/exportOO.xml';
const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const never = () => Promise.reject(new Error('nothing may be fetched'));
const text = async (pieces: AsyncIterable<string>) => (await Array.fromAsync(pieces)).join('');

test('a file: letters that are cut in two stay whole, and the hash is of the whole file', async () => {
  const path = join(folder, 'groot.xml');
  const content = 'é€'.repeat(100_000);
  writeFileSync(path, content);
  const bron = openBron(never);
  expect(await text(bron.pieces(path))).toBe(content);
  expect(bron.sha256()).toBe(createHash('sha256').update(content).digest('hex'));
});

test('an official address, also where it redirects to; the request ends by itself', async () => {
  const asked: string[] = [];
  const bron = openBron(async (url, { signal, redirect }) => {
    asked.push(url);
    expect([signal?.aborted, redirect]).toEqual([false, 'manual']);
    return asked.length === 1
      ? new Response(null, { status: 302, headers: { location: '/archive/nieuw.xml' } })
      : new Response('inhoud');
  });
  expect(await text(bron.pieces(official))).toBe('inhoud');
  expect(asked).toEqual([official, 'https://organisaties.overheid.nl/archive/nieuw.xml']);
});

test.each([
  ['http://organisaties.overheid.nl/x', /https/],
  ['file:///etc/passwd', /https/],
  ['https://169.254.169.254/latest', /geen officiële bron/],
  ['https://organisaties.overheid.nl.example/x', /geen officiële bron/],
  ['https://organisaties.overheid.nl:8443/x', /geen officiële bron/],
  ['https://organisaties.overheid.nl@kwaad.example/x', /geen officiële bron/],
])('%s is never fetched, nor where an official address redirects to it', async (address, message) => {
  await expect(text(openBron(never).pieces(address))).rejects.toThrow(message);
  const redirecting = openBron(
    async () => new Response(null, { status: 301, headers: { location: address } }),
  );
  await expect(text(redirecting.pieces(official))).rejects.toThrow(message);
});

test.each([
  [
    'a circle of redirects',
    () => new Response(null, { status: 302, headers: { location: official } }),
    /302/,
  ],
  ['an error', () => new Response('nee', { status: 503 }), /antwoordt met 503/],
  ['bytes that are no text', () => new Response(new Uint8Array([0xff, 0xfe])), /UTF-8/],
  ['text that ends in half a letter', () => new Response(new Uint8Array([0x61, 0xe2])), /UTF-8/],
])('%s is refused', async (_, answer, message) => {
  await expect(text(openBron(async () => answer()).pieces(official))).rejects.toThrow(message);
});

test('no answer, no file and no JSON each get a sentence', async () => {
  await expect(openBron(never).json(official)).rejects.toThrow('organisaties.overheid.nl is niet bereikbaar');
  await expect(openBron(never).json(join(folder, 'weg.json'))).rejects.toThrow(/Dit bestand is er niet/);
  await expect(openBron(async () => new Response('{')).json(official)).rejects.toThrow(/geen geldige JSON/);
});

test('an answer without end is stopped', async () => {
  const megabyte = new Uint8Array(1024 * 1024).fill(32);
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent++;
      controller.enqueue(megabyte);
    },
  });
  await expect(openBron(async () => new Response(endless)).json(official)).rejects.toThrow('50 MB');
  expect(sent).toBeLessThan(60);
});
