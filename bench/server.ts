import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { z } from 'zod';

// The product and what is measured beside it, each in a process of its own.
export const root = join(import.meta.dirname, '..');
const port = 3897;
export const product = `http://localhost:${port}`;
const barePort = 3898;
export const bare = `http://127.0.0.1:${barePort}`;
export const serverEnv: NodeJS.ProcessEnv = { ...process.env, PORT: String(port) };

const Figures = z.object({ p50: z.number(), p99: z.number(), perSecond: z.number() });
export type Figures = z.output<typeof Figures>;

const children: ChildProcess[] = [];

/** Plants the example; gives the password of every account in it. */
export function plantExample(databaseUrl: string): string {
  const demo = spawnSync(process.execPath, [join(root, 'scripts/start.ts'), 'demo'], {
    env: { ...serverEnv, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  });
  return /Wachtwoord van elk account: (\S+)/.exec(demo.stdout)?.[1] ?? '';
}

export async function start(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; ms: number }> {
  const began = performance.now();
  const child = begin('scripts/start.ts', env);
  await until(`${product}/readyz`);
  return { child, ms: performance.now() - began };
}

function begin(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, script)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

/** A bare server with the same database; `bench/bare.ts` says what it must know: a page is more than fits in the environment. */
export async function beginBare(databaseUrl: string, about: object) {
  const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-bench-'));
  const CASE = join(folder, 'case.json');
  writeFileSync(CASE, JSON.stringify(about));
  begin('bench/bare.ts', { ...serverEnv, DATABASE_URL: databaseUrl, PORT: String(barePort), CASE });
  await until(`${bare}/ready`);
  rmSync(folder, { recursive: true });
}

export async function until(url: string) {
  for (;;) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    if (children.some(({ exitCode }) => exitCode !== null)) throw new Error(`Not ready: ${url}`);
    await sleep(10);
  }
}

export async function stopAll() {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill();
    await gone;
  }
}

export async function measure(job: object): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'bench/load.ts'),
    JSON.stringify(job),
  ]);
  return Figures.parse(JSON.parse(stdout));
}

/** Mila of the example, as a browser asks: a page is compressed, and that is part of what it costs. */
export async function logIn(password: string) {
  const json = { 'content-type': 'application/json', origin: product };
  const login = await fetch(`${product}/v1/sessies`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'mila@elsmeer.example', wachtwoord: password }),
  });
  if (!login.ok) throw new Error(await login.text());
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie, headers: { ...json, cookie, 'accept-encoding': 'br' } };
}

/** Who the bare server acts as: it is given what the product would find by the cookie. */
export async function sessionOf(databaseUrl: string, cookie: string) {
  const sessionHash = createHash('sha256')
    .update(cookie.split('=')[1] ?? '')
    .digest('hex');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ account_id: string }>(
    'select account_id from sessie where sleutel_hash = $1',
    [sessionHash],
  );
  await client.end();
  return { sessionHash, accountId: rows[0]?.account_id ?? '' };
}
