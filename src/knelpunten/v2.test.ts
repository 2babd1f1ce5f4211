import { expect, test } from 'vitest';
import { readRekenblad } from '#src/documenten/import.rekenblad.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Knelpunt } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const list = `${zaak.path}/knelpunten`;

async function make(more: object = {}) {
  const body = {
    titel: 'Uitval',
    taakveld: 'ICT',
    letters: ['kosten', 'Grip'],
    ernst: 4,
    urgentie: 4,
    deelnemerId: zaak.deelnemer('Elsmeer'),
    ...more,
  };
  const response = await send(app, mila, 'POST', list, { body });
  expect(response.status).toBe(201);
  return (await response.json()) as Knelpunt;
}
const read = async (path: string, wie = mila): Promise<unknown> =>
  (await send(app, wie, 'GET', `${zaak.path}${path}`)).json();

test('V2: whether collaboration helps, why, and what else; open until judged; shared with the rest', async () => {
  const open = await make({ titel: 'Open' });
  expect([open.helpt, open.waarom]).toEqual([null, '']);
  const v2 = { helpt: 'deels', waarom: 'Samen zijn er drie mensen', alternatief: 'Inkopen' };
  const judged = await make({ titel: 'Beoordeeld', ...v2 });
  const titles = async (query: string) =>
    ((await read(`/knelpunten?${query}`)) as Knelpunt[]).map(({ titel }) => titel);
  expect([await titles('helpt=deels'), await titles('helpt=onbeoordeeld')]).toEqual([
    ['Beoordeeld'],
    ['Open'],
  ]);
  await send(app, mila, 'POST', `${zaak.path}/delingen`, {
    body: { onderwerp: 'knelpunt', onderwerpId: judged.id, versie: 1 },
  });
  expect(await read('/delingen', sanne)).toMatchObject([{ inhoud: v2 }]);
  const bad = await send(app, mila, 'POST', list, { body: { helpt: 'misschien' } });
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining('Kies ja, deels of nee')]);
});

test('the form keeps V2, and can open it again', async () => {
  const { id } = await make({ titel: 'Via het formulier', helpt: 'ja' });
  const path = `${zaak.page}/knelpunten/${id}/wijzigen`;
  expect(await html(app, mila, path)).toContain('<option value="ja" selected="">');
  const fields = {
    titel: 'Via het formulier',
    taakveld: 'ICT',
    letters: 'kosten',
    ernst: '4',
    urgentie: '4',
  };
  await submitForm(app, mila, path, { ...fields, helpt: '', waarom: 'x', actie: 'bewaar', versie: '1' });
  expect(await read(`/knelpunten/${id}`)).toMatchObject({ helpt: null, waarom: 'x', versie: 2 });
});

test('the map counts by ernst and urgentie, of the own room only, with what is shared', async () => {
  const before = (await read('/knelpuntkaart')) as { ernst: number; aantal: number }[];
  await make({ titel: 'Zwaar', ernst: 5, urgentie: 5 });
  expect(before.some(({ ernst }) => ernst === 5)).toBe(false);
  expect(await read('/knelpuntkaart')).toContainEqual({ ernst: 5, urgentie: 5, aantal: 1, gedeeld: 0 });
  expect(await read('/knelpuntkaart?ernst=5')).toHaveLength(1);
  expect(await read('/knelpuntkaart', sanne)).toEqual([]);
  const page = (await html(app, mila, `${zaak.page}/knelpunten`)).replaceAll('<!-- -->', '');
  expect(page).toContain(
    'Van de 4 knelpunten hebben er 4 zowel ernst als urgentie 4 of hoger. Daarvan zijn er 3 nog niet gedeeld.',
  );
});

test('the ODS holds the same rows as the CSV, with scores that can be calculated with', async () => {
  const get = (formaat: string) => send(app, mila, 'GET', `${zaak.path}/knelpuntexports/${formaat}?ernst=5`);
  const rows = async (formaat: string) =>
    readRekenblad(new Uint8Array(await (await get(formaat)).arrayBuffer())).flatMap(({ rijen }) =>
      rijen.map(({ cellen }) => cellen),
    );
  expect(await rows('ods')).toEqual(await rows('csv'));
  expect((await rows('ods'))[1]?.slice(0, 6)).toEqual(['Elsmeer', 'Zwaar', 'ICT', 'kosten, Grip', '5', '5']);
});
