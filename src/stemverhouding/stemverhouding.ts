import type { Cents } from '#src/shared/money.ts';
import { machtVan } from './macht.ts';
import { maxOpsomming, minimaalBlokkerend, minimaalWinnend, winnendeCoalities } from './opsomming.ts';
import {
  type Grondslag,
  heeftQuorum,
  isGewoneMeerderheid,
  type Quorum,
  type Staakregel,
  type Stemming,
  telStemming,
} from './stemming.ts';
import { benodigdVan, bijdragenSamen, type Eis, gewichtVan, type Lid, type Maat, som } from './stemregel.ts';

export type Invoer = {
  readonly leden: readonly Lid[];
  /** All must be met; one to three. */
  readonly eisen: readonly Eis[];
  readonly grondslag: Grondslag;
  readonly quorum: Quorum;
  readonly staakregel: Staakregel;
};

/** Shares are fractions; null where they are not known for everybody. */
export type Lidmacht = {
  readonly naam: string;
  readonly stemmen: number;
  readonly aandeelStemmen: number;
  readonly aandeelInwoners: number | null;
  readonly aandeelBijdrage: number | null;
  /** In how many coalitions the member is decisive, as text: it may exceed what a number can hold. */
  readonly beslissend: string;
  readonly banzhaf: number;
  readonly banzhafAbsoluut: number;
  readonly shapleyShubik: number;
  readonly zonderMacht: boolean;
  readonly beslistAlleen: boolean;
  readonly blokkeertAlleen: boolean;
  /** By staying away alone: no quorum. */
  readonly breektQuorum: boolean;
};

export type Uitkomst = {
  readonly leden: readonly Lidmacht[];
  readonly eisen: readonly { readonly maat: Maat; readonly totaal: number; readonly nodig: number }[];
  /** Up to 20 members; otherwise null. `kleinste`: the first hundred, as names. */
  readonly winnend: Coalities | null;
  readonly blokkerend: Coalities | null;
  /** Two sides that weigh the same, so that votes may tie; null when there are none or it does not apply. */
  readonly staken: readonly (readonly string[])[] | null;
  /** Whether the power is exact, or right to about 12 decimals. */
  readonly exact: boolean;
  readonly stemming: Stemming | null;
};
export type Coalities = { readonly aantal: number; readonly kleinste: readonly (readonly string[])[] };

/** Votes, power, inhabitants and money of every member beside each other, and what can be decided and blocked. */
export function berekenStemverhouding({ leden, eisen, grondslag, quorum }: Invoer): Uitkomst {
  const isKlein = leden.length <= maxOpsomming;
  const wint = isKlein ? winnendeCoalities(leden, eisen) : null;
  const namen = (wie: readonly number[]) => wie.map((i) => leden[i]?.naam ?? '');
  const coalities = (find: typeof minimaalWinnend): Coalities | null => {
    const found = wint && find(wint, leden.length);
    return found && { aantal: found.aantal, kleinste: found.kleinste.map(namen) };
  };
  const half = eisen.some(isGewoneMeerderheid) ? subsetOfHalf(leden.map(({ stemmen }) => stemmen)) : null;
  return {
    leden: membersOf({ leden, eisen, quorum }),
    eisen: eisen.map((eis) => ({
      maat: eis.maat,
      totaal: wholeOf(leden, eis.maat),
      nodig: needOf(leden, eis),
    })),
    winnend: coalities(minimaalWinnend),
    blokkerend: coalities(minimaalBlokkerend),
    staken: half && [
      namen(half),
      namen(
        leden
          .keys()
          .toArray()
          .filter((i) => !half.includes(i)),
      ),
    ],
    exact: isKlein,
    stemming: leden.some(({ stem }) => stem) ? telStemming(leden, { eisen, grondslag, quorum }) : null,
  };
}

const wholeOf = (leden: readonly Lid[], maat: Maat): number => som(leden.map((lid) => gewichtVan(lid, maat)));
const needOf = (leden: readonly Lid[], eis: Eis): number => benodigdVan(eis, wholeOf(leden, eis.maat));

function membersOf({ leden, eisen, quorum }: Pick<Invoer, 'leden' | 'eisen' | 'quorum'>): Lidmacht[] {
  const macht = machtVan(leden, eisen);
  const stemmen = wholeOf(leden, 'stemmen');
  const inwoners = leden.every((lid) => lid.inwoners !== undefined) ? wholeOf(leden, 'inwoners') : 0;
  const bijdragen: Cents | undefined = bijdragenSamen(leden);
  const wint = (wie: readonly Lid[]) =>
    eisen.every((eis) => wholeOf(wie, eis.maat) >= needOf(leden, eis)) &&
    leden.every((lid) => !lid.veto || wie.includes(lid));
  return leden.map((lid, i) => {
    const anderen = leden.filter((_, j) => j !== i);
    return {
      naam: lid.naam,
      stemmen: lid.stemmen,
      aandeelStemmen: share(lid.stemmen, stemmen) ?? 0,
      aandeelInwoners: share(lid.inwoners, inwoners),
      aandeelBijdrage: share(lid.bijdrage, bijdragen ?? 0),
      beslissend: String(macht[i]?.beslissend ?? 0n),
      banzhaf: macht[i]?.banzhaf ?? 0,
      banzhafAbsoluut: macht[i]?.banzhafAbsoluut ?? 0,
      shapleyShubik: macht[i]?.shapleyShubik ?? 0,
      zonderMacht: macht[i]?.beslissend === 0n,
      beslistAlleen: wint([lid]),
      blokkeertAlleen: !wint(anderen),
      breektQuorum: !heeftQuorum(leden, anderen, quorum),
    };
  });
}

const share = (deel: number | undefined, geheel: number): number | null =>
  deel === undefined || geheel === 0 ? null : deel / geheel;

/** Members that weigh exactly half together, found by dynamic programming on the weight; null when nobody does. */
function subsetOfHalf(gewichten: readonly number[]): number[] | null {
  const half = som(gewichten) / 2;
  if (half === 0 || !Number.isInteger(half)) return null;
  // Per weight that can be reached: the member that reached it first. Members come in order, so none is used twice.
  const laatste = new Int32Array(half + 1).fill(-1);
  const bereikbaar = (k: number) => k === 0 || (laatste[k] ?? -1) >= 0;
  for (const [i, w] of gewichten.entries())
    for (let k = half; k >= Math.max(w, 1); k -= 1) if (!bereikbaar(k) && bereikbaar(k - w)) laatste[k] = i;
  if (!bereikbaar(half)) return null;
  const gevonden: number[] = [];
  for (let k = half; k > 0; k -= gewichten[laatste[k] ?? 0] ?? k) gevonden.push(laatste[k] ?? 0);
  return gevonden.toReversed();
}
