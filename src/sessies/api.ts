import { serve } from '#src/http/api.ts';
import { countAttempt, forgiveAttempt } from '#src/http/attempts.ts';
import { isOutdated, isPassword } from '#src/http/passwords.ts';
import { invalidInput, notFound } from '#src/http/problem.ts';
import { savePassword } from '#src/http/register.ts';
import { endCookie, startSession } from '#src/http/sessions.ts';
import { deleteSessie, listSessies, postSessie } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const sessiesApi = [
  serve(postSessie, async ({ body, db, now, caller, headers, visitor, become, vermeld }) => {
    const by = { waarvoor: 'inloggen', email: body.email, adres: caller.address } as const;
    const attempt = await countAttempt(db, by, now);
    const login = await queries.findLogin(db, body.email);
    const isRight = await isPassword(body.wachtwoord, login?.hash ?? null);
    if (!login?.hash || !isRight) {
      vermeld({
        ...(login && { onderwerp: { soort: 'account', id: login.accountId } }),
        feiten: { bewijs: 'wachtwoord', gelukt: false },
      });
      return invalidInput([{ name: 'email', reason: teksten.onjuist }]); // returned: the attempt counts
    }
    await forgiveAttempt(db, attempt);
    if (visitor?.via.soort === 'sessie')
      await queries.removeSessie(db, visitor.accountId, visitor.via.sessieId);
    const { accountId, hash } = login;
    await become(accountId, '');
    const naam = await queries.findNaam(db, accountId);
    await become(accountId, naam);
    if (isOutdated(hash)) await savePassword(db, accountId, body.wachtwoord, now);
    const id = await startSession(db, { accountId, userAgent: caller.userAgent }, now, headers);
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
