import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import { type Actor, deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { conflict, notFound } from '#src/http/problem.ts';
import { todayAt } from '#src/shared/dates.ts';
import { delers } from '#src/shared/rollen.ts';
import { delingenblad, overlapblad } from './delingen.document.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Onderwerp = { samenwerkingId: string; onderwerp: queries.Onderwerp; onderwerpId: string };
const dit = {
  knelpunt: 'Dit knelpunt',
  antwoord: 'Dit antwoord',
  eindbeeld: 'Dit eindbeeld',
  functie: 'Deze functie',
};

export const delingenApi = [
  serve(endpoints.listDelingen, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listDelingen(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.listOverlap, ({ db, params }) => queries.listOverlap(db, params.samenwerkingId)),

  serve(endpoints.getDelingenExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listDelingen(db, params.samenwerkingId, query);
    return lijstBestand(params.formaat, teksten.bestandsnaam, delingenblad(items.map(show)), todayAt(now));
  }),

  serve(endpoints.getOverlapExport, async ({ db, params: { samenwerkingId, formaat }, now }) => {
    const deelnemers = await queries.listActief(db, samenwerkingId);
    const blad = overlapblad(await queries.listOverlap(db, samenwerkingId), deelnemers);
    return lijstBestand(formaat, teksten.overlapbestand, blad, todayAt(now));
  }),

  serve(endpoints.getDeling, async ({ db, params }) =>
    show(await queries.findDeling(db, params.samenwerkingId, params.delingId)),
  ),

  serve(endpoints.getDelingvoorbeeld, async ({ db, params, actor }) => {
    const { deelnemerId, versie, inhoud } = await copyOf(db, actor, params);
    const open = await queries.findOpenDeling(db, params.onderwerpId);
    const lezers = await queries.listLezers(db, params.samenwerkingId, deelnemerId);
    return { lezers, versie, alGedeeldeVersie: open?.onderwerpVersie ?? null, inhoud };
  }),

  serve(endpoints.postDeling, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { deelnemerId, versie, inhoud } = await copyOf(db, actor, { samenwerkingId, ...body });
    if (versie !== body.versie) throw conflict(teksten.verouderdTitel, teksten.verouderd(versie));
    const open = await queries.findOpenDeling(db, body.onderwerpId);
    if (open?.onderwerpVersie === versie) throw conflict(teksten.alGedeeldTitel, teksten.alGedeeld);
    if (open) await queries.saveIntrekking(db, open.id, { op: now, door: actor.accountId });
    const id = crypto.randomUUID();
    const { onderwerp, onderwerpId } = body;
    await queries.saveDeling(db, {
      id,
      samenwerkingId,
      deelnemerId,
      onderwerp,
      onderwerpId,
      onderwerpVersie: versie,
      inhoud,
      gedeeldOp: now,
      gedeeldDoor: actor.accountId,
    });
    vermeld({
      deelnemerId,
      onderwerp: { soort: onderwerp, id: onderwerpId },
      feiten: { versie, deling: id },
      na: inhoud,
    });
    return show(await queries.findDeling(db, samenwerkingId, id));
  }),

  serve(endpoints.deleteDeling, async ({ db, params: { samenwerkingId, delingId }, actor, now, vermeld }) => {
    const deling = await queries.findDeling(db, samenwerkingId, delingId);
    const { deelnemerId, onderwerp, onderwerpId, onderwerpVersie } = deling;
    if (!isDeler(actor, samenwerkingId, deelnemerId)) throw notFound('Deze deling');
    if (deling.ingetrokkenOp) throw conflict(teksten.alIngetrokkenTitel, teksten.alIngetrokken);
    await queries.saveIntrekking(db, delingId, { op: now, door: actor.accountId });
    vermeld({
      deelnemerId,
      onderwerp: { soort: onderwerp, id: onderwerpId },
      feiten: { versie: onderwerpVersie, deling: delingId },
    });
    return undefined;
  }),
];

const isDeler = (actor: Actor, samenwerkingId: string, deelnemerId: string) =>
  deelnemersVoor(actor, samenwerkingId, delers).includes(deelnemerId);

/** What the others will see: the one way to make it, for the preview as for the deling itself. */
async function copyOf(db: Database, actor: Actor, { samenwerkingId, onderwerp, onderwerpId }: Onderwerp) {
  const found = await queries.findOnderwerp[onderwerp](db, samenwerkingId, onderwerpId);
  if (!found || !isDeler(actor, samenwerkingId, found.deelnemerId)) throw notFound(dit[onderwerp]);
  const { deelnemerId, versie, ...inhoud } = found;
  return { deelnemerId, versie, inhoud };
}

type Row = Awaited<ReturnType<typeof queries.findDeling>>;

/** The copy was made by `copyOf`; the answer's schema checks it once more. */
function show({ gedeeldOp, ingetrokkenOp, ...row }: Row): endpoints.Deling {
  const shown = {
    ...row,
    gedeeldOp: gedeeldOp.toISOString(),
    ingetrokkenOp: ingetrokkenOp?.toISOString() ?? null,
  };
  return endpoints.Deling.parse(shown);
}
