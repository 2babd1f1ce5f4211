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

/**
 * The costs of every group: known ones first, the others by the model, all together the total of the cost pools. A group
 * can always split, so no group costs more than its parts: up to 14 participants every partition is looked at, beyond
 * that only splitting off one participant at a time.
 */
export function spelVan(
  { model, maat, vast, exponent, bekend }: Spelinvoer,
  { deelnemers, totaal }: Totalen,
): Spel {
  const leden = deelnemers.length;
  const q = hoeveelheden(maat, deelnemers).map(getalVan);
  const samen = q.reduce((som, hoeveelheid) => som + hoeveelheid, 0);
  const omvang = new Float64Array(2 ** leden);
  const kosten = new Float64Array(2 ** leden);
  for (const [i, hoeveelheid] of q.entries()) {
    const bit = 2 ** i;
    for (let rest = 0; rest < bit; rest += 1) omvang[bit + rest] = (omvang[rest] ?? 0) + hoeveelheid;
  }
  const perEenheid = samen === 0 ? 0 : (totaal - vast) / samen;
  for (let s = 1; s < kosten.length; s += 1) {
    const deel = omvang[s] ?? 0;
    const gemodelleerd = {
      schaalvoordeel: () => totaal * (samen === 0 ? 1 : (deel / samen) ** exponent),
      'vast-en-variabel': () => vast + perEenheid * deel,
      // What nobody gave costs what its parts cost: makeSubadditive fills it in.
      gegeven: () => Infinity,
    };
    kosten[s] = Math.round(gemodelleerd[model]());
  }
  for (const [i, { alleen }] of deelnemers.entries()) if (alleen !== undefined) kosten[2 ** i] = alleen;
  const plaats = new Map(deelnemers.map(({ naam }, i) => [naam, i]));
  for (const groep of bekend)
    kosten[groep.leden.reduce((s, naam) => s | (1 << (plaats.get(naam) ?? 0)), 0)] = groep.kosten;
  makeSubadditive(kosten, leden);
  kosten[kosten.length - 1] = totaal;
  return { leden, kosten };
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
