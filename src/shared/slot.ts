import { fasen, type Fase } from './fasen.ts';

export type Opening = { fase: Fase; afgeslotenOp: Date | null };
export type Stand = 'afgerond' | 'open' | 'op-slot' | 'later';

/**
 * Where a fase stands. What comes before how: as long as an earlier joint fase is open (or was reopened),
 * a later one is locked, also when it had been open before. The first locked one is 'op-slot', the rest 'later'.
 */
export function standVan(fase: Fase, openingen: readonly Opening[]): Stand {
  const index = fasen.indexOf(fase);
  const openIndex = fasen.findIndex((candidate) => isOpen(candidate, openingen));
  const own = openingen.find((opening) => opening.fase === fase);
  if (own?.afgeslotenOp && (openIndex === -1 || index < openIndex)) return 'afgerond';
  if (index === openIndex) return 'open';
  return index === openIndex + 1 ? 'op-slot' : 'later';
}

const isOpen = (fase: Fase, openingen: readonly Opening[]) =>
  openingen.some((opening) => opening.fase === fase && opening.afgeslotenOp === null);

/**
 * Whether something may be written in this fase. The closed rooms of verkennen stay open for their own deelnemer:
 * a municipality may name a pain later; every joint fase only while it is the open one.
 */
export const isSchrijfbaar = (fase: Fase, openingen: readonly Opening[]): boolean =>
  fase === 'verkennen' || standVan(fase, openingen) === 'open';
