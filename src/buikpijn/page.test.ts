import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const base = `${zaak.page}/buikpijn`;
const page = async (path: string, wie = mila) => (await html(app, wie, path)).replaceAll('<!-- -->', '');
const post = (path: string, fields: Record<string, string>) => submitForm(app, mila, path, fields);

test('the empty page says how to begin; who only reads gets no button', async () => {
  expect(await page(base)).toContain(`href="${base}/nieuw"`);
  expect(await page(base, zaak.person('raadslid', 'Elsmeer'))).not.toContain(`href="${base}/nieuw"`);
});

test('from complaint to knelpunt in six steps, left and taken up again', async () => {
  const deelnemerId = zaak.deelnemer('Elsmeer');
  const made = await post(`${base}/nieuw`, { actie: 'verder', deelnemerId, klacht: 'Niemand neemt op' });
  const second = made.headers.get('location') ?? '';
  expect(second).toMatch(/\/symptoom$/);
  const overview = second.replace(/\/symptoom$/, '');
  expect(await page(second)).toContain('Stap 2 van 6');
  const stopped = await post(second, { actie: 'stop', versie: '1', symptoom: 'Na vier uur is het stil' });
  expect(stopped.headers.get('location')).toBe(overview);
  expect(await page(base)).toContain('2 van 6 stappen');
  expect(await page(overview)).toContain(`href="${overview}/oorzaak"`); // goes on where it stopped
  for (const [versie, stap, next, fields] of [
    ['2', 'oorzaak', '/bewijs', { oorzaak: 'Eén beheerder' }],
    ['3', 'bewijs', '/nietsDoen', { bewijs: '212 meldingen', bron: 'Systeem 2025' }],
    ['4', 'nietsDoen', '/probleemstelling', { nietsDoen: 'Het wordt erger' }],
    ['5', 'probleemstelling', '', { probleemstelling: 'Wij willen meer samenwerken' }],
  ] as const) {
    const saved = await post(`${overview}/${stap}`, { ...fields, actie: 'verder', versie });
    expect([stap, saved.headers.get('location')]).toEqual([stap, `${overview}${next}`]);
  }
  expect(await page(overview)).toContain('Samenwerken is een middel.'); // said, and not in the way
  await post(`${overview}/probleemstelling`, {
    actie: 'stop',
    versie: '6',
    probleemstelling: 'Na vier uur krijgt niemand hulp',
  });
  expect(await page(overview)).not.toContain('Samenwerken is een middel.');
  const id = overview.split('/').at(-1) ?? '';
  const form = await page(`${zaak.page}/knelpunten/nieuw?buikpijnId=${id}`);
  for (const text of [
    'value="Na vier uur krijgt niemand hulp"',
    'De oorzaak: Eén beheerder',
    '212 meldingen',
    `value="${id}"`,
  ])
    expect(form).toContain(text);
  const knelpunt = await post(`${zaak.page}/knelpunten/nieuw?buikpijnId=${id}`, {
    actie: 'bewaar',
    deelnemerId,
    buikpijnId: id,
    titel: 'Na vier uur krijgt niemand hulp',
    taakveld: 'ICT',
    letters: 'kwaliteit',
    ernst: '3',
    urgentie: '4',
  });
  const there = knelpunt.headers.get('location') ?? '';
  expect(await page(there)).toContain(`href="${base}/${id}"`);
  expect(await page(overview)).toContain(`href="${there}"`);
});

test('what was typed stays when the step was refused, or saved by somebody else', async () => {
  const body = { klacht: 'Iets', deelnemerId: zaak.deelnemer('Elsmeer') };
  const { id } = (await (await send(app, mila, 'POST', `${zaak.path}/buikpijn`, { body })).json()) as {
    id: string;
  };
  const long = await post(`${base}/${id}/probleemstelling`, {
    actie: 'verder',
    versie: '1',
    probleemstelling: 'y'.repeat(201),
  });
  expect([long.status, (await long.text()).includes('y'.repeat(201))]).toEqual([400, true]);
  await send(app, mila, 'PATCH', `${zaak.path}/buikpijn/${id}`, {
    body: { oorzaak: 'Van een ander' },
    ifMatch: 1,
  });
  const stale = await post(`${base}/${id}/oorzaak`, { actie: 'verder', versie: '1', oorzaak: 'Van mij' });
  const text = (await stale.text()).replaceAll('<!-- -->', '');
  expect([stale.status, text.includes('Van mij'), text.includes('name="versie" value="2"')]).toEqual([
    412,
    true,
    true,
  ]);
});

test('an unknown step does not exist', async () => {
  const response = await app.request(`http://localhost:3000${base}/${crypto.randomUUID()}/bestaatniet`, {
    headers: { cookie: mila.cookie },
  });
  expect(response.status).toBe(404);
});
