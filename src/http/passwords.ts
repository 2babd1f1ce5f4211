import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** A password as it may be kept: a PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { ...parameters, message: password.normalize('NFC'), nonce });
  const { memory, passes, parallelism } = parameters;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(hash)}`;
}

/** Whether this is the password. An unknown account costs the same time as a known one: pass null. */
export async function isPassword(password: string, phc: string | null): Promise<boolean> {
  const stored = parse(phc ?? nobody);
  const hash = await derive('argon2id', {
    ...stored.parameters,
    message: password.normalize('NFC'),
    nonce: stored.nonce,
  });
  return timingSafeEqual(hash, stored.hash) && phc !== null;
}

/** Whether a hash was made with other parameters than those of today, and should be made again at the next login. */
export function isOutdated(phc: string): boolean {
  const { memory, passes, parallelism, tagLength } = parse(phc).parameters;
  return (
    memory !== parameters.memory ||
    passes !== parameters.passes ||
    parallelism !== parameters.parallelism ||
    tagLength !== parameters.tagLength
  );
}

const nobody = `$argon2id$v=19$m=${parameters.memory},t=${parameters.passes},p=1$AAAAAAAAAAAAAAAAAAAAAA$${'A'.repeat(43)}`;
const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

function parse(phc: string) {
  const [, memory, passes, parallelism, nonce = '', hash = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc) ?? [];
  if (!hash) throw new Error('Not a password hash');
  const bytes = Buffer.from(hash, 'base64');
  return {
    parameters: {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: bytes.length,
    },
    nonce: Buffer.from(nonce, 'base64'),
    hash: bytes,
  };
}

const minimumLength = 12;
/** Without the words of the name and the address. */
const minimumOwn = 6;
export type Weakness = 'te-kort' | 'te-lang' | 'te-raden';

/** Why a password is refused, or null. `about`: words that an attacker would try first, such as the name and the address. */
export async function weaknessOf(password: string, about: readonly string[]): Promise<Weakness | null> {
  if (password.length < minimumLength) return 'te-kort';
  if (password.length > 200) return 'te-lang';
  if (withoutWords(password, about).length < minimumOwn) return 'te-raden';
  const { isGuessable } = await import('./guessable.ts'); // word lists of some megabytes: only when somebody chooses a password
  return (await isGuessable(password, about)) ? 'te-raden' : null;
}

/** What is left of a password when the words that everybody knows of its owner are taken out. */
function withoutWords(password: string, about: readonly string[]): string {
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return words
    .filter((word) => word.length > 2)
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
}
