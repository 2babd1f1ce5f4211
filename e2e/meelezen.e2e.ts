import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { login, openBrowser, visitor } from './browser.ts';
import { type Product, startProduct } from './product.ts';

let product: Product & { password: string };
let browser: Browser;
let mila: Page;
let sanne: Page;

beforeAll(async () => {
  product = await startProduct({ demo: true });
  browser = await openBrowser();
  mila = await listener('mila@elsmeer.example');
  sanne = await listener('sanne@waterhoven.example');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Somebody who has question O1 open, and whose page listens. */
async function listener(email: string): Promise<Page> {
  const page = await visitor(browser, product.url);
  await login(page, email, product.password);
  const base = await page.getByRole('link', { name: 'ICT-samenwerking Veenwaarden' }).getAttribute('href');
  const [, listening] = await Promise.all([
    page.goto(`${base}/vragen/O1`),
    page.waitForResponse((response) => response.url().endsWith('/wijzigingenstroom')),
  ]);
  expect(listening.status()).toBe(200);
  return page;
}

const answer = (page: Page) => page.getByLabel('Ons antwoord');
async function save(page: Page, tekst: string) {
  await answer(page).fill(tekst);
  await page.getByRole('button', { name: /^Bewaar als versie/ }).click();
}

test('what one saves, the other sees without doing anything', async () => {
  await save(mila, 'Alleen de werkplekken.');
  await sanne.getByText(/Mila de Graaf wijzigde zojuist iets.*bijgewerkt/).waitFor();
  expect(await answer(sanne).inputValue()).toBe('Alleen de werkplekken.');
});

test('whoever is typing keeps the text, is told, and sees both texts when saving', async () => {
  await answer(sanne).fill('De werkplekken en de servers.');
  await save(mila, 'Alleen de werkplekken en de telefonie.');
  await sanne.getByText(/Mila de Graaf wijzigde zojuist iets.*staat er nog/).waitFor();
  expect(await answer(sanne).inputValue()).toBe('De werkplekken en de servers.');
  await sanne.getByRole('button', { name: /^Bewaar als versie/ }).click();
  await sanne.getByRole('heading', { name: 'Iemand anders bewaarde deze tekst ook' }).waitFor();
  const page = await sanne.locator('main').textContent();
  expect(page).toContain('Alleen de werkplekken en de telefonie.');
  expect(page).toContain('De werkplekken en de servers.');
});
