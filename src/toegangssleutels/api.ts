import { randomBytes } from 'node:crypto';
import { serve } from '#src/http/api.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { notFound } from '#src/http/problem.ts';
import { requireSession } from '#src/http/sessions.ts';
import { deleteToegangssleutel, listToegangssleutels, postToegangssleutel } from './endpoints.ts';
import * as queries from './queries.ts';

export const toegangssleutelsApi = [
  serve(listToegangssleutels, async ({ db, actor, now, paging }) => {
    const { items, total } = await queries.listToegangssleutels(db, actor.accountId, paging);
    return { total, items: items.map((item) => show(item, now)) };
  }),

  serve(postToegangssleutel, async ({ db, actor, body: { naam, bereik, dagen }, now, vermeld }) => {
    requireSession(actor);
    const sleutel = `bg_${randomBytes(32).toString('base64url')}`;
    const values = {
      id: crypto.randomUUID(),
      naam,
      bereik,
      aangemaaktOp: now,
      verlooptOp: new Date(now.getTime() + dagen * 86_400_000),
    };
    await queries.saveToegangssleutel(db, {
      ...values,
      accountId: actor.accountId,
      sleutelHash: hashOfSecret(sleutel),
    });
    vermeld({ onderwerp: { soort: 'toegangssleutel', id: values.id }, feiten: { naam, bereik, dagen } });
    return { ...show({ ...values, gebruiktOp: null, ingetrokkenOp: null }, now), sleutel };
  }),

  serve(deleteToegangssleutel, async ({ db, actor, params: { toegangssleutelId: id }, now, vermeld }) => {
    if (!(await queries.saveIntrekking(db, actor.accountId, id, now))) throw notFound('Deze toegangssleutel');
    vermeld({ onderwerp: { soort: 'toegangssleutel', id } });
    return undefined;
  }),
];

type Row = Awaited<ReturnType<typeof queries.listToegangssleutels>>['items'][number];

function show({ ingetrokkenOp, aangemaaktOp, verlooptOp, gebruiktOp, ...row }: Row, now: Date) {
  const stand: 'geldig' | 'verlopen' | 'ingetrokken' = ingetrokkenOp
    ? 'ingetrokken'
    : verlooptOp > now
      ? 'geldig'
      : 'verlopen';
  return {
    ...row,
    stand,
    aangemaaktOp: aangemaaktOp.toISOString(),
    verlooptOp: verlooptOp.toISOString(),
    gebruiktOp: gebruiktOp?.toISOString() ?? null,
  };
}
