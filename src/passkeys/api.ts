import type { z } from 'zod';
import { type Dependencies, serve } from '#src/http/api.ts';
import { countAttempt, forgiveAttempt } from '#src/http/attempts.ts';
import { conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { requireSession, startSession } from '#src/http/sessions.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

const challengeMinutes = 5;
const challengeUntil = (now: Date) => new Date(now.getTime() + challengeMinutes * 60_000);
const server = () => import('@simplewebauthn/server'); // with its certificates some megabytes: only when it is used

export const passkeysApi = [
  serve(endpoints.listPasskeys, async ({ db, actor, paging }) => {
    const { items, total } = await queries.listPasskeys(db, actor.accountId, paging);
    return { total, items: items.map(show) };
  }),

  serve(endpoints.postRegistratieuitdaging, async ({ db, actor, deps, now }) => {
    requireSession(actor);
    const { generateRegistrationOptions } = await server();
    const { items } = await queries.listPasskeys(db, actor.accountId, { limit: 100, offset: 0 });
    const opties = await generateRegistrationOptions({
      rpName: 'Bondgenoot',
      rpID: siteOf(deps).rpId,
      userID: new TextEncoder().encode(actor.accountId),
      userName: actor.email,
      userDisplayName: actor.naam,
      excludeCredentials: items.map(({ id, transports }) => ({ id, transports })),
      // The device knows who it is for and asks for a finger, a face or a pin: it takes the place of a password.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const id = crypto.randomUUID();
    const { accountId } = actor;
    await queries.saveUitdaging(db, {
      id,
      uitdaging: opties.challenge,
      accountId,
      verlooptOp: challengeUntil(now),
    });
    return { id, opties };
  }),

  serve(endpoints.postPasskey, async ({ db, actor, body, deps, now, vermeld }) => {
    requireSession(actor);
    const uitdaging = await queries.takeUitdaging(db, body.uitdagingId, actor.accountId, now);
    if (!uitdaging) throw conflict(teksten.verlopenTitel, teksten.verlopen);
    const credential = await verifyRegistration(body.antwoord, uitdaging, deps);
    if (!credential) throw invalidInput([{ name: 'antwoord', reason: teksten.nietGemaakt }]);
    const passkey = { id: credential.id, naam: body.naam, aangemaaktOp: now };
    await queries.savePasskey(db, {
      ...passkey,
      accountId: actor.accountId,
      publiekeSleutel: Buffer.from(credential.publicKey),
      teller: credential.counter,
      transports: body.antwoord.response.transports,
    });
    vermeld({ onderwerp: { soort: 'passkey', id: credential.id }, feiten: { naam: body.naam } });
    return show({ ...passkey, gebruiktOp: null });
  }),

  serve(endpoints.deletePasskey, async ({ db, actor, params, vermeld }) => {
    if (!(await queries.removePasskey(db, actor.accountId, params.passkeyId))) throw notFound('Deze passkey');
    vermeld({ onderwerp: { soort: 'passkey', id: params.passkeyId } });
    return undefined;
  }),

  serve(endpoints.postInloguitdaging, async ({ db, deps, now, caller }) => {
    await countAttempt(db, { waarvoor: 'uitdagen', adres: caller.address }, now);
    const { generateAuthenticationOptions } = await server();
    const opties = await generateAuthenticationOptions({
      rpID: siteOf(deps).rpId,
      userVerification: 'required',
    });
    const id = crypto.randomUUID();
    await queries.saveUitdaging(db, {
      id,
      uitdaging: opties.challenge,
      accountId: null,
      verlooptOp: challengeUntil(now),
    });
    return { id, opties };
  }),

  serve(endpoints.postPasskeysessie, async ({ db, body, deps, now, caller, headers, become, vermeld }) => {
    const attempt = await countAttempt(db, { waarvoor: 'inloggen', adres: caller.address }, now);
    const uitdaging = await queries.takeUitdaging(db, body.uitdagingId, null, now);
    const known = await queries.findForLogin(db, body.antwoord.id);
    const teller = uitdaging && known && (await verifyLogin(body.antwoord, { uitdaging, known }, deps));
    if (!known || typeof teller !== 'number') {
      vermeld({
        ...(known && { onderwerp: { soort: 'account', id: known.accountId } }),
        feiten: { bewijs: 'passkey', gelukt: false },
      });
      // Returned: the attempt counts, and the challenge is used up.
      return invalidInput([{ name: 'antwoord', reason: teksten.nietHerkend }]);
    }
    const { accountId } = known;
    await forgiveAttempt(db, attempt);
    await become(accountId, '');
    const naam = await queries.findNaam(db, accountId);
    await become(accountId, naam);
    await queries.saveGebruik(db, body.antwoord.id, teller, now);
    const id = await startSession(db, { accountId, userAgent: caller.userAgent }, now, headers);
    vermeld({ onderwerp: { soort: 'sessie', id }, feiten: { bewijs: 'passkey' } });
    return { id, naam };
  }),
];

/** A passkey belongs to the host that users type; the origin also fixes scheme and port. */
function siteOf({ publicUrl }: Dependencies) {
  const { hostname, origin } = new URL(publicUrl);
  return { rpId: hostname, origin };
}

type Registration = z.output<typeof endpoints.postPasskey.body & object>['antwoord'];
type Login = z.output<typeof endpoints.postPasskeysessie.body & object>['antwoord'];

/** The new credential, or null when anything about it is wrong: the library throws at each mismatch. */
async function verifyRegistration(response: Registration, expectedChallenge: string, deps: Dependencies) {
  const { rpId, origin } = siteOf(deps);
  const { verifyRegistrationResponse } = await server();
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch {
    return null;
  }
}

type Bekend = NonNullable<Awaited<ReturnType<typeof queries.findForLogin>>>;

/** The new counter of the device, or null when anything about the signature is wrong. */
async function verifyLogin(
  { response: { userHandle, ...response }, ...antwoord }: Login,
  { uitdaging, known }: { uitdaging: string; known: Bekend },
  deps: Dependencies,
): Promise<number | null> {
  if (userHandle !== undefined && userHandle !== Buffer.from(known.accountId).toString('base64url'))
    return null;
  const { rpId, origin } = siteOf(deps);
  const { verifyAuthenticationResponse } = await server();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...antwoord, response },
      expectedChallenge: uitdaging,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: {
        id: antwoord.id,
        publicKey: new Uint8Array(known.publiekeSleutel),
        counter: known.teller,
        transports: known.transports,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

type Row = { id: string; naam: string; aangemaaktOp: Date; gebruiktOp: Date | null };
const show = ({ id, naam, aangemaaktOp, gebruiktOp }: Row) => ({
  id,
  naam,
  aangemaaktOp: aangemaaktOp.toISOString(),
  gebruiktOp: gebruiktOp?.toISOString() ?? null,
});
