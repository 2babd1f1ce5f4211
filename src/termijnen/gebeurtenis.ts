import type { PlainDate } from '#src/shared/dates.ts';
import { eerder, type Gemeente, later, type Reces, recessenIn } from './kalender.ts';
import type { Stap } from './wet.ts';

/** Making or changing a regeling, back from the day it starts or on from the day the draft leaves; or a budget. */
export const sporen = [
  'regeling-terug',
  'regeling-vooruit',
  'begroting',
  'begroting-vooruit',
  'begrotingswijziging',
] as const;
export type Spoor = (typeof sporen)[number];

export type Invoer = {
  readonly spoor: Spoor;
  /** The day that is known: the start, the day the draft leaves, or the day the board decides. */
  readonly dag: PlainDate;
  /** Nothing can happen before this day. */
  readonly vandaag?: PlainDate | undefined;
  readonly gemeenten: readonly Gemeente[];
  readonly recessen: readonly Reces[];
  /** Days on which the board of the regeling meets; none means that it meets when it must. */
  readonly bestuursvergaderingen: readonly PlainDate[];
  /** Weeks for steps without a statutory term. */
  readonly wekenVerwerken: number;
  /** Papers must be with a council this long before it meets. */
  readonly wekenAanlevering: number;
  readonly wekenOr: number;
  readonly wekenBekendmaking: number;
  /** The decision differs from the advice of the works council: it waits a month. */
  readonly orWijktAf: boolean;
};

export const redensoorten = [
  'gekozen',
  'weken-na',
  'weken-voor',
  'maand-na',
  'maand-voor',
  'laatste-vergadering',
  'eerste-vergadering',
  'geen-zienswijze',
  'voor-de-wet',
  'tegelijk',
  'als-laatste-klaar-is',
  'buiten-reces',
] as const;
/** Why a date is what it is: so many weeks after (before) a day, the last meeting up to a day, the day before the limit of the act. */
export type Reden = {
  readonly soort: (typeof redensoorten)[number];
  readonly dag: PlainDate;
  readonly weken: number | null;
};
export type Gebeurtenis = {
  readonly stap: Stap;
  readonly datum: PlainDate;
  /** Null: all of them, or the board. */
  readonly gemeente: string | null;
  readonly reden: Reden;
};

export const knelsoorten = [
  'geen-vergadering',
  'geen-zienswijze-mogelijk',
  'termijn-loopt-nog',
  'al-voorbij',
  'na-uiterste-dag',
  'bestuur-vergadert-niet',
  'bestuur-in-reces',
  'termijn-in-reces',
] as const;
/** What stands in the way: `van` and `tot` are the days between which it goes wrong, or a meeting would solve it. */
export type Knelling = {
  readonly soort: (typeof knelsoorten)[number];
  /** Only 'knelt' makes a plan impossible. */
  readonly ernst: 'knelt' | 'let-op';
  readonly stap: Stap;
  readonly gemeente: string | null;
  readonly van: PlainDate;
  readonly tot: PlainDate;
  /** The recess that is meant. */
  readonly reces: string | null;
};
export type Plan = {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly knellingen: readonly Knelling[];
};

export const reden = (soort: Reden['soort'], dag: PlainDate, weken: number | null = null): Reden => ({
  soort,
  dag,
  weken,
});
export const gebeurtenis = (
  stap: Stap,
  datum: PlainDate,
  waarom: Reden,
  gemeente: string | null = null,
): Gebeurtenis => ({ stap, datum, gemeente, reden: waarom });

type Plek = Pick<Knelling, 'stap' | 'van' | 'tot'> & Partial<Pick<Knelling, 'ernst' | 'gemeente' | 'reces'>>;
export const knelling = (soort: Knelling['soort'], plek: Plek): Knelling => ({
  soort,
  ernst: 'knelt',
  gemeente: null,
  reces: null,
  ...plek,
});

/** The parts of the term of a council that fall in a recess: it goes on, but nobody meets. */
export const inRecess = (
  recessen: Invoer['recessen'],
  { naam }: Gemeente,
  termijn: readonly [PlainDate, PlainDate],
): Knelling[] =>
  recessenIn(recessen, naam, termijn).map((reces) =>
    knelling('termijn-in-reces', {
      ernst: 'let-op',
      stap: 'zienswijze-raad',
      gemeente: naam,
      van: later(reces.van, termijn[0]),
      tot: eerder(reces.tot, termijn[1]),
      reces: reces.naam,
    }),
  );
