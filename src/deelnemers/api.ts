import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput } from '#src/http/problem.ts';
import { deleteDeelnemer, getDeelnemer, listDeelnemers, postDeelnemer, postVertrek } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Row = Awaited<ReturnType<typeof queries.findDeelnemer>>;

export const deelnemersApi = [
  serve(listDeelnemers, async ({ db, params, paging }) => {
    const { items, total } = await queries.listDeelnemers(db, params.samenwerkingId, paging);
    return { items: items.map(show), total };
  }),

  serve(getDeelnemer, async ({ db, params }) =>
    show(await queries.findDeelnemer(db, params.samenwerkingId, params.deelnemerId)),
  ),

  serve(postDeelnemer, async ({ db, params, body, now, vermeld }) => {
    const { samenwerkingId } = params;
    const organisatie = await queries.findOrganisatie(db, body.organisatieId);
    if (!organisatie) throw invalidInput([{ name: 'organisatieId', reason: teksten.kiesOrganisatie }]);
    const bestaand = await queries.findByOrganisatie(db, samenwerkingId, organisatie.id);
    if (bestaand && bestaand.status !== 'geweigerd')
      throw conflict(teksten.alDeelnemerTitel, teksten.alDeelnemer(organisatie.naam));
    const id = bestaand?.id ?? crypto.randomUUID();
    if (bestaand) await queries.saveStatus(db, bestaand, { status: 'uitgenodigd' });
    else await queries.saveUitnodiging(db, { id, samenwerkingId, organisatieId: organisatie.id }, now);
    vermeld({ deelnemerId: id, onderwerp: { soort: 'deelnemer', id }, feiten: { naam: organisatie.naam } });
    return show(await queries.findDeelnemer(db, samenwerkingId, id));
  }),

  serve(deleteDeelnemer, async ({ db, params, ifMatch, vermeld }) => {
    const deelnemer = await queries.findDeelnemer(db, params.samenwerkingId, params.deelnemerId);
    if (deelnemer.status !== 'uitgenodigd') throw conflict(teksten.alAanvaardTitel, teksten.alAanvaard);
    if (!(await queries.saveStatus(db, { id: deelnemer.id, versie: ifMatch }, { status: 'geweigerd' })))
      throw changedMeanwhile(show(deelnemer));
    vermeld({ onderwerp: { soort: 'deelnemer', id: deelnemer.id }, feiten: { naam: deelnemer.naam } });
    return undefined;
  }),

  serve(postVertrek, async ({ db, params, body, now, vermeld }) => {
    const deelnemer = await queries.findDeelnemer(db, params.samenwerkingId, params.deelnemerId);
    if (deelnemer.status !== 'actief') throw conflict(teksten.nietActiefTitel, teksten.nietActief);
    await queries.saveStatus(db, deelnemer, {
      status: 'vertrokken',
      vertrokkenOp: now,
      vertrekReden: body.reden,
    });
    vermeld({ onderwerp: { soort: 'deelnemer', id: deelnemer.id }, feiten: { naam: deelnemer.naam } });
    return show(await queries.findDeelnemer(db, params.samenwerkingId, deelnemer.id));
  }),
];

const show = ({ toegetredenOp, vertrokkenOp, ...deelnemer }: Row) => ({
  ...deelnemer,
  toegetredenOp: toegetredenOp?.toISOString() ?? null,
  vertrokkenOp: vertrokkenOp?.toISOString() ?? null,
});
