import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '#src/operator-error.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

/**
 * One application per data directory. The lock names the process and when it began, because after a crash
 * the number may belong to another program. Gives the function that releases it.
 */
export function takeLock(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, begonnen: startOf(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!isExisting(error)) throw new OperatorError(teksten.geenRechten(dirname(file)), { cause: error });
      const holder = readHolder(file);
      if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.begonnen)
        throw new OperatorError(teksten.inGebruik(dirname(file), holder.pid), { cause: error });
      rmSync(file, { force: true });
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)[0] !== 'Z'; // ended, but its parent never asked how
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const isExisting = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

function readHolder(file: string): { pid: number; begonnen: string } | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('begonnen' in holder))
      return undefined;
    return { pid: Number(holder.pid), begonnen: String(holder.begonnen) };
  } catch {
    return undefined; // written halfway when the machine stopped
  }
}

/** When a process began, in ticks since the machine started (proc(5), stat field 22); empty where that is unknown. */
const startOf = (pid: number): string => statOf(pid)[19] ?? '';

/** The fields of /proc/<pid>/stat from the state on; empty where there is no such thing. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
