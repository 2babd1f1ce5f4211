import { describe, expect, test } from 'vitest';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { eindbeeldenOnderdelen } from './api.ts';
import type { Antwoord } from '#src/antwoorden/endpoints.ts';
import type { Eindbeeld, GedeeldEindbeeld, Zin } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const elsmeer = zaak.deelnemer('Elsmeer');
const kamer = `${zaak.path}/deelnemers/${elsmeer}/eindbeeld`;
const beeld = {
  motief: 'Eén persoon kent de back-ups',
  straks: 'Er is altijd hulp',
  blijft: 'De balie in elk dorp',
};

const put = (body: object, ifMatch: number, wie = mila) => send(app, wie, 'PUT', kamer, { body, ifMatch });
const shared = async (wie = sanne) =>
  (await (await send(app, wie, 'GET', `${zaak.path}/eindbeelden`)).json()) as GedeeldEindbeeld[];
const zinnen = async () =>
  (await (await send(app, mila, 'GET', `${zaak.path}/eindsituatiezinnen?pageSize=100`)).json()) as Zin[];
const schrijfO5 = (tekst: string, ifMatch: number) =>
  send(app, mila, 'PUT', `${zaak.path}/antwoorden/O5`, { body: { tekst, status: 'concept' }, ifMatch });
const oordeel = (gegeven: object[], wie = sanne, deelnemerId = zaak.deelnemer('Waterhoven')) =>
  send(app, wie, 'POST', `${zaak.path}/zinsoordelen`, { body: { deelnemerId, oordelen: gegeven } });

describe('the end state of one deelnemer', () => {
  test.each(rollen.filter((rol) => !isRolVoorGeheel(rol)))('a %s of the own deelnemer', async (rol: Rol) => {
    const wie = zaak.person(rol, 'Elsmeer');
    const { versie } = (await (await send(app, wie, 'GET', kamer)).json()) as Eindbeeld;
    const may = kamerschrijvers.some((schrijver) => schrijver === rol);
    expect((await put(beeld, versie, wie)).status).toBe(may ? 200 : 403);
  });

  test.each(rollen)('a %s of elsewhere finds no room', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    expect((await send(app, wie, 'GET', kamer)).status).toBe(404);
    expect((await put(beeld, 0, wie)).status).toBe(404);
  });

  test('is seen by others only as the version that was shared', async () => {
    const { versie, id } = (await (await send(app, mila, 'GET', kamer)).json()) as Eindbeeld;
    expect(await shared()).toEqual([]);
    const preview = await send(app, mila, 'GET', `${zaak.path}/delingvoorbeelden/eindbeeld/${id}`);
    expect(await preview.json()).toMatchObject({ lezers: ['Waterhoven'], inhoud: beeld });
    const body = { onderwerp: 'eindbeeld', onderwerpId: id, versie };
    expect((await send(app, sanne, 'POST', `${zaak.path}/delingen`, { body })).status).toBe(404);
    expect((await send(app, mila, 'POST', `${zaak.path}/delingen`, { body })).status).toBe(201);
    expect(await shared()).toMatchObject([
      { deelnemer: 'Elsmeer', versie, inhoud: { motief: beeld.motief } },
    ]);
    await put({ ...beeld, motief: 'Het echte motief' }, versie);
    expect(JSON.stringify(await shared())).not.toContain('Het echte motief');
    const page = await html(app, sanne, `${zaak.page}/eindbeelden`);
    expect(page).toContain(beeld.motief);
    expect(page).not.toContain('Het echte motief');
    expect(await html(app, mila, `${zaak.page}/eindbeelden`)).toContain('Gewijzigd sinds het delen');
  });

  test('an older version is refused with what is there; a motive is needed', async () => {
    const stale = await put(beeld, 0);
    expect([stale.status, ((await stale.json()) as { huidig: Eindbeeld }).huidig.motief]).toEqual([
      412,
      'Het echte motief',
    ]);
    expect((await put({ motief: ' ' }, 9)).status).toBe(400);
  });

  test('is written with a form; who saved late sees both', async () => {
    const form = `${zaak.page}/eindbeelden/${elsmeer}`;
    const late = await submitForm(app, mila, form, {
      versie: '0',
      ...beeld,
      motief: 'Mijn tekst',
      eigenDoelen: '',
    });
    const text = await late.text();
    expect([
      late.status,
      text.includes('Intussen gewijzigd'),
      text.includes('Mijn tekst</textarea>'),
    ]).toEqual([412, true, true]);
    expect(await html(app, sanne, `${zaak.page}/eindbeelden`)).toContain(
      'Waterhoven heeft nog geen eindbeeld',
    );
  });
});

describe('the joint end state, sentence by sentence', () => {
  test('teaches as long as there is no text', async () => {
    expect(await html(app, mila, `${zaak.page}/eindsituatie`)).toContain('Er is nog geen gezamenlijke tekst');
  });

  test('a changed sentence asks again, an unchanged one keeps its assent', async () => {
    await schrijfO5('Elke balie blijft open. Hulp komt binnen een dag.', 0);
    const [balie, hulp] = await zinnen();
    const given = [
      { sleutel: balie?.sleutel, oordeel: 'eens' },
      { sleutel: hulp?.sleutel, oordeel: 'opmerking', toelichting: 'Ook in de winter?' },
    ];
    expect(await (await oordeel(given)).json()).toEqual({ bewaard: 2 });
    expect(await (await oordeel(given)).json()).toEqual({ bewaard: 0 }); // the same again is nothing new
    await schrijfO5('Nieuw begin.\n\nElke balie blijft open. Hulp komt binnen een uur.', 1);
    expect((await zinnen()).map(({ zin, oordelen }) => [zin, oordelen.map((each) => each.oordeel)])).toEqual([
      ['Nieuw begin.', []],
      ['Elke balie blijft open.', ['eens']],
      ['Hulp komt binnen een uur.', []],
    ]);
    expect((await oordeel([given[1] ?? {}])).status).toBe(409); // that sentence is gone
    await schrijfO5('Elke balie blijft open. Hulp komt binnen een dag.', 2);
    expect((await zinnen())[1]?.oordelen).toMatchObject([{ oordeel: 'opmerking' }]); // the words came back
  });

  test.each(rollen)('a %s', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const [first] = await zinnen();
    const may = reageerders.some((reageerder) => reageerder === rol);
    expect((await oordeel([{ sleutel: first?.sleutel, oordeel: 'eens' }], wie)).status).toBe(may ? 201 : 403);
  });

  test('nobody judges for another, and a no comes with a reason', async () => {
    const [first] = await zinnen();
    const eens = [{ sleutel: first?.sleutel, oordeel: 'eens' }];
    expect((await oordeel(eens, sanne, elsmeer)).status).toBe(404);
    const bare = await oordeel([{ sleutel: first?.sleutel, oordeel: 'oneens' }]);
    expect(((await bare.json()) as { invalidParams: { name: string }[] }).invalidParams[0]?.name).toBe(
      'oordelen.0.toelichting',
    );
  });

  test('the form asks every sentence at once, and leads a mistake to its sentence', async () => {
    const [balie, hulp] = await zinnen();
    const fields = {
      deelnemerId: elsmeer,
      'oordelen.0.sleutel': balie?.sleutel ?? '',
      'oordelen.0.oordeel': 'eens',
      'oordelen.0.toelichting': '',
      'oordelen.1.sleutel': hulp?.sleutel ?? '',
      'oordelen.1.oordeel': 'oneens',
      'oordelen.1.toelichting': '',
    };
    const refused = await submitForm(app, mila, `${zaak.page}/eindsituatie`, fields);
    const text = await refused.text();
    expect([refused.status, text.includes('href="#oordelen.1.toelichting"')]).toEqual([400, true]);
    const saved = await submitForm(app, mila, `${zaak.page}/eindsituatie`, {
      ...fields,
      'oordelen.1.toelichting': 'Te langzaam',
    });
    expect(saved.status).toBe(302);
    const page = (await html(app, mila, `${zaak.page}/eindsituatie`)).replaceAll('<!-- -->', '');
    for (const part of [
      'Met 1 van de 2 zinnen is iedereen het eens.',
      'Niet iedereen eens',
      'niet eens. Te langzaam',
    ])
      expect(page).toContain(part);
    const csv = await (await send(app, mila, 'GET', `${zaak.path}/eindsituatie-exports/csv`)).text();
    expect(csv).toContain('Te langzaam');
  });

  test('what was typed stays with its own sentence when the text changed meanwhile', async () => {
    const [, hulp] = await zinnen();
    const late = await submitForm(app, mila, `${zaak.page}/eindsituatie`, {
      deelnemerId: elsmeer,
      'oordelen.0.sleutel': '0'.repeat(64), // gone
      'oordelen.0.oordeel': 'oneens',
      'oordelen.0.toelichting': 'Over wat er niet meer staat',
      'oordelen.1.sleutel': hulp?.sleutel ?? '',
      'oordelen.1.oordeel': 'opmerking',
      'oordelen.1.toelichting': 'Over de hulp',
    });
    const first = await late.text();
    expect(late.status).toBe(409);
    expect(first).toMatch(/<input(?=[^>]*name="oordelen.1.toelichting")[^>]*value="Over de hulp"/);
    await schrijfO5('Hulp komt binnen een dag. Elke balie blijft open.', 3);
    const moved = await submitForm(app, mila, `${zaak.page}/eindsituatie`, {
      deelnemerId: elsmeer,
      'oordelen.0.sleutel': (await zinnen())[1]?.sleutel ?? '',
      'oordelen.0.oordeel': 'eens',
      'oordelen.0.toelichting': '',
      'oordelen.1.sleutel': hulp?.sleutel ?? '',
      'oordelen.1.oordeel': 'oneens',
      'oordelen.1.toelichting': '',
    });
    expect(await moved.text()).toContain('href="#oordelen.0.toelichting"');
    await schrijfO5('Elke balie blijft open. Hulp komt binnen een dag.', 4);
  });

  test('is what the question itself shows: assent is given in one place', async () => {
    const O5 = async () =>
      ((await (await send(app, mila, 'GET', `${zaak.path}/antwoorden/O5`)).json()) as Antwoord).reacties;
    const kort = async () => (await O5()).map((each) => [each.deelnemer, each.oordeel, each.toelichting]);
    await schrijfO5('Elke balie blijft open. Hulp komt binnen een uur.', 5);
    const [balie, hulp] = (await zinnen()).map(({ sleutel }) => sleutel);
    await oordeel(
      [balie, hulp].map((sleutel) => ({ sleutel, oordeel: 'eens' })),
      mila,
      elsmeer,
    );
    await oordeel([{ sleutel: balie, oordeel: 'eens' }]);
    expect(await kort()).toEqual([['Elsmeer', 'eens', '']]); // Waterhoven has one sentence to go
    await oordeel([{ sleutel: hulp, oordeel: 'oneens', toelichting: 'Te duur' }]);
    const nee = ['Waterhoven', 'oneens', 'Bij ‘Hulp komt binnen een uur’: Te duur.'];
    expect(await kort()).toEqual([['Elsmeer', 'eens', ''], nee]);
    const listed = await send(app, mila, 'GET', `${zaak.path}/reacties?vraagId=O5`);
    expect([listed.headers.get('total-count'), (await listed.json()) as unknown[]]).toEqual([
      '2',
      expect.arrayContaining((await O5()).map((each) => expect.objectContaining({ id: each.id }))),
    ]);
    const direct = await send(app, mila, 'POST', `${zaak.path}/reacties`, {
      body: {
        vraagId: 'O5',
        antwoordVersie: 6,
        deelnemerId: elsmeer,
        oordeel: 'oneens',
        toelichting: 'Toch',
      },
    });
    expect([direct.status, await direct.json()]).toEqual([
      400,
      expect.objectContaining({
        invalidParams: [{ name: 'vraagId', reason: expect.stringContaining('reageert u per zin') }],
      }),
    ]);
    const page = (await html(app, sanne, `${zaak.page}/vragen/O5`)).replaceAll('<!-- -->', '');
    expect(page).toContain('1 van de 2 gemeenten zijn het eens met elke zin van deze tekst');
    expect(page).not.toContain('Geef de reactie van Waterhoven');
    expect(page).toContain(`href="${zaak.page}/eindsituatie"`);
    await schrijfO5('Elke balie blijft open. Hulp komt binnen een uur. Nieuw.', 6);
    expect(await html(app, mila, `${zaak.page}/vragen/O5`)).toContain(
      `href="${zaak.page}/eindsituatie#oordelen-${elsmeer}"`,
    );
    expect(await kort()).toEqual([nee]);
  });

  test('is refused while onderzoeken is not open', async () => {
    const later = await buildSamenwerking(owner, { naam: 'Later', fase: 'organiseren' });
    const response = await send(
      app,
      later.person('contactpersoon', 'Elsmeer'),
      'POST',
      `${later.path}/zinsoordelen`,
      {
        body: {
          deelnemerId: later.deelnemer('Elsmeer'),
          oordelen: [{ sleutel: '0'.repeat(64), oordeel: 'eens' }],
        },
      },
    );
    expect(response.status).toBe(409);
  });
});

test('a dossier gets the shared version, never what is only in the room', async () => {
  const asked = (wie: { id: string }) =>
    inTransaction(db, { accountId: wie.id, readOnly: true }, (tx) => eindbeeldenOnderdelen(tx, zaak.id));
  const { versie, id } = (await (await send(app, mila, 'GET', kamer)).json()) as Eindbeeld;
  await put({ ...beeld, motief: 'Voor iedereen' }, versie);
  const deling = { onderwerp: 'eindbeeld', onderwerpId: id, versie: versie + 1 };
  expect((await send(app, mila, 'POST', `${zaak.path}/delingen`, { body: deling })).status).toBe(201);
  await put({ ...beeld, motief: 'Alleen voor ons' }, versie + 1);
  const [eindbeelden] = await asked(mila);
  expect(eindbeelden).toMatchObject({ vraagId: 'O5', titel: 'Eindbeelden' });
  expect(JSON.stringify(eindbeelden)).toContain('Voor iedereen');
  expect(JSON.stringify(eindbeelden)).not.toContain('Alleen voor ons');
  expect(await asked(sanne)).toEqual(await asked(mila));
});
