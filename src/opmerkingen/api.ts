import { serve } from '#src/http/api.ts';
import { notFound } from '#src/http/problem.ts';
import { getOpmerking, listOpmerkingen, postOpmerking } from './endpoints.ts';
import * as queries from './queries.ts';

export const opmerkingenApi = [
  serve(listOpmerkingen, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listOpmerkingen(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(getOpmerking, async ({ db, params }) =>
    show(await queries.findOpmerking(db, params.samenwerkingId, params.opmerkingId)),
  ),

  serve(postOpmerking, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const deelnemerId = body.deelnemerId ?? null;
    if (deelnemerId && !(await queries.isLeesbareKamer(db, samenwerkingId, deelnemerId)))
      throw notFound('Deze kamer');
    const id = crypto.randomUUID();
    await queries.saveOpmerking(db, {
      ...body,
      id,
      samenwerkingId,
      deelnemerId,
      op: now,
      door: actor.accountId,
    });
    vermeld({
      deelnemerId,
      prive: deelnemerId !== null,
      onderwerp: { soort: body.onderwerp, id: body.onderwerpId },
      na: body.tekst,
    });
    return show(await queries.findOpmerking(db, samenwerkingId, id));
  }),
];

const show = <T extends { op: Date }>(opmerking: T) => ({ ...opmerking, op: opmerking.op.toISOString() });
