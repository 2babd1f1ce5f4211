import { groepssommen, ledenVan, type Spel } from './spel.ts';

export type Klacht = {
  /** By their place in the list. */
  readonly leden: readonly number[];
  /** In cents: what the group pays, and what it would cost apart. */
  readonly betaalt: number;
  readonly apart: number;
  readonly teveel: number;
};

/** The core test: every group that would be better off apart, the worst first, ten at most; none when x is in the core. */
export function klachten({ leden, kosten }: Spel, bijdragen: readonly number[]): Klacht[] {
  const sommen = groepssommen(bijdragen);
  const gevonden: Klacht[] = [];
  for (let groep = 1; groep < kosten.length - 1; groep += 1) {
    const betaalt = sommen[groep] ?? 0;
    const apart = kosten[groep] ?? 0;
    // Half a cent: what rounding to cents may do.
    if (betaalt - apart > 0.5)
      gevonden.push({ leden: ledenVan(groep, leden), betaalt, apart, teveel: betaalt - apart });
    if (gevonden.length > 5000) gevonden.splice(0, gevonden.length, ...worst(gevonden));
  }
  return worst(gevonden);
}

const worst = (gevonden: readonly Klacht[]): Klacht[] =>
  gevonden.toSorted((a, b) => b.teveel - a.teveel || a.leden.length - b.leden.length).slice(0, 10);

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
