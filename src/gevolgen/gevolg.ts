import { checklist, type Onderwerp, onderwerpen } from './checklist.ts';

export const standen = ['open', 'loopt', 'klaar', 'nvt'] as const;
export type Stand = (typeof standen)[number];

/** What the list is sorted by. */
export const gevolgsorteringen = [
  'titel',
  'onderwerp',
  'stand',
  'eigenaar',
  'uiterlijk',
  'controledatum',
] as const;

type Ingevuld = { stand: Stand; reden: string; controledatum: string | null; gecontroleerdDoor: string };

/**
 * What is missing before a state may be kept: 'klaar' says who checked it and when, because a tax surprise came from
 * points that nobody had checked; 'nvt' says why. Gives the names of the fields.
 */
export function ontbreekt({ stand, reden, controledatum, gecontroleerdDoor }: Ingevuld) {
  const missing: ('reden' | 'controledatum' | 'gecontroleerdDoor')[] = [];
  if (stand === 'nvt' && reden.trim() === '') missing.push('reden');
  if (stand === 'klaar' && controledatum === null) missing.push('controledatum');
  if (stand === 'klaar' && gecontroleerdDoor.trim() === '') missing.push('gecontroleerdDoor');
  return missing;
}

/** How far every onderwerp is; what does not apply is done. In the order of the checklist, own onderwerpen last. */
export function voortgangVan(gevolgen: readonly { onderwerp: string; stand: Stand }[]) {
  const names = [...new Set([...onderwerpen, ...gevolgen.map(({ onderwerp }) => onderwerp)])];
  return names.flatMap((onderwerp) => {
    const own = gevolgen.filter((gevolg) => gevolg.onderwerp === onderwerp);
    if (own.length === 0) return [];
    const count = (...which: Stand[]) => own.filter(({ stand }) => which.includes(stand)).length;
    return [{ onderwerp, totaal: own.length, gereed: count('klaar', 'nvt'), loopt: count('loopt') }];
  });
}

type Regel = { punt: string | null };

/** The whole list: every point of the checklist, with what was done about it, then the own points. */
export function samengevoegd<R extends Regel, T>(
  rijen: readonly R[],
  leeg: (punt: (typeof checklist)[number]) => T,
  gevuld: (rij: R) => T,
): T[] {
  const byPunt = new Map(rijen.map((rij) => [rij.punt, rij]));
  const known = checklist.map((checkpunt) => {
    const rij = byPunt.get(checkpunt.id);
    return rij ? gevuld(rij) : leeg(checkpunt);
  });
  return [...known, ...rijen.filter(({ punt }) => punt === null).map(gevuld)];
}

export const isOnderwerp = (text: string): text is Onderwerp => onderwerpen.some((each) => each === text);
