import { serve } from '#src/http/api.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { isPassword } from '#src/http/passwords.ts';
import { invalidInput, notFound, tooManyRequests } from '#src/http/problem.ts';
import { endCookie, startSession } from '#src/http/sessions.ts';
import { deleteSessie, listSessies, postSessie } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

/** Ten failures for one address name or from one network address in a quarter of an hour. */
const limit = { failures: 10, minutes: 15 };

export const sessiesApi = [
  serve(postSessie, async ({ body, db, deps, now, caller, headers, become, vermeld }) => {
    const kenmerken = [
      hashOfSecret(`email ${body.email.toLowerCase()}`),
      hashOfSecret(`adres ${caller.address}`),
    ];
    const since = new Date(now.getTime() - limit.minutes * 60_000);
    if ((await queries.countPogingen(db, kenmerken, since)) >= limit.failures)
      throw tooManyRequests(limit.minutes * 60);
    const login = await queries.findLogin(db, body.email);
    if (!(await isPassword(body.wachtwoord, login?.hash ?? null)) || !login) {
      await queries.savePoging(deps.db, kenmerken, now);
      throw invalidInput([{ name: 'email', reason: teksten.onjuist }]);
    }
    await become(login.accountId, '');
    const naam = await queries.findNaam(db, login.accountId);
    await become(login.accountId, naam);
    const id = await startSession(
      db,
      { accountId: login.accountId, userAgent: caller.userAgent },
      now,
      headers,
    );
    vermeld({ onderwerp: { soort: 'sessie', id }, feiten: { bewijs: 'wachtwoord' } });
    return { id, naam };
  }),

  serve(listSessies, async ({ db, actor, now, paging }) => {
    const { items, total } = await queries.listSessies(db, actor.accountId, now, paging);
    const huidige = actor.via.soort === 'sessie' ? actor.via.sessieId : '';
    return {
      total,
      items: items.map(({ aangemaaktOp, gezienOp, verlooptOp, ...sessie }) => ({
        ...sessie,
        aangemaaktOp: aangemaaktOp.toISOString(),
        gezienOp: gezienOp.toISOString(),
        verlooptOp: verlooptOp.toISOString(),
        isHuidige: sessie.id === huidige,
      })),
    };
  }),

  serve(deleteSessie, async ({ db, params, actor, headers, vermeld }) => {
    const huidige = actor.via.soort === 'sessie' ? actor.via.sessieId : '';
    const id = params.sessieId === 'huidige' ? huidige : params.sessieId;
    if (!id || !(await queries.removeSessie(db, actor.accountId, id))) throw notFound('Deze sessie');
    if (id === huidige) endCookie(headers);
    vermeld({ onderwerp: { soort: 'sessie', id } });
    return undefined;
  }),
];
