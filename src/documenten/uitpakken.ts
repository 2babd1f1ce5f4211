import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import { teksten } from './teksten.ts';

/** Small enough that what one piece unpacks to (at most a thousandfold) fits in memory before it is counted. */
const pieceSize = 16 * 1024;

/**
 * The files of a ZIP whose name `wanted` accepts, as text in UTF-8; the others are never unpacked. Counts what really
 * comes out, whatever the archive says of its own sizes. Throws RangeError beyond `maxBytes`, or when it is broken.
 */
export function unpackTexts(
  zip: Uint8Array,
  wanted: (naam: string) => boolean,
  maxBytes: number,
): Map<string, string> {
  const pieces = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, data) => {
      if (error) throw asRangeError(error); // What is thrown below comes back here too.
      size += data.length;
      if (size > maxBytes) throw new RangeError(teksten.teVeelInhoud);
      own.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  pushAll(unzip, zip);
  return new Map([...pieces].map(([naam, own]) => [naam, strFromU8(Buffer.concat(own))]));
}

function pushAll(unzip: Unzip, zip: Uint8Array): void {
  try {
    for (let at = 0; at < zip.length; at += pieceSize)
      unzip.push(zip.subarray(at, at + pieceSize), at + pieceSize >= zip.length);
  } catch (error) {
    throw asRangeError(error);
  }
}

const asRangeError = (error: unknown): RangeError =>
  error instanceof RangeError ? error : new RangeError(teksten.kapot, { cause: error });
