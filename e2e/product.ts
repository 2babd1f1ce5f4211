import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const start = join(import.meta.dirname, '..', 'scripts', 'start.ts');

export type Product = {
  url: string;
  dataDir: string;
  output: () => string;
  process: () => ChildProcess;
  restart: () => Promise<void>;
  ready: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The product as `npm start` runs it, on a data directory of its own. `demo` fills it first and gives the password. */
export async function startProduct({ demo = false } = {}): Promise<Product & { password: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bondgenoot-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    BONDGENOOT_DATA: dataDir,
    PORT: String(port),
    NODE_ENV: undefined,
    DATABASE_URL: '',
    VITEST: undefined,
  };
  const made = demo ? spawnSync(process.execPath, [start, 'demo'], { env, encoding: 'utf8' }) : undefined;
  if (made && made.status !== 0) throw new Error(made.stderr);
  const password = /Wachtwoord van elk account: (\S+)/.exec(made?.stdout ?? '')?.[1] ?? '';
  let output = '';
  let server: ChildProcess;
  const ready = () => untilReady(`http://localhost:${port}/readyz`, server, () => output);
  const restart = async () => {
    server = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await ready();
  };
  await restart();
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    url: `http://localhost:${port}`,
    dataDir,
    password,
    output: () => output,
    process: () => server,
    restart,
    ready,
    stop,
  };
}

async function untilReady(url: string, server: ChildProcess, output: () => string) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (server.exitCode !== null) throw new Error(`The product ended: ${output()}`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  throw new Error(`The product did not become ready: ${output()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
