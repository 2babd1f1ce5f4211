import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Ronde } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const datum = '2026-06-16'; // the day of the test's clock

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
    const { zaak, rondeId } = await openRound(['Ouder-Amstel', 'Diemen', 'Uithoorn']);
    await decide(zaak, rondeId, 'Ouder-Amstel');
    await decide(zaak, rondeId, 'Diemen', {
      reikwijdte: { omvang: 'gedeeltelijk', taken: 'Alleen bedrijfsvoering, geen uitvoeringstaken' },
    });
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('open');
    await decide(zaak, rondeId, 'Uithoorn');
    const ronde = await readRound(zaak, rondeId);
    expect([ronde.uitkomst, ronde.kop]).toEqual(['besloten', 'Er is een gezamenlijk besluit']);
    expect(ronde.besluiten.find(({ deelnemer }) => deelnemer === 'Diemen')?.reikwijdte.taken).toContain(
      'bedrijfsvoering',
    );
  });

  test('Servicepunt71, 21 July 2021: four colleges in principle, on a condition; views of the councils follow (sleutelstad.nl)', async () => {
    const namen = ['Leiden', 'Leiderdorp', 'Oegstgeest', 'Zoeterwoude'];
    const { zaak, rondeId } = await openRound(namen);
    const tekst = 'Er gaan geen banen verloren; de raden geven in september wensen en bedenkingen';
    const besluit = { orgaan: 'college', uitkomst: 'akkoord-onder-voorwaarden', voorwaarden: [{ tekst }] };
    for (const naam of namen) await decide(zaak, rondeId, naam, besluit);
    const ronde = await readRound(zaak, rondeId);
    expect(ronde.uitkomst).toBe('open');
    expect(ronde.uitleg).toContain('Oegstgeest is akkoord onder één voorwaarde, die nog open is.');
    for (const { deelnemer, voorwaarden } of ronde.besluiten)
      for (const { id } of voorwaarden) {
        const fulfil = (wie: { cookie: string }) =>
          send(app, wie, 'PUT', `${zaak.path}/voorwaarden/${id}/vervulling`, {
            body: { vervulling: 'Wensen en bedenkingen ontvangen in september 2021' },
            ifMatch: 1,
          });
        if (deelnemer !== 'Leiden')
          expect((await fulfil(zaak.person('griffier', 'Leiden'))).status).toBe(404);
        expect((await fulfil(zaak.person('griffier', deelnemer))).status).toBe(200);
      }
    expect((await readRound(zaak, rondeId)).uitkomst).toBe('besloten');
  });

  test('Ommen-Hardenberg, December 2017: one of two ends it (hardenberg.nu)', async () => {
    const { zaak, rondeId } = await openRound(['Ommen', 'Hardenberg']);
    await decide(zaak, rondeId, 'Hardenberg', { uitkomst: 'verworpen' });
    const ronde = await readRound(zaak, rondeId);
    expect([ronde.uitkomst, ronde.kop]).toEqual(['gestopt', 'Er is geen gezamenlijk besluit mogelijk']);
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

describe('what a decision must say', () => {
  const wrong: [string, Besluit, string[]][] = [
    ['a day that has not come', { besluitdatum: '2026-12-01' }, ['besluitdatum']],
    ['a day before the text was frozen', { besluitdatum: '2026-01-01' }, ['besluitdatum']],
    ['no evidence', { kenmerk: '' }, ['kenmerk']],
    ['conditions without any', { uitkomst: 'akkoord-onder-voorwaarden' }, ['voorwaarden']],
    ['conditions with a plain yes', { voorwaarden: [{ tekst: 'Toch iets' }] }, ['voorwaarden']],
    ['part of the tasks, not named', { reikwijdte: { omvang: 'gedeeltelijk' } }, ['reikwijdte.taken']],
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
    const toelichtingen = { 'vragen-gereed': 'De overige vragen volgen in fase 3.' };
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
  });

  test('reopening onderzoeken locks phase 3 again, and everything written there stays', async () => {
    const { zaak, rondeId, leider } = await openRound(['Elsmeer', 'Waterhoven']);
    await decide(zaak, rondeId, 'Elsmeer');
    await decide(zaak, rondeId, 'Waterhoven');
    await send(app, leider, 'POST', `${zaak.path}/poorten/onderzoeken/doorgang`, {
      body: { toelichtingen: { 'vragen-gereed': 'De overige vragen volgen in fase 3.' } },
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
