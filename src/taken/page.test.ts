import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Taak } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const lijst = `${zaak.page}/taken`;
const kolom = `${lijst}/kolom/${zaak.deelnemer('Elsmeer')}`;

const idOf = async (naam: string) => {
  const response = await send(app, mila, 'GET', `${zaak.path}/taken?zoek=${naam}`);
  return ((await response.json()) as Taak[])[0]?.id ?? '';
};

test('the empty page teaches; a taak and a choice are made with forms, and the scope follows', async () => {
  expect(await html(app, mila, lijst)).toContain('Nog geen taken');
  const made = await submitForm(app, mila, `${lijst}/nieuw`, {
    actie: 'bewaar',
    naam: 'Telefonie',
    taakveld: 'ICT',
    omschrijving: '',
    uitvoerder: '',
    orgaan: 'college',
    grondslag: '',
    zekerheid: 'onbekend',
    vorm: 'delegatie',
  });
  expect([made.status, made.headers.get('location')]).toEqual([302, lijst]);
  const taakId = await idOf('Telefonie');
  expect(await html(app, mila, `${lijst}/${taakId}`)).toContain(
    'Delegatie mag alleen als een wet dat toestaat',
  );
  const fields = { 'keuzen.0.taakId': taakId, 'keuzen.0.toelichting': 'Na het contract' };
  const wrong = await submitForm(app, mila, kolom, { versie: '0', ...fields, 'keuzen.0.keuze': 'later' });
  const again = await wrong.text();
  expect(wrong.status).toBe(400);
  for (const text of ['Vul in vanaf welke dag uw gemeente meedoet', 'Na het contract'])
    expect(again).toContain(text);
  const saved = await submitForm(app, mila, kolom, {
    versie: '0',
    ...fields,
    'keuzen.0.keuze': 'later',
    'keuzen.0.vanafDatum': '2028-01-01',
  });
  expect(saved.headers.get('location')).toBe(lijst);
  const page = await html(app, mila, lijst);
  for (const text of ['Later, vanaf 1 januari 2028', 'Telefonie (wacht op Waterhoven)', 'Kies voor Elsmeer'])
    expect(page).toContain(text);
  expect(await html(app, mila, `${lijst}/wijzigingen`)).toContain('Keuze van Elsmeer');
  expect(await html(app, mila, `${lijst}/wijzigingen?sinds=2026-06-17`)).toContain('is er niets veranderd');
});

test('who saved an older column sees both; another deelnemer reads the column without a form', async () => {
  const late = await submitForm(app, mila, kolom, {
    versie: '0',
    'keuzen.0.taakId': await idOf('Telefonie'),
    'keuzen.0.keuze': 'uit',
  });
  const text = await late.text();
  expect(late.status).toBe(412);
  for (const part of ['Intussen gewijzigd', 'Telefonie: ', 'name="versie" value="1"'])
    expect(text).toContain(part);
  const other = await html(app, zaak.person('contactpersoon', 'Waterhoven'), kolom);
  expect(other).not.toContain('keuzen.0.keuze');
  expect(other).toContain('Later, vanaf 1 januari 2028');
});

test('who saved an older taak sees both, and who only reads gets no form', async () => {
  const taak = `${lijst}/${await idOf('Telefonie')}`;
  const fields = {
    actie: 'bewaar',
    versie: '1',
    naam: 'Telefonie',
    taakveld: 'ICT',
    omschrijving: 'Van een',
  };
  expect((await submitForm(app, mila, taak, fields)).status).toBe(302);
  const late = await submitForm(app, mila, taak, { ...fields, omschrijving: 'Van twee' });
  expect([late.status, (await late.text()).includes('Van twee</textarea>')]).toEqual([412, true]);
  const reader = await html(app, zaak.person('raadslid', 'Elsmeer'), taak);
  expect(reader).not.toContain('name="vorm"');
  expect(reader).toContain('U leest mee');
});
