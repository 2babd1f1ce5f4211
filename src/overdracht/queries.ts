import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import type { Rij } from './archief.ts';

/**
 * Every table that holds rows of one samenwerking, in an order in which each finds what it refers to. Invitations stay
 * behind, because their keys belong to one installation, and so do visits: they are of a person.
 */
export const tabellen = [
  'samenwerking',
  'deelnemer',
  'betrokkene',
  'deur',
  'fase_stand',
  'poortbesluit',
  'antwoord',
  'antwoord_versie',
  'reactie',
  'opmerking',
  'bijlage',
  'deling',
  'inlezing',
  'buikpijn',
  'knelpunt',
  'functie',
  'samenvoeging',
  'samengevoegd',
  'hoepunt',
  'doel',
  'nulmeting',
  'streefwaarde',
  'weging',
  'taak',
  'taak_versie',
  'taakdeelname',
  'partnercriteria',
  'zelftoets',
  'partner',
  'eindbeeld',
  'zinsoordeel',
  'onderbouwing',
  'onderbouwing_oordeel',
  'intentie',
  'intentiebereik',
  'uitgangspunt',
  'intentievoorwaarde',
  'instemming',
  'gevolg',
  'dossierversie',
  'besluitronde',
  'routestap',
  'besluit',
  'voorwaarde',
  'voortzetting',
  'schakel',
  'alternatief',
  'criterium',
  'gewichtenblad',
  'scoreronde',
  'scoreblad',
  'alternatiefkeuze',
  'keuzereactie',
  'businesscase',
  'businesscaseregel',
  'cijferdeling',
] as const;
export type Tabel = (typeof tabellen)[number];
/** Of these the order in which they were made says which one counts. */
const metVolgorde: readonly Tabel[] = [
  'besluit',
  'voortzetting',
  'onderbouwing_oordeel',
  'zinsoordeel',
  'uitgangspunt',
  'intentievoorwaarde',
  'instemming',
];

export async function findMigratie(owner: Database): Promise<string> {
  const { rows } = await sql<{ file: string }>`select max(file) as file from migration`.execute(owner);
  return rows[0]?.file ?? '';
}

export async function findSamenwerking(owner: Database, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ naam: string }>`select naam from samenwerking where id::text = ${id}`.execute(
    owner,
  );
  return rows[0]?.naam;
}

/** What there is to export, by name. */
export function listSamenwerkingen(owner: Database) {
  return owner.selectFrom('samenwerking').select(['id', 'naam']).orderBy('naam').execute();
}

/** The columns that can be written: not those that the database makes itself. */
async function listKolommen(owner: Database, tabel: Tabel): Promise<string[]> {
  const { rows } = await sql<{ naam: string }>`
    select column_name as naam from information_schema.columns
    where table_schema = 'public' and table_name = ${tabel} and is_generated = 'NEVER' and is_identity = 'NO'
    order by ordinal_position`.execute(owner);
  return rows.map(({ naam }) => naam);
}

/** The columns of a table that name an account. */
export async function listAccountkolommen(owner: Database, tabel: Tabel): Promise<string[]> {
  const { rows } = await sql<{ naam: string }>`
    select a.attname as naam from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'account'::regclass and c.conrelid = ${tabel}::regclass`.execute(
    owner,
  );
  return rows.map(({ naam }) => naam);
}

/** Rows as JSON, in the order in which they were made where that counts. */
export async function listRijen(owner: Database, tabel: Tabel, samenwerkingId: string): Promise<Rij[]> {
  const kolommen = await listKolommen(owner, tabel);
  const sleutel = tabel === 'samenwerking' ? 'id' : 'samenwerking_id';
  const volgorde = metVolgorde.some((each) => each === tabel) ? sql`t.volgorde` : sql`to_jsonb(t)::text`;
  const { rows } = await sql<{ rij: Rij }>`
    select (select jsonb_object_agg(k, to_jsonb(t) -> k) from unnest(${kolommen}::text[]) k) as rij
    from ${sql.table(tabel)} t where t.${sql.ref(sleutel)} = ${samenwerkingId} order by ${volgorde}`.execute(
    owner,
  );
  return rows.map(({ rij }) => rij);
}

/** Writes rows as they stand, in this order; types follow from the table. */
export async function saveRijen(owner: Database, tabel: Tabel, rijen: readonly Rij[]): Promise<void> {
  const namen = await listKolommen(owner, tabel);
  await sql`
    insert into ${sql.table(tabel)} (${sql.join(namen.map((naam) => sql.ref(naam)))})
    select ${sql.join(namen.map((naam) => sql.ref(`rij.${naam}`)))}
    from jsonb_array_elements(${JSON.stringify(rijen)}::jsonb) with ordinality element(json, plaats)
    cross join lateral jsonb_populate_record(null::${sql.table(tabel)}, element.json) rij order by element.plaats`.execute(
    owner,
  );
}

export async function listAccounts(owner: Database, ids: readonly string[]) {
  return owner
    .selectFrom('account')
    .select(['id', 'naam', 'email'])
    .where('id', 'in', [...ids, nobody])
    .orderBy('email')
    .execute();
}
const nobody = '00000000-0000-0000-0000-000000000000';

export async function findAccountByEmail(owner: Database, email: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select id from account where lower(email) = lower(${email})`.execute(owner);
  return rows[0]?.id;
}

/** Somebody who can log in once there is a password or a passkey. */
export async function saveAccount(
  owner: Database,
  { naam, email, op }: { naam: string; email: string; op: Date },
): Promise<string> {
  const id = crypto.randomUUID();
  await sql`insert into account (id, naam, email, aangemaakt_op) values (${id}, ${naam}, ${email}, ${op})`.execute(
    owner,
  );
  return id;
}

export async function listOrganisaties(owner: Database, ids: readonly string[]) {
  return owner
    .selectFrom('organisatie')
    .select(['id', 'soort', 'naam', 'cbsCode', 'fictief', 'inwoners'])
    .where('id', 'in', [...ids, nobody])
    .orderBy('id')
    .execute();
}
export type Organisatie = Awaited<ReturnType<typeof listOrganisaties>>[number];

/** The organisatie here: a gemeente by its CBS code, any other by its id; made where it is not there. Undefined: unknown gemeente. */
export async function matchOrganisatie(
  owner: Database,
  organisatie: Organisatie,
): Promise<string | undefined> {
  const { id, soort, naam, cbsCode, fictief, inwoners } = organisatie;
  const { rows } = await sql<{ id: string }>`
    select id from organisatie where case when ${cbsCode}::text is null then id = ${id} else cbs_code = ${cbsCode} end`.execute(
    owner,
  );
  if (rows[0]) return rows[0].id;
  const known = await sql`select from gemeente where cbs_code = ${cbsCode}`.execute(owner);
  if (cbsCode !== null && known.rows.length === 0) return undefined;
  await sql`insert into organisatie (id, soort, naam, cbs_code, fictief, inwoners)
    values (${id}, ${soort}, ${naam}, ${cbsCode}, ${fictief}, ${inwoners})`.execute(owner);
  return id;
}

export async function findBijlage(owner: Database, id: string): Promise<Uint8Array> {
  const { inhoud } = await owner
    .selectFrom('bijlageInhoud')
    .select('inhoud')
    .where('bijlageId', '=', id)
    .executeTakeFirstOrThrow();
  return new Uint8Array(inhoud);
}

export async function saveBijlage(owner: Database, id: string, inhoud: Uint8Array): Promise<void> {
  await sql`insert into bijlage_inhoud (bijlage_id, inhoud) values (${id}, ${Buffer.from(inhoud)})`.execute(
    owner,
  );
}

export async function findKeten(owner: Database, keten: string) {
  const kop = await owner
    .selectFrom('logboekKeten')
    .select(['volgnummer', 'hash'])
    .where('keten', '=', keten)
    .executeTakeFirst();
  const schakels = await owner
    .selectFrom('logboek')
    .select(['volgnummer', 'gebeurtenis', 'vorigeHash', 'hash'])
    .where('keten', '=', keten)
    .orderBy('volgnummer')
    .execute();
  return { kop: kop ?? { volgnummer: 0, hash: '0'.repeat(64) }, schakels };
}
export type Keten = Awaited<ReturnType<typeof findKeten>>;

export async function saveKeten(owner: Database, keten: string, { kop, schakels }: Keten): Promise<void> {
  await sql`insert into logboek_keten (keten, volgnummer, hash) values (${keten}, ${kop.volgnummer}, ${kop.hash})`.execute(
    owner,
  );
  await sql`
    insert into logboek (keten, volgnummer, gebeurtenis, vorige_hash, hash)
    select ${keten}, (s ->> 'volgnummer')::bigint, s ->> 'gebeurtenis', s ->> 'vorigeHash', s ->> 'hash'
    from jsonb_array_elements(${JSON.stringify(schakels)}::jsonb) s`.execute(owner);
}
