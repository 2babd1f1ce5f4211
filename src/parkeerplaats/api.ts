import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { isEigenDeelnemer, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { todayAt } from '#src/shared/dates.ts';
import * as endpoints from './endpoints.ts';
import { magAfhandelen, magWijzigen } from './hoepunt.ts';
import { detectHoe } from './hoewoorden.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

const kolommen = [
  'vraag',
  'punt',
  'ingebrachtDoor',
  'namens',
  'herkomst',
  'stand',
  'eigenaar',
  'uiterlijk',
  'afhandeling',
];
const bladVan = (hoepunten: readonly endpoints.Hoepunt[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: kolommen.map((naam) => ({ naam, soort: naam === 'uiterlijk' ? 'datum' : 'tekst' })),
  rijen: hoepunten.map((hoepunt) => [
    hoepunt.vraagId,
    hoepunt.tekst,
    hoepunt.ingebrachtDoor,
    hoepunt.deelnemer,
    hoepunt.herkomst,
    hoepunt.status,
    hoepunt.eigenaar,
    hoepunt.uiterlijkeDatum,
    hoepunt.afhandeling,
  ]),
});

type Row = Awaited<ReturnType<typeof queries.findHoepunt>>;

export const parkeerplaatsApi = [
  serve(endpoints.listHoepunten, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listHoepunten(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.getHoepuntenExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listHoepunten(db, params.samenwerkingId, query);
    const datum = todayAt(now);
    return lijstBestand(params.formaat, 'parkeerplaats', bladVan(items.map(show)), datum);
  }),

  serve(endpoints.getHoepunt, async ({ db, params }) =>
    show(await queries.findHoepunt(db, params.samenwerkingId, params.hoepuntId)),
  ),

  serve(endpoints.postHoepunt, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    if (body.deelnemerId && !isEigenDeelnemer(actor, body.deelnemerId)) throw notFound('Deze deelnemer');
    if (body.prive && !body.deelnemerId)
      throw invalidInput([{ name: 'deelnemerId', reason: teksten.kamerNodig }]);
    const id = crypto.randomUUID();
    await queries.saveNew(db, {
      id,
      samenwerkingId,
      ...body,
      ingebrachtOp: now,
      ingebrachtDoor: actor.accountId,
    });
    vermeld({
      deelnemerId: body.deelnemerId,
      prive: body.prive,
      onderwerp: { soort: 'hoepunt', id },
      feiten: { vraag: body.vraagId },
      na: body.tekst,
    });
    return show(await queries.findHoepunt(db, samenwerkingId, id));
  }),

  serve(endpoints.patchHoepunt, async ({ db, params, body, actor, ifMatch, vermeld }) => {
    const voor = await queries.findHoepunt(db, params.samenwerkingId, params.hoepuntId);
    if (!magWijzigen(voor, rollenIn(actor, params.samenwerkingId), body)) throw forbidden(teksten.nietVanU);
    if (voor.status !== 'open') throw conflict(teksten.afgehandeldTitel, teksten.afgehandeld);
    await requireEigenaar(db, voor, { ...params, ...body });
    const saved = await queries.saveHoepunt(db, { id: voor.id, versie: ifMatch }, body);
    const na = await queries.findHoepunt(db, params.samenwerkingId, voor.id);
    if (!saved) throw changedMeanwhile(show(na));
    vermeld({
      deelnemerId: na.deelnemerId,
      prive: na.prive,
      onderwerp: { soort: 'hoepunt', id: na.id },
      feiten: { vraag: na.vraagId, ...(voor.prive && !na.prive && { opTafel: true }) },
      voor: voor.tekst,
      na: na.tekst,
    });
    return show(na);
  }),

  serve(endpoints.putAfhandeling, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await queries.findHoepunt(db, params.samenwerkingId, params.hoepuntId);
    if (!magAfhandelen(voor, rollenIn(actor, params.samenwerkingId))) throw forbidden(teksten.nietVanU);
    const saved = await queries.saveHoepunt(
      db,
      { id: voor.id, versie: ifMatch },
      { ...body, afgehandeldOp: now, afgehandeldDoor: actor.accountId },
    );
    const na = await queries.findHoepunt(db, params.samenwerkingId, voor.id);
    if (!saved) throw changedMeanwhile(show(na));
    vermeld({
      deelnemerId: na.deelnemerId,
      prive: na.prive,
      onderwerp: { soort: 'hoepunt', id: na.id },
      feiten: { vraag: na.vraagId, status: na.status },
    });
    return show(na);
  }),

  serve(endpoints.postHoesuggestie, async ({ body }) => detectHoe(body.tekst)),
];

type Toewijzing = { samenwerkingId: string; eigenaarId?: string | null | undefined };

/** Who is named anew must be able to see the point. */
async function requireEigenaar(db: Database, punt: Row, { samenwerkingId, eigenaarId }: Toewijzing) {
  if (!eigenaarId || eigenaarId === punt.eigenaarId) return;
  const kamerId = punt.prive ? punt.deelnemerId : null;
  if (!(await queries.isMogelijkeEigenaar(db, samenwerkingId, { eigenaarId, kamerId })))
    throw invalidInput([{ name: 'eigenaarId', reason: teksten.kiesEigenaar }]);
}

const show = ({ ingebrachtOp, afgehandeldOp, ...hoepunt }: Row) => ({
  ...hoepunt,
  ingebrachtOp: ingebrachtOp.toISOString(),
  afgehandeldOp: afgehandeldOp?.toISOString() ?? null,
});
