import { middelAlsDoel } from '#src/buikpijn/middel.ts';

/** The three K's of the method; anything else is an own word of the deelnemer. */
export const k3 = ['kwetsbaarheid', 'kwaliteit', 'kosten'] as const;

/** What the list is sorted by. */
export const knelpuntsorteringen = ['titel', 'taakveld', 'ernst', 'urgentie', 'gewijzigd'] as const;

/** V2 of the method: whether collaboration can help. */
export const helpt = ['ja', 'deels', 'nee'] as const;

const isSame = (a: string, b: string) => a.toLocaleLowerCase('nl') === b.toLocaleLowerCase('nl');

/** Each word once, whatever its capitals; a K3 word always in its own spelling, before the own words. */
export function schoneLetters(letters: readonly string[]): string[] {
  const words = letters.map((letter) => letter.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
  const known = k3.filter((letter) => words.some((word) => isSame(word, letter)));
  const own = words.filter((word) => !k3.some((letter) => isSame(word, letter)));
  return [...known, ...own.filter((word, index) => own.findIndex((other) => isSame(other, word)) === index)];
}

/** The own words of one line of text, with commas between them. */
export const eigenWoorden = (tekst: string): string[] =>
  schoneLetters(tekst.split(',')).filter((word) => !k3.some((letter) => letter === word));

type Tekst = { titel: string; bewijs: string; bron: string };

/** What makes a knelpunt weaker than it needs to be. `les`: what others learned about that (src/vragen/lessen.ts). */
export type Hint =
  | { soort: 'geen-bewijs'; les: 'L01' }
  | { soort: 'geen-bron' | 'middel-als-doel'; les: null };

/**
 * Hints for who writes a knelpunt; never a refusal. A pain that nobody can show is felt by nobody (L01), evidence
 * without a source is not checked, and wanting to work together is a means and no pain.
 */
export function hintsVan({ titel, bewijs, bron }: Tekst): Hint[] {
  const hints: Hint[] = [];
  if (bewijs.trim() === '') hints.push({ soort: 'geen-bewijs', les: 'L01' });
  else if (bron.trim() === '') hints.push({ soort: 'geen-bron', les: null });
  if (middelAlsDoel(titel)) hints.push({ soort: 'middel-als-doel', les: null });
  return hints;
}

export type Deelstand = 'prive' | 'gedeeld' | 'gewijzigd';

/** Whether the others see a knelpunt, and whether what they see is what stands here now. */
export function deelstandVan({
  gedeeldeVersie,
  versie,
}: {
  gedeeldeVersie: number | null;
  versie: number;
}): Deelstand {
  if (gedeeldeVersie === null) return 'prive';
  return gedeeldeVersie === versie ? 'gedeeld' : 'gewijzigd';
}
