import type { Oplosser, Rij } from './lineair.ts';
import { groepssommen, type Spel } from './spel.ts';
import { addTo, dependsOn, indicator, type Stelsel } from './stelsel.ts';

/** Beyond this number of participants the nucleolus is not calculated. */
export const maxNucleolus = 14;

/** Differences smaller than this part of the total count as none. */
const tolerantie = 1e-9;

export type Nucleolus = {
  /** Contribution of every participant, in cents, before rounding. */
  readonly bijdragen: readonly number[];
  /** The best that the worst-off group can have, in cents below its own cost; negative: the core is empty. */
  readonly kleinsteVoordeel: number;
};

/**
 * The nucleolus of a cost game (Schmeidler 1969): make the group that gains least gain as much as possible, then the
 * next. Solved as linear programmes, one per level: maximise ε with x(S) + ε ≤ c(S) for all groups that are not fixed
 * yet; fix every group with a positive dual (Guajardo and Jörnsten 2015: not just any tight one); stop when the fixed
 * equations determine x. Groups come into the programme only when they are violated, so the programmes stay small.
 * Nobody pays more than alone, unless everybody alone is cheaper than together. Throws when the programme fails.
 */
export function nucleolus(spel: Spel, losOp: Oplosser): Nucleolus {
  const { leden, kosten } = spel;
  const allen = kosten.length - 1;
  const schaal = Math.max(...kosten.map(Math.abs)) || 1;
  const c = kosten.map((bedrag) => bedrag / schaal);
  const alleen = Array.from({ length: leden }, (_, i) => c[2 ** i] ?? 0);
  const isRationeel = alleen.reduce((som, bedrag) => som + bedrag, 0) >= (c[allen] ?? 0) - tolerantie;
  const vast = new Map<number, number>([[allen, c[allen] ?? 0]]);
  const ruimte: Stelsel = [];
  addTo(ruimte, indicator(allen, leden));
  let x: readonly number[] = [];
  let eerste: number | undefined;
  while (ruimte.length < leden) {
    const rang = ruimte.length;
    const ronde = solveLevel({ c, leden, vast, ruimte, grenzen: isRationeel ? alleen : [] }, losOp);
    x = ronde.x;
    eerste ??= ronde.epsilon;
    for (const groep of ronde.bindend) {
      vast.set(groep, (c[groep] ?? 0) - ronde.epsilon);
      addTo(ruimte, indicator(groep, leden));
    }
    for (const i of ronde.aanGrens) {
      vast.set(2 ** i, alleen[i] ?? 0);
      addTo(ruimte, indicator(2 ** i, leden));
    }
    if (ruimte.length === rang) throw new Error('The nucleolus is not determined: a level fixed nothing');
  }
  if (leden === 1) x = [c[allen] ?? 0];
  return { bijdragen: x.map((deel) => deel * schaal), kleinsteVoordeel: (eerste ?? 0) * schaal };
}

type Niveau = {
  c: Float64Array;
  leden: number;
  vast: ReadonlyMap<number, number>;
  ruimte: Stelsel;
  /** What everybody pays at most; empty when that cannot be. */
  grenzen: readonly number[];
};

function solveLevel({ c, leden, vast, ruimte, grenzen }: Niveau, losOp: Oplosser) {
  const gelijk = [...vast].map(([groep, rechts]): Rij => ({
    coefficienten: [...indicator(groep, leden), 0],
    soort: '=',
    rechts,
  }));
  const boven = grenzen.map((grens, i): Rij => ({
    coefficienten: [...indicator(2 ** i, leden), 0],
    soort: '<=',
    rechts: grens,
  }));
  const actief: number[] = [];
  // A bounded start: every participant alone and all but one.
  for (let i = 0; i < leden; i += 1)
    for (const groep of [2 ** i, (c.length - 1) ^ (2 ** i)])
      if (
        groep !== 0 &&
        !vast.has(groep) &&
        !dependsOn(ruimte, indicator(groep, leden)) &&
        !actief.includes(groep)
      )
        actief.push(groep);
  for (;;) {
    const rijen = [
      ...gelijk,
      ...boven,
      ...actief.map((groep): Rij => ({
        coefficienten: [...indicator(groep, leden), 1],
        soort: '<=',
        rechts: c[groep] ?? 0,
      })),
    ];
    const oplossing = losOp({ doel: [...Array.from({ length: leden }, () => 0), 1], rijen });
    if (!oplossing) throw new Error('The linear programme of the nucleolus has no optimum');
    const x = oplossing.x.slice(0, leden);
    const epsilon = oplossing.waarde;
    const geschonden = mostViolated({ c, leden, vast, ruimte }, x, epsilon).filter(
      (groep) => !actief.includes(groep),
    );
    if (geschonden.length === 0) {
      const duaal = (rij: number) => Math.abs(oplossing.duaal[rij] ?? 0) > 1e-7;
      const eersteActief = gelijk.length + boven.length;
      return {
        x,
        epsilon,
        bindend: actief.filter((_, i) => duaal(eersteActief + i)),
        aanGrens: grenzen.map((_, i) => i).filter((i) => duaal(gelijk.length + i)),
      };
    }
    actief.push(...geschonden);
  }
}

/** The groups that x and ε wrong most; a few dozen at a time. */
function mostViolated(
  { c, leden, vast, ruimte }: Omit<Niveau, 'grenzen'>,
  x: readonly number[],
  epsilon: number,
): number[] {
  const sommen = groepssommen(x);
  const gevonden: { groep: number; tekort: number }[] = [];
  for (let groep = 1; groep < c.length - 1; groep += 1) {
    const tekort = (sommen[groep] ?? 0) + epsilon - (c[groep] ?? 0);
    if (tekort > tolerantie && !vast.has(groep) && !dependsOn(ruimte, indicator(groep, leden)))
      gevonden.push({ groep, tekort });
  }
  return gevonden
    .toSorted((a, b) => b.tekort - a.tekort)
    .slice(0, 40)
    .map(({ groep }) => groep);
}
