import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor } from './browser.ts';
import { type Product, startProduct } from './product.ts';
import { begin, heading, invite, inviteDeelnemer, open, press, today } from './samenwerking.ts';

const gemeenten = ['Elburg', 'Nunspeet', 'Putten', 'Ermelo'] as const;
type Gemeente = (typeof gemeenten)[number];

let product: Product;
let browser: Browser;
let projectleider: Page;
let base = '';
const people = new Map<string, Page>();
const as = (rol: string, gemeente: Gemeente): Page => people.get(`${rol} ${gemeente}`) ?? projectleider;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('whoever can read the terminal sets up the installation and begins', async () => {
  projectleider = await visitor(browser, product.url);
  base = await begin(projectleider, product, {
    naam: 'Noor Hendriks',
    email: 'noor@elburg.example',
    samenwerking: 'ICT-samenwerking Veluwe',
    gemeente: 'Elburg',
  });
});

async function comeIn(inviter: Page, naam: string, rol: string, gemeente: Gemeente, options = {}) {
  const page = await visitor(browser, product.url, options);
  await invite(inviter, page, base, { naam, rol, gemeente });
  people.set(`${rol} ${gemeente}`, page);
}

test('four municipalities come in, each by itself; one of them works without JavaScript', async () => {
  people.set('contactpersoon Elburg', projectleider);
  for (const gemeente of gemeenten) {
    const options = { javaScriptEnabled: gemeente !== 'Nunspeet' };
    if (gemeente !== 'Elburg') {
      await inviteDeelnemer(projectleider, base, gemeente);
      await comeIn(projectleider, `Contact ${gemeente}`, 'contactpersoon', gemeente, options);
    }
    const contact = as('contactpersoon', gemeente);
    await comeIn(contact, `Griffier ${gemeente}`, 'griffier', gemeente, options);
    await comeIn(contact, `Bestuurder ${gemeente}`, 'bestuurder', gemeente, options);
  }
  await comeIn(projectleider, 'Raadslid Elburg', 'raadslid', 'Elburg');
  await projectleider.goto(`${base}/betrokkenen`);
  expect(await projectleider.getByText('Doet mee').count()).toBe(4);
});

test('each explores in its own room, and shares what it chooses', async () => {
  for (const gemeente of gemeenten) {
    const page = as('contactpersoon', gemeente);
    await page.goto(`${base}/knelpunten/nieuw`);
    await page.getByLabel('Wat knelt er?').fill(`Eén beheerder in ${gemeente}`);
    await page.getByLabel('Taakveld').fill('ICT');
    await page.getByLabel('Kwetsbaarheid').check();
    await page.getByLabel('Hoe ernstig is het?').selectOption('4');
    await page.getByLabel('Hoe snel moet het weg?').selectOption('4');
    await page.getByLabel(/^Bewijs/).fill('31 dagen afwezig in 2025');
    await press(page, 'Bewaar dit knelpunt');
    await heading(page, `Eén beheerder in ${gemeente}`);
    await page.getByRole('link', { name: 'Bekijk wat de anderen zien en deel' }).click();
    await heading(page, 'Dit gaat u delen');
    await press(page, /^Deel met/);
    await heading(page, 'Gedeeld en overlap');
  }
  const stranger = as('griffier', 'Putten');
  await stranger.goto(`${base}/knelpunten`);
  expect(await stranger.getByText('Eén beheerder in Elburg').count()).toBe(0);
  await stranger.goto(`${base}/gedeeld`);
  expect(await stranger.getByText('Vier deelnemers noemen een knelpunt bij ICT.').count()).toBe(1);
});

test('phase 3 is locked, in the address bar as on the page, until everybody decided', async () => {
  await projectleider.goto(`${base}/vragen/R1`);
  await heading(projectleider, 'Deze fase is op slot');
  expect(await projectleider.getByRole('textbox', { name: 'Ons antwoord' }).count()).toBe(0);
  const refused = await projectleider.request.put(`/v1${base}/antwoorden/R1`, {
    data: { tekst: 'Toch' },
    headers: { 'if-match': '"0"', origin: product.url },
  });
  expect(refused.status()).toBe(409);
});

test('the gate to onderzoeken opens with a written reason for what is not ready', async () => {
  await projectleider.goto(`${base}/fasen/verkennen`);
  await projectleider
    .getByLabel(/Waarom gaat u toch door/)
    .fill('De vier colleges willen nu samen verder onderzoeken.');
  await press(projectleider, 'Ga door naar de volgende fase');
  await projectleider.waitForURL(`**${base}`);
  await projectleider.getByText('0 van 7 vragen gereed').waitFor();
});

test('an answer with a how-sentence: it is offered to the parkeerplaats', async () => {
  await projectleider.goto(`${base}/vragen/O5`);
  await projectleider
    .getByRole('textbox', { name: 'Ons antwoord' })
    .fill('In 2029 is er altijd iemand.\n\nDe kosten worden verdeeld naar inwoners.');
  await press(projectleider, 'Bewaar als versie 1');
  await press(projectleider, 'Parkeer bij R3');
  await projectleider.getByText('Dit lijkt een hoe-punt:').waitFor({ state: 'detached' });
  await projectleider.goto(`${base}/parkeerplaats`);
  await projectleider
    .getByRole('paragraph')
    .filter({ hasText: 'De kosten worden verdeeld naar inwoners.' })
    .waitFor();
});

test('two people save the same answer: the second sees both texts and chooses', async () => {
  const other = as('contactpersoon', 'Putten');
  for (const page of [projectleider, other]) await page.goto(`${base}/vragen/O1`);
  await other.getByRole('textbox', { name: 'Ons antwoord' }).fill('Alleen de werkplekken');
  await projectleider.getByRole('textbox', { name: 'Ons antwoord' }).fill('Werkplekken en netwerk');
  await press(projectleider, 'Bewaar als versie 1');
  await projectleider.getByRole('button', { name: 'Bewaar als versie 2' }).waitFor();
  await press(other, 'Bewaar als versie 1');
  await heading(other, 'Iemand anders bewaarde deze tekst ook');
  for (const tekst of ['Werkplekken en netwerk', 'Alleen de werkplekken'])
    expect(await other.getByText(tekst).count()).toBeGreaterThan(0);
  await press(other, 'Bewaar de tekst in dit veld');
  await other.getByRole('button', { name: 'Bewaar als versie 3' }).waitFor();
});

test('the dossier is frozen and the round opened', async () => {
  await projectleider.goto(`${base}/dossier`);
  await press(projectleider, 'Bevries als versie 1');
  await press(projectleider, 'Open de besluitronde over versie 1');
  await heading(projectleider, 'Er is nog geen gezamenlijk besluit');
});

async function decide(gemeente: Gemeente, uitkomst: string, voorwaarden = '') {
  const griffier = as('griffier', gemeente);
  await griffier.goto(`${base}/besluitronde`);
  await griffier.getByRole('link', { name: `Leg het besluit van ${gemeente} vast` }).click();
  await griffier.getByLabel('Op welke dag?').fill(today());
  await griffier.getByLabel(uitkomst, { exact: true }).check();
  if (voorwaarden) await griffier.getByLabel(/^Voorwaarden/).fill(voorwaarden);
  await griffier.getByLabel('Kenmerk van het besluit').fill(`Raadsbesluit ${gemeente} 118`);
  await press(griffier, 'Leg vast en vraag bevestiging');
  await griffier.waitForURL('**/besluiten/*');
  const address = new URL(griffier.url()).pathname;
  await griffier.getByLabel('Ja, dit is wat is besloten').check();
  await press(griffier, 'Leg mijn oordeel vast');
  await griffier.getByText('Een ander moet dit bevestigen').waitFor(); // four eyes
  const bestuurder = as('bestuurder', gemeente);
  await bestuurder.goto(address);
  await bestuurder.getByLabel('Ja, dit is wat is besloten').check();
  await press(bestuurder, 'Leg mijn oordeel vast');
  await heading(bestuurder, /gezamenlijk besluit/);
}

test('each municipality decides for itself: two agree, one with a condition, one refuses', async () => {
  await decide('Elburg', 'Akkoord');
  await decide('Nunspeet', 'Akkoord');
  await decide('Putten', 'Akkoord onder voorwaarden', 'De ondernemingsraad brengt eerst advies uit');
  await decide('Ermelo', 'Verworpen');
  await projectleider.goto(`${base}/besluitronde`);
  const outcome = await projectleider.locator('.utrecht-spotlight-section').textContent();
  expect(outcome).toContain('Elburg is akkoord.');
  expect(outcome).toContain(
    'Putten is akkoord onder één voorwaarde, die nog open is. Ermelo heeft het voorstel verworpen. De andere drie kiezen nu of zij zonder Ermelo doorgaan.',
  );
  await projectleider.goto(`${base}/fasen/onderzoeken`);
  expect(await projectleider.getByRole('button', { name: 'Ga door naar de volgende fase' }).count()).toBe(0);
});

test('the others choose to go on without it, the condition is met, and the gate opens', async () => {
  for (const gemeente of ['Elburg', 'Nunspeet', 'Putten'] as const) {
    const page = as('bestuurder', gemeente);
    await page.goto(`${base}/besluitronde`);
    await page.getByLabel('Wij gaan door').check();
    await press(page, `Leg de keuze van ${gemeente} vast`);
    await page.getByText(`${gemeente} gaat zonder Ermelo door.`).waitFor();
  }
  const putten = as('griffier', 'Putten');
  await putten.goto(`${base}/besluitronde`);
  await open(putten, /^Putten: akkoord/);
  await putten
    .getByLabel('Schrijf waaruit blijkt dat de voorwaarde is vervuld')
    .fill('Advies ontvangen op 30 oktober');
  await press(putten, 'Deze voorwaarde is vervuld');
  await heading(putten, 'Er is een gezamenlijk besluit');
  const bestuurder = as('bestuurder', 'Elburg');
  await bestuurder.goto(`${base}/fasen/onderzoeken`);
  for (const toelichting of await bestuurder.getByLabel(/Waarom gaat u toch door/).all())
    await toelichting.fill('Dit werken wij in fase 3 verder uit.');
  await press(bestuurder, 'Ga door naar de volgende fase');
  await bestuurder.waitForURL(`**${base}`);
});

test('in phase 3 the parked point comes back, and the phase cannot close before it is handled', async () => {
  await projectleider.goto(`${base}/fasen/organiseren`);
  await projectleider.getByText('Elk punt van de parkeerplaats is afgehandeld').waitFor();
  expect(await projectleider.getByRole('button', { name: 'Ga door naar de volgende fase' }).count()).toBe(0);
  await projectleider.goto(`${base}/parkeerplaats`);
  await open(projectleider, 'Handel af');
  await projectleider
    .getByLabel(/wat u met dit punt deed/)
    .fill('Besproken bij de sleutel: half naar inwoners, half naar gebruik.');
  await press(projectleider, 'Handel af');
  await projectleider.getByText('Besproken bij de sleutel').waitFor();
  await projectleider.goto(`${base}/vragen/R1`);
  await projectleider.getByRole('textbox', { name: 'Ons antwoord' }).fill('Een centrumregeling');
  await press(projectleider, 'Bewaar als versie 1');
  await projectleider.getByRole('button', { name: 'Bewaar als versie 2' }).waitFor();
});

test('a raadslid reads the oplegger and cannot change anything', async () => {
  const raadslid = as('raadslid', 'Elburg');
  await raadslid.goto(`${base}/besluitronde`);
  await raadslid.getByRole('link', { name: 'Bekijk de oplegger' }).click();
  await heading(raadslid, 'Wat wordt u gevraagd?');
  await raadslid.goto(`${base}/vragen/R1`);
  expect(await raadslid.getByRole('button', { name: /Bewaar/ }).count()).toBe(0);
});

test('a passkey is made on this device, and lets its owner in without a password', async () => {
  const device = await projectleider.context().newCDPSession(projectleider);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await projectleider.goto('/account');
  await press(projectleider, 'Maak een passkey');
  await projectleider.getByText('Geef de passkey een naam, bijvoorbeeld het apparaat').waitFor();
  const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toEqual([]); // without a name the device keeps nothing
  await projectleider.getByLabel('Naam voor de passkey').fill('Werklaptop');
  await press(projectleider, 'Maak een passkey');
  await projectleider.getByText('Werklaptop', { exact: true }).waitFor();
  await projectleider.context().clearCookies();
  await projectleider.goto('/inloggen?vervolg=%2Faccount');
  await press(projectleider, 'Inloggen met een passkey');
  await projectleider.waitForURL('**/account');
  expect(await projectleider.getByLabel('Naam', { exact: true }).inputValue()).toBe('Noor Hendriks');
});
