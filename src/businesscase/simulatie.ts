import { cents, type Cents } from '#src/shared/money.ts';
import { toeval } from '#src/shared/toeval.ts';
import { contanteFactor, jaarFactoren } from './gevoeligheid.ts';
import { type Deelnemer, gewichtenVan, type Regel, type Tijd } from './regel.ts';
import { type Kansverdeling, trekkerVan } from './trekking.ts';

/** Of ten draws one is below P10, five below P50, nine below P90. */
export type Percentielen = { readonly p10: Cents; readonly p50: Cents; readonly p90: Cents };
export type Spreiding = Percentielen & {
  readonly gemiddelde: Cents;
  /** The part of the draws in which it is worse off than when nothing is done. */
  readonly kansVerlies: number;
};
export type Simulatie = {
  readonly totaal: Spreiding;
  readonly deelnemers: readonly Spreiding[];
  /** Flows up to and including every year, all together, not discounted. */
  readonly waaier: readonly Percentielen[];
  /** The part of the draws in which nobody is worse off than when nothing is done. */
  readonly kansNiemandVerliest: number;
};

/** `trekkingen`: number of draws; 0 leaves the simulation out. */
export type Kansinstelling = {
  readonly kansverdeling: Kansverdeling;
  readonly zaad: number;
  readonly trekkingen: number;
};

/** Draws of every line that has a range; a line is drawn from a stream of its own, so that others do not change it. */
export type Trekkingen = ReadonlyMap<Regel, Float64Array>;
export function trekRegels(
  regels: readonly Regel[],
  { kansverdeling, zaad, trekkingen }: Kansinstelling,
): Trekkingen {
  return new Map(
    regels.flatMap((regel, nummer): [Regel, Float64Array][] => {
      const { verwacht, laag = verwacht, hoog = verwacht } = regel;
      if (laag === hoog || trekkingen === 0) return [];
      const trek = trekkerVan(kansverdeling, { laag, verwacht, hoog }, toeval(zaad, nummer));
      return [[regel, Float64Array.from({ length: trekkingen }, trek)]];
    }),
  );
}

type Model = {
  deelnemers: readonly Deelnemer[];
  tijd: Tijd;
  discontovoet: number;
  trekkingen: Trekkingen;
  aantal: number;
};

/**
 * Monte Carlo over all lines at once, each drawn by itself. A present value is linear in the amounts, so discounting is
 * done once per line and a draw costs one multiplication per line and participant.
 */
export function simuleer(regels: readonly Regel[], nietsDoen: readonly Regel[], model: Model): Simulatie {
  const uitkomsten = presentValues(regels, model);
  const zonder = presentValues(nietsDoen, model);
  const totaal = summed(uitkomsten, model.aantal);
  const isVerlies = (waarden: Float64Array, anders: Float64Array) => (d: number) =>
    (waarden[d] ?? 0) - (anders[d] ?? 0) < -0.5;
  const verliezen = uitkomsten.map((waarden, i) => isVerlies(waarden, zonder[i] ?? waarden));
  return {
    totaal: spreadOf(totaal, isVerlies(totaal, summed(zonder, model.aantal))),
    deelnemers: uitkomsten.map((waarden, i) => spreadOf(waarden, verliezen[i] ?? (() => false))),
    waaier: fanOf(regels, model),
    kansNiemandVerliest: 1 - part(model.aantal, (d) => verliezen.some((verliest) => verliest(d))),
  };
}

/** Adds `factor` times the draws of the line, or its expected amount when it is certain. */
function addLine(som: Float64Array, regel: Regel, factor: number, { trekkingen }: Model): void {
  if (factor === 0) return;
  const trekking = trekkingen.get(regel);
  if (!trekking) {
    const vast = factor * regel.verwacht;
    for (let d = 0; d < som.length; d += 1) som[d] = (som[d] ?? 0) + vast;
    return;
  }
  for (let d = 0; d < som.length; d += 1) som[d] = (som[d] ?? 0) + factor * (trekking[d] ?? 0);
}

function presentValues(regels: readonly Regel[], model: Model): Float64Array[] {
  const { deelnemers, tijd, discontovoet, aantal } = model;
  const sommen = deelnemers.map(() => new Float64Array(aantal));
  for (const regel of regels) {
    const factor = contanteFactor(regel, tijd, discontovoet);
    const gewichten = gewichtenVan(regel.voor, deelnemers);
    const geheel = gewichten.reduce((som, gewicht) => som + gewicht, 0);
    for (const [i, som] of sommen.entries())
      addLine(som, regel, (factor * (gewichten[i] ?? 0)) / geheel, model);
  }
  return sommen;
}

function fanOf(regels: readonly Regel[], model: Model): Percentielen[] {
  const som = new Float64Array(model.aantal);
  const factoren = regels.map((regel) => jaarFactoren(regel, model.tijd));
  return Array.from({ length: model.tijd.aantalJaren }, (_, t) => {
    for (const [r, regel] of regels.entries()) addLine(som, regel, factoren[r]?.[t] ?? 0, model);
    return percentiles(som);
  });
}

function summed(delen: readonly Float64Array[], aantal: number): Float64Array {
  const som = new Float64Array(aantal);
  for (const deel of delen) for (let d = 0; d < aantal; d += 1) som[d] = (som[d] ?? 0) + (deel[d] ?? 0);
  return som;
}

function part(aantal: number, test: (d: number) => boolean): number {
  let geteld = 0;
  for (let d = 0; d < aantal; d += 1) if (test(d)) geteld += 1;
  return geteld / aantal;
}

function spreadOf(waarden: Float64Array, isVerlies: (d: number) => boolean): Spreiding {
  return {
    ...percentiles(waarden),
    gemiddelde: cents(Math.round(waarden.reduce((som, waarde) => som + waarde, 0) / waarden.length) || 0),
    kansVerlies: part(waarden.length, isVerlies),
  };
}

/** Between two draws a percentile lies in proportion (the usual definition, type 7 of Hyndman and Fan, 1996). */
function percentiles(waarden: Float64Array): Percentielen {
  const op = waarden.toSorted();
  const at = (deel: number) => {
    const plek = deel * (op.length - 1);
    const onder = op[Math.floor(plek)] ?? 0;
    return cents(Math.round(onder + (plek % 1) * ((op[Math.ceil(plek)] ?? onder) - onder)) || 0);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
