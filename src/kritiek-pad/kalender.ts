import { addDays, type PlainDate } from '#src/shared/dates.ts';
import { type Vrij, werkdagtoets } from '#src/shared/feestdagen.ts';

/** Working days from the start of a plan, counted from 0. */
export type Kalender = {
  /** The day with this number. */
  readonly dag: (nummer: number) => PlainDate;
  /** The number of this day, or of the first working day after it. */
  readonly nummer: (datum: PlainDate) => number;
};

/** Numbers the working days from `start` on; found when they are first asked for. */
export function kalenderVan(start: PlainDate, vrij: Vrij): Kalender {
  const isWerkdag = werkdagtoets(vrij);
  const dagen: PlainDate[] = [];
  let volgende = start;
  const next = (): PlainDate => {
    while (!isWerkdag(volgende)) volgende = addDays(volgende, 1);
    const gevonden = volgende;
    dagen.push(gevonden);
    volgende = addDays(volgende, 1);
    return gevonden;
  };
  return {
    dag: (nummer) => {
      while (dagen.length <= nummer) next();
      return dagen[nummer] ?? start;
    },
    nummer: (datum) => {
      while ((dagen.at(-1) ?? '') < datum) next();
      return dagen.findIndex((dag) => dag >= datum);
    },
  };
}
