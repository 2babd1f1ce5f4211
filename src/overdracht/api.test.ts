import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { makeVoorbeeld } from '#src/example.ts';
import { verifyLogboek } from '#src/logboek/api.ts';
import { origin } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';
import { exportSamenwerking, importSamenwerking } from './api.ts';
import { tabellen } from './queries.ts';

const now = new Date('2026-06-16T10:00:00Z');
const hier = await freshDatabase();
const daar = await freshDatabase();
const deps = { db: hier.db, now: () => now, publicUrl: origin, hasMail: false };
const id = await makeVoorbeeld({ owner: hier.owner, deps, wachtwoord: null, eigenaar: null });
const inhoud = new TextEncoder().encode('Notulen van de raad');
const addAttachment = async () => {
  const { id: door } = await hier.owner.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow();
  await sql`with b as (insert into bijlage (id, samenwerking_id, onderwerp, onderwerp_id, naam, mediatype, grootte, sha256, toegevoegd_op, toegevoegd_door)
    values (gen_random_uuid(), ${id}, 'vraag', 'O5', 'notulen.txt', 'text/plain', ${inhoud.length}, encode(sha256(${Buffer.from(inhoud)}), 'hex'), ${now}, ${door}) returning id)
    insert into bijlage_inhoud select id, ${Buffer.from(inhoud)} from b`.execute(hier.owner);
};
await addAttachment();
const { archief, rijen } = await exportSamenwerking(hier.owner, id, now);

const filesOf = (bytes: Uint8Array) => unzipSync(bytes);
const parsed = (files: Record<string, Uint8Array>, name: string): unknown =>
  JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
/** The archive with one file changed; `honest` also puts the new hash in the manifest. */
const altered = (change: (files: Record<string, Uint8Array>) => void) => {
  const files = filesOf(archief);
  change(files);
  return zipSync(files);
};
const count = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from samenwerking`.execute(daar.owner)).rows[0]?.n;

describe('a samenwerking as one archive', () => {
  test('holds every table with rows of a samenwerking, but the keys of invitations and who visited when', async () => {
    const { rows } = await sql<{ naam: string }>`
      select distinct table_name as naam from information_schema.columns c join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'samenwerking_id'`.execute(
      hier.owner,
    );
    const elsewhere = ['bezoek', 'logboek', 'uitnodiging'];
    expect(
      rows
        .map(({ naam }) => naam)
        .filter((naam) => !elsewhere.includes(naam))
        .toSorted(),
    ).toEqual(tabellen.filter((naam) => naam !== 'samenwerking').toSorted());
  });

  test.each([
    ['no archive', () => strToU8('zomaar tekst'), 'geen archief'],
    [
      'an altered row',
      () => altered((f) => (f['tabellen/knelpunt.json'] = strToU8('[]'))),
      'tabellen/knelpunt.json gewijzigd',
    ],
    ['a file too many', () => altered((f) => (f['extra.json'] = strToU8('{}'))), 'extra.json'],
    ['a file too few', () => altered((f) => delete f['accounts.json']), 'ontbreekt accounts.json'],
    [
      'another version of the database',
      () =>
        altered(
          (f) =>
            (f['manifest.json'] = strToU8(
              strFromU8(f['manifest.json'] ?? new Uint8Array()).replace(
                /"migratie": "[^"]*"/,
                '"migratie": "0001_oud.sql"',
              ),
            )),
        ),
      'databaseversie 0001_oud.sql',
    ],
  ])('%s is refused with one sentence, and nothing stays behind', async (_, make, zin) => {
    await expect(importSamenwerking(daar.owner, make(), now)).rejects.toThrow(zin);
    expect(await count()).toBe(0);
  });

  test('comes into another installation whole, with a log that still holds', async () => {
    const gelezen = await importSamenwerking(daar.owner, archief, now);
    expect(gelezen.rijen).toBe(rijen);
    expect(rijen).toBeGreaterThan(100);
    expect(gelezen.nogUitnodigen.map(({ email }) => email)).toContain('mila@elsmeer.example');
    expect((await verifyLogboek(daar.owner)).every(({ breuk }) => breuk === null)).toBe(true);
  });

  test('leaves it again with the same content', async () => {
    const terug = filesOf((await exportSamenwerking(daar.owner, id, now)).archief);
    const eerst = filesOf(archief);
    for (const naam of Object.keys(eerst).filter((file) => !/^(manifest|accounts)|tabellen/.test(file)))
      expect(strFromU8(terug[naam] ?? new Uint8Array())).toBe(strFromU8(eerst[naam] ?? new Uint8Array()));
    const accountIds = new Map(
      (parsed(eerst, 'accounts.json') as { id: string; email: string }[]).map((account) => [
        (parsed(terug, 'accounts.json') as { id: string; email: string }[]).find(
          ({ email }) => email === account.email,
        )?.id ?? '',
        account.id,
      ]),
    );
    const back = (text: string) =>
      [...accountIds].reduce((all, [nieuw, oud]) => all.replaceAll(nieuw, oud), text);
    const rows = (text: string) =>
      (JSON.parse(text) as unknown[]).map((rij) => JSON.stringify(rij)).toSorted();
    for (const tabel of tabellen) {
      const file = `tabellen/${tabel}.json`;
      expect(rows(back(strFromU8(terug[file] ?? new Uint8Array())))).toEqual(
        rows(strFromU8(eerst[file] ?? new Uint8Array())),
      );
    }
  });

  test('does not come in twice', async () => {
    await expect(importSamenwerking(daar.owner, archief, now)).rejects.toThrow(
      'staat al in deze installatie',
    );
  });

  test('of an unknown id is refused', async () => {
    await expect(exportSamenwerking(hier.owner, 'bestaat-niet', now)).rejects.toThrow(
      'Er is geen samenwerking',
    );
  });
});
