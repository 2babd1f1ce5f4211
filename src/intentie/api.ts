import type { Database } from '#src/database/database.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { type Actor, deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { delers } from '#src/shared/rollen.ts';
import * as endpoints from './endpoints.ts';
import { voorwaardenblad } from './intentie.document.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const intentieApi = [
  serve(endpoints.getIntentie, ({ db, params }) => readIntentie(db, params.samenwerkingId)),

  serve(endpoints.getIntentiekeuzen, async ({ db, params: { samenwerkingId } }) => {
    const [taken, knelpunten] = await Promise.all([
      queries.listMogelijkeTaken(db, samenwerkingId),
      queries.listMogelijkeKnelpunten(db, samenwerkingId),
    ]);
    return { taken, knelpunten };
  }),

  serve(endpoints.putIntentie, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId } = params;
    const { taakIds, knelpuntIds, ...values } = body;
    const voor = await readIntentie(db, samenwerkingId);
    const onbekend = await queries.findOnbekend(db, samenwerkingId, body);
    const problems = [
      ...(onbekend.taakIds.length > 0 ? [{ name: 'taakIds', reason: teksten.taakWeg }] : []),
      ...(onbekend.knelpuntIds.length > 0 ? [{ name: 'knelpuntIds', reason: teksten.knelpuntWeg }] : []),
    ];
    if (problems.length > 0) throw invalidInput(problems);
    const wie = { op: now, door: actor.accountId };
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveIntentie(db, { samenwerkingId, versie: ifMatch + 1 }, values, wie));
    if (!saved) throw changedMeanwhile(await readIntentie(db, samenwerkingId));
    await queries.saveBereik(db, samenwerkingId, { taakIds, knelpuntIds }, wie);
    const na = await readIntentie(db, samenwerkingId);
    vermeld({
      onderwerp: { soort: 'intentie', id: samenwerkingId },
      feiten: { versie: na.versie, taken: na.taken.length, knelpunten: na.knelpunten.length },
      voor,
      na,
    });
    return na;
  }),

  serve(endpoints.postInstemming, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId } = params;
    if (!deelnemersVoor(actor, samenwerkingId, reageerders).includes(body.deelnemerId))
      throw notFound('Deze deelnemer');
    const { sleutel, inhoud } = await queries.findTekst(db, samenwerkingId);
    if (sleutel === null) throw conflict(teksten.leegTitel, teksten.nogGeenTekst);
    const wie = { op: now, door: actor.accountId };
    if (!(await queries.saveInstemming(db, { samenwerkingId, ...body }, wie)))
      throw conflict(teksten.andersTitel, teksten.anders);
    vermeld({
      deelnemerId: body.deelnemerId,
      onderwerp: { soort: 'intentie', id: samenwerkingId },
      feiten: { oordeel: body.oordeel, sleutel },
      na: { inhoud, toelichting: body.toelichting },
    });
    return readIntentie(db, samenwerkingId);
  }),

  serve(endpoints.getUitgangspunt, async ({ db, params }) =>
    show(await queries.findUitgangspunt(db, params.samenwerkingId, params.uitgangspuntId)),
  ),

  serve(endpoints.postUitgangspunt, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    await queries.saveNewUitgangspunt(db, { id, samenwerkingId, ...body }, wie);
    vermeld({ onderwerp: { soort: 'uitgangspunt', id }, na: body });
    return show(await queries.findUitgangspunt(db, samenwerkingId, id));
  }),

  serve(endpoints.putUitgangspunt, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, uitgangspuntId: id } = params;
    const voor = await queries.findUitgangspunt(db, samenwerkingId, id);
    const wie = { op: now, door: actor.accountId };
    const saved = await queries.saveRegel(db, 'uitgangspunt', { id, versie: ifMatch, ...body }, wie);
    const na = show(await queries.findUitgangspunt(db, samenwerkingId, id));
    if (!saved) throw changedMeanwhile(na);
    vermeld({ onderwerp: { soort: 'uitgangspunt', id }, feiten: { versie: na.versie }, voor, na });
    return na;
  }),

  serve(endpoints.deleteUitgangspunt, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, uitgangspuntId: id } = params;
    const voor = await queries.findUitgangspunt(db, samenwerkingId, id);
    const gone = { id, versie: ifMatch, verwijderdOp: now };
    if (!(await queries.saveRegel(db, 'uitgangspunt', gone, { op: now, door: actor.accountId })))
      throw changedMeanwhile(show(await queries.findUitgangspunt(db, samenwerkingId, id)));
    vermeld({ onderwerp: { soort: 'uitgangspunt', id }, voor });
    return undefined;
  }),

  serve(endpoints.getIntentievoorwaarde, async ({ db, params }) =>
    show(await queries.findVoorwaarde(db, params.samenwerkingId, params.intentievoorwaardeId)),
  ),

  serve(endpoints.postIntentievoorwaarde, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId } = params;
    if (!deelnemersVoor(actor, samenwerkingId, delers).includes(body.deelnemerId))
      throw notFound('Deze deelnemer');
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    await queries.saveNewVoorwaarde(db, { id, samenwerkingId, ...body }, wie);
    const { deelnemerId } = body;
    vermeld({ deelnemerId, onderwerp: { soort: 'intentievoorwaarde', id }, na: body });
    return show(await queries.findVoorwaarde(db, samenwerkingId, id));
  }),

  serve(endpoints.putIntentievoorwaarde, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await findEigen(db, actor, params);
    const { id, deelnemerId } = voor;
    const wie = { op: now, door: actor.accountId };
    const saved = await queries.saveRegel(db, 'intentievoorwaarde', { id, versie: ifMatch, ...body }, wie);
    const na = show(await queries.findVoorwaarde(db, params.samenwerkingId, id));
    if (!saved) throw changedMeanwhile(na);
    const feiten = { versie: na.versie };
    vermeld({ deelnemerId, onderwerp: { soort: 'intentievoorwaarde', id }, feiten, voor, na });
    return na;
  }),

  serve(endpoints.deleteIntentievoorwaarde, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const voor = await findEigen(db, actor, params);
    const { id, deelnemerId } = voor;
    const gone = { id, versie: ifMatch, verwijderdOp: now };
    if (!(await queries.saveRegel(db, 'intentievoorwaarde', gone, { op: now, door: actor.accountId })))
      throw changedMeanwhile(show(await queries.findVoorwaarde(db, params.samenwerkingId, id)));
    vermeld({ deelnemerId, onderwerp: { soort: 'intentievoorwaarde', id }, voor });
    return undefined;
  }),
];

/** What each deelnemer asks and whether it assents, for the dossier: once there is something to assent to. */
export async function intentieOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const { inhoud } = await queries.findTekst(db, samenwerkingId);
  if (inhoud === null) return [];
  const blad = voorwaardenblad(
    await queries.listDeelnemers(db, samenwerkingId),
    endpoints.IntentieInhoud.parse(inhoud),
    await readInstemmingen(db, samenwerkingId),
  );
  return [{ vraagId: 'O1', titel: blad.titel, tekst: '', blad, deelnemerId: null }];
}

const show = <T extends { gewijzigdOp: Date }>(regel: T) => ({
  ...regel,
  gewijzigdOp: regel.gewijzigdOp.toISOString(),
});

/** Everybody reads a voorwaarde; only its own deelnemer changes it. */
async function findEigen(
  db: Database,
  actor: Actor,
  { samenwerkingId, intentievoorwaardeId }: { samenwerkingId: string; intentievoorwaardeId: string },
) {
  const found = await queries.findVoorwaarde(db, samenwerkingId, intentievoorwaardeId);
  if (!deelnemersVoor(actor, samenwerkingId, delers).includes(found.deelnemerId))
    throw forbidden(teksten.alleenEigen);
  return found;
}

async function readInstemmingen(db: Database, samenwerkingId: string): Promise<endpoints.Instemming[]> {
  const rows = await queries.listInstemmingen(db, samenwerkingId);
  return rows.map(({ inhoud, op, ...instemming }) => ({
    ...instemming,
    inhoud: inhoud === null ? null : endpoints.IntentieInhoud.parse(inhoud),
    op: op.toISOString(),
  }));
}

const leeg = {
  bedoeling: '',
  kosten: '',
  vertrouwelijkheid: '',
  planning: '',
  stoppen: '',
  versie: 0,
  gewijzigdOp: null,
  gewijzigdDoor: null,
};

async function readIntentie(db: Database, samenwerkingId: string): Promise<endpoints.Intentie> {
  const [found, { sleutel }, taken, knelpunten, uitgangspunten, voorwaarden, instemmingen] =
    await Promise.all([
      queries.findIntentie(db, samenwerkingId),
      queries.findTekst(db, samenwerkingId),
      queries.listTaken(db, samenwerkingId),
      queries.listKnelpunten(db, samenwerkingId),
      queries.listUitgangspunten(db, samenwerkingId),
      queries.listVoorwaarden(db, samenwerkingId),
      readInstemmingen(db, samenwerkingId),
    ]);
  return {
    ...(found ? show(found) : leeg),
    sleutel,
    taken,
    knelpunten,
    uitgangspunten: uitgangspunten.map(show),
    voorwaarden: voorwaarden.map(show),
    instemmingen,
  };
}
