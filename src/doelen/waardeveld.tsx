import { leesEuro } from '#src/shared/getallen.ts';
import { textOf, type Typed } from '#src/web/load.ts';

/** The figure in a field in hundredths; what is no figure goes on as it was typed, and is refused with its reason. */
export function honderdsten(typed: Typed, name: string): number | string {
  const text = (textOf(typed, name) ?? '').replace(/%$/, '').trim();
  return text === '' ? '' : (leesEuro(text) ?? text);
}

/** As it stands in a field: '12,5', without its unit. */
export const getypteWaarde = (waarde: number | null | undefined): string =>
  waarde == null ? '' : String(waarde / 100).replace('.', ',');
