import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

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
    'Samen doen scheelt € 160.000 met niets doen; de grootste post is ‘Baten’, +€ 200.000.',
    'Samen doen: samen is er voordeel, maar Waterhoven gaat erop achteruit.',
    'De uitkomst hangt het meest af van ‘Minder inhuur’',
    '<caption class="utrecht-table__caption">Samen doen: netto contante waarde als één ding anders loopt</caption>',
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
