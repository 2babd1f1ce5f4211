import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildAccount, buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Moment } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db); // 16 June 2026
const zaak = await buildSamenwerking(owner, {
  fase: 'onderzoeken',
  deelnemers: ['Elsmeer', 'Waterhoven', 'Zandrecht'],
});
const elders = await buildSamenwerking(owner, { naam: 'Belastingen', deelnemers: ['Verweg', 'Dichtbij'] });
const noor = zaak.person('projectleider');
const griffier = zaak.person('griffier', 'Elsmeer');
const elsmeer = zaak.deelnemer('Elsmeer');

async function made(who: { cookie: string }, method: string, path: string, body: unknown, ifMatch?: number) {
  const response = await send(app, who, method, `${zaak.path}${path}`, {
    body,
    ...(ifMatch !== undefined && { ifMatch }),
  });
  expect([path, response.status]).toEqual([path, expect.toSatisfy((status: number) => status < 300)]);
  return (await response.json()) as { id: string };
}
const route = (wie: string, orgaan: string, geplandeDatum: string | null, more = {}, versie = 0) => {
  const body = { deelnemerId: zaak.deelnemer(wie), orgaan, geplandeDatum, ...more };
  return made(zaak.person('griffier', wie), 'PUT', `/besluitrondes/${ronde}/routestappen`, body, versie);
};
const list = async (query = '', who = noor, path = zaak.path) => {
  const response = await send(app, who, 'GET', `${path}/momenten${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Moment[];
};
const besluit = (wie: string, values: object) => {
  const body = {
    besluitrondeId: ronde,
    deelnemerId: zaak.deelnemer(wie),
    orgaan: 'raad',
    kenmerk: 'Raadsbesluit 2026-1',
    besluitdatum: '2026-06-16',
    reikwijdte: { omvang: 'geheel' },
    ...values,
  };
  return made(zaak.person('griffier', wie), 'POST', '/besluiten', body);
};
const bevestig = (wie: string, { id }: { id: string }) =>
  made(zaak.person('gemeentesecretaris', wie), 'POST', `/besluiten/${id}/bevestiging`, {
    oordeel: 'bevestigd',
  });

await made(
  zaak.person('contactpersoon', 'Elsmeer'),
  'PUT',
  '/antwoorden/O1',
  { tekst: 'Samen', status: 'gereed' },
  0,
);
const { id: dossierversieId } = await made(noor, 'POST', '/dossierversies', {});
const { id: ronde } = await made(noor, 'POST', '/besluitrondes', { dossierversieId });

describe('the days that were written down', () => {
  test('of the route: planned ones, until they were walked; a passed one is late', async () => {
    await route('Elsmeer', 'raad', '2026-10-15');
    await route('Waterhoven', 'college', '2026-06-15');
    await route('Zandrecht', 'ambtelijk', '2026-06-10', {
      werkelijkeDatum: '2026-06-10',
      uitkomst: 'positief',
    });
    expect(await list()).toEqual([
      {
        id: `routestap/${ronde}/${zaak.deelnemer('Waterhoven')}/college`,
        soort: 'routestap',
        samenwerkingId: zaak.id,
        samenwerking: 'ICT-samenwerking',
        deelnemerId: zaak.deelnemer('Waterhoven'),
        deelnemer: 'Waterhoven',
        datum: '2026-06-15',
        titel: 'College van Waterhoven behandelt het dossier',
        onderwerpId: ronde,
        isTeLaat: true,
      },
      expect.objectContaining({ datum: '2026-10-15', deelnemer: 'Elsmeer', isTeLaat: false }),
    ]);
    await route('Waterhoven', 'college', '2026-06-16', {}, 1);
    expect((await list())[0]).toMatchObject({ datum: '2026-06-16', isTeLaat: false }); // today is not late
  });

  test('of a decision: only when it is confirmed, what must be met, and until when it holds', async () => {
    const recorded = await besluit('Elsmeer', {
      uitkomst: 'akkoord-onder-voorwaarden',
      reikwijdte: { omvang: 'geheel', totEnMetDatum: '2030-12-31' },
      voorwaarden: [
        { tekst: 'De ondernemingsraad adviseert', uiterlijkeDatum: '2026-06-15' },
        { tekst: 'Zonder dag' },
      ],
    });
    for (const who of [griffier, zaak.person('griffier', 'Waterhoven')])
      expect(JSON.stringify(await list('', who))).not.toContain('ondernemingsraad');
    await bevestig('Elsmeer', recorded);
    const found = await list(`?deelnemerId=${elsmeer}`);
    expect(found.map(({ datum, titel, isTeLaat }) => [datum, titel, isTeLaat])).toEqual([
      ['2026-06-15', 'Voorwaarde van Elsmeer moet vervuld zijn: De ondernemingsraad adviseert', true],
      ['2030-12-31', 'Tot en met deze dag geldt het besluit van Elsmeer', false],
    ]); // and the raad, which decided, is no longer planned
    const { voorwaarden } = (await (
      await send(app, griffier, 'GET', `${zaak.path}/besluiten/${recorded.id}`)
    ).json()) as { voorwaarden: { id: string; versie: number }[] };
    const [eerste] = voorwaarden;
    await made(
      griffier,
      'PUT',
      `/voorwaarden/${eerste?.id}/vervulling`,
      { vervulling: 'Ja' },
      eerste?.versie,
    );
    expect((await list('?soort=voorwaarde')).length).toBe(0);
  });

  test('of a decision that was put off: until there is a new one', async () => {
    const recorded = await besluit('Zandrecht', {
      uitkomst: 'aangehouden',
      aangehoudenTotDatum: '2026-09-01',
    });
    await bevestig('Zandrecht', recorded);
    expect(await list('?soort=heroverweging')).toMatchObject([
      { datum: '2026-09-01', titel: 'Zandrecht besluit opnieuw over het dossier', onderwerpId: recorded.id },
    ]);
    await bevestig(
      'Zandrecht',
      await besluit('Zandrecht', { uitkomst: 'akkoord', besluitdatum: '2026-06-16' }),
    );
    expect(await list('?soort=heroverweging')).toEqual([]);
  });

  test('of doelen and taken: they pass without being late', async () => {
    const doel = {
      naam: 'Minder verzuim',
      definitie: 'Verzuim',
      eenheid: 'procent',
      letter: 'kwetsbaarheid',
      richting: 'lager',
      streven: 'verbeteren',
      bron: 'HRM',
      frequentie: 'jaar',
      eigenaar: 'Controller',
    };
    await made(noor, 'POST', '/doelen', { ...doel, streefwaarde: 400, streefdatum: '2029-12-31' });
    await made(noor, 'POST', '/doelen', {
      ...doel,
      naam: 'Al voorbij',
      streefwaarde: 400,
      streefdatum: '2026-06-15',
    });
    await made(noor, 'POST', '/doelen', { ...doel, naam: 'Zonder dag' });
    const taak = await made(noor, 'POST', '/taken', { naam: 'Werkplekbeheer', taakveld: 'ICT' });
    await owner
      .insertInto('taakdeelname')
      .values(
        (['2027-01-01', '2028-01-01'] as const).map((vanafDatum, index) => ({
          id: crypto.randomUUID(),
          samenwerkingId: zaak.id,
          taakId: taak.id,
          deelnemerId: elsmeer,
          versie: index + 1,
          keuze: 'later',
          vanafDatum,
          op: new Date('2026-06-01T09:00:00Z'),
          door: noor.id,
        })),
      )
      .execute();
    expect((await list('?soort=doel')).map(({ titel }) => titel)).toEqual(['Doel bereiken: Minder verzuim']);
    expect(await list('?soort=taak')).toMatchObject([
      { datum: '2028-01-01', titel: 'Elsmeer gaat meedoen met Werkplekbeheer', onderwerpId: taak.id },
    ]);
  });

  test('of gevolgen and parked points: late until they are done, and never of a closed room', async () => {
    const { id: eigenaarId } = await owner
      .selectFrom('betrokkene')
      .select('id')
      .where('accountId', '=', griffier.id)
      .executeTakeFirstOrThrow();
    const voor = { eigenaarId, uiterlijkeDatum: '2026-06-15' };
    await made(noor, 'PUT', '/gevolgen/btw-koepel', { stand: 'loopt', ...voor }, 0);
    const punt = { tekst: 'Eén stem per gemeente', vraagId: 'R2', deelnemerId: elsmeer };
    const contact = zaak.person('contactpersoon', 'Elsmeer');
    const open = await made(contact, 'POST', '/hoepunten', punt);
    const kamer = await made(contact, 'POST', '/hoepunten', { ...punt, tekst: 'In de kamer', prive: true });
    for (const { id } of [open, kamer])
      expect(
        (await send(app, contact, 'PATCH', `${zaak.path}/hoepunten/${id}`, { body: voor, ifMatch: 1 }))
          .status,
      ).toBe(200);
    const found = async () =>
      (await list('', contact)).filter(({ soort }) => soort === 'gevolg' || soort === 'hoepunt');
    expect(await found()).toMatchObject([
      { soort: 'gevolg', onderwerpId: 'btw-koepel', deelnemer: 'Elsmeer', isTeLaat: true },
      { soort: 'hoepunt', onderwerpId: open.id, titel: 'Afgehandeld moet zijn: Eén stem per gemeente' },
    ]);
    const klaar = { stand: 'klaar', controledatum: '2026-06-16', gecontroleerdDoor: 'Fiscalist' };
    await made(noor, 'PUT', '/gevolgen/btw-koepel', { ...klaar, ...voor }, 1);
    expect((await found()).map(({ soort }) => soort)).toEqual(['hoepunt']);
    await made(contact, 'PATCH', `/hoepunten/${open.id}`, { uiterlijkeDatum: '' }, 2);
    expect(await found()).toEqual([]);
  });

  test('of an older dossierversie nothing stays', async () => {
    const before = await list();
    expect(before.some(({ soort }) => soort === 'routestap')).toBe(true);
    await owner.transaction().execute(async (tx) => {
      const { inhoud, controlegetal } = await tx
        .selectFrom('dossierversie')
        .select(['inhoud', 'controlegetal'])
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('dossierversie')
        .values({
          id: crypto.randomUUID(),
          samenwerkingId: zaak.id,
          nummer: 2,
          inhoud: JSON.stringify(inhoud),
          controlegetal,
          bevrorenOp: new Date('2026-06-16T09:00:00Z'),
          bevrorenDoor: noor.id,
        })
        .execute();
    });
    const after = await list();
    expect(after.filter(({ soort }) => ['routestap', 'voorwaarde', 'heroverweging'].includes(soort))).toEqual(
      [],
    );
    await owner.deleteFrom('dossierversie').where('nummer', '=', 2).execute();
    expect(await list()).toEqual(before);
  });
});

test('everybody sees the days of all own samenwerkingen, and of no other', async () => {
  await owner
    .updateTable('samenwerking')
    .set({ startdatum: '2026-07-01' })
    .where('id', '=', elders.id)
    .execute();
  const verweg = elders.person('contactpersoon', 'Verweg');
  expect((await list('', verweg, '/v1')).map(({ titel, samenwerking }) => [titel, samenwerking])).toEqual([
    ['De samenwerking begint', 'Belastingen'],
  ]);
  expect((await list('', noor, '/v1')).map(({ id }) => id)).toEqual((await list()).map(({ id }) => id));
  expect((await send(app, verweg, 'GET', `${zaak.path}/momenten`)).status).toBe(404);
  expect((await send(app, verweg, 'GET', `${zaak.path}/momentexports/ics`)).status).toBe(404);
  expect(await list('', await buildAccount(owner), '/v1')).toEqual([]);
  const raadslid = zaak.person('raadslid', 'Waterhoven');
  expect(await list('', raadslid)).toEqual(await list());
});

describe('taken along', () => {
  /** Reads a calendar as RFC 5545 says: unfold (3.1), one map per event, undo the escapes of a text (3.3.11). */
  const eventsOf = (ics: string) => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const lines = ics.replaceAll('\r\n ', '').split('\r\n');
    const events: Map<string, string>[] = [];
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
      if (line === 'BEGIN:VEVENT') events.push(new Map());
      else events.at(-1)?.set(name, value.replaceAll(/\\([;,\\])/g, '$1').replaceAll(String.raw`\n`, '\n'));
    }
    return events;
  };
  const ics = async (path = zaak.path) => {
    const response = await send(app, noor, 'GET', `${path}/momentexports/ics`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return eventsOf(await response.text());
  };

  test('as a calendar: whole days, the page each comes from, and the same event when its day moves', async () => {
    await made(noor, 'POST', '/taken', {
      naam: 'Beheer; werkplekken, servers en een naam die zo lang is dat hij niet op één regel past',
      taakveld: 'ICT',
    }).then(({ id }) =>
      owner
        .insertInto('taakdeelname')
        .values({
          id: crypto.randomUUID(),
          samenwerkingId: zaak.id,
          taakId: id,
          deelnemerId: elsmeer,
          versie: 1,
          keuze: 'later',
          vanafDatum: '2026-12-31',
          op: new Date('2026-06-01T09:00:00Z'),
          door: noor.id,
        })
        .execute(),
    );
    const momenten = await list();
    const events = await ics();
    expect(events.map((event) => event.get('SUMMARY'))).toEqual(momenten.map(({ titel }) => titel));
    const taak = events.find((event) => event.get('SUMMARY')?.includes('Beheer; werkplekken, servers'));
    expect(taak?.get('DTSTART;VALUE=DATE')).toBe('20261231');
    expect(taak?.get('DTEND;VALUE=DATE')).toBe('20270101');
    expect(taak?.get('URL')).toMatch(
      new RegExp(`^http://localhost:3000/samenwerkingen/${zaak.id}/taken/[0-9a-f-]{36}$`),
    );
    const uids = events.map((event) => event.get('UID'));
    expect(new Set(uids).size).toBe(events.length);
    const stap = () =>
      ics().then((all) => all.find((event) => event.get('SUMMARY')?.startsWith('College van Waterhoven')));
    const before = await stap();
    await route('Waterhoven', 'college', '2026-07-07', {}, 2);
    const after = await stap();
    expect(after?.get('DTSTART;VALUE=DATE')).toBe('20260707');
    expect(after?.get('UID')).toBe(before?.get('UID'));
    expect((await ics('/v1')).map((event) => event.get('UID'))).toEqual(
      (await ics()).map((event) => event.get('UID')),
    );
  });

  test('as CSV and ODS, with the filters of the list', async () => {
    const csv = await send(app, noor, 'GET', `${zaak.path}/momentexports/csv?soort=taak&sort=-datum`);
    const [kop, ...rijen] = (await csv.text()).trim().split('\r\n');
    expect(kop).toBe('datum,titel,soort,deelnemer,samenwerking,teLaat');
    expect(rijen).toEqual([
      '2028-01-01,Elsmeer gaat meedoen met Werkplekbeheer,Begin van een taak,Elsmeer,ICT-samenwerking,nee',
      expect.stringMatching(/^2026-12-31,/),
    ]);
    const ods = await send(app, noor, 'GET', `${zaak.path}/momentexports/ods`);
    expect(ods.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect((await send(app, noor, 'GET', `${zaak.path}/momentexports/pdf`)).status).toBe(400);
  });
});

test('pages are counted, and an odd filter is refused', async () => {
  const response = await send(app, noor, 'GET', `${zaak.path}/momenten?pageSize=1&page=2`);
  expect((await response.json()) as Moment[]).toEqual((await list()).slice(1, 2));
  expect(Number(response.headers.get('total-count'))).toBe((await list()).length);
  expect((await send(app, noor, 'GET', `${zaak.path}/momenten?soort=feest`)).status).toBe(400);
});
