import { sql } from 'kysely';
import type { Database } from '#src/database/database.ts';
import { containing } from '#src/database/like.ts';
import { type Page, pageOf } from '#src/database/page-of.ts';
import { notFound } from '#src/http/problem.ts';
import { isAflopend, naamVan, type Sortering } from '#src/shared/sortering.ts';
import type { delingsorteringen } from './overlap.ts';

export type Onderwerp = 'knelpunt' | 'antwoord' | 'eindbeeld' | 'functie';

/** Row-level security makes this null outside the room. */
const nieuwsteVersie = sql<number | null>`case g.onderwerp
  when 'knelpunt' then (select k.versie from knelpunt k where k.id = g.onderwerp_id)
  when 'eindbeeld' then (select e.versie from eindbeeld e where e.id = g.onderwerp_id)
  when 'functie' then (select f.versie from functie f where f.id = g.onderwerp_id)
  else (select a.versie from antwoord a where a.id = g.onderwerp_id) end`;

const select = (db: Database, samenwerkingId: string) =>
  db
    .with(
      (cte) => cte('groep').materialized(),
      (each) =>
        each
          .selectFrom('eenpijn')
          .select(['knelpuntId', 'samenvoegingId', 'leidendId'])
          .where('samenwerkingId', '=', samenwerkingId),
    )
    .selectFrom('deling as g')
    .innerJoin('deelnemer as d', 'd.id', 'g.deelnemerId')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .innerJoin('account as x', 'x.id', 'g.gedeeldDoor')
    .select([
      'g.id',
      'g.deelnemerId',
      'o.naam as deelnemer',
      'g.onderwerp',
      'g.onderwerpId',
      'g.onderwerpVersie',
      'g.inhoud',
      'g.gedeeldOp',
      'x.naam as gedeeldDoor',
      'g.ingetrokkenOp',
    ])
    .select(nieuwsteVersie.as('nieuwsteVersie'))
    .select((eb) =>
      eb
        .selectFrom('groep as e')
        .select('e.samenvoegingId')
        .whereRef('e.knelpuntId', '=', 'g.onderwerpId')
        .where('g.onderwerp', '=', 'knelpunt')
        .as('samenvoegingId'),
    )
    .where('g.samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ onderwerp: Onderwerp }>();

type Filter = {
  onderwerp?: Onderwerp | undefined;
  deelnemerId?: string | undefined;
  taakveld?: string | undefined;
  zoek?: string | undefined;
  sort?: Sortering<(typeof delingsorteringen)[number]> | undefined;
};
const kolommen = { gedeeldOp: 'g.gedeeldOp', deelnemer: 'o.naam', onderwerp: 'g.onderwerp' } as const;

export async function listDelingen(
  db: Database,
  samenwerkingId: string,
  { onderwerp, deelnemerId, taakveld, zoek, sort = '-gedeeldOp' }: Filter,
  page?: Page,
) {
  const filtered = () => {
    let query = select(db, samenwerkingId).where('g.ingetrokkenOp', 'is', null);
    if (onderwerp) query = query.where('g.onderwerp', '=', onderwerp);
    if (deelnemerId) query = query.where('g.deelnemerId', '=', deelnemerId);
    if (zoek)
      query = query.where(
        sql<boolean>`exists (select from jsonb_each_text(g.inhoud) e where e.value ilike ${containing(zoek)})`,
      );
    if (taakveld)
      query = query
        .leftJoin('groep as e', (join) =>
          join.onRef('e.knelpuntId', '=', 'g.onderwerpId').on('g.onderwerp', '=', 'knelpunt'),
        )
        .leftJoin('deling as l', (join) =>
          join
            .onRef('l.onderwerpId', '=', 'e.leidendId')
            .on('l.onderwerp', '=', 'knelpunt')
            .on('l.ingetrokkenOp', 'is', null),
        )
        .where(
          sql<boolean>`lower(btrim(coalesce(l.inhoud, g.inhoud) ->> 'taakveld')) = ${taakveld.trim().toLocaleLowerCase('nl')}`,
        );
    return query;
  };
  const order = isAflopend(sort) ? 'desc' : 'asc';
  const sorted = filtered().orderBy(kolommen[naamVan(sort)], order);
  return pageOf(sorted.orderBy('g.gedeeldOp', 'desc').orderBy('g.id'), page);
}

type Geteld = { deelnemerId: string; taakveld: string; aantal: number; pijnen: number; letters: string[] };

/**
 * A group that was brought together counts once for each of its deelnemers, in the taakveld of the leading knelpunt.
 * Counted by the database, so that it is as fast for a thousand knelpunten of everybody as for one: first what is written
 * alike, of which there is little, then without capitals. `npm run bench -- overlap` measures it.
 */
export async function listOverlap(db: Database, samenwerkingId: string) {
  const { rows } = await sql<Geteld>`
    with groep as materialized (
      select e.knelpunt_id, e.knelpunt_id = e.leidend_id as leidend, l.inhoud ->> 'taakveld' as taakveld,
        row_number() over (partition by e.leidend_id, e.deelnemer_id order by e.knelpunt_id) = 1 as telt
      from eenpijn e join deling l on l.onderwerp = 'knelpunt' and l.onderwerp_id = e.leidend_id and l.ingetrokken_op is null
      where e.samenwerking_id = ${samenwerkingId}),
    soorten as (
      select g.deelnemer_id, coalesce(e.taakveld, g.inhoud ->> 'taakveld') as taakveld, g.inhoud -> 'letters' as letters,
        count(*) filter (where e.telt is not false)::int as aantal,
        count(*) filter (where e.leidend is not false)::int as pijnen
      from deling g left join groep e on e.knelpunt_id = g.onderwerp_id
      where g.samenwerking_id = ${samenwerkingId} and g.onderwerp = 'knelpunt' and g.ingetrokken_op is null
      group by 1, 2, 3)
    select s.deelnemer_id, min(btrim(s.taakveld)) as taakveld,
      (sum(s.aantal) filter (where l.plaats = 1))::int as aantal,
      (sum(s.pijnen) filter (where l.plaats = 1))::int as pijnen, array_agg(distinct lower(btrim(l.letter))) as letters
    from soorten s cross join lateral jsonb_array_elements_text(s.letters) with ordinality l(letter, plaats)
    group by s.deelnemer_id, lower(btrim(s.taakveld)) order by lower(btrim(s.taakveld)), s.deelnemer_id`.execute(
    db,
  );
  return rows;
}

export async function findDeling(db: Database, samenwerkingId: string, id: string) {
  const found = await select(db, samenwerkingId).where('g.id', '=', id).executeTakeFirst();
  if (!found) throw notFound('Deze deling');
  return found;
}

export function findOpenDeling(db: Database, onderwerpId: string) {
  return db
    .selectFrom('deling')
    .select(['id', 'onderwerpVersie'])
    .where('onderwerpId', '=', onderwerpId)
    .where('ingetrokkenOp', 'is', null)
    .executeTakeFirst();
}

function findKnelpunt(db: Database, samenwerkingId: string, id: string) {
  return db
    .selectFrom('knelpunt')
    .select([
      'deelnemerId',
      'versie',
      'titel',
      'toelichting',
      'taakveld',
      'letters',
      'ernst',
      'urgentie',
      'bewijs',
      'bron',
      'helpt',
      'waarom',
      'alternatief',
    ])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('verwijderdOp', 'is', null)
    .$narrowType<{ helpt: 'ja' | 'deels' | 'nee' | null }>()
    .executeTakeFirst();
}

function findAntwoord(db: Database, samenwerkingId: string, id: string) {
  return db
    .selectFrom('antwoord')
    .select(['deelnemerId', 'versie', 'vraagId', 'tekst', 'status'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('deelnemerId', 'is not', null)
    .$narrowType<{ deelnemerId: string; status: 'concept' | 'gereed' }>()
    .executeTakeFirst();
}

function findEindbeeld(db: Database, samenwerkingId: string, id: string) {
  return db
    .selectFrom('eindbeeld')
    .select(['deelnemerId', 'versie', 'motief', 'straks', 'blijft', 'eigenDoelen'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .executeTakeFirst();
}

function findFunctie(db: Database, samenwerkingId: string, id: string) {
  return db
    .selectFrom('functie')
    .select(['deelnemerId', 'versie', 'naam', 'taakveld', 'fte', 'mensen', 'nodig', 'afwezig', 'vacature'])
    .where('samenwerkingId', '=', samenwerkingId)
    .where('id', '=', id)
    .where('verwijderdOp', 'is', null)
    .executeTakeFirst();
}

/** What can be shared, as it stands in the room of who acts. */
export const findOnderwerp = {
  knelpunt: findKnelpunt,
  antwoord: findAntwoord,
  eindbeeld: findEindbeeld,
  functie: findFunctie,
};

/** Who takes part: the columns of the overlap. */
export const listActief = (db: Database, samenwerkingId: string) =>
  db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select(['d.id', 'o.naam'])
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .orderBy('o.naam')
    .execute();

/** The other deelnemers that take part: who sees what is shared. */
export async function listLezers(
  db: Database,
  samenwerkingId: string,
  deelnemerId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('deelnemer as d')
    .innerJoin('organisatie as o', 'o.id', 'd.organisatieId')
    .select('o.naam')
    .where('d.samenwerkingId', '=', samenwerkingId)
    .where('d.status', '=', 'actief')
    .where('d.id', '!=', deelnemerId)
    .orderBy('o.naam')
    .execute();
  return rows.map(({ naam }) => naam);
}

type Nieuw = {
  id: string;
  samenwerkingId: string;
  deelnemerId: string;
  onderwerp: Onderwerp;
  onderwerpId: string;
  onderwerpVersie: number;
  inhoud: unknown;
  gedeeldOp: Date;
  gedeeldDoor: string;
};

export async function saveDeling(db: Database, { inhoud, ...values }: Nieuw) {
  await db
    .insertInto('deling')
    .values({ ...values, inhoud: sql`${JSON.stringify(inhoud)}::jsonb` })
    .execute();
}

export async function saveIntrekking(db: Database, id: string, { op, door }: { op: Date; door: string }) {
  await db
    .updateTable('deling')
    .set({ ingetrokkenOp: op, ingetrokkenDoor: door })
    .where('id', '=', id)
    .where('ingetrokkenOp', 'is', null)
    .execute();
}
