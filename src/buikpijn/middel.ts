const samenwerken =
  '(?:samen ?werk\\p{L}*|samen ?te ?werken|fuser\\p{L}*|fusie|samen ?gaan|een (?:\\p{L}+ )?(?:regeling|shared ?service\\p{L}*|ssc))';
const wens = '(?:willen|wil|wensen|moeten|moet|zouden|zou|gaan|ons doel is|het doel is|doel:|is het nodig)';

/**
 * Wanting to work together, or missing that it is done, said as if it were the pain: "wij willen samenwerken", "er is
 * geen gezamenlijke servicedesk". Chosen narrow: "de samenwerking met de leverancier loopt stroef" is a pain.
 */
const patronen = [
  `${wens}[^.!?\\n]{0,80}(?<!\\p{L})${samenwerken}`,
  `(?:geen|nog niet|te weinig|nauwelijks|onvoldoende) (?:samenwerking|gezamenlijke?|samenwerken|samengewerkt)`,
  `^\\s*(?:meer |beter |intensiever )?${samenwerken}(?: met (?:de |onze |het )?[^.!?\\n]{1,40})?[.!]?\\s*$`,
  `samenwerking (?:ontbreekt|is nodig|moet|komt niet van de grond)`,
].map((patroon) => new RegExp(`(?<!\\p{L})(?:${patroon})(?!\\p{L})`, 'imu'));

/** The words in which collaboration is the goal instead of the means; undefined when there are none. A hint, never a block. */
export function middelAlsDoel(tekst: string): string | undefined {
  for (const patroon of patronen) {
    const found = patroon.exec(tekst)?.[0].trim();
    if (found) return found;
  }
  return undefined;
}
