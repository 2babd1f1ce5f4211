import { type Breuk, breuk, min, nul, plus } from '#src/shared/breuk.ts';
import type { Spel } from './spel.ts';

const half = 2 ** 26;

/**
 * The Shapley value of a cost game, exact, in cents: the extra cost of a participant on average over all orders of
 * arrival (Shapley 1953). One pass over all groups; sums are kept in two halves, because a million amounts in cents
 * exceed what a number can hold.
 */
export function shapley({ leden, kosten }: Spel): Breuk[] {
  const hoog = new Float64Array((leden + 1) * (leden + 1));
  const laag = new Float64Array((leden + 1) * (leden + 1));
  // Row i: groups with participant i; the last row: all groups; a column per size.
  for (let s = 1; s < kosten.length; s += 1) {
    const bedrag = kosten[s] ?? 0;
    const h = Math.floor(bedrag / half);
    const l = bedrag - h * half;
    let size = 0;
    for (let rest = s; rest > 0; rest &= rest - 1) size += 1;
    for (let rest = s; rest > 0; rest &= rest - 1) {
      const at = (31 - Math.clz32(rest & -rest)) * (leden + 1) + size;
      hoog[at] = (hoog[at] ?? 0) + h;
      laag[at] = (laag[at] ?? 0) + l;
    }
    const all = leden * (leden + 1) + size;
    hoog[all] = (hoog[all] ?? 0) + h;
    laag[all] = (laag[all] ?? 0) + l;
  }
  const som = (rij: number, size: number): bigint =>
    BigInt(hoog[rij * (leden + 1) + size] ?? 0) * BigInt(half) + BigInt(laag[rij * (leden + 1) + size] ?? 0);
  const faculteit = factorials(leden);
  return Array.from({ length: leden }, (_, i) => {
    let waarde = nul;
    for (let size = 1; size <= leden; size += 1) {
      // Σ over S with i of (|S|−1)!(n−|S|)!/n! · c(S), minus Σ over S without i of |S|!(n−|S|−1)!/n! · c(S).
      const met = (faculteit[size - 1] ?? 1n) * (faculteit[leden - size] ?? 1n) * som(i, size);
      waarde = plus(waarde, breuk(met, faculteit[leden]));
      if (size === leden) continue;
      const zonder =
        (faculteit[size] ?? 1n) * (faculteit[leden - size - 1] ?? 1n) * (som(leden, size) - som(i, size));
      waarde = min(waarde, breuk(zonder, faculteit[leden]));
    }
    return waarde;
  });
}

function factorials(n: number): bigint[] {
  const list = [1n];
  for (let k = 1; k <= n; k += 1) list.push((list[k - 1] ?? 1n) * BigInt(k));
  return list;
}
