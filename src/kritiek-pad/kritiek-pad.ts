import { type PlainDate } from '#src/shared/dates.ts';
import { type Bevrijdingsdag, type Feestdag, feestdagenVan } from '#src/shared/feestdagen.ts';
import { leesAfhankelijkheden, type Soort } from './afhankelijkheid.ts';
import { type Kalender, kalenderVan } from './kalender.ts';
import { type Band, kritiekPad, type Netwerk, plan, type Tijden } from './netwerk.ts';

export type Taak = {
  readonly code: string;
  readonly naam: string;
  /** Working days; 0 is a milestone. */
  readonly duur: number;
  /** What it waits for: 'A; B SS+2'. */
  readonly na?: string | undefined;
  /** Does not begin before this day. */
  readonly nietVoor?: PlainDate | undefined;
};
export type Sluiting = { readonly naam: string; readonly van: PlainDate; readonly tot: PlainDate };
export type Invoer = {
  readonly start: PlainDate;
  /** The day on which all should be done. */
  readonly gewenstEinde?: PlainDate | undefined;
  readonly bevrijdingsdag: Bevrijdingsdag;
  readonly taken: readonly Taak[];
  readonly sluitingen: readonly Sluiting[];
};

/** Days are the first and the last on which is worked. Slack in working days. */
export type Taakplan = {
  readonly code: string;
  readonly naam: string;
  readonly duur: number;
  readonly na: readonly { readonly code: string; readonly soort: Soort; readonly vertraging: number }[];
  readonly vroegsteStart: PlainDate;
  readonly vroegsteEinde: PlainDate;
  readonly uitersteStart: PlainDate;
  readonly uitersteEinde: PlainDate;
  readonly totaleSpeling: number;
  readonly vrijeSpeling: number;
  readonly isKritiek: boolean;
  /** What fixes the earliest start: the code of a task; null when it is the own date or the start of the plan. */
  readonly bepaaldDoor: string | null;
  readonly wachtOpEigenDag: boolean;
};
export type Uitkomst = {
  readonly taken: readonly Taakplan[];
  /** The first working day of the plan. */
  readonly start: PlainDate;
  readonly einde: PlainDate;
  readonly werkdagen: number;
  /** Codes, in order. */
  readonly kritiekPad: readonly string[];
  /** Working days between the end and the wished end; below zero: too late. Null when nothing was wished. */
  readonly ruimte: number | null;
  /** Public holidays on weekdays between start and end. */
  readonly feestdagen: readonly Feestdag[];
};

/** The tasks as a network; `nummer` gives the number of a working day. What cannot be read or found is left out. */
export function netwerkVan(taken: readonly Taak[], nummer: (datum: PlainDate) => number): Netwerk {
  const plaatsen = new Map(taken.map(({ code }, plaats) => [code.toLowerCase(), plaats]));
  const banden: Band[] = taken.flatMap(({ na }, naar) => {
    const gelezen = leesAfhankelijkheden(na ?? '');
    return 'fout' in gelezen
      ? []
      : gelezen.flatMap(({ code, soort, vertraging }) => {
          const van = plaatsen.get(code.toLowerCase());
          return van === undefined ? [] : [{ van, naar, soort, vertraging }];
        });
  });
  const knopen = taken.map(({ duur, nietVoor }) => ({ duur, nietVoor: nietVoor ? nummer(nietVoor) : 0 }));
  return { knopen, banden };
}

/** Earliest and latest days of every task, slack, and the chain that fixes the end. The tasks form no circle. */
export function berekenKritiekPad(invoer: Invoer): Uitkomst {
  const { taken, start, bevrijdingsdag, sluitingen, gewenstEinde } = invoer;
  const kalender = kalenderVan(start, { bevrijdingsdag, gesloten: sluitingen });
  const netwerk = netwerkVan(taken, kalender.nummer);
  const planning = plan(netwerk) ?? { tijden: [], einde: 0 };
  const eerste = kalender.dag(0);
  const einde = kalender.dag(Math.max(0, planning.einde - 1));
  return {
    taken: taken.flatMap((taak, i) => {
      const tijden = planning.tijden[i];
      return tijden ? [taskPlan(taak, { tijden, taken, kalender })] : [];
    }),
    start: eerste,
    einde,
    werkdagen: planning.einde,
    kritiekPad: kritiekPad(netwerk, planning).map((i) => taken[i]?.code ?? ''),
    ruimte: gewenstEinde === undefined ? null : roomUntil(gewenstEinde, planning.einde, kalender),
    feestdagen: holidaysBetween(eerste, einde, bevrijdingsdag),
  };
}

type Omgeving = { tijden: Tijden; taken: readonly Taak[]; kalender: Kalender };

function taskPlan({ code, naam, duur, na, nietVoor }: Taak, { tijden, taken, kalender }: Omgeving): Taakplan {
  const { vroegst, uiterlijk, bepalend, totaleSpeling, vrijeSpeling } = tijden;
  const ondergrens = nietVoor ? kalender.nummer(nietVoor) : 0;
  // A milestone is reached at the end of the day before; at its lower bound in the morning of that day itself.
  const begin = (nummer: number) => kalender.dag(duur === 0 && nummer > ondergrens ? nummer - 1 : nummer);
  const eind = (nummer: number) => (duur === 0 ? begin(nummer) : kalender.dag(nummer + duur - 1));
  const gelezen = leesAfhankelijkheden(na ?? '');
  return {
    code,
    naam,
    duur,
    na: 'fout' in gelezen ? [] : gelezen,
    vroegsteStart: begin(vroegst),
    vroegsteEinde: eind(vroegst),
    uitersteStart: begin(uiterlijk),
    uitersteEinde: eind(uiterlijk),
    totaleSpeling,
    vrijeSpeling,
    isKritiek: totaleSpeling === 0,
    bepaaldDoor: bepalend ? (taken[bepalend.van]?.code ?? '') : null,
    wachtOpEigenDag: !bepalend && ondergrens > 0,
  };
}

/** A wish on a free day is met by the last working day before it. */
function roomUntil(gewenst: PlainDate, einde: number, kalender: Kalender): number {
  const nummer = kalender.nummer(gewenst);
  const dagenTot = kalender.dag(nummer) === gewenst ? nummer + 1 : nummer;
  return dagenTot - einde;
}

function holidaysBetween(start: PlainDate, einde: PlainDate, bevrijdingsdag: Bevrijdingsdag): Feestdag[] {
  const eersteJaar = Number(start.slice(0, 4));
  const jaren = Number(einde.slice(0, 4)) - eersteJaar + 1;
  return Array.from({ length: jaren }, (_, i) => feestdagenVan(eersteJaar + i, bevrijdingsdag))
    .flat()
    .filter(({ datum }) => start <= datum && datum <= einde && Temporal.PlainDate.from(datum).dayOfWeek < 6);
}
