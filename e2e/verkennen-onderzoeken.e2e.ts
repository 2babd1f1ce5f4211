import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor } from './browser.ts';
import { type Product, startProduct } from './product.ts';
import { begin, invite, inviteDeelnemer, today } from './samenwerking.ts';

// Four municipalities between Maas and Waal, each next to another, go from a complaint to a dossier.
const gemeenten = ['Druten', 'Wijchen', 'Beuningen', 'Heumen'] as const;
type Gemeente = (typeof gemeenten)[number];

const contactpersonen = {
  Druten: 'Noor Hendriks',
  Wijchen: 'Sam de Wit',
  Beuningen: 'Iris Kok',
  Heumen: 'Bas Visser',
} as const satisfies Record<Gemeente, string>;

/** A word of each municipality that nobody else may ever read, and one that stays inside until its figures are shared. */
const geheim = {
  Druten: { buikpijn: 'kraaiennest', knelpunt: 'vuurtorenwachter', regel: 'paardenmolen' },
  Wijchen: { buikpijn: 'kolenkit', knelpunt: 'zadelmaker', regel: 'turfschuur' },
  Beuningen: { buikpijn: 'wespensteek', knelpunt: 'klokkenluider', regel: 'steenoven' },
  Heumen: { buikpijn: 'spinnenweb', knelpunt: 'orgeldraaier', regel: 'sluiswachter' },
} as const satisfies Record<Gemeente, Record<string, string>>;

/** Euros a year: what one dienst for all saves, what stays behind, and what buying together saves. */
const cijfers = {
  Druten: { dienst: '60.000', achterblijft: '10.000', inkoop: '15.000' },
  Wijchen: { dienst: '120.000', achterblijft: '20.000', inkoop: '15.000' },
  Beuningen: { dienst: '80.000', achterblijft: '10.000', inkoop: '15.000' },
  Heumen: { dienst: '20.000', achterblijft: '30.000', inkoop: '15.000' },
} as const satisfies Record<Gemeente, Record<string, string>>;

const stil = 'bommelding';
const dienst = 'Eén ICT-dienst';
const inkoop = 'Samen inkopen';
const doel = 'Taken die aan één persoon hangen';
const zinnen = ['In 2029 is er altijd iemand die een storing oplost.', 'De balie in elk dorp blijft open.'];

let product: Product;
let browser: Browser;
let base = '';
const people = new Map<string, Page>();
type Rol = 'contactpersoon' | 'controller';

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** What one person does; when it fails, with what the page then said. */
async function als(rol: Rol, gemeente: Gemeente, doe: (page: Page) => Promise<unknown>) {
  const page = people.get(`${rol} ${gemeente}`);
  if (!page) throw new Error(`There is no ${rol} of ${gemeente}`);
  try {
    await doe(page);
  } catch (error) {
    const said = await page.locator('body').innerText();
    const why = error instanceof Error ? error.message : String(error);
    const { exitCode, signalCode } = product.process();
    const server = product
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":"error"'));
    const told = [
      `The page said:\n${said}`,
      `The product (${exitCode ?? signalCode ?? 'runs'}) said:`,
      ...server,
    ];
    throw new Error(`${rol} ${gemeente}, ${page.url()}: ${why}\n${told.join('\n')}`, {
      cause: error,
    });
  }
}
/** All four at the same time, as they do. */
const elk = (rol: Rol, doe: (page: Page, gemeente: Gemeente) => Promise<unknown>) =>
  Promise.all(gemeenten.map((gemeente) => als(rol, gemeente, (page) => doe(page, gemeente))));

const projectleider = (doe: (page: Page) => Promise<unknown>) => als('contactpersoon', 'Druten', doe);

/** Comes to a page by the contents of its fase, at the left. */
async function ga(page: Page, fase: 'Verkennen' | 'Onderzoeken', naam: string) {
  const nav = page.getByRole('navigation', { name: /^Onderdelen van fase/ });
  const link = nav.getByRole('link', { name: new RegExp(`^${naam}`) });
  const isHere = nav.locator('[aria-current=page]').and(link);
  if ((await link.count()) === 0 || (await isHere.count()) > 0) {
    await page
      .getByRole('link', { name: new RegExp(`^(\\d )?${fase}`) })
      .first()
      .click();
    await nav.locator('[aria-current=page]', { hasText: 'Poort en fase' }).waitFor();
  }
  await link.click();
  await isHere.waitFor();
}

const named = (label: string) =>
  new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(niet verplicht\\))?$`);

/** Fills what is found under these labels: a text, a day, or the words of a choice. */
async function vul(where: Page | Locator, velden: Readonly<Record<string, string>>) {
  for (const [label, waarde] of Object.entries(velden)) {
    const veld = where.getByLabel(named(label)).and(where.locator('input, select, textarea')).first();
    if ((await veld.evaluate((element) => element.tagName)) === 'SELECT')
      await veld.selectOption({ label: waarde });
    else await veld.fill(waarde);
  }
}
/** Ticks an answer of a question; its name may go on with an explanation. */
async function kies(page: Page, vraag: string | RegExp, antwoord: string) {
  const keuze = { name: new RegExp(`^${antwoord}( [^,]|$)`) };
  const groep = page.getByRole('group', { name: vraag });
  await groep.getByRole('radio', keuze).or(groep.getByRole('checkbox', keuze)).check();
}

/** Follows a link of the page, and is there. */
async function volg(page: Page, naam: string) {
  const here = page.url();
  await page.getByRole('main').getByRole('link', { name: naam, exact: true }).first().click();
  await page.waitForURL(({ href }) => href !== here);
}

/** Waits until the page says it; a refusal fails at once. */
async function zegt(page: Page, ...feiten: readonly (string | RegExp)[]) {
  const geweigerd = page.getByRole('alert');
  for (const feit of feiten) {
    await page.getByText(feit).or(geweigerd).first().waitFor();
    if ((await geweigerd.count()) > 0) throw new Error(`Refused: ${await geweigerd.first().innerText()}`);
  }
}
async function druk(page: Page, knop: string | RegExp, ...feiten: readonly (string | RegExp)[]) {
  const name = typeof knop === 'string' ? { name: knop, exact: true } : { name: knop };
  await page.getByRole('button', name).first().click();
  await zegt(page, ...feiten);
}

test('a samenwerking is made, and each deelnemer comes in with a controller', async () => {
  const noor = await visitor(browser, product.url);
  people.set('contactpersoon Druten', noor);

  base = await begin(noor, product, {
    naam: contactpersonen.Druten,
    email: 'noor@druten.example',
    samenwerking: 'ICT tussen Maas en Waal',
    gemeente: 'Druten',
  });
  const komtBinnen = async (inviter: Page, rol: Rol, gemeente: Gemeente) => {
    // Heumen and most controllers work without JavaScript: every form of this journey does.
    const javaScriptEnabled = gemeente === 'Druten' || (rol === 'contactpersoon' && gemeente !== 'Heumen');
    const page = await visitor(browser, product.url, { javaScriptEnabled });
    const naam = rol === 'contactpersoon' ? contactpersonen[gemeente] : `Controller ${gemeente}`;
    await invite(inviter, page, base, { naam, rol, gemeente });
    people.set(`${rol} ${gemeente}`, page);
  };
  for (const gemeente of ['Wijchen', 'Beuningen', 'Heumen'] as const) {
    await inviteDeelnemer(noor, base, gemeente);
    await komtBinnen(noor, 'contactpersoon', gemeente);
  }
  await elk('contactpersoon', (page, gemeente) => komtBinnen(page, 'controller', gemeente));
  await projectleider(async (page) => {
    await page.goto(base);
    await zegt(page, 'Druten, Wijchen, Beuningen en Heumen', '105.971 inwoners');
  });
});

test('each says what hurts; two go on from the complaint to a problem, and make it a knelpunt', async () => {
  await elk('contactpersoon', async (page, gemeente) => {
    const probleem = `Eén beheerder houdt ${gemeente} draaiend`;
    await ga(page, 'Verkennen', 'Buikpijn');
    await volg(page, 'Begin met een klacht');
    await vul(page, { Klacht: `Wij willen samenwerken, het is hier een ${geheim[gemeente].buikpijn}.` });
    if (gemeente === 'Druten' || gemeente === 'Heumen') {
      await druk(page, 'Bewaar en ga verder', 'Wat ziet u precies gebeuren?');
      await vul(page, { 'Wat u ziet': 'In augustus lag de balie twee dagen stil.' });
      await druk(page, 'Bewaar en ga verder', 'Hoe komt dat?');
      await vul(page, { Oorzaak: 'Eén beheerder kent de servers.' });
      await druk(page, 'Bewaar en ga verder', 'Waaraan kan een ander dat zien?');
      await vul(page, { Bewijs: '31 dagen afwezig in 2025', 'Bron van het bewijs': 'Verzuimoverzicht 2025' });
      await druk(page, 'Bewaar en ga verder', 'Wat gebeurt er als u niets doet?');
      await vul(page, { 'Als u niets doet': 'Dan ligt de balie weer stil.' });
      await druk(page, 'Bewaar en ga verder', 'Wat is dus het probleem?');
      await vul(page, { Probleem: probleem });
      await druk(page, 'Bewaar en ga verder', '6 van 6 stappen');
      await volg(page, 'Maak hier een knelpunt van');
      expect(await page.getByLabel('Wat knelt er?').inputValue()).toBe(probleem);
    } else {
      await druk(page, 'Bewaar en stop hier', '1 van 6 stappen');
      await ga(page, 'Verkennen', 'Knelpunten');
      await volg(page, 'Leg een knelpunt vast');
      await vul(page, { 'Wat knelt er?': probleem, Bewijs: '31 dagen afwezig in 2025' });
    }
    await vul(page, {
      Taakveld: 'ICT',
      'Hoe ernstig is het?': '4 ernstig',
      'Hoe snel moet het weg?': '5 nu',
    });
    await kies(page, 'Waar gaat het over?', 'Kwetsbaarheid');
    await druk(page, 'Bewaar dit knelpunt', `Alleen ${gemeente} ziet dit`, '31 dagen afwezig in 2025');
  });
});

test('each keeps a knelpunt to itself; Wijchen reads it in from a spreadsheet', async () => {
  await elk('contactpersoon', async (page, gemeente) => {
    const titel = `De ${geheim[gemeente].knelpunt} gaat weg`;
    await ga(page, 'Verkennen', 'Knelpunten');
    if (gemeente === 'Wijchen') {
      await volg(page, 'Lees knelpunten in uit een bestand');
      const rijen = [
        'Knelpunt;Taakveld;Soort;Impact;Spoed;Bewijs',
        `${titel};Belastingen;kosten;4;3;Ontslagbrief`,
        'De aanslagen zijn te laat;Belastingen;kwaliteit, grip;ernstig;dit jaar;19 dagen te laat in 2025',
        'Eén beheerder houdt Wijchen draaiend;ICT;kwetsbaarheid;4;5;',
        'Te zwaar;ICT;kosten;9;1;',
      ];
      const bestand = { name: 'knelpunten.csv', mimeType: 'text/csv', buffer: Buffer.from(rijen.join('\n')) };
      await page.getByLabel('Bestand').setInputFiles(bestand);
      await druk(page, 'Lees in', '2 rijen zijn nieuw, 1 rij is dubbel en 1 rij heeft een fout.');
      await zegt(page, 'Staat al in de lijst', /Ernst: Kies een cijfer van 1 tot en met 5/);
      await druk(page, 'Bewaar 2 nieuwe rijen', '2 rijen zijn bewaard');
      await volg(page, 'Naar de lijst');
      await zegt(page, 'De aanslagen zijn te laat');
    } else {
      await volg(page, 'Leg een knelpunt vast');
      await vul(page, { 'Wat knelt er?': titel, Taakveld: 'Belastingen', 'Iets anders': 'grip' });
      await vul(page, {
        'Hoe ernstig is het?': '3 merkbaar voor inwoners',
        'Hoe snel moet het weg?': '2 dit jaar',
      });
      await druk(page, 'Bewaar dit knelpunt', 'Nog geen bewijs');
    }
    await ga(page, 'Verkennen', 'Knelpunten');
    await zegt(page, titel, `${gemeente === 'Wijchen' ? 3 : 2} knelpunten, waarvan 0 gedeeld`);
  });
});

test('each shares the knelpunt that it chooses, and sees who has the same pain', async () => {
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Verkennen', 'Knelpunten');
    await volg(page, `Eén beheerder houdt ${gemeente} draaiend`);
    await volg(page, 'Bekijk wat de anderen zien en deel');
    await zegt(page, 'Dit zien zij: versie 1', '31 dagen afwezig in 2025');
    await druk(page, 'Deel met 3 deelnemers', 'Wie deelt welke pijn?');
  });
  await elk('controller', async (page) => {
    await ga(page, 'Verkennen', 'Gedeeld en overlap');
    await zegt(page, /Vier deelnemers noemen een knelpunt bij ICT. Zij hebben gemeen: kwetsbaarheid./i);
  });
});

test('the gate to onderzoeken says what is missing, and opens with a reason for it', async () => {
  await projectleider(async (page) => {
    await page.goto(base);
    await page.getByRole('link', { name: 'Bekijk wat er nog ontbreekt' }).click();
    await zegt(page, 'Aan alle harde eisen is voldaan. U kunt verder.', '0 van 16');
    for (const reden of await page.getByLabel(/Waarom gaat u toch door/).all())
      await reden.fill('De vier colleges willen nu samen verder onderzoeken.');
    await druk(page, 'Ga door naar de volgende fase', 'Waarvoor is fase 2?', '0 van 7 vragen gereed');
  });
});

test('a partner is found and put on the short list, and who takes part is judged, in the own room', async () => {
  await als('contactpersoon', 'Heumen', async (page) => {
    await ga(page, 'Verkennen', 'Partners');
    await volg(page, 'Criteria en gewichten');
    await vul(page, { 'Criterium 1': 'Vertrouwen', 'Gewicht van criterium 1': '3' });
    await vul(page, { 'Criterium 2': 'Omvang', 'Gewicht van criterium 2': '1' });
    await druk(page, 'Bewaar de criteria', 'Er staat nog geen mogelijke partner op de lijst');
    await volg(page, 'Zoek gemeenten');
    await vul(page, { 'Zoek op naam': 'Wijchen' });
    await druk(page, 'Toon', 'Geen gemeente past bij dit filter.', 'Wie al meedoet of is uitgenodigd');
    await vul(page, { 'Zoek op naam': 'Mook' });
    await druk(page, 'Toon', '1 gemeente gevonden');
    await druk(page, 'Zet op de lijst: Mook en Middelaar', 'De grootste is');
    await vul(page, { 'Punten voor Vertrouwen': '2' });
    await kies(page, 'Op welke lijst staat deze partner?', 'Shortlist');
    await druk(page, 'Bewaar het oordeel', 'Versie 2, door Bas Visser', 'Nodig Mook en Middelaar uit');
    await ga(page, 'Verkennen', 'Partners');
    await vul(page, { 'Welke deelnemer?': 'Wijchen' });
    await druk(page, 'Beoordeel deze deelnemer', 'De grootste is 2,5 keer zo groot', 'Bespreek dit vooraf.');
    await vul(page, { 'Punten voor Vertrouwen': '5', 'Punten voor Omvang': '1' });
    await druk(page, 'Bewaar het oordeel', 'Versie 2, door Bas Visser', 'Deze partner doet al mee');
    await ga(page, 'Verkennen', 'Partners');
    const rij = await page.getByRole('row', { name: /Wijchen/ }).innerText();
    expect(rij).toMatch(/Doet al mee\s+5\s+1\s[\s–]+4,0\s+op 21.% van het gewicht/u); // (3 × 5 + 1 × 1) / 4, 4 of 19
    expect(await page.getByRole('row', { name: /Mook en Middelaar/ }).innerText()).toContain('Shortlist');
  });
});

test('each lays its end state beside the others, and agrees with every sentence of the joint one', async () => {
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Verkennen', 'Eindbeelden');
    await volg(page, 'Schrijf het eindbeeld');
    await vul(page, { 'Waarom doen wij mee?': `${gemeente} kan het niet meer alleen` });
    await vul(page, { 'Wat moet straks waar zijn?': 'Er is altijd iemand' });
    await druk(page, 'Bewaar het eindbeeld', 'Privé');
    await volg(page, 'Bekijk wat de anderen zien en deel');
    await druk(page, 'Deel met 3 deelnemers', 'Alles wat is gedeeld');
  });
  await projectleider(async (page) => {
    await ga(page, 'Verkennen', 'Eindbeelden');
    await zegt(page, ...gemeenten.map((gemeente) => `${gemeente} kan het niet meer alleen`));
    await ga(page, 'Onderzoeken', 'O5 Eindsituatie');
    await vul(page, { 'Ons antwoord': zinnen.join(' ') });
    await druk(page, 'Bewaar en zet op gereed', 'Gereed, versie 1');
  });
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Eindsituatie, zin voor zin');
    await zegt(page, '2 zinnen wachten op uw oordeel.');
    for (const zin of zinnen) await kies(page, zin, 'Eens');
    await druk(page, `Bewaar de oordelen van ${gemeente}`, `${gemeente}: eens`);
  });
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Eindsituatie, zin voor zin');
    await zegt(page, 'Met 2 van de 2 zinnen is iedereen het eens.');
  });
});

test('each chooses per taak, and the list of wel and niet follows', async () => {
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Taken');
    for (const naam of ['Werkplekbeheer', 'Telefonie', 'Website']) {
      await volg(page, 'Voeg een taak toe');
      await vul(page, { 'Naam van de taak': naam, Taakveld: 'ICT', 'Bevoegd orgaan': 'College' });
      await vul(page, { 'Gewenste vorm': 'Alleen de uitvoering' });
      await druk(page, 'Bewaar de taak', 'Wie doet waaraan mee?', naam);
    }
  });
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Taken');
    await volg(page, `Kies voor ${gemeente}`);
    const taak = (naam: string) => page.getByRole('group', { name: naam });
    await vul(taak('Werkplekbeheer'), { Keuze: 'Doet mee' });
    await vul(taak('Telefonie'), {
      Keuze: gemeente === 'Heumen' ? 'Doet niet mee' : 'Doet mee, met opt-out',
    });
    await vul(taak('Website'), { Keuze: 'Doet niet mee' });
    await druk(page, 'Bewaar deze keuzen', 'Wel en niet');
  });
  await als('controller', 'Beuningen', async (page) => {
    await ga(page, 'Onderzoeken', 'Taken');
    await zegt(page, 'Telefonie (Druten, Wijchen en Beuningen)');
    expect(await page.getByRole('region', { name: 'Wel en niet' }).innerText()).toMatch(
      /Wel, voor iedereen\s+Werkplekbeheer\s+Wel, voor een deel van de gemeenten\s+Telefonie.*\s+Niet\s+Website/,
    );
  });
});

test('a K3-doel has a nulmeting of each, which nobody else sees before a second person signed it', async () => {
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'K3-doelen');
    await volg(page, 'Voeg een doel toe');
    await vul(page, { 'Begin met een indicator uit de bibliotheek': `Bedrijfsvoering: ${doel}` });
    await page.getByRole('button', { name: 'Vul in', exact: true }).click();
    await page.waitForURL('**/doelen/nieuw?indicator=eenpitters');
    await vul(page, {
      Eigenaar: 'Hoofd ICT',
      'Gezamenlijke streefwaarde': '1',
      'Te bereiken op': '2029-12-31',
    });
    await druk(page, 'Bewaar dit doel', '1 taken op 31 december 2029');
  });
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'K3-doelen');
    await volg(page, doel);
    await volg(page, gemeente);
    await vul(page, {
      'Cijfer (taken)': '7,5',
      'Gemeten op': '2026-01-01',
      'Bron van het cijfer': 'Takenlijst',
    });
    await druk(page, 'Bewaar de nulmeting', 'Wacht op de controller van deze gemeente.');
  });
  await als('controller', 'Wijchen', async (page) => {
    await ga(page, 'Onderzoeken', 'K3-doelen');
    await zegt(page, '0 van 4 getekend', 'Wacht op Druten, Wijchen, Beuningen en Heumen');
    await volg(page, doel);
    await zegt(page, 'Nog niet getekend');
    expect(await page.getByText('7,5 taken').count()).toBe(1); // only its own
  });
  await elk('controller', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'K3-doelen');
    await volg(page, doel);
    await volg(page, gemeente);
    await druk(page, 'Teken deze nulmeting', `Getekend door Controller ${gemeente}`);
  });
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'K3-doelen');
    await zegt(page, '4 van 4 getekend');
  });
});

test('one writes why it helps, and each says whether it agrees', async () => {
  await als('contactpersoon', 'Beuningen', async (page) => {
    await ga(page, 'Onderzoeken', 'Waarom dit helpt');
    await volg(page, 'Eén beheerder houdt Druten draaiend');
    await kies(page, 'Lost samenwerken dit knelpunt op?', 'Ja');
    await kies(page, 'Hoe werkt dat?', 'Pooling: meer mensen voor dezelfde taak');
    await vul(page, { 'Leg uit waarom': 'Samen zijn er voor elke taak drie mensen.' });
    await druk(page, 'Bewaar de onderbouwing', 'Wat vindt elke gemeente?');
  });
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Waarom dit helpt');
    await volg(page, 'Eén beheerder houdt Druten draaiend');
    await kies(page, `Wat vindt ${gemeente} van versie 1?`, 'Eens');
    await druk(page, `Bewaar het oordeel van ${gemeente}`, `${contactpersonen[gemeente]}, `);
  });
  await als('controller', 'Heumen', async (page) => {
    await ga(page, 'Onderzoeken', 'Waarom dit helpt');
    await zegt(page, 'Voor 1 van de 4 gedeelde knelpunten staat er een onderbouwing.', '4 van 4');
  });
});

test('alternatieven are scored apart on frozen criteria, and one is chosen', async () => {
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Alternatieven');
    for (const [naam, soort] of [
      [inkoop, 'Samen inkopen'],
      [dienst, 'Zware samenwerking'],
    ] as const) {
      await volg(page, 'Voeg een alternatief toe');
      await vul(page, { Alternatief: naam, Soort: soort, Omschrijving: `Wij kiezen: ${naam}` });
      await druk(page, 'Bewaar', 'Wat kunnen wij kiezen?', `Wij kiezen: ${naam}`);
    }
    for (const naam of ['Minder kwetsbaar', 'Weinig extra kosten']) {
      await volg(page, 'Voeg een criterium toe');
      await vul(page, { Criterium: naam, 'Slechtst en best': `Hoog is goed: ${naam}` });
      await druk(page, 'Bewaar', 'Waarop vergelijken wij?', naam);
    }
    await volg(page, 'Geef de gewichten van alle deelnemers samen');
    await vul(page, {
      'Punten voor ‘Minder kwetsbaar’': '100',
      'Punten voor ‘Weinig extra kosten’': '25',
    });
    await druk(page, 'Bewaar de gewichten', 'Wie doet mee?');
    await druk(page, 'Bevries en begin de puntenronde', /^Wij wachten op de punten van/);
  });
  const kwetsbaar = { Druten: '9', Wijchen: '8', Beuningen: '4' } as const;
  const geefPunten = (gemeente: keyof typeof kwetsbaar) =>
    als('contactpersoon', gemeente, async (page) => {
      await ga(page, 'Onderzoeken', 'Alternatieven');
      await volg(page, `Geef de punten van ${gemeente}`);
      for (const naam of ['Niets doen', inkoop, dienst]) {
        const cijfer = naam === dienst ? kwetsbaar[gemeente] : '3';
        const deel = page.getByRole('region', { name: naam });
        await vul(deel, { 'Minder kwetsbaar': cijfer, 'Weinig extra kosten': '5' });
      }
      await druk(page, 'Lever de punten in', `Wijzig de punten van ${gemeente}`);
    });
  await Promise.all((['Druten', 'Wijchen', 'Beuningen'] as const).map(geefPunten));
  await als('contactpersoon', 'Heumen', async (page) => {
    await ga(page, 'Onderzoeken', 'Alternatieven');
    await volg(page, 'Ronde 1');
    await zegt(page, /^De spreiding en de uitkomst komen als iedereen heeft ingeleverd/);
  });
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Alternatieven');
    await zegt(page, 'Wij wachten op de punten van Heumen.');
    await druk(page, 'Sluit de ronde', 'Bekijk ronde 1');
  });
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Alternatieven');
    await volg(page, 'Bekijk ronde 1');
    await zegt(page, `${dienst}, Minder kwetsbaar: 5 punten uit elkaar`, 'Beuningen 4, Wijchen 8, Druten 9');
    await zegt(page, `Minder kwetsbaar weegt nu 80 %. ${dienst} wint bij elk gewicht van dit criterium.`);
    await kies(page, 'Welk alternatief kiest u?', dienst);
    await vul(page, {
      'Waarom dit alternatief, en niet een lichter?': 'Alleen dit haalt de eenpitters weg.',
    });
    await druk(page, 'Leg de keuze vast', `Gekozen: ${dienst}`);
  });
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Alternatieven');
    await volg(page, 'Bekijk ronde 1');
    const oordeel = gemeente === 'Heumen' ? 'Niet eens' : 'Eens';
    await kies(page, `Wat vindt ${gemeente} van deze keuze?`, oordeel);
    if (gemeente === 'Heumen')
      await page
        .getByRole('group', { name: /van deze keuze/ })
        .locator('xpath=..')
        .getByLabel(/^Toelichting/)
        .fill('Te duur voor ons');
    await druk(
      page,
      `Geef de reactie van ${gemeente}`,
      gemeente === 'Heumen' ? 'Niet eens: Te duur voor ons' : /^Eens$/,
    );
  });
});

test('the business case: each types its own lines, which nobody else sees', async () => {
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await vul(page, { 'Eerste jaar': '2028', 'Aantal jaren': '10', 'Discontovoet, in procent': '0' });
    await vul(page, { 'Realisatie van baten, procent': '100', 'Ingroei van baten, procent per jaar': '' });
    await druk(page, 'Begin een businesscase', 'Stand van de cijfers');
    await volg(page, 'Bekijk de gezamenlijke regels');
    await volg(page, 'Voeg een regel toe');
    await vul(page, { Regel: 'Inrichten van de dienst', Soort: 'Eenmalig: project', Alternatief: dienst });
    await vul(page, { 'Verwacht, in euro per jaar': '900.000', Verdeeld: 'Allen, gelijk' });
    await druk(page, 'Bewaar', 'Alles van Inrichten van de dienst');
    expect(await page.getByLabel(/^Verwacht.*: Inrichten van de dienst/).inputValue()).toBe('900.000');
  });
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await volg(page, `Vul de cijfers van ${gemeente} in`);
    await volg(page, 'Voeg een regel toe');
    await vul(page, { Regel: 'Minder inhuur', Soort: 'Baten', Alternatief: dienst });
    await vul(page, { 'Verwacht, in euro per jaar': cijfers[gemeente].dienst, Bron: 'Begroting 2026' });
    await druk(page, 'Bewaar', 'Alles van Minder inhuur');
    expect(await page.getByLabel(/^Verwacht.*: Minder inhuur/).inputValue()).toBe(cijfers[gemeente].dienst);
    const tabel = [
      'naam;soort;verwacht;alternatief',
      `Huur van de ${geheim[gemeente].regel};overhead;${cijfers[gemeente].achterblijft};${dienst}`,
      `Lagere prijzen;baten;${cijfers[gemeente].inkoop};${inkoop}`,
    ];
    await page.locator('summary', { hasText: 'Plak een tabel' }).click();
    await vul(page, { 'Plak een tabel': tabel.join('\n') });
    await druk(page, 'Bekijk wat ermee gebeurt', 'Wordt een nieuwe regel');
    await druk(page, 'Neem 2 regels over', '3 regels', `Huur van de ${geheim[gemeente].regel}`);
  });
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await zegt(page, /nog niet meegeteld: de cijfers van Druten, Wijchen, Beuningen en Heumen/);
  });
});

/** Every page and file that somebody comes to by following links, as the server sends it; and the links that lead nowhere. */
async function leesAlles(page: Page) {
  const gelezen = new Map<string, string>();
  const dood: string[] = [];
  const teLezen = [base];
  for (let adres = teLezen.pop(); adres !== undefined; adres = teLezen.pop()) {
    if (gelezen.has(adres)) continue;
    const antwoord = await page.request.get(adres, { headers: { accept: 'text/html,*/*' } });
    const tekst = await antwoord.text();
    gelezen.set(adres, tekst);
    if (!antwoord.ok()) dood.push(`${adres}: ${antwoord.status()}`);
    for (const [, href = ''] of tekst.matchAll(/ href="([^"#]+)/g)) {
      const naar = href.replaceAll('&amp;', '&');
      const isHier = [base, `/v1${base}`].some((plek) => naar.startsWith(plek));
      if (isHier && !/[?&](sort|page)=|\/(pdf|odt|ods|docx)\b/.test(naar)) teLezen.push(naar);
    }
  }
  return { gelezen, dood };
}

test('what is private stands in no page, export or search result of another, and every link leads somewhere', async () => {
  await Promise.all(
    (['Druten', 'Wijchen'] as const).map((gemeente) =>
      als('contactpersoon', gemeente, async (page) => {
        const { gelezen, dood } = await leesAlles(page);
        expect(dood).toEqual([]);
        const waarStaat = (woord: string) =>
          [...gelezen].flatMap(([adres, tekst]) => (tekst.toLowerCase().includes(woord) ? [adres] : []));
        for (const ander of gemeenten)
          for (const woord of Object.values(geheim[ander])) {
            await page.goto(`/zoeken?zoek=${woord}`);
            if (ander === gemeente) expect([woord, waarStaat(woord)]).not.toEqual([woord, []]);
            else {
              expect([woord, waarStaat(woord)]).toEqual([woord, []]);
              await zegt(page, `Niets gevonden voor ‘${woord}’.`);
            }
          }
        await page.goto(`/zoeken?zoek=${geheim[gemeente].knelpunt}`);
        await zegt(page, `Knelpunt: De ${geheim[gemeente].knelpunt} gaat weg`);
        await page.goto(base);
      }),
    ),
  );
});

test('each shares its figures, and its controller signs them', async () => {
  await elk('contactpersoon', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await volg(page, `Vul de cijfers van ${gemeente} in`);
    await druk(page, `Deel de cijfers van ${gemeente}`, /^Gedeeld$/);
  });
  await elk('controller', async (page, gemeente) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await volg(page, gemeente);
    await druk(page, 'Teken deze cijfers', /^Getekend$/);
  });
  await als('controller', 'Heumen', async (page) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await zegt(page, /levert samen €.1\.200\.000 meer op dan Niets doen. Toch gaat Heumen erop achteruit./);
    const rij = (naam: string) =>
      page
        .getByRole('table', { name: 'Verschil met niets doen per gemeente' })
        .getByRole('row', { name: naam });
    // Ten years of what is saved less what stays behind, and a quarter of the 900.000 once.
    expect(await rij('Heumen').innerText()).toMatch(/€.150\.000\s+−€.325\.000/);
    expect(await rij('Wijchen').innerText()).toMatch(/€.150\.000\s+€.775\.000/);
    expect(await rij('Totaal').innerText()).toMatch(/€.600\.000\s+€.1\.200\.000/);
  });
});

test('a line that is added after the signature stays inside until it is shared', async () => {
  await als('contactpersoon', 'Wijchen', async (page) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await volg(page, 'Wijchen');
    await volg(page, 'Voeg een regel toe');
    await vul(page, {
      Regel: `Afkoop van de ${stil}`,
      Soort: 'Lasten',
      'Verwacht, in euro per jaar': '50.000',
    });
    await druk(page, 'Bewaar', '4 regels', `Afkoop van de ${stil}`);
  });
  await als('controller', 'Druten', async (page) => {
    await ga(page, 'Onderzoeken', 'Businesscase');
    await zegt(page, /^Eén ICT-dienst levert samen €.1\.200\.000 meer op dan Niets doen/);
    expect(await page.getByText(stil).count()).toBe(0);
  });
});

test('a consequence is checked by somebody, and an own one is added', async () => {
  await als('contactpersoon', 'Wijchen', async (page) => {
    await ga(page, 'Onderzoeken', 'Gevolgen');
    await volg(page, 'Welke cao geldt straks?');
    await vul(page, { Eigenaar: 'Bas Visser, contactpersoon Heumen' });
    await kies(page, 'Hoe staat het ervoor?', 'Klaar');
    await vul(page, { 'Nagekeken op': today(), 'Nagekeken door': 'Jurist' });
    await druk(page, 'Bewaar dit punt', 'Versie 1, door Sam de Wit');
    await ga(page, 'Onderzoeken', 'Gevolgen');
    await volg(page, 'Voeg een eigen punt toe');
    await vul(page, {
      'Wat moet worden uitgezocht?': 'Wie verzekert de bestelbus?',
      Onderwerp: 'Verzekering',
    });
    await druk(page, 'Voeg een eigen punt toe', 'Eigen punt van deze samenwerking');
  });
  await als('controller', 'Druten', async (page) => {
    await ga(page, 'Onderzoeken', 'Gevolgen');
    expect(await page.getByRole('row', { name: /^Personeel/ }).innerText()).toMatch(/1 van \d/);
    await zegt(page, 'Bas Visser');
    await volg(page, 'Verzekering');
    await zegt(page, 'Wie verzekert de bestelbus?');
  });
});

test('the golden thread is laid from each knelpunt to the doel and what is done about it', async () => {
  await elk('contactpersoon', async (page, gemeente) => {
    const knelpunt = `Eén beheerder houdt ${gemeente} draaiend`;
    await ga(page, 'Onderzoeken', 'Rode draad');
    await page.getByRole('link', { name: `Koppel ${knelpunt}` }).click();
    await page.waitForURL(/\?van=/); // the form is filled anew
    const deel = page.getByRole('region', { name: 'Leg een koppeling' });
    await vul(deel, { 'Naar welk doel, welke taak of welk alternatief?': `Doel: ${doel}` });
    await deel.getByRole('button', { name: 'Koppel' }).click();
    await page.getByRole('button', { name: `Maak los: ${knelpunt} van ${doel}` }).waitFor();
  });
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Rode draad');
    for (const naar of ['Taak: Werkplekbeheer', 'Taak: Telefonie', `Alternatief: ${dienst}`]) {
      const deel = page.getByRole('region', { name: 'Leg een koppeling' });
      await vul(deel, { 'Van welk knelpunt of doel?': `Doel: ${doel}` });
      await vul(deel, { 'Naar welk doel, welke taak of welk alternatief?': naar });
      await deel.getByRole('button', { name: 'Koppel' }).click();
      await page
        .getByRole('button', { name: `van ${naar.replace(/^\w+: /, '')}` })
        .first()
        .waitFor();
    }
    await zegt(page, 'Van knelpunt tot taak. Niets hangt los.');
  });
});

/** Without what a PDF puts between and in words: spaces, and hyphens at the end of a line. */
const plat = (tekst: string) => tekst.replaceAll(/[\s\u00AD\u2060-]+/g, '');

async function pdfTekst(pdf: Buffer): Promise<string> {
  const bestand = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
    .promise;
  const paginas: string[] = [];
  for (let nummer = 1; nummer <= bestand.numPages; nummer += 1) {
    const { items } = await (await bestand.getPage(nummer)).getTextContent();
    paginas.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return plat(paginas.join(' '));
}

test('the dossier is made, and its PDF holds what was agreed and nothing that is private', async () => {
  const prive = [stil, ...Object.values(geheim).flatMap(({ buikpijn, knelpunt }) => [buikpijn, knelpunt])];
  await projectleider(async (page) => {
    await ga(page, 'Onderzoeken', 'Dossier');
    await zegt(page, '4 gedeelde knelpunten komen in het dossier.');
    await druk(page, 'Bevries als versie 1', 'Versie 1 (de nieuwste)');
  });
  await als('controller', 'Heumen', async (page) => {
    await ga(page, 'Onderzoeken', 'Dossier');
    for (const stuk of ['Besluitdossier', 'Haalbaarheidsonderzoek']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `${stuk} als PDF` }).click(),
      ]);
      const tekst = await pdfTekst(await readFile(await download.path()));
      for (const feit of [
        `${stuk} ICT tussen Maas en Waal`,
        'Beuningen, Druten, Heumen, Wijchen',
        ...zinnen,
        'Wel, voor iedereen: Werkplekbeheer',
        'Samen zijn er voor elke taak drie mensen.',
        `Gekozen: ${dienst}. Alleen dit haalt de eenpitters weg.`,
        'Te duur voor ons',
        '€ 1.200.000',
        'Welke cao geldt straks?',
      ])
        expect(tekst).toContain(plat(feit));
      for (const gemeente of gemeenten)
        expect(tekst).toContain(plat(`Eén beheerder houdt ${gemeente} draaiend`));
      for (const woord of prive) expect(tekst.toLowerCase()).not.toContain(woord);
    }
  });
  await als('contactpersoon', 'Heumen', async (page) => {
    await ga(page, 'Onderzoeken', 'Dossier');
    await volg(page, 'Raadsvoorstel voor de raad van Heumen');
    await zegt(page, 'Raad van Heumen');
    const tekst = await page.getByRole('main').innerText();
    expect(tekst).toMatch(/−€.325\.000/); // its own loss
    expect(tekst).toMatch(/€.775\.000/); // and beside it what Wijchen gains: every council sees who loses
  });
  await als('contactpersoon', 'Beuningen', async (page) => {
    const { gelezen, dood } = await leesAlles(page);
    expect(dood).toEqual([]);
    const eigen = Object.values(geheim.Beuningen).map(String);
    for (const woord of prive.filter((each) => !eigen.includes(each)))
      expect([...gelezen].filter(([, tekst]) => tekst.toLowerCase().includes(woord))).toEqual([]);
  });
});
