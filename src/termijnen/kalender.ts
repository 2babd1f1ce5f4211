import type { PlainDate } from '#src/shared/dates.ts';

export type Gemeente = {
  readonly naam: string;
  /** Days on which the council meets. */
  readonly vergaderingen: readonly PlainDate[];
  /** The day on which the council received the draft, when that is not the day it was sent: its own term runs from here. */
  readonly ontvangst?: PlainDate | undefined;
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

/** The recesses of this gemeente, or of all for null, that share a day with the term; first and last day included. */
export const recessenIn = (
  recessen: readonly Reces[],
  gemeente: string | null,
  [van, tot]: readonly [PlainDate, PlainDate],
): Reces[] =>
  recessen.filter(
    (reces) =>
      (reces.gemeente === undefined || reces.gemeente === gemeente) && reces.van <= tot && van <= reces.tot,
  );

const inOrder = (dagen: readonly PlainDate[]): PlainDate[] =>
  dagen.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const meetings = ({ naam, vergaderingen }: Gemeente, recessen: readonly Reces[]): PlainDate[] =>
  inOrder(vergaderingen).filter((dag) => recessenIn(recessen, naam, [dag, dag]).length === 0);

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
