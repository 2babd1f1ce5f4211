import { afgerond, type Breuk, breuk, breukVan, gedeeldDoor, keer, nul, somVan } from '#src/shared/breuk.ts';
import { cents, type Cents, sum } from '#src/shared/money.ts';
import { type Afrondregel, rondAf } from './afronding.ts';
import { binnenGrenzen, type Grens } from './grenzen.ts';
import { aandelen, hoeveelheden, type kenmerksoorten, type Maat, type Sleutel, tussen } from './sleutel.ts';

export type Deelnemer = {
  readonly naam: string;
  readonly inwoners: number;
  /** Quantity of every driver, in the order of `kenmerken`; at most 6 decimals. */
  readonly waarden: readonly number[];
  /** What the work costs this municipality when it does it alone, per year. */
  readonly alleen?: Cents | undefined;
  /** What it pays now, per year: the old key. */
  readonly oud?: Cents | undefined;
  /** Floor and cap of its contribution, per year. */
  readonly minimum?: Cents | undefined;
  readonly maximum?: Cents | undefined;
};
/** A driver such as werkplekken, with the day and the source of its quantities. */
export type Kenmerk = {
  readonly naam: string;
  readonly soort?: (typeof kenmerksoorten)[number] | undefined;
  readonly peildatum?: string | undefined;
  readonly bron?: string | undefined;
};
/** A key of the list by its name, or a measure as it is. */
export type Sleutelkeuze = Maat | `sleutel-${number}`;
export type Post = {
  readonly naam: string;
  /** Per year; below zero is income. */
  readonly bedragen: readonly Cents[];
  /** The key in every variant. */
  readonly sleutels: readonly Sleutelkeuze[];
};
export type Verdeelinvoer = {
  readonly beginjaar: number;
  readonly deelnemers: readonly Deelnemer[];
  readonly kenmerken: readonly Kenmerk[];
  readonly sleutels: readonly Sleutel[];
  readonly posten: readonly Post[];
  /** Names of the variants; left out they are A, B, C… */
  readonly varianten?: readonly { readonly naam: string }[] | undefined;
  /** Per year the percentage of the new key, from the first year on; after the last 100. Empty: new at once. */
  readonly ingroei: readonly number[];
  readonly eenheid: 'euro' | 'cent';
  readonly afrondregel: Afrondregel;
};

/** The name of a variant that has none: A to T. */
export const letterVan = (variant: number): string => String.fromCodePoint(65 + variant);

/** Positive pays; positive difference pays more. */
export type Bijdrage = {
  readonly naam: string;
  /** Per year. */
  readonly bedragen: readonly Cents[];
  /** All years together. */
  readonly totaal: Cents;
  /** Cents per inhabitant per year, on average over the years, rounded; null without inhabitants. */
  readonly perInwoner: Cents | null;
  /** With what it pays now, all years together; null when that is not known. */
  readonly verschilOud: Cents | null;
  readonly verschilAlleen: Cents | null;
  /** Difference with alone, in cents per inhabitant per year. */
  readonly verschilAlleenPerInwoner: Cents | null;
};
export type Variantuitkomst = {
  readonly naam: string;
  readonly bijdragen: readonly Bijdrage[];
  /** The explicit line, per year; zeros with largest remainder and whole amounts. */
  readonly afronding: readonly Cents[];
  /** Total of the costs minus all contributions minus the line: zero, always. */
  readonly verschil: Cents;
  /** Contribution to every cost pool in the first year, rounded to cents one by one: to explain, not to add up. */
  readonly perPost: readonly { readonly naam: string; readonly delen: readonly Cents[] }[];
};
export type Verdeeluitkomst = {
  readonly jaren: readonly number[];
  /** Costs to divide, per year. */
  readonly kosten: readonly Cents[];
  readonly varianten: readonly Variantuitkomst[];
};

/**
 * Divides cost pools over municipalities: per pool a key, then floor and cap, then growing in from old to new, then
 * rounding, once. Exact fractions until that rounding. Throws RangeError when a key has nothing to divide by, or the
 * bounds cannot be met.
 */
export function verdeelKosten(invoer: Verdeelinvoer): Verdeeluitkomst {
  const { posten, beginjaar } = invoer;
  const varianten = invoer.varianten ?? posten[0]?.sleutels.map((_, v) => ({ naam: letterVan(v) })) ?? [];
  const aantal = Math.max(...posten.map(({ bedragen }) => bedragen.length));
  const kosten = Array.from({ length: aantal }, (_, jaar) =>
    sum(posten.map(({ bedragen }) => bedragen[jaar] ?? cents(0))),
  );
  return {
    jaren: kosten.map((_, jaar) => beginjaar + jaar),
    kosten,
    varianten: varianten.map(({ naam }, variant) => divide(invoer, { naam, variant, kosten })),
  };
}

type Opdracht = { naam: string; variant: number; kosten: readonly Cents[] };

function divide(invoer: Verdeelinvoer, { naam, variant, kosten }: Opdracht): Variantuitkomst {
  const { deelnemers, posten } = invoer;
  const perPost = posten.map((post) => ({
    post,
    delen: aandelen(sleutelVan(post.sleutels[variant] ?? 'gelijk', invoer.sleutels), deelnemers),
  }));
  const wie = deelnemers.map((deelnemer, i) => ({
    naam: deelnemer.naam,
    gewicht: hoeveelheden('inwoners', deelnemers)[i] ?? nul,
  }));
  const perJaar = kosten.map((totaal, jaar) => {
    const exact = deelnemers.map((_, i) =>
      somVan(perPost.map(({ post, delen }) => keer(inCents(post.bedragen[jaar]), delen[i] ?? nul))),
    );
    const ingegroeid = growIn(exact, { invoer, totaal, jaar });
    const begrensd = bounded(ingegroeid, deelnemers, totaal);
    return rondAf(begrensd, totaal, {
      eenheid: invoer.eenheid === 'euro' ? 100 : 1,
      regel: invoer.afrondregel,
      wie,
    });
  });
  const bijdragen = deelnemers.map((deelnemer, i) =>
    contribution(
      deelnemer,
      perJaar.map(({ bedragen }) => bedragen[i] ?? cents(0)),
    ),
  );
  const afronding = perJaar.map((jaar) => jaar.afronding);
  return {
    naam,
    bijdragen,
    afronding,
    verschil: cents(sum(kosten) - sum(bijdragen.map(({ totaal }) => totaal)) - sum(afronding)),
    perPost: perPost.map(({ post, delen }) => ({
      naam: post.naam,
      delen: delen.map((deel) => cents(Number(afgerond(keer(inCents(post.bedragen[0]), deel))))),
    })),
  };
}

const inCents = (bedrag: Cents | undefined): Breuk => breuk(BigInt(bedrag ?? 0));

/** A choice as a key: one of the list, or a measure as a mix of one. */
export function sleutelVan(keuze: Sleutelkeuze, sleutels: readonly Sleutel[]): Sleutel {
  const eigen = /^sleutel-(\d+)$/.exec(keuze)?.[1];
  const gekozen = eigen === undefined ? undefined : sleutels[Number(eigen)];
  if (gekozen) return gekozen;
  if (keuze === 'gelijk' || keuze === 'inwoners') return { naam: keuze, soort: 'mengsel', [keuze]: 1 };
  const kenmerk = Number(/\d+$/.exec(keuze)?.[0] ?? 0);
  return { naam: keuze, soort: 'mengsel', kenmerken: [...Array.from({ length: kenmerk }, () => 0), 1] };
}

/** x_t = (1−α)·old + α·new, where old is the old share of the costs of that year. */
function growIn(
  nieuw: readonly Breuk[],
  { invoer, totaal, jaar }: { invoer: Verdeelinvoer; totaal: Cents; jaar: number },
): readonly Breuk[] {
  const { ingroei, deelnemers } = invoer;
  const alpha = ingroei.length === 0 ? undefined : ingroei[jaar];
  const oud = deelnemers.map((deelnemer) => deelnemer.oud);
  const oudSamen = sum(oud.filter((bedrag) => bedrag !== undefined));
  if (alpha === undefined || oudSamen === 0) return nieuw;
  const oudInDitJaar = oud.map((bedrag) =>
    gedeeldDoor(keer(inCents(bedrag), inCents(totaal)), inCents(oudSamen)),
  );
  return tussen(oudInDitJaar, nieuw, gedeeldDoor(breukVan(alpha), breuk(100n)));
}

function bounded(delen: readonly Breuk[], deelnemers: readonly Deelnemer[], totaal: Cents): readonly Breuk[] {
  if (deelnemers.every(({ minimum, maximum }) => minimum === undefined && maximum === undefined))
    return delen;
  const grenzen = deelnemers.map(({ minimum, maximum }): Grens => ({
    minimum: minimum === undefined ? undefined : inCents(minimum),
    maximum: maximum === undefined ? undefined : inCents(maximum),
  }));
  return binnenGrenzen(delen, grenzen, inCents(totaal));
}

function contribution({ naam, inwoners, oud, alleen }: Deelnemer, bedragen: readonly Cents[]): Bijdrage {
  const totaal = sum(bedragen);
  const against = (bedrag: Cents | undefined) =>
    bedrag === undefined ? null : cents(totaal - bedrag * bedragen.length);
  const perHead = (bedrag: Cents | null) =>
    bedrag === null || inwoners === 0
      ? null
      : cents(Number(afgerond(breuk(BigInt(bedrag), BigInt(inwoners * bedragen.length)))));
  return {
    naam,
    bedragen,
    totaal,
    perInwoner: perHead(totaal),
    verschilOud: against(oud),
    verschilAlleen: against(alleen),
    verschilAlleenPerInwoner: perHead(against(alleen)),
  };
}
