import { afgerond } from '#src/shared/breuk.ts';
import { cents, type Cents } from '#src/shared/money.ts';

const heel = 1_000_000n;
/** 1 + r with r in percent of at most four decimals, in millionths. */
const opslag = (voet: number): bigint => heel + BigInt(Math.round(voet * 10_000));

/**
 * Σ over t of amount(t) / (1+r)^t, exact, as numerators over the common denominator (1+r)^T: the flow of year 0 counts
 * in full, that of year t comes at the end of year t. `voet` in percent, above −100.
 */
function tellersVan(stromen: readonly (readonly Cents[])[], voet: number) {
  const laatste = Math.max(0, (stromen[0]?.length ?? 1) - 1);
  const factor = opslag(voet);
  const gewichten = Array.from(
    { length: laatste + 1 },
    (_, t) => heel ** BigInt(t) * factor ** BigInt(laatste - t),
  );
  const tellers = stromen.map((stroom) =>
    stroom.reduce((som, bedrag, t) => som + BigInt(bedrag) * (gewichten[t] ?? 0n), 0n),
  );
  return { tellers, noemer: factor ** BigInt(laatste) };
}

/**
 * Net present value of every participant and of the whole, in cents. Discounting is exact; the total is rounded once (half
 * away from zero) and the parts are rounded by largest remainder, so that they add up to it.
 */
export function contanteWaarden(
  stromen: readonly (readonly Cents[])[],
  voet: number,
): { totaal: Cents; delen: Cents[] } {
  const { tellers, noemer } = tellersVan(stromen, voet);
  const totaal = afgerond({ teller: tellers.reduce((som, teller) => som + teller, 0n), noemer });
  const heleCenten = tellers.map((teller) => floor(teller, noemer));
  const rest = (i: number) => (tellers[i] ?? 0n) - (heleCenten[i] ?? 0n) * noemer;
  const over = Number(totaal - heleCenten.reduce((som, deel) => som + deel, 0n));
  const erbij = new Set(
    [...tellers.keys()].toSorted((a, b) => compare(rest(b), rest(a)) || a - b).slice(0, Math.max(0, over)),
  );
  return {
    totaal: cents(Number(totaal) || 0),
    delen: heleCenten.map((deel, i) => cents(Number(deel) + (erbij.has(i) ? 1 : 0) || 0)),
  };
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
function floor(teller: bigint, noemer: bigint): bigint {
  const deel = teller / noemer;
  return teller < 0n && deel * noemer !== teller ? deel - 1n : deel;
}

/** Net present value of one flow, in cents, rounded once. */
export const contanteWaarde = (stroom: readonly Cents[], voet: number): Cents =>
  contanteWaarden([stroom], voet).totaal;

/**
 * Index of the first year in which everything up to then, discounted at `voet` percent (0: as it is), is no longer
 * negative; null when that never happens.
 */
export function omslagVan(stroom: readonly Cents[], voet: number): number | null {
  const laatste = stroom.length - 1;
  const factor = opslag(voet);
  let som = 0n;
  for (const [t, bedrag] of stroom.entries()) {
    som += BigInt(bedrag) * heel ** BigInt(t) * factor ** BigInt(laatste - t);
    if (som >= 0n) return t;
  }
  return null;
}
