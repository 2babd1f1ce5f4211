import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { teksten } from './teksten.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/** Reads files and official addresses, and remembers the hash of everything that it has read. */
export type Bron = {
  pieces: (address: string) => AsyncGenerator<string>;
  json: (address: string) => Promise<unknown>;
  sha256: () => string;
};

/** Where the official lists are; an import never fetches anything else, whatever a file or an answer refers to. */
const officieel = [
  'repository.officiele-overheidspublicaties.nl',
  'organisaties.overheid.nl',
  'datasets.cbs.nl',
  'odata4.cbs.nl',
];
const megabyte = 1024 * 1024;
const maxFile = 300;
const maxJson = 50;
const timeout = 10 * 60_000;
const maxRedirects = 5;

export const isAdres = (bron: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(bron);

/**
 * A file by its path, or an https address of an official host; redirects only to such a host. Ten minutes and 300 MB
 * (unpacked) per address. Throws RangeError for what is refused or cannot be read.
 */
export function openBron(fetch: Fetch): Bron {
  const hash = createHash('sha256');
  async function* pieces(address: string, maxMegabytes = maxFile): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (bytes?: Uint8Array) => {
      try {
        return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      } catch {
        throw new RangeError(teksten.geenUtf8);
      }
    };
    let size = 0;
    for await (const bytes of isAdres(address) ? download(fetch, address) : readFile(address)) {
      size += bytes.length;
      if (size > maxMegabytes * megabyte) throw new RangeError(teksten.teGroot(maxMegabytes));
      hash.update(bytes);
      yield decode(bytes);
    }
    yield decode();
  }
  return {
    pieces: (address) => pieces(address),
    json: async (address) => {
      const text = (await Array.fromAsync(pieces(address, maxJson))).join('');
      try {
        return JSON.parse(text);
      } catch {
        throw new RangeError(teksten.geenJson);
      }
    },
    sha256: () => hash.copy().digest('hex'),
  };
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  try {
    yield* stream;
  } catch (error) {
    throw new RangeError(teksten.geenBestand, { cause: error });
  }
}

async function* download(fetch: Fetch, address: string): AsyncGenerator<Uint8Array> {
  const signal = AbortSignal.timeout(timeout);
  let url = checked(address);
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url.href, { signal, redirect: 'manual' }).catch((error: unknown) => {
      throw new RangeError(teksten.onbereikbaar(url.host), { cause: error });
    });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location && redirects < maxRedirects) {
      url = checked(new URL(location, url).href);
      continue;
    }
    if (!response.ok) throw new RangeError(teksten.antwoord(response.status));
    if (response.body) yield* response.body;
    return;
  }
}

function checked(address: string): URL {
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new RangeError(teksten.alleenHttps);
  if (!officieel.includes(url.host)) throw new RangeError(teksten.vreemdeServer(url.host, officieel));
  return url;
}
