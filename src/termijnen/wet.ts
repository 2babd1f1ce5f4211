import type { Zekerheid } from '#src/berekeningen/uitleg.ts';

/** Weeks that the law gives, and the days before which something must be done. */
export const wekenZienswijzeRegeling = 8; // Wgr 1 lid 3: at most, from receipt by this council
export const wekenZienswijzeBegroting = 12; // Wgr 35 lid 1 and 3: at least, before the board decides
export const wekenNaarProvincie = 2; // Wgr 34 lid 2 and 4: at most, after adoption

/** The act says 'before', so the day before is the last safe one. Month and day. */
export const laatsteVeiligeDag = {
  kaders: [4, 29],
  begrotingNaarProvincie: [9, 14],
  jaarrekeningNaarProvincie: [7, 14],
} as const;

export type Stap =
  | 'ontwerp-naar-raad'
  | 'zienswijze-raad'
  | 'einde-zienswijzen'
  | 'advies-or'
  | 'zienswijzen-verwerkt'
  | 'toestemming-raad'
  | 'besluit-colleges'
  | 'bekendmaking'
  | 'inwerkingtreding'
  | 'kaders'
  | 'ontwerpbegroting'
  | 'zienswijze-begroting'
  | 'vaststelling-begroting'
  | 'begroting-naar-provincie'
  | 'voorlopige-jaarrekening'
  | 'vaststelling-jaarrekening'
  | 'jaarrekening-naar-provincie';

type Grond = { readonly artikel: string; readonly zekerheid: Zekerheid };
const wgr = (artikel: string, zekerheid: Zekerheid = 'gelezen'): Grond => ({
  artikel: `Wgr artikel ${artikel}`,
  zekerheid,
});
const plan: Grond = { artikel: 'Keuze in de planning', zekerheid: 'eigen' };

/** Where every step comes from, and how sure that is. */
export const gronden = {
  'ontwerp-naar-raad': wgr('1 lid 2'),
  'zienswijze-raad': wgr('1 lid 3'),
  'einde-zienswijzen': wgr('1 lid 3'),
  'advies-or': { artikel: 'WOR artikel 25', zekerheid: 'onbevestigd' },
  'zienswijzen-verwerkt': plan,
  'toestemming-raad': wgr('1 lid 4'),
  'besluit-colleges': wgr('1 lid 1'),
  bekendmaking: wgr('26', 'oudere-tekst'),
  inwerkingtreding: wgr('26', 'oudere-tekst'),
  kaders: wgr('34b'),
  ontwerpbegroting: wgr('35 lid 1'),
  'zienswijze-begroting': wgr('35 lid 3'),
  'vaststelling-begroting': wgr('34 lid 1'),
  'begroting-naar-provincie': wgr('34 lid 2'),
  'voorlopige-jaarrekening': wgr('34b'),
  'vaststelling-jaarrekening': wgr('34 lid 3'),
  'jaarrekening-naar-provincie': wgr('34 lid 4', 'oudere-tekst'),
} as const satisfies Record<Stap, Grond>;
