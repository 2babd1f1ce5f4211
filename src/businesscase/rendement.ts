import type { Cents } from '#src/shared/money.ts';

export type Rendement = {
  /** How often the flow changes from cost to advantage or back; zeros do not count. */
  readonly tekenwisselingen: number;
  /** Every rate between −90 % and 1000 % at which the present value is 0, as fractions, from low to high. */
  readonly rentes: readonly number[];
  /** The internal rate when it is one: first cost, then advantage, one change of sign. Otherwise null. */
  readonly rente: number | null;
};

/** 1 + rate is looked through in this many steps; two roots within one step are not told apart. */
const stappen = 4000;
const [laagst, hoogst] = [0.1, 11];

/**
 * Internal rate of return. With one change of sign there is exactly one (Descartes); with more there may be several, so
 * that none may be shown as the one.
 */
export function rendementVan(stroom: readonly Cents[]): Rendement {
  const tekens = stroom.filter((bedrag) => bedrag !== 0).map(Math.sign);
  const tekenwisselingen = tekens.filter((teken, t) => t > 0 && teken !== tekens[t - 1]).length;
  const rentes = tekenwisselingen === 0 ? [] : rootsOf(stroom);
  const rente = tekenwisselingen === 1 && tekens[0] === -1 ? (rentes[0] ?? null) : null;
  return { tekenwisselingen, rentes, rente };
}

function rootsOf(stroom: readonly Cents[]): number[] {
  const at = (stap: number) => laagst * (hoogst / laagst) ** (stap / stappen);
  const value = (groei: number) => stroom.reduceRight((som, bedrag) => som / groei + bedrag, 0);
  const gevonden: number[] = [];
  let before = value(at(0));
  for (let stap = 1; stap <= stappen; stap += 1) {
    const now = value(at(stap));
    if (before === 0) gevonden.push(at(stap - 1) - 1);
    else if (before * now < 0) gevonden.push(bisect(value, at(stap - 1), at(stap)) - 1);
    before = now;
  }
  return gevonden;
}

function bisect(value: (groei: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  const isPositive = value(a) > 0;
  for (let i = 0; i < 80; i += 1) {
    const middle = (a + b) / 2;
    if (value(middle) > 0 === isPositive) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
