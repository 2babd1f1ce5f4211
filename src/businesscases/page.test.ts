import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildNulmeting, buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Businesscase, Regel } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const plain = (text: string) =>
  text
    .replaceAll('<!-- -->', '')
    .replaceAll('\u2011', '-')
    .replaceAll(/[\u00A0]/g, ' ');
const idOf = async (response: Response | Promise<Response>) =>
  ((await (await response).json()) as { id: string }).id;

/** Elsmeer gains, Waterhoven pays for it: together it is a gain. */
async function begin(naam: string) {
  const zaak = await buildSamenwerking(owner, { naam, fase: 'onderzoeken' });
  await buildNulmeting(owner, zaak);
  const noor = zaak.person('projectleider');
  const post = (wie: { cookie: string }, path: string, body: object) =>
    idOf(send(app, wie, 'POST', `${zaak.path}${path}`, { body }));
  const samen = await post(noor, '/alternatieven', { naam: 'Samen doen', soort: 'zwaar' });
  const inkopen = await post(noor, '/alternatieven', { naam: 'Samen inkopen', soort: 'inkopen' });
  const id = await post(noor, '/businesscases', { beginjaar: 2029, aantalJaren: 4, discontovoet: 0 });
  const regels = [
    { gemeente: 'Elsmeer', naam: 'Minder inhuur', soort: 'baten', verwacht: 50_000_00, laag: 10_000_00 },
    { gemeente: 'Waterhoven', naam: 'Meer werk', soort: 'lasten', verwacht: 5_000_00, hoog: 9_000_00 },
  ];
  for (const { gemeente, ...regel } of regels) {
    const mens = zaak.person('contactpersoon', gemeente);
    const deelnemerId = zaak.deelnemer(gemeente);
    await post(mens, `/businesscases/${id}/regels`, { ...regel, alternatiefId: samen, deelnemerId });
    await send(app, mens, 'POST', `${zaak.path}/businesscases/${id}/cijferdelingen`, {
      body: { deelnemerId },
    });
  }
  await post(noor, `/businesscases/${id}/regels`, {
    naam: 'Project',
    soort: 'eenmalig',
    verwacht: 20_000_00,
    verdeling: 'gelijk',
    alternatiefId: samen,
  });
  const page = `${zaak.page}/businesscase`;
  return { zaak, noor, page, id, samen, inkopen, lijst: `${page}/${id}/regels` };
}

describe('two alternatives side by side', () => {
  test('the best stands beside doing nothing, with who loses though the total gains', async () => {
    const { noor, page } = await begin('Naast elkaar');
    const text = plain(await html(app, noor, page));
    for (const part of [
      'Samen doen naast Niets doen',
      'Samen doen levert samen € 160.000 meer op dan Niets doen. Toch gaat Waterhoven erop achteruit.',
      'Netto contante waarde: Samen doen naast Niets doen',
      'Samen doen: terugverdientijd, jaren',
      'Gaat vooruit',
      'Gaat achteruit',
    ])
      expect(text).toContain(part);
  });

  test('the address chooses both, the links keep the choice, and twice the same is told', async () => {
    const { noor, page, samen, inkopen } = await begin('Keuze');
    const om = plain(await html(app, noor, `${page}?alternatief=${inkopen}&naast=${samen}`));
    expect(om).toContain('Samen inkopen levert samen € 160.000 minder op dan Samen doen.');
    expect(om).toContain(`alternatief=${inkopen}&amp;naast=${samen}&amp;blijft=`);
    const zelfde = plain(await html(app, noor, `${page}?alternatief=${samen}&naast=${samen}`));
    expect(zelfde).toContain('Kies twee verschillende alternatieven');
  });
});

test('every figure has a conclusion above it and its numbers in a table; the fan only when it is asked for', async () => {
  const { noor, page } = await begin('Figuren');
  const text = plain(await html(app, noor, page));
  for (const part of [
    'Samen doen: het opgetelde saldo wordt in geen enkel jaar negatief.',
    'Samen doen scheelt € 160.000 met niets doen; de grootste post is ‘Baten’: € 200.000 voordeel.',
    'Samen doen: samen is er voordeel, maar Waterhoven gaat erop achteruit.',
    'De uitkomst hangt het meest af van ‘Minder inhuur’',
    '<caption class="utrecht-table__caption"><span>Samen doen: netto contante waarde als één ding anders loopt</span></caption>',
    'aria-label="Niets doen € 0, Baten +€ 200.000, Lasten −€ 20.000, Eenmalig: project −€ 20.000, Samen doen € 160.000"',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('In acht van de tien gevallen');
  const kansen = plain(await html(app, noor, `${page}?kansen=ja`));
  expect(kansen).toContain('In acht van de tien gevallen ligt het opgetelde saldo in 2032 tussen');
  expect(kansen).toContain('Samen doen: opgeteld saldo, van P10 tot P90');
});

test('figures that a municipality did not share are in no figure of another', async () => {
  const { zaak, page, id } = await begin('Geheim');
  const deelnemerId = zaak.deelnemer('Elsmeer');
  const prive = { naam: 'Nog niet verteld', soort: 'baten', verwacht: 1_234_567_00, hoog: 2_000_000_00 };
  await send(
    app,
    zaak.person('contactpersoon', 'Elsmeer'),
    'POST',
    `${zaak.path}/businesscases/${id}/regels`,
    {
      body: { ...prive, deelnemerId },
    },
  );
  for (const wie of [zaak.person('controller', 'Waterhoven'), zaak.person('projectleider')]) {
    const text = await html(app, wie, `${page}?kansen=ja`);
    expect(text).toContain('Minder inhuur');
    expect(text).not.toMatch(/Nog niet verteld|1\.234\.567|123456700/);
  }
});

describe('sober settings', () => {
  test('are proposed with their evidence where a business case is begun; a mistake keeps what was typed', async () => {
    const zaak = await buildSamenwerking(owner, { naam: 'Begin', fase: 'onderzoeken' });
    await buildNulmeting(owner, zaak);
    const noor = zaak.person('projectleider');
    const page = `${zaak.page}/businesscase`;
    const leeg = plain(await html(app, noor, page));
    for (const part of [
      'name="discontovoet" value="2,25"',
      'name="realisatie" value="50"',
      'name="ingroei" value="25; 50; 75"',
    ])
      expect(leeg).toContain(part);
    for (const part of ['50.000 van 800.000 euro', 'www.rwseconomie.nl/discontovoet', 'drie tot vijf jaar'])
      expect(leeg).toContain(part);
    const fields = { beginjaar: '2029', aantalJaren: '10', prijzen: 'reeel', ingroei: '25; 50; 75' };
    const fout = await submitForm(app, noor, page, { ...fields, discontovoet: 'veel', realisatie: '50' });
    const text = plain(await fout.text());
    expect([fout.status, text.includes('name="discontovoet" value="veel"')]).toEqual([400, true]);
    expect(text).toContain('Vul een percentage van 0 tot en met 20 in');
    const goed = await submitForm(app, noor, page, { ...fields, discontovoet: '2,25', realisatie: '50' });
    expect(goed.status).toBe(302);
    const [made] = (await (
      await send(app, noor, 'GET', `${zaak.path}/businesscases`)
    ).json()) as Businesscase[];
    expect(made).toMatchObject({ discontovoet: 2.25, realisatie: 50, ingroei: [25, 50, 75] });

    const deelnemerId = zaak.deelnemer('Elsmeer');
    const mila = zaak.person('contactpersoon', 'Elsmeer');
    const lijst = `${page}/${made?.id}/regels/${deelnemerId}`;
    expect(plain(await html(app, mila, `${lijst}/nieuw`))).toContain('bij baten 50 procent en anders 100');
    const regel = { actie: 'bewaar', deelnemerId, verwacht: '1.000' };
    for (const more of [
      { naam: 'Minder inhuur', soort: 'baten' },
      { naam: 'Meer beheer', soort: 'lasten' },
      { naam: 'Zeker voordeel', soort: 'baten', realisatie: '100', ingroei: '100' },
    ])
      expect((await submitForm(app, mila, `${lijst}/nieuw`, { ...regel, ...more })).status).toBe(302);
    const tekst = 'naam;soort;verwacht\nGeplakt;baten;5';
    await submitForm(app, mila, lijst, { actie: 'neemover', deelnemerId, tekst });
    const path = `${zaak.path}/businesscases/${made?.id}/regels?deelnemerId=${deelnemerId}`;
    const regels = (await (await send(app, mila, 'GET', path)).json()) as Regel[];
    expect(regels.map(({ naam, realisatie, ingroei }) => [naam, realisatie, ingroei])).toEqual([
      ['Minder inhuur', 50, [25, 50, 75]],
      ['Meer beheer', 100, []],
      ['Zeker voordeel', 100, [100]],
      ['Geplakt', 50, [25, 50, 75]],
    ]);
  });

  test('are changed on a page of their own; who saved an older version sees both', async () => {
    const { zaak, noor, page, id } = await begin('Instellingen');
    const vorm = `${page}/${id}/instellingen`;
    expect(plain(await html(app, noor, page))).toContain('100 procent (nuchter voorstel: 50 procent)');
    expect(await html(app, noor, page)).toContain(`href="${vorm}"`);
    const fields = {
      versie: '1',
      naam: 'Businesscase ICT',
      beginjaar: '2029',
      aantalJaren: '4',
      discontovoet: '2,25',
      prijzen: 'reeel',
      realisatie: '60',
      ingroei: '50',
      kansverdeling: 'driehoek',
      zaad: '7',
    };
    const fout = await submitForm(app, noor, vorm, { ...fields, ingroei: '50; veel', aantalJaren: '99' });
    const text = plain(await fout.text());
    expect(fout.status).toBe(400);
    for (const part of ['van 1 tot en met 30', 'value="50; veel"', 'value="99"', '25; 75'])
      expect(text).toContain(part);
    expect((await submitForm(app, noor, vorm, fields)).status).toBe(302);
    const get = await send(app, noor, 'GET', `${zaak.path}/businesscases/${id}`);
    expect(await get.json()).toMatchObject({
      naam: 'Businesscase ICT',
      realisatie: 60,
      ingroei: [50],
      kansverdeling: 'driehoek',
      zaad: 7,
      versie: 2,
    });
    const laat = await submitForm(app, noor, vorm, { ...fields, naam: 'Van de tweede' });
    const beide = plain(await laat.text());
    expect(laat.status).toBe(412);
    for (const part of ['Businesscase ICT', 'name="naam" value="Van de tweede"', 'name="versie" value="2"'])
      expect(beide).toContain(part);
    expect(await html(app, zaak.person('raadslid', 'Elsmeer'), vorm)).not.toContain('name="discontovoet"');
    expect((await submitForm(app, zaak.person('raadslid', 'Elsmeer'), vorm, fields)).status).toBe(403);
  });
});

test('lines are found by their name or source; what is typed goes along to the next page', async () => {
  const { zaak, lijst } = await begin('Zoeken');
  const mila = zaak.person('contactpersoon', 'Elsmeer');
  const deelnemerId = zaak.deelnemer('Elsmeer');
  const rijen = Array.from({ length: 51 }, (_, i) => `Licentie ${i};baten;10;Begroting 100%`);
  const tekst = ['naam;soort;verwacht;bron', ...rijen].join('\n');
  await submitForm(app, mila, `${lijst}/${deelnemerId}`, { actie: 'neemover', deelnemerId, tekst });
  const zoek = async (wat: string) =>
    plain(await html(app, mila, `${lijst}/${deelnemerId}?zoek=${encodeURIComponent(wat)}`));
  const licenties = await zoek('licentie');
  for (const part of [
    '51 regels',
    'name="zoek" value="licentie"',
    '?zoek=licentie&amp;page=2',
    'Licentie 0<',
  ])
    expect(licenties).toContain(part);
  expect(licenties).not.toContain('Minder inhuur');
  expect(await zoek('100%')).toContain('51 regels');
  expect(await zoek('inhuur')).toContain('1 regel<');
  const niets = await zoek('bestaat niet');
  for (const part of ['Geen regel past hierbij.', 'Deel de cijfers van Elsmeer'])
    expect(niets).toContain(part);
});

describe('the form of a line', () => {
  test('tells every mistake at its field and keeps what was typed', async () => {
    const { zaak, lijst } = await begin('Fouten');
    const mila = zaak.person('contactpersoon', 'Elsmeer');
    const deelnemerId = zaak.deelnemer('Elsmeer');
    const fields = { actie: 'bewaar', deelnemerId, naam: 'Nieuw', soort: 'baten', verwacht: '1.000' };
    const vorm = `${lijst}/${deelnemerId}/nieuw`;
    for (const [fout, reden] of [
      [{ verwacht: 'veel' }, 'Vul een bedrag in'],
      [{ laag: '2.000' }, 'Laag is hoogstens verwacht'],
      [
        { van: '2050' },
        'Het eerste jaar valt buiten de periode van de businesscase. Kies een jaar van 2029 tot en met 2032',
      ],
      [
        { tot: '2033' },
        'Het laatste jaar valt buiten de periode van de businesscase. Kies een jaar van 2029 tot en met 2032',
      ],
      [
        { van: '2031', tot: '2030' },
        'Het laatste jaar ligt voor het eerste jaar. Kies een jaar van 2031 tot en met 2032',
      ],
      [{ ingroei: '25; x' }, 'Vul per jaar een percentage'],
      [{ naam: '' }, 'Vul een naam in'],
    ] as const) {
      const response = await submitForm(app, mila, vorm, { ...fields, ...fout });
      const text = plain(await response.text());
      expect([response.status, text.split(reden).length > 2]).toEqual([400, true]); // summary and field
      for (const waarde of Object.values({ ...fields, ...fout }).slice(2))
        if (waarde !== 'baten') expect(text).toContain(`value="${waarde}"`);
    }
  });

  test('shows what somebody else saved meanwhile, and keeps the own text in the fields', async () => {
    const { zaak, id, lijst } = await begin('Samen typen');
    const deelnemerId = zaak.deelnemer('Elsmeer');
    const mila = zaak.person('contactpersoon', 'Elsmeer');
    const path = `${zaak.path}/businesscases/${id}/regels?deelnemerId=${deelnemerId}`;
    const [regel] = (await (await send(app, mila, 'GET', path)).json()) as Regel[];
    const vorm = `${lijst}/${deelnemerId}/${regel?.id}`;
    const eerst = plain(await html(app, mila, vorm));
    expect(eerst).toContain('Alleen Elsmeer ziet deze cijfers');
    expect(eerst).toContain(`Versie 1, door ${regel?.gewijzigdDoor}`);
    const fields = { actie: 'bewaar', versie: '1', soort: 'baten', verwacht: '60.000' };
    expect((await submitForm(app, mila, vorm, { ...fields, naam: 'Van de eerste' })).status).toBe(302);
    const laat = await submitForm(app, mila, vorm, { ...fields, naam: 'Van de tweede' });
    const text = plain(await laat.text());
    expect(laat.status).toBe(412);
    for (const part of ['Van de eerste: ', 'value="Van de tweede"', 'name="versie" value="2"'])
      expect(text).toContain(part);
  });
});

test('figures are shared and signed on the page by who may; others see nothing of them', async () => {
  const { zaak, id, lijst } = await begin('Tekenen');
  const deelnemerId = zaak.deelnemer('Elsmeer');
  const mine = `${lijst}/${deelnemerId}`;
  const controller = zaak.person('controller', 'Elsmeer');
  expect(await html(app, zaak.person('contactpersoon', 'Elsmeer'), mine)).not.toContain('value="teken"');
  const [zaaknu] = (await (
    await send(app, controller, 'GET', `${zaak.path}/businesscases`)
  ).json()) as Businesscase[];
  const delingId = zaaknu?.cijfers.find((each) => each.deelnemerId === deelnemerId)?.delingId ?? '';
  expect(await html(app, controller, mine)).toContain('value="teken"');
  expect((await submitForm(app, controller, mine, { actie: 'teken', delingId, deelnemerId })).status).toBe(
    302,
  );
  const na = plain(await html(app, controller, mine));
  expect([na.includes('value="teken"'), na.includes('Getekend')]).toEqual([false, true]);
  const ander = zaak.person('controller', 'Waterhoven');
  expect(plain(await html(app, ander, mine))).not.toContain('Minder inhuur');
  expect((await submitForm(app, ander, mine, { actie: 'trekin', delingId, deelnemerId })).status).toBe(404);
  // What was shared is read line by line, by the others too; what is added afterwards stays inside.
  const mila = zaak.person('contactpersoon', 'Elsmeer');
  const later = { naam: 'Later bedacht', soort: 'lasten', verwacht: 1_00, deelnemerId };
  await send(app, mila, 'POST', `${zaak.path}/businesscases/${id}/regels`, { body: later });
  const gedeeld = `${zaak.page}/businesscase/${id}/cijfers/${delingId}`;
  expect(await html(app, controller, mine)).toContain(`href="${gedeeld}"`);
  expect(await html(app, ander, `${zaak.page}/businesscase`)).toContain(`href="${gedeeld}"`);
  const kopie = plain(await html(app, ander, gedeeld));
  for (const part of [
    'Gedeelde cijfers van Elsmeer',
    'Minder inhuur',
    '50.000',
    'Nog geen bron',
    'Meteen helemaal',
  ])
    expect(kopie).toContain(part);
  expect(kopie).not.toContain('Later bedacht');
  const zaakpad = `${zaak.path}/businesscases/${id}`;
  const adres = `${zaakpad}/cijferdelingen/${delingId}`;
  const bestand = `${zaakpad}/cijferdelingexports/csv?delingId=${delingId}`;
  expect(kopie).toContain(`href="${bestand}"`);
  expect(await (await send(app, ander, 'GET', bestand)).text()).toContain('Minder inhuur');
  await submitForm(app, mila, mine, { actie: 'trekin', delingId, deelnemerId });
  expect((await send(app, ander, 'GET', adres)).status).toBe(404);
  expect(await html(app, ander, `${zaak.page}/businesscase/${id}/regels/samen`)).toContain('Project');
});

describe('the lines as a grid', () => {
  const rijen = async (naam: string) => {
    const { zaak, page, id } = await begin(naam);
    const mila = zaak.person('contactpersoon', 'Elsmeer');
    const deelnemerId = zaak.deelnemer('Elsmeer');
    const lijst = `${page}/${id}/regels/${deelnemerId}`;
    const lees = async () =>
      (await (
        await send(app, mila, 'GET', `${zaak.path}/businesscases/${id}/regels?deelnemerId=${deelnemerId}`)
      ).json()) as Regel[];
    const [regel] = await lees();
    const rij = { regelId: regel?.id ?? '', versie: String(regel?.versie) };
    const cel = async (veld: string, waarde: string, was: string) =>
      submitForm(app, mila, lijst, { actie: 'cel', ...rij, veld, waarde, was });
    return { zaak, mila, lijst, lees, rij, cel };
  };

  test('every field can be typed in, and the button of a row saves it without JavaScript', async () => {
    const { mila, lijst, lees, rij } = await rijen('Rooster');
    const page = plain(await html(app, mila, lijst));
    expect(page).toContain('aria-label="Verwacht, in euro per jaar: Minder inhuur"');
    const velden = { naam: 'Minder inhuur', verwacht: '60.000', laag: '', hoog: '', bron: 'Begroting' };
    expect((await submitForm(app, mila, lijst, { actie: 'rij', ...rij, ...velden })).status).toBe(302);
    expect((await lees())[0]).toMatchObject({ verwacht: 60_000_00, laag: null, bron: 'Begroting' });
    const fout = await submitForm(app, mila, lijst, {
      actie: 'rij',
      ...rij,
      ...velden,
      versie: '2',
      verwacht: 'veel',
    });
    expect(fout.status).toBe(400);
    expect(await fout.text()).toMatch(/value="veel"/);
  });

  test('a year outside the business case is refused in its cell and in its row, and what was typed stays', async () => {
    const { mila, lijst, lees, rij, cel } = await rijen('Jaren');
    await cel('van', '2030', '');
    expect((await lees())[0]).toMatchObject({ van: 2030, tot: null });
    const buiten = await (await cel('tot', '2033', '')).text();
    expect(buiten).toContain('Kies een jaar van 2029 tot en met 2032, of laat dit leeg');
    const omgekeerd = await (await cel('tot', '2029', '')).text();
    expect(omgekeerd).toContain('Kies een jaar van 2030 tot en met 2032, of laat dit leeg');
    expect((await lees())[0]).toMatchObject({ van: 2030, tot: null });
    const velden = { naam: 'Minder inhuur', verwacht: '60.000', van: '2030', tot: '2029' };
    const fout = await submitForm(app, mila, lijst, { actie: 'rij', ...rij, versie: '2', ...velden });
    const text = plain(await fout.text());
    expect([fout.status, text.split('Het laatste jaar ligt voor het eerste jaar').length > 2]).toEqual([
      400,
      true,
    ]);
    expect(text).toMatch(/name="tot"[^>]*value="2029"/);
  });

  test('two people in one line lose nothing: other fields go together, the same field shows both texts', async () => {
    const { lees, cel, zaak, lijst } = await rijen('Samen typen');
    // Both loaded version 1; the first saves the source, the second an amount.
    await cel('bron', 'Begroting 2026', '');
    await cel('verwacht', '55.000', '50.000');
    expect((await lees())[0]).toMatchObject({ bron: 'Begroting 2026', verwacht: 55_000_00, versie: 3 });
    const botst = await cel('verwacht', '70.000', '50.000');
    expect((await lees())[0]?.verwacht).toBe(55_000_00);
    expect(botst.status).toBe(200);
    const meer = await cel('verwacht', '70.000', '55.000');
    expect([meer.status, (await lees())[0]?.verwacht]).toEqual([200, 70_000_00]);
    await cel('verwacht', 'nog meer', '70.000');
    expect((await lees())[0]?.verwacht).toBe(70_000_00);
    const raadslid = plain(await html(app, zaak.person('raadslid', 'Elsmeer'), lijst));
    expect([raadslid.includes('Minder inhuur'), raadslid.includes('name="verwacht"')]).toEqual([true, false]);
  });
});
