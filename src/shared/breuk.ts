/** An exact fraction; the denominator is positive. For shares and keys, where a rounding in between would show in euros. */
export type Breuk = { readonly teller: bigint; readonly noemer: bigint };

/** teller/noemer in lowest terms. Throws RangeError when noemer is 0. */
export function breuk(teller: bigint, noemer: bigint = 1n): Breuk {
  if (noemer === 0n) throw new RangeError('A fraction needs a denominator');
  const deler = gcd(teller < 0n ? -teller : teller, noemer < 0n ? -noemer : noemer) || 1n;
  const teken = noemer < 0n ? -1n : 1n;
  return { teller: (teken * teller) / deler, noemer: (teken * noemer) / deler };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export const nul: Breuk = { teller: 0n, noemer: 1n };
export const plus = (a: Breuk, b: Breuk): Breuk =>
  breuk(a.teller * b.noemer + b.teller * a.noemer, a.noemer * b.noemer);
export const min = (a: Breuk, b: Breuk): Breuk => plus(a, { teller: -b.teller, noemer: b.noemer });
export const keer = (a: Breuk, b: Breuk): Breuk => breuk(a.teller * b.teller, a.noemer * b.noemer);
export const gedeeldDoor = (a: Breuk, b: Breuk): Breuk => breuk(a.teller * b.noemer, a.noemer * b.teller);
export const somVan = (breuken: Iterable<Breuk>): Breuk => {
  let totaal = nul;
  for (const deel of breuken) totaal = plus(totaal, deel);
  return totaal;
};
/** Negative when a is less than b, 0 when they are equal. */
export function vergelijk(a: Breuk, b: Breuk): number {
  const verschil = a.teller * b.noemer - b.teller * a.noemer;
  return verschil < 0n ? -1 : verschil > 0n ? 1 : 0;
}

/** A number with at most `decimalen` decimals, exactly: 2.25 → 9/4. Throws RangeError when it has more. */
export function breukVan(getal: number, decimalen = 6): Breuk {
  const [, teken = '', geheel = '0', achter = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(getal.toFixed(decimalen)) ?? [];
  const exact = breuk(BigInt(`${teken}${geheel}${achter}`), 10n ** BigInt(achter.length));
  if (Math.abs(getalVan(exact) - getal) > Math.abs(getal) * 1e-15)
    throw new RangeError(`More than ${decimalen} decimals: ${getal}`);
  return exact;
}

/** The nearest number, also when teller and noemer are too large for one. */
export function getalVan({ teller, noemer }: Breuk): number {
  const direct = Number(teller) / Number(noemer);
  if (Number.isFinite(direct)) return direct;
  return Number((teller * 10n ** 17n) / noemer) / 1e17;
}

/** The whole number at or below. */
export function afgekapt({ teller, noemer }: Breuk): bigint {
  const deel = teller / noemer;
  return teller < 0n && deel * noemer !== teller ? deel - 1n : deel;
}

/** The nearest whole number; a half goes away from zero. */
export function afgerond({ teller, noemer }: Breuk): bigint {
  const teken = teller < 0n ? -1n : 1n;
  return teken * ((2n * teken * teller + noemer) / (2n * noemer));
}
