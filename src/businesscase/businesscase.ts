import { cents, type Cents, sum } from '#src/shared/money.ts';
import { contanteWaarde, contanteWaarden } from './contant.ts';
import {
  benodigdeRealisatie,
  type Gevoeligheid,
  inScenario,
  type Scenario,
  scenarios,
  tornadoVan,
} from './gevoeligheid.ts';
import { type Kengetallen, kengetallenVan } from './kengetallen.ts';
import {
  type Deelnemer,
  hoortBij,
  isEenmalig,
  looptijdVan,
  type Regel,
  type Soort,
  soorten,
  type Tijd,
} from './regel.ts';
import { type Kansinstelling, type Simulatie, simuleer, trekRegels } from './simulatie.ts';
import { samen, type Stroom, stroomVan, totaalPerJaar } from './stroom.ts';

export type Alternatief = {
  readonly naam: string;
  readonly nietsDoen: boolean;
  /** What a document says that is paid once in all, to hold against the lines. */
  readonly eenmalig?: Cents | undefined;
};

export type Invoer = Tijd &
  Kansinstelling & {
    /** Percent a year, at most 4 decimals. */
    readonly discontovoet: number;
    /** Whether amounts and rate are without inflation ('reeel') or with it; says how to read the figures. */
    readonly prijzen: 'reeel' | 'nominaal';
    readonly deelnemers: readonly Deelnemer[];
    /** Own keys; every participant has a weight in each. */
    readonly sleutels: readonly { readonly naam: string }[];
    /** At most one is doing nothing; without it the product adds one in which nothing changes. */
    readonly alternatieven: readonly Alternatief[];
    readonly regels: readonly Regel[];
  };

export type Scenariouitkomst = {
  readonly scenario: Scenario;
  readonly ncw: Cents;
  readonly deelnemers: readonly Cents[];
  /** Indexes of participants that are worse off than when nothing is done. */
  readonly verliezers: readonly number[];
};

export type Alternatiefuitkomst = {
  readonly naam: string;
  readonly nietsDoen: boolean;
  readonly totaal: Kengetallen;
  readonly deelnemers: readonly (Kengetallen & {
    readonly naam: string;
    /** Net present value per inhabitant; null when inhabitants are not known. */
    readonly perInwoner: Cents | null;
  })[];
  /** Flow and net present value per kind of line, all participants together; kinds without lines are left out. */
  readonly soorten: readonly {
    readonly soort: Soort;
    readonly stromen: readonly Cents[];
    readonly ncw: Cents;
  }[];
  /** Indexes of participants that are worse off than when nothing is done. */
  readonly verliezers: readonly number[];
  readonly benodigdeRealisatie: number | null;
  /** Benefits in the year in which all runs in full, as part of what the task costs now; null when that is not known. */
  readonly besparingsdeel: number | null;
  /** Stated total of what is paid once minus the sum of the lines; null when nothing is stated. */
  readonly onverklaard: Cents | null;
  readonly volJaar: number;
  readonly scenarios: readonly Scenariouitkomst[];
  readonly gevoeligheden: readonly Gevoeligheid[];
  /** Null when no line has a range. */
  readonly simulatie: Simulatie | null;
};

export type Uitkomst = {
  readonly jaren: readonly number[];
  readonly alternatieven: readonly Alternatiefuitkomst[];
  /** Index of the alternative with the highest net present value. */
  readonly beste: number;
};

/** The alternatives with doing nothing among them. */
export const metNietsDoen = (alternatieven: readonly Alternatief[]): readonly Alternatief[] =>
  alternatieven.some(({ nietsDoen }) => nietsDoen)
    ? alternatieven
    : [...alternatieven, { naam: 'Niets doen', nietsDoen: true }];

/** Every alternative beside doing nothing: flows, present values, pay-back, sensitivity and chance, each per municipality. */
export function berekenBusinesscase(invoer: Invoer): Uitkomst {
  const alternatieven = metNietsDoen(invoer.alternatieven);
  const regelsVan = (a: number) =>
    invoer.regels.filter((regel) => hoortBij(regel, a, alternatieven[a]?.nietsDoen ?? false));
  const niets = regelsVan(alternatieven.findIndex(({ nietsDoen }) => nietsDoen));
  const bron: Bron = {
    invoer,
    nietsDoen: niets,
    perScenario: scenarioTable(invoer),
    trekkingen: trekRegels(invoer.regels, invoer),
  };
  const uitkomsten = alternatieven.map((alternatief, a) => outcomeOf(alternatief, regelsVan(a), bron));
  return {
    jaren: Array.from({ length: invoer.aantalJaren }, (_, t) => invoer.beginjaar + t),
    alternatieven: uitkomsten,
    beste: uitkomsten.reduce(
      (beste, { totaal }, a) => (totaal.ncw > (uitkomsten[beste]?.totaal.ncw ?? -Infinity) ? a : beste),
      0,
    ),
  };
}

type Stromen = ReadonlyMap<Regel, Stroom>;
type Bron = {
  invoer: Invoer;
  nietsDoen: readonly Regel[];
  perScenario: ReadonlyMap<Scenario, Stromen>;
  trekkingen: ReturnType<typeof trekRegels>;
};

/** The flow of every line in every scenario; what a scenario leaves alone is not made again. */
function scenarioTable({ regels, deelnemers, ...tijd }: Invoer): ReadonlyMap<Scenario, Stromen> {
  const verwacht = new Map(regels.map((regel) => [regel, stroomVan(regel, deelnemers, tijd)]));
  const stroomIn = (regel: Regel, scenario: Scenario): Stroom => {
    const anders = inScenario(regel, scenario, tijd.beginjaar);
    return (anders === regel ? verwacht.get(regel) : undefined) ?? stroomVan(anders, deelnemers, tijd);
  };
  return new Map(
    scenarios.map((scenario) => [
      scenario,
      new Map(regels.map((regel) => [regel, stroomIn(regel, scenario)])),
    ]),
  );
}

/** Flows per participant and year of some lines in a scenario. */
function flowsOf(regels: readonly Regel[], scenario: Scenario, { perScenario, invoer }: Bron): Cents[][] {
  const stromen = regels.map((regel) => perScenario.get(scenario)?.get(regel) ?? []);
  return samen(stromen, invoer.deelnemers.length, invoer.aantalJaren);
}

function outcomeOf(alternatief: Alternatief, regels: readonly Regel[], bron: Bron): Alternatiefuitkomst {
  const { invoer } = bron;
  const jaren = invoer.aantalJaren;
  const stromen = flowsOf(regels, 'verwacht', bron);
  const batenregels = regels.filter(({ soort }) => soort === 'baten');
  const baten = totaalPerJaar(flowsOf(batenregels, 'verwacht', bron), jaren);
  const volJaar = fullYear(regels, invoer);
  const { totaal, deelnemers } = measuresOf(regels, stromen, { bron, volJaar });
  const perScenario = scenarios.map((scenario) => scenarioOf(regels, scenario, bron));
  const ncwIn = (gezocht: Scenario) =>
    perScenario.find(({ scenario }) => scenario === gezocht)?.ncw ?? totaal.ncw;
  return {
    naam: alternatief.naam,
    nietsDoen: alternatief.nietsDoen,
    totaal,
    deelnemers,
    soorten: perKind(regels, bron),
    verliezers: deelnemers.flatMap(({ verschil }, i) => (verschil < 0 ? [i] : [])),
    benodigdeRealisatie: benodigdeRealisatie(totaal.ncw, contanteWaarde(baten, invoer.discontovoet)),
    besparingsdeel: savingShare(baten[volJaar] ?? cents(0), invoer.deelnemers),
    onverklaard: alternatief.eenmalig === undefined ? null : cents(alternatief.eenmalig - totaal.eenmalig),
    volJaar: invoer.beginjaar + volJaar,
    scenarios: perScenario,
    gevoeligheden: tornadoVan({
      regels,
      stromen,
      ncw: totaal.ncw,
      tijd: invoer,
      discontovoet: invoer.discontovoet,
      anders: { 'halve-baten': ncwIn('halve-baten'), 'jaar-later': ncwIn('jaar-later') },
    }),
    simulatie: chanceOf(regels, bron),
  };
}

function measuresOf(
  regels: readonly Regel[],
  stromen: readonly (readonly Cents[])[],
  { bron, volJaar }: { bron: Bron; volJaar: number },
) {
  const { invoer } = bron;
  const waarden = contanteWaarden(stromen, invoer.discontovoet);
  const zonder = contanteWaarden(flowsOf(bron.nietsDoen, 'verwacht', bron), invoer.discontovoet);
  const eenmalig = flowsOf(
    regels.filter(({ soort }) => isEenmalig(soort)),
    'verwacht',
    bron,
  );
  const maatstaf = { beginjaar: invoer.beginjaar, discontovoet: invoer.discontovoet, volJaar };
  const deelnemers = invoer.deelnemers.map(({ naam, inwoners }, i) => {
    const ncw = waarden.delen[i] ?? cents(0);
    const kengetallen = kengetallenVan(
      {
        stromen: stromen[i] ?? [],
        eenmalig: eenmalig[i] ?? [],
        ncw,
        ncwNietsDoen: zonder.delen[i] ?? cents(0),
      },
      maatstaf,
    );
    return { ...kengetallen, naam, perInwoner: inwoners > 0 ? cents(Math.round(ncw / inwoners) || 0) : null };
  });
  const totaal = kengetallenVan(
    {
      stromen: totaalPerJaar(stromen, invoer.aantalJaren),
      eenmalig: totaalPerJaar(eenmalig, invoer.aantalJaren),
      ncw: waarden.totaal,
      ncwNietsDoen: zonder.totaal,
    },
    maatstaf,
  );
  return { totaal, deelnemers };
}

/** Index of the first year in which every structural line has started and grown in; the last year at most. */
function fullYear(regels: readonly Regel[], tijd: Tijd): number {
  const klaar = regels
    .filter(({ soort }) => !isEenmalig(soort))
    .map((regel) => looptijdVan(regel, tijd).eerste + regel.ingroei.length);
  return Math.min(Math.max(0, ...klaar), tijd.aantalJaren - 1);
}

/** Rounded together, so that the kinds add up to the net present value of the whole. */
function perKind(regels: readonly Regel[], bron: Bron): Alternatiefuitkomst['soorten'] {
  const { aantalJaren, discontovoet } = bron.invoer;
  const perSoort = soorten.flatMap((soort) => {
    const van = regels.filter((regel) => regel.soort === soort);
    if (van.length === 0) return [];
    return [{ soort, stromen: totaalPerJaar(flowsOf(van, 'verwacht', bron), aantalJaren) }];
  });
  const { delen } = contanteWaarden(
    perSoort.map(({ stromen }) => stromen),
    discontovoet,
  );
  return perSoort.map((each, i) => ({ ...each, ncw: delen[i] ?? cents(0) }));
}

function scenarioOf(regels: readonly Regel[], scenario: Scenario, bron: Bron): Scenariouitkomst {
  const { discontovoet } = bron.invoer;
  const { totaal, delen } = contanteWaarden(flowsOf(regels, scenario, bron), discontovoet);
  const zonder = contanteWaarden(flowsOf(bron.nietsDoen, scenario, bron), discontovoet).delen;
  return {
    scenario,
    ncw: totaal,
    deelnemers: delen,
    verliezers: delen.flatMap((ncw, i) => (ncw < (zonder[i] ?? 0) ? [i] : [])),
  };
}

function savingShare(baten: Cents, deelnemers: readonly Deelnemer[]): number | null {
  const kosten = deelnemers.flatMap(({ huidigeKosten }) =>
    huidigeKosten === undefined ? [] : [huidigeKosten],
  );
  const nu = sum(kosten);
  return kosten.length === deelnemers.length && nu > 0 ? baten / nu : null;
}

function chanceOf(regels: readonly Regel[], { invoer, nietsDoen, trekkingen }: Bron): Simulatie | null {
  if (!regels.some((regel) => trekkingen.has(regel))) return null;
  return simuleer(regels, nietsDoen, {
    deelnemers: invoer.deelnemers,
    tijd: invoer,
    discontovoet: invoer.discontovoet,
    trekkingen,
    aantal: invoer.trekkingen,
  });
}
