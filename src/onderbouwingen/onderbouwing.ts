import type { Oordeel } from '#src/antwoorden/reactie.ts';

/** How working together can take a pain away; anything else is an own word. */
export const mechanismen = [
  'pooling',
  'specialisatie',
  'standaardisatie',
  'inkoopkracht',
  'kennisdeling',
  'investeringskracht',
] as const;
export type Mechanisme = (typeof mechanismen)[number];

/** What the list is sorted by. */
export const onderbouwingsorteringen = [
  'knelpunt',
  'taakveld',
  'deelnemer',
  'oplossing',
  'gewijzigd',
] as const;

export const oplossingen = ['ja', 'deels', 'nee'] as const;
export type Oplossing = (typeof oplossingen)[number];

export const isMechanisme = (text: string): text is Mechanisme => mechanismen.some((each) => each === text);

/** Each word once, whatever its capitals; known ones first, in their own spelling. */
export function schoneMechanismen(woorden: readonly string[]): string[] {
  const clean = woorden.map((woord) => woord.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
  const byKey = new Map(clean.toReversed().map((woord) => [woord.toLocaleLowerCase('nl'), woord]));
  const own = clean.filter((woord) => byKey.get(woord.toLocaleLowerCase('nl')) === woord);
  return [
    ...mechanismen.filter((each) => byKey.has(each)),
    ...new Set(own.filter((woord) => !isMechanisme(woord.toLocaleLowerCase('nl')))),
  ];
}

type Ingevuld = { oplossing: Oplossing; mechanismen: readonly string[]; blijft: string };

/**
 * What is missing before a reasoning may be kept: who says that it helps, says how; who says that it helps only in part
 * or not at all, says what stays. Gives the names of the fields.
 */
export function ontbreekt({ oplossing, mechanismen: gekozen, blijft }: Ingevuld) {
  const missing: ('mechanismen' | 'blijft')[] = [];
  if (oplossing !== 'nee' && gekozen.length === 0) missing.push('mechanismen');
  if (oplossing !== 'ja' && blijft.trim() === '') missing.push('blijft');
  return missing;
}

type Onderbouwd = { oplossing: Oplossing; blijft: string } | null;

/** Whether something of the pain is left: nobody reasoned yet, it helps in part or not, or a rest was written down. */
export const blijftOver = (onderbouwing: Onderbouwd): boolean =>
  onderbouwing === null || onderbouwing.oplossing !== 'ja' || onderbouwing.blijft.trim() !== '';

/** How many of the deelnemers agree with the newest version; a remark is agreeing, with something said. */
export function instemmingVan(
  oordelen: readonly { deelnemerId: string; oordeel: Oordeel }[],
  deelnemers: readonly string[],
) {
  const found = oordelen.filter(({ deelnemerId }) => deelnemers.includes(deelnemerId));
  const oneens = found.filter(({ oordeel }) => oordeel === 'oneens').length;
  return { eens: found.length - oneens, oneens, wacht: deelnemers.length - found.length };
}
