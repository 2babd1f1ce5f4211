/** A stream of random numbers that is the same for the same seed, in every browser and on every server. */
export type Toeval = {
  /** Uniform in [0, 1), in steps of 2⁻³². */
  readonly volgende: () => number;
};

/**
 * xoshiro128** 1.1 (Blackman and Vigna, 2018, https://prng.di.unimi.it), period 2¹²⁸ − 1. The seed and the number of the
 * stream are spread over the state by the finaliser of MurmurHash3, so that neighbouring streams do not resemble each other.
 * For simulations, never for secrets.
 */
export function toeval(zaad: number, stroom = 0): Toeval {
  let hash = (zaad ^ Math.imul(stroom + 1, 0x9e_37_79_b9)) >>> 0;
  const spread = () => {
    hash = (hash + 0x9e_37_79_b9) >>> 0;
    let mixed = hash;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return vanStand([spread(), spread(), spread(), spread()]);
}

/** The generator from a known state of four 32-bit numbers, not all 0: for the published test values. */
export function vanStand([een, twee, drie, vier]: readonly [number, number, number, number]): Toeval {
  let a = een;
  let b = twee;
  let c = drie;
  let d = vier;
  return {
    volgende: () => {
      const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotate(d, 11);
      return result / 4_294_967_296;
    },
  };
}

const rotate = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));
