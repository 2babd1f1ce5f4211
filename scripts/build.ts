import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(import.meta.dirname);
const stampFile = join(root, 'dist', 'gebouwd');

/** What the build was made from: names, sizes and times of the sources; cheap enough for every start. */
function stamp(): string {
  const files = [
    'package-lock.json',
    'vite.config.ts',
    ...globSync('{src,migrations}/**/*', { cwd: root }),
  ].filter((file) => statSync(join(root, file)).isFile());
  const lines = files.toSorted().map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

export const isBuilt = (): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp();

/** Once and as small as it gets, beside the file itself: the server only sends what is there. */
function compressAssets(): void {
  for (const file of globSync('dist/client/assets/*.{js,css,svg}', { cwd: root })) {
    const plain = readFileSync(join(root, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(plain, { params }));
    writeFileSync(join(root, `${file}.gz`), gzipSync(plain, { level: 9 }));
  }
}

/** Builds the browser files and the server, one bundle each, into dist/. */
export async function build(): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  const { build: viteBuild } = await import('vite');
  const made = stamp();
  const common = { root, logLevel: 'warn' as const, mode: 'production' };
  await viteBuild({
    ...common,
    build: {
      outDir: 'dist/client',
      emptyOutDir: true,
      manifest: true,
      assetsInlineLimit: 0,
      // Without the list of what every page imports: it weighs 3 kB of the first script, and grows with every page.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      rollupOptions: {
        input: 'src/web/entry-client.tsx',
        output: {
          codeSplitting: {
            groups: [
              { name: 'zod', test: /node_modules\/zod/ },
              // What most pages share comes in one file instead of twenty.
              { name: 'basis', test: /src\/(web|http|shared)\//, minShareCount: 40 },
            ],
          },
        },
      },
    },
  });
  compressAssets();
  await viteBuild({
    ...common,
    // Native code is loaded from node_modules; everything else starts faster from one file.
    ssr: { noExternal: true, external: ['@myriaddreamin/typst-ts-node-compiler', 'highs'] },
    build: {
      ssr: true,
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node26',
      minify: true,
      rollupOptions: {
        input: ['src/main.ts', 'src/rekenaar.ts'],
        // The server looks for the thread that calculates beside itself.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, made);
}

if (import.meta.main) await build();
