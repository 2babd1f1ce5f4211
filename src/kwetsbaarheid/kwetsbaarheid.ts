import { type Bezetting, bezettingVan } from './bezetting.ts';

/** One job in one municipality. */
export type Functie = {
  readonly functie: string;
  readonly gemeente: string;
  /** How many people can do it, 0 to 100. */
  readonly mensen: number;
  /** How many are needed at the same time, at least 1. */
  readonly nodig: number;
  /** Contracted hours as full-time equivalents; only shown. */
  readonly fte?: number | undefined;
  /** Own percentages, instead of the ones for all. */
  readonly afwezig?: number | undefined;
  readonly vacature?: number | undefined;
};
export type Invoer = {
  readonly functies: readonly Functie[];
  /** Chance that a person is away on a working day, in percent. */
  readonly afwezig: number;
  /** Chance that a place is not filled, in percent. */
  readonly vacature: number;
  /** Days on which everybody is away at once, in percent. */
  readonly samenAfwezig: number;
  readonly werkdagen: number;
  /** How many people a job needs when the municipalities share it; without a line all that they need now. */
  readonly samen: readonly { readonly functie: string; readonly nodig: number }[];
};

export type Dekking = Bezetting & {
  readonly mensen: number;
  readonly nodig: number;
  /** Working days a year on which there are too few. */
  readonly dagenTekort: number;
  /** The same with one more trained colleague. */
  readonly dagenMetEenErbij: number;
};
export type Functiedekking = Dekking & {
  readonly functie: string;
  readonly gemeente: string;
  readonly eenpitter: boolean;
};
export type Uitkomst = {
  readonly los: readonly Functiedekking[];
  readonly samen: readonly (Dekking & {
    readonly functie: string;
    /** Chance that at least one municipality is short while each works alone. */
    readonly losTekortErgens: number;
    /** Sum of what each is short alone. */
    readonly losMensenTekort: number;
    readonly losDagenTekort: number;
  })[];
  readonly gemeenten: readonly {
    readonly gemeente: string;
    /** Fraction of its jobs that one person or nobody can do. */
    readonly eenpitters: number;
    /** Chance that on a working day at least one job is short. */
    readonly tekortErgens: number;
  }[];
  /** Where one more trained colleague takes away most working days with too few, alone and shared; null when nowhere. */
  readonly eenErbij: { readonly los: Winst | null; readonly samen: Winst | null };
};
/** Without a municipality: when the people are shared. */
export type Winst = {
  readonly functie: string;
  readonly gemeente: string | null;
  /** Working days a year fewer. */
  readonly minderDagen: number;
};

/** How vulnerable every job is: alone, per municipality, and when the municipalities share their people. */
export function berekenKwetsbaarheid(invoer: Invoer): Uitkomst {
  const los = invoer.functies.map((functie): Functiedekking => ({
    functie: functie.functie,
    gemeente: functie.gemeente,
    eenpitter: functie.mensen <= 1,
    ...coverOf(chancesOf(functie, invoer), functie.nodig, invoer),
  }));
  const samen = pooled(invoer, los);
  return {
    los,
    samen,
    gemeenten: perMunicipality(los),
    eenErbij: { los: mostGained(los), samen: mostGained(samen.map((deel) => ({ ...deel, gemeente: null }))) },
  };
}

function mostGained(delen: readonly (Dekking & Omit<Winst, 'minderDagen'>)[]): Winst | null {
  const [meest] = delen
    .map(({ functie, gemeente, dagenTekort, dagenMetEenErbij }) => ({
      functie,
      gemeente,
      minderDagen: dagenTekort - dagenMetEenErbij,
    }))
    .toSorted((a, b) => b.minderDagen - a.minderDagen);
  return meest && meest.minderDagen > 0 ? meest : null;
}

/** The chance to be there, of everybody who can do the job. */
function chancesOf({ mensen, afwezig, vacature }: Functie, invoer: Invoer): number[] {
  const weg = (afwezig ?? invoer.afwezig) / 100;
  const open = (vacature ?? invoer.vacature) / 100;
  return Array.from({ length: mensen }, () => (1 - weg) * (1 - open));
}

function coverOf(
  kansen: readonly number[],
  nodig: number,
  { samenAfwezig, werkdagen, afwezig, vacature }: Invoer,
): Dekking {
  const bezetting = bezettingVan(kansen, nodig, samenAfwezig / 100);
  const gemiddeld =
    kansen.length === 0
      ? (1 - afwezig / 100) * (1 - vacature / 100)
      : kansen.reduce((som, kans) => som + kans, 0) / kansen.length;
  return {
    ...bezetting,
    mensen: kansen.length,
    nodig,
    dagenTekort: bezetting.tekort * werkdagen,
    dagenMetEenErbij: bezettingVan([...kansen, gemiddeld], nodig, samenAfwezig / 100).tekort * werkdagen,
  };
}

function pooled(invoer: Invoer, los: readonly Functiedekking[]): Uitkomst['samen'] {
  const perFunctie = Map.groupBy(invoer.functies, ({ functie }) => functie);
  return [...perFunctie].map(([functie, delen]) => {
    const gevraagd = invoer.samen.find((regel) => regel.functie === functie)?.nodig;
    const nodig = gevraagd ?? delen.reduce((som, deel) => som + deel.nodig, 0);
    const apart = los.filter((deel) => deel.functie === functie);
    return {
      functie,
      ...coverOf(
        delen.flatMap((deel) => chancesOf(deel, invoer)),
        nodig,
        invoer,
      ),
      losTekortErgens: somewhere(apart),
      losMensenTekort: apart.reduce((som, deel) => som + deel.mensenTekort, 0),
      losDagenTekort: apart.reduce((som, deel) => som + deel.dagenTekort, 0),
    };
  });
}

/** Chance that at least one is short, when they are independent. */
const somewhere = (delen: readonly Bezetting[]): number =>
  1 - delen.reduce((kans, { tekort }) => kans * (1 - tekort), 1);

function perMunicipality(los: readonly Functiedekking[]): Uitkomst['gemeenten'] {
  return [...Map.groupBy(los, ({ gemeente }) => gemeente)].map(([gemeente, delen]) => ({
    gemeente,
    eenpitters: delen.filter(({ eenpitter }) => eenpitter).length / delen.length,
    tekortErgens: somewhere(delen),
  }));
}
