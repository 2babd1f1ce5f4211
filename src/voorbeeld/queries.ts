import { randomBytes } from 'node:crypto';
import type { Database } from '#src/database/database.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { buren, gemeenten, type Gemeente, personen, samenwerking } from './veenwaarden.ts';

export type Bezetting = {
  samenwerkingId: string;
  deelnemers: Map<Gemeente, string>;
  sleutels: Map<string, string>;
  accounts: Map<string, string>;
  /** Organisations that do not take part, by name. */
  buren: Map<string, string>;
};

/** As owner: the group, its people and a token for each, all at the day it began. What they do goes through the API. */
export async function saveBezetting(
  owner: Database,
  {
    wachtwoordHash,
    begin,
    now,
    eigenaar,
  }: { wachtwoordHash: string | null; begin: Date; now: Date; eigenaar: string | null },
): Promise<Bezetting> {
  return owner.transaction().execute(async (tx) => {
    const samenwerkingId = crypto.randomUUID();
    const startdatum = begin.toISOString().slice(0, 10);
    await tx
      .insertInto('samenwerking')
      .values({ id: samenwerkingId, ...samenwerking, startdatum, fictief: true, aangemaaktOp: begin })
      .execute();
    await tx
      .insertInto('alternatief')
      .values({
        id: crypto.randomUUID(),
        samenwerkingId,
        naam: 'Niets doen',
        soort: 'nul',
        gewijzigdOp: begin,
      })
      .execute();
    await tx
      .insertInto('faseStand')
      .values({ samenwerkingId, fase: 'verkennen', geopendOp: begin })
      .execute();
    const deelnemers = new Map<Gemeente, string>();
    for (const gemeente of gemeenten)
      deelnemers.set(gemeente.naam, await saveDeelnemer(tx, samenwerkingId, gemeente, begin));
    const accounts = new Map<string, string>();
    const sleutels = new Map<string, string>();
    for (const { naam, email, rollen } of personen) {
      const accountId = await findOrMakeAccount(tx, { naam, email, wachtwoordHash }, begin);
      accounts.set(naam, accountId);
      sleutels.set(naam, await saveSleutel(tx, accountId, now));
      for (const { rol, gemeente } of rollen)
        await saveRol(
          tx,
          {
            samenwerkingId,
            accountId,
            rol,
            deelnemerId: gemeente ? (deelnemers.get(gemeente) ?? null) : null,
          },
          begin,
        );
    }
    if (eigenaar) {
      await saveRol(
        tx,
        { samenwerkingId, accountId: eigenaar, rol: 'projectleider', deelnemerId: null },
        begin,
      );
      await saveRol(
        tx,
        {
          samenwerkingId,
          accountId: eigenaar,
          rol: 'contactpersoon',
          deelnemerId: deelnemers.get('Elsmeer') ?? null,
        },
        begin,
      );
    }
    const bewaard = new Map<string, string>();
    for (const buur of buren) bewaard.set(buur.naam, await saveGemeente(tx, buur));
    return { samenwerkingId, deelnemers, sleutels, accounts, buren: bewaard };
  });
}

async function saveGemeente(tx: Database, gemeente: { naam: string; inwoners: number }): Promise<string> {
  const { id } = await tx
    .insertInto('organisatie')
    .values({ soort: 'gemeente', ...gemeente, fictief: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function saveDeelnemer(
  tx: Database,
  samenwerkingId: string,
  gemeente: (typeof gemeenten)[number],
  begin: Date,
): Promise<string> {
  const organisatieId = await saveGemeente(tx, gemeente);
  const id = crypto.randomUUID();
  await tx
    .insertInto('deelnemer')
    .values({
      id,
      samenwerkingId,
      organisatieId,
      status: 'actief',
      uitgenodigdOp: begin,
      toegetredenOp: begin,
    })
    .execute();
  return id;
}

/** The people of an earlier example are used again: an address belongs to one account. */
async function findOrMakeAccount(
  tx: Database,
  { naam, email, wachtwoordHash }: { naam: string; email: string; wachtwoordHash: string | null },
  begin: Date,
): Promise<string> {
  const found = await tx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst();
  const id = found?.id ?? crypto.randomUUID();
  if (!found) await tx.insertInto('account').values({ id, naam, email, aangemaaktOp: begin }).execute();
  if (wachtwoordHash)
    await tx
      .insertInto('wachtwoord')
      .values({ accountId: id, hash: wachtwoordHash, gewijzigdOp: begin })
      .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ hash: wachtwoordHash }))
      .execute();
  return id;
}

async function saveSleutel(tx: Database, accountId: string, now: Date): Promise<string> {
  const sleutel = `bg_${randomBytes(32).toString('base64url')}`;
  const values = {
    id: crypto.randomUUID(),
    sleutelHash: hashOfSecret(sleutel),
    accountId,
    naam: 'voorbeeld',
    bereik: 'schrijven',
    aangemaaktOp: now,
    verlooptOp: new Date(now.getTime() + 3_600_000),
  };
  await tx.insertInto('toegangssleutel').values(values).execute();
  return sleutel;
}

async function saveRol(
  tx: Database,
  values: { samenwerkingId: string; accountId: string; rol: Rol; deelnemerId: string | null },
  begin: Date,
) {
  await tx
    .insertInto('betrokkene')
    .values({ id: crypto.randomUUID(), ...values, vanafOp: begin })
    .execute();
}

/** The tokens were only for making the example. */
export async function removeSleutels(owner: Database, accountIds: readonly string[]) {
  await owner
    .deleteFrom('toegangssleutel')
    .where('naam', '=', 'voorbeeld')
    .where('accountId', 'in', accountIds)
    .execute();
}
