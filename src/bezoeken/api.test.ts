import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#src/database/tenants.ts';
import { byItself } from '#src/http/call.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { volgBezoeken } from './api.ts';
import type { Bezoek } from './endpoints.ts';

const { db, owner } = await freshDatabase();
let clock = new Date('2026-06-16T10:00:00Z');
const bezoeken = volgBezoeken(db);
const app = testApp(db, { now: () => clock, bezocht: bezoeken.noteer });

/** Later, with everybody still logged in. */
async function naar(moment: string) {
  clock = new Date(moment);
  const verlooptOp = new Date(clock.getTime() + 12 * 3_600_000);
  await owner.updateTable('sessie').set({ gezienOp: clock, verlooptOp }).execute();
}
type Wie = { id: string; cookie: string };
let zaak: Zaak;
let mila: Wie;
let sanne: Wie;

/** Looks at a page as a browser without JavaScript shows it; the visit is written down afterwards. */
async function bekijk(wie: Wie, path = zaak.page) {
  const [shown = ''] = (await html(app, wie, path)).split('<script');
  await bezoeken.rust();
  return shown.replaceAll('<!-- -->', '');
}
async function knelpunt(wie: Wie, gemeente: string, titel: string, waar = zaak) {
  const body = { titel, taakveld: 'ICT', letters: ['kosten'], ernst: 3, urgentie: 3 };
  const made = await send(app, wie, 'POST', `${waar.path}/knelpunten`, {
    body: { ...body, deelnemerId: waar.deelnemer(gemeente) },
  });
  return ((await made.json()) as { id: string }).id;
}
/** What everybody sees: something that is shared. */
async function deel(wie: Wie, gemeente: string, waar = zaak) {
  const onderwerpId = await knelpunt(wie, gemeente, 'Eén beheerder', waar);
  const body = { onderwerp: 'knelpunt', onderwerpId, versie: 1 };
  expect((await send(app, wie, 'POST', `${waar.path}/delingen`, { body })).status).toBe(201);
  await bezoeken.rust();
}
const nieuws = async (wie: Wie, headers: Record<string, string> = { [byItself]: 'ja' }) => {
  const response = await send(app, wie, 'GET', '/v1/bezoeken', { headers });
  return (await response.json()) as Bezoek[];
};
const zinnen = async (wie: Wie) => (await nieuws(wie)).flatMap(({ regels }) => regels.map(({ zin }) => zin));
const rij = (wie: Wie) =>
  owner.selectFrom('bezoek').selectAll().where('accountId', '=', wie.id).executeTakeFirst();

beforeEach(async () => {
  zaak = await buildSamenwerking(owner);
  mila = zaak.person('contactpersoon', 'Elsmeer');
  sanne = zaak.person('contactpersoon', 'Waterhoven');
  await naar('2026-06-16T10:00:00Z');
});

describe('what changed since the previous visit', () => {
  test('nothing at the first; then what others did, and nothing of oneself or of another room', async () => {
    await deel(sanne, 'Waterhoven');
    expect(await bekijk(mila)).not.toContain('Sinds uw vorige bezoek');
    await naar('2026-06-16T10:30:00Z');
    await knelpunt(sanne, 'Waterhoven', 'In de kamer'); // only Waterhoven may know
    await deel(sanne, 'Waterhoven');
    await naar('2026-06-18T09:00:00Z');
    await deel(mila, 'Elsmeer');
    const shared =
      'contactpersoon Waterhoven van Waterhoven deelde een knelpunt met de andere deelnemers (versie 1).';
    expect(await zinnen(mila)).toEqual([shared]);
    const overzicht = await bekijk(mila);
    expect(overzicht).toContain('Sinds uw vorige bezoek');
    expect(overzicht).toContain('Uw vorige bezoek was op dinsdag 16 juni 2026, 12.00 uur.');
    expect(overzicht).toContain(shared);
    expect(overzicht).toContain('Laatste gebeurtenissen');
    const [gevonden] = await nieuws(mila);
    expect(overzicht).toContain(`href="${zaak.page}/logboek?na=${gevonden?.na}"`);
    expect(await bekijk(mila, '/')).toContain(shared);
    // The same colleague at the own desk does see what happened in the room.
    const collega = zaak.person('gemeentesecretaris', 'Waterhoven');
    expect(await zinnen(collega)).toEqual([]); // never was here
  });

  test('stays for the whole visit, and begins anew after an hour without a page', async () => {
    await bekijk(mila);
    await naar('2026-06-17T09:00:00Z');
    await deel(sanne, 'Waterhoven');
    await naar('2026-06-17T10:00:00Z');
    await bekijk(mila);
    expect(await zinnen(mila)).toHaveLength(1);
    for (const moment of ['10:50', '11:40', '12:35']) {
      await naar(`2026-06-17T${moment}:00Z`);
      await bekijk(mila);
      expect(await zinnen(mila)).toHaveLength(1); // still the same visit
    }
    await naar('2026-06-17T13:36:00Z');
    expect(await zinnen(mila)).toEqual([]); // the visit has ended; since then nothing changed
    expect(await bekijk(mila)).toContain('Sindsdien heeft niemand anders hier iets gewijzigd.');
    expect(await rij(mila)).toMatchObject({
      begonnenOp: new Date('2026-06-17T13:36:00Z'),
      vorigOp: new Date('2026-06-17T12:35:00Z'),
    });
    expect(await bekijk(mila, '/')).not.toContain('Sinds uw vorige bezoek');
  });

  test('ten lines, with how many there are; on the start page under each samenwerking', async () => {
    const elders = await buildSamenwerking(owner, { naam: 'Belastingen', deelnemers: ['Verweg'] });
    const verweg = elders.person('contactpersoon', 'Verweg');
    const rollen = owner.updateTable('betrokkene').where('samenwerkingId', '=', elders.id);
    await rollen.where('rol', '=', 'projectleider').set({ accountId: mila.id }).execute();
    await bekijk(mila);
    await bekijk(mila, elders.page);
    await naar('2026-06-17T09:00:00Z');
    for (let keer = 0; keer < 12; keer++) await deel(sanne, 'Waterhoven');
    await naar('2026-06-17T09:10:00Z');
    await deel(verweg, 'Verweg', elders);
    const found = await nieuws(mila);
    expect(found.map(({ samenwerking, aantal, regels }) => [samenwerking, aantal, regels.length])).toEqual([
      ['Belastingen', 1, 1],
      ['ICT-samenwerking', 12, 10],
    ]);
    const start = await bekijk(mila, '/');
    expect(start.match(/deelde een knelpunt met de andere deelnemers/g)).toHaveLength(10);
    for (const tekst of ['Belastingen</h3>', 'ICT-samenwerking</h3>', 'Bekijk alle 12 wijzigingen'])
      expect(start).toContain(tekst);
    expect(await bekijk(mila)).not.toContain('Laatste gebeurtenissen'); // the same lines are told already
    const [, ict] = found;
    const log = await bekijk(mila, `${zaak.page}/logboek?na=${ict?.na}`);
    expect(log).toContain(`U ziet alleen de regels na nummer ${ict?.na}.`);
    expect(log.match(/Deelde een knelpunt met de andere deelnemers/g)).toHaveLength(12);
    expect(log).toContain(`name="na" value="${ict?.na}"`); // searching stays within it
  });
});

describe('what counts as a visit', () => {
  test('at most one is written in a quarter of an hour, whatever is asked', async () => {
    await bekijk(mila);
    const eerst = await rij(mila);
    await naar('2026-06-16T10:14:00Z');
    await bekijk(mila);
    await deel(mila, 'Elsmeer');
    expect(await rij(mila)).toEqual(eerst);
    // Nor by another process, which knows nothing of what this one wrote.
    const ander = volgBezoeken(db);
    ander.noteer({ accountId: mila.id, samenwerkingId: zaak.id, op: clock });
    await ander.rust();
    expect(await rij(mila)).toEqual(eerst);
    await naar('2026-06-16T10:15:00Z');
    await bekijk(mila);
    expect(await rij(mila)).toMatchObject({
      begonnenOp: new Date('2026-06-16T10:00:00Z'),
      laatstOp: clock,
      vorigOp: null,
    });
  });

  test('saving something does; following, the stream, a program and the start page do not', async () => {
    await send(app, mila, 'GET', zaak.path, { headers: { [byItself]: 'ja' } });
    const stroom = await send(app, mila, 'GET', `${zaak.path}/wijzigingenstroom`);
    await stroom.body?.cancel();
    await bekijk(mila, '/');
    const made = await send(app, mila, 'POST', '/v1/toegangssleutels', {
      body: { naam: 'Excel', bereik: 'schrijven', dagen: 30 },
    });
    const { sleutel } = (await made.json()) as { sleutel: string };
    for (const path of [zaak.path, `${zaak.path}/bezoeken`])
      await app.request(`http://localhost:3000${path}`, { headers: { authorization: `Bearer ${sleutel}` } });
    await send(app, mila, 'GET', `${zaak.path}/knelpunten/${crypto.randomUUID()}`); // is not there
    await bezoeken.rust();
    expect(await rij(mila)).toBeUndefined();
    await knelpunt(mila, 'Elsmeer', 'Eén beheerder');
    await bezoeken.rust();
    expect(await rij(mila)).toMatchObject({ laatstOp: clock });
  });

  test('who has no rol leaves no trace, and a samenwerking that one left tells nothing', async () => {
    const vreemd = (await buildSamenwerking(owner, { naam: 'Elders' })).person('contactpersoon', 'Elsmeer');
    await bekijk(vreemd, zaak.page);
    bezoeken.noteer({ accountId: vreemd.id, samenwerkingId: zaak.id, op: clock });
    await bezoeken.rust();
    expect(await rij(vreemd)).toBeUndefined();
    expect((await send(app, vreemd, 'GET', `${zaak.path}/bezoeken`)).status).toBe(404);
    await bekijk(mila);
    await naar('2026-06-17T09:00:00Z');
    await deel(sanne, 'Waterhoven');
    expect(await zinnen(mila)).toHaveLength(1);
    const rol = owner.updateTable('betrokkene').where('accountId', '=', mila.id);
    await rol.set({ beeindigdOp: clock }).execute();
    expect(await nieuws(mila)).toEqual([]);
  });
});

test('nobody reads, changes, removes or makes a visit of somebody else', async () => {
  await bekijk(mila);
  const before = await rij(mila);
  const values = sql`now(), now(), 999, now(), 999`;
  const kolommen = sql`account_id, samenwerking_id, begonnen_op, laatst_op, laatst_nummer, vorig_op, vorig_nummer`;
  const attack = (wie: Wie, statement: ReturnType<typeof sql>) =>
    inTransaction(db, { accountId: wie.id, readOnly: false }, async (tx) => {
      const { rows, numAffectedRows = 0n } = await statement.execute(tx);
      return rows.length + Number(numAffectedRows);
    }).catch((error: Error) => ('code' in error ? String(error.code) : error.message));
  for (const wie of [sanne, zaak.person('projectleider'), zaak.person('gemeentesecretaris', 'Elsmeer')]) {
    expect([
      await attack(wie, sql`select * from bezoek where account_id = ${mila.id}`),
      await attack(wie, sql`update bezoek set laatst_nummer = 0 where account_id = ${mila.id}`),
      await attack(wie, sql`delete from bezoek`),
      await attack(wie, sql`insert into bezoek (${kolommen}) select ${mila.id}, ${zaak.id}, ${values}`),
      await attack(wie, sql`update bezoek set account_id = ${wie.id}`),
    ]).toEqual([0, 0, '42501', '42501', '42501']);
  }
  const elders = await buildSamenwerking(owner, { naam: 'Elders' });
  expect(
    await attack(sanne, sql`insert into bezoek (${kolommen}) select ${sanne.id}, ${elders.id}, ${values}`),
  ).toBe('42501');
  expect(await rij(mila)).toEqual(before);
  expect(await nieuws(sanne)).toEqual([]);
});
