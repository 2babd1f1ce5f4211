import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import { isSchrijfbaar } from '#src/fasen/slot.ts';
import { type Actor, deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { plainDate, today } from '#src/shared/dates.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { foutenInBesluit, standVan } from './besluit.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { foutenIn } from './route.ts';
import { teksten } from './teksten.ts';
import { kopVan, legUitkomstUit } from './uitleg.ts';
import { bepaalUitkomst } from './uitkomst.ts';

const all = { limit: 1000, offset: 0 };

export const besluitrondesApi = [
  serve(endpoints.listBesluitrondes, async ({ db, params, paging }) => {
    const { items, total } = await queries.listRondes(db, params.samenwerkingId, paging);
    return { items: items.map((ronde) => ({ ...ronde, geopendOp: ronde.geopendOp.toISOString() })), total };
  }),

  serve(endpoints.getBesluitronde, ({ db, params }) => readRonde(db, params)),

  serve(endpoints.postBesluitronde, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    await requireOnderzoeken(db, samenwerkingId);
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
    return readRonde(db, { samenwerkingId, besluitrondeId: id });
  }),

  serve(endpoints.putRoutestap, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { deelnemerId, orgaan, ...values } = body;
    requireEigen(actor, params.samenwerkingId, deelnemerId, endpoints.routeschrijvers);
    await queries.findRonde(db, params.samenwerkingId, params.besluitrondeId);
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
    await requireOnderzoeken(db, samenwerkingId);
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
    if (besluit.bijlageId && !(await queries.isOwnBijlage(db, samenwerkingId, besluit.bijlageId)))
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
    return readBesluit(db, samenwerkingId, id);
  }),

  serve(endpoints.listBesluiten, async ({ db, params: { samenwerkingId }, query, paging }) => {
    const { items, total } = await queries.listBesluiten(db, samenwerkingId, query, paging);
    return { items: await withVoorwaarden(db, items), total };
  }),

  serve(endpoints.getBesluit, ({ db, params }) => readBesluit(db, params.samenwerkingId, params.besluitId)),

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
      return readBesluit(db, samenwerkingId, besluitId);
    },
  ),

  serve(
    endpoints.putVervulling,
    async ({ db, params: { samenwerkingId, voorwaardeId }, body, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findVoorwaarde(db, samenwerkingId, voorwaardeId);
      requireEigen(actor, samenwerkingId, voor.deelnemerId, endpoints.bevestigers);
      if (voor.vervuldOp) throw conflict(teksten.alVervuldTitel, teksten.alVervuld);
      const saved = await queries.saveVervulling(
        db,
        { id: voor.id, versie: ifMatch },
        { ...body, vervuldOp: now, vervuldDoor: actor.accountId },
      );
      const na = await queries.findVoorwaarde(db, samenwerkingId, voorwaardeId);
      if (!saved) throw changedMeanwhile(showVoorwaarde(na));
      vermeld({ deelnemerId: na.deelnemerId, onderwerp: { soort: 'voorwaarde', id: na.id }, na: body });
      return showVoorwaarde(na);
    },
  ),

  serve(endpoints.postVoortzetting, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    requireEigen(actor, samenwerkingId, body.deelnemerId, endpoints.kiezers);
    const { standen } = await readRonde(db, { samenwerkingId, besluitrondeId: body.besluitrondeId });
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

async function requireOnderzoeken(db: Database, samenwerkingId: string) {
  if (!isSchrijfbaar('onderzoeken', await queries.listOpeningen(db, samenwerkingId)))
    throw conflict(teksten.opSlotTitel, teksten.opSlot);
}

async function requireLaatste(db: Database, samenwerkingId: string, nummer: number) {
  const laatste = await queries.findLaatsteNummer(db, samenwerkingId);
  if (nummer !== laatste) throw conflict(teksten.oudeVersieTitel, teksten.oudeVersie(laatste));
}

async function readRonde(
  db: Database,
  { samenwerkingId, besluitrondeId }: { samenwerkingId: string; besluitrondeId: string },
) {
  const ronde = await queries.findRonde(db, samenwerkingId, besluitrondeId);
  const alle = await queries.listBesluiten(db, samenwerkingId, {}, all);
  const besluiten = await withVoorwaarden(db, alle.items);
  const voortzettingen = await queries.listVoortzettingen(db, besluitrondeId);
  const newest = (deelnemerId: string) =>
    besluiten.find((besluit) => besluit.deelnemerId === deelnemerId && besluit.bevestigdOp !== null);
  const deelnemers = (await queries.listDeelnemers(db, samenwerkingId)).map(({ id, naam }) => {
    const besluit = newest(id);
    const voorwaarden = besluit?.voorwaarden.map(({ vervuldOp }) => ({ vervuld: vervuldOp !== null })) ?? [];
    return { id, naam, besluit: besluit ? { ...besluit, voorwaarden } : null };
  });
  const laatsteVersie = await queries.findLaatsteNummer(db, samenwerkingId);
  const gezamenlijk = bepaalUitkomst({ deelnemers, laatsteVersie, voortzettingen });
  return {
    ...ronde,
    geopendOp: ronde.geopendOp.toISOString(),
    bevrorenOp: ronde.bevrorenOp.toISOString(),
    uitkomst: gezamenlijk.uitkomst,
    kop: kopVan(gezamenlijk),
    uitleg: legUitkomstUit(gezamenlijk),
    standen: [...gezamenlijk.standen],
    doorgaand: [...gezamenlijk.doorgaand],
    keuzes: gezamenlijk.keuzes.map(({ zonder, nogTeKiezen }) => ({ zonder, nogTeKiezen: [...nogTeKiezen] })),
    route: await queries.listStappen(db, besluitrondeId),
    besluiten,
    voortzettingen: voortzettingen.map((each) => ({ ...each, op: each.op.toISOString() })),
  };
}

async function readBesluit(db: Database, samenwerkingId: string, id: string) {
  const [besluit] = await withVoorwaarden(db, [await queries.findBesluit(db, samenwerkingId, id)]);
  if (!besluit) throw notFound('Dit besluit');
  return besluit;
}

const Reikwijdte = z.object({
  omvang: z.enum(['geheel', 'gedeeltelijk']),
  taken: z.string(),
  totEnMetDatum: z.string().nullable(),
});

async function withVoorwaarden(db: Database, rows: readonly queries.BesluitRow[]) {
  const voorwaarden = await queries.listVoorwaarden(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ vastgelegdDoorId: _id, afgewezenOp, isNieuwste, isLaatsteVersie, ...row }) => ({
    ...row,
    reikwijdte: Reikwijdte.parse(row.reikwijdte),
    vastgelegdOp: row.vastgelegdOp.toISOString(),
    bevestigdOp: row.bevestigdOp?.toISOString() ?? null,
    stand: standVan({ bevestigdOp: row.bevestigdOp, afgewezenOp, isNieuwste, isLaatsteVersie }),
    voorwaarden: voorwaarden.filter(({ besluitId }) => besluitId === row.id).map(showVoorwaarde),
  }));
}

type Voorwaarde = Awaited<ReturnType<typeof queries.findVoorwaarde>>;
const showVoorwaarde = ({ vervuldOp, ...voorwaarde }: Voorwaarde) => ({
  ...voorwaarde,
  vervuldOp: vervuldOp?.toISOString() ?? null,
});

const dayOf = (moment: Date): string =>
  plainDate(today(Temporal.Instant.fromEpochMilliseconds(moment.getTime())));
