import type { Oplosser, Rij } from './lineair.ts';
import { groepssommen, type Spel } from './spel.ts';
import { addTo, indicator, type Stelsel } from './stelsel.ts';

/**
 * Kohlberg's criterion (1971), an independent check: x is the nucleolus exactly when, for every level of excess, no shift
 * of money y with y(N) = 0 leaves every group at or below that level (and everybody at its own bound) as well off and one
 * of the groups better off. Looks at the levels from the worst group up, until only y = 0 is left.
 */
export function voldoetAanKohlberg(
  { leden, kosten }: Spel,
  bijdragen: readonly number[],
  losOp: Oplosser,
): boolean {
  const schaal = Math.max(...kosten.map(Math.abs)) || 1;
  const sommen = groepssommen(bijdragen);
  const voordelen = Array.from({ length: kosten.length - 2 }, (_, k) => ({
    groep: k + 1,
    voordeel: ((kosten[k + 1] ?? 0) - (sommen[k + 1] ?? 0)) / schaal,
  })).toSorted((a, b) => a.voordeel - b.voordeel);
  // Who pays exactly what it costs alone may not pay more: its group counts for the shift, not for the gain.
  const aanGrens = Array.from({ length: leden }, (_, i) => 2 ** i).filter(
    (groep) => Math.abs((kosten[groep] ?? 0) - (sommen[groep] ?? 0)) / schaal < 1e-7,
  );
  const groepen: number[] = [];
  const ruimte: Stelsel = [];
  addTo(ruimte, indicator(kosten.length - 1, leden));
  for (let at = 0; at < voordelen.length && ruimte.length < leden;) {
    const niveau = (voordelen[at]?.voordeel ?? 0) + 1e-7;
    for (; at < voordelen.length && (voordelen[at]?.voordeel ?? Infinity) <= niveau; at += 1) {
      const groep = voordelen[at]?.groep ?? 0;
      groepen.push(groep);
      addTo(ruimte, indicator(groep, leden));
    }
    if (canImprove(groepen, { leden, aanGrens }, losOp)) return false;
  }
  return true;
}

/** Whether money can be shifted so that no group here pays more and one pays less. */
function canImprove(
  groepen: readonly number[],
  { leden, aanGrens }: { leden: number; aanGrens: readonly number[] },
  losOp: Oplosser,
): boolean {
  const doel = Array.from(
    { length: leden },
    (_, i) => -groepen.filter((groep) => (groep & (1 << i)) !== 0).length,
  );
  const notMore = (groep: number): Rij => ({
    coefficienten: indicator(groep, leden),
    soort: '<=',
    rechts: 0,
  });
  const bounds = Array.from({ length: leden }, (_, i) => indicator(2 ** i, leden)).flatMap((rij): Rij[] => [
    { coefficienten: rij, soort: '<=', rechts: 1 },
    { coefficienten: rij.map((waarde) => -waarde), soort: '<=', rechts: 1 },
  ]);
  const samen: Rij = { coefficienten: indicator(2 ** leden - 1, leden), soort: '=', rechts: 0 };
  const oplossing = losOp({
    doel,
    rijen: [samen, ...groepen.map(notMore), ...aanGrens.map(notMore), ...bounds],
  });
  return !oplossing || oplossing.waarde > 1e-6;
}
