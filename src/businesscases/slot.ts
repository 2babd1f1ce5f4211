type Deelnemer = { readonly id: string; readonly status: string };

/** Together people begin with the first deelnemer whose nulmeting is complete: shut while it is of nobody. */
export const isSamenOpSlot = (opSlot: readonly string[], deelnemers: readonly Deelnemer[]): boolean =>
  deelnemers.every(({ id, status }) => status !== 'actief' || opSlot.includes(id));
