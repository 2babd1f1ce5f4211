import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { OperatorError } from '#src/operator-error.ts';
import { startEmbedded } from './embedded.ts';
import { isAlive } from './processes.ts';

// One real cluster for the whole file; every test leaves it stopped, with the rows of the tests before.
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bondgenoot-embedded-'));
  await inDatabase((query) => query('create table proef (tekst text primary key)'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Query = (sql: string) => Promise<string[]>;

/** Starts on the folder, asks, stops; every value of the first column. */
async function inDatabase<T>(ask: (query: Query) => Promise<T>): Promise<T> {
  const { url, stop } = await startEmbedded(folder);
  try {
    return await asking(url, ask);
  } finally {
    await stop();
  }
}

async function asking<T>(url: string, ask: (query: Query) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await ask(async (sql) => {
      const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' });
      return rows.map(([value]) => String(value));
    });
  } finally {
    await client.end();
  }
}

const kept = () => inDatabase((query) => query('select tekst from proef order by tekst'));
const serverPid = () =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Another application on the folder: wrote one row, has a transaction open, and was killed with -9. */
async function killedApplication(tekst: string): Promise<number> {
  const program = `
    import pg from 'pg';
    import { startEmbedded } from '#src/database/embedded.ts';
    const { url } = await startEmbedded(${JSON.stringify(folder)});
    const client = new pg.Client(url);
    await client.connect();
    await client.query("insert into proef values ('${tekst}')");
    await client.query('begin');
    await client.query("insert into proef values ('niet bevestigd')");
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const application = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(application.stdout, 'data');
  await kill(application);
  return serverPid();
}

async function kill(child: ChildProcess) {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A program that has nothing to do with the database. */
function bystander(): ChildProcess {
  const program = spawn('sleep', ['60'], { stdio: 'ignore' });
  onTestFinished(() => kill(program));
  return program;
}

test('the database is PostgreSQL 18, in UTF-8, sorted alike on every machine, on loopback alone', async () => {
  const answers = await inDatabase(async (query) => [
    ...(await query('show server_version_num')),
    ...(await query('show listen_addresses')),
    ...(await query('show unix_socket_directories')),
    ...(await query(
      `select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)
       from pg_database where datname = current_database()`,
    )),
  ]);
  expect(answers).toEqual([expect.stringMatching(/^18/), '127.0.0.1', '', 'UTF8 b C.UTF-8']);
});

test('nobody comes in without the password, which only its owner can read', async () => {
  const { url, stop } = await startEmbedded(folder);
  onTestFinished(stop);
  const other = new URL(url);
  other.password = 'postgres';
  await expect(new pg.Client(other.href).connect()).rejects.toThrow(/password authentication failed/);
  const isClosed = (name: string) => (statSync(join(folder, name)).mode & 0o077) === 0;
  expect(
    ['database-wachtwoord', 'postgres.log', 'postgres', 'bondgenoot.lock'].filter(isClosed),
  ).toHaveLength(4);
});

test.each([
  ['a socket', 'exec "$@"'], // what Node gives where it says pipe
  ['closed', 'exec "$@" <&-'],
])('a new database is made when the standard input is %s', async (_, shell) => {
  const fresh = mkdtempSync(join(tmpdir(), 'bondgenoot-embedded-'));
  onTestFinished(() => rmSync(fresh, { recursive: true }));
  const program = `
    import { startEmbedded } from '#src/database/embedded.ts';
    await (await startEmbedded(${JSON.stringify(fresh)})).stop();`;
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const application = spawn('sh', ['-c', shell, 'sh', ...node], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  expect(await once(application, 'exit')).toEqual([0, null]);
  expect(readdirSync(fresh).toSorted()).toEqual(['database-wachtwoord', 'postgres', 'postgres.log']);
});

test('what an interrupted first start left does not block, and is cleared', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'bondgenoot-embedded-'));
  onTestFinished(() => rmSync(fresh, { recursive: true }));
  chmodSync(fresh, 0o711); // as the interrupted start left it
  mkdirSync(join(fresh, 'nieuw-half', 'postgres'), { recursive: true });
  writeFileSync(join(fresh, 'nieuw-half', 'postgres', 'PG_VERSION'), '18\n');
  await (await startEmbedded(fresh)).stop();
  expect(readdirSync(fresh).toSorted()).toEqual(['database-wachtwoord', 'postgres', 'postgres.log']);
});

test('after kill -9 of the application, its database is stopped, and what was committed is there', async () => {
  const orphan = await killedApplication('applicatie');
  expect(isAlive(orphan)).toBe(true);
  expect(await kept()).toEqual(['applicatie']);
  expect(isAlive(orphan)).toBe(false);
});

test('after kill -9 of the application and its database: the same', async () => {
  const orphan = await killedApplication('beide');
  process.kill(orphan, 'SIGKILL');
  expect(await kept()).toEqual(['applicatie', 'beide']);
});

test('the database of a killed application is found after its folder was renamed', async () => {
  const orphan = await killedApplication('hernoemd');
  renameSync(folder, `${folder}-verplaatst`);
  folder = `${folder}-verplaatst`;
  expect(await kept()).toEqual(['applicatie', 'beide', 'hernoemd']);
  expect(isAlive(orphan)).toBe(false);
});

test('after kill -9 of the database alone it comes back on the same address', async () => {
  const { url, stop } = await startEmbedded(folder);
  onTestFinished(stop);
  const before = serverPid();
  process.kill(before, 'SIGKILL');
  const answer = await eventually(() => asking(url, (query) => query('select count(*) from proef')));
  expect(answer).toEqual(['3']);
  expect(serverPid()).not.toBe(before);
});

test('a database that cannot be started again at first is tried until it runs', async () => {
  const { url, stop } = await startEmbedded(folder);
  onTestFinished(stop);
  const failed = Promise.withResolvers<void>();
  const errors = vi.spyOn(console, 'error').mockImplementation((line: unknown) => {
    if (String(line).includes('ENOENT')) failed.resolve();
  });
  onTestFinished(() => errors.mockRestore());
  const log = join(folder, 'postgres.log');
  renameSync(log, `${log}.weg`); // it cannot start without
  process.kill(serverPid(), 'SIGKILL');
  await failed.promise;
  renameSync(`${log}.weg`, log);
  const answer = await eventually(() => asking(url, (query) => query('select count(*) from proef')));
  expect(answer).toEqual(['3']);
});

async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await new Promise(setImmediate);
    }
  }
}

test('a second application on the same data gets one sentence that names the first; the first is not disturbed', async () => {
  const { url, stop } = await startEmbedded(folder);
  onTestFinished(stop);
  const second = startEmbedded(folder);
  await expect(second).rejects.toThrow(OperatorError);
  await expect(second).rejects.toThrow(
    `Bondgenoot draait al op de gegevensmap ${folder} (proces ${process.pid})`,
  );
  expect(await asking(url, (query) => query('select 1'))).toEqual(['1']);
});

test.each([
  ['whose number was given to another program', (pid: number) => JSON.stringify({ pid, begonnen: '1' })],
  ['of a process that is gone', () => JSON.stringify({ pid: 4_194_305, begonnen: '1' })],
  ['that is empty', () => ''],
])('a lock %s does not block', async (_, content) => {
  writeFileSync(join(folder, 'bondgenoot.lock'), content(bystander().pid ?? 0));
  expect(await kept()).toHaveLength(3);
  expect(readdirSync(folder).filter((name) => name.includes('lock'))).toEqual([]);
});

test('a program that got the number of a database of before is left alone, and does not block', async () => {
  const program = bystander();
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${program.pid}\n${folder}/postgres\n`);
  expect(await kept()).toHaveLength(3);
  expect(isAlive(program.pid ?? 0)).toBe(true);
});

test('a postmaster.pid that was written halfway does not block', async () => {
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), '');
  expect(await kept()).toHaveLength(3);
});

test('a lost password is made anew; the data stays', async () => {
  const file = join(folder, 'database-wachtwoord');
  const before = readFileSync(file, 'utf8');
  rmSync(file);
  expect(await kept()).toHaveLength(3);
  expect(readFileSync(file, 'utf8')).not.toBe(before);
});

test('another password than that of the database: one sentence, and no database that is left running', async () => {
  const file = join(folder, 'database-wachtwoord');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, 'onjuist');
  await expect(startEmbedded(folder)).rejects.toThrow(
    `Het wachtwoord in ${file} hoort niet bij deze database.`,
  );
  expect(readdirSync(join(folder, 'postgres'))).not.toContain('postmaster.pid');
  writeFileSync(file, right);
  expect(await kept()).toHaveLength(3);
});

test('data of another version of PostgreSQL: one sentence, and the data is not touched', async () => {
  const other = mkdtempSync(join(tmpdir(), 'bondgenoot-embedded-'));
  onTestFinished(() => rmSync(other, { recursive: true }));
  mkdirSync(join(other, 'postgres'));
  writeFileSync(join(other, 'postgres', 'PG_VERSION'), '17\n');
  await expect(startEmbedded(other)).rejects.toThrow(`De gegevensmap ${other} is van PostgreSQL 17;`);
  expect(readdirSync(other)).toEqual(['postgres']);
  expect(readdirSync(join(other, 'postgres'))).toEqual(['PG_VERSION']);
});

test('a data directory that cannot be made: one sentence', async () => {
  const file = join(folder, 'een-bestand');
  writeFileSync(file, '');
  await expect(startEmbedded(join(file, 'data'))).rejects.toThrow(
    `In de gegevensmap ${file}/data kan niet worden geschreven.`,
  );
});

test('a setting that PostgreSQL refuses: its reason in one sentence, and the folder is free again', async () => {
  const settings = join(folder, 'postgres', 'postgresql.auto.conf');
  const right = readFileSync(settings);
  writeFileSync(settings, "wal_level = 'geen'\n");
  await expect(startEmbedded(folder)).rejects.toThrow(
    /^De database start niet\. Het logbestand \S+ zegt: [^\n]+$/,
  );
  writeFileSync(settings, right);
  expect(await kept()).toHaveLength(3);
});
