import { k3 } from '#src/knelpunten/knelpunt.ts';
import { euro, getal } from '#src/shared/getallen.ts';

/** What the list is sorted by. */
export const doelsorteringen = ['naam', 'letter'] as const;

export const richtingen = ['hoger', 'lager'] as const;
export const strevens = ['verbeteren', 'behouden'] as const;
export const frequenties = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const;
export type Richting = (typeof richtingen)[number];
export type Streven = (typeof strevens)[number];

/** Whole hundredths of a unit: 12,5 % is 1250, € 3,10 is 310. The way people in the Netherlands read it. */
export function toonWaarde(waarde: number, eenheid: string): string {
  const decimalen = waarde % 100 === 0 ? 0 : waarde % 10 === 0 ? 1 : 2;
  if (eenheid === 'euro') return euro(waarde);
  const bare = getal(waarde / 100, decimalen);
  return `${bare}\u00A0${eenheid}`;
}

/** What a deelnemer strives for: its own value, else the joint one. Null: nothing agreed yet. */
export const geldendeStreefwaarde = (
  eigen: { waarde: number | null; streefdatum: string | null } | undefined,
  samen: { waarde: number | null; streefdatum: string | null },
): { waarde: number; streefdatum: string; isEigen: boolean } | null => {
  if (eigen?.waarde != null && eigen.streefdatum)
    return { waarde: eigen.waarde, streefdatum: eigen.streefdatum, isEigen: true };
  if (samen.waarde != null && samen.streefdatum)
    return { waarde: samen.waarde, streefdatum: samen.streefdatum, isEigen: false };
  return null;
};

/**
 * Whether a target fits where one stands: 'verbeteren' asks for more (or less) than now, 'behouden' for no worse.
 * A target that is worse than today is probably a slip: shown, never refused.
 */
export function pastStreefwaarde(
  { richting, streven }: { richting: Richting; streven: Streven },
  nul: number,
  streef: number,
): boolean {
  const gain = richting === 'hoger' ? streef - nul : nul - streef;
  return streven === 'verbeteren' ? gain > 0 : gain >= 0;
}

/** Of one doel and deelnemer: the newest version that was entered, and whether its controller signed that one. */
export type NulmetingStand = { doelId: string; deelnemerId: string; versie: number; getekend: boolean };
type Ontbrekend = { doelId: string; deelnemerId: string; stand: 'geen' | 'niet-getekend' };

/** Which deelnemer has no signed baseline for which doel; in the order of the doelen. */
export function ontbrekendeNulmetingen(
  doelIds: readonly string[],
  deelnemerIds: readonly string[],
  standen: readonly NulmetingStand[],
): Ontbrekend[] {
  const known = new Map(standen.map((stand) => [`${stand.doelId} ${stand.deelnemerId}`, stand.getekend]));
  return doelIds.flatMap((doelId) =>
    deelnemerIds.flatMap((deelnemerId): Ontbrekend[] => {
      const getekend = known.get(`${doelId} ${deelnemerId}`);
      if (getekend === true) return [];
      return [{ doelId, deelnemerId, stand: getekend === undefined ? 'geen' : 'niet-getekend' }];
    }),
  );
}

/** No business case without a baseline: there are doelen, and of each the newest figure of everybody is signed. */
export const isNulmetingCompleet = (
  doelIds: readonly string[],
  deelnemerIds: readonly string[],
  standen: readonly NulmetingStand[],
): boolean => doelIds.length > 0 && ontbrekendeNulmetingen(doelIds, deelnemerIds, standen).length === 0;

/** The letters that are weighed: the three K's, then the own words of the doelen, each once. */
export const lettersVan = (doelen: readonly { letter: string }[]): string[] => {
  const own = doelen.map(({ letter }) => letter).filter((letter) => !k3.some((k) => k === letter));
  return [...k3, ...[...new Set(own)].toSorted((a, b) => a.localeCompare(b, 'nl'))];
};
