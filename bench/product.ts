import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { connectAsOwner } from '#src/database/database.ts';
import { startEmbedded } from '#src/database/embedded.ts';
import { findKnelpunt, listSamengevoegd } from '#src/knelpunten/queries.ts';
import { findHoepunt, listHoepunten } from '#src/parkeerplaats/queries.ts';
import {
  bare,
  beginBare,
  type Figures,
  logIn,
  measure,
  plantExample,
  product,
  root,
  serverEnv,
  sessionOf,
  start,
  stopAll,
} from './server.ts';
import { statementsOf } from './statements.ts';

// Figures of one run on one machine: compare the ratios, not the milliseconds of two machines.
const punt = JSON.stringify({ tekst: 'Punt', vraagId: 'R1' });

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-bench-'));
const database = await startEmbedded(folder);
try {
  const env = serverEnv;
  const password = plantExample(database.url);

  const server = await start({ ...env, DATABASE_URL: database.url });
  console.log(`start until ready, database running: ${server.ms.toFixed(0)} ms`);
  await sleep(2000); // idle: what the start left behind is given back
  console.log(`idle memory of the application: ${residentMb(server.child)} MB`);
  await printBytes('/inloggen');

  const { cookie, headers, base, samenwerkingId } = await enter(password);
  for (let count = 0; count < 200; count++)
    await fetch(`${base}/hoepunten`, { method: 'POST', headers, body: punt });
  const [{ id: knelpuntId }] = z
    .tuple([z.object({ id: z.string() })], z.unknown())
    .parse(await (await fetch(`${base}/knelpunten`, { headers })).json());
  const page = `${product}/samenwerkingen/${samenwerkingId}/vragen/O5`;
  const html = await (await fetch(page, { headers })).text();
  const wie = await sessionOf(database.url, cookie);
  const asked = await askedBy(samenwerkingId, knelpuntId);
  await beginBare(database.url, { ...wie, samenwerkingId, html, asked });

  const cases: Case[] = [
    { name: 'read one', url: `${base}/knelpunten/${knelpuntId}`, bare: '/one' },
    // The API gives at most 100 at a time: 200 are two of these.
    { name: 'list, 100 of 200', url: `${base}/hoepunten?pageSize=100`, bare: '/list' },
    { name: 'page of a question', url: page, bare: '/page' },
    // Last, because it makes thousands of rows that the others would have to count.
    { name: 'create', url: `${base}/hoepunten`, body: punt, bare: '/create' },
  ];
  console.log(
    '\n| what | at once | p50 | p99 | per second | bare, same SQL | ratio | bare, one statement | ratio |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  // Ten at once without a pause is more than two cores answer; ten people read what they get.
  const people = await measure({ url: page, method: 'GET', headers, atOnce: 10, pause: 250 });
  for (const one of cases) for (const atOnce of [1, 10]) await printRow(one, atOnce, headers);
  console.log(
    `\nten people who each open the page of a question four times a second: p50 ${people.p50.toFixed(1)} ms, p99 ${people.p99.toFixed(1)} ms`,
  );
  await stopAll();
  await database.stop();

  const embedded = await start({ ...env, BONDGENOOT_DATA: folder });
  console.log(`\nstart until ready, with the embedded database: ${embedded.ms.toFixed(0)} ms`);
} finally {
  await stopAll();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What the bare server asks for each row of the table. */
async function askedBy(samenwerkingId: string, knelpuntId: string) {
  const owner = connectAsOwner(database.url);
  const asked = {
    one: await statementsOf(owner, async (noting) => {
      await findKnelpunt(noting, samenwerkingId, knelpuntId);
      await listSamengevoegd(noting, samenwerkingId, [knelpuntId]);
    }),
    list: await statementsOf(owner, (noting) =>
      listHoepunten(noting, samenwerkingId, {}, { limit: 100, offset: 0 }),
    ),
    made: await statementsOf(owner, (noting) =>
      findHoepunt(noting, samenwerkingId, knelpuntId).catch(() => undefined),
    ),
    // One statement: the rest of what a page costs is what the ratio shows.
    page: await statementsOf(owner, (noting) =>
      noting.selectFrom('antwoord').selectAll().where('samenwerkingId', '=', samenwerkingId).execute(),
    ),
  };
  await owner.destroy();
  return asked;
}

type Case = { name: string; url: string; body?: string; bare: string };

async function printRow(
  { name, url, body, bare: path }: Case,
  atOnce: number,
  headers: Record<string, string>,
) {
  const method = body === undefined ? 'GET' : 'POST';
  // The second number shows what a bare server costs that looks up nobody and does one statement.
  const ours = await measure({ url, method, headers, body, atOnce });
  const same = await measure({ url: `${bare}${path}`, method: 'GET', headers: {}, atOnce });
  const one = await measure({ url: `${bare}${path}?plain`, method: 'GET', headers: {}, atOnce });
  const ratio = (other: Figures) => (other.perSecond / ours.perSecond).toFixed(1);
  const cells = [
    name,
    atOnce,
    `${ours.p50.toFixed(1)} ms`,
    `${ours.p99.toFixed(1)} ms`,
    ours.perSecond.toFixed(0),
    same.perSecond.toFixed(0),
    ratio(same),
    one.perSecond.toFixed(0),
    ratio(one),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** Resident memory in MB; "unknown" where there is no /proc. */
function residentMb({ pid }: ChildProcess): string {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) / 1024).toFixed(0);
  } catch {
    return 'unknown';
  }
}

/** The first samenwerking of the example, as Mila sees it. */
async function enter(password: string) {
  const { cookie, headers } = await logIn(password);
  const [first] = z
    .array(z.object({ id: z.string() }))
    .parse(await (await fetch(`${product}/v1/samenwerkingen`, { headers })).json());
  const samenwerkingId = first?.id ?? '';
  return { cookie, headers, samenwerkingId, base: `${product}/v1/samenwerkingen/${samenwerkingId}` };
}

/** Everything that a first visit loads: the page with its style and font, the entry and the script of that page. */
async function printBytes(path: string) {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(join(root, 'dist/client/.vite/manifest.json'), 'utf8')),
  );
  const withImports = (key: string): string[] => [
    key,
    ...(manifest[key]?.imports ?? []).flatMap(withImports),
  ];
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const scripts = new Set([...entry, 'src/sessies/page.tsx'].flatMap(withImports));
  const page = await sizeOf(path);
  const other = [...page.text.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset ?? '');
  const sum = async (paths: string[]) =>
    (await Promise.all(paths.map(sizeOf))).reduce((total, { bytes }) => total + bytes, 0);
  const js = await sum([...scripts].map((key) => `/${manifest[key]?.file}`));
  const rest = page.bytes + (await sum(other));
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log(`first page over the wire, compressed: ${kB(js + rest)} kB, of which JavaScript ${kB(js)} kB`);
}

/** The bytes as they are sent to a browser that reads brotli. */
function sizeOf(path: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const options = { headers: { 'accept-encoding': 'br' } };
    get(`${product}${path}`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject);
      response.once('end', () => {
        const body = Buffer.concat(chunks);
        const isPacked = response.headers['content-encoding'] === 'br';
        resolve({ bytes: body.length, text: (isPacked ? brotliDecompressSync(body) : body).toString() });
      });
    }).once('error', reject);
  });
}
