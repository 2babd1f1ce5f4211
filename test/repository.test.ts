import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '#src/root.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** publiccode.yml 0.7: what is mandatory, and the values that it allows. */
const Beschrijving = z.strictObject({
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
});
const Publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7'),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date(),
  platforms: z.array(z.string()).min(1),
  categories: z.array(z.string()),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'addon', 'library']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
    scope: z.array(z.string()),
  }),
  supports: z.array(
    z.strictObject({ id: z.string().regex(/^(alias:(gdpr|eidas|nis2|cra)|https:\/\/\S+)$/) }),
  ),
  description: z.strictObject({ nl: Beschrijving, en: Beschrijving }),
  legal: z.strictObject({ license: z.literal('EUPL-1.2'), mainCopyrightOwner: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community', 'none']),
    contacts: z.array(z.object({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
  dependsOn: z.object({ open: z.array(z.object({ name: z.string() })) }),
});

test('publiccode.yml is valid and names this version', () => {
  const found = Publiccode.parse(parse(read('publiccode.yml')));
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(found.softwareVersion).toBe(version);
});

test('every licence that REUSE.toml names is there in full', () => {
  const named = [...read('REUSE.toml').matchAll(/^SPDX-License-Identifier = "(.+)"$/gm)].map(
    ([, id = '']) => id,
  );
  expect(named).toContain('EUPL-1.2');
  for (const id of named) expect(read(`LICENSES/${id}.txt`).length).toBeGreaterThan(2000);
  expect(read('LICENSES/EUPL-1.2.txt')).toBe(read('LICENSE'));
});

test('what the product is made with has a licence that fits', () => {
  const fits =
    /^(MIT|MIT-0|ISC|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|EUPL-1\.2|MPL-2\.0|OFL-1\.1|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Unlicense|Zlib)$/;
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { license?: string }>;
  };
  const licences = Object.entries(packages).map(([name, { license = '' }]) => ({ name, license }));
  expect(licences.length).toBeGreaterThan(100);
  const isFit = (license: string) =>
    license
      .replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => fits.test(one)));
  expect(licences.filter(({ license }) => !isFit(license))).toEqual([]);
});

test('every dependency is one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('no page of the documentation refers to a file that is not there', () => {
  const pages = globSync(['*.md', 'docs/**/*.md', 'src/*/README.md'], { cwd: projectRoot });
  expect(pages.length).toBeGreaterThan(20);
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !existsSync(join(projectRoot, dirname(page), to)))
      .map((to) => `${page} -> ${to}`),
  );
  expect(broken).toEqual([]);
  const proofs = [...read('docs/standaarden.md').matchAll(/`((?:src|test|e2e)\/[\w./-]+)`/g)].map(
    ([, file = '']) => file,
  );
  expect(proofs.length).toBeGreaterThan(10);
  expect(proofs.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
});

test('the bill of materials can be made', () => {
  const sbom = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    }),
  ) as { bomFormat: string; components: unknown[] };
  expect(sbom.bomFormat).toBe('CycloneDX');
  expect(sbom.components.length).toBeGreaterThan(20);
});

test('a begrip is explained once, in the order of the alphabet', () => {
  const terms = [...read('BEGRIPPEN.md').matchAll(/^\| (?!term |---)(.+?) \|/gm)].map(
    ([, term = '']) => term,
  );
  expect(terms.length).toBeGreaterThan(50);
  expect(terms).toEqual([...new Set(terms)].toSorted(new Intl.Collator('nl').compare));
  expect(terms.flatMap((term) => term.split(', '))).toHaveLength(
    new Set(terms.flatMap((term) => term.split(', '))).size,
  );
});
