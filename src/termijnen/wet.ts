import type { Zekerheid } from '#src/berekeningen/uitleg.ts';
import { type PlainDate, plainDate } from '#src/shared/dates.ts';

/** Zienswijze on a draft regeling: at most, from receipt by this council (Wgr 1 lid 3, since 1 July 2022). */
export const wekenZienswijzeRegeling = 8;
/** Budget and accounts go to the province at most this long after adoption (Wgr 34 lid 2 and 4). */
export const wekenNaarProvincie = 2;
/** A decision against the advice of the works council waits a month (WOR 25 lid 6), in which it may appeal (26). */
export const maandenOpschorting = 1;

type DagVanHetJaar = readonly [maand: number, dag: number];
/** The rules of the budget cycle. Days are those before which something must be done: the day before is the last safe one. */
export type Begrotingsregels = {
  /** Last day for which they hold; null is now. */
  readonly tot: PlainDate | null;
  /** Weeks that the draft budget lies with the councils before the board decides (Wgr 35 lid 1). */
  readonly weken: number;
  /** Frames and provisional accounts to the councils (Wgr 34b); null when the act did not ask them. */
  readonly kadersVoor: DagVanHetJaar | null;
  readonly begrotingVoor: DagVanHetJaar;
  readonly jaarrekeningVoor: DagVanHetJaar;
};
const vroeger: readonly Begrotingsregels[] = [
  {
    tot: plainDate('2014-12-31'),
    weken: 6,
    kadersVoor: null,
    begrotingVoor: [7, 15],
    jaarrekeningVoor: [7, 15],
  },
  {
    tot: plainDate('2022-06-30'),
    weken: 8,
    kadersVoor: [4, 15],
    begrotingVoor: [8, 1],
    jaarrekeningVoor: [7, 15],
  },
];
const nu: Begrotingsregels = {
  tot: null,
  weken: 12,
  kadersVoor: [4, 30],
  begrotingVoor: [9, 15],
  jaarrekeningVoor: [7, 15],
};

/** The rules as they were on this day. */
export const begrotingsregelsOp = (dag: PlainDate): Begrotingsregels =>
  vroeger.find(({ tot }) => tot !== null && dag <= tot) ?? nu;

/** The day of `jaar` before which something must be done: that day itself is too late. */
export const grensIn = (jaar: number, [maand, dag]: DagVanHetJaar): PlainDate =>
  plainDate(`${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`);

export type Stap =
  | 'ontwerp-naar-raad'
  | 'ontvangst-raad'
  | 'zienswijze-raad'
  | 'einde-termijn-raad'
  | 'einde-zienswijzen'
  | 'advies-or-vragen'
  | 'advies-or'
  | 'zienswijzen-verwerkt'
  | 'toestemming-raad'
  | 'besluit-colleges'
  | 'bekendmaking'
  | 'opschorting-or'
  | 'inwerkingtreding'
  | 'kaders'
  | 'ontwerpbegroting'
  | 'zienswijze-begroting'
  | 'vaststelling-begroting'
  | 'laatste-dag-vaststelling'
  | 'begroting-naar-provincie'
  | 'voorlopige-jaarrekening'
  | 'vaststelling-jaarrekening'
  | 'jaarrekening-naar-provincie'
  | 'ontwerp-wijziging'
  | 'vaststelling-wijziging';

type Grond = { readonly artikel: string; readonly zekerheid: Zekerheid };
const wgr = (artikel: string, zekerheid: Zekerheid = 'gelezen'): Grond => ({
  artikel: `Wgr artikel ${artikel}`,
  zekerheid,
});
const wor = (artikel: string): Grond => ({ artikel: `WOR artikel ${artikel}`, zekerheid: 'onbevestigd' });
const plan: Grond = { artikel: 'Keuze in de planning', zekerheid: 'eigen' };

/** Where every step comes from, and how sure that is. */
export const gronden = {
  'ontwerp-naar-raad': wgr('1 lid 2'),
  'ontvangst-raad': wgr('1 lid 3'),
  'zienswijze-raad': wgr('1 lid 3'),
  'einde-termijn-raad': wgr('1 lid 3'),
  'einde-zienswijzen': wgr('1 lid 3'),
  'advies-or-vragen': wor('25'),
  'advies-or': wor('25'),
  'opschorting-or': wor('25 lid 6 en 26'),
  'zienswijzen-verwerkt': plan,
  'toestemming-raad': wgr('1 lid 4'),
  'besluit-colleges': wgr('1 lid 1'),
  bekendmaking: wgr('26', 'oudere-tekst'),
  inwerkingtreding: wgr('26', 'oudere-tekst'),
  kaders: wgr('34b'),
  ontwerpbegroting: wgr('35 lid 1'),
  'zienswijze-begroting': wgr('35 lid 3'),
  'vaststelling-begroting': wgr('34 lid 1'),
  'laatste-dag-vaststelling': wgr('34 lid 2'),
  'begroting-naar-provincie': wgr('34 lid 2'),
  'voorlopige-jaarrekening': wgr('34b'),
  'vaststelling-jaarrekening': wgr('34 lid 3'),
  'jaarrekening-naar-provincie': wgr('34 lid 4', 'oudere-tekst'),
  'ontwerp-wijziging': wgr('35 lid 5', 'oudere-tekst'),
  'vaststelling-wijziging': wgr('35 lid 5', 'oudere-tekst'),
} as const satisfies Record<Stap, Grond>;
