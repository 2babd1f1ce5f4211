/** Points per letter; together 100. A letter that is not named has 0. */
export type Gewichten = Readonly<Record<string, number>>;
export type Weging = { deelnemer: string; gewichten: Gewichten };

export const totaalPunten = 100;
/** More points than this between two deelnemers on one letter is a conversation. */
export const afstandGrens = 20;
/** A smaller difference between two letters does not count as an order. */
export const volgordeGrens = 5;

export const somVan = (gewichten: Gewichten): number =>
  Object.values(gewichten).reduce((sum, punten) => sum + punten, 0);

/** Deelnemers that lie far apart on one letter: who gives most, who least, and how many points between. */
export type Afstand = { letter: string; punten: number; meeste: string[]; minste: string[] };
/** Deelnemers that put two letters in opposite order. */
export type Omkering = { zwaarder: string; lichter: string; zo: string[]; andersom: string[] };

const punten = ({ gewichten }: Weging, letter: string) => gewichten[letter] ?? 0;
const namen = (wegingen: readonly Weging[], isMeant: (weging: Weging) => boolean) =>
  wegingen.filter(isMeant).map(({ deelnemer }) => deelnemer);

/** Per letter on which the deelnemers lie more than `afstandGrens` points apart; the widest first. */
export function afstandenVan(wegingen: readonly Weging[], letters: readonly string[]): Afstand[] {
  return letters
    .map((letter) => {
      const all = wegingen.map((weging) => punten(weging, letter));
      const [most, least] = [Math.max(...all), Math.min(...all)];
      return {
        letter,
        punten: wegingen.length < 2 ? 0 : most - least,
        meeste: namen(wegingen, (weging) => punten(weging, letter) === most),
        minste: namen(wegingen, (weging) => punten(weging, letter) === least),
      };
    })
    .filter((afstand) => afstand.punten > afstandGrens)
    .toSorted((a, b) => b.punten - a.punten);
}

/**
 * Every pair of letters of which some weigh the first heavier and others the second, each by at least `volgordeGrens`
 * points. The side with most deelnemers is named first.
 */
export function omkeringenVan(wegingen: readonly Weging[], letters: readonly string[]): Omkering[] {
  const heavier = (a: string, b: string) =>
    namen(wegingen, (weging) => punten(weging, a) - punten(weging, b) >= volgordeGrens);
  return letters.flatMap((a, index) =>
    letters.slice(index + 1).flatMap((b): Omkering[] => {
      const [first, second] = [heavier(a, b), heavier(b, a)];
      if (first.length === 0 || second.length === 0) return [];
      return first.length >= second.length
        ? [{ zwaarder: a, lichter: b, zo: first, andersom: second }]
        : [{ zwaarder: b, lichter: a, zo: second, andersom: first }];
    }),
  );
}
