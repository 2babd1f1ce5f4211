import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import { type Actor, deelnemersVoor, isEigenDeelnemer } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, notFound } from '#src/http/problem.ts';
import { beoordeel, oordeelVan } from '#src/inlezingen/inlezing.ts';
import { restbestand } from '#src/inlezingen/rest.document.ts';
import { teksten as inleesteksten } from '#src/inlezingen/teksten.ts';
import { today } from '#src/shared/dates.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import * as endpoints from './endpoints.ts';
import { leesKnelpunt, sleutelVan, velden } from './import.inlezing.ts';
import { schoneLetters } from './knelpunt.ts';
import { knelpuntenblad } from './knelpunten.document.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Row = Awaited<ReturnType<typeof queries.findKnelpunt>>;

export const knelpuntenApi = [
  serve(endpoints.listKnelpunten, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listKnelpunten(db, params.samenwerkingId, query, paging);
    return { items: await showAll(db, params.samenwerkingId, items), total };
  }),

  serve(endpoints.getKnelpuntkaart, ({ db, params, query }) =>
    queries.listVakken(db, params.samenwerkingId, query),
  ),

  serve(endpoints.getKnelpunt, ({ db, params }) => read(db, params.samenwerkingId, params.knelpuntId)),

  serve(endpoints.postKnelpunt, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { deelnemerId, buikpijnId, ...given } = body;
    if (!isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
    if (!isSchrijver(actor, samenwerkingId, deelnemerId)) throw forbidden();
    if (buikpijnId && !(await queries.isBuikpijnVan(db, deelnemerId, buikpijnId)))
      throw notFound('Deze buikpijn');
    const values = { ...given, letters: schoneLetters(given.letters) };
    const id = crypto.randomUUID();
    await queries.saveNew(db, { id, samenwerkingId, deelnemerId, buikpijnId }, values, {
      op: now,
      door: actor.accountId,
    });
    vermeld({ deelnemerId, prive: true, onderwerp: { soort: 'knelpunt', id }, na: values });
    return read(db, samenwerkingId, id);
  }),

  serve(
    endpoints.putKnelpunt,
    async ({ db, params: { samenwerkingId, knelpuntId }, body, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findKnelpunt(db, samenwerkingId, knelpuntId);
      if (!isSchrijver(actor, samenwerkingId, voor.deelnemerId)) throw forbidden();
      const values = { ...body, letters: schoneLetters(body.letters) };
      const saved = await queries.saveKnelpunt(db, { id: knelpuntId, versie: ifMatch }, values, {
        op: now,
        door: actor.accountId,
      });
      const na = await queries.findKnelpunt(db, samenwerkingId, knelpuntId);
      if (!saved) throw changedMeanwhile(await read(db, samenwerkingId, knelpuntId));
      vermeld({
        deelnemerId: na.deelnemerId,
        prive: true,
        onderwerp: { soort: 'knelpunt', id: na.id },
        feiten: { versie: na.versie },
        voor: inhoud(voor),
        na: inhoud(na),
      });
      return read(db, samenwerkingId, knelpuntId);
    },
  ),

  serve(
    endpoints.deleteKnelpunt,
    async ({ db, params: { samenwerkingId, knelpuntId }, actor, ifMatch, now, vermeld }) => {
      const knelpunt = await queries.findKnelpunt(db, samenwerkingId, knelpuntId);
      if (!isSchrijver(actor, samenwerkingId, knelpunt.deelnemerId)) throw forbidden();
      if (knelpunt.gedeeldeVersie !== null) throw conflict(teksten.gedeeldTitel, teksten.gedeeld);
      if (!(await queries.saveVerwijdering(db, { id: knelpunt.id, versie: ifMatch }, now)))
        throw changedMeanwhile(await read(db, samenwerkingId, knelpuntId));
      vermeld({
        deelnemerId: knelpunt.deelnemerId,
        prive: true,
        onderwerp: { soort: 'knelpunt', id: knelpunt.id },
        voor: inhoud(knelpunt),
      });
      return undefined;
    },
  ),

  serve(endpoints.getKnelpuntenExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listKnelpunten(db, params.samenwerkingId, query);
    const dag = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
    return lijstBestand(params.formaat, 'knelpunten', knelpuntenblad(items), dag);
  }),

  serve(endpoints.getKnelpuntoordeel, async ({ db, params, actor }) => {
    const { koppeling, loten } = await lees(db, params, actor);
    return oordeelVan(loten, koppeling, inleesteksten.redenen);
  }),

  serve(endpoints.postKnelpuntovername, async ({ db, params, body, actor, now, vermeld }) => {
    const { inlezing, loten } = await lees(db, params, actor);
    if (inlezing.versie !== body.versie)
      throw conflict(inleesteksten.verouderdTitel, inleesteksten.verouderd);
    const nieuw = loten.flatMap((lot) => (lot.lot === 'nieuw' ? [lot.waarde] : []));
    const { samenwerkingId } = params;
    const { id: inlezingId, deelnemerId } = inlezing;
    await queries.saveUitInlezing(db, { samenwerkingId, deelnemerId, inlezingId }, nieuw, {
      op: now,
      door: actor.accountId,
    });
    vermeld({
      deelnemerId,
      prive: true,
      onderwerp: { soort: 'inlezing', id: inlezingId },
      feiten: { aantal: nieuw.length },
      na: nieuw,
    });
    return { bewaard: nieuw.length };
  }),

  serve(endpoints.getKnelpuntrest, async ({ db, params, actor }) => {
    const { inlezing, loten } = await lees(db, params, actor);
    return restbestand(inlezing, loten);
  }),
];

type Waar = { samenwerkingId: string; inlezingId: string };

/** The fate of every row of a spreadsheet, as things stand now. */
async function lees(db: Database, { samenwerkingId, inlezingId }: Waar, actor: Actor) {
  const inlezing = await queries.findInlezing(db, samenwerkingId, inlezingId);
  if (!isSchrijver(actor, samenwerkingId, inlezing.deelnemerId)) throw notFound('Dit bestand');
  const bekend = await queries.listBekend(db, inlezing.deelnemerId);
  return {
    inlezing,
    ...beoordeel(inlezing, {
      velden,
      lees: leesKnelpunt,
      bekend: bekend.map((each) => ({ sleutel: sleutelVan(each), inlezingId: each.inlezingId })),
    }),
  };
}

/** An open door lets somebody read, not write. */
const isSchrijver = (actor: Actor, samenwerkingId: string, deelnemerId: string) =>
  deelnemersVoor(actor, samenwerkingId, kamerschrijvers).includes(deelnemerId);

/** With the group in which each counts now. */
async function showAll(db: Database, samenwerkingId: string, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id);
  const samen = await queries.listSamengevoegd(db, samenwerkingId, ids);
  return rows.map((row) => show(row, samen));
}

const show = (row: Row, samen: Awaited<ReturnType<typeof queries.listSamengevoegd>>): endpoints.Knelpunt => ({
  ...row,
  samengevoegd: samen.get(row.id) ?? null,
  gewijzigdOp: row.gewijzigdOp.toISOString(),
});

/** Both are asked at the same moment, which saves a message to the database. */
async function read(db: Database, samenwerkingId: string, id: string): Promise<endpoints.Knelpunt> {
  const [row, samen] = await Promise.all([
    queries.findKnelpunt(db, samenwerkingId, id),
    queries.listSamengevoegd(db, samenwerkingId, [id]),
  ]);
  return show(row, samen);
}

/** What counts as the thing itself in the log: everything that the form holds. */
const inhoud = (row: Row) => endpoints.KnelpuntInhoud.parse(row);
