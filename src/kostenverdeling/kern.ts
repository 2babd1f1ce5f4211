import { groepssommen, ledenVan, type Spel } from './spel.ts';

export type Klacht = {
  /** By their place in the list. */
  readonly leden: readonly number[];
  /** In cents: what the group pays, and what it would cost apart. */
  readonly betaalt: number;
  readonly apart: number;
  readonly teveel: number;
};

const hoogstens = 10;
/** Half a cent: what rounding to cents may do. */
const afrondruis = 0.5;

/** The core test: every group that would be better off apart, the worst first, ten at most; none when x is in the core. */
export function klachten({ leden, kosten }: Spel, bijdragen: readonly number[]): Klacht[] {
  const sommen = groepssommen(bijdragen);
  // A million groups may complain: only the worst are kept while they are looked at.
  let ergste: { groep: number; teveel: number }[] = [];
  let drempel = afrondruis;
  for (let groep = 1; groep < kosten.length - 1; groep += 1) {
    const teveel = (sommen[groep] ?? 0) - (kosten[groep] ?? 0);
    // What is as bad as the tenth may still be the smaller group.
    if (teveel <= afrondruis || teveel < drempel) continue;
    ergste.push({ groep, teveel });
    if (ergste.length < 2 * hoogstens) continue;
    ergste = worst(ergste);
    drempel = ergste.at(-1)?.teveel ?? drempel;
  }
  return worst(ergste).map(({ groep, teveel }) => ({
    leden: ledenVan(groep, leden),
    betaalt: sommen[groep] ?? 0,
    apart: kosten[groep] ?? 0,
    teveel,
  }));
}

/** Equally bad: the smaller group first. */
const worst = (gevonden: readonly { groep: number; teveel: number }[]) =>
  gevonden
    .toSorted((a, b) => b.teveel - a.teveel || sizeOf(a.groep) - sizeOf(b.groep) || a.groep - b.groep)
    .slice(0, hoogstens);

function sizeOf(groep: number): number {
  let size = 0;
  for (let rest = groep; rest > 0; rest &= rest - 1) size += 1;
  return size;
}

/**
 * Separable costs, remaining benefits: everybody pays what it adds to the others, and the rest by the benefit that it
 * still has. The same division as Gately's (1974) equal propensity to disrupt. Undefined when it has no meaning: nobody
 * has a benefit left, or somebody a negative one.
 */
export function scrb({ leden, kosten }: Spel): number[] | undefined {
  const allen = kosten.length - 1;
  const totaal = kosten[allen] ?? 0;
  const afzonderlijk = Array.from({ length: leden }, (_, i) => totaal - (kosten[allen ^ (1 << i)] ?? 0));
  const voordeel = afzonderlijk.map((m, i) => (kosten[1 << i] ?? 0) - m);
  const samen = voordeel.reduce((som, r) => som + r, 0);
  if (samen <= 0 || voordeel.some((r) => r < 0)) return undefined;
  const rest = totaal - afzonderlijk.reduce((som, m) => som + m, 0);
  return afzonderlijk.map((m, i) => m + ((voordeel[i] ?? 0) / samen) * rest);
}
