import { addDays, type PlainDate, plainDate } from './dates.ts';

/** Whether 5 May is a day off: only every fifth year, every year, or never. */
export const bevrijdingsdagen = ['lustrum', 'elk-jaar', 'nooit'] as const;
export type Bevrijdingsdag = (typeof bevrijdingsdagen)[number];
export type Feestdag = { readonly datum: PlainDate; readonly naam: string };

/** Easter Sunday of a year from 1583 on, by the Gregorian computus (Meeus, Jones and Butcher). */
export function paasdag(jaar: number): PlainDate {
  const a = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const correctie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * a + eeuw - Math.floor(eeuw / 4) - correctie + 15) % 30;
  const zondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - epacta - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * epacta + 22 * zondag) / 451);
  const dag = epacta + zondag - 7 * m + 114;
  return day(jaar, Math.floor(dag / 31), (dag % 31) + 1);
}

/** The public holidays of a year in the Netherlands, in order. */
export function feestdagenVan(jaar: number, bevrijdingsdag: Bevrijdingsdag): Feestdag[] {
  const pasen = paasdag(jaar);
  const isVrij = bevrijdingsdag === 'elk-jaar' || (bevrijdingsdag === 'lustrum' && jaar % 5 === 0);
  return [
    { datum: day(jaar, 1, 1), naam: 'Nieuwjaarsdag' },
    { datum: pasen, naam: 'Eerste paasdag' },
    { datum: addDays(pasen, 1), naam: 'Tweede paasdag' },
    koningsdag(jaar),
    ...(isVrij ? [{ datum: day(jaar, 5, 5), naam: 'Bevrijdingsdag' }] : []),
    { datum: addDays(pasen, 39), naam: 'Hemelvaartsdag' },
    { datum: addDays(pasen, 49), naam: 'Eerste pinksterdag' },
    { datum: addDays(pasen, 50), naam: 'Tweede pinksterdag' },
    { datum: day(jaar, 12, 25), naam: 'Eerste kerstdag' },
    { datum: day(jaar, 12, 26), naam: 'Tweede kerstdag' },
  ].toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** 27 April, or 26 April when that is a Sunday; until 2013 Koninginnedag on 30 (or 29) April. */
function koningsdag(jaar: number): Feestdag {
  const [dag, naam] = jaar < 2014 ? ([30, 'Koninginnedag'] as const) : ([27, 'Koningsdag'] as const);
  const datum = day(jaar, 4, dag);
  return { datum: isZondag(datum) ? addDays(datum, -1) : datum, naam };
}

const isZondag = (datum: PlainDate): boolean => Temporal.PlainDate.from(datum).dayOfWeek === 7;

const day = (jaar: number, maand: number, dag: number): PlainDate =>
  plainDate(new Temporal.PlainDate(jaar, maand, dag).toString());

export type Vrij = {
  readonly bevrijdingsdag: Bevrijdingsdag;
  /** First and last day of every closing, both included. */
  readonly gesloten?: readonly { readonly van: PlainDate; readonly tot: PlainDate }[];
};

/** Tells of any day whether it is worked: Monday to Friday, no public holiday, not closed. Remembers the years it saw. */
export function werkdagtoets({ bevrijdingsdag, gesloten = [] }: Vrij): (datum: PlainDate) => boolean {
  const jaren = new Map<string, ReadonlySet<string>>();
  const vrijIn = (jaar: string) => {
    const known = jaren.get(jaar);
    if (known) return known;
    const dagen = new Set<string>(feestdagenVan(Number(jaar), bevrijdingsdag).map(({ datum }) => datum));
    jaren.set(jaar, dagen);
    return dagen;
  };
  return (datum) =>
    Temporal.PlainDate.from(datum).dayOfWeek < 6 &&
    !vrijIn(datum.slice(0, 4)).has(datum) &&
    !gesloten.some(({ van, tot }) => van <= datum && datum <= tot);
}
