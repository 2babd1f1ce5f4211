/** From complaint to problem, in the order in which the questions are asked (5 times why, stopped at the evidence). */
export const stappen = ['klacht', 'symptoom', 'oorzaak', 'bewijs', 'nietsDoen', 'probleemstelling'] as const;
export type Stap = (typeof stappen)[number];
export type Stappen = Readonly<Record<Stap, string>>;

export const isStap = (tekst: string | undefined): tekst is Stap => stappen.some((stap) => stap === tekst);

/** The first step without text; undefined when all are written. */
export const eersteLege = (buikpijn: Stappen): Stap | undefined =>
  stappen.find((stap) => buikpijn[stap].trim() === '');

export const aantalGereed = (buikpijn: Stappen): number =>
  stappen.filter((stap) => buikpijn[stap].trim() !== '').length;

export const volgende = (stap: Stap): Stap | undefined => stappen[stappen.indexOf(stap) + 1];
export const vorige = (stap: Stap): Stap | undefined => stappen[stappen.indexOf(stap) - 1];

/** A knelpunt can be made once it is said what the problem is; the evidence may follow. */
export const isRijp = ({ probleemstelling }: Pick<Stappen, 'probleemstelling'>): boolean =>
  probleemstelling.trim() !== '';
