/** One network address may ask for this many calculations in a minute; a whole town hall may share one. */
const perMinuut = 240;

const teller = new Map<string, { minuut: number; aantal: number }>();

/**
 * Counts one calculation for a network address. Gives the seconds to wait when there were too many in this minute, and 0
 * otherwise. Kept in memory: nothing is stored of who calculates, and a restart may forget it.
 */
export function wachttijd(adres: string, now: Date): number {
  const seconden = Math.floor(now.getTime() / 1000);
  const minuut = Math.floor(seconden / 60);
  const stand = teller.get(adres);
  if (stand?.minuut !== minuut) {
    for (const [wie, { minuut: toen }] of teller) if (toen !== minuut) teller.delete(wie);
    teller.set(adres, { minuut, aantal: 1 });
    return 0;
  }
  stand.aantal += 1;
  return stand.aantal > perMinuut ? 60 - (seconden % 60) : 0;
}
