import {
  gemiddelde,
  genormeerd,
  gewogen,
  type Interval,
  isMeer,
  plaatsen,
  winstinterval,
} from './gewicht.ts';
import { nettostromen } from './promethee.ts';
import { rangkansen } from './smaa.ts';

export type Invoer = {
  readonly alternatieven: readonly { readonly naam: string }[];
  readonly deelnemers: readonly { readonly naam: string }[];
  /** Per criterion the swing points of every participant, 0 to 100, in the order of the participants. */
  readonly criteria: readonly { readonly naam: string; readonly gewichten: readonly number[] }[];
  /** One per participant and alternative: a score per criterion, higher is better. */
  readonly scores: readonly {
    readonly deelnemer: string;
    readonly alternatief: string;
    readonly scores: readonly number[];
  }[];
  /** The worst and the best score that can be given. */
  readonly laagste: number;
  readonly hoogste: number;
  readonly zaad: number;
};

/** Values, weights and shares are fractions. */
export type Uitkomst = {
  readonly criteria: readonly {
    readonly naam: string;
    /** Mean over the participants, and how far they lie apart. */
    readonly gewicht: number;
    readonly laagste: number;
    readonly hoogste: number;
    /** Per winner between which weights of this criterion it goes on winning. */
    readonly intervallen: readonly (Interval & { readonly alternatief: string })[];
  }[];
  readonly alternatieven: readonly {
    readonly naam: string;
    /** Weighted sum with everybody's own weights and scores, in the order of the participants. */
    readonly perDeelnemer: readonly number[];
    readonly laagste: number;
    readonly hoogste: number;
    /** With the mean weights and the mean scores. */
    readonly totaal: number;
    /** Equals share a place. */
    readonly rang: number;
    readonly promethee: number;
    readonly prometheeRang: number;
    /** Chance of every rank under unknown weights. */
    readonly rangkansen: readonly number[];
  }[];
  /** One, or all that end equal on the first place. */
  readonly winnaars: readonly string[];
  /** Per participant who wins by its own weights and scores. */
  readonly winnaarsPerDeelnemer: readonly {
    readonly deelnemer: string;
    readonly alternatieven: readonly string[];
  }[];
  /** Alternatives that are on no criterion better than another, and on one worse. */
  readonly gedomineerd: readonly { readonly alternatief: string; readonly door: string }[];
  /** Criteria on which all alternatives score the same. */
  readonly zonderVerschil: readonly string[];
  /** Pairs of criteria that rank the alternatives (almost) alike: perhaps the same counted twice. */
  readonly dubbel: readonly (readonly [string, string])[];
};

const trekkingen = 10_000;
/** Correlation from which two criteria are held to measure the same. */
const bijnaGelijk = 0.95;

export function berekenAfweging(invoer: Invoer): Uitkomst {
  const { alternatieven, deelnemers, criteria, zaad } = invoer;
  const eigenGewichten = deelnemers.map((_, d) =>
    genormeerd(criteria.map(({ gewichten }) => gewichten[d] ?? 0)),
  );
  const gewichten = genormeerd(criteria.map((_, k) => gemiddelde(eigenGewichten.map((rij) => rij[k] ?? 0))));
  const eigenWaarden = deelnemers.map(({ naam }) =>
    alternatieven.map((alternatief) => valuesOf(invoer, naam, alternatief.naam)),
  );
  const waarden = alternatieven.map((_, a) =>
    criteria.map((_criterium, k) => gemiddelde(eigenWaarden.map((per) => per[a]?.[k] ?? 0))),
  );
  const totalen = waarden.map((waarde) => gewogen(waarde, gewichten));
  const stromen = nettostromen(waarden, gewichten);
  const kansen = rangkansen(waarden, { trekkingen, zaad });
  const rangen = plaatsen(totalen);
  const prometheeRangen = plaatsen(stromen);
  const first = (rang: readonly number[]) => alternatieven.filter((_, a) => rang[a] === 1);
  const winnaars = first(rangen);
  const perDeelnemer = alternatieven.map((_, a) =>
    deelnemers.map((_d, d) => gewogen(eigenWaarden[d]?.[a] ?? [], eigenGewichten[d] ?? [])),
  );
  return {
    criteria: criteria.map(({ naam }, k) => {
      const eigen = eigenGewichten.map((rij) => rij[k] ?? 0);
      return {
        naam,
        gewicht: gewichten[k] ?? 0,
        laagste: Math.min(...eigen),
        hoogste: Math.max(...eigen),
        intervallen: winnaars.map((alternatief) => ({
          alternatief: alternatief.naam,
          ...winstinterval(waarden, gewichten, { winnaar: alternatieven.indexOf(alternatief), criterium: k }),
        })),
      };
    }),
    alternatieven: alternatieven.map(({ naam }, a) => ({
      naam,
      perDeelnemer: perDeelnemer[a] ?? [],
      laagste: Math.min(...(perDeelnemer[a] ?? [])),
      hoogste: Math.max(...(perDeelnemer[a] ?? [])),
      totaal: totalen[a] ?? 0,
      rang: rangen[a] ?? 0,
      promethee: stromen[a] ?? 0,
      prometheeRang: prometheeRangen[a] ?? 0,
      rangkansen: kansen[a] ?? [],
    })),
    winnaars: winnaars.map(({ naam }) => naam),
    winnaarsPerDeelnemer: deelnemers.map(({ naam }, d) => ({
      deelnemer: naam,
      alternatieven: first(plaatsen(perDeelnemer.map((rij) => rij[d] ?? 0))).map((each) => each.naam),
    })),
    ...checks(invoer, waarden),
  };
}

/** Scores as fractions of the scale; a participant that did not score an alternative counts the lowest. */
function valuesOf(
  { scores, criteria, laagste, hoogste }: Invoer,
  deelnemer: string,
  alternatief: string,
): number[] {
  const rij = scores.find((score) => score.deelnemer === deelnemer && score.alternatief === alternatief);
  return criteria.map((_, k) => ((rij?.scores[k] ?? laagste) - laagste) / (hoogste - laagste));
}

function checks({ alternatieven, criteria }: Invoer, waarden: readonly (readonly number[])[]) {
  const naamVan = (a: number) => alternatieven[a]?.naam ?? '';
  const column = (k: number) => waarden.map((rij) => rij[k] ?? 0);
  const isWorse = (a: readonly number[], b: readonly number[]) =>
    a.every((waarde, k) => !isMeer(waarde, b[k] ?? 0)) && a.some((waarde, k) => isMeer(b[k] ?? 0, waarde));
  return {
    gedomineerd: waarden.flatMap((a, i) => {
      const door = waarden.findIndex((b) => isWorse(a, b));
      return door < 0 ? [] : [{ alternatief: naamVan(i), door: naamVan(door) }];
    }),
    zonderVerschil: criteria
      .filter((_, k) => !isMeer(Math.max(...column(k)), Math.min(...column(k))))
      .map(({ naam }) => naam),
    dubbel: criteria.flatMap(({ naam }, k) =>
      criteria
        .slice(k + 1)
        .flatMap((ander, later): [string, string][] =>
          waarden.length >= 4 && correlation(column(k), column(k + 1 + later)) > bijnaGelijk
            ? [[naam, ander.naam]]
            : [],
        ),
    ),
  };
}

/** Pearson; 0 when one of the two does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [gemiddelde(a), gemiddelde(b)];
  const covariantie = a.reduce((som, waarde, i) => som + (waarde - ma) * ((b[i] ?? 0) - mb), 0);
  const spreiding = (lijst: readonly number[], m: number) =>
    Math.sqrt(lijst.reduce((som, waarde) => som + (waarde - m) ** 2, 0));
  const noemer = spreiding(a, ma) * spreiding(b, mb);
  return noemer < 1e-12 ? 0 : covariantie / noemer;
}
