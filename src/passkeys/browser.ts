import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { submit } from '#src/http/call.ts';
import { browserFetch } from '#src/web/fetch.ts';
import { postInloguitdaging, postPasskey, postPasskeysessie, postRegistratieuitdaging } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** A passkey belongs to one host: under another name of the same server the browser would refuse without a word. */
const isOtherSite = (rpId: string) => location.hostname !== rpId && !location.hostname.endsWith(`.${rpId}`);

/** Makes a passkey on this device, named `naam`, and keeps it. Gives null when it worked, otherwise what to tell. */
export async function register(naam: string): Promise<string | null> {
  if (!naam.trim()) return teksten.vulNaam; // before the device keeps a passkey that nobody knows
  const begun = await submit(browserFetch, postRegistratieuitdaging, {});
  if (!begun.ok) return begun.problem.detail;
  const { id, opties } = begun.result;
  if (opties.rp.id && isOtherSite(opties.rp.id)) return teksten.nietOpDitAdres(opties.rp.id);
  const antwoord = await startRegistration({ optionsJSON: opties });
  const kept = await submit(browserFetch, postPasskey, { body: { uitdagingId: id, naam, antwoord } });
  return kept.ok ? null : (kept.problem.invalidParams?.[0]?.reason ?? kept.problem.detail);
}

/** Logs in with a passkey of this device. Gives null when it worked, otherwise what to tell. */
export async function logIn(): Promise<string | null> {
  const begun = await submit(browserFetch, postInloguitdaging, {});
  if (!begun.ok) return begun.problem.detail;
  const { id, opties } = begun.result;
  if (opties.rpId && isOtherSite(opties.rpId)) return teksten.nietOpDitAdres(opties.rpId);
  const antwoord = await startAuthentication({ optionsJSON: opties });
  const made = await submit(browserFetch, postPasskeysessie, { body: { uitdagingId: id, antwoord } });
  return made.ok ? null : (made.problem.invalidParams?.[0]?.reason ?? made.problem.detail);
}
