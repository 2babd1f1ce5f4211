import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt } from './build.ts';

// Builds what is not built, in a process of its own so that its memory is given back, and then is the server.
const root = dirname(import.meta.dirname);
if (!isBuilt()) {
  console.log('Bondgenoot wordt gebouwd…');
  execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit' });
}
process.env['NODE_ENV'] = 'production'; // React's development build is half as fast
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
