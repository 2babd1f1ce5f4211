import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import { type Actor, deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { plainDate, today } from '#src/shared/dates.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { foutenInBesluit, toonBesluit, toonVoorwaarde } from './besluit.ts';
import { besluitenBlad } from './besluiten.document.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { toonRonde } from './ronde.ts';
import { foutenIn } from './route.ts';
import { teksten } from './teksten.ts';

const all = { limit: 1000, offset: 0 };

export const besluitrondesApi = [
  serve(endpoints.listBesluitrondes, async ({ db, params, paging }) => {
    const { items, total } = await queries.listRondes(db, params.samenwerkingId, paging);
    return { items: items.map((ronde) => ({ ...ronde, geopendOp: ronde.geopendOp.toISOString() })), total };
  }),

  serve(endpoints.getBesluitronde, ({ db, params, actor }) => readRonde(db, actor, params)),

  serve(endpoints.postBesluitronde, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const versie = await queries.findDossierversie(db, samenwerkingId, body.dossierversieId);
    if (!versie) throw invalidInput([{ name: 'dossierversieId', reason: teksten.kiesVersie }]);
    await requireLaatste(db, samenwerkingId, versie.nummer);
    if (await queries.hasRonde(db, versie.id)) throw conflict(teksten.bestaatTitel, teksten.bestaat);
    const id = crypto.randomUUID();
    await queries.saveRonde(db, {
      id,
      samenwerkingId,
      dossierversieId: versie.id,
      geopendOp: now,
      geopendDoor: actor.accountId,
    });
    vermeld({ onderwerp: { soort: 'besluitronde', id }, feiten: { dossierversie: versie.nummer } });
    return readRonde(db, actor, { samenwerkingId, besluitrondeId: id });
  }),

  serve(endpoints.putRoutestap, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { deelnemerId, orgaan, ...values } = body;
    requireEigen(actor, params.samenwerkingId, deelnemerId, endpoints.routeschrijvers);
    const ronde = await queries.findRonde(db, params.samenwerkingId, params.besluitrondeId);
    await requireLaatste(db, params.samenwerkingId, ronde.dossierversie);
    const eigen = (await queries.listStappen(db, params.besluitrondeId)).filter(
      (stap) => stap.deelnemerId === deelnemerId,
    );
    const fouten = foutenIn(body, eigen, dayOf(now));
    if (fouten.length > 0)
      throw invalidInput(fouten.map(({ veld, reden }) => ({ name: veld, reason: teksten.route[reden] })));
    const plek = {
      besluitrondeId: params.besluitrondeId,
      samenwerkingId: params.samenwerkingId,
      deelnemerId,
      orgaan,
    };
    const saved = await queries.saveStap(db, plek, ifMatch, values);
    const stap = (await queries.listStappen(db, params.besluitrondeId)).find(
      (each) => each.deelnemerId === deelnemerId && each.orgaan === orgaan,
    );
    if (!saved || !stap) throw changedMeanwhile(stap ?? null);
    vermeld({
      deelnemerId,
      onderwerp: { soort: 'routestap', id: params.besluitrondeId },
      feiten: { orgaan, uitkomst: stap.uitkomst, gepland: stap.geplandeDatum, datum: stap.werkelijkeDatum },
    });
    return stap;
  }),

  serve(endpoints.postBesluit, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { voorwaarden, ...besluit } = body;
    requireEigen(actor, samenwerkingId, besluit.deelnemerId, endpoints.vastleggers);
    const ronde = await queries.findRonde(db, samenwerkingId, besluit.besluitrondeId);
    await requireLaatste(db, samenwerkingId, ronde.dossierversie);
    const bevroren = dayOf(ronde.bevrorenOp);
    const fouten = foutenInBesluit(body, { vandaag: dayOf(now), bevroren });
    if (fouten.length > 0)
      throw invalidInput(
        fouten.map(({ veld, reden }) => ({
          name: veld,
          reason: reden === 'voorBevriezen' ? teksten.voorBevriezen(dagInWoorden(bevroren)) : teksten[reden],
        })),
      );
    const { bijlageId, deelnemerId } = besluit;
    if (bijlageId && !(await queries.isBewijsVan(db, { samenwerkingId, deelnemerId, bijlageId })))
      throw invalidInput([{ name: 'bijlageId', reason: teksten.onbekendeBijlage }]);
    if (await queries.hasOnbevestigd(db, ronde.id, besluit.deelnemerId))
      throw conflict(teksten.wachtTitel, teksten.wacht);
    const id = crypto.randomUUID();
    await queries.saveBesluit(
      db,
      {
        id,
        samenwerkingId,
        ...besluit,
        dossierversieId: ronde.dossierversieId,
        vastgelegdOp: now,
        vastgelegdDoor: actor.accountId,
      },
      voorwaarden,
    );
    vermeld({
      deelnemerId: besluit.deelnemerId,
      prive: true,
      onderwerp: { soort: 'besluit', id },
      feiten: { uitkomst: besluit.uitkomst, dossierversie: ronde.dossierversie },
      na: body,
    });
    return readBesluit(db, actor, { samenwerkingId, besluitId: id });
  }),

  serve(endpoints.listBesluiten, async ({ db, params: { samenwerkingId }, query, paging, actor }) => {
    const { items, total } = await queries.listBesluiten(db, samenwerkingId, query, paging);
    const voorwaarden = await queries.listVoorwaarden(db, items.map(idOf));
    const lezer = lezerVan(actor, samenwerkingId);
    return { items: items.map((besluit) => toonBesluit(besluit, voorwaarden, lezer)), total };
  }),

  serve(endpoints.getBesluitenExport, async ({ db, params, query, actor, now }) => {
    const { items } = await queries.listBesluiten(db, params.samenwerkingId, query, all);
    const voorwaarden = await queries.listVoorwaarden(db, items.map(idOf));
    const lezer = lezerVan(actor, params.samenwerkingId);
    const besluiten = items.map((besluit) => toonBesluit(besluit, voorwaarden, lezer));
    return lijstBestand(params.formaat, 'besluiten', besluitenBlad(besluiten), plainDate(dayOf(now)));
  }),

  serve(endpoints.getBesluit, ({ db, params, actor }) => readBesluit(db, actor, params)),

  serve(
    endpoints.postBevestiging,
    async ({ db, params: { samenwerkingId, besluitId }, body, actor, now, vermeld }) => {
      const besluit = await queries.findBesluit(db, samenwerkingId, besluitId);
      requireEigen(actor, samenwerkingId, besluit.deelnemerId, endpoints.bevestigers);
      if (besluit.bevestigdOp || besluit.afgewezenOp)
        throw conflict(teksten.alBevestigdTitel, teksten.alBevestigd);
      if (besluit.vastgelegdDoorId === actor.accountId) throw conflict(teksten.zelfdeTitel, teksten.zelfde);
      const isBevestigd = body.oordeel === 'bevestigd';
      if (!isBevestigd && body.reden === '')
        throw invalidInput([{ name: 'reden', reason: teksten.redenNodig }]);
      const oordeel = isBevestigd
        ? { bevestigdOp: now, bevestigdDoor: actor.accountId }
        : { afgewezenOp: now, afgewezenReden: body.reden };
      if (!(await queries.saveOordeel(db, besluitId, oordeel)))
        throw conflict(teksten.alBevestigdTitel, teksten.alBevestigd);
      vermeld({
        deelnemerId: besluit.deelnemerId,
        prive: !isBevestigd,
        onderwerp: { soort: 'besluit', id: besluitId },
        feiten: { oordeel: body.oordeel, uitkomst: besluit.uitkomst, dossierversie: besluit.dossierversie },
      });
      return readBesluit(db, actor, { samenwerkingId, besluitId });
    },
  ),

  serve(
    endpoints.putVervulling,
    async ({ db, params: { samenwerkingId, voorwaardeId }, body, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findVoorwaarde(db, samenwerkingId, voorwaardeId);
      requireEigen(actor, samenwerkingId, voor.deelnemerId, endpoints.bevestigers);
      const besluit = await queries.findBesluit(db, samenwerkingId, voor.besluitId);
      if (!besluit.bevestigdOp) throw conflict(teksten.nogNietGeldigTitel, teksten.nogNietGeldig);
      if (voor.vervuldOp) throw conflict(teksten.alVervuldTitel, teksten.alVervuld);
      const saved = await queries.saveVervulling(
        db,
        { id: voor.id, versie: ifMatch },
        { ...body, vervuldOp: now, vervuldDoor: actor.accountId },
      );
      const na = await queries.findVoorwaarde(db, samenwerkingId, voorwaardeId);
      if (!saved) throw changedMeanwhile(toonVoorwaarde(na));
      vermeld({ deelnemerId: na.deelnemerId, onderwerp: { soort: 'voorwaarde', id: na.id }, na: body });
      return toonVoorwaarde(na);
    },
  ),

  serve(endpoints.postVoortzetting, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    requireEigen(actor, samenwerkingId, body.deelnemerId, endpoints.kiezers);
    const { standen, dossierversie } = await readRonde(db, actor, { samenwerkingId, ...body });
    await requireLaatste(db, samenwerkingId, dossierversie);
    const standOf = (id: string) => standen.find((stand) => stand.id === id)?.stand;
    if (standOf(body.zonderDeelnemerId) !== 'verworpen')
      throw conflict(teksten.geenWeigeringTitel, teksten.geenWeigering);
    if (standOf(body.deelnemerId) === 'verworpen')
      throw conflict(teksten.zelfVerworpenTitel, teksten.zelfVerworpen);
    const id = crypto.randomUUID();
    await queries.saveVoortzetting(db, { id, samenwerkingId, ...body, op: now, door: actor.accountId });
    vermeld({
      deelnemerId: body.deelnemerId,
      onderwerp: { soort: 'voortzetting', id },
      feiten: { zonder: body.zonderDeelnemerId, keuze: body.keuze },
    });
    return { id, besluitrondeId: body.besluitrondeId };
  }),
];

function requireEigen(actor: Actor, samenwerkingId: string, deelnemerId: string, rollen: readonly Rol[]) {
  if (!deelnemersVoor(actor, samenwerkingId, rollen).includes(deelnemerId)) throw notFound('Deze deelnemer');
}

async function requireLaatste(db: Database, samenwerkingId: string, nummer: number) {
  const laatste = await queries.findLaatsteNummer(db, samenwerkingId);
  if (nummer !== laatste) throw conflict(teksten.oudeVersieTitel, teksten.oudeVersie(laatste));
}

type Plek = { samenwerkingId: string; besluitrondeId: string };

async function readRonde(db: Database, actor: Actor, { samenwerkingId, besluitrondeId }: Plek) {
  const ronde = await queries.findRonde(db, samenwerkingId, besluitrondeId);
  const filter = { totEnMetVersie: ronde.dossierversie };
  const { items } = await queries.listBesluiten(db, samenwerkingId, filter, all);
  const rijen = {
    deelnemers: await queries.listDeelnemers(db, samenwerkingId),
    stappen: await queries.listStappen(db, besluitrondeId),
    besluiten: items,
    voorwaarden: await queries.listVoorwaarden(db, items.map(idOf)),
    voortzettingen: await queries.listVoortzettingen(db, besluitrondeId),
  };
  return toonRonde(ronde, rijen, lezerVan(actor, samenwerkingId));
}

async function readBesluit(
  db: Database,
  actor: Actor,
  { samenwerkingId, besluitId }: { samenwerkingId: string; besluitId: string },
) {
  const besluit = await queries.findBesluit(db, samenwerkingId, besluitId);
  const voorwaarden = await queries.listVoorwaarden(db, [besluitId]);
  return toonBesluit(besluit, voorwaarden, lezerVan(actor, samenwerkingId));
}

const lezerVan = (actor: Actor, samenwerkingId: string) => ({
  accountId: actor.accountId,
  bevestigtVoor: deelnemersVoor(actor, samenwerkingId, endpoints.bevestigers),
});
const idOf = ({ id }: { id: string }) => id;

const dayOf = (moment: Date): string =>
  plainDate(today(Temporal.Instant.fromEpochMilliseconds(moment.getTime())));
