import { cents, type Cents } from '#src/shared/money.ts';
import type { Alternatiefuitkomst } from './businesscase.ts';

type Waarde = Pick<Alternatiefuitkomst['totaal'], 'ncw'>;
export type Vergelijking = {
  /** Net present value of the one minus that of the other: all together, and per participant. */
  readonly verschil: Cents;
  readonly perDeelnemer: readonly Cents[];
  /** Indexes of participants that are worse off with the one than with the other. */
  readonly verliezers: readonly number[];
};

/** One alternative held against another. A gain of all together can hide a participant that loses. */
export function vergelijk(een: Alternatiefuitkomst, ander: Alternatiefuitkomst): Vergelijking {
  const difference = (a: Waarde, b: Waarde | undefined) => cents(a.ncw - (b?.ncw ?? 0));
  const perDeelnemer = een.deelnemers.map((deelnemer, i) => difference(deelnemer, ander.deelnemers[i]));
  return {
    verschil: difference(een.totaal, ander.totaal),
    perDeelnemer,
    verliezers: perDeelnemer.flatMap((verschil, i) => (verschil < 0 ? [i] : [])),
  };
}
