import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { saveVersie } from '#src/database/versie.ts';
import { richtingVan } from '#src/database/order.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { containing } from '#src/database/like.ts';
import { notFound } from '#src/http/problem.ts';
import { naamVan } from '#src/shared/sortering.ts';
import type { Hoepuntfilter } from './endpoints.ts';
import type { hoepuntsorteringen } from './hoepunt.ts';
import type { HoeVraag } from './hoewoorden.ts';

type Status = 'open' | 'behandeld' | 'vervallen';

const select = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('hoepunt as h')
    .innerJoin('account as x', 'x.id', 'h.ingebrachtDoor')
    .leftJoin('deelnemer as d', 'd.id', 'h.deelnemerId')
    .leftJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .leftJoin('betrokkene as b', 'b.id', 'h.eigenaarId')
    .leftJoin('account as e', 'e.id', 'b.accountId')
    .select([
      'h.id',
      'h.tekst',
      'h.vraagId',
      'h.herkomst',
      'h.deelnemerId',
      'o.naam as deelnemer',
      'h.prive',
      'h.status',
      'h.eigenaarId',
      'e.naam as eigenaar',
      'h.uiterlijkeDatum',
      'h.afhandeling',
      'h.ingebrachtOp',
      'x.naam as ingebrachtDoor',
      'h.afgehandeldOp',
      'h.versie',
    ])
    .select(sql<boolean>`h.ingebracht_door = current_account()`.as('vanMij'))
    .where('h.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ status: Status; vraagId: HoeVraag }>();

const kolommen = {
  vraag: sql`h.vraag_id`,
  ingebracht: sql`h.ingebracht_op`,
  deelnemer: sql`o.naam`,
  uiterlijk: sql`h.uiterlijke_datum`,
  status: sql`array_position(array['open', 'behandeld', 'vervallen'], h.status)`,
} satisfies Record<(typeof hoepuntsorteringen)[number], RawBuilder<unknown>>;

/** Without a page: all of them. */
export async function listHoepunten(
  db: Database,
  samenwerkingId: string,
  { vraagId, status, zoek, herkomst, sort = 'vraag' }: Hoepuntfilter,
  page?: Page,
) {
  let query = select(db, samenwerkingId);
  if (vraagId) query = query.where('h.vraagId', '=', vraagId);
  if (status) query = query.where('h.status', '=', status);
  if (zoek)
    query = query.where((eb) =>
      eb.or([eb('h.tekst', 'ilike', containing(zoek)), eb('h.afhandeling', 'ilike', containing(zoek))]),
    );
  if (herkomst) query = query.where('h.herkomst', '=', herkomst);
  const sorted = query.orderBy(kolommen[naamVan(sort)], richtingVan(sort));
  return pageOf(sorted.orderBy('h.ingebrachtOp').orderBy('h.id'), page);
}

export async function findHoepunt(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('h.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Dit hoe-punt');
  return found;
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  deelnemerId: string | null;
  prive: boolean;
  tekst: string;
  herkomst: string;
  vraagId: HoeVraag;
  ingebrachtOp: Date;
  ingebrachtDoor: string;
};

export async function saveNew(db: Database, values: Nieuw) {
  await db.insertInto('hoepunt').values(values).execute();
}

type Wijziging =
  | {
      tekst?: string | undefined;
      vraagId?: HoeVraag | undefined;
      prive?: false | undefined;
      eigenaarId?: string | null | undefined;
      uiterlijkeDatum?: string | null | undefined;
    }
  | { status: Status; afhandeling: string; afgehandeldOp: Date; afgehandeldDoor: string };

/** False when somebody else saved meanwhile, or the point is not ours to change. */
export async function saveHoepunt(
  db: Database,
  { id, versie }: { id: string; versie: number },
  values: Wijziging,
): Promise<boolean> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return saveVersie(db, 'hoepunt', { id, versie }, given);
}

/** Somebody who takes part in this samenwerking now; of a point in a room: for that deelnemer. */
export async function isMogelijkeEigenaar(
  db: Database,
  samenwerkingId: string,
  { eigenaarId, kamerId }: { eigenaarId: string; kamerId: string | null },
): Promise<boolean> {
  const people = db
    .selectFrom('betrokkene')
    .select('id')
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', eigenaarId)
    .where('beeindigdOp', 'is', null);
  const found = await (kamerId ? people.where('deelnemerId', '=', kamerId) : people).executeTakeFirst();
  return found !== undefined;
}
