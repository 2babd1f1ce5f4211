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
};
export type Uitkomst = {
  readonly grondslag: Cents;
  readonly jaren: readonly number[];
  readonly methoden: readonly Methodeuitkomst[];
  /** What leaving costs every participant in every year, by the first method (or the clause), in cents. */
  readonly tabel: readonly { readonly naam: string; readonly bedragen: readonly Cents[] }[];
  readonly toetreding: {
    readonly kosten: Cents;
    readonly ontvangst: Cents;
    /** Lent, to be paid back later: not a discount. */
    readonly voorschot: Cents;
    readonly nuTeBetalen: Cents;
    /** Stated total minus the sum of the parts; null when nothing is stated. */
    readonly onverklaard: Cents | null;
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
  const eerste = volgorde[0];
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
    })),
    tabel: eerste ? costOfLeaving(invoer, eerste) : [],
    toetreding: invoer.toetreding ? accession(invoer.toetreding) : null,
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
  const gewichten = blijven.map(({ bijdrage }) => bijdrage);
  const divide = (bedrag: Cents) =>
    allocate(bedrag, gewichten.some((gewicht) => gewicht > 0) ? gewichten : gewichten.map(() => 1));
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

/** The sum for every participant and every year to come, with contributions that rise by the indexation. */
function costOfLeaving(invoer: Invoer, methode: Methode): Uitkomst['tabel'] {
  const { deelnemers, indexatie, schade } = invoer;
  return deelnemers.map((deelnemer) => ({
    naam: deelnemer.naam,
    bedragen: Array.from({ length: minJaren }, (_, t) => {
      const grondslag = procentVan(
        grondslagVan(deelnemer, invoer),
        Number((100 * (1 + indexatie / 100) ** t).toFixed(6)),
      );
      return sum(termijnen(methode, grondslag, schade));
    }),
  }));
}

function accession({ regels, genoemdTotaal }: Toetreding): NonNullable<Uitkomst['toetreding']> {
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
  };
}
