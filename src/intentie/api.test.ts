import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { reageerders, schrijvers } from '#src/antwoorden/endpoints.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { delers, isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { intentieOnderdelen } from './api.ts';
import type { Intentie, Intentievoorwaarde, Uitgangspunt } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const plan = { bedoeling: 'Wij zoeken samen uit of het helpt.' };

/** A group in onderzoeken, with a text unless told otherwise. */
async function begin(more: object | null = {}) {
  const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
  if (more) expect((await put(zaak, more)).status).toBe(200);
  return zaak;
}
const mila = (zaak: Zaak) => zaak.person('contactpersoon', 'Elsmeer');
const sanne = (zaak: Zaak) => zaak.person('contactpersoon', 'Waterhoven');
const put = (zaak: Zaak, body: object = {}, ifMatch = 0, wie = mila(zaak)) =>
  send(app, wie, 'PUT', `${zaak.path}/intentie`, { body: { ...plan, ...body }, ifMatch });
const get = async (zaak: Zaak, wie = sanne(zaak)) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/intentie`)).json()) as Intentie;
const make = async (zaak: Zaak, path: string, body: object, wie = mila(zaak)) => {
  const response = await send(app, wie, 'POST', `${zaak.path}/${path}`, { body });
  expect([path, response.status]).toEqual([path, 201]);
  return (await response.json()) as { id: string };
};
const assent = async (zaak: Zaak, more: object = {}, wie = sanne(zaak)) =>
  send(app, wie, 'POST', `${zaak.path}/instemmingen`, {
    body: {
      deelnemerId: zaak.deelnemer('Waterhoven'),
      sleutel: (await get(zaak)).sleutel,
      oordeel: 'eens',
      ...more,
    },
  });
const holds = async (zaak: Zaak) => (await get(zaak)).instemmingen.map(({ isHuidig }) => isHuidig);

/** A knelpunt of Elsmeer on the table. */
async function knelpunt(zaak: Zaak, titel: string) {
  const deelnemerId = zaak.deelnemer('Elsmeer');
  const scores = { taakveld: 'ICT', letters: ['kosten'], ernst: 4, urgentie: 4 };
  const { id } = await make(zaak, 'knelpunten', { deelnemerId, titel, ...scores });
  const deling = await make(zaak, 'delingen', { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 });
  return { id, deling: deling.id };
}

describe('who may', () => {
  test.each(rollen)('a %s', async (rol: Rol) => {
    const zaak = await begin();
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const may = (who: readonly Rol[]) => who.includes(rol);
    const deelnemerId = zaak.deelnemer('Waterhoven');
    expect((await send(app, wie, 'GET', `${zaak.path}/intentie`)).status).toBe(200);
    expect((await put(zaak, {}, 1, wie)).status).toBe(may(schrijvers) ? 200 : 403);
    const post = async (path: string, body: object) =>
      (await send(app, wie, 'POST', `${zaak.path}/${path}`, { body })).status;
    expect(await post('uitgangspunten', { tekst: 'Samen' })).toBe(may(schrijvers) ? 201 : 403);
    const asked = { deelnemerId, tekst: 'Eerst de cijfers' };
    expect(await post('intentievoorwaarden', asked)).toBe(may(delers) ? 201 : 403);
    expect((await assent(zaak, {}, wie)).status).toBe(may(reageerders) ? 201 : 403);
  });

  test('a stranger finds nothing', async () => {
    const zaak = await begin();
    const stranger = (await buildSamenwerking(owner, { naam: 'Elders' })).person('projectleider');
    expect((await send(app, stranger, 'GET', `${zaak.path}/intentie`)).status).toBe(404);
    expect((await put(zaak, {}, 1, stranger)).status).toBe(404);
  });

  test('only the own municipality changes a voorwaarde or assents, by the database as well', async () => {
    const zaak = await begin();
    const deelnemerId = zaak.deelnemer('Elsmeer');
    const { id } = await make(zaak, 'intentievoorwaarden', { deelnemerId, tekst: 'De balie blijft' });
    const other = sanne(zaak);
    const path = `${zaak.path}/intentievoorwaarden`;
    const tekst = 'De balie mag dicht';
    expect((await send(app, other, 'PUT', `${path}/${id}`, { body: { tekst }, ifMatch: 1 })).status).toBe(
      403,
    );
    expect((await send(app, other, 'DELETE', `${path}/${id}`, { ifMatch: 1 })).status).toBe(403);
    expect((await send(app, other, 'POST', path, { body: { deelnemerId, tekst } })).status).toBe(404);
    expect((await assent(zaak, { deelnemerId })).status).toBe(404);
    const changed = await inTransaction(db, { accountId: other.id, readOnly: false }, async (tx) => {
      const statement = sql`update intentievoorwaarde set tekst = ${tekst}, gewijzigd_door = ${other.id} where id = ${id}`;
      return Number((await statement.execute(tx)).numAffectedRows);
    });
    expect(changed).toBe(0);
    expect((await get(zaak)).voorwaarden).toMatchObject([{ tekst: 'De balie blijft', versie: 1 }]);
  });

  test('nothing is written while onderzoeken is not open', async () => {
    const zaak = await buildSamenwerking(owner, { fase: 'organiseren' });
    expect((await put(zaak)).status).toBe(409);
    const page = await html(app, mila(zaak), `${zaak.page}/intentie`);
    expect(page).toContain('De fase Onderzoeken is niet open');
    expect(page).not.toContain('<form method="post" action="/samenwerkingen');
  });
});

describe('the text and what falls under it', () => {
  test('holds taken of this group and knelpunten on the table, and nothing else', async () => {
    const zaak = await begin(null);
    const elders = await begin();
    const taak = await make(zaak, 'taken', { naam: 'Werkplekbeheer', taakveld: 'ICT' });
    const vreemd = await make(elders, 'taken', { naam: 'Belastingen', taakveld: 'Geld' });
    const shared = await knelpunt(zaak, 'Eén beheerder');
    const away = await knelpunt(zaak, 'Ingetrokken');
    await send(app, mila(zaak), 'DELETE', `${zaak.path}/delingen/${away.deling}`);
    const refused = await put(zaak, { taakIds: [taak.id, vreemd.id], knelpuntIds: [away.id] });
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { invalidParams: [{ name: 'taakIds' }, { name: 'knelpuntIds' }] },
    ]);
    await put(zaak, { taakIds: [taak.id, taak.id], knelpuntIds: [shared.id] });
    expect(await get(zaak)).toMatchObject({
      versie: 1,
      taken: [{ naam: 'Werkplekbeheer' }],
      knelpunten: [{ titel: 'Eén beheerder', deelnemer: 'Elsmeer' }],
    });
    await put(zaak, { taakIds: [], knelpuntIds: [shared.id] }, 1);
    expect(await get(zaak)).toMatchObject({ versie: 2, taken: [], knelpunten: [{ id: shared.id }] });
    await send(app, mila(zaak), 'DELETE', `${zaak.path}/delingen/${shared.deling}`);
    expect((await get(zaak)).knelpunten).toEqual([]);
  });

  test('offers every pain once, and keeps one that was chosen before it came together', async () => {
    const zaak = await begin(null);
    const [eerst, ook, los] = [
      await knelpunt(zaak, 'Eén beheerder'),
      await knelpunt(zaak, 'Nog één beheerder'),
      await knelpunt(zaak, 'Dure licenties'),
    ];
    await make(zaak, 'samenvoegingen', { leidendId: eerst.id, knelpuntIds: [eerst.id, ook.id] });
    const offered = async () => {
      const keuzen = await send(app, sanne(zaak), 'GET', `${zaak.path}/intentiekeuzen`);
      return ((await keuzen.json()) as Intentie).knelpunten.map(({ id }) => id);
    };
    expect(await offered()).toEqual([los.id, eerst.id]);
    await put(zaak, { knelpuntIds: [ook.id] });
    expect(await offered()).toEqual([los.id, eerst.id, ook.id]);
  });

  test('names what is missing, and refuses an older version with what is there now', async () => {
    const zaak = await begin();
    const empty = await put(zaak, { bedoeling: ' ' }, 1);
    expect([empty.status, await empty.json()]).toMatchObject([
      400,
      { invalidParams: [{ name: 'bedoeling' }] },
    ]);
    await put(zaak, { planning: 'In het najaar' }, 1);
    for (const seen of [0, 1]) {
      const late = await put(zaak, { bedoeling: 'Anders' }, seen, sanne(zaak));
      expect([late.status, await late.json()]).toMatchObject([
        412,
        { huidig: { planning: 'In het najaar' } },
      ]);
    }
    expect((await get(zaak)).versie).toBe(2);
  });

  test('an uitgangspunt is added, changed and taken out, each by who saw the newest', async () => {
    const zaak = await begin();
    const { id } = await make(zaak, 'uitgangspunten', { tekst: 'Eén' });
    await make(zaak, 'uitgangspunten', { tekst: 'Twee' });
    const path = `${zaak.path}/uitgangspunten/${id}`;
    const change = (tekst: string, ifMatch: number) =>
      send(app, sanne(zaak), 'PUT', path, { body: { tekst }, ifMatch });
    expect(((await (await change('Eerst', 1)).json()) as Uitgangspunt).versie).toBe(2);
    const late = await change('Laatst', 1);
    expect([late.status, await late.json()]).toMatchObject([412, { huidig: { tekst: 'Eerst' } }]);
    expect((await change(' ', 2)).status).toBe(400);
    expect((await get(zaak)).uitgangspunten.map(({ tekst }) => tekst)).toEqual(['Eerst', 'Twee']);
    expect((await send(app, mila(zaak), 'DELETE', path, { ifMatch: 1 })).status).toBe(412);
    expect((await send(app, mila(zaak), 'DELETE', path, { ifMatch: 2 })).status).toBe(204);
    expect((await change('Terug', 3)).status).toBe(404);
    expect((await get(zaak)).uitgangspunten.map(({ tekst }) => tekst)).toEqual(['Twee']);
  });
});

describe('assent is given to the words', () => {
  test('every change asks again, and the words that come back bring it along', async () => {
    const zaak = await begin(null);
    const taak = await make(zaak, 'taken', { naam: 'Werkplekbeheer', taakveld: 'ICT' });
    const pijn = await knelpunt(zaak, 'Eén beheerder');
    const deelnemerId = zaak.deelnemer('Elsmeer');
    await put(zaak, { taakIds: [taak.id], knelpuntIds: [pijn.id] });
    const { id } = await make(zaak, 'intentievoorwaarden', { deelnemerId, tekst: 'Eerst de cijfers' });
    await assent(zaak);
    expect(await holds(zaak)).toEqual([true]);

    // Somebody else asks something new: that is another text.
    const voorwaarde = `${zaak.path}/intentievoorwaarden/${id}`;
    const change = (tekst: string, ifMatch: number) =>
      send(app, mila(zaak), 'PUT', voorwaarde, { body: { tekst }, ifMatch });
    await change('Eerst de cijfers en een stem', 1);
    const [earlier] = (await get(zaak)).instemmingen;
    expect(earlier).toMatchObject({
      isHuidig: false,
      inhoud: { voorwaarden: [{ deelnemer: 'Elsmeer', tekst: 'Eerst de cijfers' }] },
    });
    await change('Eerst de cijfers', 2);
    expect(await holds(zaak)).toEqual([true]);

    const { id: punt } = await make(zaak, 'uitgangspunten', { tekst: 'De balie blijft' });
    expect(await holds(zaak)).toEqual([false]);
    await send(app, mila(zaak), 'DELETE', `${zaak.path}/uitgangspunten/${punt}`, { ifMatch: 1 });
    expect(await holds(zaak)).toEqual([true]);

    const rename = (naam: string, ifMatch: number) =>
      send(app, mila(zaak), 'PUT', `${zaak.path}/taken/${taak.id}`, {
        body: { naam, taakveld: 'ICT' },
        ifMatch,
      });
    await rename('Alle werkplekken', 1);
    expect(await holds(zaak)).toEqual([false]);
    await rename('Werkplekbeheer', 2);
    expect(await holds(zaak)).toEqual([true]);

    await send(app, mila(zaak), 'DELETE', `${zaak.path}/delingen/${pijn.deling}`);
    expect(await holds(zaak)).toEqual([false]);
  });

  test('the newest judgement counts, a no has a reason, and a text that is gone is refused', async () => {
    const zaak = await begin(null);
    const missing = await assent(zaak, { sleutel: '0'.repeat(64) });
    expect([missing.status, await missing.json()]).toMatchObject([409, { title: 'Er is nog geen intentie' }]);
    await put(zaak);
    const { sleutel } = await get(zaak);
    expect((await assent(zaak, { oordeel: 'oneens' })).status).toBe(400);
    await assent(zaak, { oordeel: 'oneens', toelichting: 'Te vaag' });
    await assent(zaak);
    expect((await get(zaak)).instemmingen).toMatchObject([{ oordeel: 'eens', toelichting: '' }]);
    await put(zaak, { bedoeling: 'Scherper gezegd' }, 1);
    const late = await assent(zaak, { sleutel });
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { title: 'De tekst is intussen gewijzigd' },
    ]);
  });
});

describe('on the pages', () => {
  test('an empty one teaches; a form without JavaScript fills it', async () => {
    const zaak = await begin(null);
    const taak = await make(zaak, 'taken', { naam: 'Werkplekbeheer', taakveld: 'ICT' });
    const page = `${zaak.page}/intentie`;
    const empty = await html(app, mila(zaak), page);
    for (const text of ['Er is nog geen intentie', 'Schrijf de intentie']) expect(empty).toContain(text);
    expect(await html(app, zaak.person('raadslid', 'Elsmeer'), page)).not.toContain('Schrijf de intentie');
    const fields = { kosten: 'Elk de helft', vertrouwelijkheid: '', planning: '', stoppen: '' };
    const refused = await submitForm(app, mila(zaak), `${page}/wijzigen`, {
      versie: '0',
      bedoeling: '',
      ...fields,
      taakIds: taak.id,
    });
    const text = await refused.text();
    expect([
      refused.status,
      text.includes('href="#bedoeling"'),
      text.includes('Elk de helft</textarea>'),
    ]).toEqual([400, true, true]);
    expect(text).toMatch(new RegExp(`checked=""[^>]*value="${taak.id}"|value="${taak.id}"[^>]*checked=""`));
    const saved = await submitForm(app, mila(zaak), `${page}/wijzigen`, {
      versie: '0',
      ...plan,
      ...fields,
      taakIds: taak.id,
    });
    expect([saved.status, saved.headers.get('location')]).toEqual([302, page]);
    const shown = await html(app, mila(zaak), page);
    for (const part of [plan.bedoeling, 'Werkplekbeheer', 'Elk de helft', 'Nog geen gemeente stemt in'])
      expect(shown).toContain(part);
  });

  test('who saved late sees both texts, with the own one still in the field', async () => {
    const zaak = await begin();
    const { id } = await make(zaak, 'uitgangspunten', { tekst: 'Eerst dit' });
    for (const [address, field] of [
      ['wijzigen', 'bedoeling'],
      [`uitgangspunten/${id}`, 'tekst'],
    ] as const) {
      const late = await submitForm(app, mila(zaak), `${zaak.page}/intentie/${address}`, {
        actie: 'bewaar',
        versie: '0',
        [field]: 'Mijn eigen tekst',
      });
      const text = await late.text();
      expect([late.status, text.includes('Mijn eigen tekst</textarea>'), text.includes('Intussen')]).toEqual([
        412,
        true,
        true,
      ]);
    }
  });

  test('adding, changing and taking out go by forms; a mistake leads to its own field', async () => {
    const zaak = await begin();
    const page = `${zaak.page}/intentie`;
    const deelnemerId = zaak.deelnemer('Elsmeer');
    const voeg = (actie: string, tekst: string) =>
      submitForm(app, mila(zaak), page, { actie, tekst, ...(actie === 'voorwaarde' && { deelnemerId }) });
    for (const [actie, field] of [
      ['uitgangspunt', 'uitgangspunt'],
      ['voorwaarde', `voorwaarde-${deelnemerId}`],
    ] as const) {
      const refused = await (await voeg(actie, '')).text();
      expect(refused.split(`href="#${field}"`).length - 1).toBe(1);
      expect(refused).toContain(`id="${field}"`);
      expect((await voeg(actie, `Een ${actie} van ons`)).status).toBe(302);
    }
    const [voorwaarde] = (await get(zaak)).voorwaarden;
    const one = `${page}/voorwaarden/${voorwaarde?.id}`;
    const back = await submitForm(app, mila(zaak), one, {
      actie: 'bewaar',
      versie: '1',
      tekst: 'Een betere',
    });
    expect(back.headers.get('location')).toBe(page);
    expect(await html(app, sanne(zaak), page)).toContain('Een betere');
    expect(await html(app, sanne(zaak), page)).not.toContain(`/voorwaarden/${voorwaarde?.id}`);
    expect(await html(app, sanne(zaak), one)).toContain(
      'Alleen de gemeente zelf kan haar voorwaarde wijzigen',
    );
    await submitForm(app, mila(zaak), one, { actie: 'verwijder', versie: '2' });
    expect((await get(zaak)).voorwaarden).toEqual([]);
  });

  test('who judged an earlier text sees what changed, and judges again', async () => {
    const zaak = await begin();
    await assent(zaak);
    await make(zaak, 'uitgangspunten', { tekst: 'Niemand verliest zijn baan.' });
    const page = `${zaak.page}/intentie`;
    const asked = await html(app, sanne(zaak), page);
    expect(asked).toContain('Wat er veranderde sinds het oordeel van Waterhoven');
    expect(asked).toContain('Geef het oordeel van Waterhoven');
    expect(asked).toMatch(/<ins>.*Uitgangspunt: Niemand verliest zijn baan\./);
    const { sleutel } = await get(zaak);
    const saved = await submitForm(app, sanne(zaak), page, {
      actie: 'instemming',
      deelnemerId: zaak.deelnemer('Waterhoven'),
      sleutel: sleutel ?? '',
      oordeel: 'opmerking',
      toelichting: 'Ook de tijdelijke mensen?',
    });
    expect(saved.status).toBe(302);
    const done = await html(app, mila(zaak), page);
    expect(done).not.toContain('Wat er veranderde');
    for (const part of ['Eén van de twee gemeenten stemt in', 'Ook de tijdelijke mensen?'])
      expect(done).toContain(part);
  });

  test('a sentence about how is offered to the parkeerplaats, once', async () => {
    const zaak = await begin({
      bedoeling: 'Wij kiezen voor een centrumregeling.',
      kosten: 'Naar inwonertal.',
    });
    const page = `${zaak.page}/intentie`;
    const offered = await html(app, mila(zaak), page);
    expect(offered).toContain('Parkeer bij R1');
    expect(offered).not.toContain('Parkeer bij R3'); // the costs of the research are no point for fase 3
    const parked = await submitForm(app, mila(zaak), page, {
      actie: 'parkeren',
      tekst: 'Wij kiezen voor een centrumregeling.',
      vraagId: 'R1',
      herkomst: 'intentie',
    });
    expect(parked.status).toBe(302);
    expect(await html(app, mila(zaak), page)).not.toContain('Parkeer bij R1');
    expect(await html(app, mila(zaak), `${zaak.page}/parkeerplaats`)).toContain(
      'opgekomen bij de intentieverklaring',
    );
  });
});

describe('elsewhere', () => {
  test('is found by its words, as long as they stand there', async () => {
    const zaak = await begin({ bedoeling: 'Kwartelnesten zoeken' });
    const deelnemerId = zaak.deelnemer('Elsmeer');
    await make(zaak, 'uitgangspunten', { tekst: 'Kwartelnesten blijven' });
    const made = await make(zaak, 'intentievoorwaarden', { deelnemerId, tekst: 'Kwartelnesten eerst' });
    const find = async () => {
      const found = await send(app, sanne(zaak), 'GET', '/v1/zoekresultaten?zoek=kwartelnesten');
      return ((await found.json()) as { soort: string }[]).map(({ soort }) => soort).toSorted();
    };
    expect(await find()).toEqual(['intentie', 'intentievoorwaarde', 'uitgangspunt']);
    const { versie } = made as Intentievoorwaarde;
    await send(app, mila(zaak), 'DELETE', `${zaak.path}/intentievoorwaarden/${made.id}`, { ifMatch: versie });
    expect(await find()).toEqual(['intentie', 'uitgangspunt']);
  });

  test('the document holds what was agreed and who assents to it; the rest stays to be agreed', async () => {
    const zaak = await begin({ planning: 'De raden besluiten in november.' });
    const deelnemerId = zaak.deelnemer('Elsmeer');
    await make(zaak, 'intentievoorwaarden', { deelnemerId, tekst: 'Eerst de cijfers' });
    await assent(zaak, { oordeel: 'opmerking', toelichting: 'Mits op tijd' });
    const file = async () =>
      (await send(app, sanne(zaak), 'GET', `${zaak.path}/intentieverklaringen/html`)).text();
    const document = await file();
    for (const part of [
      plan.bedoeling,
      'De raden besluiten in november.',
      'Eerst de cijfers',
      'wat het onderzoek mag kosten en wie welk deel betaalt',
      'Eens, met een opmerking, dinsdag 16 juni 2026',
    ])
      expect(document).toContain(part);
    expect(document).not.toContain('wanneer het onderzoek klaar is en wanneer de raden besluiten');
    await make(zaak, 'uitgangspunten', { tekst: 'Iedereen is gelijk' });
    expect(await file()).not.toContain('Eens, met een opmerking'); // said of another text
  });

  test('the dossier holds what each asks and whether it assents, the same for whoever asks', async () => {
    const zaak = await begin();
    const deelnemerId = zaak.deelnemer('Elsmeer');
    await make(zaak, 'intentievoorwaarden', { deelnemerId, tekst: 'Eerst de cijfers' });
    await assent(zaak, { oordeel: 'oneens', toelichting: 'Te duur' });
    const asked = (wie: { id: string }) =>
      inTransaction(db, { accountId: wie.id, readOnly: true }, (tx) => intentieOnderdelen(tx, zaak.id));
    const [onderdeel] = await asked(mila(zaak));
    expect(onderdeel?.blad?.rijen).toEqual([
      ['Elsmeer', 'Eerst de cijfers', 'Nog geen oordeel'],
      ['Waterhoven', 'Geen voorwaarden', 'Niet eens: Te duur'],
    ]);
    expect(await asked(sanne(zaak))).toEqual(await asked(mila(zaak)));
  });
});
