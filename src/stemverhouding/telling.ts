/**
 * Counting coalitions by weight instead of one by one, for many members and one demand. A coalition is all members with
 * a veto plus some of the others; it wins when the others together weigh at least `nodig`.
 */
export type Spel = {
  /** Of the members without a veto, in any order. */
  readonly gewichten: readonly number[];
  /** How many members have a veto. */
  readonly vetos: number;
  /** What the members without a veto must weigh together; 0 or less: the vetos suffice. */
  readonly nodig: number;
};
/** For every member without a veto, and for a member with one (all the same). */
export type Macht<T> = { readonly zonderVeto: readonly T[]; readonly metVeto: T };

/** In how many coalitions each member is decisive (Banzhaf, raw). Exact: Π(1 + z^w) with one member divided out. */
export function beslissendeCoalities({ gewichten, nodig }: Spel): Macht<bigint> {
  const q = Math.max(nodig, 0);
  const tellen = countByWeight(gewichten, q);
  const lichter = sumOf(tellen, 0, q);
  const perGewicht = new Map<number, bigint>();
  for (const w of new Set(gewichten)) {
    const zonder = divideOut(tellen, w);
    perGewicht.set(w, w === 0 ? 0n : sumOf(zonder, Math.max(0, q - w), q));
  }
  return {
    zonderVeto: gewichten.map((w) => perGewicht.get(w) ?? 0n),
    metVeto: (1n << BigInt(gewichten.length)) - lichter,
  };
}

/** How many subsets weigh k, for k below `limit`. */
function countByWeight(gewichten: readonly number[], limit: number): bigint[] {
  const aantal = Array.from({ length: limit }, () => 0n);
  if (limit > 0) aantal[0] = 1n;
  for (const w of gewichten)
    for (let k = limit - 1; k >= w; k -= 1) aantal[k] = (aantal[k] ?? 0n) + (aantal[k - w] ?? 0n);
  return aantal;
}

function divideOut(aantal: readonly bigint[], w: number): bigint[] {
  const zonder = [...aantal];
  if (w > 0) for (let k = w; k < zonder.length; k += 1) zonder[k] = (zonder[k] ?? 0n) - (zonder[k - w] ?? 0n);
  return zonder;
}

const sumOf = (aantal: readonly bigint[], from: number, to: number): bigint =>
  aantal.slice(from, to).reduce((sum, count) => sum + count, 0n);

/**
 * Shapley–Shubik for many members: ∫₀¹ of the chance to be decisive when everybody else joins with chance t (Owen 1972).
 * That chance is a polynomial of degree n−1 in t, so Gauss–Legendre with n/2 points is exact but for rounding (about 12
 * decimals).
 */
export function shapleyShubik(spel: Spel): Macht<number> {
  const { gewichten, vetos } = spel;
  const zonderVeto = gewichten.map(() => 0);
  let metVeto = 0;
  for (const { t, gewicht } of gaussLegendre(Math.ceil((gewichten.length + vetos) / 2) + 1)) {
    const { beslissend, wint } = chances(spel, t);
    const vetosDoenMee = t ** vetos;
    for (const [i, w] of gewichten.entries())
      zonderVeto[i] = (zonderVeto[i] ?? 0) + gewicht * vetosDoenMee * (beslissend.get(w) ?? 0);
    if (vetos > 0) metVeto += gewicht * t ** (vetos - 1) * wint;
  }
  return { zonderVeto, metVeto };
}

/**
 * When every member without a veto joins with chance t: the chance that the others leave a member of each weight
 * decisive, and the chance that together they reach what is needed. For t above a half it looks at who stays away, so
 * that dividing a member out never makes rounding errors grow.
 */
function chances({ gewichten, nodig }: Spel, t: number): { beslissend: Map<number, number>; wint: number } {
  const totaal = gewichten.reduce((sum, w) => sum + w, 0);
  const isJoin = t <= 0.5;
  const p = isJoin ? t : 1 - t;
  const limit = Math.max(0, isJoin ? nodig : totaal - nodig + 1);
  const certain = farFrom(gewichten, p * totaal, limit);
  if (certain) return { beslissend: new Map(), wint: (certain === 'above') === isJoin ? 1 : 0 };
  const kans = new Float64Array(limit);
  if (limit > 0) kans[0] = 1;
  let reach = 0;
  for (const w of gewichten) {
    reach = Math.min(limit - 1, reach + w);
    for (let k = reach; k >= w; k -= 1) kans[k] = (kans[k] ?? 0) * (1 - p) + (kans[k - w] ?? 0) * p;
    for (let k = Math.min(w, limit) - 1; k >= 0; k -= 1) kans[k] = (kans[k] ?? 0) * (1 - p);
  }
  const beslissend = new Map<number, number>();
  const zonder = new Float64Array(limit);
  for (const w of new Set(gewichten)) {
    if (w === 0) continue;
    let sum = 0;
    for (let k = 0; k < limit; k += 1) {
      zonder[k] = ((kans[k] ?? 0) - (k >= w ? p * (zonder[k - w] ?? 0) : 0)) / (1 - p);
      if (k >= limit - w) sum += zonder[k] ?? 0;
    }
    beslissend.set(w, sum);
  }
  const below = kans.reduce((sum, chance) => sum + chance, 0);
  return { beslissend, wint: isJoin ? 1 - below : below };
}

/**
 * Whether what joins lies so far from the limit that nobody can be decisive, but for a chance below 1e-18 (Hoeffding:
 * the chance to be d off the mean is at most exp(−2d²/Σw²)).
 */
function farFrom(gewichten: readonly number[], mean: number, limit: number): 'below' | 'above' | undefined {
  const afstand = Math.sqrt((gewichten.reduce((sum, w) => sum + w * w, 0) * Math.log(1e18)) / 2);
  if (limit - gewichten.reduce((most, w) => Math.max(most, w), 0) - mean > afstand) return 'below';
  return mean - limit > afstand ? 'above' : undefined;
}

/** Points and weights on 0 to 1, by Newton on the Legendre polynomial (Abramowitz and Stegun 25.4.29). */
function gaussLegendre(punten: number): { t: number; gewicht: number }[] {
  return Array.from({ length: punten }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (punten + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 100; turn += 1) {
      let [before, now] = [1, x];
      for (let k = 2; k <= punten; k += 1)
        [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      slope = (punten * (x * now - before)) / (x * x - 1);
      const step = now / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    return { t: (1 + x) / 2, gewicht: 1 / ((1 - x * x) * slope * slope) };
  });
}
