/** How a job is covered on a working day. Chances are fractions. */
export type Bezetting = {
  /** Nobody is there. */
  readonly niemand: number;
  /** Fewer are there than needed. */
  readonly tekort: number;
  /** How many people are missing, on average. */
  readonly mensenTekort: number;
};

/**
 * The chance of every number of people present, from none to all, when each is there with an own chance and independently
 * (Poisson binomial; one person at a time, exact but for rounding).
 */
export function verdelingAanwezig(kansen: readonly number[]): number[] {
  const verdeling = new Float64Array(kansen.length + 1);
  verdeling[0] = 1;
  for (const [gezien, kans] of kansen.entries())
    for (let aantal = gezien + 1; aantal >= 0; aantal--)
      verdeling[aantal] = (verdeling[aantal] ?? 0) * (1 - kans) + (verdeling[aantal - 1] ?? 0) * kans;
  return [...verdeling];
}

/**
 * Cover of a job that needs `nodig` people at the same time, by people who are present with these chances. `samen`: the
 * fraction of days on which everybody is away at once (an epidemic, a shared holiday, a fault at one supplier).
 */
export function bezettingVan(kansen: readonly number[], nodig: number, samen: number): Bezetting {
  const verdeling = verdelingAanwezig(kansen);
  const gemengd = (los: number, metAllen: number) => samen * metAllen + (1 - samen) * los;
  const tekort = verdeling.slice(0, nodig).reduce((som, kans) => som + kans, 0);
  const mensenTekort = verdeling
    .slice(0, nodig)
    .reduce((som, kans, aanwezig) => som + (nodig - aanwezig) * kans, 0);
  return {
    niemand: gemengd(verdeling[0] ?? 1, 1),
    tekort: gemengd(Math.min(1, tekort), 1),
    mensenTekort: gemengd(mensenTekort, nodig),
  };
}
