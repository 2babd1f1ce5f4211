import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt } from './build.ts';

// Builds what is not built, in a process of its own, and then becomes the server: the memory of this script is given back.
const root = dirname(import.meta.dirname);
const main = join(root, 'dist', 'server', 'main.js');
const parent = String(process.ppid);
if (!isBuilt()) {
  console.log('Bondgenoot wordt gebouwd…');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 130); // it said why, or was ended by Ctrl-C
}
process.env['NODE_ENV'] = 'production'; // React's development build is half as fast
if (process.env['npm_lifecycle_event']) process.env['BONDGENOOT_PARENT'] = parent;
if (process.platform === 'win32' || !process.execve) await import(pathToFileURL(main).href); // no process can become another there
else
  process.execve(process.execPath, [process.execPath, ...process.execArgv, main, ...process.argv.slice(2)]);
