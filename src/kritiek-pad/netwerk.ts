import type { Soort } from './afhankelijkheid.ts';

/** Between tasks by their place in the list; `vertraging` in working days, below zero is a lead. */
export type Band = {
  readonly van: number;
  readonly naar: number;
  readonly soort: Soort;
  readonly vertraging: number;
};
/** `duur` in working days, `nietVoor` the first working day (0 = start of the plan) on which it may begin. */
export type Knoop = { readonly duur: number; readonly nietVoor: number };
export type Netwerk = { readonly knopen: readonly Knoop[]; readonly banden: readonly Band[] };

/** In working days from the start of the plan; an end is the first working day after the task. */
export type Tijden = {
  readonly vroegst: number;
  readonly uiterlijk: number;
  readonly totaleSpeling: number;
  readonly vrijeSpeling: number;
  /** The dependency that fixes the earliest start; null when it is the start of the plan or the own date. */
  readonly bepalend: Band | null;
};
export type Planning = { readonly tijden: readonly Tijden[]; readonly einde: number };

/** How many working days the start of `naar` lies at least after the start of `van`. */
function afstand({ van, naar, soort, vertraging }: Band, knopen: readonly Knoop[]): number {
  const duurVan = knopen[van]?.duur ?? 0;
  switch (soort) {
    case 'FS':
      return duurVan + vertraging;
    case 'SS':
      return vertraging;
    case 'FF':
      return duurVan + vertraging - (knopen[naar]?.duur ?? 0);
  }
}

/**
 * The critical path method (Kelley and Walker, 1959) with precedence diagramming (FS, SS, FF with lag or lead): longest
 * paths forward for the earliest, backward for the latest start. Undefined when tasks wait for each other in a circle.
 */
export function plan({ knopen, banden }: Netwerk): Planning | undefined {
  const volgorde = sorted({ knopen, banden });
  if (!volgorde) return undefined;
  const ingaand = Map.groupBy(banden, ({ naar }) => naar);
  const uitgaand = Map.groupBy(banden, ({ van }) => van);
  const vroegst = knopen.map(({ nietVoor }) => nietVoor);
  const bepalend = knopen.map((): Band | null => null);
  for (const i of volgorde)
    for (const band of ingaand.get(i) ?? []) {
      const moment = (vroegst[band.van] ?? 0) + afstand(band, knopen);
      if (moment < (vroegst[i] ?? 0)) continue;
      // A dependency that arrives on the own lower bound decides too, unless another came first.
      if (moment > (vroegst[i] ?? 0) || bepalend[i] === null) bepalend[i] = band;
      vroegst[i] = moment;
    }
  const einde = knopen.reduce((laatst, { duur }, i) => Math.max(laatst, (vroegst[i] ?? 0) + duur), 0);
  const uiterlijk = knopen.map(({ duur }) => einde - duur);
  for (const i of volgorde.toReversed())
    for (const band of uitgaand.get(i) ?? [])
      uiterlijk[i] = Math.min(uiterlijk[i] ?? 0, (uiterlijk[band.naar] ?? 0) - afstand(band, knopen));
  const tijden = knopen.map(({ duur }, i) => {
    const begin = vroegst[i] ?? 0;
    const ruimtes = (uitgaand.get(i) ?? []).map(
      (band) => (vroegst[band.naar] ?? 0) - afstand(band, knopen) - begin,
    );
    return {
      vroegst: begin,
      uiterlijk: uiterlijk[i] ?? 0,
      totaleSpeling: (uiterlijk[i] ?? 0) - begin,
      vrijeSpeling: Math.min(einde - begin - duur, ...ruimtes),
      bepalend: bepalend[i] ?? null,
    };
  });
  return { tijden, einde };
}

/** Every task after what it waits for (Kahn, 1962); undefined when that cannot be. */
function sorted({ knopen, banden }: Netwerk): number[] | undefined {
  const wachtOp = knopen.map(() => 0);
  for (const { naar } of banden) wachtOp[naar] = (wachtOp[naar] ?? 0) + 1;
  const uitgaand = Map.groupBy(banden, ({ van }) => van);
  const volgorde = [...knopen.keys()].filter((i) => wachtOp[i] === 0);
  for (const i of volgorde)
    for (const { naar } of uitgaand.get(i) ?? []) {
      wachtOp[naar] = (wachtOp[naar] ?? 0) - 1;
      if (wachtOp[naar] === 0) volgorde.push(naar);
    }
  return volgorde.length === knopen.length ? volgorde : undefined;
}

/** Tasks that wait for each other, in that order, the first again at the end; undefined when there are none. */
export function kringVan({ knopen, banden }: Netwerk): number[] | undefined {
  const uitgaand = Map.groupBy(banden, ({ van }) => van);
  const klaar = new Set<number>();
  for (const begin of knopen.keys()) {
    // Depth first without recursion: a chain may be as long as the list.
    const pad: number[] = [];
    const opPad = new Set<number>();
    const open: { i: number; isTerug: boolean }[] = [{ i: begin, isTerug: false }];
    for (let stap = open.pop(); stap; stap = open.pop()) {
      const { i, isTerug } = stap;
      if (isTerug) {
        opPad.delete(i);
        pad.pop();
        klaar.add(i);
      } else if (opPad.has(i)) return [...pad.slice(pad.indexOf(i)), i];
      else if (!klaar.has(i)) {
        pad.push(i);
        opPad.add(i);
        open.push({ i, isTerug: true });
        for (const { naar } of uitgaand.get(i) ?? []) open.push({ i: naar, isTerug: false });
      }
    }
  }
  return undefined;
}

/** The chain of tasks that fixes the end: from the task that ends last back along what fixed each start. */
export function kritiekPad({ knopen }: Netwerk, { tijden, einde }: Planning): number[] {
  const isLaatste = (i: number) => (tijden[i]?.vroegst ?? 0) + (knopen[i]?.duur ?? 0) === einde;
  const laatste = [...knopen.keys()].filter(isLaatste);
  const pad: number[] = [];
  for (let i = laatste.at(-1); i !== undefined; i = tijden[i]?.bepalend?.van) pad.push(i);
  return pad.toReversed();
}
