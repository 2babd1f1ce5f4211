import { benodigdVan, type Eis, gewichtVan, type Lid, som } from './stemregel.ts';

/** Beyond this number of members not every coalition is looked at. */
export const maxOpsomming = 20;

/**
 * Which coalitions win, for every demand at once: bit i of the index is member i, 1 wins. At most 2^20 entries.
 * A coalition wins when it meets every demand and holds every member with a veto.
 */
export function winnendeCoalities(leden: readonly Lid[], eisen: readonly Eis[]): Uint8Array {
  const aantal = 2 ** leden.length;
  const wint = new Uint8Array(aantal).fill(1);
  const gewicht = new Float64Array(aantal);
  for (const eis of eisen) {
    const gewichten = leden.map((lid) => gewichtVan(lid, eis.maat));
    const nodig = benodigdVan(eis, som(gewichten));
    for (const [i, w] of gewichten.entries()) {
      const bit = 2 ** i;
      for (let rest = 0; rest < bit; rest += 1) gewicht[bit + rest] = (gewicht[rest] ?? 0) + w;
    }
    for (let c = 0; c < aantal; c += 1) if ((gewicht[c] ?? 0) < nodig) wint[c] = 0;
  }
  const vetos = leden.reduce((bits, { veto }, i) => (veto ? bits | (1 << i) : bits), 0);
  for (let c = 0; c < aantal; c += 1) if ((c & vetos) !== vetos) wint[c] = 0;
  return wint;
}

/** Per member, by the size of the rest: in how many coalitions it turns losing into winning. */
export function beslissendPerGrootte(wint: Uint8Array, leden: number): number[][] {
  const grootte = sizes(wint.length);
  return Array.from({ length: leden }, (_, i) => {
    const bit = 1 << i;
    const keren = Array.from({ length: leden }, () => 0);
    for (let c = 0; c < wint.length; c += 1)
      if ((c & bit) === 0 && wint[c] === 0 && wint[c | bit] === 1) {
        const size = grootte[c] ?? 0;
        keren[size] = (keren[size] ?? 0) + 1;
      }
    return keren;
  });
}

function sizes(aantal: number): Uint8Array {
  const grootte = new Uint8Array(aantal);
  for (let c = 1; c < aantal; c += 1) grootte[c] = (grootte[c >> 1] ?? 0) + (c & 1);
  return grootte;
}

type Coalities = { readonly aantal: number; readonly kleinste: readonly (readonly number[])[] };
const maxGetoond = 100;

/** Coalitions that win, and of which nobody can be missed; the smallest first, a hundred at most, as member numbers. */
export function minimaalWinnend(wint: Uint8Array, leden: number): Coalities {
  const all = (1 << leden) - 1;
  return smallest(leden, (c) => wint[c] === 1 && everyBit(c, all, (bit) => wint[c & ~bit] === 0));
}

/** Groups without whom nothing is adopted, and of which nobody can be missed for that. */
export function minimaalBlokkerend(wint: Uint8Array, leden: number): Coalities {
  const all = (1 << leden) - 1;
  return smallest(
    leden,
    (c) => wint[all & ~c] === 0 && everyBit(c, all, (bit) => wint[all & ~(c & ~bit)] === 1),
  );
}

function everyBit(c: number, all: number, holds: (bit: number) => boolean): boolean {
  for (let bit = 1; bit <= all; bit <<= 1) if ((c & bit) !== 0 && !holds(bit)) return false;
  return true;
}

function smallest(leden: number, belongs: (c: number) => boolean): Coalities {
  const found: number[] = [];
  for (let c = 1; c < 2 ** leden; c += 1) if (belongs(c)) found.push(c);
  const grootte = sizes(2 ** leden);
  const sorted = found.toSorted((a, b) => (grootte[a] ?? 0) - (grootte[b] ?? 0) || a - b);
  return {
    aantal: found.length,
    kleinste: sorted.slice(0, maxGetoond).map((c) => membersOf(c, leden)),
  };
}

const membersOf = (c: number, leden: number): number[] =>
  Array.from({ length: leden }, (_, i) => i).filter((i) => (c & (1 << i)) !== 0);
