import { randomBytes } from 'node:crypto';
import { teksten as accountTeksten } from '#src/accounts/teksten.ts';
import type { Database } from '#src/database/database.ts';
import { serve } from '#src/http/api.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { conflict, invalidInput } from '#src/http/problem.ts';
import { registerAccount } from '#src/http/register.ts';
import { startSession } from '#src/http/sessions.ts';
import { getInstallatie, postInstallatie } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const installatieApi = [
  serve(getInstallatie, async ({ db }) => ({ leeg: await queries.isLeeg(db) })),

  serve(postInstallatie, async ({ db, body, now, become, caller, headers, vermeld }) => {
    if (!(await queries.isLeeg(db))) throw conflict(teksten.alIngerichtTitel, teksten.alIngericht);
    const { sleutel, ...nieuw } = body;
    if (!(await queries.saveIngericht(db, hashOfSecret(sleutel), now)))
      throw invalidInput([{ name: 'sleutel', reason: teksten.onjuist }]);
    const made = await registerAccount(db, { ...nieuw, beheerder: true }, become, now);
    if ('weakness' in made)
      throw invalidInput([{ name: 'wachtwoord', reason: accountTeksten.zwak[made.weakness] }]);
    await startSession(db, { accountId: made.id, userAgent: caller.userAgent }, now, headers);
    vermeld({ onderwerp: { soort: 'installatie', id: made.id } });
    return { accountId: made.id };
  }),
];

/** On an empty installation: a new one-time code, to be shown in the terminal. Null when somebody set it up already. */
export async function prepareSetup(owner: Database): Promise<string | null> {
  if (!(await queries.isLeeg(owner))) return null;
  const sleutel = randomBytes(18).toString('base64url');
  await queries.saveSleutel(owner, hashOfSecret(sleutel));
  return sleutel;
}
