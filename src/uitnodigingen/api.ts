import { teksten as accountTeksten } from '#src/accounts/teksten.ts';
import type { Actor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { hashOfSecret } from '#src/http/identify.ts';
import { conflict, invalidInput } from '#src/http/problem.ts';
import { registerAccount } from '#src/http/register.ts';
import { startSession } from '#src/http/sessions.ts';
import { postAanvaarding, postUitnodigingsvraag } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Uitnodiging = NonNullable<Awaited<ReturnType<typeof queries.findUitnodiging>>>;
type Stap = 'account-maken' | 'inloggen' | 'aanvaarden' | 'ander-account';

export const uitnodigingenApi = [
  serve(postUitnodigingsvraag, async ({ db, body, now, visitor }) => {
    const uitnodiging = await queries.findUitnodiging(db, hashOfSecret(body.sleutel), now);
    if (!uitnodiging) throw invalidInput([{ name: 'sleutel', reason: teksten.ongeldig }]);
    const { samenwerkingNaam, organisatieNaam, rol, naam, email, uitgenodigdDoor } = uitnodiging;
    return {
      samenwerking: samenwerkingNaam,
      deelnemer: organisatieNaam,
      rol,
      naam,
      email,
      uitgenodigdDoor,
      stap: stapVoor(uitnodiging, visitor),
    };
  }),

  serve(postAanvaarding, async ({ db, body, now, visitor, become, caller, headers, vermeld }) => {
    const hash = hashOfSecret(body.sleutel);
    const uitnodiging = await queries.findUitnodiging(db, hash, now);
    if (!uitnodiging) throw invalidInput([{ name: 'sleutel', reason: teksten.ongeldig }]);
    const stap = stapVoor(uitnodiging, visitor);
    if (stap === 'inloggen') throw conflict(teksten.eerstInloggenTitel, teksten.eerstInloggen);
    if (stap === 'ander-account')
      throw conflict(teksten.anderAccountTitel, teksten.anderAccount(uitnodiging.email));
    if (stap === 'account-maken') {
      if (body.wachtwoord === undefined)
        throw invalidInput([{ name: 'wachtwoord', reason: teksten.kiesWachtwoord }]);
      const nieuw = {
        naam: body.naam ?? uitnodiging.naam,
        email: uitnodiging.email,
        wachtwoord: body.wachtwoord,
        beheerder: false,
      };
      const made = await registerAccount(db, nieuw, become, now);
      if ('weakness' in made)
        throw invalidInput([{ name: 'wachtwoord', reason: accountTeksten.zwak[made.weakness] }]);
      await startSession(db, { accountId: made.id, userAgent: caller.userAgent }, now, headers);
    }
    const samenwerkingId = await queries.saveAanvaarding(db, hash, now);
    if (!samenwerkingId) throw invalidInput([{ name: 'sleutel', reason: teksten.ongeldig }]);
    vermeld({
      samenwerkingId,
      onderwerp: { soort: 'uitnodiging', id: uitnodiging.id },
      feiten: { rol: uitnodiging.rol, deelnemer: uitnodiging.organisatieNaam },
    });
    return { samenwerkingId };
  }),
];

/** An invitation belongs to an e-mail address: only its account accepts it. */
function stapVoor({ email, heeftAccount }: Uitnodiging, visitor: Actor | null): Stap {
  if (visitor) return visitor.email.toLowerCase() === email.toLowerCase() ? 'aanvaarden' : 'ander-account';
  return heeftAccount ? 'inloggen' : 'account-maken';
}
