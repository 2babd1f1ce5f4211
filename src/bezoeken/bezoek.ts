const minuut = 60_000;

/** A visit is written down once in this time: its last page is known to a quarter of an hour. */
export const noteerNa = 15 * minuut;
/** A visit ends when for this long no page was written down. */
export const eindigtNa = 60 * minuut;
/** So many lines are told; the others are in the log. */
export const hoogstens = 10;
/** So many lines are counted; of more it is only said that there are more. */
export const geteld = 500;

type Regel = { op: string; volgnummer: number };
type Bezoek<R extends Regel> = { samenwerkingId: string; aantal: number; regels: readonly R[] };

/**
 * Of several samenwerkingen the newest lines together, each under its own; one of which no line is among the newest stays,
 * with how many there are. Where nothing changed is left out.
 */
export function nieuwsteSamen<R extends Regel, B extends Bezoek<R>>(bezoeken: readonly B[]): B[] {
  const newest = bezoeken
    .flatMap(({ samenwerkingId, regels }) =>
      regels.map(({ op, volgnummer }) => ({ op, key: `${samenwerkingId} ${volgnummer}` })),
    )
    .toSorted((a, b) => (a.op < b.op ? 1 : a.op > b.op ? -1 : 0))
    .slice(0, hoogstens);
  const told = new Set(newest.map(({ key }) => key));
  return bezoeken
    .filter(({ aantal }) => aantal > 0)
    .map((bezoek) => ({
      ...bezoek,
      regels: bezoek.regels.filter(({ volgnummer }) => told.has(`${bezoek.samenwerkingId} ${volgnummer}`)),
    }));
}
