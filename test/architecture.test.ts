import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Module = { file: string; imports: string[]; source: string };
const modules: Module[] = globSync('src/**/*.{ts,tsx}').map((file) => {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'|import\('([^']+)'\)/gm);
  return { file, source, imports: [...found].map(([, fixed, lazy]) => resolve(file, fixed ?? lazy ?? '')) };
});

function resolve(from: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1);
  return target.startsWith('.') ? join(dirname(from), target) : target;
}

const plumbing = new Set(['shared', 'http', 'database', 'web', 'mail', 'documenten', 'berekeningen']);
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];
const sliceOf = (file: string) => {
  const folder = folderOf(file);
  return folder && !plumbing.has(folder) ? folder : undefined;
};
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const roles = new Set(['endpoints.ts', 'api.ts', 'queries.ts', 'teksten.ts', 'page.ts', 'browser.ts']);
/**
 * `endpoints.<noun>.ts` is a second part of the contract, as `page.<noun>.tsx` of the pages, `import.<format>.ts` reads an official format, `<noun>.document.ts` builds a document, with words in it,
 * `solver.<library>.ts` puts a numerical library behind an interface of our own, `browser.ts` is what a page loads late.
 */
const isRole = (file: string) =>
  roles.has(basename(file)) ||
  /^(import\..+|solver\..+|endpoints\..+|.+\.document)\.ts$/.test(basename(file));
const isPure = (file: string) =>
  !isTest(file) &&
  !file.endsWith('.tsx') &&
  !isRole(file) &&
  (sliceOf(file) !== undefined || file.startsWith('src/shared/'));

const product = modules.filter(({ file }) => !isTest(file));
const violations = (forbidden: (file: string, target: string) => boolean) =>
  product.flatMap(({ file, imports }) =>
    imports.filter((to) => forbidden(file, to)).map((to) => `${file} -> ${to}`),
  );

describe('architecture', () => {
  test('the files are found at all', () => {
    expect(product.length).toBeGreaterThan(100);
    expect(product.filter(({ file }) => isPure(file)).length).toBeGreaterThan(15);
  });

  test('1. a calculation knows nothing but other calculations', () => {
    expect(violations((file, to) => isPure(file) && !isPure(to))).toEqual([]);
  });

  test('2. pages reach data only through the API', () => {
    const server = (to: string) => /(^|\/)(queries|api)\.ts$/.test(to) || to.startsWith('src/database/');
    expect(violations((file, to) => file.endsWith('.tsx') && server(to))).toEqual([]);
  });

  test('3. only its own api.ts reads the queries of a capability; the example plants its people itself', () => {
    const owner = (to: string) => join(dirname(to), 'api.ts');
    const readers = violations((file, to) => to.endsWith('/queries.ts') && file !== owner(to));
    expect(readers).toEqual(['src/example.ts -> src/voorbeeld/queries.ts']);
  });

  test('4. a capability uses only calculations, endpoints, words, documents and components of another', () => {
    const other = (file: string, to: string) => sliceOf(file) && sliceOf(to) && sliceOf(file) !== sliceOf(to);
    const open = (to: string) =>
      isPure(to) ||
      to.endsWith('.document.ts') ||
      to.endsWith('/endpoints.ts') ||
      to.endsWith('/teksten.ts') ||
      to.endsWith('.tsx');
    expect(violations((file, to) => Boolean(other(file, to)) && !open(to))).toEqual([]);
  });

  test('5. the capabilities do not depend on each other in a circle', () => {
    const uses = new Map<string, Set<string>>();
    for (const { file, imports } of product) {
      const from = sliceOf(file);
      const others = imports.map(sliceOf).filter((to) => to !== undefined && to !== from);
      if (from) uses.set(from, new Set([...(uses.get(from) ?? []), ...others.map(String)]));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(uses.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect([...uses.keys()].filter((name) => reaches(name, name))).toEqual([]);
  });

  test('6. plumbing knows no capability; only the tables of contents and the start of the product list them', () => {
    const lists = new Set([
      'src/operations.ts',
      'src/pages.ts',
      'src/server.ts',
      'src/cli.ts',
      'src/example.ts',
      'src/berekeningen.ts',
      'src/onderdelen.ts',
    ]);
    expect(violations((file, to) => !sliceOf(file) && sliceOf(to) !== undefined && !lists.has(file))).toEqual(
      [],
    );
  });

  test('7. only queries.ts and the plumbing of sessions, log, repetition and mail speak SQL', () => {
    const sql = /\b(selectFrom|insertInto|updateTable|deleteFrom)\(/;
    const speakers = product.filter(
      ({ file, source }) => sql.test(source) && basename(file) !== 'queries.ts',
    );
    expect(
      speakers.map(({ file }) => file).filter((file) => !/^src\/(http|mail|database)\//.test(file)),
    ).toEqual(['src/cli.ts']);
  });

  test('8. only the capability that owns a table changes it', () => {
    const changes = new Map<string, Set<string>>();
    for (const { file, source } of product)
      for (const [, table = ''] of source.matchAll(/\b(?:insertInto|updateTable|deleteFrom)\('(\w+)'/g)) {
        const owner = folderOf(file) ?? file;
        if (owner !== 'voorbeeld' && owner !== 'src/cli.ts')
          changes.set(table, (changes.get(table) ?? new Set()).add(owner));
      }
    const shared = [...changes]
      .filter(([, owners]) => owners.size > 1)
      .map(([table, owners]) => `${table}: ${[...owners].toSorted().join(', ')}`);
    // One way for every proof of identity: http makes accounts and sessions, their capabilities manage them.
    const allowed = [
      'account: accounts, http',
      'sessie: accounts, http, sessies',
      'wachtwoord: accounts, http',
    ];
    expect(shared.filter((line) => !allowed.includes(line))).toEqual([]);
  });
});
