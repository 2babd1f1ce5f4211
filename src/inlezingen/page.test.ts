import { expect, test } from 'vitest';
import { origin, testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const start = `${zaak.page}/knelpunten/inlezen`;
const page = async (path: string) => (await html(app, mila, path)).replaceAll('<!-- -->', '');

/** A form with a file, as a browser without JavaScript sends it. */
function upload(inhoud: string) {
  const body = new FormData();
  for (const [name, value] of Object.entries({
    actie: 'lees-in',
    soort: 'knelpunten',
    deelnemerId: zaak.deelnemer('Elsmeer'),
  }))
    body.set(name, value);
  body.set('bestand', new File([inhoud], 'knelpunten 2026.csv'));
  return app.request(`${origin}${start}`, { method: 'POST', body, headers: { cookie: mila.cookie, origin } });
}

test('an empty list offers to read in a file; the page says which columns it knows', async () => {
  expect(await page(`${zaak.page}/knelpunten`)).toContain(`href="${start}"`);
  const text = await page(start);
  for (const part of [
    'Alleen Elsmeer ziet dit',
    'Er wordt nog niets bewaard',
    'Gaat over (verplicht)',
    'impact',
  ])
    expect(text).toContain(part);
});

test('without JavaScript: upload, choose a column, see every fate, save, and go on', async () => {
  const sent = await upload(
    'Titel;Domein;Letters;Ernst;Hoe snel\nTraag;ICT;kosten;4;3\nFout;ICT;kosten;zes;3\n',
  );
  const there = sent.headers.get('location') ?? '';
  expect([sent.status, there.startsWith(`${start}/`)]).toEqual([302, true]);
  const first = await page(there);
  expect(first).toContain('Kies nog een kolom voor Urgentie');
  expect(first).toContain('2 rijen hebben een fout');
  const fields = { 'kolom-titel': '0', 'kolom-taakveld': '1', 'kolom-letters': '2', 'kolom-ernst': '3' };
  const chosen = await submitForm(app, mila, there, {
    ...fields,
    'kolom-urgentie': '4',
    actie: 'koppel',
    versie: '1',
  });
  expect(chosen.headers.get('location')).toBe(there);
  const second = await page(there);
  expect(second).toContain('1 rij is nieuw en 1 rij heeft een fout.');
  expect(second).toContain('Ernst: Kies een cijfer van 1 tot en met 5');
  expect(second).toContain('Bewaar 1 nieuwe rij');
  expect(await page(`${there}?lot=nieuw`)).not.toContain('Ernst: Kies een cijfer');
  await submitForm(app, mila, there, { actie: 'bewaar', versie: '2', gezieneVersie: '2' });
  const third = await page(there);
  for (const part of ['1 rij is bewaard', 'Er is geen nieuwe rij', 'Naar de lijst', '/knelpuntrest'])
    expect(third).toContain(part);
  expect(await page(`${zaak.page}/knelpunten`)).toContain('Traag');
  const gone = await submitForm(app, mila, there, { actie: 'weg', versie: '2' });
  expect(gone.headers.get('location')).toBe(`${zaak.page}/knelpunten`);
});

test('a file that cannot be read comes back with its reason at the field', async () => {
  const refused = await upload('\u0000');
  const text = await refused.text();
  expect([
    refused.status,
    text.includes('id="bestand-fout"'),
    text.includes('geen CSV, XLSX of ODS'),
  ]).toEqual([400, true, true]);
});

test('a table can be pasted instead, for every list; what was typed comes back when it cannot be read', async () => {
  const paste = (tekst: string, path = start, soort = 'knelpunten') =>
    submitForm(app, mila, path, {
      actie: 'lees-in',
      soort,
      deelnemerId: soort === 'knelpunten' ? zaak.deelnemer('Elsmeer') : '',
      tekst,
    });
  const sent = await paste(
    'Titel\tDomein\tK\tErnst\tSpoed\nGeplakt, van het scherm\tICT\tkosten, grip\t4\t3',
  );
  const text = await page(sent.headers.get('location') ?? '');
  for (const part of ['Uit geplakte tabel', '1 rij is nieuw', 'Geplakt, van het scherm'])
    expect(text).toContain(part);
  const taken = await paste('Taak\tTaakveld\nBeheer\tICT', `${zaak.page}/taken/inlezen`, 'taken');
  expect(taken.headers.get('location')).toContain('/taken/inlezen/');
  for (const [tekst, veld, reden] of [
    ['', 'bestand', 'Kies een bestand, of plak een tabel'],
    ['Alleen een kop\tErnst', 'tekst', 'geen enkele rij'],
    ['Titel\tErnst\n"Nooit dicht\t4', 'tekst', 'aanhalingsteken'],
  ] as const) {
    const refused = await paste(tekst);
    const back = await refused.text();
    expect([refused.status, back.includes(`id="${veld}-fout"`), back.includes(reden)]).toEqual([
      400,
      true,
      true,
    ]);
    if (tekst) expect(back).toMatch(/<textarea[^>]*name="tekst"[^>]*>(Alleen een kop|Titel)/);
  }
});

test('a file and a pasted table at once are refused: which of the two is meant?', async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ soort: 'knelpunten', tekst: 'Titel\tErnst\na\t1' }))
    body.set(name, value);
  body.set('bestand', new File(['Titel;Ernst\nb;2'], 'b.csv'));
  const refused = await send(app, mila, 'POST', `${zaak.path}/inlezingen`, { body });
  expect([refused.status, await refused.json()]).toMatchObject([400, { invalidParams: [{ name: 'tekst' }] }]);
});

test('columns that somebody else chose meanwhile are said, and nothing is saved', async () => {
  const there =
    (await upload('Titel;Domein;K;Ernst;Spoed\nTraag;Inkoop;kosten;4;3\n')).headers.get('location') ?? '';
  const id = there.split('/').at(-1) ?? '';
  await send(app, mila, 'PUT', `${zaak.path}/inlezingen/${id}`, {
    body: { koppeling: { titel: 0 } },
    ifMatch: 1,
  });
  const mine = await submitForm(app, mila, there, { 'kolom-titel': '1', actie: 'koppel', versie: '1' });
  expect([mine.status, (await mine.text()).includes('koos intussen andere kolommen')]).toEqual([412, true]);
  const save = await submitForm(app, mila, there, { actie: 'bewaar', versie: '1', gezieneVersie: '1' });
  expect([save.status, (await save.text()).includes('nog niets bewaard')]).toEqual([409, true]);
});
