import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor } from './browser.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('a controller changes a number, pastes a table, puts a variant aside and sends the link to a colleague', async () => {
  const page = await visitor(browser, product.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/rekenhulpen');
  await page.getByRole('link', { name: 'Stemverhouding' }).click();
  const uitkomst = page.getByRole('region', { name: 'Uitkomst' });
  await uitkomst.getByText('36,4 %', { exact: false }).first().waitFor();

  await page.getByLabel('Naam van deze variant').fill('Voorstel van mei');
  await page.getByRole('button', { name: 'Zet apart als variant' }).click();
  await page.getByLabel('Stemmen: Elsmeer').fill('9');
  await uitkomst.getByText('Elsmeer beslist alleen.', { exact: false }).waitFor();
  const vergelijking = page.getByRole('table', { name: 'Varianten vergelijken' });
  await vergelijking.getByRole('row', { name: 'Macht van Elsmeer 50,0 % 100,0 %' }).waitFor();

  await page.getByLabel('Stemmen: Elsmeer').fill('negen');
  await page.getByText('Vul een heel aantal stemmen in, bijvoorbeeld 3').waitFor();
  await uitkomst.getByText('Deze uitkomst hoort bij uw vorige invoer.', { exact: false }).waitFor();

  await page.evaluate(() => navigator.clipboard.writeText('4\t31480\n4\t24160\n4\t18920'));
  await page.getByLabel('Stemmen: Elsmeer').focus();
  await page.keyboard.press('Control+V');
  await uitkomst.getByText('Zandrecht heeft wel stemmen, maar geeft nooit de doorslag.').waitFor();

  await page.getByRole('button', { name: 'Kopieer de link' }).click();
  await page.getByText('De link staat op uw klembord.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await visitor(browser, product.url);
  await colleague.goto(link);
  await colleague
    .getByRole('region', { name: 'Uitkomst' })
    .getByText('Zandrecht heeft wel stemmen, maar geeft nooit de doorslag.')
    .waitFor();
  await colleague.getByRole('button', { name: 'Open Voorstel van mei' }).waitFor();

  const [download] = await Promise.all([
    colleague.waitForEvent('download'),
    colleague.getByRole('button', { name: 'ODS' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^stemverhouding-\d{4}-\d\d-\d\d\.ods$/);
});
