import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium as playwright, type Page } from 'playwright-core';
import { prepareChromium } from './chromium.ts';

const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium of the package; one of the system where that fails. */
export async function openBrowser(): Promise<Browser> {
  try {
    const { executablePath, args, env } = await prepareChromium();
    return await playwright.launch({ executablePath, args, env, headless: true });
  } catch (error) {
    const executablePath = own.find((path) => existsSync(path));
    if (!executablePath) throw error;
    return playwright.launch({ executablePath, args: ['--no-sandbox'], headless: true });
  }
}

/** Somebody with a browser of their own. */
export async function visitor(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'nl-NL', ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

export async function login(page: Page, email: string, password: string) {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
}
