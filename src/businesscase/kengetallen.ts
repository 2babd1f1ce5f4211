import { cents, type Cents } from '#src/shared/money.ts';
import { omslagVan } from './contant.ts';
import { type Rendement, rendementVan } from './rendement.ts';

export type Kengetallen = Rendement & {
  /** Net present value. */
  readonly ncw: Cents;
  /** Net present value minus that of doing nothing. */
  readonly verschil: Cents;
  /** Per year; positive is an advantage. */
  readonly stromen: readonly Cents[];
  readonly cumulatief: readonly Cents[];
  /** What is paid once, over all years; positive is a cost. */
  readonly eenmalig: Cents;
  /** Structural advantage a year once everything runs in full. */
  readonly structureel: Cents;
  /** eenmalig / structureel, in years; 0 when nothing is paid once; null when it is never earned back. */
  readonly terugverdientijd: number | null;
  /** First calendar year in which the flows up to then are together no longer negative; also when discounted. */
  readonly omslagjaar: number | null;
  readonly omslagjaarContant: number | null;
  /** After the break-even year it becomes negative again. */
  readonly weerNegatief: boolean;
};

type Basis = {
  stromen: readonly Cents[];
  /** The part of the flow that is paid once. */
  eenmalig: readonly Cents[];
  ncw: Cents;
  ncwNietsDoen: Cents;
};
export type Maatstaf = {
  beginjaar: number;
  discontovoet: number;
  /** Index of the year in which every structural line runs in full. */
  volJaar: number;
};

/** The measures of one flow: of one municipality, or of all together. */
export function kengetallenVan(
  { stromen, eenmalig, ncw, ncwNietsDoen }: Basis,
  { beginjaar, discontovoet, volJaar }: Maatstaf,
): Kengetallen {
  let som = 0;
  const cumulatief = stromen.map((bedrag) => cents((som += bedrag)));
  const omslag = omslagVan(stromen, 0);
  const omslagContant = omslagVan(stromen, discontovoet);
  const betaald = cents(0 - eenmalig.reduce((totaal, bedrag) => totaal + bedrag, 0));
  const structureel = cents((stromen[volJaar] ?? 0) - (eenmalig[volJaar] ?? 0));
  return {
    ...rendementVan(stromen),
    ncw,
    verschil: cents(ncw - ncwNietsDoen),
    stromen,
    cumulatief,
    eenmalig: betaald,
    structureel,
    terugverdientijd: paybackOf(betaald, structureel),
    omslagjaar: omslag === null ? null : beginjaar + omslag,
    omslagjaarContant: omslagContant === null ? null : beginjaar + omslagContant,
    weerNegatief: omslag !== null && cumulatief.slice(omslag).some((bedrag) => bedrag < 0),
  };
}

function paybackOf(eenmalig: Cents, structureel: Cents): number | null {
  if (eenmalig <= 0) return structureel >= 0 ? 0 : null;
  return structureel > 0 ? eenmalig / structureel : null;
}
