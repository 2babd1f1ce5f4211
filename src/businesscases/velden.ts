import { getal, leesEuro, leesGetal } from '#src/shared/getallen.ts';
import type { Regel } from './endpoints.ts';

/** An amount in cents as one types it; empty for none. */
export const bedrag = (waarde: number | null): string =>
  waarde === null ? '' : getal(waarde / 100, waarde % 100 === 0 ? 0 : 2);

/** Empty is nothing; what cannot be read goes along as it is, so that the API says what to do at that field. */
export const read = <T>(text: string | undefined, lees: (text: string) => T | undefined) =>
  text?.trim() ? (lees(text) ?? text) : null;

/** What can be typed in the list itself; the rest of a line is on its own page. */
export const roostervelden = ['naam', 'verwacht', 'laag', 'hoog', 'van', 'tot', 'bron'] as const;
export type Roosterveld = (typeof roostervelden)[number];

export const isRoosterveld = (naam: string | undefined): naam is Roosterveld =>
  roostervelden.some((veld) => veld === naam);

/** What is typed in it, and so how it is read and shown. */
export const soortVan = {
  naam: 'tekst',
  verwacht: 'bedrag',
  laag: 'bedrag',
  hoog: 'bedrag',
  van: 'jaar',
  tot: 'jaar',
  bron: 'tekst',
} as const satisfies Record<Roosterveld, string>;

export const tekstVan = (regel: Pick<Regel, Roosterveld>, veld: Roosterveld): string => {
  const waarde = regel[veld];
  if (typeof waarde === 'string') return waarde;
  return soortVan[veld] === 'jaar' ? String(waarde ?? '') : bedrag(waarde);
};

/** As the operation takes it; an expected amount that is empty is left out, so that the API asks for it. */
export function waardeVan(veld: Roosterveld, tekst: string | undefined) {
  if (soortVan[veld] === 'tekst') return tekst ?? '';
  const waarde = read(tekst, soortVan[veld] === 'jaar' ? leesGetal : leesEuro);
  return waarde ?? (veld === 'verwacht' ? '' : null);
}
