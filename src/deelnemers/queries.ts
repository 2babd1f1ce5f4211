import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('gemeente as g', 'g.cbsCode', 'o.cbsCode')
    .select([
      'd.id',
      'd.organisatieId',
      'o.naam',
      'o.soort',
      'd.status',
      'd.toegetredenOp',
      'd.vertrokkenOp',
      'd.vertrekReden',
      'd.versie',
    ])
    .select((eb) => eb.fn.coalesce('o.inwoners', 'g.inwoners').as('inwoners'))
    .where('d.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{
      soort: 'gemeente' | 'adviesbureau' | 'overig';
      status: 'uitgenodigd' | 'actief' | 'geweigerd' | 'vertrokken';
    }>();

export async function listDeelnemers(db: Database, samenwerkingId: string, page: Page) {
  return pageOf(select(db, samenwerkingId).orderBy('d.uitgenodigdOp').orderBy('o.naam'), page);
}

export async function findDeelnemer(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('d.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze deelnemer');
  return found;
}

export function findByOrganisatie(db: Database, samenwerkingId: string, organisatieId: string) {
  return select(db, samenwerkingId).where('d.organisatieId', '=', organisatieId).executeTakeFirst();
}

export function findOrganisatie(db: Database, id: string) {
  return db.selectFrom('organisatie').select(['id', 'naam']).where('id', '=', id).executeTakeFirst();
}

export async function saveUitnodiging(
  db: Database,
  values: { id: string; samenwerkingId: string; organisatieId: string },
  now: Date,
) {
  await db
    .insertInto('deelnemer')
    .values({ ...values, status: 'uitgenodigd', uitgenodigdOp: now })
    .execute();
}

/** False when somebody else changed this deelnemer meanwhile. */
export function saveStatus(
  db: Database,
  rij: { id: string; versie: number },
  values: { status: 'uitgenodigd' | 'geweigerd' | 'vertrokken'; vertrokkenOp?: Date; vertrekReden?: string },
) {
  return saveVersie(db, 'deelnemer', rij, values);
}
