import type { PlainDate } from '#src/shared/dates.ts';

export type Gemeente = {
  readonly naam: string;
  /** Days on which the council meets. */
  readonly vergaderingen: readonly PlainDate[];
  /** The council says that it gives no zienswijze: its term ends on this day. */
  readonly geenZienswijze?: PlainDate | undefined;
};
/** Days on which a council does not meet; without `gemeente` for all. First and last day included. */
export type Reces = {
  readonly gemeente?: string | undefined;
  readonly naam: string;
  readonly van: PlainDate;
  readonly tot: PlainDate;
};

export const eerder = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** The recess of this gemeente that holds the day, if any. */
export const recesOp = (recessen: readonly Reces[], gemeente: string, dag: PlainDate): Reces | undefined =>
  recessen.find(
    (reces) =>
      (reces.gemeente === undefined || reces.gemeente === gemeente) && reces.van <= dag && dag <= reces.tot,
  );

const meetings = ({ naam, vergaderingen }: Gemeente, recessen: readonly Reces[]): PlainDate[] =>
  vergaderingen
    .filter((dag) => recesOp(recessen, naam, dag) === undefined)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** The last meeting from the first to the last of these days; undefined when there is none. */
export const laatsteVergadering = (
  gemeente: Gemeente,
  recessen: readonly Reces[],
  [van, tot]: readonly [PlainDate, PlainDate],
): PlainDate | undefined => meetings(gemeente, recessen).findLast((dag) => van <= dag && dag <= tot);

/** The first meeting on this day or after it; undefined when there is none. */
export const eersteVergadering = (
  gemeente: Gemeente,
  recessen: readonly Reces[],
  vanaf: PlainDate,
): PlainDate | undefined => meetings(gemeente, recessen).find((dag) => dag >= vanaf);
