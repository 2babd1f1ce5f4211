import { uitkomstBladen } from '#src/businesscase/businesscase.document.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Businesscaseuitkomst } from './endpoints.ts';

/** All alternatives beside each other, then the one that was asked for in depth; as plain tables, for pages and documents. */
export function uitkomstbladen(
  { deelnemers, resultaat }: Businesscaseuitkomst,
  alternatief: number,
): Rekenblad[] {
  return resultaat ? uitkomstBladen({ deelnemers }, resultaat.uitkomst, [alternatief]) : [];
}
