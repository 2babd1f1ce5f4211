import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '#src/http/endpoint.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { operations } from '#src/operations.ts';
import { isRolVoorGeheel, rollen } from '#src/shared/rollen.ts';
import { pages } from '#src/pages.ts';
import { origin, testApp } from './app.ts';
import { buildNulmeting, buildSamenwerking, send, type Zaak } from './builders.ts';
import { freshDatabase } from './database.ts';
import { leesbareStukken, stuksoorten } from '#src/dossiers/stuk.ts';

/** What only Elsmeer may ever read: planted in every kind of private row. */
const secret = 'GEHEIMVANELSMEER';

const { db, owner } = await freshDatabase();
const app = testApp(db);
let zaak: Zaak;
let strange: Zaak;
const ids: Record<string, string> = {};

beforeAll(async () => {
  zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
  strange = await buildSamenwerking(owner, {
    naam: 'Andere samenwerking',
    deelnemers: ['Verweg', 'Dichtbij'],
  });
  const deelnemerId = zaak.deelnemer('Elsmeer');
  const contact = zaak.person('contactpersoon', 'Elsmeer');
  const griffier = zaak.person('griffier', 'Elsmeer');
  const make = async (who: { cookie: string }, path: string, body: unknown) => {
    const response = await send(app, who, 'POST', `${zaak.path}${path}`, { body });
    expect([path, response.status]).toEqual([path, 201]);
    return ((await response.json()) as { id: string }).id;
  };
  const knelpunt = {
    titel: secret,
    toelichting: secret,
    taakveld: secret,
    letters: ['kosten'],
    ernst: 3,
    urgentie: 3,
    bewijs: secret,
    bron: secret,
  };
  ids['knelpuntId'] = await make(contact, '/knelpunten', { ...knelpunt, deelnemerId });
  ids['functieId'] = await make(contact, '/functies', {
    naam: secret,
    taakveld: secret,
    mensen: 1,
    nodig: 1,
    knelpuntId: ids['knelpuntId'],
    deelnemerId,
  });
  const openlijk = {
    ...knelpunt,
    titel: 'Voor iedereen',
    toelichting: '',
    taakveld: 'ICT',
    bewijs: '',
    bron: '',
  };
  const samen = [];
  for (const titel of ['Eén beheerder', 'Nog één beheerder']) {
    const onderwerpId = await make(contact, '/knelpunten', { ...openlijk, titel, deelnemerId });
    await make(contact, '/delingen', { onderwerp: 'knelpunt', onderwerpId, versie: 1 });
    samen.push(onderwerpId);
  }
  ids['samenvoegingId'] = await make(contact, '/samenvoegingen', {
    leidendId: samen[0],
    knelpuntIds: samen,
  });
  ids['buikpijnId'] = await make(contact, '/buikpijn', { klacht: secret, deelnemerId });
  const answer = await send(app, contact, 'PUT', `${zaak.path}/antwoorden/V1?deelnemerId=${deelnemerId}`, {
    body: { tekst: secret, status: 'gereed' },
    ifMatch: 0,
  });
  ids['onderwerpId'] = ((await answer.json()) as { id: string }).id;
  ids['opmerkingId'] = await make(contact, '/opmerkingen', {
    onderwerp: 'vraag',
    onderwerpId: 'V1',
    tekst: secret,
    deelnemerId,
  });
  ids['hoepuntId'] = await make(contact, '/hoepunten', {
    tekst: secret,
    vraagId: 'R1',
    deelnemerId,
    prive: true,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries({ onderwerp: 'vraag', onderwerpId: 'V1', deelnemerId }))
    form.set(name, value);
  form.set('bestand', new File([secret], `${secret}.txt`));
  ids['bijlageId'] = await make(contact, '/bijlagen', form);
  const sheet = new FormData();
  sheet.set('soort', 'knelpunten');
  sheet.set('deelnemerId', deelnemerId);
  sheet.set('bestand', new File([`titel;ernst\n${secret};3`], `${secret}.csv`));
  ids['inlezingId'] = await make(contact, '/inlezingen', sheet);
  for (const [path, body] of [
    ['eindbeeld', { motief: secret, straks: secret, blijft: secret, eigenDoelen: secret }],
    ['zelftoets', { antwoorden: [{ id: 'mensen', score: 2, toelichting: secret }] }],
    ['partnercriteria', { criteria: [{ id: 'omvang', naam: secret, gewicht: 3 }] }],
  ] as const) {
    const response = await send(app, contact, 'PUT', `${zaak.path}/deelnemers/${deelnemerId}/${path}`, {
      body,
      ifMatch: 0,
    });
    expect([path, response.status]).toEqual([path, 200]);
  }
  const { organisatieId: andere } = await owner
    .selectFrom('deelnemer')
    .select('organisatieId')
    .where('id', '=', zaak.deelnemer('Waterhoven'))
    .executeTakeFirstOrThrow();
  ids['partnerId'] = await make(contact, '/partners', { deelnemerId, organisatieId: andere });
  await send(app, contact, 'PUT', `${zaak.path}/partners/${ids['partnerId']}`, {
    body: {
      stand: 'shortlist',
      reden: secret,
      scores: [{ criteriumId: 'omvang', score: 3, reden: secret }],
      sterktes: [{ taakveld: secret, oordeel: 'sterk', reden: secret }],
    },
    ifMatch: 1,
  });
  await buildNulmeting(owner, zaak);
  await send(app, contact, 'PUT', `${zaak.path}/intentie`, {
    body: { bedoeling: 'Samen zoeken' },
    ifMatch: 0,
  });
  ids['uitgangspuntId'] = await make(contact, '/uitgangspunten', { tekst: 'Voor iedereen' });
  ids['intentievoorwaardeId'] = await make(contact, '/intentievoorwaarden', {
    deelnemerId,
    tekst: 'Voor iedereen',
  });
  const { sleutel } = (await (await send(app, contact, 'GET', `${zaak.path}/intentie`)).json()) as {
    sleutel: string;
  };
  const assent = { deelnemerId, sleutel, oordeel: 'eens' };
  expect((await send(app, contact, 'POST', `${zaak.path}/instemmingen`, { body: assent })).status).toBe(201);
  ids['businesscaseId'] = await make(zaak.person('projectleider'), '/businesscases', {
    beginjaar: 2029,
    aantalJaren: 10,
  });
  ids['regelId'] = await make(contact, `/businesscases/${ids['businesscaseId']}/regels`, {
    deelnemerId,
    naam: secret,
    soort: 'baten',
    verwacht: 100_000,
    bron: secret,
  });
  ids['doelId'] = await make(contact, '/doelen', {
    naam: 'Voor iedereen',
    definitie: 'Voor iedereen',
    eenheid: 'taken',
    letter: 'kosten',
    richting: 'lager',
    streven: 'verbeteren',
    bron: 'Voor iedereen',
    frequentie: 'jaar',
    eigenaar: 'Controller',
  });
  ids['taakId'] = await make(contact, '/taken', { naam: 'Voor iedereen', taakveld: 'ICT' });
  const measured = await send(
    app,
    contact,
    'PUT',
    `${zaak.path}/doelen/${ids['doelId']}/nulmetingen/${deelnemerId}`,
    { body: { waarde: 1, peildatum: '2026-01-01', bron: secret, toelichting: secret }, ifMatch: 0 },
  );
  ids['nulmetingId'] = ((await measured.json()) as { versies: { id: string }[] }).versies[0]?.id ?? '';
  const withdrawn = await make(contact, '/delingen', {
    onderwerp: 'antwoord',
    onderwerpId: ids['onderwerpId'],
    versie: 1,
  });
  expect((await send(app, contact, 'DELETE', `${zaak.path}/delingen/${withdrawn}`)).status).toBe(204);
  ids['delingId'] = withdrawn;
  await send(app, contact, 'PUT', `${zaak.path}/antwoorden/O1`, {
    body: { tekst: 'Voor iedereen', status: 'gereed' },
    ifMatch: 0,
  });
  ids['dossierversieId'] = await make(contact, '/dossierversies', {});
  ids['besluitrondeId'] = await make(contact, '/besluitrondes', { dossierversieId: ids['dossierversieId'] });
  ids['besluitId'] = await make(griffier, '/besluiten', {
    besluitrondeId: ids['besluitrondeId'],
    deelnemerId,
    uitkomst: 'akkoord-onder-voorwaarden',
    orgaan: 'raad',
    besluitdatum: '2026-06-16',
    kenmerk: secret,
    toelichting: secret,
    reikwijdte: { omvang: 'gedeeltelijk', taken: secret },
    voorwaarden: [{ tekst: secret }],
  });
  const noor = zaak.person('projectleider');
  ids['alternatiefId'] = await make(noor, '/alternatieven', { naam: 'Samen inkopen', soort: 'inkopen' });
  ids['criteriumId'] = await make(noor, '/criteria', { naam: 'Minder kwetsbaar' });
  await send(app, noor, 'PUT', `${zaak.path}/gewichten`, {
    body: { deelnemerId: null, punten: [{ criteriumId: ids['criteriumId'], punten: 100 }] },
    ifMatch: 0,
  });
  ids['scorerondeId'] = await make(noor, '/scorerondes', {});
  const blad = `${zaak.path}/scorerondes/${ids['scorerondeId']}/scorebladen/${deelnemerId}`;
  const punten = { scores: [], toelichting: secret, inleveren: false };
  expect((await send(app, contact, 'PUT', blad, { body: punten, ifMatch: 0 })).status).toBe(200);
  const { id: voorwaardeId } = await owner.selectFrom('voorwaarde').select('id').executeTakeFirstOrThrow();
  const { organisatieId } = await owner
    .selectFrom('deelnemer')
    .select('organisatieId')
    .where('id', '=', deelnemerId)
    .executeTakeFirstOrThrow();
  const { id: betrokkeneId } = await owner
    .selectFrom('betrokkene')
    .select('id')
    .where('accountId', '=', contact.id)
    .executeTakeFirstOrThrow();
  const { id: sessieId } = await owner
    .selectFrom('sessie')
    .select('id')
    .where('accountId', '=', contact.id)
    .executeTakeFirstOrThrow();
  const nowhere = crypto.randomUUID();
  Object.assign(ids, {
    deelnemerId,
    voorwaardeId,
    organisatieId,
    betrokkeneId,
    sessieId,
    accountId: contact.id,
    vraagId: 'V1',
    fase: 'verkennen',
    schakelId: nowhere,
    onderwerp: 'antwoord',
    soort: 'besluitdossier',
    formaat: 'csv',
    gevolgId: 'btw-koepel',
    cbsCode: 'GM0014',
    rooId: '1',
    uitnodigingId: nowhere,
    deurId: nowhere,
    keuzeId: nowhere,
    delingId: ids['delingId'] ?? nowhere,
    passkeyId: 'geen',
    toegangssleutelId: nowhere,
  });
});

/** Every path parameter must be known here, so that a new operation is attacked by itself. */
function pathOf({ path, id }: Endpoint, samenwerkingId: string): string {
  return `/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'samenwerkingId' ? samenwerkingId : ids[name];
    if (value === undefined) throw new Error(`${id}: test/tenants.test.ts has no value for {${name}}`);
    return value;
  })}`;
}

/** An operation with its formats, every document it makes, with the room asked for, and with a search for the secret. */
function attempts(definition: Endpoint): string[] {
  const base = pathOf(definition, zaak.id);
  const formats = definition.path.includes('{formaat}')
    ? ['csv', 'ods', 'json', 'pdf', 'html', 'odt', 'docx'].map((formaat) =>
        base.replace(/\/csv$/, `/${formaat}`),
      )
    : [base];
  const query = definition.query instanceof z.ZodObject ? Object.keys(definition.query.shape) : [];
  const values = { deelnemerId: ids['deelnemerId'], zoek: secret, na: 0 };
  const extra = Object.entries(values)
    .filter(([name]) => query.includes(name))
    .map(([name, value]) => `${name}=${value}`);
  const onderwerpen = definition.path.includes('{onderwerp}') ? ['knelpunt', 'antwoord', 'functie'] : [''];
  const places = definition.path.includes('{soort}')
    ? leesbareStukken.map((soort) => base.replace(/besluitdossier$/, soort))
    : formats;
  const stukken = query.includes('soort') ? stuksoorten.map((soort) => `soort=${soort}&${extra[0]}`) : [];
  return places.flatMap((path) =>
    onderwerpen.flatMap((onderwerp) => {
      const one = onderwerp ? path.replace(/\/antwoord\//, `/${onderwerp}/`) : path;
      return [
        one,
        ...[...extra, ...stukken].map((each) => `${one}?${each}`),
        ...(definition.paged ? [`${one}?pageSize=100`] : []),
      ];
    }),
  );
}

/** What stands in the address of a page and is no id. */
const words: Record<string, string> = {
  fase: 'verkennen',
  vraagId: 'V1',
  stap: 'klacht',
  onderwerp: 'knelpunt',
  soort: 'verkenningsnotitie',
};

/** Every page of the samenwerking with the ids of Elsmeer in its address; a new page is attacked by itself. */
function pagePaths(): string[] {
  const site = pages.flatMap(({ children = [] }) => children).flatMap(({ children = [] }) => children);
  const { children = [] } = site.find(({ id }) => id === 'samenwerking') ?? {};
  return children.flatMap(({ path = '' }) => {
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => {
      const value =
        words[name] ?? { wie: ids['deelnemerId'], onderwerpId: ids['knelpuntId'] }[name] ?? ids[name];
      if (value === undefined) throw new Error(`${path}: test/tenants.test.ts has no value for :${name}`);
      return value;
    });
    const base = `/samenwerkingen/${zaak.id}/${address}`;
    return [base, `${base}?deelnemerId=${ids['deelnemerId']}`];
  });
}

const reads = operations.map(({ definition }) => definition).filter(({ method }) => method === 'get');

describe('another municipality of the same samenwerking', () => {
  const people = rollen.map((rol) => [rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven'] as const);

  test.each(people)('as %s never reads what is in the room of Elsmeer', async (rol, gemeente) => {
    const person = zaak.person(rol, gemeente);
    for (const definition of reads)
      for (const path of attempts(definition)) {
        const response = await send(app, person, 'GET', path);
        const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
        expect([
          definition.id,
          path,
          response.status < 500,
          text.includes(secret) && !path.includes(`zoek=${secret}`) ? text : '',
        ]).toEqual([definition.id, path, true, '']);
        if (path.includes('zoek='))
          expect([path, text.replaceAll(path, '').includes(secret)]).toEqual([path, false]);
      }
  });

  test.each([
    ['contactpersoon', 'Waterhoven'],
    ['projectleider', undefined],
  ] as const)(
    'as %s it finds it on no page, not with the address of a page of Elsmeer either',
    async (rol, gemeente) => {
      const person = zaak.person(rol, gemeente);
      for (const path of pagePaths()) {
        const page = await app.request(`${origin}${path}`, { headers: { cookie: person.cookie } });
        const text = await page.text();
        expect([path, page.status < 500, text.includes(secret) ? text : '']).toEqual([path, true, '']);
      }
    },
  );

  test('the secret is really there: Elsmeer sees it on many pages', async () => {
    const person = zaak.person('contactpersoon', 'Elsmeer');
    let seen = 0;
    for (const path of pagePaths())
      if (
        (
          await (await app.request(`${origin}${path}`, { headers: { cookie: person.cookie } })).text()
        ).includes(secret)
      )
        seen += 1;
    expect(seen).toBeGreaterThan(20);
  });

  test('the secret is really there: Elsmeer itself reads it in every way', async () => {
    const person = zaak.person('contactpersoon', 'Elsmeer');
    const seen = new Set<string>();
    for (const definition of reads)
      for (const path of attempts(definition)) {
        const text = await (await send(app, person, 'GET', path)).text();
        if (text.includes(secret)) seen.add(definition.id);
      }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'listKnelpunten',
        'getKnelpunt',
        'getKnelpuntenExport',
        'listFuncties',
        'getFunctie',
        'getFunctiesExport',
        'getAntwoord',
        'listAntwoordversies',
        'listOpmerkingen',
        'listHoepunten',
        'listBijlagen',
        'getBijlageBestand',
        'getBesluit',
        'getBesluitronde',
        'getVerkenningsnotitie',
        'listDoelen',
        'getNulmeting',
        'getDoelenExport',
        'listTreffers',
        'getDelingvoorbeeld',
        'listBuikpijn',
        'getBuikpijn',
        'getBuikpijnExport',
        'getInlezing',
        'getKnelpuntoordeel',
        'getKnelpuntrest',
        'getEindbeeld',
        'getZelftoets',
        'getPartnercriteria',
        'listPartners',
        'getPartner',
        'getPartnersExport',
        'getScoreblad',
        'getScoreronde',
        'listRegels',
        'getRegel',
        'getRegelbestand',
      ]),
    );
  });

  test('no operation lets it write there', async () => {
    const before = await roomOfElsmeer();
    for (const { definition } of operations.filter(
      (each) => each.definition.method !== 'get' && each.definition.path.includes('{samenwerkingId}'),
    ))
      for (const rol of ['contactpersoon', 'bestuurder', 'griffier', 'gemeentesecretaris'] as const) {
        const body = definition.body ? bodyFor(definition) : undefined;
        const response = await send(
          app,
          zaak.person(rol, 'Waterhoven'),
          definition.method.toUpperCase(),
          pathOf(definition, zaak.id),
          { body, ifMatch: 1 },
        );
        expect([definition.id, response.status < 500]).toEqual([definition.id, true]);
      }
    expect(await roomOfElsmeer()).toEqual(before);
  });
});

/** A body that would be accepted if the right were there: every id is one of Elsmeer. */
function bodyFor({ id }: Endpoint): unknown {
  const { deelnemerId } = ids;
  const tekst = 'Aanval van een ander';
  return {
    deelnemerId,
    tekst,
    titel: tekst,
    toelichting: tekst,
    taakveld: 'ICT',
    letters: ['kosten'],
    ernst: 1,
    urgentie: 1,
    bewijs: '',
    bron: '',
    status: 'gereed',
    prive: id !== 'patchHoepunt',
    onderwerp: id === 'postOpmerking' ? 'vraag' : 'knelpunt',
    onderwerpId: id === 'postOpmerking' ? 'V1' : ids['knelpuntId'],
    versie: 1,
    koppeling: { titel: 0 },
    klacht: tekst,
    buikpijnId: null,
    vraagId: id === 'postReactie' ? 'O1' : 'R1',
    antwoordVersie: 1,
    oordeel: id === 'postBevestiging' ? 'bevestigd' : 'eens',
    naam: tekst,
    email: 'aanval@example.org',
    rol: 'contactpersoon',
    betrokkeneId: ids['betrokkeneId'],
    reden: 'Een reden die lang genoeg is om door te gaan',
    vervulling: tekst,
    afhandeling: 'Een afhandeling die lang genoeg is',
    besluitrondeId: ids['besluitrondeId'],
    orgaan: 'raad',
    uitkomst: 'akkoord',
    besluitdatum: '2026-06-16',
    kenmerk: 'x',
    reikwijdte: { omvang: 'geheel' },
    keuze: 'door',
    zonderDeelnemerId: deelnemerId,
    dossierversieId: ids['dossierversieId'],
    motief: tekst,
    criteria: [{ naam: tekst, gewicht: 1 }],
    antwoorden: [],
    organisatieId: ids['organisatieId'],
    stand: id === 'putPartner' ? 'afgevallen' : 'open',
    oordelen: [{ sleutel: '0'.repeat(64), oordeel: 'eens' }],
    oplossing: 'ja',
    mechanismen: ['pooling'],
    redenering: tekst,
    onderbouwingVersie: 1,
    bedoeling: tekst,
    sleutel: '0'.repeat(64),
    waarde: 2,
    peildatum: '2026-01-01',
    streefdatum: '2029-01-01',
    leidendId: ids['knelpuntId'],
    knelpuntIds: [ids['knelpuntId'], ids['functieId']],
    gewichten: { kosten: 100 },
    mensen: 1,
    nodig: 1,
  };
}

async function roomOfElsmeer() {
  const tables = [
    'knelpunt',
    'functie',
    'inlezing',
    'buikpijn',
    'antwoord',
    'antwoord_versie',
    'opmerking',
    'bijlage',
    'hoepunt',
    'eindbeeld',
    'zinsoordeel',
    'onderbouwing_oordeel',
    'intentievoorwaarde',
    'instemming',
    'partner',
    'partnercriteria',
    'zelftoets',
    'deling',
    'besluit',
    'voorwaarde',
    'reactie',
    'routestap',
    'voortzetting',
    'scoreblad',
    'businesscaseregel',
    'cijferdeling',
    'deur',
    'nulmeting',
    'streefwaarde',
    'weging',
  ];
  const rows = [];
  for (const table of tables)
    rows.push([
      table,
      (
        await sql`select * from ${sql.table(table)} where deelnemer_id = ${ids['deelnemerId']} order by 1`.execute(
          owner,
        )
      ).rows,
    ]);
  const people =
    await sql`select * from betrokkene where deelnemer_id = ${ids['deelnemerId']} order by id`.execute(owner);
  return [...rows, people.rows];
}

describe('a stranger', () => {
  test('finds that the samenwerking does not exist, whatever the operation', async () => {
    const person = strange.person('contactpersoon', 'Verweg');
    for (const { definition } of operations.filter((each) =>
      each.definition.path.includes('{samenwerkingId}'),
    )) {
      const response = await send(app, person, definition.method.toUpperCase(), pathOf(definition, zaak.id), {
        body: definition.body && {},
        ifMatch: 1,
      });
      expect([definition.id, response.status]).toEqual([definition.id, 404]);
    }
  });

  test('without a session gets 401 everywhere that is not open to everybody', async () => {
    for (const { definition } of operations.filter((each) => each.definition.allow !== 'iedereen')) {
      const response = await send(app, null, definition.method.toUpperCase(), pathOf(definition, zaak.id), {
        body: definition.body && {},
        ifMatch: 1,
      });
      expect([definition.id, response.status]).toEqual([definition.id, 401]);
    }
  });
});

describe('raw SQL as the role of the application', () => {
  const tables = async () =>
    (
      await sql<{
        name: string;
        rls: boolean;
      }>`select relname as name, relrowsecurity as rls from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`.execute(
        owner,
      )
    ).rows;

  test('every table has row-level security', async () => {
    expect((await tables()).filter(({ rls }) => !rls)).toEqual([]);
    expect((await tables()).length).toBeGreaterThan(30);
  });

  test.each(['contactpersoon', 'griffier', 'adviseur', 'projectleider'] as const)(
    'as %s of others shows nothing of the room, whatever the query',
    async (rol) => {
      const person = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
      for (const { name } of await tables()) {
        const rows = await inTransaction(
          db,
          { accountId: person.id, readOnly: true },
          async (tx) => (await sql`select t::text as row from ${sql.table(name)} t`.execute(tx)).rows,
        ).catch((error: Error) => error.message);
        expect([name, JSON.stringify(rows).includes(secret)]).toEqual([name, false]);
      }
    },
  );

  test('without an account shows no samenwerking, no person and no secret at all', async () => {
    for (const name of [
      'samenwerking',
      'account',
      'betrokkene',
      'deling',
      'dossierversie',
      'sessie',
      'wachtwoord',
      'toegangssleutel',
      'logboek',
    ])
      expect([name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows]).toEqual([name, []]);
  });

  test('can neither change nor remove what is in the room, nor the log, nor bring itself in', async () => {
    const { id } = zaak.person('contactpersoon', 'Waterhoven');
    const tries = [
      sql`update knelpunt set titel = 'x'`,
      sql`delete from knelpunt`,
      sql`update nulmeting set getekend_op = now(), getekend_door = ${id}`,
      sql`insert into weging (id, samenwerking_id, deelnemer_id, versie, gewichten, gedeeld, op, door) values (gen_random_uuid(), ${zaak.id}, ${ids['deelnemerId']}, 1, '{}', true, now(), ${id})`,
      sql`insert into samengevoegd (id, samenvoeging_id, samenwerking_id, knelpunt_id, op, door) values (gen_random_uuid(), ${ids['samenvoegingId']}, ${zaak.id}, ${ids['knelpuntId']}, now(), ${id})`,
      sql`update samenvoeging set versie = 9, gewijzigd_door = ${ids['accountId']}`,
      sql`delete from samenvoeging`,
      sql`update intentievoorwaarde set tekst = 'x', gewijzigd_door = ${id}`,
      sql`update instemming set oordeel = 'oneens'`,
      sql`update functie set mensen = 0`,
      sql`delete from functie`,
      sql`update antwoord set tekst = 'x' where deelnemer_id is not null`,
      sql`update hoepunt set prive = false where prive`,
      sql`update deelnemer set status = 'vertrokken' where id = ${ids['deelnemerId']}`,
      sql`update logboek set gebeurtenis = '{}'`,
      sql`delete from logboek`,
      sql`update dossierversie set controlegetal = repeat('0', 64)`,
      sql`update besluit set uitkomst = 'akkoord'`,
      sql`update besluit set bevestigd_op = now(), bevestigd_door = ${id}`,
      sql`insert into betrokkene (id, samenwerking_id, deelnemer_id, account_id, rol, vanaf_op) values (gen_random_uuid(), ${zaak.id}, ${ids['deelnemerId']}, ${id}, 'contactpersoon', now())`,
      sql`insert into deur (id, deelnemer_id, betrokkene_id, samenwerking_id, geopend_op, geopend_door) values (gen_random_uuid(), ${ids['deelnemerId']}, ${ids['betrokkeneId']}, ${zaak.id}, now(), ${id})`,
      sql`insert into uitnodiging (id, samenwerking_id, deelnemer_id, rol, email, naam, sleutel_hash, uitgenodigd_door, aangemaakt_op, verloopt_op) values (gen_random_uuid(), ${zaak.id}, ${ids['deelnemerId']}, 'contactpersoon', 'x@y.nl', 'x', 'x', ${id}, now(), now())`,
    ];
    const before = await roomOfElsmeer();
    for (const [index, attempt] of tries.entries()) {
      const changed = await inTransaction(db, { accountId: id, readOnly: false }, async (tx) =>
        Number((await attempt.execute(tx)).numAffectedRows ?? 0),
      ).catch(() => 0);
      expect([index, changed]).toEqual([index, 0]);
    }
    expect(await roomOfElsmeer()).toEqual(before);
  });

  /** What somebody gets done: rows changed, or the code with which PostgreSQL refused. */
  const attempt = (accountId: string, statement: RawBuilder<unknown>) =>
    inTransaction(db, { accountId, readOnly: false }, async (tx) => {
      const { numAffectedRows } = await statement.execute(tx);
      if (numAffectedRows) throw new Error(`${numAffectedRows} rows`); // and nothing of it stays
      return 'nothing';
    }).catch((error: Error) => ('code' in error ? String(error.code) : error.message));

  const columnsOf = async (column: 'deelnemer_id' | 'samenwerking_id') =>
    (
      await sql<{ name: string; columns: string[] }>`
        select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'logboek'
          and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = ${column})
        group by c.relname order by c.relname`.execute(owner)
    ).rows;

  // Anybody of the group may change these; the operations decide who, and every change is in the log.
  const joint = new Set(['uitnodiging', 'deelnemer']);

  test('no table lets another municipality change, remove or copy a row of Elsmeer', async () => {
    const found = await columnsOf('deelnemer_id');
    expect(found.length).toBeGreaterThan(12);
    let copied = 0;
    for (const { name, columns } of found)
      for (const rol of ['contactpersoon', 'griffier', 'gemeentesecretaris', 'bestuurder'] as const) {
        const { id } = zaak.person(rol, 'Waterhoven');
        const table = sql.table(name);
        const theirs = sql`deelnemer_id = ${ids['deelnemerId']} ${name === 'hoepunt' ? sql`and prive` : sql``}`;
        for (const column of columns) {
          const change = sql`update ${table} set ${sql.ref(column)} = ${sql.ref(column)} where ${theirs}`;
          const outcome = await attempt(id, change);
          if (!joint.has(name))
            expect([name, column, outcome]).toEqual([
              name,
              column,
              expect.stringMatching(/^(nothing|42501)$/),
            ]);
        }
        const removed = await attempt(id, sql`delete from ${table} where ${theirs}`);
        expect([name, removed]).toEqual([name, expect.stringMatching(/^(nothing|42501)$/)]);
        const { rows } = await sql<{
          row: Record<string, unknown>;
        }>`select to_jsonb(t) as row from ${table} t where ${theirs} limit 1`.execute(owner);
        const [example] = rows;
        if (!example || name === 'uitnodiging') continue;
        const copy = JSON.stringify({
          ...example.row,
          ...('id' in example.row && { id: crypto.randomUUID() }),
        });
        const writable = columns.map((column) => sql.ref(column));
        const inserted = await attempt(
          id,
          sql`insert into ${table} (${sql.join(writable)}) select ${sql.join(writable)} from jsonb_populate_record(null::${table}, ${copy}::jsonb)`,
        );
        expect([name, rol, inserted]).toEqual([name, rol, '42501']);
        copied++;
      }
    expect(copied).toBeGreaterThan(20);
  });

  test('no table lets a stranger change or remove anything of the samenwerking', async () => {
    const found = await columnsOf('samenwerking_id');
    expect(found.length).toBeGreaterThan(18);
    const { id } = strange.person('contactpersoon', 'Verweg');
    for (const { name, columns } of found) {
      const table = sql.table(name);
      const theirs = sql`samenwerking_id = ${zaak.id}`;
      const tries = [
        ...columns.map(
          (column) => sql`update ${table} set ${sql.ref(column)} = ${sql.ref(column)} where ${theirs}`,
        ),
        sql`delete from ${table} where ${theirs}`,
        sql`update ${table} set samenwerking_id = ${zaak.id} where samenwerking_id = ${strange.id}`,
      ];
      for (const statement of tries)
        expect([name, await attempt(id, statement)]).toEqual([
          name,
          expect.stringMatching(/^(nothing|42501)$/),
        ]);
    }
  });
});
