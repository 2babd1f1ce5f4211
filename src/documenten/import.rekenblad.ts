import { readCsv } from './import.csv.ts';
import { readOds } from './import.ods.ts';
import { isXlsxPart, readXlsx } from './import.xlsx.ts';
import type { Tekstblad } from './tekstblad.ts';
import { teksten } from './teksten.ts';
import { unpackTexts } from './uitpakken.ts';

/** What the biggest sheet that is accepted can need, unpacked. */
const maxUnpacked = 48 * 1024 * 1024;
const isPart = (naam: string) => naam === 'content.xml' || isXlsxPart(naam);

/**
 * Reads a CSV, XLSX or ODS into sheets of text; the bytes decide what it is, not the name. Numbers come as '1234,5',
 * percentages as '12,5%', days as 'YYYY-MM-DD', yes and no as 'ja' and 'nee'. No formula is calculated, no entity of
 * the XML expanded, nothing fetched. Throws RangeError, in words for who sent it, when it cannot be read or is built to
 * exhaust us.
 */
export function readRekenblad(inhoud: Uint8Array): Tekstblad[] {
  const bladen = readBladen(inhoud);
  if (bladen.length === 0) throw new RangeError(teksten.leegBlad);
  return bladen;
}

function readBladen(inhoud: Uint8Array): Tekstblad[] {
  if (startsWith(inhoud, [0xd0, 0xcf, 0x11, 0xe0])) throw new RangeError(teksten.oudFormaat);
  if (!startsWith(inhoud, [0x50, 0x4b, 0x03, 0x04])) return readCsv(inhoud);
  const parts = unpackTexts(inhoud, isPart, maxUnpacked);
  const content = parts.get('content.xml');
  if (content !== undefined) return readOds(content);
  if (parts.has('xl/workbook.xml')) return readXlsx(parts);
  throw new RangeError(teksten.onbekend);
}

const startsWith = (inhoud: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => inhoud[index] === byte);
