import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { inTransaction } from '#src/database/tenants.ts';
import type { Deling } from '#src/delingen/endpoints.ts';
import type { Knelpunt } from '#src/knelpunten/endpoints.ts';
import type { Onderbouwd } from '#src/onderbouwingen/endpoints.ts';
import { isRolVoorGeheel, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Samenvoeging, Voorstel } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);

/** A samenwerking in onderzoeken with two people who share. */
async function begin(naam: string) {
  const zaak = await buildSamenwerking(owner, { naam, fase: 'onderzoeken' });
  const mila = zaak.person('contactpersoon', 'Elsmeer');
  const sanne = zaak.person('contactpersoon', 'Waterhoven');
  const get = async <T>(path: string, wie = mila) =>
    (await (await send(app, wie, 'GET', `${zaak.path}${path}`)).json()) as T;
  const make = async (
    wie: typeof mila,
    titel: string,
    { gedeeld = true, ...more }: Record<string, unknown> = {},
  ) => {
    const gemeente = wie === mila ? 'Elsmeer' : 'Waterhoven';
    const body = {
      titel,
      taakveld: 'ICT',
      letters: ['kwetsbaarheid'],
      ernst: 4,
      urgentie: 4,
      deelnemerId: zaak.deelnemer(gemeente),
      ...more,
    };
    const made = await send(app, wie, 'POST', `${zaak.path}/knelpunten`, { body });
    const { id } = (await made.json()) as { id: string };
    const deling = { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 };
    if (gedeeld)
      expect((await send(app, wie, 'POST', `${zaak.path}/delingen`, { body: deling })).status).toBe(201);
    return id;
  };
  const merge = (wie: { cookie: string }, knelpuntIds: readonly string[], more: object = {}) =>
    send(app, wie, 'POST', `${zaak.path}/samenvoegingen`, {
      body: { leidendId: knelpuntIds[0], knelpuntIds, ...more },
    });
  const withdraw = async (wie: typeof mila, id: string) => {
    const delingen = await get<Deling[]>('/delingen?pageSize=100', wie);
    const deling = delingen.find(({ onderwerpId }) => onderwerpId === id);
    return send(app, wie, 'DELETE', `${zaak.path}/delingen/${deling?.id}`);
  };
  return { zaak, mila, sanne, get, make, merge, withdraw };
}
const reasons = async (response: Response) => [
  response.status,
  ((await response.json()) as { invalidParams?: { name: string }[] }).invalidParams?.map(({ name }) => name),
];

describe('bringing together', () => {
  test('one leads; each keeps its owner, its text and its version; undoing gives everything back', async () => {
    const { zaak, mila, sanne, get, make, merge } = await begin('Samen');
    const een = await make(mila, 'Eén beheerder');
    const ander = await make(sanne, 'Netwerk hangt aan één');
    const before = [await get(`/knelpunten/${een}`), await get(`/knelpunten/${ander}`, sanne)] as Knelpunt[];
    const response = await merge(sanne, [een, ander], { reden: 'Hetzelfde netwerk' });
    expect(response.status).toBe(201);
    const made = (await response.json()) as Samenvoeging;
    expect(made).toMatchObject({
      leidendId: een,
      telt: true,
      versie: 1,
      leden: [
        { deelnemer: 'Elsmeer', knelpunt: { titel: 'Eén beheerder' } },
        { deelnemer: 'Waterhoven', knelpunt: { titel: 'Netwerk hangt aan één' } },
      ],
    });
    const own = await get<Knelpunt>(`/knelpunten/${ander}`, sanne);
    expect(own.samengevoegd).toEqual({
      samenvoegingId: made.id,
      leidend: false,
      titel: 'Eén beheerder',
      deelnemers: ['Elsmeer', 'Waterhoven'],
    });
    expect({ ...own, samengevoegd: null }).toEqual(before[1]);
    const undo = `${zaak.path}/samenvoegingen/${made.id}`;
    expect((await send(app, mila, 'DELETE', undo, { ifMatch: 9 })).status).toBe(412);
    expect((await send(app, mila, 'DELETE', undo, { ifMatch: 1 })).status).toBe(204);
    expect((await send(app, mila, 'GET', undo)).status).toBe(404);
    expect([await get(`/knelpunten/${een}`), await get(`/knelpunten/${ander}`, sanne)]).toEqual(before);
    const log = await get<{ operatie: string; prive: boolean }[]>('/logboekregels?pageSize=100', sanne);
    for (const operatie of ['postSamenvoeging', 'deleteSamenvoeging'])
      expect(log).toContainEqual(expect.objectContaining({ operatie, prive: false }));
    expect((await merge(mila, [ander, een])).status).toBe(201); // and it can be done again
  });

  test('only what lies on the table, once, with one of them in front', async () => {
    const { mila, sanne, make, merge } = await begin('Regels');
    const een = await make(mila, 'Een');
    const ander = await make(sanne, 'Ander');
    const prive = await make(sanne, 'Geheim', { gedeeld: false });
    const elders = await begin('Elders');
    const vreemd = await elders.make(elders.mila, 'Vreemd');
    expect(await reasons(await merge(mila, [een]))).toEqual([400, ['knelpuntIds']]);
    expect(await reasons(await merge(mila, [een, een]))).toEqual([400, ['knelpuntIds']]);
    expect(await reasons(await merge(mila, [een, ander], { leidendId: vreemd }))).toEqual([
      400,
      ['leidendId'],
    ]);
    for (const wie of [mila, sanne])
      for (const wrong of [prive, vreemd, crypto.randomUUID()])
        expect(await reasons(await merge(wie, [een, wrong]))).toEqual([400, ['knelpuntIds']]);
    expect((await merge(mila, [een, ander])).status).toBe(201);
    const derde = await make(mila, 'Derde');
    expect(await reasons(await merge(mila, [derde, ander]))).toEqual([400, ['knelpuntIds']]);
  });

  test('another may lead, others may join and go; the second writer hears of the first', async () => {
    const { zaak, mila, sanne, make, merge } = await begin('Wijzigen');
    const [een, twee, drie] = [await make(mila, 'Een'), await make(sanne, 'Twee'), await make(mila, 'Drie')];
    const { id } = (await (await merge(mila, [een, twee])).json()) as Samenvoeging;
    const put = (knelpuntIds: string[], ifMatch: number) =>
      send(app, sanne, 'PUT', `${zaak.path}/samenvoegingen/${id}`, {
        body: { leidendId: knelpuntIds[0], knelpuntIds },
        ifMatch,
      });
    expect(await (await put([drie, twee], 1)).json()).toMatchObject({
      versie: 2,
      leidendId: drie,
      leden: [{ knelpunt: { titel: 'Drie' } }, { knelpunt: { titel: 'Twee' } }],
    });
    expect((await put([een, twee], 1)).status).toBe(412);
    expect((await merge(mila, [een, await make(sanne, 'Vier')])).status).toBe(201); // een is free again
  });

  test('is for who writes joint answers, while onderzoeken is open', async () => {
    for (const rol of rollen) {
      const { zaak, mila, sanne, make, merge } = await begin(`Rol ${rol}`);
      const ids = [await make(mila, 'Een'), await make(sanne, 'Ander')];
      const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
      const expected = schrijvers.some((schrijver) => schrijver === rol) ? 201 : 403;
      expect([rol, (await merge(wie, ids)).status]).toEqual([rol, expected]);
    }
    const { zaak, mila, sanne, make, merge } = await begin('Dicht');
    const ids = [await make(mila, 'Een'), await make(sanne, 'Ander')];
    const { id } = (await (await merge(mila, ids)).json()) as Samenvoeging;
    await owner
      .updateTable('faseStand')
      .set({ afgeslotenOp: new Date() })
      .where('samenwerkingId', '=', zaak.id)
      .execute();
    const one = `${zaak.path}/samenvoegingen/${id}`;
    const body = { leidendId: ids[0], knelpuntIds: ids };
    expect([
      (await merge(mila, ids)).status,
      (await send(app, mila, 'PUT', one, { body, ifMatch: 1 })).status,
      (await send(app, mila, 'DELETE', one, { ifMatch: 1 })).status,
    ]).toEqual([409, 409, 409]);
  });

  test('the database refuses what is not shared, what is of another samenwerking, and a name that is not the own', async () => {
    const { zaak, mila, sanne, make, merge } = await begin('Aanval');
    const ids = [await make(mila, 'Een'), await make(sanne, 'Ander')];
    const prive = await make(mila, 'Geheim', { gedeeld: false });
    const { id } = (await (await merge(mila, ids)).json()) as Samenvoeging;
    const elders = await begin('Vreemden');
    const add = (knelpuntId: string, door: string, samenwerkingId = zaak.id) =>
      sql`insert into samengevoegd (id, samenvoeging_id, samenwerking_id, knelpunt_id, op, door)
        values (gen_random_uuid(), ${id}, ${samenwerkingId}, ${knelpuntId}, now(), ${door})`;
    const shared = await make(sanne, 'Nog een');
    const tries = [
      [sanne, add(prive, sanne.id)],
      [sanne, add(shared, mila.id)],
      [elders.mila, add(shared, elders.mila.id)],
      [elders.mila, sql`update samengevoegd set los_op = now(), los_door = ${elders.mila.id}`],
      [sanne, sql`delete from samengevoegd`],
      [sanne, sql`update samengevoegd set knelpunt_id = ${shared}`],
      [sanne, sql`insert into eenpijn (samenwerking_id) values (${zaak.id})`],
    ] as const;
    for (const [index, [wie, statement]] of tries.entries()) {
      const changed = await inTransaction(db, { accountId: wie.id, readOnly: false }, async (tx) =>
        Number((await statement.execute(tx)).numAffectedRows ?? 0),
      ).catch(() => 0);
      expect([index, changed]).toEqual([index, 0]);
    }
    const seen = await inTransaction(
      db,
      { accountId: elders.mila.id, readOnly: true },
      async (tx) => (await sql`select * from eenpijn where samenwerking_id = ${zaak.id}`.execute(tx)).rows,
    );
    expect(seen).toEqual([]); // the view looks with the eyes of who asks
  });
});

test('the list goes along as a file, a row for every original, for everybody of the samenwerking', async () => {
  const { zaak, mila, sanne, make, merge } = await begin('Bestand');
  const een = await make(mila, 'Eén beheerder', { bewijs: '31 dagen' });
  const ander = await make(sanne, 'Netwerk leunt op één', { taakveld: 'Netwerk', ernst: 5 });
  await make(sanne, 'Los');
  await make(mila, 'Geheim', { gedeeld: false });
  await merge(mila, [een, ander], { reden: 'Zelfde netwerk' });
  const file = (formaat: string, wie: { cookie: string }) =>
    send(app, wie, 'GET', `${zaak.path}/samenvoegingexports/${formaat}`);
  const csv = await file('csv', zaak.person('raadslid', 'Waterhoven'));
  expect(csv.headers.get('content-disposition')).toContain('dezelfde-pijn.csv');
  expect((await csv.text()).trim().split('\r\n')).toEqual([
    'Leidend knelpunt,Oorspronkelijk knelpunt,Gemeente,Taakveld,Gaat over,Ernst,Urgentie,Bewijs,Waarom is dit dezelfde pijn?,Telt als één pijn',
    'Eén beheerder,Eén beheerder,Elsmeer,ICT,kwetsbaarheid,4,4,31 dagen,Zelfde netwerk,ja',
    'Eén beheerder,Netwerk leunt op één,Waterhoven,Netwerk,kwetsbaarheid,5,4,,Zelfde netwerk,ja',
  ]);
  const ods = unzipSync(new Uint8Array(await (await file('ods', mila)).arrayBuffer()))['content.xml'];
  expect(strFromU8(ods ?? new Uint8Array())).toContain('<text:p>Netwerk leunt op één</text:p>');
  expect((await file('csv', (await begin('Vreemd bestand')).mila)).status).toBe(404);
  const page = await html(app, sanne, `${zaak.page}/samenvoegingen`);
  for (const formaat of ['csv', 'ods'])
    expect(page).toContain(`href="/v1${zaak.page}/samenvoegingexports/${formaat}"`);
});

describe('one pain counts once', () => {
  test('in the overlap, for all its deelnemers, in the taakveld of the leading one', async () => {
    const { zaak, mila, sanne, get, make, merge } = await begin('Overlap');
    const een = await make(mila, 'Een');
    const eigen = await make(mila, 'Een, nog eens');
    const ander = await make(sanne, 'Ander', { taakveld: 'Netwerk', letters: ['kosten'] });
    await make(sanne, 'Los');
    expect((await merge(mila, [een, eigen, ander])).status).toBe(201);
    const overlap = await get<{ deelnemerId: string; aantal: number; pijnen: number }[]>('/overlap');
    expect(overlap).toHaveLength(2);
    expect(overlap).toEqual(
      expect.arrayContaining([
        {
          deelnemerId: zaak.deelnemer('Elsmeer'),
          taakveld: 'ICT',
          aantal: 1,
          pijnen: 1,
          letters: ['kwetsbaarheid'],
        },
        {
          deelnemerId: zaak.deelnemer('Waterhoven'),
          taakveld: 'ICT',
          aantal: 2,
          pijnen: 1,
          letters: ['kosten', 'kwetsbaarheid'],
        },
      ]),
    );
    const behind = await get<Deling[]>(`/delingen?taakveld=ict&deelnemerId=${zaak.deelnemer('Waterhoven')}`);
    const titels = behind.map(({ inhoud, samenvoegingId }) =>
      'titel' in inhoud ? `${inhoud.titel} ${samenvoegingId ? 'samen' : 'los'}` : '',
    );
    expect(new Set(titels)).toEqual(new Set(['Ander samen', 'Los los']));
    const page = await html(app, sanne, `${zaak.page}/gedeeld`);
    expect(page).toContain('Telt met andere knelpunten als één pijn');
  });

  test('in the map of ernst and urgentie, as its heaviest', async () => {
    const { mila, get, make, merge } = await begin('Kaart');
    const licht = await make(mila, 'Licht', { ernst: 2, urgentie: 2 });
    const zwaar = await make(mila, 'Zwaar', { ernst: 5, urgentie: 5 });
    await make(mila, 'Los', { ernst: 2, urgentie: 2, gedeeld: false });
    await merge(mila, [licht, zwaar]);
    const vakken = await get<object[]>('/knelpuntkaart');
    expect(vakken).toHaveLength(2);
    expect(vakken).toEqual(
      expect.arrayContaining([
        { ernst: 5, urgentie: 5, aantal: 1, gedeeld: 1 },
        { ernst: 2, urgentie: 2, aantal: 1, gedeeld: 0 },
      ]),
    );
    expect(await get<object[]>('/knelpunten')).toHaveLength(3); // the register keeps them all
  });

  test('in the reasons: those of the leading one count, and the others say so', async () => {
    const { zaak, mila, sanne, get, make, merge } = await begin('Onderbouwing');
    const een = await make(mila, 'Voorop');
    const ander = await make(sanne, 'Erachter');
    await merge(mila, [een, ander]);
    const write = (id: string) =>
      send(app, mila, 'PUT', `${zaak.path}/onderbouwingen/${id}`, {
        body: { oplossing: 'ja', mechanismen: ['pooling'], redenering: 'Samen zijn er drie' },
        ifMatch: 0,
      });
    expect([(await write(een)).status, (await write(ander)).status]).toEqual([200, 409]);
    const list = await get<Onderbouwd[]>('/onderbouwingen');
    expect(list.map(({ knelpunt, samengevoegd }) => [knelpunt.titel, samengevoegd?.leden])).toEqual([
      [
        'Voorop',
        [
          { deelnemer: 'Elsmeer', titel: 'Voorop' },
          { deelnemer: 'Waterhoven', titel: 'Erachter' },
        ],
      ],
    ]);
    const page = await html(app, sanne, `${zaak.page}/onderbouwingen/${ander}`);
    expect(page).toContain('Dit knelpunt telt mee onder ‘Voorop’');
    expect(page).not.toContain('name="redenering"');
    expect(await html(app, sanne, `${zaak.page}/onderbouwingen`)).toContain('Elsmeer en Waterhoven');
  });

  test('in the rode draad: links of all count for the leading one, each once', async () => {
    const { zaak, mila, sanne, get, make, merge } = await begin('Draad');
    const een = await make(mila, 'Voorop');
    const ander = await make(sanne, 'Erachter');
    const doel = await send(app, mila, 'POST', `${zaak.path}/doelen`, {
      body: {
        naam: 'Minder uitval',
        definitie: 'Dagen',
        eenheid: 'dagen',
        letter: 'kwetsbaarheid',
        richting: 'lager',
        streven: 'verbeteren',
        bron: 'Register',
        frequentie: 'jaar',
        eigenaar: 'Controller',
      },
    });
    const naarId = ((await doel.json()) as { id: string }).id;
    for (const vanId of [een, ander])
      await send(app, mila, 'POST', `${zaak.path}/schakels`, {
        body: { vanSoort: 'knelpunt', vanId, naarSoort: 'doel', naarId },
      });
    type Draad = {
      knopen: { soort: string; id: string; deelnemer?: string }[];
      schakels: { id: string; vanId: string }[];
    };
    expect((await get<Draad>('/rode-draad')).schakels).toHaveLength(2);
    await merge(sanne, [een, ander]);
    const { knopen, schakels } = await get<Draad>('/rode-draad');
    expect(knopen.filter(({ soort }) => soort === 'knelpunt')).toMatchObject([
      { id: een, deelnemer: 'Elsmeer, Waterhoven' },
    ]);
    expect(schakels.map(({ vanId }) => vanId)).toEqual([een]);
    const gone = await send(app, mila, 'DELETE', `${zaak.path}/schakels/${schakels[0]?.id}`);
    expect([gone.status, (await get<Draad>('/rode-draad')).schakels]).toEqual([204, []]);
  });

  test('until it is off the table: then the one that is left counts alone, and leads', async () => {
    const { zaak, mila, sanne, get, make, merge, withdraw } = await begin('Intrekken');
    // They came together, so that the name decides who is next.
    const ids = [await make(mila, 'Voorop'), await make(sanne, 'Een tweede'), await make(sanne, 'Tweede')];
    const { id } = (await (await merge(mila, ids)).json()) as Samenvoeging;
    await withdraw(mila, ids[0] ?? '');
    const read = () => get<Samenvoeging>(`/samenvoegingen/${id}`, sanne);
    expect(await read()).toMatchObject({ telt: true, leidendId: ids[1], leden: [{}, {}] });
    expect((await get<Onderbouwd[]>('/onderbouwingen')).map(({ knelpunt }) => knelpunt.titel)).toEqual([
      'Een tweede',
    ]);
    await withdraw(sanne, ids[2] ?? '');
    expect(await read()).toMatchObject({ telt: false, leden: [{ knelpunt: { titel: 'Een tweede' } }] });
    expect((await get<Knelpunt>(`/knelpunten/${ids[1]}`, sanne)).samengevoegd).toBeNull();
    expect(await html(app, sanne, `${zaak.page}/samenvoegingen`)).toContain(
      'ligt nog maar één knelpunt op tafel',
    );
  });
});

describe('the pages', () => {
  test('propose what looks alike, say why, and bring it together without JavaScript', async () => {
    const { zaak, mila, sanne, get, make } = await begin('Pagina');
    const een = await make(mila, 'Eén beheerder kent het netwerk');
    const ander = await make(sanne, 'Netwerk hangt aan één beheerder');
    await make(sanne, 'Licenties zijn duur');
    expect(await get<Voorstel[]>('/samenvoegvoorstellen')).toMatchObject([
      {
        knelpunten: [{ deelnemer: 'Elsmeer' }, { deelnemer: 'Waterhoven' }],
        woorden: ['beheerder', 'netwerk'],
      },
    ]);
    const page = `${zaak.page}/samenvoegingen`;
    const list = (await html(app, mila, page)).replaceAll('<!-- -->', '');
    expect(list).toContain(
      'Zelfde taakveld: ICT. In beide staat: beheerder en netwerk. Beide gaan over kwetsbaarheid.',
    );
    const link = /href="([^"]*samenvoegingen\/nieuw\?[^"]*)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await html(app, mila, link);
    for (const id of [een, ander])
      expect(form).toMatch(
        new RegExp(`name="knelpuntIds" checked="" value="${id}"|value="${id}"[^>]*checked`),
      );
    const wrong = await submitForm(app, mila, link, {
      actie: 'bewaar',
      knelpuntIds: een,
      reden: 'Zelfde netwerk',
    });
    const text = await wrong.text();
    expect(wrong.status).toBe(400);
    for (const part of [
      'Kies minstens twee verschillende knelpunten',
      'Kies welk knelpunt voorop gaat',
      'Zelfde netwerk',
    ])
      expect(text).toContain(part);
    const made = await submitForm(app, mila, link, {
      actie: 'bewaar',
      knelpuntIds: [een, ander],
      leidendId: ander,
      reden: 'Zelfde netwerk',
    });
    const one = made.headers.get('location') ?? '';
    const joint = (await html(app, sanne, one)).replaceAll('<!-- -->', '');
    for (const part of [
      'Waterhoven en Elsmeer',
      'Eén beheerder kent het netwerk',
      'Leidend',
      'Zelfde netwerk',
    ])
      expect(joint).toContain(part);
    expect(await html(app, zaak.person('raadslid', 'Elsmeer'), one)).not.toContain(
      'Maak de samenvoeging ongedaan',
    );
    expect((await html(app, mila, page)).replaceAll('<!-- -->', '')).toContain(
      '2 knelpunten tellen als één pijn.',
    );
    expect(await html(app, mila, `${zaak.page}/knelpunten`)).toContain(
      'Telt mee onder ‘Netwerk hangt aan één beheerder’',
    );
    const undone = await submitForm(app, sanne, one, { actie: 'ongedaan', versie: '1' });
    expect(undone.headers.get('location')).toBe(page);
  });
});
