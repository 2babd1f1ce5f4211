import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Betrokkene } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const list = async (query: string) =>
  (await (
    await send(app, mila, 'GET', `${zaak.path}/betrokkenen?pageSize=100&${query}`)
  ).json()) as Betrokkene[];

test('a role that ended is gone from now, and stays in who had which role when', async () => {
  const [controller] = await list(`rol=controller&deelnemerId=${zaak.deelnemer('Elsmeer')}`);
  const path = `${zaak.path}/betrokkenen/${controller?.id}`;
  expect((await send(app, mila, 'DELETE', path)).status).toBe(204);
  const isThere = (rows: readonly Betrokkene[]) => rows.some(({ id }) => id === controller?.id);
  expect(isThere(await list(''))).toBe(false);
  const all = await list('stand=alle');
  expect(all.find(({ id }) => id === controller?.id)).toMatchObject({
    vanafOp: controller?.vanafOp,
    beeindigdOp: '2026-06-16T10:00:00.000Z',
  });
  expect((await send(app, mila, 'DELETE', path)).status).toBe(404);
  const page = await html(app, mila, `${zaak.page}/betrokkenen?stand=alle&rol=controller`);
  expect(page).toContain('tot dinsdag 16 juni 2026');
  const csv = await (await send(app, mila, 'GET', `${zaak.path}/betrokkenexports/csv?stand=alle`)).text();
  expect(csv).toContain('2026-06-16T10:00:00.000Z');
  expect(csv.trim().split('\r\n')).toHaveLength(all.length + 1);
});

test('people are found by a part of their name; a sign of SQL is only a sign', async () => {
  const found = await list('zoek=GRIFFIER els');
  expect(found.map(({ naam }) => naam)).toEqual(['griffier Elsmeer']);
  expect(await list('zoek=%25')).toEqual([]);
});

test('people are sorted by name, role, deelnemer and since when; a role for the whole comes last by deelnemer', async () => {
  const ways = ['naam', '-naam', 'rol', '-rol', 'deelnemer', '-deelnemer'] as const;
  for (const sort of ways) {
    const key = sort.replace('-', '') as 'naam' | 'rol' | 'deelnemer';
    const found = (await list(`sort=${sort}`)).map((each) => each[key]);
    const filled = found.filter((value) => value !== null).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const expected = sort.startsWith('-') ? filled.toReversed() : filled;
    expect([sort, found]).toEqual([sort, [...expected, ...found.filter((value) => value === null)]]);
  }
  expect((await send(app, mila, 'GET', `${zaak.path}/betrokkenen?sort=email`)).status).toBe(400);
  const page = await html(app, mila, `${zaak.page}/betrokkenen?rol=griffier&sort=-deelnemer`);
  expect(page.indexOf('griffier Waterhoven')).toBeLessThan(page.indexOf('griffier Elsmeer'));
  expect(page).toContain('/betrokkenexports/csv?rol=griffier&amp;sort=-deelnemer');
  expect(page.replaceAll('<!-- -->', '')).toContain('1 tot en met 2 van 2.');
});
