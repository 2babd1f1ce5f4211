import { beforeAll, describe, expect, test } from 'vitest';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { importGrenzen, importRegister, seedRegister } from '#src/register/api.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { origin, testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Kandidaat, Partner, Partnercriteria, PartnerHelemaal, Zelftoets } from './endpoints.ts';
import { teksten } from './teksten.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const elsmeer = zaak.deelnemer('Elsmeer');
const kamer = `${zaak.path}/deelnemers/${elsmeer}`;
const path = `${zaak.path}/partners`;
const page = `${zaak.page}/partners`;
const uri = (code: string) => `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`;
const square = (x: number) => `M${x} 0L${x + 1} 0L${x + 1} 1L${x} 1L${x} 0Z`;
const grenzen = {
  bron: 'Verzonnen grenzen',
  viewBox: '0 0 10 10',
  features: [
    { code: 'GM0160', d: square(0) },
    { code: 'GM0175', d: square(1) },
    { code: 'GM0014', d: square(5) },
    { code: 'GM9999', d: square(7) },
  ],
};
const run = (tekst: string) => ({
  now: new Date('2026-06-16T10:00:00Z'),
  onProgress: () => undefined,
  fetch: async () => new Response(tekst),
});

beforeAll(async () => {
  await seedRegister(owner);
  // Elsmeer is Hardenberg for the register: an organisatie with a code is a gemeente that the register knows.
  const { organisatieId } = await owner
    .selectFrom('deelnemer')
    .select('organisatieId')
    .where('id', '=', elsmeer)
    .executeTakeFirstOrThrow();
  await owner
    .updateTable('organisatie')
    .set({ cbsCode: 'GM0160', fictief: false, inwoners: null })
    .where('id', '=', organisatieId)
    .execute();
});

const kandidaten = async (query = '') => {
  const response = await send(app, mila, 'GET', `${kamer}/partnerkandidaten?${query}`);
  return {
    total: Number(response.headers.get('total-count')),
    items: (await response.json()) as Kandidaat[],
  };
};
const add = async (cbsCode: string, wie = mila) =>
  send(app, wie, 'POST', path, { body: { deelnemerId: elsmeer, cbsCode } });
const made = async (cbsCode: string) => (await (await add(cbsCode)).json()) as PartnerHelemaal;

describe('searching all municipalities', () => {
  test('size, province and order; the own one is not a candidate', async () => {
    expect((await kandidaten()).total).toBe(341);
    const [groningen] = (await kandidaten('zoek=groningen')).items;
    expect(groningen).toMatchObject({
      cbsCode: 'GM0014',
      inwoners: 244_427,
      provincie: 'Groningen',
      partnerId: null,
    });
    expect(groningen).toMatchObject({ regelingen: null, samen: null, isBuur: null });
    expect((await kandidaten('provincie=Drenthe')).total).toBe(12);
    const { items } = await kandidaten('minInwoners=500000&sort=-inwoners');
    expect(items.map(({ naam }) => naam)).toEqual(['Amsterdam', 'Rotterdam', 'Den Haag']);
    expect((await kandidaten('zoek=%25')).total).toBe(0);
    expect((await kandidaten('minInwoners=500.000&sort=-inwoners')).items).toEqual(items);
    expect((await send(app, mila, 'GET', `${kamer}/partnerkandidaten?minInwoners=veel`)).status).toBe(400);
    // On the page: what is wrong, and the way back to the same page.
    const zoeken = `${zaak.page}/partners/zoeken`;
    const fout = await app.request(`${origin}${zoeken}?minInwoners=veel`, {
      headers: { cookie: mila.cookie },
    });
    const text = await fout.text();
    expect([fout.status, text.includes(teksten.vulGetal), text.includes(`href="${zoeken}"`)]).toEqual([
      400,
      true,
      true,
    ]);
  });

  test('with borders: neighbours, and a map beside the table', async () => {
    expect(await html(app, mila, `${page}/zoeken`)).toContain(
      'De grenzen van gemeenten zijn hier niet ingelezen',
    );
    expect(
      await importGrenzen(owner, 'https://datasets.cbs.nl/grenzen', run(JSON.stringify(grenzen))),
    ).toEqual({
      grenzen: 3,
      buren: 1,
      onbekendeCode: 1,
    });
    const { items, total } = await kandidaten('buren=ja');
    expect([total, items[0]?.naam, items[0]?.isBuur]).toEqual([1, 'Ommen', true]);
    const text = (await html(app, mila, `${page}/zoeken?buren=ja`)).replaceAll('<!-- -->', '');
    for (const part of [
      'class="bondgenoot-kaart"',
      `d="${square(1)}"`,
      'Bron van de grenzen: Verzonnen grenzen.',
    ])
      expect(text).toContain(part);
  });

  test('with the register: arrangements, and those that both are in', async () => {
    const deel = (code: string, uit = '') =>
      `<p:deelnemendeOrganisatie p:resourceIdentifierTOOI="${uri(code)}"><p:naam>${code}</p:naam>${uit && `<p:uittredingsDatum>${uit}</p:uittredingsDatum>`}</p:deelnemendeOrganisatie>`;
    const regeling = (id: string, titel: string, deelnemers: string) =>
      `<p:regeling p:systeemId="${id}"><p:titel>${titel}</p:titel><p:deelnemendeOrganisaties>${deelnemers}</p:deelnemendeOrganisaties></p:regeling>`;
    const xml = `<p:o xmlns:p="https://organisaties.overheid.nl/static/schema/oo/export/2.6.13"><p:gemeenschappelijkeRegelingen>${[
      regeling('1', 'Samen belasting innen', deel('GM0160') + deel('GM0175')),
      regeling('2', 'Samen vegen', deel('GM0175') + deel('GM0014')),
      regeling('3', 'Oud', deel('GM0160') + deel('GM0175', '2025-12-31')),
    ].join('')}</p:gemeenschappelijkeRegelingen></p:o>`;
    await owner
      .updateTable('gemeente')
      .set({ tooiUri: uri('GM0160') })
      .where('cbsCode', '=', 'GM0160')
      .execute();
    await owner
      .updateTable('gemeente')
      .set({ tooiUri: uri('GM0175') })
      .where('cbsCode', '=', 'GM0175')
      .execute();
    await importRegister(owner, 'https://organisaties.overheid.nl/archive/exportOO.xml', run(xml));
    const [ommen] = (await kandidaten('sort=-samen&pageSize=1')).items;
    expect(ommen).toMatchObject({ naam: 'Ommen', regelingen: 2, samen: 1 });
    const partner = await made('GM0175');
    expect(partner.samenIn).toEqual([{ rooId: '1', titel: 'Samen belasting innen' }]);
    const text = await html(app, mila, `${page}/${partner.id}`);
    for (const part of ['Samen belasting innen', 'Groot verschil in omvang']) expect(text).toContain(part);
  });
});

describe('who may do what in the room', () => {
  const own = rollen.filter((rol) => !isRolVoorGeheel(rol));

  test.each(own)('a %s of the own deelnemer', async (rol: Rol) => {
    const wie = zaak.person(rol, 'Elsmeer');
    const may = kamerschrijvers.some((schrijver) => schrijver === rol);
    const { id, versie } = await made('GM0034');
    const change = { body: { stand: 'longlist' }, ifMatch: versie };
    expect([
      (await send(app, wie, 'GET', `${path}/${id}`)).status,
      (await add('GM0050', wie)).status,
      (await send(app, wie, 'PUT', `${path}/${id}`, change)).status,
      (await send(app, wie, 'GET', `${kamer}/zelftoets`)).status,
    ]).toEqual([200, may ? 201 : 403, may ? 200 : 403, 200]);
    await owner
      .updateTable('partner')
      .set({ verwijderdOp: new Date() })
      .where('cbsCode', 'in', ['GM0034', 'GM0050'])
      .execute();
  });

  test.each(rollen)('a %s of elsewhere does not learn who is on the list', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const { id } = await made('GM0034');
    const denied = kamerschrijvers.some((schrijver) => schrijver === rol) ? 404 : 403;
    expect([
      (await send(app, wie, 'GET', path)).headers.get('total-count'),
      (await send(app, wie, 'GET', `${path}/${id}`)).status,
      (await send(app, wie, 'PUT', `${path}/${id}`, { body: { stand: 'longlist' }, ifMatch: 1 })).status,
      (await send(app, wie, 'GET', `${kamer}/partnercriteria`)).status,
      (await send(app, wie, 'GET', `${kamer}/zelftoets`)).status,
      (await send(app, wie, 'GET', `${kamer}/partnerkandidaten`)).status,
      (await send(app, wie, 'PUT', `${kamer}/zelftoets`, { body: { antwoorden: [] }, ifMatch: 0 })).status,
    ]).toEqual(['0', 404, denied, 404, 404, 404, 404]);
    await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 1 });
  });
});

describe('criteria, points and complementarity', () => {
  test('begin with the usual criteria; own ones get an id and stay one version', async () => {
    const before = (await (
      await send(app, mila, 'GET', `${kamer}/partnercriteria`)
    ).json()) as Partnercriteria;
    expect([before.versie, before.criteria.length]).toEqual([0, 6]);
    const body = {
      criteria: [
        { id: 'omvang', naam: 'Omvang', gewicht: 3 },
        { naam: 'Zelfde zaaksysteem', gewicht: 1 },
      ],
    };
    const saved = (await (
      await send(app, mila, 'PUT', `${kamer}/partnercriteria`, { body, ifMatch: 0 })
    ).json()) as Partnercriteria;
    expect(saved.criteria.map(({ naam }) => naam)).toEqual(['Omvang', 'Zelfde zaaksysteem']);
    expect(saved.criteria[1]?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await send(app, mila, 'PUT', `${kamer}/partnercriteria`, { body, ifMatch: 0 })).status).toBe(412);
    expect(
      (await send(app, mila, 'PUT', `${kamer}/partnercriteria`, { body: { criteria: [] }, ifMatch: 1 }))
        .status,
    ).toBe(400);
  });

  test('points are weighed, the best come first, and pain that the other shared is shown', async () => {
    const { criteria } = (await (
      await send(app, mila, 'GET', `${kamer}/partnercriteria`)
    ).json()) as Partnercriteria;
    const pain = { titel: 'x', taakveld: 'ICT', letters: ['kosten'], ernst: 5, urgentie: 4 };
    await send(app, mila, 'POST', `${zaak.path}/knelpunten`, { body: { ...pain, deelnemerId: elsmeer } });
    const theirs = await send(app, sanne, 'POST', `${zaak.path}/knelpunten`, {
      body: { ...pain, deelnemerId: zaak.deelnemer('Waterhoven') },
    });
    const { id: onderwerpId } = (await theirs.json()) as { id: string };
    await send(app, sanne, 'POST', `${zaak.path}/delingen`, {
      body: { onderwerp: 'knelpunt', onderwerpId, versie: 1 },
    });
    const { organisatieId } = await owner
      .selectFrom('deelnemer')
      .select('organisatieId')
      .where('id', '=', zaak.deelnemer('Waterhoven'))
      .executeTakeFirstOrThrow();
    const response = await send(app, mila, 'POST', path, { body: { deelnemerId: elsmeer, organisatieId } });
    const { id } = (await response.json()) as PartnerHelemaal;
    const body = {
      stand: 'shortlist',
      reden: 'Dichtbij',
      scores: criteria.map((criterium, index) => ({
        criteriumId: criterium.id,
        score: index === 0 ? 5 : '',
        reden: '',
      })),
      sterktes: [{ taakveld: 'ICT', oordeel: 'sterk', reden: 'Acht beheerders' }],
    };
    const saved = (await (
      await send(app, mila, 'PUT', `${path}/${id}`, { body, ifMatch: 1 })
    ).json()) as PartnerHelemaal;
    expect(saved).toMatchObject({ score: 5, gedekt: 0.75, deelnemerStatus: 'actief' });
    expect(saved.aanvulling).toMatchObject([
      { taakveld: 'ICT', zwaarte: 20, vultAan: true, deeltPijn: true },
    ]);
    const list = (await (await send(app, mila, 'GET', path)).json()) as Partner[];
    expect(list[0]?.naam).toBe('Waterhoven');
    const csv = await (
      await send(app, mila, 'GET', `${zaak.path}/partnerexports/csv?stand=deelnemer`)
    ).text();
    expect(csv).toContain('Waterhoven,Elsmeer,Doet al mee,Dichtbij');
    expect(csv).not.toContain('Ommen');
    const shortlist = await send(app, mila, 'GET', `${path}?stand=shortlist`);
    expect(await shortlist.json()).toEqual([]); // who takes part is on no list
  });

  test('refuses twice the same, oneself, what does not exist, and dropping without a reason', async () => {
    expect((await add('GM0175')).status).toBe(409);
    expect((await add('GM0160')).status).toBe(409);
    expect((await add('GM0001')).status).toBe(400);
    const { id, versie } = await made('GM0014');
    const drop = (more: object) =>
      send(app, mila, 'PUT', `${path}/${id}`, { body: { stand: 'afgevallen', ...more }, ifMatch: versie });
    expect((await drop({})).status).toBe(400);
    expect((await drop({ scores: [{ criteriumId: 'omvang', score: 6 }], reden: 'x' })).status).toBe(400);
    expect((await drop({ reden: 'Te groot' })).status).toBe(200);
    expect((await drop({ reden: 'Te groot' })).status).toBe(412);
  });
});

describe('on the pages', () => {
  test('the self-assessment is filled in and read back, with what nobody knows', async () => {
    const { stellingen } = (await (await send(app, mila, 'GET', `${kamer}/zelftoets`)).json()) as Zelftoets;
    const at = (id: string) => stellingen.findIndex((stelling) => stelling.id === id);
    const fields = {
      versie: '0',
      deelnemerId: elsmeer,
      [`antwoorden.${at('open')}.id`]: 'open',
      [`antwoorden.${at('open')}.score`]: '5',
      [`antwoorden.${at('geld')}.id`]: 'geld',
      [`antwoorden.${at('geld')}.score`]: 'weet-niet',
      [`antwoorden.${at('mensen')}.id`]: 'mensen',
      'eigen.0.id': '',
      'eigen.0.stelling': 'Onze buren vertrouwen ons.',
    };
    const half = { ...fields, [`antwoorden.${at('mensen')}.toelichting`]: 'Twee mensen hebben tijd' };
    const refused = await submitForm(app, mila, `${page}/zelftoets`, half);
    const told = await refused.text();
    expect([refused.status, told.includes('Kies een cijfer bij uw toelichting')]).toEqual([400, true]);
    expect(told).toContain('Twee mensen hebben tijd');
    expect((await submitForm(app, mila, `${page}/zelftoets`, fields)).status).toBe(302);
    const saved = (await (await send(app, mila, 'GET', `${kamer}/zelftoets`)).json()) as Zelftoets;
    expect(saved.antwoorden.map(({ id, score }) => [id, score])).toEqual([
      ['geld', null],
      ['open', 5],
    ]); // in the order of the statements
    const text = (await html(app, mila, `${page}/zelftoets`)).replaceAll('<!-- -->', '');
    for (const part of [
      '1 van de 13 stellingen',
      'Hier bent u sterk',
      'Dit weet u nog niet',
      'Onze buren vertrouwen ons.',
    ])
      expect(text).toContain(part);
    const late = await submitForm(app, mila, `${page}/zelftoets`, fields);
    expect([late.status, (await late.text()).includes('Intussen gewijzigd')]).toEqual([412, true]);
  });

  test('from the search to the list, to points, to the invitation of a deelnemer', async () => {
    const added = await submitForm(app, mila, `${page}/zoeken`, { deelnemerId: elsmeer, cbsCode: 'GM0109' });
    const one = added.headers.get('location') ?? '';
    expect(await html(app, mila, one)).toContain('Zet deze partner op de shortlist om uit te nodigen.');
    const [first] = (
      (await (await send(app, mila, 'GET', `${kamer}/partnercriteria`)).json()) as Partnercriteria
    ).criteria;
    const saved = await submitForm(app, mila, one, {
      actie: 'bewaar',
      versie: '1',
      stand: 'shortlist',
      reden: '',
      'scores.0.criteriumId': first?.id ?? '',
      'scores.0.score': '4',
      'scores.0.reden': 'Even groot',
    });
    expect(saved.status).toBe(302);
    const text = await html(app, mila, one);
    expect(text).toContain('Nodig Coevorden uit als deelnemer');
    const invited = await submitForm(app, mila, one, { actie: 'nodig-uit', cbsCode: 'GM0109' });
    expect(invited.headers.get('location')).toBe(`${zaak.page}/betrokkenen`);
    expect(await html(app, sanne, `${zaak.page}/betrokkenen`)).toContain('Coevorden');
    expect(await html(app, mila, one)).toContain('Deze partner is uitgenodigd.');
    expect(await html(app, mila, page)).toContain('Uitgenodigd');
    expect((await kandidaten('zoek=coevorden')).total).toBe(0);
  });

  test('the list teaches who has none, and who has no room', async () => {
    expect(await html(app, sanne, page)).toContain('Er staat nog geen mogelijke partner op de lijst');
    expect(await html(app, zaak.person('adviseur'), page)).toContain('U hoort niet bij een deelnemer');
    expect((await send(app, zaak.person('adviseur'), 'GET', `${page}/zelftoets`)).status).toBe(404);
  });

  test('a deelnemer is judged in a form of its own, once, and seen by nobody else', async () => {
    const kiezen = 'Beoordeel een deelnemer';
    const { organisatieId } = await owner
      .selectFrom('deelnemer')
      .select('organisatieId')
      .where('id', '=', elsmeer)
      .executeTakeFirstOrThrow();
    const waterhoven = zaak.deelnemer('Waterhoven');
    expect(await html(app, mila, page)).not.toContain(`${kiezen}</h2>`); // both others are on its list
    expect(await html(app, sanne, page)).toContain(`${kiezen}</h2>`);
    const empty = await submitForm(app, sanne, page, { deelnemerId: waterhoven, organisatieId: '' });
    expect([empty.status, await empty.text()]).toEqual([
      400,
      expect.stringContaining('href="#organisatieId"'),
    ]);
    const added = await submitForm(app, sanne, page, { deelnemerId: waterhoven, organisatieId });
    const one = added.headers.get('location') ?? '';
    const form = await html(app, sanne, one);
    expect(form).toContain('Deze partner doet al mee aan de samenwerking.');
    expect(form).not.toContain('Op welke lijst staat deze partner?');
    const judged = await submitForm(app, sanne, one, {
      actie: 'bewaar',
      versie: '1',
      stand: 'longlist',
      reden: '',
      'scores.0.criteriumId': 'omvang',
      'scores.0.score': '2',
      'scores.0.reden': 'Te groot voor ons',
    });
    expect(judged.status).toBe(302);
    expect(await html(app, sanne, page)).toMatch(/Doet al mee<\/span>/);
    for (const wie of [mila, zaak.person('projectleider')]) {
      expect((await send(app, wie, 'GET', one)).status).toBe(404);
      expect(await html(app, wie, page)).not.toContain('Te groot voor ons');
    }
    const twice = await send(app, sanne, 'POST', path, {
      body: { deelnemerId: waterhoven, cbsCode: 'GM0160' },
    });
    expect(twice.status).toBe(409); // the same gemeente by its code
  });

  /** The fields of criteria as the form names them. */
  const criteriaVelden = (
    versie: number,
    rows: readonly (readonly [id: string, naam: string, gewicht: string])[],
  ) =>
    Object.fromEntries([
      ['versie', String(versie)],
      ['deelnemerId', elsmeer],
      ...rows.flatMap(([id, naam, gewicht], index) => [
        [`criteria.${index}.id`, id],
        [`criteria.${index}.naam`, naam],
        [`criteria.${index}.gewicht`, gewicht],
      ]),
    ]) as Record<string, string>;
  /** What stands in the row of a criterium: its id, its name, and whether something is wrong with the name. */
  const rijVan = (text: string, index: number) => {
    const field = (naam: string) =>
      new RegExp(`<input(?=[^>]*name="criteria.${index}.${naam}")[^>]*>`).exec(text)?.[0] ?? '';
    const waarde = (naam: string) => /value="([^"]*)"/.exec(field(naam))?.[1] ?? '';
    return [waarde('id'), waarde('naam'), field('naam').includes('aria-invalid')];
  };

  test('a refused criterium is told at its own row, also below a row that was taken out', async () => {
    const teLang = 'x'.repeat(101);
    const fields = criteriaVelden(1, [
      ['omvang', 'Omvang', '3'],
      ['weg', ' ', '1'],
      ['zaaksysteem', teLang, '1'],
      ['', '', '3'],
      ['', 'Nieuw', '9'],
    ]);
    const refused = await submitForm(app, mila, `${page}/criteria`, fields);
    const text = await refused.text();
    expect(refused.status).toBe(400);
    expect([0, 1, 2, 3, 4].map((index) => rijVan(text, index))).toEqual([
      ['omvang', 'Omvang', false],
      ['weg', ' ', false],
      ['zaaksysteem', teLang, true],
      ['', '', false],
      ['', 'Nieuw', false],
    ]);
    for (const naam of ['criteria.2.naam', 'criteria.4.gewicht']) expect(text).toContain(`href="#${naam}"`);
    expect(text).toContain('id="criteria.4.gewicht"');
  });

  test('criteria that all were taken out are asked for at the first one', async () => {
    const refused = await submitForm(app, mila, `${page}/criteria`, criteriaVelden(1, [['omvang', '', '3']]));
    const text = await refused.text();
    expect(refused.status).toBe(400);
    expect(text).toMatch(/<a[^>]*href="#criteria.0.naam"[^>]*>Houd minstens één criterium over/);
  });

  test('what was typed keeps its own criterium when somebody else took one out meanwhile', async () => {
    const late = await submitForm(
      app,
      mila,
      `${page}/criteria`,
      criteriaVelden(0, [
        ['eerder-weg', 'Van mij', '1'],
        ['omvang', 'Omvang van mij', '4'],
      ]),
    );
    const text = await late.text();
    expect(late.status).toBe(412);
    expect([0, 1].map((index) => rijVan(text, index))).toEqual([
      ['eerder-weg', 'Van mij', false],
      ['omvang', 'Omvang van mij', false],
    ]);
  });

  test('criteria are changed with a form; an empty name takes one away', async () => {
    const fields = {
      versie: '1',
      deelnemerId: elsmeer,
      'criteria.0.id': 'omvang',
      'criteria.0.naam': 'Omvang',
      'criteria.0.gewicht': '5',
      'criteria.1.id': 'weg',
      'criteria.1.naam': '',
      'criteria.1.gewicht': '3',
    };
    expect((await submitForm(app, mila, `${page}/criteria`, fields)).status).toBe(302);
    expect(await (await send(app, mila, 'GET', `${kamer}/partnercriteria`)).json()).toMatchObject({
      criteria: [{ id: 'omvang', gewicht: 5 }],
      versie: 2,
    });
  });
});
