import type { Cents } from '#src/shared/money.ts';

/**
 * Kinds of lines. Amounts are positive: 'baten' are an advantage, all others cost money. 'overhead' is overhead that is
 * left behind in a municipality when a task goes; 'btw' is VAT that can no longer be reclaimed (negative: an advantage).
 */
export const soorten = [
  'baten',
  'lasten',
  'overhead',
  'btw',
  'eenmalig',
  'frictie',
  'desintegratie',
] as const;
export type Soort = (typeof soorten)[number];
const incidenteel: ReadonlySet<Soort> = new Set(['eenmalig', 'frictie', 'desintegratie']);

/** Happens once or for a few years: without a last year it lasts one year. */
export const isEenmalig = (soort: Soort): boolean => incidenteel.has(soort);
/** What one euro of this kind does for a municipality. */
export const tekenVan = (soort: Soort): 1 | -1 => (soort === 'baten' ? 1 : -1);

/** Whose line it is: of one participant, or shared alike, by inhabitants or by a key of the group. */
export type Voor = 'gelijk' | 'inwoners' | `sleutel-${number}` | `deelnemer-${number}`;
/** 'alle': every alternative but doing nothing. */
export type InAlternatief = 'alle' | `alternatief-${number}`;

export type Regel = {
  readonly naam: string;
  readonly alternatief: InAlternatief;
  readonly soort: Soort;
  readonly voor: Voor;
  /** Per year, at the prices of the first year. `laag` and `hoog` bound what may happen; left out: it is certain. */
  readonly laag?: Cents | undefined;
  readonly verwacht: Cents;
  readonly hoog?: Cents | undefined;
  /** First and last year (calendar). Left out: the first year; for what is structural until the end. */
  readonly van?: number | undefined;
  readonly tot?: number | undefined;
  /** Percent per year, counted from the first year of the calculation; at most 4 decimals. */
  readonly indexatie: number;
  /** Percent of the full amount in the first years of the line; 100 after that. */
  readonly ingroei: readonly number[];
  /** Percent of the amount that is expected to come true. */
  readonly realisatie: number;
};

export type Deelnemer = {
  readonly naam: string;
  readonly inwoners: number;
  /** One for each own key. */
  readonly gewichten: readonly number[];
  /** What the task costs this municipality now, per year. */
  readonly huidigeKosten?: Cents | undefined;
};

export type Tijd = { readonly beginjaar: number; readonly aantalJaren: number };

/** The years of a line as indexes from the first year, within the calculation; `tot` is included. */
export function looptijdVan({ soort, van, tot }: Regel, { beginjaar, aantalJaren }: Tijd) {
  const eerste = (van ?? beginjaar) - beginjaar;
  const laatste =
    tot === undefined
      ? isEenmalig(soort)
        ? eerste
        : aantalJaren - 1
      : Math.min(tot - beginjaar, aantalJaren - 1);
  return { eerste, laatste };
}

/** Percent of the full amount in year `t` (index from the first year of the calculation); 0 outside the line. */
export function ingroeiIn(regel: Regel, t: number, tijd: Tijd): number {
  const { eerste, laatste } = looptijdVan(regel, tijd);
  if (t < eerste || t > laatste) return 0;
  return regel.ingroei[t - eerste] ?? 100;
}

/** The index in the list of 'deelnemer-3' or 'sleutel-0'; undefined when it is of another sort. */
export function nummerVan(keuze: string, soort: 'deelnemer' | 'sleutel' | 'alternatief'): number | undefined {
  return keuze.startsWith(`${soort}-`) ? Number(keuze.slice(soort.length + 1)) : undefined;
}

/** Weights that divide a line, whole numbers, one per participant. */
export function gewichtenVan(voor: Voor, deelnemers: readonly Deelnemer[]): number[] {
  const wie = nummerVan(voor, 'deelnemer');
  const sleutel = nummerVan(voor, 'sleutel');
  return deelnemers.map(({ inwoners, gewichten }, i) => {
    if (wie !== undefined) return i === wie ? 1 : 0;
    if (sleutel !== undefined) return Math.round((gewichten[sleutel] ?? 0) * 1e6);
    return voor === 'inwoners' ? inwoners : 1;
  });
}

/** Whether the line counts in alternative number `a`. */
export const hoortBij = (regel: Regel, a: number, nietsDoen: boolean): boolean =>
  regel.alternatief === 'alle' ? !nietsDoen : nummerVan(regel.alternatief, 'alternatief') === a;
