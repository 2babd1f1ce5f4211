/** A row of a linear programme: Σ coefficient · variable ≤ or = rechts. */
export type Rij = {
  readonly coefficienten: readonly number[];
  readonly soort: '<=' | '=';
  readonly rechts: number;
};
/** Maximise doel · x over free variables x. */
export type LineairProgramma = { readonly doel: readonly number[]; readonly rijen: readonly Rij[] };
/** `duaal`: per row what one unit more of `rechts` adds to the optimum. Undefined when there is no optimum. */
export type Oplossing =
  | { readonly waarde: number; readonly x: readonly number[]; readonly duaal: readonly number[] }
  | undefined;
/** Solves a linear programme; which library does that is for the caller to say. */
export type Oplosser = (programma: LineairProgramma) => Oplossing;
