import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
type Wie = { cookie: string };

const begin = async (fase: 'verkennen' | 'onderzoeken' = 'onderzoeken') => {
  const zaak = await buildSamenwerking(owner, { fase });
  const page = (vraagId: string) => `${zaak.page}/vragen/${vraagId}`;
  return {
    zaak,
    page,
    mila: zaak.person('contactpersoon', 'Elsmeer'),
    sanne: zaak.person('contactpersoon', 'Waterhoven'),
    read: async (wie: Wie, path: string) =>
      (await html(app, wie, path)).replaceAll('<!-- -->', '').replaceAll('&#x27;', "'"),
    save: (wie: Wie, vraagId: string, versie: number, tekst: string, more: Record<string, string> = {}) =>
      submitForm(app, wie, page(vraagId), { actie: 'bewaar', versie: String(versie), tekst, ...more }),
  };
};
const alerts = (text: string) => text.match(/role="alert"/g)?.length ?? 0;

describe('the page of a question', () => {
  test('says why it is asked and by whom it is answered, with an example and lessons that name their source', async () => {
    const { page, mila, read } = await begin();
    const text = await read(mila, page('O6'));
    for (const part of [
      'Wie geeft antwoord?',
      'Een goed voorbeeld',
      'Lessen van anderen',
      'Gestart zonder businesscase',
      'href="https://www.audit.nsw.gov.au/our-work/reports/shared-services-in-local-government"',
      'Bron: audit.nsw.gov.au',
      'Bewaar als versie 1',
      'Alle deelnemers zien dit',
    ])
      expect(text).toContain(part);
    const own = text.indexOf('Gestart zonder businesscase');
    expect(text.indexOf('Alle raden tegelijk')).toBeGreaterThan(own); // of the moment, after those of the question
    expect(await read(mila, page('V1'))).toContain('Bereid bestuurders voor');
  });

  test('shows no list of lessons where there is none', async () => {
    const { page, mila, read } = await begin();
    expect(await read(mila, page('R6'))).not.toContain('Lessen van anderen');
  });

  test('is not there for a question that does not exist, nor for who is not in the samenwerking', async () => {
    const { page, mila } = await begin();
    const other = (await begin()).zaak.person('contactpersoon', 'Elsmeer');
    expect((await send(app, mila, 'GET', page('O99'))).status).toBe(404);
    expect((await send(app, other, 'GET', page('O1'))).status).toBe(404);
  });

  test('lets a reader read: the text as it was meant, and no field', async () => {
    const { zaak, page, mila, read, save } = await begin();
    await save(mila, 'O1', 0, '## Wel\n- Netwerk\n\n<script>alert(1)</script>');
    const text = await read(zaak.person('raadslid', 'Waterhoven'), page('O1'));
    expect(text).toMatch(/<h\d[^>]*>Wel<\/h\d>/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('name="tekst" rows="12"');
    expect(text).not.toContain('Bewaar als versie');
  });

  test('of a fase that is locked says how it opens, and takes nothing', async () => {
    const { page, mila, read, save } = await begin();
    const text = await read(mila, page('R1'));
    expect(text).toContain('Deze fase is op slot');
    expect(text).not.toContain('Bewaar als versie');
    expect((await save(mila, 'R1', 0, 'Toch')).status).toBe(409);
  });
});

describe('saving an answer', () => {
  test('makes the next version, and shows who saved what', async () => {
    const { page, mila, read, save } = await begin();
    const saved = await save(mila, 'O1', 0, 'Netwerk');
    expect([saved.status, saved.headers.get('location')]).toEqual([302, page('O1')]);
    await save(mila, 'O1', 1, 'Netwerk en telefonie', { actie: 'gereed' });
    const text = await read(mila, page('O1'));
    for (const part of [
      'Gereed, versie 2',
      'Versie 2, bewaard door contactpersoon Elsmeer',
      'Bewaar als versie 3',
    ])
      expect(text).toContain(part);
    const versions = await read(mila, `${page('O1')}/versies`);
    expect(versions).toMatch(/<ins[^>]*>.*telefonie/s);
    expect(versions.indexOf('versie 2')).toBeLessThan(versions.indexOf('versie 1'));
  });

  test('that is empty cannot be ready: one message, at its field, and the status stays', async () => {
    const { page, mila, read, save } = await begin();
    const refused = await save(mila, 'O1', 0, '  ', { actie: 'gereed' });
    const text = await refused.text();
    expect([refused.status, alerts(text)]).toEqual([400, 1]);
    expect(text).toContain('Een leeg antwoord kan niet gereed zijn. Schrijf eerst een tekst.');
    const [, field = ''] = /<a[^>]*href="#([^"]+)"[^>]*>Een leeg antwoord/.exec(text) ?? [];
    expect(text).toMatch(new RegExp(`<textarea[^>]*id="${field}"[^>]*aria-invalid="true"`));
    expect(await read(mila, page('O1'))).toContain('Bewaar als versie 1');
  });

  test('that somebody else saved meanwhile shows both texts, and the second may still choose', async () => {
    const { page, mila, sanne, read, save } = await begin();
    await save(mila, 'O1', 0, 'De tekst van Mila');
    const second = await save(sanne, 'O1', 0, 'De tekst van Sanne');
    const text = await second.text();
    expect([second.status, alerts(text)]).toEqual([412, 1]);
    for (const part of ['Iemand anders bewaarde deze tekst ook', 'De tekst van Mila', 'De tekst van Sanne'])
      expect(text).toContain(part);
    expect(text).toMatch(/name="versie"[^>]*value="1"/);
    expect(await read(mila, page('O1'))).toContain('De tekst van Mila');
    expect((await save(sanne, 'O1', 1, 'Van ons beiden')).status).toBe(302);
    expect(await read(mila, page('O1'))).toContain('Van ons beiden');
  });
});

test('a remark without words is refused at its own field, and the answer stays as it was', async () => {
  const { page, mila } = await begin();
  const refused = await submitForm(app, mila, page('O1'), { actie: 'opmerking', vraag: 'O1', tekst: '' });
  const text = await refused.text();
  expect([refused.status, alerts(text)]).toEqual([400, 1]);
  expect(text).toMatch(/<a[^>]*href="#opmerking"/);
  expect(text).toMatch(/<textarea[^>]*id="opmerking"[^>]*aria-invalid="true"/);
  expect(text).not.toMatch(/<textarea[^>]*id="antwoord"[^>]*aria-invalid/);
});

describe('a closed room', () => {
  test('holds the answer of its own deelnemer: another sees its own, and cannot ask for this one', async () => {
    const { zaak, page, mila, sanne, read, save } = await begin('verkennen');
    const kamer = zaak.deelnemer('Elsmeer');
    const saved = await save(mila, 'V1', 0, 'Geheim van Elsmeer', { kamer });
    expect(saved.headers.get('location')).toBe(`${page('V1')}?deelnemerId=${kamer}`);
    expect(await read(mila, page('V1'))).toContain('Alleen Elsmeer ziet dit');
    expect(await read(sanne, page('V1'))).not.toContain('Geheim van Elsmeer');
    expect((await send(app, sanne, 'GET', `${page('V1')}?deelnemerId=${kamer}`)).status).toBe(404);
    expect((await save(sanne, 'V1', 1, 'Overschreven', { kamer })).status).toBe(404);
    expect(await read(mila, page('V1'))).toContain('Geheim van Elsmeer');
  });

  test('says to who belongs to no deelnemer why nothing is seen', async () => {
    const { zaak, page, read } = await begin('verkennen');
    expect(await read(zaak.person('adviseur'), page('V1'))).toContain('U hoort niet bij een deelnemer');
  });
});

describe('what each municipality thinks of it', () => {
  test('is given on the version that was read; disagreeing asks for words', async () => {
    const { zaak, page, mila, sanne, read, save } = await begin();
    await save(mila, 'O1', 0, 'Netwerk');
    const react = (oordeel: string, toelichting = '', antwoordVersie = '1') =>
      submitForm(app, sanne, page('O1'), {
        actie: 'reactie',
        vraagId: 'O1',
        antwoordVersie,
        deelnemerId: zaak.deelnemer('Waterhoven'),
        oordeel,
        toelichting,
      });
    const wordless = await react('oneens');
    const text = await wordless.text();
    expect([wordless.status, alerts(text)]).toEqual([400, 1]);
    expect(text).toContain('Schrijf erbij wat u bedoelt');
    expect(text).toMatch(/value="oneens"[^>]*checked|checked[^>]*value="oneens"/);
    expect((await react('oneens', 'Telefonie ontbreekt')).status).toBe(302);
    const seen = await read(mila, page('O1'));
    expect(seen).toContain('Telefonie ontbreekt');
    expect(seen).toContain('0 van de 2 gemeenten zijn het eens met versie 1');
    await save(mila, 'O1', 1, 'Netwerk en telefonie');
    const late = await react('eens');
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('Inmiddels is er versie 2. Lees die eerst en reageer daarop.'),
    ]);
    expect((await react('eens', '', '2')).status).toBe(302);
    expect(await read(mila, page('O1'))).toContain('1 van de 2 gemeenten zijn het eens met versie 2');
  });

  test('is asked only of who speaks for a municipality', async () => {
    const { zaak, page, mila, read, save } = await begin();
    await save(mila, 'O1', 0, 'Netwerk');
    for (const wie of [zaak.person('griffier', 'Elsmeer'), zaak.person('projectleider')])
      expect(await read(wie, page('O1'))).not.toContain('Wat vindt uw gemeente van deze versie?');
    expect(await read(mila, page('O1'))).toContain('Wat vindt uw gemeente van deze versie?');
  });
});
