import { cents, type Cents } from '#src/shared/money.ts';
import type { Alternatiefuitkomst } from './businesscase.ts';
import { type Soort, soorten } from './regel.ts';

/** A step of the waterfall, from one running total to the next. */
export type Trede = {
  /** Null: the whole, at the beginning (doing nothing) and at the end (the alternative). */
  readonly soort: Soort | null;
  readonly verschil: Cents;
  readonly van: Cents;
  readonly tot: Cents;
};

/** From doing nothing to the alternative, per kind of line, in net present value; kinds without a difference are left out. */
export function watervalVan(alternatief: Alternatiefuitkomst, nietsDoen: Alternatiefuitkomst): Trede[] {
  const begin = nietsDoen.totaal.ncw;
  const waarde = ({ soorten: van }: Alternatiefuitkomst, soort: Soort) =>
    van.find((each) => each.soort === soort)?.ncw ?? 0;
  let stand: number = begin;
  const treden = soorten.flatMap((soort): Trede[] => {
    const verschil = cents(waarde(alternatief, soort) - waarde(nietsDoen, soort));
    if (verschil === 0) return [];
    const van = cents(stand);
    stand += verschil;
    return [{ soort, verschil, van, tot: cents(stand) }];
  });
  const geheel = (ncw: Cents): Trede => ({ soort: null, verschil: ncw, van: cents(0), tot: ncw });
  return [geheel(begin), ...treden, geheel(alternatief.totaal.ncw)];
}
