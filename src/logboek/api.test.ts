import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operations } from '#src/operations.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { verifyLogboek } from './api.ts';
import { gezegde, heeftZin } from '#src/wijzigingen/zinnen.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const park = async (tekst: string) =>
  send(app, mila, 'POST', `${zaak.path}/hoepunten`, { body: { tekst, vraagId: 'R1' } });
const broken = async () => (await verifyLogboek(owner)).filter(({ breuk }) => breuk);

test('every change writes one line, in the same transaction; a refusal writes none', async () => {
  await Promise.all(['een', 'twee', 'drie', 'vier'].map(park)); // at the same moment: the chain stays in order
  expect((await park('')).status).toBe(400);
  const response = await send(app, mila, 'GET', `${zaak.path}/logboekregels`);
  const lines = (await response.json()) as {
    volgnummer: number;
    operatie: string;
    naam: string;
    rollen: string[];
  }[];
  expect(lines.map(({ volgnummer }) => volgnummer)).toEqual([4, 3, 2, 1]);
  expect(lines[0]).toMatchObject({
    operatie: 'postHoepunt',
    naam: 'contactpersoon Elsmeer',
    rollen: ['contactpersoon'],
  });
  expect(await broken()).toEqual([]);
});

test('the export can be checked by somebody else', async () => {
  const csv = await (await send(app, mila, 'GET', `${zaak.path}/logboekexports/csv`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(5);
  const json = (await (await send(app, mila, 'GET', `${zaak.path}/logboekexports/json`)).json()) as {
    hash: string;
    vorigeHash: string;
  }[];
  expect(json.slice(1).map(({ vorigeHash }) => vorigeHash)).toEqual(
    json.slice(0, -1).map(({ hash }) => hash),
  );
});

test('lines after one that is known, in the list and in the file', async () => {
  const lines = (await (await send(app, mila, 'GET', `${zaak.path}/logboekregels?na=2`)).json()) as {
    volgnummer: number;
  }[];
  expect(lines.map(({ volgnummer }) => volgnummer)).toEqual([4, 3]);
  const csv = await (await send(app, mila, 'GET', `${zaak.path}/logboekexports/csv?na=2`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(3);
  expect((await send(app, mila, 'GET', `${zaak.path}/logboekregels?na=-1`)).status).toBe(400);
});

test('audit verify finds a line that was changed, and one that was taken out, even by the owner of the database', async () => {
  await sql`update logboek set gebeurtenis = replace(gebeurtenis, 'R1', 'R2') where volgnummer = 2`.execute(
    owner,
  );
  expect(await broken()).toMatchObject([{ breuk: { volgnummer: 2, reden: 'hash' } }]);
  await sql`update logboek set gebeurtenis = replace(gebeurtenis, 'R2', 'R1') where volgnummer = 2`.execute(
    owner,
  );
  expect(await broken()).toEqual([]);
  await sql`delete from logboek where volgnummer = 4`.execute(owner);
  expect(await broken()).toMatchObject([{ breuk: { volgnummer: 4, reden: 'einde' } }]);
});

test('is found by what people read, by deelnemer and by day, and taken along as filtered', async () => {
  await send(app, mila, 'POST', `${zaak.path}/opmerkingen`, {
    body: { onderwerp: 'vraag', onderwerpId: 'O1', tekst: 'Hoi' },
  });
  const found = async (query: string) => {
    const response = await send(app, mila, 'GET', `${zaak.path}/logboekregels?${query}`);
    return ((await response.json()) as { operatie: string }[]).map(({ operatie }) => operatie);
  };
  const parked = await found('zoek=parkeerde een PUNT');
  expect(new Set(parked)).toEqual(new Set(['postHoepunt']));
  expect(await found('zoek=plaatste')).toEqual(['postOpmerking']);
  expect((await found('sort=op'))[0]).toBe('postHoepunt');
  expect(await found('zoek=%25')).toEqual([]);
  expect(await found('vanaf=2999-01-01')).toEqual([]);
  expect(await found('totEnMet=1999-12-31')).toEqual([]);
  expect(await found(`deelnemerId=${zaak.deelnemer('Waterhoven')}`)).toEqual([]);
  expect((await found('vanaf=2000-01-01&totEnMet=2999-01-01')).length).toBeGreaterThan(parked.length);
  const csv = await send(app, mila, 'GET', `${zaak.path}/logboekexports/csv?zoek=plaatste`);
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
  const ods = await send(app, mila, 'GET', `${zaak.path}/logboekexports/ods`);
  expect(ods.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
  expect(
    Buffer.from(await ods.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('every change in a samenwerking has a sentence', () => {
  const changes = operations.filter(
    ({ definition: { method, path, reads } }) =>
      method !== 'get' && !reads && path.startsWith('/samenwerkingen/'),
  );
  expect(changes.length).toBeGreaterThan(25);
  expect(changes.map(({ definition }) => definition.id).filter((id) => !heeftZin(id))).toEqual([]);
  const regel = {
    operatie: 'postReactie',
    onderwerp: null,
    feiten: { vraag: 'O5', versie: 4, oordeel: 'opmerking' },
  };
  expect(gezegde(regel)).toBe('reageerde op een antwoord (O5, versie 4, eens, met een opmerking).');
});
