import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** From an address, so that the browser compiles it once and not on every page. */
const source = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.setHeader('Cache-Control', 'max-age=86400, immutable');
  response.end(axe);
});
await once(source.listen(0, 'localhost'), 'listening');
source.unref();
const address = source.address();
const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/axe.js`;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [320, 768, 1280];

/** At every width, on one visit: what is wide moves, and what is small folds. */
export async function checkAtEveryWidth(where: Page, name: string) {
  for (const width of widths) {
    await where.setViewportSize({ width, height: 900 });
    await check(where, `${name} at ${width} px`);
  }
}

/** The same for the many pages that look like another one: the rules once, the width at all. */
export async function checkOnce(where: Page, name: string) {
  for (const width of [768, 1280]) {
    await where.setViewportSize({ width, height: 900 });
    const overflows = await where.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([name, width, overflows]).toEqual([name, width, false]);
  }
  await where.setViewportSize({ width: 320, height: 900 });
  await check(where, `${name} at 320 px`);
}

async function check(where: Page, name: string) {
  if (!(await where.evaluate(() => 'axe' in window))) await where.addScriptTag({ url });
  const found = await where.evaluate(
    (runOnly) =>
      (
        window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }
      ).axe.run(document, { runOnly, resultTypes: ['violations'] }), // naming all that passes takes longest
    tags,
  );
  const violations = found.violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.target.join(' ')}`);
  const overflows = await where.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect({
    violations,
    overflows,
    h1: await where.locator('h1').count(),
    title: (await where.title()).endsWith('Bondgenoot'),
  }).toEqual({ violations: [], overflows: false, h1: 1, title: true });
}
