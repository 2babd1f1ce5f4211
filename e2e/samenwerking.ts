import type { Page } from 'playwright-core';
import type { Product } from './product.ts';

export const wachtwoord = 'vier losse woorden paard 9';
export const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** Chooses, fills and presses as a person does: by the words on the page. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
export const open = (page: Page, summary: string | RegExp) =>
  page.locator('summary', { hasText: summary }).first().click();
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();

type Begin = { naam: string; email: string; samenwerking: string; gemeente: string };

/** Whoever can read the terminal sets up the installation and begins; gives the address of the samenwerking. */
export async function begin(page: Page, product: Product, wie: Begin): Promise<string> {
  const link = /(http\S+\/installatie#\S+)/.exec(product.output())?.[1] ?? '';
  await page.goto(link.replace(/^http:\/\/[^/]+/, product.url));
  await page.waitForURL(({ hash }) => hash === ''); // the page took the code from the link
  await page.getByLabel('Naam').fill(wie.naam);
  await page.getByLabel('E-mailadres').fill(wie.email);
  await page.getByLabel('Wachtwoord').fill(wachtwoord);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL('**/installatie/begin');
  await page.getByRole('link', { name: /leeg/i }).click();
  await page.getByLabel('Naam van de samenwerking').fill(wie.samenwerking);
  await page.getByLabel(/Voor welke gemeente/).fill(wie.gemeente);
  await page.getByLabel('Startdatum').fill(today());
  await press(page, 'Begin deze samenwerking');
  await heading(page, wie.samenwerking);
  return new URL(page.url()).pathname;
}

/** Puts a municipality on the list of who may take part. */
export async function inviteDeelnemer(inviter: Page, base: string, gemeente: string) {
  await inviter.goto(`${base}/betrokkenen`);
  await open(inviter, 'Nodig een deelnemer uit');
  await inviter.getByLabel('Gemeente of organisatie').fill(gemeente);
  await press(inviter, 'Nodig een deelnemer uit');
  await inviter.locator('[role=status]').waitFor();
}

type Gast = { naam: string; rol: string; gemeente: string };

/** Invites a person, who accepts with a browser of his own: `guest`. */
export async function invite(inviter: Page, guest: Page, base: string, { naam, rol, gemeente }: Gast) {
  await inviter.goto(`${base}/betrokkenen`);
  await open(inviter, 'Nodig een persoon uit');
  await inviter.getByLabel('Naam', { exact: true }).fill(naam);
  await inviter.getByLabel('E-mailadres').fill(`${naam.replaceAll(' ', '.').toLowerCase()}@example.org`);
  await inviter.getByLabel('Rol', { exact: true }).selectOption(rol);
  await inviter.getByLabel('Voor welke deelnemer?').selectOption({ label: gemeente });
  await press(inviter, /^Nodig uit$/);
  const link = (await inviter.locator('[role=status] code').textContent()) ?? '';
  await guest.goto('/uitnodiging');
  await guest.getByLabel(/code/i).fill(link.split('#')[1] ?? '');
  await guest.locator('main form button').first().click();
  await guest.getByLabel('Wachtwoord').fill(wachtwoord);
  await press(guest, /Doe mee|Ik doe mee/i);
  await guest.waitForURL(`**${base}`);
}
