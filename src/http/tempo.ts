/** How much somebody may still do in this minute. `wacht`: seconds to wait; 0 while there is room. */
export type Ruimte = { limiet: number; over: number; opnieuwOver: number; wacht: number };

export type Tempo = (wie: string, now: Date) => Ruimte;

/**
 * Counts what somebody does in a minute: a network address, a token. Kept in memory: nothing is stored of who asks, and a
 * restart may forget it.
 */
export function telPerMinuut(limiet: number): Tempo {
  const teller = new Map<string, { minuut: number; aantal: number }>();
  return (wie, now) => {
    const seconden = Math.floor(now.getTime() / 1000);
    const minuut = Math.floor(seconden / 60);
    const opnieuwOver = 60 - (seconden % 60);
    const stand = teller.get(wie);
    const aantal = stand?.minuut === minuut ? stand.aantal + 1 : 1;
    if (aantal === 1)
      for (const [ander, { minuut: toen }] of teller) if (toen !== minuut) teller.delete(ander);
    teller.set(wie, { minuut, aantal });
    return {
      limiet,
      over: Math.max(0, limiet - aantal),
      opnieuwOver,
      wacht: aantal > limiet ? opnieuwOver : 0,
    };
  };
}
