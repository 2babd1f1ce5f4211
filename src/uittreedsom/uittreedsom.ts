import { afgerond, breuk } from '#src/shared/breuk.ts';
import { allocate, cents, type Cents, sum } from '#src/shared/money.ts';
import { type Methode, procentVan, type Schade, termijnen } from './methode.ts';

export type Deelnemer = {
  readonly naam: string;
  /** Contribution in the last year, and in the two years before, in cents. */
  readonly bijdrage: Cents;
  readonly vorigJaar?: Cents | undefined;
  readonly jaarDaarvoor?: Cents | undefined;
  /** Part of the contribution for extras (plus-pakket): it does not count. */
  readonly plus: Cents;
};
export const grondslagen = ['laatste', 'gemiddelde'] as const;
export const toetredingssoorten = ['kosten', 'ontvangst', 'voorschot'] as const;
export type Toetreding = {
  readonly regels: readonly {
    readonly naam: string;
    readonly soort: (typeof toetredingssoorten)[number];
    readonly bedrag: Cents;
  }[];
  /** The total as somebody states it, to hold against the parts. */
  readonly genoemdTotaal?: Cents | undefined;
  /** What the newcomer contributes per year from the accession on; later years repeat the last one. */
  readonly bijdragen: readonly Cents[];
  /** What the work costs more with the newcomer, per year; later years repeat the last one. */
  readonly extraKosten: readonly Cents[];
  /** Years in which an advance is paid back, from the second year on. */
  readonly terugbetaaljaren: number;
};
export type Invoer = {
  readonly deelnemers: readonly Deelnemer[];
  /** Name of the leaver. */
  readonly vertrekker: string;
  /** First year without the leaver. */
  readonly jaar: number;
  readonly grondslag: (typeof grondslagen)[number];
  readonly methoden: readonly Methode[];
  readonly schade: Schade;
  /** Costs that disappear with the leaver, per year from the exit on; later years repeat the last one. */
  readonly vermijdbaar: readonly Cents[];
  /** Yearly rise of contributions, in percent: for leaving later. */
  readonly indexatie: number;
  /** The clause asks consent of the others. */
  readonly toestemming: boolean;
  readonly toetreding?: Toetreding | undefined;
};

/** Years count from the exit; amounts in cents. */
export type Methodeuitkomst = {
  readonly naam: string;
  readonly eigen: boolean;
  readonly termijnen: readonly Cents[];
  readonly totaal: Cents;
  /** Times the base. */
  readonly factor: number | null;
  readonly blijvers: readonly {
    readonly naam: string;
    /** Its part of what the leaver pays, per year: with the others exactly what the leaver pays. */
    readonly ontvangt: readonly Cents[];
    /** What it pays more or less than before, per year, after its part of the exit sum. */
    readonly effect: readonly Cents[];
    readonly effectTotaal: Cents;
  }[];
  /** What leaving would cost every participant in every year to come; null where the damage given says nothing about it. */
  readonly weggaan: readonly { readonly naam: string; readonly bedragen: readonly (Cents | null)[] }[];
};
/** Per year from the accession on; below zero is an advantage. With the newcomer the effects are exactly the extra costs. */
export type Toetredingsjaren = {
  readonly nieuwkomer: readonly Cents[];
  readonly nieuwkomerTotaal: Cents;
  readonly deelnemers: readonly {
    readonly naam: string;
    readonly effect: readonly Cents[];
    readonly effectTotaal: Cents;
  }[];
};
export type Uitkomst = {
  readonly grondslag: Cents;
  readonly jaren: readonly number[];
  readonly methoden: readonly Methodeuitkomst[];
  readonly toetreding: {
    readonly kosten: Cents;
    readonly ontvangst: Cents;
    /** Lent, to be paid back later: not a discount. */
    readonly voorschot: Cents;
    readonly nuTeBetalen: Cents;
    /** Stated total minus the sum of the parts; null when nothing is stated. */
    readonly onverklaard: Cents | null;
    /** Null when no contribution of the newcomer is given. */
    readonly perJaar: Toetredingsjaren | null;
  } | null;
};

/** The fewest years that are shown: exit and four after it. */
const minJaren = 5;

export function berekenUittreedsom(invoer: Invoer): Uitkomst {
  const { deelnemers, vertrekker, methoden, schade, jaar } = invoer;
  const weg = deelnemers.find(({ naam }) => naam === vertrekker);
  const grondslag = weg ? grondslagVan(weg, invoer) : cents(0);
  const volgorde = methoden.toSorted((a, b) => Number(b.eigen) - Number(a.eigen));
  const perMethode = volgorde.map((methode) => ({
    methode,
    bedragen: termijnen(methode, grondslag, schade),
  }));
  const aantal = Math.max(minJaren, ...perMethode.map(({ bedragen }) => bedragen.length));
  return {
    grondslag,
    jaren: Array.from({ length: aantal }, (_, t) => jaar + t),
    methoden: perMethode.map(({ methode, bedragen }) => ({
      naam: methode.naam,
      eigen: methode.eigen,
      termijnen: bedragen,
      totaal: sum(bedragen),
      factor: grondslag === 0 ? null : sum(bedragen) / grondslag,
      blijvers: stayers(invoer, bedragen, aantal),
      weggaan: costOfLeaving(invoer, methode, grondslag),
    })),
    toetreding: invoer.toetreding ? accession(invoer.toetreding, deelnemers, aantal) : null,
  };
}

/** The contribution that counts: of the last year or the mean of three, without the plus-pakket. */
export function grondslagVan(
  { bijdrage, vorigJaar, jaarDaarvoor, plus }: Deelnemer,
  { grondslag }: Pick<Invoer, 'grondslag'>,
): Cents {
  const bekend = [bijdrage, vorigJaar, jaarDaarvoor].filter((bedrag) => bedrag !== undefined);
  const telt = grondslag === 'laatste' ? bijdrage : cents(Math.round(sum(bekend) / bekend.length));
  return cents(Math.max(0, telt - plus));
}

/** What changes for who stays: the costs that remain are divided by the contributions of now, and so is the exit sum. */
function stayers(
  { deelnemers, vertrekker, vermijdbaar }: Invoer,
  bedragen: readonly Cents[],
  aantal: number,
): Methodeuitkomst['blijvers'] {
  const blijven = deelnemers.filter(({ naam }) => naam !== vertrekker);
  const kosten = sum(deelnemers.map(({ bijdrage }) => bijdrage));
  const gewichten = weightsOf(blijven.map(({ bijdrage }) => bijdrage));
  const divide = (bedrag: Cents) => allocate(bedrag, gewichten);
  const jaren = Array.from({ length: aantal }, (_, t) => {
    const minder = vermijdbaar[Math.min(t, vermijdbaar.length - 1)] ?? cents(0);
    return { nieuw: divide(cents(Math.max(0, kosten - minder))), ontvangt: divide(bedragen[t] ?? cents(0)) };
  });
  return blijven.map(({ naam, bijdrage }, i) => {
    const ontvangt = jaren.map((jaar) => jaar.ontvangt[i] ?? cents(0));
    const effect = jaren.map((jaar, t) => cents((jaar.nieuw[i] ?? 0) - bijdrage - (ontvangt[t] ?? 0)));
    return { naam, ontvangt, effect, effectTotaal: sum(effect) };
  });
}

/**
 * The sum for every participant and every year to come, with contributions that rise by the indexation. Real damage was
 * given for the leaver: of another it is taken in the proportion of their bases.
 */
function costOfLeaving(
  invoer: Invoer,
  methode: Methode,
  grondslagVertrekker: Cents,
): Methodeuitkomst['weggaan'] {
  const { deelnemers, indexatie, schade } = invoer;
  return deelnemers.map((deelnemer) => ({
    naam: deelnemer.naam,
    bedragen: Array.from({ length: minJaren }, (_, t) => {
      const groei = Number((100 * (1 + indexatie / 100) ** t).toFixed(6));
      const grondslag = procentVan(grondslagVan(deelnemer, invoer), groei);
      if (methode.soort !== 'schade') return sum(termijnen(methode, grondslag, schade));
      const naarVerhouding = inProportion(schade, grondslag, grondslagVertrekker);
      return naarVerhouding && sum(termijnen(methode, grondslag, naarVerhouding));
    }),
  }));
}

/** A leaver this many times smaller says nothing about what another would leave behind. */
const grootsteVerhouding = 100;

/** Damage × base ÷ base of the leaver. */
function inProportion(
  { jaren, eenmalig, aandeelVermogen }: Schade,
  grondslag: Cents,
  van: Cents,
): Schade | null {
  if (van === 0 || grondslag / van > grootsteVerhouding) return null;
  const deel = (bedrag: Cents): Cents =>
    cents(Number(afgerond(breuk(BigInt(bedrag) * BigInt(grondslag), BigInt(van)))));
  return {
    jaren: jaren.map(({ onvermijdelijk, beperking }) => ({
      onvermijdelijk: deel(onvermijdelijk),
      beperking: deel(beperking),
    })),
    eenmalig: deel(eenmalig),
    aandeelVermogen: deel(aandeelVermogen),
  };
}

function accession(
  toetreding: Toetreding,
  deelnemers: Invoer['deelnemers'],
  aantal: number,
): NonNullable<Uitkomst['toetreding']> {
  const { regels, genoemdTotaal, bijdragen } = toetreding;
  const van = (soort: Toetreding['regels'][number]['soort']) =>
    sum(regels.filter((regel) => regel.soort === soort).map(({ bedrag }) => bedrag));
  const [kosten, ontvangst, voorschot] = [van('kosten'), van('ontvangst'), van('voorschot')];
  const nuTeBetalen = cents(kosten - ontvangst - voorschot);
  return {
    kosten,
    ontvangst,
    voorschot,
    nuTeBetalen,
    onverklaard: genoemdTotaal === undefined ? null : cents(genoemdTotaal - nuTeBetalen),
    perJaar:
      bijdragen.length === 0
        ? null
        : accessionPerYear(toetreding, { deelnemers, aantal, ontvangst, voorschot, nuTeBetalen }),
  };
}

type Eenmalig = {
  deelnemers: Invoer['deelnemers'];
  aantal: number;
  ontvangst: Cents;
  voorschot: Cents;
  nuTeBetalen: Cents;
};

/** Who is in pays the extra costs, the gift and the advance, and gets the contribution and the advance back. */
function accessionPerYear(
  { bijdragen, extraKosten, terugbetaaljaren }: Toetreding,
  { deelnemers, aantal, ontvangst, voorschot, nuTeBetalen }: Eenmalig,
): Toetredingsjaren {
  const terug = allocate(
    voorschot,
    Array.from({ length: terugbetaaljaren }, () => 1),
  );
  const jaren = Array.from({ length: Math.max(aantal, voorschot > 0 ? terugbetaaljaren + 1 : 0) }, (_, t) => {
    const bijdrage = bijdragen[Math.min(t, bijdragen.length - 1)] ?? cents(0);
    const extra = extraKosten[Math.min(t, extraKosten.length - 1)] ?? cents(0);
    const terugbetaald = terug[t - 1] ?? cents(0);
    const [nu, anderen] = t === 0 ? [nuTeBetalen, ontvangst + voorschot] : [cents(0), 0];
    return {
      nieuwkomer: cents(bijdrage + nu + terugbetaald),
      samen: cents(extra + anderen - bijdrage - terugbetaald),
    };
  });
  const gewichten = weightsOf(deelnemers.map(({ bijdrage }) => bijdrage));
  const perJaar = jaren.map(({ samen }) => allocate(samen, gewichten));
  const nieuwkomer = jaren.map((jaar) => jaar.nieuwkomer);
  return {
    nieuwkomer,
    nieuwkomerTotaal: sum(nieuwkomer),
    deelnemers: deelnemers.map(({ naam }, i) => {
      const effect = perJaar.map((delen) => delen[i] ?? cents(0));
      return { naam, effect, effectTotaal: sum(effect) };
    }),
  };
}

/** The contributions of now; alike when nobody contributes. */
const weightsOf = (bijdragen: readonly Cents[]): readonly number[] =>
  bijdragen.some((bijdrage) => bijdrage > 0) ? bijdragen : bijdragen.map(() => 1);
