import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** Whether a process with this number runs; one that ended but was never reaped does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false; // 0 and below mean whole groups to kill(2)
  try {
    process.kill(pid, 0);
    return statOf(pid)[0] !== 'Z';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began; empty where that is unknown. A number is given out again, a number with this is not. */
export const startOf = (pid: number): string =>
  process.platform === 'linux' ? (statOf(pid)[19] ?? '') : ps(pid, 'lstart=');

/** Whether this process is a PostgreSQL server on this cluster: a number may have been given to another program since. */
export function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') {
    const command = ps(pid, 'command=');
    return command.includes('postgres') && command.includes(cluster);
  }
  const words = (read(`/proc/${pid}/cmdline`) ?? '').split('\0');
  return words[0]?.endsWith('postgres') === true && (words.includes(cluster) || worksIn(pid, cluster));
}

/** A server works in its cluster, also when the folder was renamed since it began. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/** The fields of /proc/<pid>/stat (proc(5)) from the state on; empty where there is no such thing. */
function statOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const ps = (pid: number, field: string): string =>
  spawnSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
