import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { KnelpuntInhoud } from '#src/knelpunten/endpoints.ts';
import { today } from '#src/shared/dates.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { samenvoegingenblad, samenvoegingenlijst } from './samenvoegingen.document.ts';
import { teksten } from './teksten.ts';
import { voorstellenVan } from './voorstel.ts';

export const samenvoegingenApi = [
  serve(endpoints.listSamenvoegingen, async ({ db, params: { samenwerkingId }, paging }) => {
    const { items, total } = await queries.listSamenvoegingen(db, samenwerkingId, paging);
    return { items: await showAll(db, samenwerkingId, items), total };
  }),

  serve(endpoints.getSamenvoegingenExport, async ({ db, params: { samenwerkingId, formaat }, now }) => {
    const { items } = await queries.listSamenvoegingen(db, samenwerkingId);
    const blad = samenvoegingenlijst(await showAll(db, samenwerkingId, items));
    const dag = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
    return lijstBestand(formaat, teksten.bestandsnaam, blad, dag);
  }),

  serve(endpoints.listSamenvoegvoorstellen, async ({ db, params: { samenwerkingId } }) => {
    const { items } = await queries.listLosse(db, samenwerkingId, {});
    const losse = items.map(showGedeeld);
    const byId = new Map(losse.map((each) => [each.knelpuntId, each]));
    const voorstellen = voorstellenVan(losse.map(({ knelpunt, ...each }) => ({ ...each, ...knelpunt })));
    return voorstellen.map(({ een, ander, taakveld, woorden, letters }) => ({
      knelpunten: [een, ander].flatMap((id) => byId.get(id) ?? []),
      taakveld,
      woorden: [...woorden],
      letters: [...letters],
    }));
  }),

  serve(endpoints.listLosseKnelpunten, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listLosse(db, params.samenwerkingId, query, paging);
    return { items: items.map(showGedeeld), total };
  }),

  serve(endpoints.getSamenvoeging, ({ db, params }) => read(db, params)),

  serve(endpoints.postSamenvoeging, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    await requireVrij(db, samenwerkingId, body.knelpuntIds, null);
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    const { knelpuntIds, ...values } = body;
    await queries.saveNew(db, { id, samenwerkingId, ...values }, wie);
    if (!(await queries.saveLeden(db, { samenvoegingId: id, samenwerkingId }, knelpuntIds, wie)))
      throw conflict(teksten.bezetTitel, teksten.bezet);
    vermeld({
      onderwerp: { soort: 'samenvoeging', id },
      feiten: { aantal: knelpuntIds.length, leidend: body.leidendId },
      na: body,
    });
    return read(db, { samenwerkingId, samenvoegingId: id });
  }),

  serve(endpoints.putSamenvoeging, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, samenvoegingId } = params;
    const voor = await read(db, params);
    const { knelpuntIds, ...values } = body;
    await requireVrij(db, samenwerkingId, knelpuntIds, samenvoegingId);
    const wie = { op: now, door: actor.accountId };
    if (!(await queries.saveSamenvoeging(db, { id: samenvoegingId, versie: ifMatch }, values, wie)))
      throw changedMeanwhile(await read(db, params));
    const oud = await queries.listLedenIds(db, samenvoegingId);
    await queries.saveLos(
      db,
      samenvoegingId,
      oud.filter((id) => !knelpuntIds.includes(id)),
      wie,
    );
    const erbij = knelpuntIds.filter((id) => !oud.includes(id));
    if (!(await queries.saveLeden(db, { samenvoegingId, samenwerkingId }, erbij, wie)))
      throw conflict(teksten.bezetTitel, teksten.bezet);
    const na = await read(db, params);
    vermeld({
      onderwerp: { soort: 'samenvoeging', id: samenvoegingId },
      feiten: { versie: na.versie, aantal: knelpuntIds.length, leidend: body.leidendId },
      voor: inhoud(voor),
      na: body,
    });
    return na;
  }),

  serve(endpoints.deleteSamenvoeging, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const { samenvoegingId } = params;
    const voor = await read(db, params);
    const wie = { op: now, door: actor.accountId };
    const leden = await queries.listLedenIds(db, samenvoegingId);
    await queries.saveLos(db, samenvoegingId, leden, wie);
    if (!(await queries.saveOngedaan(db, { id: samenvoegingId, versie: ifMatch }, wie)))
      throw changedMeanwhile(voor);
    vermeld({
      onderwerp: { soort: 'samenvoeging', id: samenvoegingId },
      feiten: { aantal: leden.length },
      voor: inhoud(voor),
    });
    return undefined;
  }),
];

/** The knelpunten that count as one pain, with all their originals, beside the reasons why collaboration helps. */
export async function samenvoegingenOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const { items } = await queries.listSamenvoegingen(db, samenwerkingId);
  const all = (await showAll(db, samenwerkingId, items)).filter(({ telt }) => telt);
  if (all.length === 0) return [];
  const blad = samenvoegingenblad(all);
  return [{ vraagId: 'O3', titel: blad.titel, tekst: teksten.dossiertekst, blad, deelnemerId: null }];
}

type Row = Awaited<ReturnType<typeof queries.findSamenvoeging>>;
type Plek = { samenwerkingId: string; samenvoegingId: string };

async function read(db: Database, { samenwerkingId, samenvoegingId }: Plek): Promise<endpoints.Samenvoeging> {
  const row = await queries.findSamenvoeging(db, samenwerkingId, samenvoegingId);
  const [shown] = await showAll(db, samenwerkingId, [row]);
  if (!shown) throw notFound('Deze samenvoeging');
  return shown;
}

async function showAll(
  db: Database,
  samenwerkingId: string,
  rows: readonly Row[],
): Promise<endpoints.Samenvoeging[]> {
  const leden = await queries.listLeden(
    db,
    samenwerkingId,
    rows.map(({ id }) => id),
  );
  const perGroep = Map.groupBy(leden, ({ samenvoegingId }) => samenvoegingId);
  return rows.map(({ gewijzigdOp, ...row }) => {
    const eigen = (perGroep.get(row.id) ?? []).map(showGedeeld);
    const eerst = eigen.find(({ knelpuntId }) => knelpuntId === row.leidendId) ?? eigen[0];
    return {
      ...row,
      leidendId: eerst?.knelpuntId ?? row.leidendId,
      telt: eigen.length >= 2,
      leden: eerst ? [eerst, ...eigen.filter((each) => each !== eerst)] : [],
      gewijzigdOp: gewijzigdOp.toISOString(),
    };
  });
}

const showGedeeld = ({
  knelpuntId,
  deelnemerId,
  deelnemer,
  knelpunt,
}: {
  knelpuntId: string;
  deelnemerId: string;
  deelnemer: string;
  knelpunt: unknown;
}): endpoints.Gedeeld => ({ knelpuntId, deelnemerId, deelnemer, knelpunt: KnelpuntInhoud.parse(knelpunt) });

const inhoud = ({ leidendId, reden, leden }: endpoints.Samenvoeging) => ({
  leidendId,
  knelpuntIds: leden.map(({ knelpuntId }) => knelpuntId),
  reden,
});

/** Each lies on the table, and is in no other group. */
async function requireVrij(
  db: Database,
  samenwerkingId: string,
  ids: readonly string[],
  samenvoegingId: string | null,
) {
  const plekken = await queries.listPlekken(db, samenwerkingId, ids);
  if (plekken.length < ids.length) throw invalidInput([{ name: 'knelpuntIds', reason: teksten.nietGedeeld }]);
  if (plekken.some((plek) => plek.samenvoegingId !== null && plek.samenvoegingId !== samenvoegingId))
    throw invalidInput([{ name: 'knelpuntIds', reason: teksten.bezet }]);
}
