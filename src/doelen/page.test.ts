import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const hugo = zaak.person('controller', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const elsmeer = zaak.deelnemer('Elsmeer');
const page = `${zaak.page}/doelen`;
const fields = {
  actie: 'bewaar',
  indicatorId: '',
  naam: 'ICT-kosten per inwoner',
  definitie: 'Alle ICT-lasten, gedeeld door het aantal inwoners.',
  eenheid: 'euro',
  letter: 'Kosten',
  richting: 'lager',
  streven: 'verbeteren',
  bron: 'Jaarrekening',
  frequentie: 'jaar',
  eigenaar: 'Concerncontroller',
  streefwaarde: '115,50',
  streefdatum: '2029-12-31',
};
const clean = async (wie: typeof mila, path: string) =>
  (await html(app, wie, path)).replaceAll('<!-- -->', '').replaceAll('\u00A0', ' ');
const make = async (more: object = {}) =>
  (await submitForm(app, mila, `${page}/nieuw`, { ...fields, ...more })).headers.get('location') ?? '';

describe('doelen', () => {
  test('the empty page teaches, and offers to begin to who may', async () => {
    expect(await clean(mila, page)).toContain('Er is nog geen doel');
    expect(await clean(mila, page)).toContain('Voeg een doel toe');
    expect(await clean(zaak.person('raadslid', 'Elsmeer'), page)).not.toContain('Voeg een doel toe');
  });

  test('a new one starts from the library', async () => {
    const form = await clean(mila, `${page}/nieuw?indicator=ict-per-werkplek`);
    expect(form).toMatch(/name="naam"[^>]*value="Kosten per werkplek"/);
    expect(form).toMatch(/name="indicatorId" value="ict-per-werkplek"/);
  });

  test('mistakes come back with what was typed', async () => {
    const response = await submitForm(app, mila, `${page}/nieuw`, {
      ...fields,
      naam: '',
      streefwaarde: 'veel',
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    for (const part of [
      'Geef de indicator een naam',
      'Vul een getal in',
      'value="veel"',
      'Concerncontroller',
    ])
      expect(text).toContain(part);
  });

  test('a figure is typed by one, signed by the other, and then seen by all', async () => {
    const doel = await make();
    expect(await clean(sanne, doel)).toContain('€ 115,50 op 31 dec');
    const own = `${doel}/nulmeting/${elsmeer}`;
    const saved = await submitForm(app, mila, own, {
      actie: 'bewaar',
      versie: '0',
      waarde: '117,2',
      peildatum: '2025-12-31',
      bron: 'Jaarrekening 2025',
      toelichting: '',
    });
    expect(saved.status).toBe(302);
    expect(await clean(mila, own)).toContain('Wacht op de controller');
    expect(await clean(sanne, doel)).not.toContain('117,20');
    expect(await clean(sanne, own)).toContain('Alleen de eigen gemeente ziet het cijfer');
    const theirs = await clean(hugo, own);
    const nulmetingId = /name="nulmetingId" value="([^"]+)"/.exec(theirs)?.[1] ?? '';
    expect(theirs).toContain('contactpersoon Elsmeer vulde het in');
    expect((await submitForm(app, hugo, own, { actie: 'teken', nulmetingId })).status).toBe(302);
    expect(await clean(sanne, doel)).toContain('€ 117,20');
    expect(await clean(mila, own)).toContain('Dit cijfer is getekend. Wijzigt u het');
    expect(await clean(sanne, page)).toContain('1 van 2 getekend');
    const gate = await clean(sanne, `${zaak.page}/fasen/onderzoeken`);
    expect(gate).toContain('Waterhoven: ICT-kosten per inwoner');
  });

  test('the second writer sees what is there, with the own figure still in the field', async () => {
    const own = `${await make()}/nulmeting/${elsmeer}`;
    const put = (waarde: string) =>
      submitForm(app, mila, own, {
        actie: 'bewaar',
        versie: '0',
        waarde,
        peildatum: '2026-01-01',
        bron: 'x',
      });
    await put('10');
    const second = await put('20');
    const text = await second.text();
    expect(second.status).toBe(412);
    expect(text).toContain('Iemand anders bewaarde ook');
    expect(text).toMatch(/name="waarde"[^>]*value="20"/);
    expect(text).toMatch(/name="versie" value="1"/);
  });

  test('a target that is worse than today is pointed out', async () => {
    const doel = await make();
    const own = { actie: 'bewaar', versie: '0', waarde: '90', peildatum: '2026-01-01', bron: 'x' };
    await submitForm(app, mila, `${doel}/nulmeting/${elsmeer}`, own);
    expect(await clean(mila, doel)).toContain('Bij Elsmeer past de streefwaarde niet');
    const better = {
      actie: 'streef',
      deelnemerId: elsmeer,
      versie: '0',
      waarde: '80',
      streefdatum: '2029-01-01',
    };
    expect((await submitForm(app, mila, doel, better)).status).toBe(302);
    expect(await clean(mila, doel)).not.toContain('past de streefwaarde niet');
    expect((await submitForm(app, mila, doel, { ...better, streefdatum: '', versie: '1' })).status).toBe(400);
  });
});

describe('weights', () => {
  const weigh = (gemeente: string, points: Record<string, string>, actie = 'toon') =>
    submitForm(app, zaak.person('bestuurder', gemeente), `${page}/weging/${zaak.deelnemer(gemeente)}`, {
      actie,
      versie: '0',
      ...points,
    });
  test('are refused with the sum, and shown side by side with who differs', async () => {
    const points = (a: string, b: string, c: string) => ({
      'gewichten.kwetsbaarheid': a,
      'gewichten.kwaliteit': b,
      'gewichten.kosten': c,
    });
    const refused = await weigh('Elsmeer', points('50', '20', ''));
    expect([refused.status, await refused.text()]).toMatchObject([
      400,
      expect.stringContaining('nu is het 70'),
    ]);
    expect((await weigh('Elsmeer', points('60', '30', '10'))).status).toBe(302);
    expect((await weigh('Waterhoven', points('10', '20', '70'))).status).toBe(302);
    const text = await clean(mila, page);
    expect(text).toContain(
      'Over kosten liggen de gemeenten 60 punten uit elkaar: Waterhoven weegt het zwaarst',
    );
    expect(text).toContain('De wegingen lopen uiteen');
  });
});

test('who may not sign or fill in gets no button', async () => {
  const doel = await make();
  const own = `${doel}/nulmeting/${elsmeer}`;
  const text = await clean(zaak.person('raadslid', 'Elsmeer'), own);
  for (const word of ['Teken deze nulmeting', 'Bewaar de nulmeting']) expect(text).not.toContain(word);
  expect((await send(app, zaak.person('raadslid', 'Elsmeer'), 'GET', doel)).status).toBe(200);
});
