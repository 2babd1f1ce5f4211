import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: the same from the sources and from the bundle in dist/server. */
export const projectRoot = findUp(import.meta.dirname);

function findUp(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findUp(dirname(folder));
}
