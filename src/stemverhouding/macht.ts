import { beslissendPerGrootte, maxOpsomming, winnendeCoalities } from './opsomming.ts';
import { benodigdVan, type Eis, gewichtVan, type Lid, som } from './stemregel.ts';
import { beslissendeCoalities, shapleyShubik } from './telling.ts';

/** The power of one member. `beslissend`: in how many coalitions its joining turns losing into winning. */
export type Machtsindex = {
  readonly beslissend: bigint;
  /** Fraction of all swings; the members sum to 1 when anything can be adopted at all. */
  readonly banzhaf: number;
  /** Chance to be decisive when all others decide by the toss of a coin. */
  readonly banzhafAbsoluut: number;
  /** Fraction; the members sum to 1 when anything can be adopted at all. */
  readonly shapleyShubik: number;
};

/**
 * The Banzhaf and Shapley–Shubik indices when everybody votes. Up to 20 members by looking at every coalition (exact,
 * any demands); beyond that by counting on weight, which takes one demand only.
 */
export function machtVan(leden: readonly Lid[], eisen: readonly Eis[]): Machtsindex[] {
  const [eis] = eisen;
  return leden.length <= maxOpsomming || !eis ? byEnumeration(leden, eisen) : byWeight(leden, eis);
}

function byEnumeration(leden: readonly Lid[], eisen: readonly Eis[]): Machtsindex[] {
  const n = leden.length;
  const perGrootte = beslissendPerGrootte(winnendeCoalities(leden, eisen), n);
  const faculteit = factorials(n);
  const swings = perGrootte.map((keren) => BigInt(som(keren)));
  return swings.map((beslissend, i) => {
    // |S|! (n-|S|-1)! for every coalition S in which the member is decisive, over n!.
    const orders = (perGrootte[i] ?? []).reduce(
      (sum, keren, s) => sum + BigInt(keren) * (faculteit[s] ?? 1n) * (faculteit[n - s - 1] ?? 1n),
      0n,
    );
    return { ...shares(beslissend, swings, n), shapleyShubik: ratio(orders, faculteit[n] ?? 1n) };
  });
}

function byWeight(leden: readonly Lid[], eis: Eis): Machtsindex[] {
  const gewichten = leden.map((lid) => gewichtVan(lid, eis.maat));
  const nodig = benodigdVan(eis, som(gewichten)) - som(gewichten.filter((_, i) => leden[i]?.veto));
  const vetos = leden.filter(({ veto }) => veto).length;
  const spel = { gewichten: gewichten.filter((_, i) => !leden[i]?.veto), vetos, nodig };
  const swings = spread(leden, beslissendeCoalities(spel));
  const orders = spread(leden, shapleyShubik(spel));
  return swings.map((beslissend, i) => ({
    ...shares(beslissend, swings, leden.length),
    shapleyShubik: orders[i] ?? 0,
  }));
}

/** Back to the order of the members. */
function spread<T>(
  leden: readonly Lid[],
  { zonderVeto, metVeto }: { zonderVeto: readonly T[]; metVeto: T },
): T[] {
  const rest = zonderVeto.values();
  return leden.map(({ veto }) => (veto ? metVeto : (rest.next().value ?? metVeto)));
}

function shares(beslissend: bigint, alle: readonly bigint[], leden: number) {
  const totaal = alle.reduce((sum, swings) => sum + swings, 0n);
  return {
    beslissend,
    banzhaf: totaal === 0n ? 0 : ratio(beslissend, totaal),
    banzhafAbsoluut: ratio(beslissend, 1n << BigInt(leden - 1)),
  };
}

/** The fraction a/b to the precision of a number, for whole numbers of any size. */
function ratio(a: bigint, b: bigint): number {
  const precision = 10n ** 17n;
  return Number((a * precision + b / 2n) / b) / 1e17;
}

function factorials(n: number): bigint[] {
  const list = [1n];
  for (let k = 1; k <= n; k += 1) list.push((list[k - 1] ?? 1n) * BigInt(k));
  return list;
}
