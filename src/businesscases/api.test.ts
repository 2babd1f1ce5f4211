import { describe, expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { origin, testApp } from '#test/app.ts';
import { buildNulmeting, buildSamenwerking, html, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { businesscasesOnderdelen } from './api.ts';
import type { Businesscase, Businesscaseuitkomst, Regel } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;

async function begin(naam: string) {
  const zaak = await buildSamenwerking(owner, { naam, fase: 'onderzoeken' });
  await buildNulmeting(owner, zaak);
  const noor = zaak.person('projectleider');
  await send(app, noor, 'POST', `${zaak.path}/alternatieven`, { body: { naam: 'Samen', soort: 'zwaar' } });
  const made = await json<Businesscase>(
    send(app, noor, 'POST', `${zaak.path}/businesscases`, { body: { beginjaar: 2029, aantalJaren: 10 } }),
  );
  return { zaak, path: `${zaak.path}/businesscases/${made.id}` };
}
const regel = { naam: 'Minder inhuur', soort: 'baten', verwacht: 10_000_00, laag: 5_000_00, hoog: 15_000_00 };
const voeg = (path: string, zaak: Zaak, gemeente: string, more: object = {}) =>
  send(app, zaak.person('contactpersoon', gemeente), 'POST', `${path}/regels`, {
    body: { ...regel, deelnemerId: zaak.deelnemer(gemeente), ...more },
  });
const deel = (path: string, zaak: Zaak, gemeente: string) =>
  send(app, zaak.person('contactpersoon', gemeente), 'POST', `${path}/cijferdelingen`, {
    body: { deelnemerId: zaak.deelnemer(gemeente) },
  });
const uitkomst = (path: string, zaak: Zaak, query = '') =>
  json<Businesscaseuitkomst>(send(app, zaak.person('projectleider'), 'GET', `${path}/uitkomst${query}`));
const samen = ({ resultaat }: Businesscaseuitkomst) =>
  resultaat?.uitkomst.alternatieven[0]?.totaal.cumulatief.at(-1);

describe('the figures of a municipality', () => {
  test('stay in its room, count when it shares them, and are signed by a second person', async () => {
    const { zaak, path } = await begin('Delen');
    const made = await json<Regel>(voeg(path, zaak, 'Elsmeer'));
    const ander = zaak.person('controller', 'Waterhoven');
    expect((await send(app, ander, 'GET', `${path}/regels/${made.id}`)).status).toBe(404);
    expect((await voeg(path, zaak, 'Elsmeer', { deelnemerId: zaak.deelnemer('Waterhoven') })).status).toBe(
      404,
    );
    expect(await uitkomst(path, zaak)).toMatchObject({
      resultaat: null,
      ontbreekt: ['Elsmeer', 'Waterhoven'],
    });
    const gedeeld = await json<Businesscase>(deel(path, zaak, 'Elsmeer'));
    expect((await deel(path, zaak, 'Elsmeer')).status).toBe(409);
    const na = await uitkomst(path, zaak);
    expect([samen(na), na.ontbreekt, na.nietGetekend]).toEqual([100_000_00, ['Waterhoven'], ['Elsmeer']]);
    const teken = (wie: { cookie: string }) =>
      send(app, wie, 'POST', `${path}/handtekeningen`, { body: { delingId: gedeeld.cijfers[0]?.delingId } });
    expect((await teken(zaak.person('contactpersoon', 'Elsmeer'))).status).toBe(403);
    expect((await teken(ander)).status).toBe(404);
    expect((await teken(zaak.person('controller', 'Elsmeer'))).status).toBe(200);
    expect((await uitkomst(path, zaak)).nietGetekend).toEqual([]);
    const change = { body: { verwacht: 12_000_00 }, ifMatch: 1 };
    expect(
      (await send(app, zaak.person('controller', 'Elsmeer'), 'PATCH', `${path}/regels/${made.id}`, change))
        .status,
    ).toBe(200);
    expect(
      (await send(app, zaak.person('controller', 'Elsmeer'), 'PATCH', `${path}/regels/${made.id}`, change))
        .status,
    ).toBe(412);
    expect(samen(await uitkomst(path, zaak))).toBe(100_000_00); // the others still see the copy
    await deel(path, zaak, 'Elsmeer');
    expect(samen(await uitkomst(path, zaak))).toBe(120_000_00);
  });

  test('without a leaver its figures go and joint amounts stay', async () => {
    const { zaak, path } = await begin('Vertrek');
    await send(app, zaak.person('projectleider'), 'POST', `${path}/regels`, {
      body: { naam: 'Project', soort: 'eenmalig', verwacht: 40_000_00, verdeling: 'gelijk' },
    });
    for (const gemeente of ['Elsmeer', 'Waterhoven']) {
      await voeg(path, zaak, gemeente);
      await deel(path, zaak, gemeente);
    }
    expect(samen(await uitkomst(path, zaak))).toBe(160_000_00);
    expect(samen(await uitkomst(path, zaak, `?zonder=${zaak.deelnemer('Waterhoven')}`))).toBe(60_000_00);
    const page = await html(app, zaak.person('contactpersoon', 'Elsmeer'), `${zaak.page}/businesscase`);
    for (const text of ['Zonder Waterhoven', 'Vul de cijfers van Elsmeer in', 'Netto contante waarde'])
      expect(page.replaceAll('<!-- -->', '')).toContain(text);
  });
});

test('the page leaves out one leaver, and more than one', async () => {
  const deelnemers = ['Elsmeer', 'Waterhoven', 'Zandrecht', 'Oud-Berkel'];
  const zaak = await buildSamenwerking(owner, { naam: 'Vertrekkers', deelnemers, fase: 'onderzoeken' });
  await buildNulmeting(owner, zaak);
  const noor = zaak.person('projectleider');
  const made = await send(app, noor, 'POST', `${zaak.path}/businesscases`, {
    body: { beginjaar: 2027, aantalJaren: 5 },
  });
  const { id } = await json<{ id: string }>(made);
  const path = `${zaak.path}/businesscases/${id}`;
  for (const naam of deelnemers) {
    await voeg(path, zaak, naam, { naam: `Baten van ${naam}` });
    await deel(path, zaak, naam);
  }
  for (const blijft of [deelnemers.slice(0, 3), deelnemers.slice(0, 2)]) {
    const query = blijft.map((naam) => `blijft=${zaak.deelnemer(naam)}`).join('&');
    const response = await app.request(`${origin}${zaak.page}/businesscase?${query}`, {
      headers: { cookie: noor.cookie },
    });
    expect([blijft.length, response.status]).toEqual([blijft.length, 200]);
    const text = await response.text();
    const tabel = /Verschil met niets doen per gemeente.*?<\/table>/s.exec(text)?.[0] ?? '';
    expect(deelnemers.filter((naam) => tabel.replaceAll('\u2011', '-').includes(naam))).toEqual(blijft);
    const naar = /href="([^"]*\/bestanden\/csv[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const bestand = await app.request(`${origin}${naar}`, { headers: { cookie: noor.cookie } });
    const csv = await bestand.text();
    expect(deelnemers.filter((naam) => csv.includes(naam))).toEqual(blijft);
  }
});

test('a pasted table shows the fate of every row, and is taken over whole or not at all', async () => {
  const { zaak, path } = await begin('Plakken');
  const goed =
    'naam;soort;verwacht;alternatief;ingroei\nLicenties;baten;1.250,50;Samen;25/75\nIets;onzin;3;alle;';
  const plak = (soort: string, inhoud: string) =>
    send(app, zaak.person('controller', 'Elsmeer'), 'POST', `${path}/${soort}`, {
      body: { deelnemerId: zaak.deelnemer('Elsmeer'), tekst: inhoud },
    });
  expect((await plak('regelimports', 'zomaar tekst')).status).toBe(400);
  const { rijen } = await json<{ rijen: { reden: string | null }[] }>(plak('regelvoorbeelden', goed));
  expect(rijen.map(({ reden }) => reden === null)).toEqual([true, false]);
  expect((await plak('regelimports', goed)).status).toBe(400);
  expect(await json(plak('regelimports', goed.split('\n').slice(0, 2).join('\n')))).toEqual({ aantal: 1 });
});

test('a line lies within the years of its business case: one rule for a new line, a change and a pasted table', async () => {
  const { zaak, path } = await begin('Periode');
  const buiten =
    'buiten de periode van de businesscase. Kies een jaar van 2029 tot en met 2038, of laat dit leeg';
  const omgekeerd =
    'Het laatste jaar ligt voor het eerste jaar. Kies een jaar van 2031 tot en met 2038, of laat dit leeg';
  const made = await json<Regel>(voeg(path, zaak, 'Elsmeer', { van: 2029, tot: 2038 }));
  const controller = zaak.person('controller', 'Elsmeer');
  const change = (body: object) =>
    send(app, controller, 'PATCH', `${path}/regels/${made.id}`, { body, ifMatch: 1 });
  for (const [jaren, fouten] of [
    [{ van: 2028 }, [['van', `Het eerste jaar valt ${buiten}`]]],
    [{ van: 2039, tot: null }, [['van', `Het eerste jaar valt ${buiten}`]]],
    [{ tot: 2039 }, [['tot', `Het laatste jaar valt ${buiten}`]]],
    [{ van: null, tot: 2028 }, [['tot', `Het laatste jaar valt ${buiten}`]]],
    [{ van: 2031, tot: 2030 }, [['tot', omgekeerd]]],
    [
      { van: 2028, tot: 2039 },
      [
        ['van', `Het eerste jaar valt ${buiten}`],
        ['tot', `Het laatste jaar valt ${buiten}`],
      ],
    ],
  ] as const)
    for (const response of [await voeg(path, zaak, 'Elsmeer', jaren), await change(jaren)]) {
      const { invalidParams } = await json<{ invalidParams: { name: string; reason: string }[] }>(response);
      expect([response.status, invalidParams.map(({ name, reason }) => [name, reason])]).toEqual([
        400,
        fouten,
      ]);
    }
  expect((await change({ van: 2038 })).status).toBe(200);
  const plak = (soort: string, van: string, tot: string) =>
    send(app, controller, 'POST', `${path}/${soort}`, {
      body: {
        deelnemerId: zaak.deelnemer('Elsmeer'),
        tekst: `naam;soort;verwacht;van;tot\nLicenties;baten;5;${van};${tot}`,
      },
    });
  const lot = await json<{ rijen: { reden: string }[] }>(plak('regelvoorbeelden', '2031', '2030'));
  expect(lot.rijen.map(({ reden }) => reden)).toEqual([omgekeerd]);
  const refused = await plak('regelimports', '2029', '2039');
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining(buiten)]);
  expect(await json(plak('regelimports', '2029', '2038'))).toEqual({ aantal: 1 });
});

test('without a nulmeting nobody begins, and each enters figures when its own is signed', async () => {
  const zaak = await buildSamenwerking(owner, { naam: 'Slot', fase: 'onderzoeken' });
  const noor = zaak.person('projectleider');
  const make = () =>
    send(app, noor, 'POST', `${zaak.path}/businesscases`, { body: { beginjaar: 2029, aantalJaren: 10 } });
  expect((await make()).status).toBe(409);
  await buildNulmeting(owner, zaak, ['Elsmeer']);
  const made = await json<Businesscase>(make());
  expect(made.opSlot).toEqual([zaak.deelnemer('Waterhoven')]);
  const path = `${zaak.path}/businesscases/${made.id}`;
  expect((await voeg(path, zaak, 'Elsmeer')).status).toBe(201);
  const refused = await voeg(path, zaak, 'Waterhoven');
  expect([refused.status, await json(refused)]).toEqual([
    409,
    expect.objectContaining({ title: 'Eerst de nulmeting, dan de businesscase' }),
  ]);
  const page = await html(app, zaak.person('contactpersoon', 'Elsmeer'), `${zaak.page}/businesscase`);
  expect(page).toContain('Nog niet iedereen heeft een nulmeting');
  const vorm = `${zaak.page}/businesscase/${made.id}/instellingen`;
  expect(page).toContain(`href="${vorm}"`);
  expect(await html(app, noor, vorm)).toContain('name="discontovoet"');
  // A new doel has no figure of anybody: what was entered stays, nothing is added before it is measured too.
  await buildNulmeting(owner, zaak, []);
  expect((await voeg(path, zaak, 'Elsmeer')).status).toBe(409);
  const anders = { body: { beginjaar: 2030, aantalJaren: 10 }, ifMatch: 1 };
  expect((await send(app, noor, 'PUT', path, anders)).status).toBe(409);
  expect(await html(app, noor, vorm)).not.toContain('name="discontovoet"');
});

test('in the dossier stand the shared figures, who is not counted, and every municipality for its own council', async () => {
  const { zaak, path } = await begin('In het dossier');
  const onderdelen = (wie: { id: string }) =>
    inTransaction(db, { accountId: wie.id, readOnly: true }, (tx) => businesscasesOnderdelen(tx, zaak.id));
  const noor = zaak.person('projectleider');
  expect(await onderdelen(noor)).toEqual([]);
  await voeg(path, zaak, 'Elsmeer');
  const bron = { bron: 'Begroting 2026', brondatum: '2025-10-01' };
  await voeg(path, zaak, 'Elsmeer', { naam: 'Licenties', verwacht: 0, laag: null, hoog: null, ...bron });
  await voeg(path, zaak, 'Waterhoven', {
    naam: 'Geheime regel',
    verwacht: 77_777_00,
    laag: null,
    hoog: null,
  });
  await deel(path, zaak, 'Elsmeer');
  const alle = await onderdelen(noor);
  // Also for who sees its own private lines: the dossier is the same for all.
  expect(await onderdelen(zaak.person('contactpersoon', 'Waterhoven'))).toEqual(alle);
  expect(JSON.stringify(alle)).not.toMatch(/Geheime|77777/);
  expect(alle.map(({ vraagId, deelnemerId }) => [vraagId, deelnemerId])).toEqual([
    ['O6', null],
    ['O6', null],
    ['O6', zaak.deelnemer('Elsmeer')],
    ['O6', zaak.deelnemer('Waterhoven')],
  ]);
  expect(alle[0]?.tekst).toMatch(/Nog niet gedeeld.*Waterhoven/);
  expect([alle[2]?.bronnen, alle[2]?.tekst]).toEqual([
    ['Begroting 2026, 1 oktober 2025'],
    'Bij 1 van de 2 regels staat niet waar het bedrag vandaan komt.',
  ]);
  expect(alle[2]?.blad?.rijen.find(([naam]) => naam === 'Samen')?.slice(1)).toEqual(
    Array.from({ length: 10 }, () => 10_000_00),
  );
});
