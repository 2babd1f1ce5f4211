import { afgerond } from '#src/shared/breuk.ts';
import { allocate, cents, type Cents } from '#src/shared/money.ts';
import { type Deelnemer, gewichtenVan, ingroeiIn, type Regel, tekenVan, type Tijd } from './regel.ts';

/** Percentages have at most four decimals, so a percentage is this many parts of a whole. */
const heel = 1_000_000n;
const delenVan = (procent: number): bigint => BigInt(Math.round(procent * 10_000));

/** Per participant, per year: what the line does in whole cents; positive is an advantage. An empty row is nothing at all. */
export type Stroom = readonly (readonly Cents[])[];

/**
 * The amounts of one line: amount × realisation × growing in × (1 + index)^t, exact, rounded to a cent once a year, and
 * divided over the participants by largest remainder, so that they add up to the amount of that year.
 */
export function stroomVan(regel: Regel, deelnemers: readonly Deelnemer[], tijd: Tijd): Stroom {
  const gewichten = gewichtenVan(regel.voor, deelnemers);
  const [wie, ...anderen] = [...gewichten.keys()].filter((i) => gewichten[i] !== 0);
  if (wie !== undefined && anderen.length === 0) {
    const bedragen = Array.from({ length: tijd.aantalJaren }, (_, t) => amountIn(regel, t, tijd));
    return deelnemers.map((_, i) => (i === wie ? bedragen : []));
  }
  const volgorde = orderOf(gewichten, deelnemers);
  const perJaar = Array.from({ length: tijd.aantalJaren }, (_, t) => {
    const bedrag = amountIn(regel, t, tijd);
    if (bedrag === 0) return deelnemers.map(() => cents(0));
    const delen = allocate(
      bedrag,
      volgorde.map((i) => gewichten[i] ?? 0),
    );
    const perDeelnemer = new Map(volgorde.map((i, plek) => [i, delen[plek] ?? cents(0)]));
    return deelnemers.map((_deelnemer, i) => perDeelnemer.get(i) ?? cents(0));
  });
  return deelnemers.map((_, i) => perJaar.map((delen) => delen[i] ?? cents(0)));
}

/** Largest weight first, then by name: who gets a cent that is left over does not depend on the order of the input. */
function orderOf(gewichten: readonly number[], deelnemers: readonly Deelnemer[]): number[] {
  return [...gewichten.keys()].toSorted(
    (a, b) =>
      (gewichten[b] ?? 0) - (gewichten[a] ?? 0) ||
      (deelnemers[a]?.naam ?? '').localeCompare(deelnemers[b]?.naam ?? '', 'nl'),
  );
}

function amountIn(regel: Regel, t: number, tijd: Tijd): Cents {
  const ingroei = ingroeiIn(regel, t, tijd);
  if (ingroei === 0 || regel.verwacht === 0) return cents(0);
  const teller =
    BigInt(tekenVan(regel.soort) * regel.verwacht) *
    delenVan(regel.realisatie) *
    delenVan(ingroei) *
    (heel + delenVan(regel.indexatie)) ** BigInt(t);
  return cents(Number(afgerond({ teller, noemer: heel ** BigInt(t + 2) })) || 0);
}

/** Streams added up, per participant and year; zeros when there are none. */
export function samen(stromen: readonly Stroom[], aantalDeelnemers: number, jaren: number): Cents[][] {
  const sommen = Array.from({ length: aantalDeelnemers }, () => Array.from({ length: jaren }, () => 0));
  for (const stroom of stromen)
    for (const [i, som] of sommen.entries()) {
      const deel = stroom[i] ?? [];
      for (let t = 0; t < deel.length; t += 1) som[t] = (som[t] ?? 0) + (deel[t] ?? 0);
    }
  return sommen.map((som) => som.map(cents));
}

/** What all participants have together, per year. */
export const totaalPerJaar = (stroom: Stroom, jaren: number): Cents[] =>
  Array.from({ length: jaren }, (_, t) => cents(stroom.reduce((som, deel) => som + (deel[t] ?? 0), 0)));
