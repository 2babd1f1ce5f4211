import { randomBytes } from 'node:crypto';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Database } from '#src/database/database.ts';
import { type Actor, deelnemersVoor, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { queueMail } from '#src/mail/outbox.ts';
import { todayAt } from '#src/shared/dates.ts';
import { isRolVoorGeheel, type Rol } from '#src/shared/rollen.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { bezwaarTegenUitnodiging, canBeeindigen } from './rechten.ts';
import { teksten } from './teksten.ts';

const daysValid = 7;

export const betrokkenenApi = [
  serve(endpoints.listBetrokkenen, async ({ db, params, query, paging, actor }) => {
    const { items, total } = await queries.listBetrokkenen(db, params.samenwerkingId, query, paging);
    return { items: items.map((row) => showBetrokkene(row, actor, params.samenwerkingId)), total };
  }),

  serve(endpoints.getBetrokkenenExport, async ({ db, params, query, actor, now }) => {
    const { items } = await queries.listBetrokkenen(db, params.samenwerkingId, query);
    const datum = todayAt(now);
    return lijstBestand(
      params.formaat,
      'betrokkenen',
      bladVan(items.map((row) => showBetrokkene(row, actor, params.samenwerkingId))),
      datum,
    );
  }),

  serve(endpoints.deleteBetrokkene, async ({ db, params, actor, now, vermeld }) => {
    const betrokkene = await queries.findBetrokkene(db, params.samenwerkingId, params.betrokkeneId);
    if (!canBeeindigen(rollenIn(actor, params.samenwerkingId), betrokkene)) throw forbidden(teksten.nietVanU);
    const { rol, deelnemerId, id, naam } = betrokkene;
    if (
      rol === 'contactpersoon' &&
      deelnemerId &&
      (await queries.countContactpersonen(db, deelnemerId)) === 1
    )
      throw conflict(teksten.laatsteTitel, teksten.laatste);
    vermeld({ deelnemerId, onderwerp: { soort: 'betrokkene', id }, feiten: { naam, rol } });
    await queries.saveEinde(db, id, now);
    return undefined;
  }),

  serve(endpoints.listUitnodigingen, async ({ db, params, paging, now }) => {
    const { items, total } = await queries.listUitnodigingen(db, params.samenwerkingId, now, paging);
    return { items: items.map(showUitnodiging), total };
  }),

  serve(endpoints.getUitnodiging, async ({ db, params, now }) =>
    showUitnodiging(await queries.findUitnodiging(db, params.samenwerkingId, params.uitnodigingId, now)),
  ),

  serve(
    endpoints.postUitnodiging,
    async ({ db, params: { samenwerkingId }, body, actor, now, deps, vermeld }) => {
      await checkUitnodiging(db, rollenIn(actor, samenwerkingId), { samenwerkingId, ...body });
      const sleutel = randomBytes(32).toString('base64url');
      const id = crypto.randomUUID();
      const verlooptOp = new Date(now.getTime() + daysValid * 86_400_000);
      await queries.saveUitnodiging(db, {
        ...body,
        id,
        samenwerkingId,
        verlooptOp,
        sleutelHash: hashOfSecret(sleutel),
        uitgenodigdDoor: actor.accountId,
        aangemaaktOp: now,
      });
      const link = `${deps.publicUrl}/uitnodiging#${sleutel}`; // in the fragment: it never reaches a log
      const samenwerking = await queries.findSamenwerkingNaam(db, samenwerkingId);
      if (deps.hasMail) {
        const tekst = teksten.mailTekst({
          naam: body.naam,
          door: actor.naam,
          samenwerking,
          rol: teksten.rollen[body.rol],
          link,
          dagen: daysValid,
        });
        await queueMail(db, { aan: body.email, onderwerp: teksten.mailOnderwerp(samenwerking), tekst }, now);
      }
      vermeld({
        deelnemerId: body.deelnemerId,
        onderwerp: { soort: 'uitnodiging', id },
        feiten: { naam: body.naam, rol: body.rol },
      });
      return {
        ...showUitnodiging(await queries.findUitnodiging(db, samenwerkingId, id, now)),
        link: deps.hasMail ? null : link,
      };
    },
  ),

  serve(endpoints.deleteUitnodiging, async ({ db, params, actor, now, vermeld }) => {
    const uitnodiging = await queries.findUitnodiging(db, params.samenwerkingId, params.uitnodigingId, now);
    await checkUitnodiging(db, rollenIn(actor, params.samenwerkingId), {
      samenwerkingId: params.samenwerkingId,
      ...uitnodiging,
    });
    await queries.saveIntrekking(db, uitnodiging.id, now);
    vermeld({
      deelnemerId: uitnodiging.deelnemerId,
      onderwerp: { soort: 'uitnodiging', id: uitnodiging.id },
      feiten: { naam: uitnodiging.naam },
    });
    return undefined;
  }),

  serve(endpoints.listDeuren, async ({ db, params, paging }) => {
    const { items, total } = await queries.listDeuren(db, params.samenwerkingId, paging);
    return { items: items.map(showDeur), total };
  }),

  serve(endpoints.getDeur, async ({ db, params }) =>
    showDeur(await queries.findDeur(db, params.samenwerkingId, params.deurId)),
  ),

  serve(endpoints.postDeur, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    if (!mayOpen(deelnemersVoor(actor, samenwerkingId, opent), body.deelnemerId))
      throw notFound('Deze deelnemer');
    const betrokkene = await queries.findBetrokkene(db, samenwerkingId, body.betrokkeneId);
    if (!isRolVoorGeheel(betrokkene.rol))
      throw invalidInput([{ name: 'betrokkeneId', reason: teksten.deurAlleenGeheel }]);
    if (await queries.findDeurVan(db, samenwerkingId, body))
      throw conflict(teksten.deurAlOpenTitel, teksten.deurAlOpen);
    const id = crypto.randomUUID();
    await queries.saveDeur(db, { id, samenwerkingId, ...body, geopendOp: now, geopendDoor: actor.accountId });
    vermeld({
      deelnemerId: body.deelnemerId,
      onderwerp: { soort: 'deur', id },
      feiten: { voor: betrokkene.naam, rol: betrokkene.rol },
    });
    return showDeur(await queries.findDeur(db, samenwerkingId, id));
  }),

  serve(endpoints.deleteDeur, async ({ db, params, actor, vermeld }) => {
    const deur = await queries.findDeur(db, params.samenwerkingId, params.deurId);
    if (!mayOpen(deelnemersVoor(actor, params.samenwerkingId, opent), deur.deelnemerId))
      throw notFound('Deze deur');
    await queries.removeDeur(db, deur.id);
    vermeld({ deelnemerId: deur.deelnemerId, onderwerp: { soort: 'deur', id: deur.id } });
    return undefined;
  }),
];

type Row = Awaited<ReturnType<typeof queries.findBetrokkene>>;
const showBetrokkene = (row: Row, actor: Actor, samenwerkingId: string): endpoints.Betrokkene => ({
  ...row,
  vanafOp: row.vanafOp.toISOString(),
  beeindigdOp: row.beeindigdOp?.toISOString() ?? null,
  magBeeindigen: row.beeindigdOp === null && canBeeindigen(rollenIn(actor, samenwerkingId), row),
});

const kolommen = ['naam', 'email', 'rol', 'deelnemer', 'vanafOp', 'beeindigdOp'];
const bladVan = (betrokkenen: readonly endpoints.Betrokkene[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.mensen,
  kolommen: kolommen.map((naam) => ({ naam, soort: 'tekst' })),
  rijen: betrokkenen.map(({ naam, email, rol, deelnemer, vanafOp, beeindigdOp }) => [
    naam,
    email,
    teksten.rollen[rol],
    deelnemer ?? teksten.geheel,
    vanafOp,
    beeindigdOp,
  ]),
});

const opent = ['contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;
const mayOpen = (own: readonly string[], deelnemerId: string) => own.includes(deelnemerId);

type Nieuw = { samenwerkingId: string; rol: Rol; deelnemerId: string | null };

async function checkUitnodiging(
  db: Database,
  mij: ReturnType<typeof rollenIn>,
  { samenwerkingId, rol, deelnemerId }: Nieuw,
) {
  const deelnemer = deelnemerId
    ? ((await queries.findDeelnemer(db, samenwerkingId, deelnemerId)) ?? null)
    : null;
  if (deelnemerId && !deelnemer) throw invalidInput([{ name: 'deelnemerId', reason: teksten.kiesDeelnemer }]);
  const bezwaar = bezwaarTegenUitnodiging(mij, { rol, deelnemer });
  if (bezwaar === 'rolBijDeelnemer' || bezwaar === 'rolVoorGeheel')
    throw invalidInput([{ name: 'deelnemerId', reason: teksten[bezwaar] }]);
  if (bezwaar) throw forbidden(teksten[bezwaar]);
}

type Uitnodiging = Awaited<ReturnType<typeof queries.findUitnodiging>>;
const showUitnodiging = (uitnodiging: Uitnodiging) => ({
  ...uitnodiging,
  verlooptOp: uitnodiging.verlooptOp.toISOString(),
});

type Deur = Awaited<ReturnType<typeof queries.findDeur>>;
const showDeur = (deur: Deur) => ({ ...deur, geopendOp: deur.geopendOp.toISOString() });
