import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { z } from 'zod';
import { encodingFor } from './compress.ts';
import type { Assets } from './entry-server.tsx';

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    assets: z.array(z.string()).optional(),
    isEntry: z.boolean().optional(),
  }),
);

/** What the build made, from Vite's manifest: hashed names, so that a browser may keep them for ever. */
export function readAssets(clientDir: string): Assets {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(join(clientDir, '.vite', 'manifest.json'), 'utf8')),
  );
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The build has no entry');
  const font = entry.assets?.find((file) => file.includes('source-sans-3-latin-wght'));
  return {
    script: `/${entry.file}`,
    styles: (entry.css ?? []).map((file) => `/${file}`),
    ...(font && { font: `/${font}` }),
  };
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

type Served = { type: string; plain: Buffer; br?: Buffer; gzip?: Buffer };

/** Serves the built files as the build compressed them; read once and kept: they are few and small. */
export function serveAssets(clientDir: string) {
  const cache = new Map<string, Served>();
  return async (c: Context) => {
    const name = /^\/assets\/([\w.-]+)$/.exec(c.req.path)?.[1];
    const served = name ? (cache.get(name) ?? (await load(join(clientDir, 'assets', name)))) : undefined;
    if (!name || !served) return c.notFound();
    cache.set(name, served);
    const encoding = served.br && encodingFor(c.req.header('accept-encoding') ?? '');
    return new Response(Uint8Array.from((encoding && served[encoding]) ?? served.plain), {
      headers: {
        'content-type': served.type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      },
    });
  };
}

async function load(path: string): Promise<Served | undefined> {
  const type = types[extname(path)];
  const plain = type ? await readFile(path).catch(() => undefined) : undefined;
  if (!type || !plain) return undefined;
  const [br, gzip] = await Promise.all(
    ['br', 'gz'].map((extension) => readFile(`${path}.${extension}`).catch(() => undefined)),
  );
  return { type, plain, ...(br && gzip && { br, gzip }) };
}
