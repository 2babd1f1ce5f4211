export type Schakel = { volgnummer: number; gebeurtenis: string; vorigeHash: string; hash: string };
export type Breuk = { volgnummer: number; reden: 'volgnummer' | 'vorige-hash' | 'hash' | 'einde' };

export const genesis = '0'.repeat(64);

/** The text of which the hash is taken; the SQL function schrijf_logboek makes the same. */
export const tekstVan = ({ vorigeHash, volgnummer, gebeurtenis }: Schakel): string =>
  `${vorigeHash}\n${volgnummer}\n${gebeurtenis}`;

/**
 * The first place where a chain does not hold, or null. `kop` is the head as it was stored apart,
 * so that removed last lines are seen too. `sha256` comes in from outside and gives hexadecimal.
 */
export function findBreuk(
  schakels: Iterable<Schakel>,
  kop: { volgnummer: number; hash: string },
  sha256: (text: string) => string,
): Breuk | null {
  let vorige = { volgnummer: 0, hash: genesis };
  for (const schakel of schakels) {
    const { volgnummer } = schakel;
    if (volgnummer !== vorige.volgnummer + 1)
      return { volgnummer: vorige.volgnummer + 1, reden: 'volgnummer' };
    if (schakel.vorigeHash !== vorige.hash) return { volgnummer, reden: 'vorige-hash' };
    if (schakel.hash !== sha256(tekstVan(schakel))) return { volgnummer, reden: 'hash' };
    vorige = schakel;
  }
  return vorige.volgnummer === kop.volgnummer && vorige.hash === kop.hash
    ? null
    : { volgnummer: vorige.volgnummer + 1, reden: 'einde' };
}
