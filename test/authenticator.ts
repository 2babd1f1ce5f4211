import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const b64 = (data: Buffer) => data.toString('base64url');
const flags = { userPresent: 0x01, userVerified: 0x04, withCredential: 0x40 };

/** The few CBOR values that WebAuthn needs (RFC 8949): small integers, byte strings, text, maps. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const members = [...value].flatMap(([key, member]) => [cbor(key), cbor(member as string)]);
  return Buffer.concat([head(5, value.size), ...members]);
}
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}

/**
 * A device with one passkey, in software: what a browser would send. Each call may differ from what is right
 * (other origin, other site, counter, no finger), to prove that the server refuses that.
 */
export function softwareAuthenticator(origin: string, rpId = new URL(origin).hostname) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const cose = cbor(
    new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
  let counter = 0;
  type Changes = {
    origin?: string;
    rpId?: string;
    counter?: number;
    verified?: boolean;
    userHandle?: string;
  };

  const clientData = (type: string, challenge: string, changes: Changes) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: changes.origin ?? origin, crossOrigin: false }));
  const authData = (changes: Changes, extra: number, rest = Buffer.alloc(0)) => {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(changes.counter ?? ++counter);
    const set = flags.userPresent | (changes.verified === false ? 0 : flags.userVerified) | extra;
    return Buffer.concat([sha256(changes.rpId ?? rpId), Buffer.from([set]), number, rest]);
  };
  const envelope = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} };

  return {
    id: b64(id),
    register(challenge: string, changes: Changes = {}) {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData(changes, flags.withCredential, credential)],
      ]);
      return {
        ...envelope,
        response: {
          clientDataJSON: b64(clientData('webauthn.create', challenge, changes)),
          attestationObject: b64(cbor(attestation)),
          transports: ['internal'],
        },
      };
    },
    login(challenge: string, changes: Changes = {}) {
      const data = clientData('webauthn.get', challenge, changes);
      const authenticatorData = authData(changes, 0);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey);
      return {
        ...envelope,
        response: {
          clientDataJSON: b64(data),
          authenticatorData: b64(authenticatorData),
          signature: b64(signature),
          ...(changes.userHandle !== undefined && { userHandle: changes.userHandle }),
        },
      };
    },
  };
}
