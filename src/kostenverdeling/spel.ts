import type { Cents } from '#src/shared/money.ts';
import { getalVan } from '#src/shared/breuk.ts';
import { type Drager, hoeveelheden, type Maat } from './sleutel.ts';

/**
 * What every group of participants pays when it does the work together without the others, in cents. Bit i of the index is
 * participant i; index 0 is nobody. At most 2^20 entries.
 */
export type Spel = { readonly leden: number; readonly kosten: Float64Array };

/** fixed + per unit · Q, or k · Q^exponent with k such that all together pay the total. */
export const kostenmodellen = ['vast-en-variabel', 'schaalvoordeel', 'gegeven'] as const;
export type Spelinvoer = {
  readonly model: (typeof kostenmodellen)[number];
  /** The quantity Q of a group. */
  readonly maat: Maat;
  /** Cents a year for a group of any size. */
  readonly vast: Cents;
  /** 0 < exponent ≤ 1: 0.9 means that a group twice as large costs 1.87 times as much. */
  readonly exponent: number;
  /** Known costs of groups, members by name; they go before the model. */
  readonly bekend: readonly { readonly leden: readonly string[]; readonly kosten: Cents }[];
};

type Totalen = {
  readonly deelnemers: readonly (Drager & { readonly naam: string; readonly alleen?: Cents | undefined })[];
  readonly totaal: Cents;
};

/** Beyond this the cheapest way to split a group is not looked for. */
const maxSplitsen = 14;
/** Beyond this the costs of every group no longer fit: a million groups. */
export const maxGroepen = 20;

/**
 * The costs of every group: known ones first, the others by the model, all together the total of the cost pools. A group
 * can always split, so no group costs more than its parts: up to 14 participants every partition is looked at, beyond
 * that only splitting off one participant at a time.
 */
export function spelVan(invoer: Spelinvoer, { deelnemers, totaal }: Totalen): Spel {
  const leden = deelnemers.length;
  const q = hoeveelheden(invoer.maat, deelnemers).map(getalVan);
  const naarOmvang = modelVan(invoer, q, totaal);
  const omvang = new Float64Array(2 ** leden);
  const kosten = new Float64Array(2 ** leden);
  for (const [i, hoeveelheid] of q.entries()) {
    const bit = 2 ** i;
    for (let rest = 0; rest < bit; rest += 1) omvang[bit + rest] = (omvang[rest] ?? 0) + hoeveelheid;
  }
  for (let s = 1; s < kosten.length; s += 1) kosten[s] = naarOmvang(omvang[s] ?? 0);
  for (const [i, { alleen }] of deelnemers.entries()) if (alleen !== undefined) kosten[2 ** i] = alleen;
  const plaats = new Map(deelnemers.map(({ naam }, i) => [naam, i]));
  for (const groep of invoer.bekend)
    kosten[groep.leden.reduce((s, naam) => s | (1 << (plaats.get(naam) ?? 0)), 0)] = groep.kosten;
  makeSubadditive(kosten, leden);
  kosten[kosten.length - 1] = totaal;
  return { leden, kosten };
}

/** What a group of some size costs by the model, in whole cents; all together the total. */
function modelVan(
  { model, vast, exponent }: Spelinvoer,
  q: readonly number[],
  totaal: Cents,
): (omvang: number) => number {
  const samen = q.reduce((som, hoeveelheid) => som + hoeveelheid, 0);
  const perEenheid = samen === 0 ? 0 : (totaal - vast) / samen;
  const modellen = {
    schaalvoordeel: (omvang: number) => totaal * (samen === 0 ? 1 : (omvang / samen) ** exponent),
    'vast-en-variabel': (omvang: number) => vast + perEenheid * omvang,
    // What nobody gave costs what its parts cost: makeSubadditive fills it in.
    gegeven: () => Infinity,
  };
  return (omvang) => Math.round(modellen[model](omvang));
}

/** The costs of one group at a time, for more participants than there is room for in a `Spel`; whole cents. */
export type Groepskosten = {
  readonly leden: number;
  readonly kostenVan: (groep: ReadonlySet<number>) => number;
};

/**
 * The same game as `spelVan` without known groups: a group pays by the model for who stays together, and the others what
 * they cost alone. Who is cheapest alone per unit goes first: exact for fixed + per unit, and never above the model.
 */
export function groepskostenVan(invoer: Spelinvoer, { deelnemers, totaal }: Totalen): Groepskosten {
  const q = hoeveelheden(invoer.maat, deelnemers).map(getalVan);
  const naarOmvang = modelVan(invoer, q, totaal);
  const leden = deelnemers
    .map(({ alleen }, i) => ({ i, q: q[i] ?? 0, alleen: alleen ?? naarOmvang(q[i] ?? 0) }))
    .toSorted((a, b) => a.alleen * b.q - b.alleen * a.q || a.i - b.i);
  return {
    leden: deelnemers.length,
    kostenVan: (groep) => {
      if (groep.size === 0) return 0;
      if (groep.size === leden.length) return totaal;
      const erin = leden.filter(({ i }) => groep.has(i));
      let samen = erin.reduce((som, lid) => som + lid.q, 0);
      let apart = 0;
      let best = erin.length === 1 ? Infinity : naarOmvang(samen);
      for (const lid of erin) {
        samen -= lid.q;
        apart += lid.alleen;
        // The last one is alone, not a group of one by the model.
        best = Math.min(best, lid === erin.at(-1) ? apart : apart + naarOmvang(Math.max(0, samen)));
      }
      return best;
    },
  };
}

function makeSubadditive(kosten: Float64Array, leden: number): void {
  for (let s = 1; s < kosten.length; s += 1) {
    let best = kosten[s] ?? 0;
    if (leden <= maxSplitsen)
      // Every part that holds the lowest member; the other part is what remains.
      for (let part = (s - 1) & s; part > 0; part = (part - 1) & s)
        best = Math.min(best, (kosten[part] ?? 0) + (kosten[s ^ part] ?? 0));
    else
      for (let rest = s; rest > 0; rest &= rest - 1) {
        const one = rest & -rest;
        if (one !== s) best = Math.min(best, (kosten[one] ?? 0) + (kosten[s ^ one] ?? 0));
      }
    kosten[s] = best;
  }
}

/** The members of a group, by their place. */
export const ledenVan = (groep: number, leden: number): number[] =>
  Array.from({ length: leden }, (_, i) => i).filter((i) => (groep & (1 << i)) !== 0);

/** What every group pays under these contributions, in the unit of the contributions. */
export function groepssommen(bijdragen: readonly number[]): Float64Array {
  const sommen = new Float64Array(2 ** bijdragen.length);
  for (const [i, bijdrage] of bijdragen.entries()) {
    const bit = 2 ** i;
    for (let rest = 0; rest < bit; rest += 1) sommen[bit + rest] = (sommen[rest] ?? 0) + bijdrage;
  }
  return sommen;
}
