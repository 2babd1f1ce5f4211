import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAtEveryWidth } from './axe.ts';
import { login, openBrowser, visitor } from './browser.ts';
import { inside, outside } from './paden.ts';
import { type Product, startProduct } from './product.ts';

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

describe('at 320, 768 and 1280 px no page breaks WCAG 2.2 A or AA, or scrolls sideways', () => {
  test.each([
    ...inside.map((path) => [path || '/', true] as const),
    ...outside.map((path) => [path, false] as const),
  ])('%s', async (path, isInside) => {
    await page.goto(isInside ? `${base}${path === '/' ? '' : path}` : path);
    await checkAtEveryWidth(page, path);
  });

  test('a form that was refused', async () => {
    await page.goto(`${base}/knelpunten/nieuw`);
    await page.getByLabel('Wat knelt er?').fill('Wat ik al typte');
    await page.getByRole('button', { name: 'Bewaar dit knelpunt' }).click();
    await page.getByRole('alert').waitFor();
    await checkAtEveryWidth(page, 'refused');
    // What is said of two fields names each.
    const lines = await page
      .getByRole('alert')
      .getByRole('link', { name: 'Kies een cijfer' })
      .allInnerTexts();
    expect(lines).toEqual([
      'Hoe ernstig is het? Kies een cijfer van 1 tot en met 5',
      'Hoe snel moet het weg? Kies een cijfer van 1 tot en met 5',
    ]);
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
  await page.goto(`${base}/vragen/O4`);
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
