import { benodigdVan, type Eis, gewichtVan, type Lid, type Maat, som, type Stem } from './stemregel.ts';

/** What counts as the whole: everybody, who is there, or who votes yes or no (Gemeentewet 30: votes cast). */
export const grondslagen = ['alle', 'aanwezig', 'uitgebracht'] as const;
export type Grondslag = (typeof grondslagen)[number];
/** What happens when the votes tie. */
export const staakregels = ['verworpen', 'opnieuw-dan-verworpen', 'opnieuw-dan-voorzitter'] as const;
export type Staakregel = (typeof staakregels)[number];
/** What must be there before anything is decided: more than half of the members, of the votes, or of both. */
export const quorums = ['geen', 'leden', 'stemmen', 'beide'] as const;
export type Quorum = (typeof quorums)[number];

export type Stemming = {
  readonly uitslag: 'aangenomen' | 'verworpen' | 'gestaakt' | 'geen-quorum';
  /** Per demand: what was in favour, what was needed, and of how much. */
  readonly eisen: readonly {
    readonly maat: Maat;
    readonly voor: number;
    readonly nodig: number;
    readonly basis: number;
  }[];
  readonly tegenVeto: readonly string[];
};
type Regels = { readonly eisen: readonly Eis[]; readonly grondslag: Grondslag; readonly quorum: Quorum };

/** Counts one vote. Members of whom nothing is filled in were not there. */
export function telStemming(leden: readonly Lid[], { eisen, grondslag, quorum }: Regels): Stemming {
  const stemVan = ({ stem }: Lid): Stem => stem ?? 'afwezig';
  const met = (...stemmen: Stem[]) => leden.filter((lid) => stemmen.includes(stemVan(lid)));
  const basis = {
    alle: leden,
    aanwezig: met('voor', 'tegen', 'onthouding'),
    uitgebracht: met('voor', 'tegen'),
  }[grondslag];
  const weegt = (wie: readonly Lid[], maat: Maat) => som(wie.map((lid) => gewichtVan(lid, maat)));
  const geteld = eisen.map((eis) => {
    const geheel = weegt(basis, eis.maat);
    return {
      maat: eis.maat,
      voor: weegt(met('voor'), eis.maat),
      nodig: benodigdVan(eis, geheel),
      basis: geheel,
    };
  });
  const tegenVeto = leden.filter((lid) => lid.veto && stemVan(lid) !== 'voor').map(({ naam }) => naam);
  const uitslag = (): Stemming['uitslag'] => {
    if (!heeftQuorum(leden, met('voor', 'tegen', 'onthouding'), quorum)) return 'geen-quorum';
    if (geteld.every(({ voor, nodig }) => voor >= nodig) && tegenVeto.length === 0) return 'aangenomen';
    return staken(eisen, weegt(met('voor'), 'stemmen'), weegt(met('tegen'), 'stemmen'))
      ? 'gestaakt'
      : 'verworpen';
  };
  return { uitslag: uitslag(), eisen: geteld, tegenVeto };
}

/** Votes tie when a simple majority of votes is asked and yes and no weigh the same. */
const staken = (eisen: readonly Eis[], voor: number, tegen: number): boolean =>
  voor === tegen && voor > 0 && eisen.some(isGewoneMeerderheid);

export const isGewoneMeerderheid = ({ maat, soort, teller, noemer }: Eis): boolean =>
  maat === 'stemmen' && soort === 'meer-dan' && teller * 2 === noemer;

/** Whether more than half is there, counted as the rule says. */
export function heeftQuorum(leden: readonly Lid[], aanwezig: readonly Lid[], quorum: Quorum): boolean {
  const meerDanHalf = (maat: Maat) =>
    2 * som(aanwezig.map((lid) => gewichtVan(lid, maat))) > som(leden.map((lid) => gewichtVan(lid, maat)));
  switch (quorum) {
    case 'geen':
      return true;
    case 'leden':
      return meerDanHalf('leden');
    case 'stemmen':
      return meerDanHalf('stemmen');
    case 'beide':
      return meerDanHalf('leden') && meerDanHalf('stemmen');
  }
}
