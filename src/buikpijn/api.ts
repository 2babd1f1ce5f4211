import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Kamer, Onderdeel } from '#src/documenten/onderdeel.ts';
import { type Actor, deelnemersVoor, isEigenDeelnemer } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, notFound } from '#src/http/problem.ts';
import { today } from '#src/shared/dates.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { buikpijnblad, notitieblad } from './buikpijn.document.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Row = Awaited<ReturnType<typeof queries.findBuikpijn>>;

export const buikpijnApi = [
  serve(endpoints.listBuikpijn, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listBuikpijn(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.getBuikpijn, async ({ db, params }) =>
    show(await queries.findBuikpijn(db, params.samenwerkingId, params.buikpijnId)),
  ),

  serve(endpoints.postBuikpijn, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { deelnemerId, klacht } = body;
    if (!isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
    if (!isSchrijver(actor, samenwerkingId, deelnemerId)) throw forbidden();
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    await queries.saveNew(db, { id, samenwerkingId, deelnemerId }, klacht, wie);
    vermeld({ ...plek({ id, deelnemerId }), na: klacht });
    return show(await queries.findBuikpijn(db, samenwerkingId, id));
  }),

  serve(endpoints.patchBuikpijn, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await queries.findBuikpijn(db, params.samenwerkingId, params.buikpijnId);
    if (!isSchrijver(actor, params.samenwerkingId, voor.deelnemerId)) throw forbidden();
    const saved = await queries.saveStappen(db, { id: voor.id, versie: ifMatch }, body, {
      op: now,
      door: actor.accountId,
    });
    const na = await queries.findBuikpijn(db, params.samenwerkingId, voor.id);
    if (!saved) throw changedMeanwhile(show(na));
    vermeld({ ...plek(na), feiten: { stappen: Object.keys(body).join(', '), versie: na.versie }, na: body });
    return show(na);
  }),

  serve(endpoints.deleteBuikpijn, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const buikpijn = await queries.findBuikpijn(db, params.samenwerkingId, params.buikpijnId);
    if (!isSchrijver(actor, params.samenwerkingId, buikpijn.deelnemerId)) throw forbidden();
    if (buikpijn.knelpuntId) throw conflict(teksten.knelpuntTitel, teksten.knelpuntWeg);
    if (!(await queries.saveVerwijdering(db, { id: buikpijn.id, versie: ifMatch }, now)))
      throw changedMeanwhile(show(buikpijn));
    vermeld({ ...plek(buikpijn), voor: buikpijn.klacht });
    return undefined;
  }),

  serve(endpoints.getBuikpijnExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listBuikpijn(db, params.samenwerkingId, query);
    const dag = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
    return lijstBestand(params.formaat, 'buikpijn', buikpijnblad(items), dag);
  }),
];

/** The complaints of a room, for its verkenningsnotitie. */
export async function buikpijnInKamer(
  db: Database,
  { samenwerkingId, deelnemerId }: Kamer,
): Promise<Onderdeel[]> {
  const { items } = await queries.listBuikpijn(db, samenwerkingId, { deelnemerId });
  if (items.length === 0) return [];
  const blad = notitieblad(items);
  return [{ vraagId: 'V1', titel: blad.titel, tekst: '', blad, deelnemerId }];
}

/** An open door lets somebody read, not write. */
const isSchrijver = (actor: Actor, samenwerkingId: string, deelnemerId: string) =>
  deelnemersVoor(actor, samenwerkingId, kamerschrijvers).includes(deelnemerId);

const plek = ({ id, deelnemerId }: { id: string; deelnemerId: string }) => ({
  deelnemerId,
  prive: true,
  onderwerp: { soort: 'buikpijn', id },
});

const show = (row: Row) => ({ ...row, gewijzigdOp: row.gewijzigdOp.toISOString() });
