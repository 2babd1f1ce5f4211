import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { isRolVoorGeheel, kamerschrijvers, type Rol, rollen } from '#src/shared/rollen.ts';
import type { Functie, Functiebeeld } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const path = `${zaak.path}/functies`;
const page = `${zaak.page}/functies`;
let nummer = 0;
const functie = (more: object = {}) => ({
  naam: `Functie ${nummer++}`,
  taakveld: 'ICT',
  mensen: 1,
  nodig: 1,
  ...more,
});

const post = (wie: typeof mila, more: object = {}, gemeente = 'Elsmeer') =>
  send(app, wie, 'POST', path, { body: { ...functie(more), deelnemerId: zaak.deelnemer(gemeente) } });
const make = async (more: object = {}, wie = mila, gemeente = 'Elsmeer') => {
  const response = await post(wie, more, gemeente);
  expect(response.status).toBe(201);
  return (await response.json()) as Functie;
};
const share = (wie: typeof mila, onderwerpId: string, versie = 1) =>
  send(app, wie, 'POST', `${zaak.path}/delingen`, { body: { onderwerp: 'functie', onderwerpId, versie } });
const beeld = async (query = '', wie = mila) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/functiebeeld${query}`)).json()) as Functiebeeld;
const reasons = async (response: Response) =>
  Object.fromEntries(
    ((await response.json()) as { invalidParams: { name: string; reason: string }[] }).invalidParams.map(
      ({ name, reason }) => [name, reason],
    ),
  );

describe('who may do what in a room', () => {
  const mayWrite = (rol: Rol) => kamerschrijvers.some((schrijver) => schrijver === rol);

  test.each(rollen.filter((rol) => !isRolVoorGeheel(rol)))('a %s of the own deelnemer', async (rol) => {
    const wie = zaak.person(rol, 'Elsmeer');
    const { id } = await make();
    const write = mayWrite(rol);
    const body = functie();
    expect([
      (await post(wie)).status,
      (await send(app, wie, 'GET', `${path}/${id}`)).status,
      (await send(app, wie, 'PUT', `${path}/${id}`, { body, ifMatch: 1 })).status,
      (await send(app, wie, 'DELETE', `${path}/${id}`, { ifMatch: write ? 2 : 1 })).status,
    ]).toEqual(write ? [201, 200, 200, 204] : [403, 200, 403, 403]);
  });

  test.each(rollen)('a %s of elsewhere finds nothing, and writes nothing', async (rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const { id, naam } = await make();
    const denied = mayWrite(rol) ? 404 : 403;
    expect([
      await (await send(app, wie, 'GET', path)).json(),
      (await send(app, wie, 'GET', `${path}/${id}`)).status,
      (await post(wie)).status,
      (await send(app, wie, 'PUT', `${path}/${id}`, { body: functie(), ifMatch: 1 })).status,
      (await send(app, wie, 'DELETE', `${path}/${id}`, { ifMatch: 1 })).status,
    ]).toEqual([[], 404, denied, denied, denied]);
    const csv = await (await send(app, wie, 'GET', `${zaak.path}/functie-exports/csv`)).text();
    expect(csv).not.toContain(naam);
  });
});

describe('what is written', () => {
  test('every mistake is named at once', async () => {
    const body = {
      naam: ' ',
      mensen: 'veel',
      nodig: 0,
      fte: -1,
      afwezig: 101,
      vacature: 'x',
      knelpuntId: 'x',
    };
    const response = await send(app, mila, 'POST', path, { body });
    expect([response.status, await reasons(response)]).toEqual([
      400,
      {
        deelnemerId: 'Kies voor welke deelnemer deze functie is',
        naam: 'Geef de functie een naam, bijvoorbeeld netwerkbeheer',
        taakveld: 'Vul het taakveld in, bijvoorbeeld ICT',
        mensen: 'Vul in hoeveel mensen dit werk kunnen doen, van 0 tot en met 100',
        nodig: 'Vul in hoeveel mensen er tegelijk nodig zijn, van 1 tot en met 100',
        fte: 'Vul fte in, bijvoorbeeld 0,8',
        afwezig: 'Vul een percentage van 0 tot en met 100 in, bijvoorbeeld 7',
        vacature: 'Vul een percentage van 0 tot en met 100 in, bijvoorbeeld 7',
        knelpuntId: 'Kies een knelpunt uit uw eigen kamer, of geen',
      },
    ]);
  });

  test('the same functie stands once in a room, and may stand in that of another', async () => {
    await make({ naam: 'Dubbel' });
    expect(await reasons(await post(mila, { naam: ' dubbel ' }))).toHaveProperty('naam');
    expect((await post(mila, { naam: 'Dubbel', taakveld: 'Belastingen' })).status).toBe(201);
    expect((await post(sanne, { naam: 'Dubbel' }, 'Waterhoven')).status).toBe(201);
  });

  test('links to a knelpunt of the own room only; one that was removed is no link any more', async () => {
    const knelpuntOf = async (wie: typeof mila, gemeente: string) => {
      const body = {
        titel: 'Eén beheerder',
        taakveld: 'ICT',
        letters: ['kosten'],
        ernst: 3,
        urgentie: 3,
        deelnemerId: zaak.deelnemer(gemeente),
      };
      const made = await send(app, wie, 'POST', `${zaak.path}/knelpunten`, { body });
      return ((await made.json()) as { id: string }).id;
    };
    const own = await knelpuntOf(mila, 'Elsmeer');
    const strange = await knelpuntOf(sanne, 'Waterhoven');
    expect(await reasons(await post(mila, { knelpuntId: strange }))).toHaveProperty('knelpuntId');
    const { id, knelpunt } = await make({ knelpuntId: own });
    expect(knelpunt).toBe('Eén beheerder');
    await send(app, mila, 'DELETE', `${zaak.path}/knelpunten/${own}`, { ifMatch: 1 });
    expect(await (await send(app, mila, 'GET', `${path}/${id}`)).json()).toMatchObject({
      knelpuntId: null,
      knelpunt: null,
    });
  });

  test('a stale change or removal changes nothing and shows what is there', async () => {
    const { id } = await make({ naam: 'Van de eerste' });
    const change = (naam: string) =>
      send(app, mila, 'PUT', `${path}/${id}`, { body: functie({ naam }), ifMatch: 1 });
    expect((await change('Van de tweede')).status).toBe(200);
    for (const response of [
      await change('Van de derde'),
      await send(app, mila, 'DELETE', `${path}/${id}`, { ifMatch: 1 }),
    ])
      expect([response.status, await response.json()]).toMatchObject([
        412,
        { huidig: { naam: 'Van de tweede' } },
      ]);
  });

  test('a room does not grow without end', async () => {
    const vol = await buildSamenwerking(owner, { naam: 'Vol' });
    const wie = vol.person('contactpersoon', 'Elsmeer');
    await owner
      .insertInto('functie')
      .values(
        Array.from({ length: 100 }, (_, index) => ({
          ...functie({ naam: `Vol ${index}` }),
          id: crypto.randomUUID(),
          samenwerkingId: vol.id,
          deelnemerId: vol.deelnemer('Elsmeer'),
          gewijzigdOp: new Date(),
          gewijzigdDoor: wie.id,
        })),
      )
      .execute();
    const body = { ...functie(), deelnemerId: vol.deelnemer('Elsmeer') };
    expect((await send(app, wie, 'POST', `${vol.path}/functies`, { body })).status).toBe(409);
  });
});

describe('what lies on the table', () => {
  test('only shared copies count, of the version that was shared; withdrawing takes them back', async () => {
    const mine = await make({ naam: 'Netwerk', mensen: 2 });
    const theirs = await make({ naam: 'NETWERK ', mensen: 1 }, sanne, 'Waterhoven');
    expect((await beeld()).functies).toEqual([]);
    expect((await share(sanne, mine.id)).status).toBe(404); // of another room
    expect((await share(mila, mine.id)).status).toBe(201);
    expect((await share(sanne, theirs.id)).status).toBe(201);
    const body = functie({ naam: 'Netwerk', mensen: 50 });
    await send(app, mila, 'PUT', `${path}/${mine.id}`, { body, ifMatch: 1 });
    for (const wie of [mila, sanne, zaak.person('adviseur')])
      expect((await beeld('', wie)).functies).toMatchObject([
        {
          naam: 'Netwerk',
          deelnemers: [
            { deelnemer: 'Elsmeer', mensen: 2, eenpitter: false },
            { deelnemer: 'Waterhoven', mensen: 1, eenpitter: true },
          ],
          samen: { mensen: 3, nodig: 2 },
        },
      ]);
    expect((await beeld('?samenNodig=hoogste&afwezig=10&werkdagen=100')).functies[0]?.samen).toMatchObject({
      nodig: 1,
      dagenTekort: expect.closeTo(100 * 0.1 ** 3, 9),
    });
    expect((await send(app, mila, 'GET', `${zaak.path}/functiebeeld?samenNodig=x`)).status).toBe(400);
    const csv = await (await send(app, sanne, 'GET', `${zaak.path}/functiebeeldexports/csv`)).text();
    expect(csv).toContain('"Elsmeer 2, Waterhoven 1",3,2');
    expect((await send(app, mila, 'DELETE', `${path}/${mine.id}`, { ifMatch: 2 })).status).toBe(409);
    const delingen = (await (
      await send(app, mila, 'GET', `${zaak.path}/delingen?onderwerp=functie`)
    ).json()) as { id: string; deelnemer: string; inhoud: object }[];
    expect(JSON.stringify(delingen)).not.toContain('knelpunt');
    const own = delingen.find(({ deelnemer }) => deelnemer === 'Elsmeer')?.id;
    await send(app, mila, 'DELETE', `${zaak.path}/delingen/${own}`);
    expect((await beeld()).functies[0]?.deelnemers.map(({ deelnemer }) => deelnemer)).toEqual(['Waterhoven']);
    await owner
      .updateTable('deelnemer')
      .set({ status: 'vertrokken' })
      .where('id', '=', zaak.deelnemer('Waterhoven'))
      .execute();
    expect((await beeld()).functies).toEqual([]); // who left does not count
    await owner
      .updateTable('deelnemer')
      .set({ status: 'actief' })
      .where('id', '=', zaak.deelnemer('Waterhoven'))
      .execute();
  });

  test('writes in the log what happened in the room for the room only', async () => {
    const { id } = await make({ naam: 'Alleen van ons' });
    const of = async (wie: typeof mila) =>
      (await send(app, wie, 'GET', `${zaak.path}/logboekregels?pageSize=100`)).text();
    expect([(await of(mila)).includes(id), (await of(sanne)).includes(id)]).toEqual([true, false]);
  });
});

describe('the pages', () => {
  const fields = {
    actie: 'bewaar',
    deelnemerId: zaak.deelnemer('Elsmeer'),
    naam: 'Paginabeheer',
    taakveld: 'ICT',
    mensen: '1',
    nodig: '1',
    fte: '0,8',
    afwezig: '',
    vacature: '12,5',
    knelpuntId: '',
  };

  test('a form keeps what was typed and says what to repair', async () => {
    const response = await submitForm(app, mila, `${page}/nieuw`, {
      ...fields,
      mensen: 'twee',
      afwezig: '130',
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    for (const part of ['van 0 tot en met 100', 'value="twee"', 'value="130"', 'value="0,8"'])
      expect(text).toContain(part);
  });

  test('reads Dutch figures, shows the outcome, and offers to share to who may', async () => {
    const made = await submitForm(app, mila, `${page}/nieuw`, fields);
    const one = made.headers.get('location') ?? '';
    const mine = (await html(app, mila, one)).replaceAll('<!-- -->', '');
    expect(mine).toContain('Bij Paginabeheer zijn er 46,6 werkdagen per jaar te weinig mensen.');
    for (const text of ['12,5 procent', 'Bekijk wat de anderen zien en deel', '/wijzigen'])
      expect(mine).toContain(text);
    const reader = await html(app, zaak.person('griffier', 'Elsmeer'), one);
    for (const text of ['/wijzigen', '/delen/']) expect(reader).not.toContain(text);
    const controller = await html(app, zaak.person('controller', 'Elsmeer'), one);
    expect([controller.includes('/wijzigen'), controller.includes('/delen/')]).toEqual([true, false]);
    expect((await send(app, sanne, 'GET', one)).status).toBe(404);
    expect(await html(app, mila, page)).toContain('Paginabeheer');
    expect(
      await html(app, mila, `/samenwerkingen/${zaak.id}/delen/functie/${one.split('/').at(-1)}`),
    ).toContain('12,5');
    expect(await html(app, zaak.person('adviseur'), page)).toContain('U hoort niet bij een deelnemer');
  });

  test('the joint page says what sharing changes, and keeps the choice', async () => {
    const { id } = await make({ naam: 'Samen' });
    await share(mila, id);
    const text = (await html(app, sanne, `${page}/samen?samenNodig=hoogste&afwezig=12`)).replaceAll(
      '<!-- -->',
      '',
    );
    expect(text).toContain('hangen aan één persoon of niemand');
    expect(text).toMatch(/<option value="12" selected="">12 procent/);
    expect(text).toContain('functiebeeldexports/csv?samenNodig=hoogste&amp;afwezig=12');
  });
});

test('the list is searched and sorted, also by what is calculated, on the page and in the file', async () => {
  const own = await buildSamenwerking(owner, { naam: 'Volgorde' });
  const wie = own.person('contactpersoon', 'Elsmeer');
  const add = async (naam: string, taakveld: string, mensen: number) => {
    const body = { naam, taakveld, mensen, nodig: 1, deelnemerId: own.deelnemer('Elsmeer') };
    expect((await send(app, wie, 'POST', `${own.path}/functies`, { body })).status).toBe(201);
  };
  await add('Netwerkbeheer', 'ICT', 1);
  await add('Archief', 'Burgerzaken', 3);
  await add('Back-ups', 'ICT', 2);
  const names = async (query: string) => {
    const response = await send(app, wie, 'GET', `${own.path}/functies${query}`);
    return [
      response.headers.get('total-count'),
      ((await response.json()) as Functie[]).map(({ naam }) => naam),
    ];
  };
  expect(await names('?sort=-dagenTekort')).toEqual(['3', ['Netwerkbeheer', 'Back-ups', 'Archief']]);
  expect(await names('?sort=niemand&pageSize=1&page=2')).toEqual(['3', ['Back-ups']]);
  expect(await names('?sort=naam')).toEqual(['3', ['Archief', 'Back-ups', 'Netwerkbeheer']]);
  expect(await names('?zoek=ict&sort=mensen')).toEqual(['2', ['Netwerkbeheer', 'Back-ups']]);
  expect((await send(app, wie, 'GET', `${own.path}/functies?sort=fte`)).status).toBe(400);
  const csv = await (await send(app, wie, 'GET', `${own.path}/functie-exports/csv?sort=mensen`)).text();
  expect(csv.indexOf('Back-ups')).toBeLessThan(csv.indexOf('Archief'));
  const text = (await html(app, wie, `${own.page}/functies?zoek=&taakveld=ICT&sort=-winst`)).replaceAll(
    '<!-- -->',
    '',
  );
  expect(text).toContain('1 tot en met 2 van 2.');
  expect(text).toContain('3 functies, waarvan 0 gedeeld'); // of all of them, whatever the filter
  expect(text).toContain('/functie-exports/ods?taakveld=ICT&amp;sort=-winst');
  const nothing = await html(app, wie, `${own.page}/functies?zoek=bestaatniet`);
  expect(nothing).toContain('Geen functie past bij dit filter.');
});
