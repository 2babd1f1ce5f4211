import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Hoepunt } from '#src/parkeerplaats/endpoints.ts';
import type { Knelpunt } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const page = `${zaak.page}/knelpunten`;
const fields = {
  actie: 'bewaar',
  deelnemerId: zaak.deelnemer('Elsmeer'),
  titel: 'Eén beheerder',
  toelichting: 'Hij werkt alleen. De kosten worden verdeeld naar inwoners.',
  taakveld: 'ICT',
  letters: ['kwetsbaarheid', 'kosten'],
  anders: 'grip, kleur',
  ernst: '4',
  urgentie: '5',
  bewijs: '',
  bron: '',
};
const save = async (more: object = {}) => {
  const response = await submitForm(app, mila, `${page}/nieuw`, { ...fields, ...more });
  return response.headers.get('location') ?? '';
};
const get = async (path: string) => (await (await send(app, mila, 'GET', `/v1${path}`)).json()) as Knelpunt;

describe('the list of knelpunten', () => {
  test('teaches when it is empty, and offers to begin only to who may', async () => {
    expect(await html(app, mila, page)).toContain('Er is nog geen knelpunt vastgelegd');
    expect(await html(app, mila, page)).toContain('Leg een knelpunt vast');
    expect(await html(app, zaak.person('raadslid', 'Elsmeer'), page)).not.toContain('Leg een knelpunt vast');
    expect(await html(app, zaak.person('adviseur'), page)).toContain('U hoort niet bij een deelnemer');
  });

  test('says how many there are, whether they are shared, and keeps the filter in every link', async () => {
    const first = await save({ titel: 'Storing in juli', bewijs: 'Drie dagen' });
    await save({ titel: 'Duur contract', letters: ['kosten'], ernst: '2' });
    const shared = await get(first);
    await send(app, mila, 'POST', `${zaak.path}/delingen`, {
      body: { onderwerp: 'knelpunt', onderwerpId: shared.id, versie: 1 },
    });
    const all = await html(app, mila, page);
    for (const text of [
      'Knelpunten van Elsmeer',
      '2 knelpunten, waarvan 1 gedeeld',
      'Gedeeld, versie 1',
      'Privé',
      'ICT. Drie dagen',
      'ICT. Nog geen bewijs',
      '1 tot en met 2 van 2.',
    ])
      expect(all.replaceAll('<!-- -->', '')).toContain(text);
    const some = await html(app, mila, `${page}?zoek=&letter=kosten&ernst=3&delen=`);
    expect([some.includes('Storing in juli'), some.includes('Duur contract')]).toEqual([true, false]);
    expect(some).toContain('/knelpuntexports/csv?letter=kosten&amp;ernst=3"');
    const sorted = await html(app, mila, `${page}?zoek=o&sort=-ernst`);
    expect(sorted).toMatch(/<option value="-ernst" selected="">Ernst, hoogste eerst/);
    expect(sorted).toContain('?zoek=o&amp;sort=ernst"');
    const nothing = await html(app, mila, `${page}?zoek=bestaatniet`);
    expect(nothing).toContain('Geen knelpunt past bij dit filter.');
    expect(await html(app, sanne, page)).not.toContain('Storing in juli');
  });
});

describe('one knelpunt', () => {
  test('the form keeps K3 and own words, and shows them again', async () => {
    const made = await save();
    expect((await get(made)).letters).toEqual(['kwetsbaarheid', 'kosten', 'grip', 'kleur']);
    const form = await html(app, mila, `${made}/wijzigen`);
    expect(form).toMatch(/name="anders"[^>]*value="grip, kleur"/);
    expect(await html(app, mila, made)).toContain('Kwetsbaarheid, Kosten, grip, kleur');
  });

  test('a form with mistakes comes back with what was typed and what to repair', async () => {
    const response = await submitForm(app, mila, `${page}/nieuw`, {
      ...fields,
      titel: '',
      letters: [],
      anders: '',
      ernst: '',
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    for (const reason of [
      'Geef het knelpunt een naam van één regel',
      'Kies waar het knelpunt over gaat',
      'Kies een cijfer van 1 tot en met 5',
      'Hij werkt alleen.',
    ])
      expect(text).toContain(reason);
  });

  test('the second writer sees what the first saved and keeps what was typed', async () => {
    const made = await save();
    const change = (titel: string) =>
      submitForm(app, mila, `${made}/wijzigen`, { ...fields, titel, versie: '1' });
    expect((await change('Van de eerste')).status).toBe(302);
    const second = await change('Van de tweede');
    const text = await second.text();
    expect(second.status).toBe(412);
    expect(text).toContain('bewaarde dit ook');
    expect(text).toMatch(/name="versie"[^>]*value="2"/);
    expect(text).toMatch(/name="titel"[^>]*value="Van de tweede"/);
  });

  test('of two who change the same, every field that differs shows both texts, V2 too', async () => {
    const made = await save();
    const change = (more: object) =>
      submitForm(app, mila, `${made}/wijzigen`, { ...fields, ...more, versie: '1' });
    const anders = {
      titel: 'Titel een',
      toelichting: 'Toelichting een',
      taakveld: 'Inkoop',
      letters: ['kwaliteit'],
      anders: 'kleur',
      ernst: '2',
      urgentie: '1',
      bewijs: 'Bewijs een',
      bron: 'Bron een',
      helpt: 'nee',
      waarom: 'Waarom een',
      alternatief: 'Anders een',
    };
    expect((await change(anders)).status).toBe(302);
    const mijn = {
      titel: 'Titel twee',
      toelichting: 'Toelichting twee',
      taakveld: 'Belastingen',
      letters: ['kosten'],
      anders: 'grip',
      ernst: '5',
      urgentie: '3',
      bewijs: 'Bewijs twee',
      bron: 'Bron twee',
      helpt: 'deels',
      waarom: '',
      alternatief: 'Anders twee',
    };
    const both = (await (await change(mijn)).text()).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
    // Word by word: what was saved is marked as gone, what was typed as added.
    for (const [label, bewaard, getypt] of [
      ['Wat knelt er? Titel', 'een', 'twee'],
      ['Toelichting: Toelichting', 'een', 'twee'],
      ['Taakveld:', 'Inkoop', 'Belastingen'],
      ['Ernst:', '2', '5'],
      ['Urgentie:', '1', '3'],
      ['Bewijs: Bewijs', 'een', 'twee'],
      ['Bron: Bron', 'een', 'twee'],
      ['Kan samenwerken helpen?', 'Nee', 'Deels'],
      ['Wat zou ook kunnen? Anders', 'een', 'twee'],
    ])
      expect(both).toContain(
        `${label} verwijderd: ${bewaard} einde wijziging. toegevoegd: ${getypt} einde wijziging.`,
      );
    expect(both).toMatch(/Gaat over: .*Kwaliteit.*Kosten.*kleur.*grip.* Ernst/);
    expect(both).toMatch(/Waarom\? .*niet.*ingevuld.* Wat zou ook/);
  });

  test('gives hints and offers to park to who writes; a reader sees the facts only', async () => {
    const made = await save();
    const mine = await html(app, mila, made);
    for (const text of [
      'Zonder gevoelde urgentie geen start.',
      'Parkeer bij R3',
      'Bekijk wat de anderen zien',
    ])
      expect(mine).toContain(text);
    const theirs = await html(app, zaak.person('griffier', 'Elsmeer'), made);
    expect(theirs).toContain('Eén beheerder');
    for (const text of ['gevoelde urgentie', 'Parkeer bij R3', 'Bekijk wat de anderen zien', '/wijzigen'])
      expect(theirs).not.toContain(text);
    const controller = await html(app, zaak.person('controller', 'Elsmeer'), made);
    expect([controller.includes('/wijzigen'), controller.includes('/delen/')]).toEqual([true, false]);
    expect((await send(app, sanne, 'GET', made)).status).toBe(404);
  });

  test('a how-sentence is parked in the room, and not offered twice', async () => {
    const made = await save();
    const parked = await submitForm(app, mila, made, {
      actie: 'parkeren',
      tekst: 'De kosten worden verdeeld naar inwoners.',
      vraagId: 'R3',
      herkomst: 'knelpunt',
      deelnemerId: zaak.deelnemer('Elsmeer'),
      prive: 'true',
    });
    expect(parked.headers.get('location')).toBe(made);
    expect(await html(app, mila, made)).not.toContain('Parkeer bij R3');
    const points = async (wie: typeof mila) =>
      (await (await send(app, wie, 'GET', `${zaak.path}/hoepunten`)).json()) as Hoepunt[];
    expect((await points(mila)).map(({ prive, herkomst }) => [prive, herkomst])).toEqual([
      [true, 'knelpunt'],
    ]);
    expect(await points(sanne)).toEqual([]);
  });

  test('says that what the others see is older, and removes only what is not shared', async () => {
    const made = await save();
    const { id } = await get(made);
    await send(app, mila, 'POST', `${zaak.path}/delingen`, {
      body: { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 },
    });
    expect(await html(app, mila, made)).not.toContain('Verwijder dit knelpunt');
    await submitForm(app, mila, `${made}/wijzigen`, { ...fields, titel: 'Nu anders', versie: '1' });
    const text = await html(app, mila, made);
    expect(text).toContain('Gewijzigd sinds het delen');
    expect(text).toContain('Bekijk de nieuwe versie en deel opnieuw');
    const fresh = await save();
    const gone = await submitForm(app, mila, fresh, { actie: 'verwijder', versie: '1' });
    expect(gone.headers.get('location')).toBe(page);
    expect((await send(app, mila, 'GET', `/v1${fresh}`)).status).toBe(404);
  });
});
