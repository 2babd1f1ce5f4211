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
  await listenAt(page, `${base}/vragen/O1`);
  return page;
}

async function listenAt(page: Page, path: string) {
  const [, listening] = await Promise.all([
    page.goto(path),
    page.waitForResponse((response) => response.url().endsWith('/wijzigingenstroom')),
  ]);
  expect(listening.status()).toBe(200);
}

const answer = (page: Page) => page.getByLabel('Ons antwoord');
async function save(page: Page, tekst: string) {
  await answer(page).fill(tekst);
  const button = page.getByRole('button', { name: /^Bewaar als versie/ });
  const now = await button.innerText();
  await button.click();
  // Only then the form holds the version that the next save is about.
  await page.getByRole('button', { name: now, exact: true }).waitFor({ state: 'detached' });
}

test('what one saves, the other sees without doing anything', async () => {
  // What a page asks by itself says so, so that it does not keep the session of who went away from ending.
  const asked = sanne.waitForRequest((request) => request.url().endsWith('/antwoorden/O1'));
  await save(mila, 'Alleen de werkplekken.');
  await sanne
    .getByText(
      /^Mila de Graaf van Elsmeer bewaarde een antwoord \(O1, versie \d+, concept\)\. Deze pagina is bijgewerkt/,
    )
    .waitFor();
  expect(await answer(sanne).inputValue()).toBe('Alleen de werkplekken.');
  expect((await asked).headers()).toHaveProperty('bondgenoot-vanzelf');
});

test('whoever is typing keeps the text, is told, and sees both texts when saving', async () => {
  await answer(sanne).fill('De werkplekken en de servers.');
  await save(mila, 'Alleen de werkplekken en de telefonie.');
  await sanne
    .getByText(
      /^Mila de Graaf van Elsmeer bewaarde een antwoord \(O1, versie \d+, concept\)\. Uw tekst staat er nog/,
    )
    .waitFor();
  expect(await answer(sanne).inputValue()).toBe('De werkplekken en de servers.');
  await sanne.getByRole('button', { name: /^Bewaar als versie/ }).click();
  await sanne.getByRole('heading', { name: 'Iemand anders bewaarde deze tekst ook' }).waitFor();
  const page = await sanne.locator('main').textContent();
  expect(page).toContain('Alleen de werkplekken en de telefonie.');
  expect(page).toContain('De werkplekken en de servers.');
});

test('two people type in the lines of the business case: each sees the other, and the same field shows both texts', async () => {
  const hugo = await listener('hugo@elsmeer.example');
  await hugo.goto(hugo.url().replace('/vragen/O1', '/businesscase'));
  const lijst =
    (await hugo.locator('a[href*="/regels/"]:not([href$="/samen"])').first().getAttribute('href')) ?? '';
  await listenAt(hugo, lijst);
  await listenAt(mila, lijst);
  const cel = (page: Page, veld: string) => page.getByLabel(`${veld}: Minder inhuur en licenties`);
  const bedrag = 'Verwacht, in euro per jaar';
  /** What is left is saved. */
  const leave = async (page: Page, naar: string) => {
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await cel(page, naar).focus();
    await saved;
  };
  await cel(hugo, bedrag).fill('150.000');
  await leave(hugo, 'Bron');
  await mila.waitForFunction(
    (label) => document.querySelector<HTMLInputElement>(`[aria-label^="${label}"]`)?.value === '150.000',
    bedrag,
  );
  // Mila is typing in the source when Hugo changes the amount again: neither loses anything.
  await cel(mila, 'Bron').fill('Begroting 2027');
  await cel(hugo, bedrag).fill('155.000');
  await leave(hugo, 'Bron');
  await leave(mila, bedrag);
  await hugo.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[aria-label^="Bron"]')?.value === 'Begroting 2027',
  );
  // The same field at the same time: the second sees both.
  await cel(mila, bedrag).fill('170.000');
  await cel(hugo, bedrag).fill('160.000');
  await leave(hugo, 'Bron');
  await cel(mila, 'Bron').focus();
  await mila.getByText('Een ander bewaarde hier intussen ‘160.000’. U typte ‘170.000’.').waitFor();
  await mila.getByRole('button', { name: 'Bewaar ‘170.000’' }).click();
  await hugo.waitForFunction(
    (label) => document.querySelector<HTMLInputElement>(`[aria-label^="${label}"]`)?.value === '170.000',
    bedrag,
  );
});
