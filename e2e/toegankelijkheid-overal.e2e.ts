import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOnce } from './axe.ts';
import { login, openBrowser, visitor } from './browser.ts';
import { inside } from './paden.ts';
import { type Product, startProduct } from './product.ts';

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
  expect(errors.filter((message) => !/404|400/.test(message))).toEqual([]);
  expect(found.length).toBeGreaterThan(20);
}, 300_000); // many pages in one test, on a machine that may be busy
