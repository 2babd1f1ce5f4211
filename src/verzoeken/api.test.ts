import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Verzoek } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db); // 16 June 2026
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const elders = await buildSamenwerking(owner, { naam: 'Elders', fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const elsmeer = zaak.deelnemer('Elsmeer');
const waterhoven = zaak.deelnemer('Waterhoven');
type Wie = typeof mila;

async function doe(wie: Wie, method: string, path: string, body: object, ifMatch?: number) {
  const response = await send(app, wie, method, `${zaak.path}${path}`, {
    body,
    ...(ifMatch !== undefined && { ifMatch }),
  });
  expect([path, response.status < 300]).toEqual([path, true]);
  return (await response.json()) as { id: string; sleutel: string };
}
/** What this person is asked to do of this kind: with how many, and of what. */
const gevraagd = async (wie: Wie, soort: Verzoek['soort']) =>
  ((await (await send(app, wie, 'GET', '/v1/verzoeken?pageSize=100')).json()) as Verzoek[])
    .filter((each) => each.soort === soort)
    .map(({ aantal, naam }) => (naam ? `${aantal} ${naam}` : aantal));
const alle = async (wie: Wie, waar: Zaak = zaak) =>
  (await (await send(app, wie, 'GET', `${waar.path}/verzoeken?pageSize=100`)).json()) as Verzoek[];
const betrokkene = async (wie: { id: string }) =>
  (
    await owner
      .selectFrom('betrokkene')
      .select('id')
      .where('accountId', '=', wie.id)
      .executeTakeFirstOrThrow()
  ).id;

/** Who may say what its deelnemer thinks, and who may not. */
const spreekt = ['contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;
const spreektNiet = [
  zaak.person('griffier', 'Elsmeer'),
  zaak.person('raadslid', 'Elsmeer'),
  zaak.person('projectleider'),
  elders.person('contactpersoon', 'Elsmeer'),
];

describe('what waits for the judgement of a deelnemer', () => {
  test('the sentences of O5: until each is judged, and again for what changed', async () => {
    const schrijf = (tekst: string, ifMatch: number) =>
      doe(mila, 'PUT', '/antwoorden/O5', { tekst, status: 'gereed' }, ifMatch);
    await schrijf('Elke balie blijft open. Hulp komt binnen een dag.', 0);
    for (const rol of spreekt)
      expect(await gevraagd(zaak.person(rol, 'Elsmeer'), 'zinnen-beoordelen')).toEqual([2]);
    for (const wie of spreektNiet) expect(await gevraagd(wie, 'zinnen-beoordelen')).toEqual([]);
    expect(await gevraagd(mila, 'reageren')).toEqual([]); // O5 is asked in one way
    const zinnen = (await (await send(app, mila, 'GET', `${zaak.path}/eindsituatiezinnen`)).json()) as {
      sleutel: string;
    }[];
    const oordelen = zinnen.map(({ sleutel }) => ({ sleutel, oordeel: 'eens' }));
    await doe(mila, 'POST', '/zinsoordelen', { deelnemerId: elsmeer, oordelen });
    expect([await gevraagd(mila, 'zinnen-beoordelen'), await gevraagd(sanne, 'zinnen-beoordelen')]).toEqual([
      [],
      [2],
    ]);
    const [wacht] = (await alle(sanne)).filter(({ soort }) => soort === 'zinnen-beoordelen');
    expect(wacht?.wachtenden.map(({ naam }) => naam)).toEqual(['Elsmeer']);
    await schrijf('Elke balie blijft open. Hulp komt binnen een uur.', 1);
    expect(await gevraagd(mila, 'zinnen-beoordelen')).toEqual([1]);
    expect(await html(app, mila, '/')).toContain(`${zaak.page}/eindsituatie#oordelen-${elsmeer}`);
  });

  test('onderbouwingen: each until it is judged in its newest version, with the first of them', async () => {
    const ids: string[] = [];
    for (const titel of ['Eén beheerder', 'Geen back-up']) {
      const pijn = {
        titel,
        taakveld: 'ICT',
        letters: ['kosten'],
        ernst: 3,
        urgentie: 3,
        deelnemerId: elsmeer,
      };
      const { id } = await doe(mila, 'POST', '/knelpunten', pijn);
      await doe(mila, 'POST', '/delingen', { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 });
      ids.push(id);
    }
    expect(await gevraagd(sanne, 'onderbouwing-beoordelen')).toEqual([]); // nobody reasoned yet
    const reden = { oplossing: 'ja', mechanismen: ['pooling'], redenering: 'Samen is er altijd iemand' };
    for (const id of ids) await doe(mila, 'PUT', `/onderbouwingen/${id}`, reden, 0);
    const [first] = (await alle(sanne)).filter(({ soort }) => soort === 'onderbouwing-beoordelen');
    const andere = first?.naam === 'Geen back-up' ? 'Eén beheerder' : 'Geen back-up';
    expect(await gevraagd(sanne, 'onderbouwing-beoordelen')).toEqual([`2 ${first?.naam}`]);
    for (const wie of spreektNiet) expect(await gevraagd(wie, 'onderbouwing-beoordelen')).toEqual([]);
    expect(await html(app, sanne, '/')).toContain(
      `${zaak.page}/onderbouwingen/${first?.onderwerpId}#oordelen`,
    );
    const oordeel = { deelnemerId: waterhoven, onderbouwingVersie: 1, oordeel: 'eens' };
    await doe(sanne, 'POST', `/onderbouwingen/${first?.onderwerpId}/oordelen`, oordeel);
    expect(await gevraagd(sanne, 'onderbouwing-beoordelen')).toEqual([`1 ${andere}`]);
    await doe(mila, 'PUT', `/onderbouwingen/${first?.onderwerpId}`, { ...reden, redenering: 'Anders' }, 1);
    expect(await gevraagd(sanne, 'onderbouwing-beoordelen')).toEqual([expect.stringMatching(/^2 /)]);
    await doe(mila, 'POST', '/samenvoegingen', { leidendId: first?.onderwerpId, knelpuntIds: ids });
    expect(await gevraagd(sanne, 'onderbouwing-beoordelen')).toEqual([`1 ${first?.naam}`]); // one pain now
  });

  test('the intentieverklaring: as soon as there is a text, and again when a word changed', async () => {
    expect(await gevraagd(mila, 'instemming-geven')).toEqual([]);
    const { sleutel } = await doe(mila, 'PUT', '/intentie', { bedoeling: 'Samen zoeken' }, 0);
    for (const rol of spreekt)
      expect(await gevraagd(zaak.person(rol, 'Elsmeer'), 'instemming-geven')).toEqual([1]);
    for (const wie of spreektNiet) expect(await gevraagd(wie, 'instemming-geven')).toEqual([]);
    expect(await html(app, mila, '/')).toContain(`${zaak.page}/intentie#instemming`);
    await doe(mila, 'POST', '/instemmingen', { deelnemerId: elsmeer, sleutel, oordeel: 'eens' });
    expect([await gevraagd(mila, 'instemming-geven'), await gevraagd(sanne, 'instemming-geven')]).toEqual([
      [],
      [1],
    ]);
    await doe(sanne, 'PUT', '/intentie', { bedoeling: 'Samen verder zoeken' }, 1);
    expect(await gevraagd(mila, 'instemming-geven')).toEqual([1]);
  });
});

describe('what somebody took on', () => {
  let petra: Wie;
  beforeAll(() => {
    petra = zaak.person('controller', 'Elsmeer');
  });
  const gevolg = async (uiterlijkeDatum: string, more: object = {}) => {
    const huidig = await send(app, mila, 'GET', `${zaak.path}/gevolgen/btw-koepel`);
    const { versie } = (await huidig.json()) as { versie: number };
    const body = { stand: 'loopt', eigenaarId: await betrokkene(petra), uiterlijkeDatum, ...more };
    await doe(mila, 'PUT', '/gevolgen/btw-koepel', body, versie);
    return gevraagd(petra, 'gevolg-uitzoeken');
  };

  test('a gevolg: of its owner only, from two weeks before its day until it is found out', async () => {
    expect(await gevolg('2026-07-01')).toEqual([]); // fifteen days
    expect(await gevolg('2026-06-30')).toHaveLength(1);
    for (const wie of [mila, sanne, zaak.person('projectleider')])
      expect(await gevraagd(wie, 'gevolg-uitzoeken')).toEqual([]);
    const start = await html(app, petra, '/');
    expect(start).toContain('Uiterlijk dinsdag 30 juni 2026');
    expect(start).toContain(`href="${zaak.page}/gevolgen/btw-koepel"`);
    expect(await gevolg('2026-06-15')).toHaveLength(1);
    expect(await html(app, petra, '/')).toContain('Te laat: maandag 15 juni 2026');
    const overzicht = (await html(app, sanne, zaak.page)).replaceAll('<!-- -->', '');
    expect(overzicht).toContain('Gevolg uitzoeken<span> (controller Elsmeer)');
    const klaar = { stand: 'klaar', controledatum: '2026-06-16', gecontroleerdDoor: 'Fiscalist' };
    expect(await gevolg('2026-06-15', klaar)).toEqual([]);
    expect(await gevolg('')).toEqual([]); // no day, nothing to be late with
  });

  test('a gevolg: not any more of who left', async () => {
    expect(await gevolg('2026-06-20')).toHaveLength(1);
    const ended = owner.updateTable('betrokkene').where('accountId', '=', petra.id);
    await ended.set({ beeindigdOp: new Date('2026-06-16T09:00:00Z') }).execute();
    expect((await alle(mila)).filter(({ soort }) => soort === 'gevolg-uitzoeken')).toEqual([]);
    await ended.set({ beeindigdOp: null }).execute();
  });

  test('a parked point in fase 3: of its owner, one in a room of its own people only; gone when handled', async () => {
    const later = await buildSamenwerking(owner, { naam: 'Later', fase: 'organiseren' });
    const wie = later.person('contactpersoon', 'Elsmeer');
    const eigenaar = later.person('controller', 'Elsmeer');
    const eigenaarId = await betrokkene(eigenaar);
    const kamer = { deelnemerId: later.deelnemer('Elsmeer'), prive: true };
    const made: string[] = [];
    for (const [tekst, more] of [
      ['Op tafel', {}],
      ['In de kamer', kamer],
    ] as const) {
      const parked = await send(app, wie, 'POST', `${later.path}/hoepunten`, {
        body: { tekst, vraagId: 'R3', ...more },
      });
      const { id } = (await parked.json()) as { id: string };
      const body = { eigenaarId, uiterlijkeDatum: '2026-06-20' };
      await send(app, wie, 'PATCH', `${later.path}/hoepunten/${id}`, { body, ifMatch: 1 });
      made.push(id);
    }
    const punten = async (who: Wie) =>
      (await gevraagd(who, 'hoepunt-afhandelen')).map(String).toSorted((a, b) => a.localeCompare(b));
    expect(await punten(eigenaar)).toEqual(['1 In de kamer', '1 Op tafel']);
    expect(await punten(wie)).toEqual([]);
    const seen = async (who: Wie) =>
      (await alle(who, later)).filter(({ soort }) => soort === 'hoepunt-afhandelen').map(({ naam }) => naam);
    expect(await seen(later.person('contactpersoon', 'Waterhoven'))).toEqual(['Op tafel']);
    const handled = await submitForm(app, wie, `${later.page}/parkeerplaats`, {
      actie: 'afhandelen',
      hoepuntId: made[0] ?? '',
      versie: '2',
      status: 'behandeld',
      afhandeling: 'Besproken bij de verdeelsleutel',
    });
    expect(handled.status).toBe(302);
    expect(await punten(eigenaar)).toEqual(['1 In de kamer']);
  });
});
