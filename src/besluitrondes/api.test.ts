import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Ronde } from './endpoints.ts';

const { db, owner } = await freshDatabase();
/** The day on which everything in a test happens; real trails happen on their own day. */
let datum = '2026-06-16';
const app = testApp(db, { now: () => new Date(`${datum}T10:00:00Z`) });
afterEach(() => {
  datum = '2026-06-16';
});

/** A samenwerking with a frozen dossier and an open round on it. */
async function openRound(deelnemers: string[]) {
  const zaak = await buildSamenwerking(owner, { deelnemers, fase: 'onderzoeken' });
  const leider = zaak.person('projectleider');
  await send(app, leider, 'PUT', `${zaak.path}/antwoorden/O1`, {
    body: { tekst: 'Bedrijfsvoering', status: 'gereed' },
    ifMatch: 0,
  });
  return { zaak, leider, rondeId: await freeze(zaak) };
}

async function freeze(zaak: Zaak): Promise<string> {
  const leider = zaak.person('projectleider');
  const { id } = (await (
    await send(app, leider, 'POST', `${zaak.path}/dossierversies`, { body: {} })
  ).json()) as { id: string };
  const ronde = await send(app, leider, 'POST', `${zaak.path}/besluitrondes`, {
    body: { dossierversieId: id },
  });
  expect(ronde.status).toBe(201);
  return ((await ronde.json()) as { id: string }).id;
}

type Besluit = {
  uitkomst?: string;
  orgaan?: string;
  voorwaarden?: { tekst: string }[];
  reikwijdte?: object;
  [field: string]: unknown;
};

const record = (
  zaak: Zaak,
  rondeId: string,
  gemeente: string,
  besluit: Besluit,
  wie = zaak.person('griffier', gemeente),
) =>
  send(app, wie, 'POST', `${zaak.path}/besluiten`, {
    body: {
      besluitrondeId: rondeId,
      deelnemerId: zaak.deelnemer(gemeente),
      uitkomst: 'akkoord',
      orgaan: 'raad',
      besluitdatum: datum,
      kenmerk: 'Raadsbesluit 118',
      reikwijdte: {},
      ...besluit,
    },
  });
const confirm = (
  zaak: Zaak,
  besluitId: string,
  wie: { cookie: string },
  body: object = { oordeel: 'bevestigd' },
) => send(app, wie, 'POST', `${zaak.path}/besluiten/${besluitId}/bevestiging`, { body });

async function decide(zaak: Zaak, rondeId: string, gemeente: string, besluit: Besluit = {}): Promise<string> {
  const recorded = await record(zaak, rondeId, gemeente, besluit);
  expect([gemeente, recorded.status]).toEqual([gemeente, 201]);
  const { id } = (await recorded.json()) as { id: string };
  expect((await confirm(zaak, id, zaak.person('bestuurder', gemeente))).status).toBe(200);
  return id;
}
const readRound = async (zaak: Zaak, rondeId: string, wie = zaak.person('raadslid', zaak.namen[0])) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/besluitrondes/${rondeId}`)).json()) as Ronde;
const reasons = async (response: Response) =>
  ((await response.json()) as { invalidParams?: { name: string }[] }).invalidParams?.map(({ name }) => name);

describe('real decision trails', () => {
  test('Duo+, 26 November 2015: three councils on one evening, scope that differs (rtva.nl)', async () => {
    datum = '2015-11-26';
    const { zaak, rondeId } = await openRound(['Ouder-Amstel', 'Diemen', 'Uithoorn']);
    await decide(zaak, rondeId, 'Ouder-Amstel');
    await decide(zaak, rondeId, 'Diemen', {
      reikwijdte: { omvang: 'gedeeltelijk', taken: 'Alleen bedrijfsvoering, geen uitvoeringstaken' },
    });
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('open');
    await decide(zaak, rondeId, 'Uithoorn');
    const ronde = await readRound(zaak, rondeId);
    expect([ronde.uitkomst, ronde.kop]).toEqual(['besloten', 'Er is een gezamenlijk besluit']);
    expect(
      new Set(ronde.besluiten.map(({ dossierversie, besluitdatum }) => `${dossierversie} ${besluitdatum}`)),
    ).toEqual(new Set(['1 2015-11-26']));
    expect(ronde.besluiten.find(({ deelnemer }) => deelnemer === 'Diemen')?.reikwijdte.taken).toContain(
      'bedrijfsvoering',
    );
    const raad = ronde.route.filter(({ orgaan }) => orgaan === 'raad'); // the decision is the step, typed once
    expect(raad.map(({ uitkomst, werkelijkeDatum }) => `${uitkomst} ${werkelijkeDatum}`)).toEqual(
      Array(3).fill('akkoord 2015-11-26'),
    );
  });

  test('Servicepunt71, 21 July 2021: four colleges in principle, on conditions; views of the councils follow (sleutelstad.nl)', async () => {
    datum = '2021-07-21';
    const namen = ['Leiden', 'Leiderdorp', 'Oegstgeest', 'Zoeterwoude'];
    const { zaak, rondeId } = await openRound(namen);
    const voorwaarden = [
      { tekst: 'Er gaan geen banen verloren', eigenaar: 'Colleges' },
      { tekst: 'De raden geven wensen en bedenkingen', eigenaar: 'Raden', uiterlijkeDatum: '2021-09-30' },
    ];
    const besluit = { orgaan: 'college', uitkomst: 'akkoord-onder-voorwaarden', voorwaarden };
    for (const naam of namen) await decide(zaak, rondeId, naam, besluit);
    const ronde = await readRound(zaak, rondeId);
    expect(ronde.uitkomst).toBe('open');
    expect(ronde.uitleg).toContain(
      'Oegstgeest is akkoord onder twee voorwaarden, waarvan er twee nog open zijn.',
    );
    datum = '2021-07-22'; // both conditions, one after the other
    for (const { deelnemer, voorwaarden: gesteld } of ronde.besluiten)
      for (const { id } of gesteld) {
        const fulfil = (wie: { cookie: string }, ifMatch = 1) =>
          send(app, wie, 'PUT', `${zaak.path}/voorwaarden/${id}/vervulling`, {
            body: { vervulling: 'Besproken in de raad' },
            ifMatch,
          });
        if (deelnemer !== 'Leiden')
          expect((await fulfil(zaak.person('griffier', 'Leiden'))).status).toBe(404);
        expect((await fulfil(zaak.person('contactpersoon', deelnemer))).status).toBe(403);
        expect((await fulfil(zaak.person('griffier', deelnemer), 7)).status).toBe(412);
        expect((await fulfil(zaak.person('griffier', deelnemer))).status).toBe(200);
        expect((await fulfil(zaak.person('griffier', deelnemer), 2)).status).toBe(409); // met once
      }
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('besloten');
  });

  test('Ommen-Hardenberg, December 2017: one of two ends it; in July 2018 both councils agree to the unbundling (hardenberg.nu, vng.nl)', async () => {
    datum = '2017-12-19'; // a Tuesday in December; the sources do not give the day
    const { zaak, leider, rondeId } = await openRound(['Ommen', 'Hardenberg']);
    await decide(zaak, rondeId, 'Hardenberg', { uitkomst: 'verworpen' });
    const ronde = await readRound(zaak, rondeId);
    expect([ronde.uitkomst, ronde.kop]).toEqual(['gestopt', 'Er is geen gezamenlijk besluit mogelijk']);
    datum = '2018-07-10';
    await send(app, leider, 'PUT', `${zaak.path}/antwoorden/O1`, {
      body: { tekst: 'Ontvlechting van de bestuursdienst per 1 januari 2019', status: 'gereed' },
      ifMatch: 1,
    });
    const ontvlechting = await freeze(zaak);
    for (const naam of ['Ommen', 'Hardenberg']) await decide(zaak, ontvlechting, naam);
    expect((await readRound(zaak, ontvlechting)).uitkomst).toBe('besloten');
    const eerste = await readRound(zaak, rondeId); // what came later does not change what the first round was
    expect([eerste.uitkomst, eerste.isLaatste]).toEqual(['gestopt', false]);
  });
});

describe('four eyes', () => {
  test('the same person cannot confirm, nor anybody of another municipality; until confirmed only the own one sees it', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    const { id } = (await (await record(zaak, rondeId, 'Elsmeer', {})).json()) as { id: string };
    const same = await confirm(zaak, id, zaak.person('griffier', 'Elsmeer'));
    expect([same.status, ((await same.json()) as { title: string }).title]).toEqual([
      409,
      'Een ander moet dit bevestigen',
    ]);
    expect((await confirm(zaak, id, zaak.person('griffier', 'Waterhoven'))).status).toBe(404);
    expect((await confirm(zaak, id, zaak.person('raadslid', 'Elsmeer'))).status).toBe(403);
    expect((await readRound(zaak, rondeId, zaak.person('griffier', 'Waterhoven'))).besluiten).toEqual([]);
    const exported = async (gemeente: string) =>
      (await send(app, zaak.person('griffier', gemeente), 'GET', `${zaak.path}/besluitexports/csv`)).text();
    expect((await exported('Elsmeer')).split('\r\n')[1]).toMatch(/^Elsmeer,1,Akkoord,Raad,/);
    expect((await exported('Waterhoven')).trim().split('\r\n')).toHaveLength(1);
    expect((await record(zaak, rondeId, 'Elsmeer', {})).status).toBe(409); // one at a time
    expect(
      await reasons(
        await confirm(zaak, id, zaak.person('gemeentesecretaris', 'Elsmeer'), { oordeel: 'afgewezen' }),
      ),
    ).toEqual(['reden']);
    await confirm(zaak, id, zaak.person('gemeentesecretaris', 'Elsmeer'), {
      oordeel: 'afgewezen',
      reden: 'De datum klopt niet',
    });
    const ronde = await readRound(zaak, rondeId, zaak.person('raadslid', 'Elsmeer'));
    expect(ronde.besluiten.map(({ stand }) => stand)).toEqual(['afgewezen']);
    expect(ronde.standen.find(({ naam }) => naam === 'Elsmeer')?.stand).toBe('geen');
  });

  test('a griffier of another municipality cannot record', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    expect((await record(zaak, rondeId, 'Elsmeer', {}, zaak.person('griffier', 'Waterhoven'))).status).toBe(
      404,
    );
    expect(
      (await record(zaak, rondeId, 'Elsmeer', {}, zaak.person('contactpersoon', 'Elsmeer'))).status,
    ).toBe(403);
  });
});

describe('four eyes in the database', () => {
  test('the application cannot confirm its own recording, nor judge twice, whatever it is told', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    const griffier = zaak.person('griffier', 'Elsmeer');
    const { id } = (await (await record(zaak, rondeId, 'Elsmeer', {})).json()) as { id: string };
    const confirmAs = (wie: { id: string }) =>
      inTransaction(db, { accountId: wie.id, readOnly: false }, (tx) =>
        sql`update besluit set bevestigd_op = now(), bevestigd_door = ${wie.id} where id = ${id}`.execute(tx),
      );
    await expect(confirmAs(griffier)).rejects.toThrow(/besluit_check/);
    expect((await confirmAs(zaak.person('griffier', 'Waterhoven'))).numAffectedRows).toBe(0n);
    const impostor = inTransaction(db, { accountId: griffier.id, readOnly: false }, (tx) =>
      sql`update besluit set bevestigd_op = now(), bevestigd_door = ${zaak.person('bestuurder', 'Elsmeer').id} where id = ${id}`.execute(
        tx,
      ),
    );
    await expect(impostor).rejects.toThrow(/row-level security/);
    await confirm(zaak, id, zaak.person('bestuurder', 'Elsmeer'), { oordeel: 'afgewezen', reden: 'Nee' });
    expect((await confirmAs(zaak.person('gemeentesecretaris', 'Elsmeer'))).numAffectedRows).toBe(0n);
  });

  test('who may confirm is told: not who recorded, not another municipality', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    const { id } = (await (await record(zaak, rondeId, 'Elsmeer', {})).json()) as { id: string };
    const mag = async (rol: 'griffier' | 'gemeentesecretaris' | 'bestuurder' | 'raadslid') =>
      (
        (await (
          await send(app, zaak.person(rol, 'Elsmeer'), 'GET', `${zaak.path}/besluiten/${id}`)
        ).json()) as { magBevestigen: boolean }
      ).magBevestigen;
    expect([
      await mag('griffier'),
      await mag('gemeentesecretaris'),
      await mag('bestuurder'),
      await mag('raadslid'),
    ]).toEqual([false, true, true, false]);
    const other = zaak.person('griffier', 'Waterhoven');
    expect((await send(app, other, 'GET', `${zaak.path}/besluiten/${id}`)).status).toBe(404);
  });
});

describe('who may do what', () => {
  const rollen = [
    'projectleider',
    'adviseur',
    'griffier',
    'gemeentesecretaris',
    'bestuurder',
    'contactpersoon',
    'controller',
    'raadslid',
  ] as const;
  type Wie = (typeof rollen)[number];
  const table: Record<
    string,
    {
      mag: readonly Wie[];
      send: (zaak: Zaak, wie: { cookie: string }, ids: Ids) => Promise<Response> | Response;
    }
  > = {
    'open a round': {
      mag: ['projectleider', 'contactpersoon', 'gemeentesecretaris'],
      send: (zaak, wie) => send(app, wie, 'POST', `${zaak.path}/besluitrondes`, { body: {} }),
    },
    'keep the route': {
      mag: ['griffier', 'gemeentesecretaris', 'contactpersoon'],
      send: (zaak, wie, { rondeId }) =>
        send(app, wie, 'PUT', `${zaak.path}/besluitrondes/${rondeId}/routestappen`, { body: {}, ifMatch: 0 }),
    },
    'record a decision': {
      mag: ['griffier', 'gemeentesecretaris'],
      send: (zaak, wie) => send(app, wie, 'POST', `${zaak.path}/besluiten`, { body: {} }),
    },
    'judge a decision': {
      mag: ['griffier', 'gemeentesecretaris', 'bestuurder'],
      send: (zaak, wie, { besluitId }) =>
        send(app, wie, 'POST', `${zaak.path}/besluiten/${besluitId}/bevestiging`, { body: {} }),
    },
    'choose after a refusal': {
      mag: ['griffier', 'gemeentesecretaris', 'bestuurder'],
      send: (zaak, wie) => send(app, wie, 'POST', `${zaak.path}/voortzettingen`, { body: {} }),
    },
  };
  type Ids = { rondeId: string; besluitId: string };

  test('as a table: 403 for everybody else, an empty body is what the others get to hear about', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    const { id: besluitId } = (await (await record(zaak, rondeId, 'Elsmeer', {})).json()) as { id: string };
    for (const [naam, { mag, send: attempt }] of Object.entries(table))
      for (const rol of rollen) {
        const isGeheel = rol === 'projectleider' || rol === 'adviseur';
        const wie = zaak.person(rol, isGeheel ? undefined : 'Elsmeer');
        const { status } = await attempt(zaak, wie, { rondeId, besluitId });
        expect([naam, rol, status]).toEqual([naam, rol, mag.includes(rol) ? 400 : 403]);
      }
  });
});

describe('the route', () => {
  const step = (
    zaak: Zaak,
    rondeId: string,
    body: object,
    ifMatch = 0,
    wie = zaak.person('contactpersoon', 'Elsmeer'),
  ) =>
    send(app, wie, 'PUT', `${zaak.path}/besluitrondes/${rondeId}/routestappen`, {
      body: { deelnemerId: zaak.deelnemer('Elsmeer'), ...body },
      ifMatch,
    });

  test('is planned and walked by the own municipality, in order, one version after the other', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    expect((await step(zaak, rondeId, { orgaan: 'raad', geplandeDatum: '2026-07-02' })).status).toBe(200);
    const college = { orgaan: 'college', werkelijkeDatum: '2026-06-09', uitkomst: 'akkoord' };
    expect((await step(zaak, rondeId, college)).status).toBe(200);
    const laat = { orgaan: 'ambtelijk', werkelijkeDatum: '2026-06-12', uitkomst: 'positief' };
    expect(await reasons(await step(zaak, rondeId, laat))).toEqual(['werkelijkeDatum']);
    expect((await step(zaak, rondeId, { ...laat, werkelijkeDatum: '2026-06-08' })).status).toBe(200);
    expect((await step(zaak, rondeId, college)).status).toBe(412);
    expect((await step(zaak, rondeId, { ...college, werkelijkeDatum: '2026-06-10' }, 1)).status).toBe(200);
    const stranger = zaak.person('griffier', 'Waterhoven');
    expect((await step(zaak, rondeId, college, 2, stranger)).status).toBe(404);
    const { route } = await readRound(zaak, rondeId);
    const walked = Object.fromEntries(
      route.map(({ orgaan, geplandeDatum, werkelijkeDatum }) => [orgaan, werkelijkeDatum ?? geplandeDatum]),
    );
    expect(walked).toEqual({ ambtelijk: '2026-06-08', college: '2026-06-10', raad: '2026-07-02' });
  });

  test('is closed for an older version', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven']);
    await send(app, leider, 'PUT', `${zaak.path}/antwoorden/O1`, {
      body: { tekst: 'Anders', status: 'gereed' },
      ifMatch: 1,
    });
    await freeze(zaak);
    expect((await step(zaak, rondeId, { orgaan: 'raad', geplandeDatum: '2026-07-02' })).status).toBe(409);
  });
});

describe('evidence', () => {
  const attach = async (
    zaak: Zaak,
    fields: Record<string, string>,
    wie = zaak.person('griffier', 'Elsmeer'),
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ onderwerp: 'besluit', onderwerpId: 'ronde', ...fields }))
      form.set(name, value);
    form.set('bestand', new File(['Raadsbesluit 2026-118'], 'raadsbesluit.txt'));
    const response = await send(app, wie, 'POST', `${zaak.path}/bijlagen`, { body: form });
    expect(response.status).toBe(201);
    return ((await response.json()) as { id: string }).id;
  };

  test('a file instead of a kenmerk; others can open it once the decision is confirmed, and not before', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    const bijlageId = await attach(zaak, { deelnemerId: zaak.deelnemer('Elsmeer') });
    const recorded = await record(zaak, rondeId, 'Elsmeer', { kenmerk: '', bijlageId });
    expect(recorded.status).toBe(201);
    const open = async () =>
      send(app, zaak.person('raadslid', 'Waterhoven'), 'GET', `${zaak.path}/bijlagen/${bijlageId}/bestand`);
    expect((await open()).status).toBe(404);
    const { id } = (await recorded.json()) as { id: string };
    await confirm(zaak, id, zaak.person('bestuurder', 'Elsmeer'));
    expect(await (await open()).text()).toBe('Raadsbesluit 2026-118');
    const remove = await send(
      app,
      zaak.person('griffier', 'Elsmeer'),
      'DELETE',
      `${zaak.path}/bijlagen/${bijlageId}`,
    );
    expect(remove.status).toBe(409);
  });

  test('naming a file of somebody else, or one that is no evidence, gives nothing', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    const foreign = await attach(
      zaak,
      { deelnemerId: zaak.deelnemer('Waterhoven') },
      zaak.person('griffier', 'Waterhoven'),
    );
    const other = await attach(zaak, {
      onderwerp: 'vraag',
      onderwerpId: 'V1',
      deelnemerId: zaak.deelnemer('Elsmeer'),
    });
    for (const bijlageId of [foreign, other])
      expect(await reasons(await record(zaak, rondeId, 'Elsmeer', { bijlageId }))).toEqual(['bijlageId']);
  });
});

describe('what a decision must say', () => {
  const wrong: [string, Besluit, string[]][] = [
    ['a day that has not come', { besluitdatum: '2026-12-01' }, ['besluitdatum']],
    ['a day before the text was frozen', { besluitdatum: '2026-01-01' }, ['besluitdatum']],
    ['no evidence', { kenmerk: '' }, ['kenmerk']],
    ['conditions without any', { uitkomst: 'akkoord-onder-voorwaarden' }, ['voorwaarden']],
    ['conditions with a plain yes', { voorwaarden: [{ tekst: 'Toch iets' }] }, ['voorwaarden']],
    ['part of the tasks, not named', { reikwijdte: { omvang: 'gedeeltelijk' } }, ['reikwijdte.taken']],
    ['an end before it began', { reikwijdte: { totEnMetDatum: '2026-06-01' } }, ['reikwijdte.totEnMetDatum']],
    [
      'again on a day that has passed',
      { uitkomst: 'aangehouden', aangehoudenTotDatum: '2026-06-01' },
      ['aangehoudenTotDatum'],
    ],
    ['a day to come back, without holding', { aangehoudenTotDatum: '2026-09-01' }, ['aangehoudenTotDatum']],
    ['several at once', { kenmerk: '', besluitdatum: '2026-12-01' }, ['besluitdatum', 'kenmerk']],
  ];
  test.each(wrong)('%s is refused at its field', async (_, besluit, fields) => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven']);
    expect(await reasons(await record(zaak, rondeId, 'Elsmeer', besluit))).toEqual(fields);
  });
});

describe('a new version of the text', () => {
  test('lays the earlier decisions beside it, as given for the older one', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven']);
    await decide(zaak, rondeId, 'Elsmeer');
    await send(app, leider, 'PUT', `${zaak.path}/antwoorden/O1`, {
      body: { tekst: 'Bedrijfsvoering en telefonie', status: 'gereed' },
      ifMatch: 1,
    });
    const nieuw = await freeze(zaak);
    const ronde = await readRound(zaak, nieuw);
    expect(ronde.besluiten.map(({ stand, dossierversie }) => [stand, dossierversie])).toEqual([
      ['oudere-versie', 1],
    ]);
    expect(ronde.uitleg).toContain('Elsmeer besloot over een oudere versie');
    expect((await record(zaak, rondeId, 'Waterhoven', {})).status).toBe(409); // the old round is over
    await decide(zaak, nieuw, 'Elsmeer');
    await decide(zaak, nieuw, 'Waterhoven');
    expect((await readRound(zaak, nieuw)).uitkomst).toBe('besloten');
  });
});

describe('after a refusal', () => {
  test('each of the others chooses; the gate stays shut until they have, and opens for who goes on', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven', 'Zandrecht']);
    await decide(zaak, rondeId, 'Elsmeer');
    await decide(zaak, rondeId, 'Waterhoven');
    await decide(zaak, rondeId, 'Zandrecht', { uitkomst: 'verworpen' });
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('keuze-nodig');
    const toelichtingen = {
      'vragen-gereed': 'De overige vragen volgen in fase 3.',
      'nulmeting-getekend': 'De cijfers staan in de businesscase.',
      'rode-draad-heel': 'De taken volgen in fase 3.',
    };
    const pass = () =>
      send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/doorgang`, { body: { toelichtingen } });
    expect((await pass()).status).toBe(409);
    const choose = (gemeente: string, keuze = 'door', zonder = 'Zandrecht') =>
      send(app, zaak.person('bestuurder', gemeente), 'POST', `${zaak.path}/voortzettingen`, {
        body: {
          besluitrondeId: rondeId,
          deelnemerId: zaak.deelnemer(gemeente),
          zonderDeelnemerId: zaak.deelnemer(zonder),
          keuze,
        },
      });
    expect((await choose('Zandrecht')).status).toBe(409);
    expect((await choose('Elsmeer', 'door', 'Waterhoven')).status).toBe(409);
    expect([(await choose('Elsmeer')).status, (await choose('Waterhoven')).status]).toEqual([201, 201]);
    const write = () =>
      send(app, leider, 'PUT', `${zaak.path}/antwoorden/R1`, {
        body: { tekst: 'Een centrumregeling' },
        ifMatch: 0,
      });
    expect((await write()).status).toBe(409); // decided, but nobody went through the gate
    expect((await pass()).status).toBe(200);
    expect((await write()).status).toBe(200);
    expect((await choose('Elsmeer', 'niet-door')).status).toBe(409); // the phase is closed: nothing under it moves
    expect((await record(zaak, rondeId, 'Elsmeer', { uitkomst: 'verworpen' })).status).toBe(409);
  });

  test('who will not go on without the refuser steps out; two are needed', async () => {
    const { zaak, rondeId } = await openRound(['Elsmeer', 'Waterhoven', 'Oud-Berkel', 'Zandrecht']);
    for (const naam of ['Elsmeer', 'Waterhoven', 'Oud-Berkel']) await decide(zaak, rondeId, naam);
    await decide(zaak, rondeId, 'Zandrecht', { uitkomst: 'verworpen' });
    const choose = (gemeente: string, keuze: string) =>
      send(app, zaak.person('bestuurder', gemeente), 'POST', `${zaak.path}/voortzettingen`, {
        body: {
          besluitrondeId: rondeId,
          deelnemerId: zaak.deelnemer(gemeente),
          zonderDeelnemerId: zaak.deelnemer('Zandrecht'),
          keuze,
        },
      });
    await choose('Elsmeer', 'door');
    await choose('Waterhoven', 'door');
    await choose('Oud-Berkel', 'niet-door');
    const ronde = await readRound(zaak, rondeId);
    expect([ronde.uitkomst, ronde.doorgaand.length]).toEqual(['besloten', 2]);
    await choose('Waterhoven', 'niet-door'); // the newest choice counts
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('gestopt');
  });

  test('choices of the first round do not open the gate in the second', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven', 'Zandrecht']);
    const choose = (ronde: string, gemeente: string) =>
      send(app, zaak.person('bestuurder', gemeente), 'POST', `${zaak.path}/voortzettingen`, {
        body: {
          besluitrondeId: ronde,
          deelnemerId: zaak.deelnemer(gemeente),
          zonderDeelnemerId: zaak.deelnemer('Zandrecht'),
          keuze: 'door',
        },
      });
    const pass = () =>
      send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/doorgang`, {
        body: {
          toelichtingen: {
            'vragen-gereed': 'De overige vragen volgen in fase 3.',
            'nulmeting-getekend': 'De cijfers staan in de businesscase.',
            'rode-draad-heel': 'De taken volgen in fase 3.',
          },
        },
      });
    const criterion = async (id: string) => {
      const poort = await send(app, leider, 'GET', `${zaak.path}/poorten/onderzoeken`);
      const { criteria } = (await poort.json()) as {
        criteria: { id: string; voldaan: boolean; ontbreekt: { deelnemer: string }[] }[];
      };
      const found = criteria.find((each) => each.id === id);
      return [found?.voldaan, found?.ontbreekt.map(({ deelnemer }) => deelnemer)];
    };
    const tasks = async () => {
      const bestuurder = zaak.person('bestuurder', 'Elsmeer');
      const verzoeken = await send(app, bestuurder, 'GET', `${zaak.path}/verzoeken?pageSize=100`);
      return ((await verzoeken.json()) as { soort: string; deelnemer: string }[])
        .filter(({ soort }) => soort === 'doorgaan-kiezen')
        .map(({ deelnemer }) => deelnemer);
    };
    const refuse = async (ronde: string) => {
      await decide(zaak, ronde, 'Elsmeer');
      await decide(zaak, ronde, 'Waterhoven');
      await decide(zaak, ronde, 'Zandrecht', { uitkomst: 'verworpen' });
    };
    await refuse(rondeId);
    for (const naam of ['Elsmeer', 'Waterhoven']) expect((await choose(rondeId, naam)).status).toBe(201);
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('besloten');
    await send(app, leider, 'PUT', `${zaak.path}/antwoorden/O1`, {
      body: { tekst: 'Bedrijfsvoering, zonder telefonie', status: 'gereed' },
      ifMatch: 1,
    });
    const tweede = await freeze(zaak);
    await refuse(tweede);
    expect((await readRound(zaak, tweede)).uitkomst).toBe('keuze-nodig');
    expect(await criterion('keuze-na-weigering')).toEqual([false, ['Elsmeer', 'Waterhoven']]);
    expect(await tasks()).toEqual(['Elsmeer', 'Waterhoven']);
    expect((await pass()).status).toBe(409);
    expect((await choose(rondeId, 'Elsmeer')).status).toBe(409); // the first round is over
    expect((await choose(tweede, 'Elsmeer')).status).toBe(201);
    expect(await criterion('keuze-na-weigering')).toEqual([false, ['Waterhoven']]);
    expect((await pass()).status).toBe(409);
    expect((await choose(tweede, 'Waterhoven')).status).toBe(201);
    expect((await pass()).status).toBe(200);
  });

  test('a refusal that is confirmed after the gate was passed is too late', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven']);
    await decide(zaak, rondeId, 'Elsmeer');
    await decide(zaak, rondeId, 'Waterhoven');
    const { id } = (await (await record(zaak, rondeId, 'Elsmeer', { uitkomst: 'verworpen' })).json()) as {
      id: string;
    };
    await send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/doorgang`, {
      body: {
        toelichtingen: {
          'vragen-gereed': 'De overige vragen volgen in fase 3.',
          'nulmeting-getekend': 'De cijfers staan in de businesscase.',
          'rode-draad-heel': 'De taken volgen in fase 3.',
        },
      },
    });
    expect((await confirm(zaak, id, zaak.person('bestuurder', 'Elsmeer'))).status).toBe(409);
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('besloten');
  });

  test('reopening onderzoeken locks phase 3 again, and everything written there stays', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven']);
    await decide(zaak, rondeId, 'Elsmeer');
    await decide(zaak, rondeId, 'Waterhoven');
    await send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/doorgang`, {
      body: {
        toelichtingen: {
          'vragen-gereed': 'De overige vragen volgen in fase 3.',
          'nulmeting-getekend': 'De cijfers staan in de businesscase.',
          'rode-draad-heel': 'De taken volgen in fase 3.',
        },
      },
    });
    const write = (ifMatch: number) =>
      send(app, leider, 'PUT', `${zaak.path}/antwoorden/R1`, { body: { tekst: `Vorm ${ifMatch}` }, ifMatch });
    expect((await write(0)).status).toBe(200);
    expect(
      await reasons(
        await send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/heropening`, {
          body: { reden: 'te kort' },
        }),
      ),
    ).toEqual(['reden']);
    await send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/heropening`, {
      body: { reden: 'Een taak valt af door nieuwe wetgeving.' },
    });
    expect((await write(1)).status).toBe(409);
    expect(await (await send(app, leider, 'GET', `${zaak.path}/antwoorden/R1`)).json()).toMatchObject({
      tekst: 'Vorm 0',
      versie: 1,
    });
  });
});
