import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { findBreuk } from '#src/logboek/keten.ts';
import { canonicalJson } from '#src/shared/canonical.ts';
import { formaatversie, gebrekVan, idsIn, type Manifest, type Rij, vervangIds } from './archief.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

/** What there is to export. */
export const listSamenwerkingen = (owner: Database) => queries.listSamenwerkingen(owner);

const maxUitgepakt = 2 * 1024 ** 3;
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The whole samenwerking as one archive, closed rooms included: for who runs the installation. Throws RangeError when there is none. */
export async function exportSamenwerking(
  owner: Database,
  id: string,
  now: Date,
): Promise<{ naam: string; rijen: number; archief: Uint8Array }> {
  return owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const naam = await queries.findSamenwerking(tx, id);
      if (naam === undefined) throw new RangeError(teksten.geenSamenwerking(id));
      const files = new Map<string, Uint8Array>();
      const add = (name: string, value: unknown) => files.set(name, strToU8(JSON.stringify(value, null, 1)));
      const accounts = new Set<string>();
      const organisaties = new Set<string>();
      let aantal = 0;
      for (const tabel of queries.tabellen) {
        const rijen = await queries.listRijen(tx, tabel, id);
        for (const account of idsIn(rijen, await queries.listAccountkolommen(tx, tabel)))
          accounts.add(account);
        // Not only deelnemers: a possible partner may be an organisatie too.
        for (const organisatie of idsIn(rijen, ['organisatie_id'])) organisaties.add(organisatie);
        aantal += rijen.length;
        add(`tabellen/${tabel}.json`, rijen);
        if (tabel === 'bijlage')
          for (const bijlage of idsIn(rijen, ['id']))
            files.set(`bijlagen/${bijlage}`, await queries.findBijlage(tx, bijlage));
      }
      add('organisaties.json', await queries.listOrganisaties(tx, [...organisaties]));
      add('accounts.json', await queries.listAccounts(tx, [...accounts]));
      add('logboek.json', await queries.findKeten(tx, id));
      const manifest: Manifest = {
        formaat: 'bondgenoot-samenwerking',
        versie: formaatversie,
        migratie: await queries.findMigratie(tx),
        samenwerkingId: id,
        naam,
        gemaaktOp: now.toISOString(),
        bestanden: [...files].map(([name, bytes]) => ({
          naam: name,
          sha256: sha256(bytes),
          bytes: bytes.length,
        })),
      };
      return {
        naam,
        rijen: aantal,
        archief: zipSync(
          { 'manifest.json': strToU8(JSON.stringify(manifest, null, 1)), ...Object.fromEntries(files) },
          { mtime: now },
        ),
      };
    });
}

const Id = z.uuid();
const Rijen = z.array(z.record(z.string(), z.unknown()));
const ManifestSchema = z.object({
  formaat: z.literal('bondgenoot-samenwerking'),
  versie: z.int(),
  migratie: z.string(),
  samenwerkingId: Id,
  naam: z.string(),
  gemaaktOp: z.iso.datetime(),
  bestanden: z.array(z.object({ naam: z.string(), sha256: z.string(), bytes: z.int() })),
});
const Accounts = z.array(z.object({ id: Id, naam: z.string(), email: z.email() }));
const Organisaties = z.array(
  z.object({
    id: Id,
    soort: z.string(),
    naam: z.string(),
    cbsCode: z.string().nullable(),
    fictief: z.boolean(),
    inwoners: z.int().nullable(),
  }),
);
const Kop = z.object({ volgnummer: z.int(), hash: z.string() });
const Keten = z.object({
  kop: Kop,
  schakels: z.array(Kop.extend({ gebeurtenis: z.string(), vorigeHash: z.string() })),
});

/**
 * Reads an archive into this installation, all or nothing: hashes, log and frozen dossiers are checked first, accounts
 * are matched by e-mail address and gemeenten by CBS code. Gives who has no way to log in yet. Throws RangeError with one
 * sentence when the archive is damaged, altered, of another version, or already here.
 */
export async function importSamenwerking(owner: Database, archief: Uint8Array, now: Date) {
  const files = unpack(archief);
  const manifest = read(files, 'manifest.json', ManifestSchema);
  const hashes = new Map(
    [...files].flatMap(([name, bytes]) => (name === 'manifest.json' ? [] : [[name, sha256(bytes)]])),
  );
  return owner.transaction().execute(async (tx) => {
    const gebrek = gebrekVan(manifest, hashes, await queries.findMigratie(tx));
    if (gebrek) throw new RangeError(teksten.gebrek(gebrek));
    const { samenwerkingId, naam } = manifest;
    if ((await queries.findSamenwerking(tx, samenwerkingId)) !== undefined)
      throw new RangeError(teksten.bestaatAl(naam));
    const keten = read(files, 'logboek.json', Keten);
    const breuk = findBreuk(keten.schakels, keten.kop, sha256);
    if (breuk) throw new RangeError(teksten.logKlopt(breuk.volgnummer));
    const { ids: accounts, nieuw } = await matchAccounts(tx, read(files, 'accounts.json', Accounts), now);
    const organisaties = await matchOrganisaties(tx, read(files, 'organisaties.json', Organisaties));
    let aantal = 0;
    for (const tabel of queries.tabellen) {
      const rijen = read(files, `tabellen/${tabel}.json`, Rijen);
      if (tabel === 'dossierversie') for (const rij of rijen) checkDossier(rij);
      const kolommen = await queries.listAccountkolommen(tx, tabel);
      const passend = vervangIds(vervangIds(rijen, kolommen, accounts), ['organisatie_id'], organisaties);
      await queries.saveRijen(tx, tabel, passend);
      if (tabel === 'bijlage') for (const rij of rijen) await restoreAttachment(tx, rij, files);
      aantal += rijen.length;
    }
    await queries.saveKeten(tx, samenwerkingId, keten);
    return { naam, rijen: aantal, nogUitnodigen: nieuw };
  });
}

type Files = ReadonlyMap<string, Uint8Array>;

function unpack(archief: Uint8Array): Files {
  let total = 0;
  const filter = ({ originalSize }: { originalSize: number }) => {
    total += originalSize;
    if (total > maxUitgepakt) throw new RangeError(teksten.teGroot);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(archief, { filter })));
  } catch (error) {
    throw error instanceof RangeError ? error : new RangeError(teksten.geenArchief, { cause: error });
  }
}

function read<T extends z.ZodType>(files: Files, naam: string, schema: T): z.output<T> {
  const bytes = files.get(naam);
  if (!bytes)
    throw new RangeError(
      naam === 'manifest.json' ? teksten.geenArchief : teksten.gebrek({ soort: 'ontbreekt', naam }),
    );
  try {
    return schema.parse(JSON.parse(strFromU8(bytes)));
  } catch (error) {
    throw new RangeError(
      naam === 'manifest.json' ? teksten.geenArchief : teksten.gebrek({ soort: 'gewijzigd', naam }),
      { cause: error },
    );
  }
}

async function matchAccounts(tx: Database, accounts: z.output<typeof Accounts>, now: Date) {
  const ids = new Map<string, string>();
  const nieuw: { naam: string; email: string }[] = [];
  for (const { id, naam, email } of accounts) {
    const here = await queries.findAccountByEmail(tx, email);
    if (!here) nieuw.push({ naam, email });
    ids.set(id, here ?? (await queries.saveAccount(tx, { naam, email, op: now })));
  }
  return { ids, nieuw };
}

async function matchOrganisaties(tx: Database, organisaties: z.output<typeof Organisaties>) {
  const ids = new Map<string, string>();
  for (const organisatie of organisaties) {
    const here = await queries.matchOrganisatie(tx, organisatie);
    if (here === undefined) throw new RangeError(teksten.onbekendeGemeente(organisatie.cbsCode ?? ''));
    ids.set(organisatie.id, here);
  }
  return ids;
}

function checkDossier({ inhoud, controlegetal, nummer }: Rij) {
  if (sha256(canonicalJson(inhoud)) !== controlegetal)
    throw new RangeError(teksten.dossierKlopt(Number(nummer)));
}

async function restoreAttachment(tx: Database, { id, naam, sha256: verwacht }: Rij, files: Files) {
  const inhoud = files.get(`bijlagen/${String(id)}`);
  if (!inhoud || sha256(inhoud) !== verwacht) throw new RangeError(teksten.bijlageKlopt(String(naam)));
  await queries.saveBijlage(tx, String(id), inhoud);
}
