import { randomBytes } from 'node:crypto';
import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Actor } from '#src/http/actor.ts';
import { type Dependencies, serve } from '#src/http/api.ts';
import { countAttempt, forgiveAttempt } from '#src/http/attempts.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { isPassword, weaknessOf } from '#src/http/passwords.ts';
import { changedMeanwhile, forbidden, invalidInput } from '#src/http/problem.ts';
import { savePassword } from '#src/http/register.ts';
import { requireSession } from '#src/http/sessions.ts';
import { queueMail } from '#src/mail/outbox.ts';
import { todayAt } from '#src/shared/dates.ts';
import { accountsblad } from './accounts.document.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

const resetMinutes = 60;

export const accountsApi = [
  serve(endpoints.getProfiel, ({ db, visitor, deps }) => readProfiel(db, visitor, deps)),

  serve(endpoints.patchProfiel, async ({ db, actor, body, ifMatch, deps, vermeld }) => {
    const saved = await queries.saveAccount(db, actor.accountId, ifMatch, body);
    const profiel = await readProfiel(db, actor, deps);
    if (!saved) throw changedMeanwhile(profiel);
    vermeld({ onderwerp: { soort: 'account', id: actor.accountId }, na: body });
    return profiel;
  }),

  serve(endpoints.putWachtwoord, async ({ db, actor, body, now, caller, vermeld }) => {
    const sessieId = requireSession(actor);
    const onderwerp = { soort: 'account', id: actor.accountId };
    const by = { waarvoor: 'inloggen', email: actor.email, adres: caller.address } as const;
    const attempt = await countAttempt(db, by, now);
    const stored = await queries.findHash(db, actor.accountId);
    if (stored !== null && !(await isPassword(body.huidig, stored))) {
      vermeld({ onderwerp, feiten: { gelukt: false } });
      return invalidInput([{ name: 'huidig', reason: teksten.huidigOnjuist }]); // returned: the attempt counts
    }
    await forgiveAttempt(db, attempt);
    await requireStrong(body.nieuw, [actor.naam, actor.email], 'nieuw');
    await savePassword(db, actor.accountId, body.nieuw, now);
    await queries.removeSessies(db, actor.accountId, sessieId);
    vermeld({ onderwerp });
    return undefined;
  }),

  serve(endpoints.postWachtwoordherstel, async ({ db, body, deps, now, caller }) => {
    await countAttempt(db, { waarvoor: 'herstellen', email: body.email, adres: caller.address }, now);
    const made = deps.hasMail ? await createResetLink(db, body.email, deps.publicUrl, now) : null;
    if (!made) return undefined;
    const tekst = teksten.herstelTekst(made.link);
    await queueMail(db, { aan: made.email, onderwerp: teksten.herstelOnderwerp, tekst }, now);
    return undefined;
  }),

  serve(endpoints.postNieuwWachtwoord, async ({ db, body, now, become, vermeld }) => {
    const herstel = await queries.findHerstel(db, hashOfSecret(body.sleutel), now);
    if (!herstel) throw invalidInput([{ name: 'sleutel', reason: teksten.codeOngeldig }]);
    const { id, accountId } = herstel;
    await become(accountId, '');
    const { naam, email } = await queries.findAccount(db, accountId);
    await become(accountId, naam);
    await requireStrong(body.wachtwoord, [naam, email], 'wachtwoord');
    if (!(await queries.saveHerstelGebruikt(db, id, now)))
      throw invalidInput([{ name: 'sleutel', reason: teksten.codeOngeldig }]);
    await savePassword(db, accountId, body.wachtwoord, now);
    await queries.removeSessies(db, accountId, null);
    vermeld({ onderwerp: { soort: 'account', id: accountId } });
    return undefined;
  }),

  serve(endpoints.listAccounts, async ({ db, query, paging }) => {
    const { items, total } = await queries.listAccounts(db, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.getAccountsExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listAccounts(db, query);
    return lijstBestand(params.formaat, teksten.bestand, accountsblad(items), todayAt(now));
  }),

  serve(endpoints.patchAccount, async ({ db, actor, params, body, ifMatch, now, vermeld }) => {
    if (params.accountId === actor.accountId) throw forbidden(teksten.nietZelf);
    const saved = await queries.saveAccount(db, params.accountId, ifMatch, {
      geblokkeerdOp: body.geblokkeerd ? now : null,
    });
    const account = show(await queries.findAccount(db, params.accountId));
    if (!saved) throw changedMeanwhile(account);
    vermeld({ onderwerp: { soort: 'account', id: account.id }, feiten: { geblokkeerd: body.geblokkeerd } });
    return account;
  }),
];

type Stored = Awaited<ReturnType<typeof queries.findAccount>>;
const show = (account: Stored) => ({ ...account, aangemaaktOp: account.aangemaaktOp.toISOString() });

/**
 * A link with which the holder of this address chooses a new password within the hour; null when nobody has it.
 * Mailed, or printed on the command line where no mail is sent.
 */
export async function createResetLink(
  db: Database,
  email: string,
  publicUrl: string,
  now: Date,
): Promise<{ link: string; email: string } | null> {
  const account = await queries.findByEmail(db, email);
  if (!account) return null;
  const sleutel = randomBytes(32).toString('base64url');
  await queries.saveHerstel(db, {
    id: crypto.randomUUID(),
    sleutelHash: hashOfSecret(sleutel),
    accountId: account.accountId,
    verlooptOp: new Date(now.getTime() + resetMinutes * 60_000),
  });
  // In the fragment: it never reaches a log.
  return { link: `${publicUrl}/wachtwoord-vergeten/nieuw#${sleutel}`, email: account.email };
}

async function readProfiel(db: Database, visitor: Actor | null, { hasMail }: Dependencies) {
  if (!visitor) return { ...niemand, installatieLeeg: await queries.isLeeg(db), verstuurtMail: hasMail };
  const account = await queries.findAccount(db, visitor.accountId);
  return { ...account, ingelogd: true, installatieLeeg: false, verstuurtMail: hasMail };
}
const niemand = { ingelogd: false, id: null, naam: '', email: '', beheerder: false, versie: 0 };

async function requireStrong(password: string, about: readonly string[], name: string) {
  const weakness = await weaknessOf(password, about);
  if (weakness) throw invalidInput([{ name, reason: teksten.zwak[weakness] }]);
}
