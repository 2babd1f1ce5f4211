import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

// The product and what is measured beside it, each in a process of its own.
export const root = join(import.meta.dirname, '..');
const port = 3897;
export const product = `http://localhost:${port}`;
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

export function begin(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, script)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
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
