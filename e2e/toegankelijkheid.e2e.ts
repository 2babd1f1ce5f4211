import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { login, openBrowser, visitor } from './browser.ts';
import { type Product, startProduct } from './product.ts';

const axe = readFileSync(join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [320, 768, 1280];

/** The rules of the HTML standard, not of taste. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

let product: Product & { password: string };
let browser: Browser;
let page: Page;
let base = '';
const errors: string[] = [];

beforeAll(async () => {
  product = await startProduct({ demo: true });
  browser = await openBrowser();
  page = await visitor(browser, product.url, { bypassCSP: true }); // only so that axe may be added to the page
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await login(page, 'mila@elsmeer.example', product.password);
  base = (await page.getByRole('link', { name: 'ICT-samenwerking Veenwaarden' }).getAttribute('href')) ?? '';
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function check(where: Page, name: string) {
  if (!(await where.evaluate(() => 'axe' in window))) await where.addScriptTag({ content: axe });
  const found = await where.evaluate(
    (runOnly) =>
      (
        window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }
      ).axe.run(document, { runOnly }),
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

const inside = [
  '',
  '/fasen/verkennen',
  '/fasen/onderzoeken',
  '/fasen/organiseren',
  '/vragen/V1',
  '/vragen/O5',
  '/vragen/R1',
  '/vragen/O5/versies',
  '/buikpijn',
  '/buikpijn/nieuw',
  '/knelpunten',
  '/knelpunten/inlezen',
  '/knelpunten/nieuw',
  '/functies',
  '/functies/nieuw',
  '/functies/inlezen',
  '/functies/samen',
  '/functies/samen?samenNodig=hoogste&afwezig=10',
  '/partners',
  '/partners/zoeken',
  '/partners/criteria',
  '/partners/zelftoets',
  '/eindbeelden',
  '/eindsituatie',
  '/samenvoegingen',
  '/samenvoegingen/nieuw',
  '/onderbouwingen',
  '/intentie',
  '/intentie/wijzigen',
  '/taken',
  '/taken/nieuw',
  '/taken/inlezen',
  '/taken/wijzigingen',
  '/gevolgen',
  '/gevolgen/btw-koepel',
  '/gevolgen/nieuw',
  '/gedeeld',
  '/doelen',
  '/doelen/nieuw',
  '/parkeerplaats',
  '/alternatieven',
  '/businesscase',
  '/businesscase?kansen=ja',
  '/rode-draad',
  '/dossier',
  '/stukken/haalbaarheidsonderzoek',
  '/stukken/intentieverklaring',
  '/besluitronde',
  '/momenten',
  '/momenten?soort=uitnodiging',
  '/betrokkenen',
  '/betrokkenen?stand=alle',
  '/logboek',
];
const outside = [
  '/',
  '/samenwerkingen/nieuw',
  '/momenten',
  '/zoeken?zoek=back-up',
  '/account',
  '/account/toegangssleutels',
  '/rekenhulpen',
  '/rekenhulpen/kostenverdeling',
  '/rekenhulpen/stemverhouding',
  '/rekenhulpen/termijnen',
  '/rekenhulpen/businesscase',
  '/rekenhulpen/afweging',
  '/rekenhulpen/uittreedsom',
  '/rekenhulpen/kwetsbaarheid',
  '/register',
  '/register/regelingen',
  '/hulp',
  '/toegankelijkheid',
  '/privacy',
  '/problemen',
  '/problemen/kan-nu-niet',
  '/bestaat-niet',
];

/** At every width, on one visit: what is wide moves, and what is small folds. */
async function checkAtEveryWidth(where: Page, name: string) {
  for (const width of widths) {
    await where.setViewportSize({ width, height: 900 });
    await check(where, `${name} at ${width} px`);
  }
}

/** The same for the many pages that look like another one: the rules once, the width at all. */
async function checkOnce(where: Page, name: string) {
  for (const width of [768, 1280]) {
    await where.setViewportSize({ width, height: 900 });
    const overflows = await where.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([name, width, overflows]).toEqual([name, width, false]);
  }
  await where.setViewportSize({ width: 320, height: 900 });
  await check(where, `${name} at 320 px`);
}

describe('at 320, 768 and 1280 px no page breaks WCAG 2.2 A or AA, or scrolls sideways', () => {
  test.each([
    ...inside.map((path) => [path || '/', true] as const),
    ...outside.map((path) => [path, false] as const),
  ])('%s', async (path, isInside) => {
    await page.goto(isInside ? `${base}${path === '/' ? '' : path}` : path);
    await checkAtEveryWidth(page, path);
  });

  test('every other kind of page that a link in the samenwerking leads to', async () => {
    const seen = new Set<string>();
    const found: string[] = [];
    const collect = async (path: string) => {
      const html = await (await page.request.get(path)).text();
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"#]+)/g)) {
        const link = href.replaceAll('&amp;', '&');
        const kind = link.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '');
        // Its own id is in every address; a file is no page.
        if (!link.startsWith(`${base}/`) || seen.has(kind)) continue;
        seen.add(kind);
        found.push(link);
      }
    };
    for (const path of inside) seen.add(`${base}${path}`.replaceAll(/[0-9a-f-]{36}/g, ':id'));
    for (const path of inside) await collect(`${base}${path}`);
    const wrong: string[] = [];
    for (const link of found) {
      await collect(link); // the list grows while it is walked
      await page.goto(link);
      await checkOnce(page, link).catch((error: unknown) => wrong.push(`${link}: ${String(error)}`));
    }
    expect(wrong).toEqual([]);
    expect(found.length).toBeGreaterThan(20);
  }, 300_000); // many pages in one test, on a machine that may be busy

  test('a form that was refused', async () => {
    await page.goto(`${base}/knelpunten/nieuw`);
    await page.getByLabel('Wat knelt er?').fill('Wat ik al typte');
    await page.getByRole('button', { name: 'Bewaar dit knelpunt' }).click();
    await page.getByRole('alert').waitFor();
    await checkAtEveryWidth(page, 'refused');
    expect(await page.getByLabel('Wat knelt er?').inputValue()).toBe('Wat ik al typte');
  });

  test('logged out: start, logging in, set-up that was done, an invitation', async () => {
    const stranger = await visitor(browser, product.url, {
      bypassCSP: true,
    });
    for (const path of ['/', '/inloggen', '/installatie', '/uitnodiging', '/wachtwoord-vergeten']) {
      await stranger.goto(path);
      await checkAtEveryWidth(stranger, path);
    }
    await stranger.context().close();
  });
});

test.each([
  ...inside.map((path) => [path || '/', true] as const),
  ...outside.map((path) => [path, false] as const),
])('the HTML of %s is valid as the server sends it', async (path, isInside) => {
  const response = await page.request.get(isInside ? `${base}${path === '/' ? '' : path}` : path);
  const { results } = await validator.validateString(await response.text());
  const found = results.flatMap(({ messages }) => messages);
  expect(found.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
});

test('no page reports an error, apart from the one that does not exist', () => {
  expect(errors.filter((message) => !/404|400/.test(message))).toEqual([]);
});

test('the skip link and every control of a question can be reached with the keyboard, and focus can be seen', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${base}/vragen/O5`);
  const reached = new Set<string>();
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement; // past the last one
      return {
        name: element?.getAttribute('name') ?? element?.textContent?.trim().slice(0, 40) ?? '',
        outline: element ? getComputedStyle(element).outlineStyle : '',
      };
    });
    reached.add(now.name);
    if (now.name) expect([now.name, now.outline]).toEqual([now.name, 'solid']);
  }
  for (const name of ['Naar de inhoud', 'tekst', 'actie', 'oordeel']) expect([...reached]).toContain(name);
});
