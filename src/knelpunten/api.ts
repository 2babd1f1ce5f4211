import { type Actor, deelnemersVoor, isEigenDeelnemer } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, notFound } from '#src/http/problem.ts';
import { toCsv } from '#src/shared/csv.ts';
import * as endpoints from './endpoints.ts';
import { deelstandVan, schoneLetters } from './knelpunt.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Row = Awaited<ReturnType<typeof queries.findKnelpunt>>;

export const knelpuntenApi = [
  serve(endpoints.listKnelpunten, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listKnelpunten(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.getKnelpunt, async ({ db, params }) =>
    show(await queries.findKnelpunt(db, params.samenwerkingId, params.knelpuntId)),
  ),

  serve(endpoints.postKnelpunt, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { deelnemerId, ...given } = body;
    if (!isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
    if (!isSchrijver(actor, samenwerkingId, deelnemerId)) throw forbidden();
    const values = { ...given, letters: schoneLetters(given.letters) };
    const id = crypto.randomUUID();
    await queries.saveNew(db, { id, samenwerkingId, deelnemerId }, values, {
      op: now,
      door: actor.accountId,
    });
    vermeld({ deelnemerId, prive: true, onderwerp: { soort: 'knelpunt', id }, na: values });
    return show(await queries.findKnelpunt(db, samenwerkingId, id));
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
      if (!saved) throw changedMeanwhile(show(na));
      vermeld({
        deelnemerId: na.deelnemerId,
        prive: true,
        onderwerp: { soort: 'knelpunt', id: na.id },
        feiten: { versie: na.versie },
        voor: inhoud(voor),
        na: inhoud(na),
      });
      return show(na);
    },
  ),

  serve(
    endpoints.deleteKnelpunt,
    async ({ db, params: { samenwerkingId, knelpuntId }, actor, ifMatch, now, vermeld }) => {
      const knelpunt = await queries.findKnelpunt(db, samenwerkingId, knelpuntId);
      if (!isSchrijver(actor, samenwerkingId, knelpunt.deelnemerId)) throw forbidden();
      if (knelpunt.gedeeldeVersie !== null) throw conflict(teksten.gedeeldTitel, teksten.gedeeld);
      if (!(await queries.saveVerwijdering(db, { id: knelpunt.id, versie: ifMatch }, now)))
        throw changedMeanwhile(show(knelpunt));
      vermeld({
        deelnemerId: knelpunt.deelnemerId,
        prive: true,
        onderwerp: { soort: 'knelpunt', id: knelpunt.id },
        voor: inhoud(knelpunt),
      });
      return undefined;
    },
  ),

  serve(endpoints.getKnelpuntenExport, async ({ db, params, query }) => {
    const { items } = await queries.listKnelpunten(db, params.samenwerkingId, query);
    return {
      mediaType: 'text/csv; charset=utf-8',
      bestandsnaam: 'knelpunten.csv',
      inhoud: Buffer.from(toCsv(kolommen, items.map(regel))),
    };
  }),
];

/** An open door lets somebody read, not write. */
const isSchrijver = (actor: Actor, samenwerkingId: string, deelnemerId: string) =>
  deelnemersVoor(actor, samenwerkingId, endpoints.schrijvers).includes(deelnemerId);

const show = (row: Row) => ({ ...row, gewijzigdOp: row.gewijzigdOp.toISOString() });
const inhoud = ({ titel, toelichting, taakveld, letters, ernst, urgentie, bewijs, bron }: Row) => ({
  titel,
  toelichting,
  taakveld,
  letters,
  ernst,
  urgentie,
  bewijs,
  bron,
});

const kolommen = [
  'deelnemer',
  'titel',
  'taakveld',
  'letters',
  'ernst',
  'urgentie',
  'toelichting',
  'bewijs',
  'bron',
  'gedeeld',
];
const regel = (k: Row) => [
  k.deelnemer,
  k.titel,
  k.taakveld,
  k.letters.join(', '),
  String(k.ernst),
  String(k.urgentie),
  k.toelichting,
  k.bewijs,
  k.bron,
  teksten.csvGedeeld[deelstandVan(k)],
];
