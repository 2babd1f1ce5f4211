import { fasen, type Fase } from '#src/shared/fasen.ts';
import { type Opening, type Stand, standVan } from '#src/shared/slot.ts';
import { vragenVan } from '#src/vragen/vragen.ts';

type Input = {
  standen: readonly Opening[];
  antwoorden: readonly { vraagId: string; deelnemerId: string | null; status: 'concept' | 'gereed' }[];
  /** The deelnemers of the reader: verkennen is counted in the own room. */
  eigen: readonly string[];
};
export type FaseStand = {
  fase: Fase;
  stand: Stand;
  gereed: number;
  totaal: number;
  afgeslotenOp: Date | null;
};

/**
 * Where each fase stands for this reader. `gereed` counts questions, over all own rooms together in verkennen.
 */
export function standVanFasen({ standen, antwoorden, eigen }: Input): FaseStand[] {
  return fasen.map((fase) => {
    const vragen = vragenVan(fase).map(({ id }): string => id);
    const rooms = fase === 'verkennen' ? Math.max(1, eigen.length) : 1;
    const counted = antwoorden.filter(
      ({ vraagId, deelnemerId, status }) =>
        status === 'gereed' &&
        vragen.includes(vraagId) &&
        (deelnemerId === null || eigen.includes(deelnemerId)),
    );
    return {
      fase,
      stand: standVan(fase, standen),
      gereed: counted.length,
      totaal: vragen.length * rooms,
      afgeslotenOp: standen.find((stand) => stand.fase === fase)?.afgeslotenOp ?? null,
    };
  });
}
