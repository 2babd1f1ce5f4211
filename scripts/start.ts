import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt } from './build.ts';

// Builds what is not built, in a process of its own so that its memory is given back, and then is the server.
const root = dirname(import.meta.dirname);
if (process.env['npm_lifecycle_event']) stopWithParent();
if (!isBuilt()) {
  console.log('Bondgenoot wordt gebouwd…');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 130); // it said why, or was ended by Ctrl-C
}
process.env['NODE_ENV'] = 'production'; // React's development build is half as fast
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);

/** npm gives a signal to the shell around us, which ends and leaves us behind: then we stop as if we were asked to. */
function stopWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
