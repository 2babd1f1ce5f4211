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
  await where.addScriptTag({ content: axe });
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
  '/betrokkenen',
  '/betrokkenen?stand=alle',
  '/logboek',
];
const outside = [
  '/',
  '/samenwerkingen/nieuw',
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
  '/hulp',
  '/toegankelijkheid',
  '/privacy',
  '/problemen',
  '/problemen/kan-nu-niet',
  '/bestaat-niet',
];

describe.each(widths)('at %i px no page breaks WCAG 2.2 A or AA, or scrolls sideways', (width) => {
  test.each([
    ...inside.map((path) => [path || '/', true] as const),
    ...outside.map((path) => [path, false] as const),
  ])('%s', async (path, isInside) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(isInside ? `${base}${path === '/' ? '' : path}` : path);
    await check(page, path);
  });

  test('a form that was refused', async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${base}/knelpunten/nieuw`);
    await page.getByLabel('Wat knelt er?').fill('Wat ik al typte');
    await page.getByRole('button', { name: 'Bewaar dit knelpunt' }).click();
    await page.getByRole('alert').waitFor();
    await check(page, 'refused');
    expect(await page.getByLabel('Wat knelt er?').inputValue()).toBe('Wat ik al typte');
  });

  test('logged out: start, logging in, set-up that was done, an invitation', async () => {
    const stranger = await visitor(browser, product.url, {
      bypassCSP: true,
      viewport: { width, height: 900 },
    });
    for (const path of ['/', '/inloggen', '/installatie', '/uitnodiging', '/wachtwoord-vergeten']) {
      await stranger.goto(path);
      await check(stranger, path);
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
