import { randomBytes } from 'node:crypto';
import type { Database } from '#src/database/database.ts';
import type { Actor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { hashPassword, isPassword, weaknessOf } from '#src/http/passwords.ts';
import { changedMeanwhile, forbidden, invalidInput } from '#src/http/problem.ts';
import { queueMail } from '#src/mail/outbox.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

const resetMinutes = 60;

export const accountsApi = [
  serve(endpoints.getProfiel, ({ db, visitor }) => readProfiel(db, visitor)),

  serve(endpoints.patchProfiel, async ({ db, actor, body, ifMatch, vermeld }) => {
    const saved = await queries.saveAccount(db, actor.accountId, ifMatch, body);
    const profiel = await readProfiel(db, actor);
    if (!saved) throw changedMeanwhile(profiel);
    vermeld({ onderwerp: { soort: 'account', id: actor.accountId }, na: body });
    return profiel;
  }),

  serve(endpoints.putWachtwoord, async ({ db, actor, body, now, vermeld }) => {
    const stored = await queries.findHash(db, actor.accountId);
    if (stored !== null && !(await isPassword(body.huidig, stored)))
      throw invalidInput([{ name: 'huidig', reason: teksten.huidigOnjuist }]);
    await requireStrong(body.nieuw, [actor.naam, actor.email], 'nieuw');
    await queries.saveHash(db, actor.accountId, await hashPassword(body.nieuw), now);
    await queries.removeSessies(
      db,
      actor.accountId,
      actor.via.soort === 'sessie' ? actor.via.sessieId : null,
    );
    vermeld({ onderwerp: { soort: 'account', id: actor.accountId } });
    return undefined;
  }),

  serve(endpoints.postWachtwoordherstel, async ({ db, body, deps, now }) => {
    const accountId = await queries.findAccountId(db, body.email);
    if (!accountId || !deps.hasMail) return undefined;
    const sleutel = randomBytes(32).toString('base64url');
    const verlooptOp = new Date(now.getTime() + resetMinutes * 60_000);
    await queries.saveHerstel(db, {
      id: crypto.randomUUID(),
      sleutelHash: hashOfSecret(sleutel),
      accountId,
      verlooptOp,
    });
    const tekst = teksten.herstelTekst(`${deps.publicUrl}/wachtwoord-vergeten/nieuw#${sleutel}`);
    await queueMail(db, { aan: body.email, onderwerp: teksten.herstelOnderwerp, tekst }, now);
    return undefined;
  }),

  serve(endpoints.postNieuwWachtwoord, async ({ db, body, now, become, vermeld }) => {
    const herstel = await queries.findHerstel(db, hashOfSecret(body.sleutel), now);
    if (!herstel) throw invalidInput([{ name: 'sleutel', reason: teksten.codeOngeldig }]);
    await become(herstel.accountId, '');
    const { naam, email } = await queries.findAccount(db, herstel.accountId);
    await become(herstel.accountId, naam);
    await requireStrong(body.wachtwoord, [naam, email], 'wachtwoord');
    if (!(await queries.saveHerstelGebruikt(db, herstel.id, now)))
      throw invalidInput([{ name: 'sleutel', reason: teksten.codeOngeldig }]);
    await queries.saveHash(db, herstel.accountId, await hashPassword(body.wachtwoord), now);
    await queries.removeSessies(db, herstel.accountId, null);
    vermeld({ onderwerp: { soort: 'account', id: herstel.accountId } });
    return undefined;
  }),

  serve(endpoints.listAccounts, ({ db, paging }) => queries.listAccounts(db, paging)),

  serve(endpoints.patchAccount, async ({ db, actor, params, body, ifMatch, now, vermeld }) => {
    if (params.accountId === actor.accountId) throw forbidden(teksten.nietZelf);
    const saved = await queries.saveAccount(db, params.accountId, ifMatch, {
      geblokkeerdOp: body.geblokkeerd ? now : null,
    });
    const account = await queries.findAccount(db, params.accountId);
    if (!saved) throw changedMeanwhile(account);
    vermeld({ onderwerp: { soort: 'account', id: account.id }, feiten: { geblokkeerd: body.geblokkeerd } });
    return account;
  }),
];

async function readProfiel(db: Database, visitor: Actor | null) {
  if (!visitor) return { ...niemand, installatieLeeg: await queries.isLeeg(db) };
  const { id, naam, email, beheerder, versie } = await queries.findAccount(db, visitor.accountId);
  return { ingelogd: true, id, naam, email, beheerder, versie, installatieLeeg: false };
}
const niemand = { ingelogd: false, id: null, naam: '', email: '', beheerder: false, versie: 0 };

async function requireStrong(password: string, about: readonly string[], name: string) {
  const weakness = await weaknessOf(password, about);
  if (weakness) throw invalidInput([{ name, reason: teksten.zwak[weakness] }]);
}
