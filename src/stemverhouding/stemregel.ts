import { cents, type Cents } from '#src/shared/money.ts';

/** What a demand counts: votes by weight, members by head, or the inhabitants behind them. */
export const maten = ['stemmen', 'leden', 'inwoners'] as const;
export type Maat = (typeof maten)[number];
/** More than p/q of the whole, or at least p/q. */
export const eissoorten = ['meer-dan', 'minstens'] as const;
export type Eis = {
  readonly maat: Maat;
  readonly soort: (typeof eissoorten)[number];
  readonly teller: number;
  readonly noemer: number;
};
export const stemmen = ['voor', 'tegen', 'onthouding', 'afwezig'] as const;
export type Stem = (typeof stemmen)[number];
export type Lid = {
  readonly naam: string;
  /** Whole votes, at least 0. */
  readonly stemmen: number;
  readonly inwoners?: number | undefined;
  /** Share in the cost of a year, in cents. */
  readonly bijdrage?: Cents | undefined;
  /** Nothing is adopted against this member. */
  readonly veto: boolean;
  /** In the vote that is counted, if there is one. */
  readonly stem?: Stem | undefined;
};

/** The weight of a member for a demand; a member without known inhabitants counts for none. */
export function gewichtVan(lid: Lid, maat: Maat): number {
  switch (maat) {
    case 'stemmen':
      return lid.stemmen;
    case 'leden':
      return 1;
    case 'inwoners':
      return lid.inwoners ?? 0;
  }
}

/** The least whole number that meets the demand when `basis` counts as the whole: floor for 'meer-dan', ceil for 'minstens'. */
export function benodigdVan({ soort, teller, noemer }: Eis, basis: number): number {
  const product = BigInt(teller) * BigInt(basis);
  const deel = product / BigInt(noemer);
  const isWhole = deel * BigInt(noemer) === product;
  return Number(soort === 'meer-dan' || !isWhole ? deel + 1n : deel);
}

export const som = (getallen: Iterable<number>): number => {
  let totaal = 0;
  for (const getal of getallen) totaal += getal;
  return totaal;
};

/** The contribution of all members together, or undefined when one is not known. */
export function bijdragenSamen(leden: readonly Lid[]): Cents | undefined {
  const bekend = leden.map(({ bijdrage }) => bijdrage).filter((bijdrage) => bijdrage !== undefined);
  return bekend.length === leden.length ? cents(som(bekend)) : undefined;
}
