import { addDays, addWeeks, type PlainDate, plainDate } from '#src/shared/dates.ts';
import {
  eerder,
  eersteVergadering,
  type Gemeente,
  laatsteVergadering,
  later,
  type Reces,
} from './kalender.ts';
import {
  laatsteVeiligeDag,
  type Stap,
  wekenNaarProvincie,
  wekenZienswijzeBegroting,
  wekenZienswijzeRegeling,
} from './wet.ts';

/** Making or changing a regeling, back from the day it starts or on from the day the draft leaves; or a budget year. */
export const sporen = ['regeling-terug', 'regeling-vooruit', 'begroting'] as const;
export type Invoer = {
  readonly spoor: (typeof sporen)[number];
  /** The day that is known: the start, the day the draft leaves, or the day the board adopts the budget. */
  readonly dag: PlainDate;
  /** Nothing can happen before this day. */
  readonly vandaag?: PlainDate | undefined;
  readonly gemeenten: readonly Gemeente[];
  readonly recessen: readonly Reces[];
  /** Weeks for steps without a statutory term. */
  readonly wekenVerwerken: number;
  /** Papers must be with a council this long before it meets. */
  readonly wekenAanlevering: number;
  readonly wekenOr: number;
  readonly wekenBekendmaking: number;
};

export type Gebeurtenis = {
  readonly stap: Stap;
  readonly datum: PlainDate;
  readonly gemeente: string | null;
};
export type Knelling = {
  readonly soort: 'geen-vergadering' | 'geen-zienswijze-mogelijk' | 'al-voorbij' | 'na-uiterste-dag';
  readonly stap: Stap;
  readonly gemeente: string | null;
  readonly datum: PlainDate;
};
export type Uitkomst = {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly knellingen: readonly Knelling[];
  readonly haalbaar: boolean;
  /** The first day on which it would fit, when it does not: start, or adoption of the budget. */
  readonly vroegst: PlainDate | null;
};

type Plan = { readonly gebeurtenissen: Gebeurtenis[]; readonly knellingen: Knelling[] };

/** Every date of the track, with what stands in the way. Plain days; every date follows from the ones before it. */
export function berekenTermijnen(invoer: Invoer): Uitkomst {
  const plan = planOf(invoer);
  const voorbij = plan.gebeurtenissen
    .filter(({ datum }) => invoer.vandaag !== undefined && datum < invoer.vandaag)
    .map(({ stap, gemeente, datum }): Knelling => ({ soort: 'al-voorbij', stap, gemeente, datum }));
  const knellingen = [...plan.knellingen, ...voorbij];
  const gebeurtenissen = plan.gebeurtenissen.toSorted((a, b) =>
    a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0,
  );
  return {
    gebeurtenissen,
    knellingen,
    haalbaar: knellingen.length === 0,
    vroegst: knellingen.length === 0 ? null : earliest(invoer),
  };
}

function planOf(invoer: Invoer): Plan {
  switch (invoer.spoor) {
    case 'regeling-terug':
      return backward(invoer);
    case 'regeling-vooruit':
      return forward(invoer, invoer.dag);
    case 'begroting':
      return budget(invoer);
  }
}

const joint = (stap: Stap, datum: PlainDate): Gebeurtenis => ({ stap, datum, gemeente: null });

/** From the start back: publication, colleges, consent of every council in its own meeting, zienswijzen, draft. */
function backward(invoer: Invoer): Plan {
  const { dag, gemeenten, recessen, wekenBekendmaking, wekenVerwerken, wekenAanlevering, wekenOr } = invoer;
  const bekendmaking = addWeeks(dag, -wekenBekendmaking);
  const colleges = bekendmaking;
  const ver = addDays(colleges, -400);
  const toestemmingen = gemeenten.map((gemeente) => ({
    gemeente,
    datum: laatsteVergadering(gemeente, recessen, [ver, colleges]),
  }));
  const eersteToestemming = toestemmingen.reduce(
    (vroegste, { datum }) => eerder(vroegste, datum ?? colleges),
    colleges,
  );
  const verwerkt = addWeeks(eersteToestemming, -wekenAanlevering);
  const eindeZienswijzen = addWeeks(verwerkt, -wekenVerwerken);
  const ontwerp = addWeeks(eindeZienswijzen, -wekenZienswijzeRegeling);
  const zienswijzen = viewsOf(invoer, ontwerp, eindeZienswijzen);
  return {
    gebeurtenissen: [
      joint('ontwerp-naar-raad', ontwerp),
      ...zienswijzen.gebeurtenissen,
      joint('einde-zienswijzen', eindeZienswijzen),
      joint('zienswijzen-verwerkt', verwerkt),
      joint('advies-or', addWeeks(colleges, -wekenOr)),
      ...toestemmingen.flatMap(({ gemeente, datum }): Gebeurtenis[] =>
        datum ? [{ stap: 'toestemming-raad', datum, gemeente: gemeente.naam }] : [],
      ),
      joint('besluit-colleges', colleges),
      joint('bekendmaking', bekendmaking),
      joint('inwerkingtreding', dag),
    ],
    knellingen: [
      ...zienswijzen.knellingen,
      ...toestemmingen.flatMap(({ gemeente, datum }): Knelling[] =>
        datum
          ? []
          : [
              {
                soort: 'geen-vergadering',
                stap: 'toestemming-raad',
                gemeente: gemeente.naam,
                datum: colleges,
              },
            ],
      ),
    ],
  };
}

/** From the day the draft leaves on; every council has its own term, which ends early when it wants no zienswijze. */
function forward(invoer: Invoer, ontwerp: PlainDate): Plan {
  const { gemeenten, recessen, wekenBekendmaking, wekenVerwerken, wekenAanlevering, wekenOr } = invoer;
  const laatsteDag = addWeeks(ontwerp, wekenZienswijzeRegeling);
  const eindes = gemeenten.map(({ geenZienswijze }) =>
    geenZienswijze && geenZienswijze > ontwerp ? eerder(geenZienswijze, laatsteDag) : laatsteDag,
  );
  const eindeZienswijzen = eindes.reduce(later, ontwerp);
  const verwerkt = addWeeks(eindeZienswijzen, wekenVerwerken);
  const vanaf = addWeeks(verwerkt, wekenAanlevering);
  const toestemmingen = gemeenten.map((gemeente) => ({
    gemeente,
    datum: eersteVergadering(gemeente, recessen, vanaf),
  }));
  const advies = addWeeks(verwerkt, wekenOr);
  const colleges = toestemmingen.reduce((laatste, { datum }) => later(laatste, datum ?? vanaf), advies);
  const zienswijzen = viewsOf(invoer, ontwerp, laatsteDag);
  return {
    gebeurtenissen: [
      joint('ontwerp-naar-raad', ontwerp),
      ...zienswijzen.gebeurtenissen,
      joint('einde-zienswijzen', eindeZienswijzen),
      joint('zienswijzen-verwerkt', verwerkt),
      joint('advies-or', advies),
      ...toestemmingen.flatMap(({ gemeente, datum }): Gebeurtenis[] =>
        datum ? [{ stap: 'toestemming-raad', datum, gemeente: gemeente.naam }] : [],
      ),
      joint('besluit-colleges', colleges),
      joint('bekendmaking', colleges),
      joint('inwerkingtreding', addWeeks(colleges, wekenBekendmaking)),
    ],
    knellingen: [
      ...zienswijzen.knellingen,
      ...toestemmingen.flatMap(({ gemeente, datum }): Knelling[] =>
        datum
          ? []
          : [{ soort: 'geen-vergadering', stap: 'toestemming-raad', gemeente: gemeente.naam, datum: vanaf }],
      ),
    ],
  };
}

/** The meeting in which each council can give its zienswijze; a council that wants none needs no meeting. */
function viewsOf({ gemeenten, recessen }: Invoer, ontwerp: PlainDate, einde: PlainDate): Plan {
  const delen = gemeenten.map((gemeente) => {
    const { geenZienswijze } = gemeente;
    const geen =
      geenZienswijze && ontwerp < geenZienswijze && geenZienswijze <= einde ? geenZienswijze : undefined;
    return { gemeente, datum: geen ?? laatsteVergadering(gemeente, recessen, [addDays(ontwerp, 1), einde]) };
  });
  return {
    gebeurtenissen: delen.flatMap(({ gemeente, datum }) =>
      datum ? [{ stap: 'zienswijze-raad', datum, gemeente: gemeente.naam }] : [],
    ),
    knellingen: delen.flatMap(({ gemeente, datum }) =>
      datum
        ? []
        : [
            {
              soort: 'geen-zienswijze-mogelijk',
              stap: 'zienswijze-raad',
              gemeente: gemeente.naam,
              datum: einde,
            },
          ],
    ),
  };
}

/** The budget of the year after `dag`, on which the board adopts it, and the accounts that follow. */
function budget(invoer: Invoer): Plan {
  const { dag, gemeenten, recessen } = invoer;
  const jaar = Number(dag.slice(0, 4));
  const safe = (dagen: readonly [number, number], in_: number) =>
    plainDate(`${in_}-${String(dagen[0]).padStart(2, '0')}-${String(dagen[1]).padStart(2, '0')}`);
  const ontwerp = addWeeks(dag, -wekenZienswijzeBegroting);
  const uiterst = safe(laatsteVeiligeDag.begrotingNaarProvincie, jaar);
  const jaarrekening = safe(laatsteVeiligeDag.jaarrekeningNaarProvincie, jaar + 2);
  const zienswijzen = gemeenten.map((gemeente) => ({
    gemeente,
    datum: gemeente.geenZienswijze ?? laatsteVergadering(gemeente, recessen, [addDays(ontwerp, 1), dag]),
  }));
  return {
    gebeurtenissen: [
      joint('kaders', safe(laatsteVeiligeDag.kaders, jaar)),
      joint('ontwerpbegroting', ontwerp),
      ...zienswijzen.flatMap(({ gemeente, datum }): Gebeurtenis[] =>
        datum ? [{ stap: 'zienswijze-begroting', datum, gemeente: gemeente.naam }] : [],
      ),
      joint('vaststelling-begroting', dag),
      joint('begroting-naar-provincie', eerder(addWeeks(dag, wekenNaarProvincie), uiterst)),
      joint('voorlopige-jaarrekening', safe(laatsteVeiligeDag.kaders, jaar + 2)),
      joint('vaststelling-jaarrekening', addWeeks(jaarrekening, -wekenNaarProvincie)),
      joint('jaarrekening-naar-provincie', jaarrekening),
    ],
    knellingen: [
      ...zienswijzen.flatMap(({ gemeente, datum }): Knelling[] =>
        datum
          ? []
          : [
              {
                soort: 'geen-zienswijze-mogelijk',
                stap: 'zienswijze-begroting',
                gemeente: gemeente.naam,
                datum: dag,
              },
            ],
      ),
      ...(dag > uiterst
        ? [
            {
              soort: 'na-uiterste-dag' as const,
              stap: 'vaststelling-begroting' as const,
              gemeente: null,
              datum: uiterst,
            },
          ]
        : []),
    ],
  };
}

/** When it would fit: planned on from today, or from the day the draft would have had to leave. At most three years on. */
function earliest(invoer: Invoer): PlainDate | null {
  const begin = invoer.vandaag ?? invoer.dag;
  if (invoer.spoor === 'begroting') {
    const dag = later(invoer.dag, addWeeks(begin, wekenZienswijzeBegroting));
    return budget({ ...invoer, dag }).knellingen.length === 0 ? dag : null;
  }
  for (let weken = 0; weken < 156; weken += 1) {
    const plan = forward(invoer, addWeeks(begin, weken));
    if (plan.knellingen.length === 0) return plan.gebeurtenissen.at(-1)?.datum ?? null;
  }
  return null;
}
