import type { Toeval } from '#src/shared/toeval.ts';

export const kansverdelingen = ['pert', 'driehoek'] as const;
export type Kansverdeling = (typeof kansverdelingen)[number];

type Bereik = { readonly laag: number; readonly verwacht: number; readonly hoog: number };

/** Draws amounts between laag and hoog, most often near verwacht. Laag below hoog. */
export const trekkerVan = (verdeling: Kansverdeling, bereik: Bereik, toeval: Toeval): (() => number) =>
  verdeling === 'driehoek' ? triangular(bereik, toeval) : pert(bereik, toeval);

/** Triangular, by the inverse of its distribution. */
function triangular({ laag, verwacht, hoog }: Bereik, { volgende }: Toeval) {
  const breedte = hoog - laag;
  const top = (verwacht - laag) / breedte;
  return () => {
    const u = volgende();
    return u < top ? laag + breedte * Math.sqrt(u * top) : hoog - breedte * Math.sqrt((1 - u) * (1 - top));
  };
}

/**
 * PERT (Malcolm and others, 1959): a beta distribution with mean (laag + 4 verwacht + hoog) / 6, drawn as a ratio of two
 * gammas. It holds on to the expected amount more than a triangle does.
 */
function pert({ laag, verwacht, hoog }: Bereik, toeval: Toeval) {
  const breedte = hoog - laag;
  const eerste = gamma(1 + (4 * (verwacht - laag)) / breedte, toeval);
  const tweede = gamma(1 + (4 * (hoog - verwacht)) / breedte, toeval);
  return () => {
    const x = eerste();
    return laag + (breedte * x) / (x + tweede());
  };
}

/** Gamma with shape 1 or more, by Marsaglia and Tsang (2000). */
function gamma(vorm: number, toeval: Toeval): () => number {
  const d = vorm - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const normaal = normal(toeval);
  return () => {
    for (;;) {
      const x = normaal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      const u = 1 - toeval.volgende();
      if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}

/** Standard normal, by the polar method of Marsaglia. */
function normal({ volgende }: Toeval): () => number {
  let bewaard: number | undefined;
  return () => {
    if (bewaard !== undefined) {
      const waarde = bewaard;
      bewaard = undefined;
      return waarde;
    }
    for (;;) {
      const x = 2 * volgende() - 1;
      const y = 2 * volgende() - 1;
      const s = x * x + y * y;
      if (s === 0 || s >= 1) continue;
      const straal = Math.sqrt((-2 * Math.log(s)) / s);
      bewaard = y * straal;
      return x * straal;
    }
  };
}
