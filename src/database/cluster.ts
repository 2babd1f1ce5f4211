import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '#src/operator-error.ts';
import type { Owner, Place } from './place.ts';
import { isAlive, isServerOf } from './processes.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

const major = '18';
/** Nothing of the surroundings of the application reaches PostgreSQL. */
export const environment = { LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the cluster of a place usable: new where there is none, without a server of before. Gives the password.
 * Throws OperatorError when it is of another major version or cannot be made.
 */
export async function prepareCluster(place: Place): Promise<string> {
  const { dataDir } = place;
  const cluster = join(dataDir, 'postgres');
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  if (!isNew) checkVersion(dataDir, cluster);
  await stopOrphan(cluster);
  const known = readPassword(dataDir);
  const password = known ?? randomBytes(24).toString('base64url');
  if (isNew) initialise(place, password);
  else if (!known) resetPassword(place, password);
  if (!known) writePassword(dataDir, password);
  return password;
}

function checkVersion(dataDir: string, cluster: string) {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== major) throw new OperatorError(teksten.andereVersie(dataDir, version, major));
}

export const passwordFile = (dataDir: string): string => join(dataDir, 'database-wachtwoord');

function readPassword(dataDir: string): string | undefined {
  const file = passwordFile(dataDir);
  try {
    return (existsSync(file) && readFileSync(file, 'utf8').trim()) || undefined;
  } catch (error) {
    throw new OperatorError(teksten.geenRechten(dataDir), { cause: error });
  }
}

function writePassword(dataDir: string, password: string) {
  const fresh = `${passwordFile(dataDir)}.nieuw`;
  const file = openSync(fresh, 'w', 0o600);
  writeFileSync(file, password);
  fsyncSync(file);
  closeSync(file);
  giveToKeeper(fresh, dataDir);
  renameSync(fresh, passwordFile(dataDir));
}

/** What root makes in somebody's data directory stays usable for that somebody. */
export function giveToKeeper(file: string, dataDir: string) {
  const { uid, gid } = statSync(dataDir);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

/**
 * Makes the cluster in a folder of its own and moves it in one step, so that an interrupted start leaves nothing half
 * done; a start after it does not meet the initdb that was left running.
 */
function initialise({ dataDir, binaries, owner }: Place, password: string) {
  const work = mkdtempSync(join(dataDir, workPrefix));
  const fresh = join(work, 'postgres');
  const secret = join(work, 'wachtwoord');
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (owner) for (const path of [work, fresh, secret]) chownSync(path, owner.uid, owner.gid);
  // The built-in locale needs nothing of the operating system and sorts the same on every machine.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, ...locale];
  const result = spawnSync(join(binaries, 'bin', 'initdb'), args, {
    ...options(owner),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) renameSync(fresh, join(dataDir, 'postgres'));
  removeWork(dataDir);
  if (result.status !== 0)
    throw new OperatorError(teksten.nietGemaakt(reasonIn(result.stderr || String(result.error))));
}

const workPrefix = 'nieuw-';

/** Also what interrupted starts left; an initdb that still writes there keeps its folder until a next time. */
function removeWork(dataDir: string) {
  for (const name of readdirSync(dataDir).filter((found) => found.startsWith(workPrefix)))
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true });
    } catch {
      continue;
    }
}

/** The data outlives a lost password file (a back-up that skips closed files): who owns the files sets a new one. */
function resetPassword({ dataDir, binaries, owner }: Place, password: string) {
  const args = ['--single', '-D', join(dataDir, 'postgres'), '-c', 'log_min_messages=warning', 'postgres'];
  const input = `alter role postgres password '${password}'\n`;
  const result = spawnSync(join(binaries, 'bin', 'postgres'), args, { ...options(owner), input });
  if (result.status !== 0 || /\bERROR:/.test(result.stderr))
    throw new OperatorError(teksten.wachtwoordWeg(reasonIn(result.stderr || String(result.error))));
}

const options = (owner: Owner) => ({ ...owner, env: environment, encoding: 'utf8' as const, cwd: '/' });

/**
 * A database whose application was killed runs on; it is asked to stop, which keeps everything that was committed.
 * One that does not listen is stopped at once; it recovers from its log.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isServerOf(pid, cluster)) break;
    process.kill(pid, signal);
    for (let waited = 0; isAlive(pid) && waited < 2000; waited += 20) await sleep(20);
  }
  if (!existsSync(file)) return;
  const rest = readFileSync(file, 'utf8');
  // PostgreSQL takes any process with that number, even one that ended and was never reaped, for a running server.
  // A number that no process can have leaves its other check, on shared memory still in use, in place.
  if (/^\d+\n/.test(rest)) writeFileSync(file, rest.replace(/^\d+/, '4194305'));
  else rmSync(file); // the machine stopped while it was written
}

/** What PostgreSQL gives as the reason, as one line without time and process number. */
export function reasonIn(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const reason = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? '';
  return reason.replace(/^.*?\b(?:FATAL|PANIC|error):\s*/, '');
}
