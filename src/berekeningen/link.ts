import type { Getypt } from './getypt.ts';

/** What a link or a file carries: what was typed now, and the variants that were put aside. */
export type Bewaard = { readonly getypt: Getypt; readonly varianten: readonly Variant[] };
export type Variant = { readonly naam: string; readonly getypt: Getypt };

const marker = 'som=';
/** Larger is not something that this page made. */
const maxLength = 500_000;

/** The part behind # of a link. It stays in the browser: no server ever sees it. */
export async function fragmentVan(bewaard: Bewaard): Promise<string> {
  const bytes = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(JSON.stringify(bewaard)),
  );
  return `#${marker}${bytes.toBase64({ alphabet: 'base64url', omitPadding: true })}`;
}

/** What the link carries; undefined when it carries nothing; throws when it cannot be read. */
export async function uitFragment(fragment: string): Promise<Bewaard | undefined> {
  const packed = fragment.replace(/^#/, '');
  if (!packed.startsWith(marker)) return undefined;
  if (packed.length > maxLength) throw new RangeError('The link is too long');
  const bytes = Uint8Array.fromBase64(packed.slice(marker.length), { alphabet: 'base64url' });
  return leesBewaard(new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), bytes)));
}

/** Reads the text of a saved file; throws when it is something else. */
export function leesBewaard(text: string): Bewaard {
  const found: unknown = JSON.parse(text);
  if (!isRecord(found)) throw new TypeError('Not a saved calculation');
  const varianten = Array.isArray(found['varianten']) ? found['varianten'] : [];
  return {
    getypt: textsOf(found['getypt']),
    varianten: varianten.slice(0, 6).map((variant: unknown, index) => {
      const { naam, getypt } = isRecord(variant) ? variant : {};
      return { naam: typeof naam === 'string' ? naam : String(index + 1), getypt: textsOf(getypt) };
    }),
  };
}

function textsOf(found: unknown): Getypt {
  if (!isRecord(found)) throw new TypeError('Not a saved calculation');
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const out = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(out).arrayBuffer());
}
