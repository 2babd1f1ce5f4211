/** What a list is sorted by: the name of a value, with a minus before it from high to low. */
export type Sortering<K extends string = string> = K | `-${K}`;

/** Every way in which a list can be asked for, for the contract. */
export const sorteringenVan = <const K extends string>(namen: readonly K[]): Sortering<K>[] =>
  namen.flatMap((naam): Sortering<K>[] => [naam, `-${naam}`]);

/** By what, whichever way round. */
export function naamVan<K extends string>(sort: Sortering<K>): K;
export function naamVan(sort: string): string {
  return sort.replace(/^-/, '');
}
export const isAflopend = (sort: string): boolean => sort.startsWith('-');

type Waarde = string | number | null;
const { compare } = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Sorts what is in memory. What is empty comes last either way; what is alike stays in the order that it had. */
export function gesorteerd<T, K extends string>(
  rijen: readonly T[],
  sort: Sortering<K> | undefined,
  waarden: Readonly<Record<K, (rij: T) => Waarde>>,
): readonly T[] {
  if (!sort) return rijen;
  const waardeVan = waarden[naamVan(sort)];
  const sign = isAflopend(sort) ? -1 : 1;
  return rijen.toSorted((een, ander) => {
    const [a, b] = [waardeVan(een), waardeVan(ander)];
    if (isLeeg(a) || isLeeg(b)) return Number(isLeeg(a)) - Number(isLeeg(b));
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

const isLeeg = (waarde: Waarde): waarde is null | '' => waarde === null || waarde === '';
