import { type Breuk, breuk, breukVan, gedeeldDoor, keer, plus, somVan } from '#src/shared/breuk.ts';

/** Quantities of any size, or fixed percentages that sum to 100. */
export const kenmerksoorten = ['aantal', 'procent'] as const;

/** What a key counts: everybody alike, inhabitants, or a driver by its place in the list. */
export type Maat = 'gelijk' | 'inwoners' | `kenmerk-${number}`;
/**
 * A key of one's own: per measure a weight on shares that each sum to 1 (mengsel), or a price on the quantity itself
 * (prijs, P×Q). At most 6 decimals; left out is 0.
 */
export type Sleutel = {
  readonly naam: string;
  readonly soort: 'mengsel' | 'prijs';
  readonly gelijk?: number | undefined;
  readonly inwoners?: number | undefined;
  /** In the order of the drivers. */
  readonly kenmerken?: readonly number[] | undefined;
};
export type Deel = { readonly maat: Maat; readonly gewicht: number };

/** The measures that count in a key. */
export const delenVan = ({ gelijk = 0, inwoners = 0, kenmerken = [] }: Sleutel): Deel[] =>
  [
    { maat: 'gelijk' as const, gewicht: gelijk },
    { maat: 'inwoners' as const, gewicht: inwoners },
    ...kenmerken.map((gewicht, i) => ({ maat: `kenmerk-${i}` as const, gewicht })),
  ].filter(({ gewicht }) => gewicht !== 0);

export type Drager = { readonly inwoners: number; readonly waarden: readonly number[] };

/** The quantities of a measure, exactly; at most 6 decimals each. */
export function hoeveelheden(maat: Maat, deelnemers: readonly Drager[]): Breuk[] {
  if (maat === 'gelijk') return deelnemers.map(() => breuk(1n));
  if (maat === 'inwoners') return deelnemers.map(({ inwoners }) => breuk(BigInt(inwoners)));
  const index = Number(maat.slice('kenmerk-'.length));
  return deelnemers.map(({ waarden }) => breukVan(waarden[index] ?? 0));
}

/** The share of everybody in one measure. Throws RangeError when all quantities are zero. */
const aandelenIn = (maat: Maat, deelnemers: readonly Drager[]): Breuk[] =>
  normalised(hoeveelheden(maat, deelnemers));

/**
 * The exact share of every participant in a cost pool; they sum to 1. A mix is Σ weight × share, with the weights taken
 * as parts of their sum; a price key is Σ price × quantity. Throws RangeError when nothing can be divided by it.
 */
export function aandelen(sleutel: Sleutel, deelnemers: readonly Drager[]): Breuk[] {
  const per = delenVan(sleutel).map(({ maat, gewicht }) => {
    const basis = sleutel.soort === 'mengsel' ? aandelenIn(maat, deelnemers) : hoeveelheden(maat, deelnemers);
    return basis.map((deel) => keer(deel, breukVan(gewicht)));
  });
  return normalised(deelnemers.map((_, i) => somVan(per.map((delen) => delen[i] ?? breuk(0n)))));
}

function normalised(delen: readonly Breuk[]): Breuk[] {
  const totaal = somVan(delen);
  if (totaal.teller <= 0n) throw new RangeError('A key needs a total above zero');
  return delen.map((deel) => gedeeldDoor(deel, totaal));
}

/** Old and new key mixed: alpha 0 is old, 1 is new. */
export const tussen = (oud: readonly Breuk[], nieuw: readonly Breuk[], alpha: Breuk): Breuk[] =>
  nieuw.map((deel, i) =>
    plus(keer(deel, alpha), keer(oud[i] ?? breuk(0n), plus(breuk(1n), breuk(-alpha.teller, alpha.noemer)))),
  );
