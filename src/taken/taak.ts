import type { PlainDate } from '#src/shared/dates.ts';

/** Which body of a municipality has the power: Gemeentewet 147 (raad), 160 (college), 171 and further (burgemeester). */
export const organen = ['raad', 'college', 'burgemeester', 'onbekend'] as const;
/** How sure the legal basis is: somebody looked it up, it is assumed, or nobody knows yet. */
export const zekerheden = ['nagekeken', 'aangenomen', 'onbekend'] as const;
/** What is handed over: the power itself (Awb 10:13), acting in its name (Awb 10:1), or only the work. */
export const vormen = ['delegatie', 'mandaat', 'uitvoering', 'onbekend'] as const;
/** opt-out: takes part, with the right to take this task back. open: not chosen, or taken back. */
export const keuzen = ['in', 'later', 'opt-out', 'uit', 'open'] as const;
/** What the list is sorted by. */
export const taaksorteringen = ['naam', 'taakveld', 'uitvoerder', 'keuzen'] as const;
export type Keuze = (typeof keuzen)[number];

export type Inhoud = {
  naam: string;
  omschrijving: string;
  taakveld: string;
  uitvoerder: string;
  orgaan: (typeof organen)[number];
  grondslag: string;
  zekerheid: (typeof zekerheden)[number];
  vorm: (typeof vormen)[number];
};
export type Deelname = { keuze: Keuze; vanafDatum: PlainDate | string | null; toelichting: string };

/** The wel / niet list of O1, as it follows from the matrix. */
export type Scope<T> = {
  /** Everybody takes part, now or later. */
  iedereen: T[];
  /** Some take part: which deelnemers do. */
  sommige: { taak: T; deelnemerIds: string[] }[];
  /** Everybody chose not to. */
  niet: T[];
  /** Somebody has not chosen yet. */
  open: { taak: T; deelnemerIds: string[] }[];
};

const doetMee = (keuze: Keuze | undefined) => keuze === 'in' || keuze === 'later' || keuze === 'opt-out';
const isOpen = (keuze: Keuze | undefined) => keuze === undefined || keuze === 'open';

type MetDeelnames = { deelnames: readonly { deelnemerId: string; keuze: Keuze }[] };

/** What is in and what is not, once everybody chose; until then a task stands under 'open' with who must still choose. */
export function scopeVan<T extends MetDeelnames>(
  taken: readonly T[],
  deelnemerIds: readonly string[],
): Scope<T> {
  const scope: Scope<T> = { iedereen: [], sommige: [], niet: [], open: [] };
  for (const taak of taken) {
    const keuzeVan = (id: string) => taak.deelnames.find(({ deelnemerId }) => deelnemerId === id)?.keuze;
    const nogOpen = deelnemerIds.filter((id) => isOpen(keuzeVan(id)));
    const mee = deelnemerIds.filter((id) => doetMee(keuzeVan(id)));
    if (nogOpen.length > 0) scope.open.push({ taak, deelnemerIds: nogOpen });
    else if (mee.length === 0) scope.niet.push(taak);
    else if (mee.length === deelnemerIds.length) scope.iedereen.push(taak);
    else scope.sommige.push({ taak, deelnemerIds: mee });
  }
  return scope;
}

/** Delegation hands the power itself over; only the law can allow that, so its article must be known. */
export const mistGrondslag = ({ vorm, grondslag }: Pick<Inhoud, 'vorm' | 'grondslag'>): boolean =>
  vorm === 'delegatie' && grondslag.trim() === '';
