import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '#src/operator-error.ts';
import { isAlive, startOf } from './processes.ts';
import { embeddedTeksten as teksten } from './teksten.ts';

/**
 * One application per data directory. The lock names the process and when it began, because after a crash
 * the number may belong to another program. Gives the function that releases it.
 */
export function takeLock(file: string): () => void {
  const own = `${file}.${randomUUID()}`; // in a container every start has the same process number
  try {
    // Written beside its place and then linked: nobody ever reads half a lock.
    writeFileSync(own, JSON.stringify({ pid: process.pid, begonnen: startOf(process.pid) }), { mode: 0o600 });
    while (!isLinked(own, file)) removeStale(file);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(teksten.geenRechten(dirname(file)), { cause: error });
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(file, { force: true });
}

function isLinked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Of two applications that find the same stale lock, the slower one must not remove the lock of the faster one. */
function removeStale(file: string) {
  refuseIfHeld(file, file);
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return; // released in the meantime
    throw error;
  }
  try {
    refuseIfHeld(aside, file);
  } catch (error) {
    isLinked(aside, file);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseIfHeld(found: string, file: string) {
  const holder = readHolder(found);
  if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.begonnen)
    throw new OperatorError(teksten.inGebruik(dirname(file), holder.pid));
}

function readHolder(file: string): { pid: number; begonnen: string } | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('begonnen' in holder))
      return undefined;
    return { pid: Number(holder.pid), begonnen: String(holder.begonnen) };
  } catch {
    return undefined; // gone, or damaged when the machine stopped
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
