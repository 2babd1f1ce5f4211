import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { KnelpuntInhoud } from '#src/knelpunten/endpoints.ts';
import { today } from '#src/shared/dates.ts';
import * as endpoints from './endpoints.ts';
import { ontbreekt, schoneMechanismen } from './onderbouwing.ts';
import { onderbouwingenblad } from './onderbouwingen.document.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const onderbouwingenApi = [
  serve(endpoints.listOnderbouwingen, async ({ db, params: { samenwerkingId }, query, paging }) => {
    const { items, total } = await queries.listOnderbouwingen(db, samenwerkingId, query, paging);
    return { items: await showAll(db, samenwerkingId, items), total };
  }),

  serve(endpoints.getOnderbouwing, ({ db, params }) => read(db, params)),

  serve(endpoints.putOnderbouwing, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await read(db, params);
    requireLeidend(voor);
    const values = { ...body, mechanismen: schoneMechanismen(body.mechanismen) };
    const missing = ontbreekt(values);
    if (missing.length > 0) throw invalidInput(missing.map((name) => ({ name, reason: teksten.mist[name] })));
    const wie = { op: now, door: actor.accountId };
    const saved = await save(db, params, { values, ifMatch }, wie);
    const na = await read(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      onderwerp: { soort: 'onderbouwing', id: params.knelpuntId },
      feiten: { versie: na.versie, oplossing: values.oplossing },
      voor: voor.onderbouwing,
      na: na.onderbouwing,
    });
    return na;
  }),

  serve(endpoints.postOnderbouwingsoordeel, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId, knelpuntId } = params;
    if (!deelnemersVoor(actor, samenwerkingId, reageerders).includes(body.deelnemerId))
      throw notFound('Deze deelnemer');
    const row = await find(db, params);
    requireLeidend(await read(db, params));
    if (row.id === null || row.versie === null) throw conflict(teksten.oudTitel, teksten.nogGeen);
    if (row.versie !== body.onderbouwingVersie) throw conflict(teksten.oudTitel, teksten.oud(row.versie));
    await queries.saveOordeel(
      db,
      { samenwerkingId, onderbouwingId: row.id, ...body },
      { op: now, door: actor.accountId },
    );
    vermeld({
      deelnemerId: body.deelnemerId,
      onderwerp: { soort: 'onderbouwing', id: knelpuntId },
      feiten: { versie: row.versie, oordeel: body.oordeel },
    });
    return read(db, params);
  }),

  serve(endpoints.getOnderbouwingenExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listOnderbouwingen(db, params.samenwerkingId, query);
    const all = await showAll(db, params.samenwerkingId, items);
    const datum = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
    return lijstBestand(params.formaat, teksten.bestandsnaam, onderbouwingenblad(all), datum);
  }),
];

/** Why collaboration helps with each shared knelpunt of which somebody wrote it down. */
export async function onderbouwingenOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const { items } = await queries.listOnderbouwingen(db, samenwerkingId, {});
  const written = items.filter(({ id }) => id !== null);
  if (written.length === 0) return [];
  const blad = onderbouwingenblad(await showAll(db, samenwerkingId, written));
  return [{ vraagId: 'O3', titel: teksten.titel, tekst: '', blad, deelnemerId: null }];
}

type Row = NonNullable<Awaited<ReturnType<typeof queries.findOnderbouwing>>>;
type Plek = { samenwerkingId: string; knelpuntId: string };

async function find(db: Database, { samenwerkingId, knelpuntId }: Plek): Promise<Row> {
  const row = await queries.findOnderbouwing(db, samenwerkingId, knelpuntId);
  if (!row) throw notFound('Dit gedeelde knelpunt');
  return row;
}

async function read(db: Database, plek: Plek): Promise<endpoints.Onderbouwd> {
  const [shown] = await showAll(db, plek.samenwerkingId, [await find(db, plek)]);
  if (!shown) throw notFound('Dit gedeelde knelpunt');
  return shown;
}

async function showAll(db: Database, samenwerkingId: string, rows: readonly Row[]) {
  const ids = rows.flatMap(({ id }) => id ?? []);
  const byId = Map.groupBy(
    await queries.listOordelen(db, samenwerkingId, ids),
    ({ onderbouwingId }) => onderbouwingId,
  );
  const samen = await queries.listSamengevoegd(
    db,
    samenwerkingId,
    rows.map(({ knelpuntId }) => knelpuntId),
  );
  return rows.map((row) => show(row, byId.get(row.id ?? '') ?? [], samen.get(row.knelpuntId) ?? null));
}

async function save(
  db: Database,
  plek: Plek,
  { values, ifMatch }: { values: queries.Values; ifMatch: number },
  wie: { op: Date; door: string },
): Promise<boolean> {
  const { id } = await find(db, plek);
  if (id !== null) return queries.saveOnderbouwing(db, { id, versie: ifMatch }, values, wie);
  return ifMatch === 0 && queries.saveNew(db, { id: crypto.randomUUID(), ...plek }, values, wie);
}

/** Of knelpunten that count as one, only the leading one is reasoned about. */
function requireLeidend({
  knelpuntId,
  samengevoegd,
}: Pick<endpoints.Onderbouwd, 'knelpuntId' | 'samengevoegd'>) {
  if (samengevoegd && samengevoegd.leidendId !== knelpuntId)
    throw conflict(teksten.volgtTitel, teksten.volgt(samengevoegd.leden[0]?.titel ?? ''));
}

type Oordelen = Awaited<ReturnType<typeof queries.listOordelen>>;

function show(
  row: Row,
  oordelen: Oordelen,
  samengevoegd: endpoints.Samengevoegd | null,
): endpoints.Onderbouwd {
  const { knelpuntId, deelnemerId, deelnemer, knelpunt, versie, ...rest } = row;
  const onderbouwing = { ...rest, gewijzigdOp: rest.gewijzigdOp?.toISOString() };
  return {
    knelpuntId,
    deelnemerId,
    deelnemer,
    knelpunt: KnelpuntInhoud.parse(knelpunt),
    samengevoegd,
    versie: versie ?? 0,
    onderbouwing: rest.id === null ? null : endpoints.Onderbouwing.parse(onderbouwing),
    oordelen: oordelen.map(({ onderbouwingId: _id, ...oordeel }) => ({
      ...oordeel,
      op: oordeel.op.toISOString(),
    })),
  };
}
