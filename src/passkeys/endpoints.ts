import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { z } from 'zod';
import { endpoint } from '#src/http/endpoint.ts';
import { teksten } from './teksten.ts';

const Base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000);
const CredentialId = Base64url.max(1400);
const Credential = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});

const Passkey = z.object({
  id: z.string(),
  naam: z.string(),
  aangemaaktOp: z.iso.datetime(),
  gebruiktOp: z.iso.datetime().nullable(),
});
export type Passkey = z.output<typeof Passkey>;

const uitdaging = 'De uitdaging werkt vijf minuten en één keer. `opties` gaat zo naar de browser (WebAuthn).';

export const listPasskeys = endpoint({
  id: 'listPasskeys',
  method: 'get',
  path: '/profiel/passkeys',
  params: z.object({}),
  allow: 'account',
  paged: true,
  response: z.array(Passkey),
  summary: 'Mijn passkeys',
});

export const postRegistratieuitdaging = endpoint({
  id: 'postRegistratieuitdaging',
  method: 'post',
  path: '/profiel/passkey-uitdagingen',
  params: z.object({}),
  allow: 'account',
  response: z.object({
    id: z.uuid(),
    opties: z.custom<PublicKeyCredentialCreationOptionsJSON>().describe('PublicKeyCredentialCreationOptions'),
  }),
  summary: 'Begin met het maken van een passkey',
  description: uitdaging,
});

export const postPasskey = endpoint({
  id: 'postPasskey',
  method: 'post',
  path: '/profiel/passkeys',
  params: z.object({}),
  allow: 'account',
  body: z.object({
    uitdagingId: z.uuid(),
    naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(100),
    antwoord: Credential.extend({
      response: z.object({
        clientDataJSON: Base64url,
        attestationObject: Base64url,
        transports: z.array(z.string().max(30)).max(10).default([]),
      }),
    }),
  }),
  status: 201,
  location: '/profiel/passkeys',
  response: Passkey,
  summary: 'Leg een passkey vast',
  description: 'Alleen wie met de browser is ingelogd kan dit.',
});

export const deletePasskey = endpoint({
  id: 'deletePasskey',
  method: 'delete',
  path: '/profiel/passkeys/{passkeyId}',
  params: z.object({ passkeyId: CredentialId }),
  allow: 'account',
  status: 204,
  response: z.undefined(),
  summary: 'Verwijder een passkey',
});

export const postInloguitdaging = endpoint({
  id: 'postInloguitdaging',
  method: 'post',
  path: '/passkey-uitdagingen',
  params: z.object({}),
  allow: 'iedereen',
  response: z.object({
    id: z.uuid(),
    opties: z.custom<PublicKeyCredentialRequestOptionsJSON>().describe('PublicKeyCredentialRequestOptions'),
  }),
  summary: 'Begin met inloggen met een passkey',
  description: uitdaging,
});

export const postPasskeysessie = endpoint({
  id: 'postPasskeysessie',
  method: 'post',
  path: '/passkey-sessies',
  params: z.object({}),
  allow: 'iedereen',
  body: z.object({
    uitdagingId: z.uuid(),
    antwoord: Credential.extend({
      response: z.object({
        clientDataJSON: Base64url,
        authenticatorData: Base64url,
        signature: Base64url,
        userHandle: Base64url.optional(),
      }),
    }),
  }),
  status: 201,
  location: '/sessies',
  response: z.object({ id: z.uuid(), naam: z.string() }),
  summary: 'Log in met een passkey',
});
