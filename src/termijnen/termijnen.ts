import { addDays, addWeeks, daysBetween, type PlainDate } from '#src/shared/dates.ts';
import {
  begrotingswijziging,
  begrotingTerug,
  begrotingVooruit,
  ontwerpUiterlijk,
  uitersteVaststelling,
} from './begroting.ts';
import { type Gebeurtenis, type Invoer, knelling, type Knelling, type Plan } from './gebeurtenis.ts';
import { planTerug, planVooruit } from './regeling.ts';

export type Uitkomst = {
  /** In order of date. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly knellingen: readonly Knelling[];
  readonly haalbaar: boolean;
  /** The first day on which it would fit, when it does not: start, or decision of the board. */
  readonly vroegst: PlainDate | null;
  /** Days that the first step lies before today; 0 when nothing is too late. */
  readonly dagenTekort: number;
  /** For a budget: the day on which the draft must leave at the latest, for every day on which the board may decide. */
  readonly ontwerpdagen: readonly { readonly vaststelling: PlainDate; readonly ontwerp: PlainDate }[];
};

/** Every date of the track, with what stands in the way. Plain days; every date follows from the ones before it. */
export function berekenTermijnen(invoer: Invoer): Uitkomst {
  const plan = planOf(invoer);
  const { vandaag } = invoer;
  const voorbij = plan.gebeurtenissen.flatMap(({ stap, gemeente, datum }) =>
    vandaag !== undefined && datum < vandaag && stap !== 'ontvangst-raad'
      ? [knelling('al-voorbij', { stap, gemeente, van: datum, tot: vandaag })]
      : [],
  );
  const knellingen = [...plan.knellingen, ...voorbij];
  const haalbaar = isPossible(knellingen);
  return {
    gebeurtenissen: plan.gebeurtenissen.toSorted((a, b) =>
      a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0,
    ),
    knellingen,
    haalbaar,
    vroegst: haalbaar ? null : earliest(invoer),
    dagenTekort: Math.max(0, ...voorbij.map(({ van, tot }) => daysBetween(van, tot))),
    ontwerpdagen: draftDays(invoer),
  };
}

const isPossible = (knellingen: readonly Knelling[]): boolean =>
  knellingen.every(({ ernst }) => ernst === 'let-op');

function planOf(invoer: Invoer): Plan {
  switch (invoer.spoor) {
    case 'regeling-terug':
      return planTerug(invoer);
    case 'regeling-vooruit':
      return planVooruit(invoer, invoer.dag);
    case 'begroting':
      return begrotingTerug(invoer);
    case 'begroting-vooruit':
      return begrotingVooruit(invoer);
    case 'begrotingswijziging':
      return begrotingswijziging(invoer);
  }
}

/** How far on it is looked for a day that fits. */
const maxWeken = 156;

/** When it would fit: planned on from today, or from the day that was chosen. A budget must fit in its own year. */
function earliest(invoer: Invoer): PlainDate | null {
  const begin = invoer.vandaag ?? invoer.dag;
  if (invoer.spoor === 'regeling-terug' || invoer.spoor === 'regeling-vooruit') {
    for (let weken = 0; weken < maxWeken; weken += 1) {
      const plan = planVooruit(invoer, addWeeks(begin, weken));
      if (isPossible(plan.knellingen)) return plan.gebeurtenissen.at(-1)?.datum ?? null;
    }
    return null;
  }
  return earliestDecision(invoer, begin);
}

function earliestDecision(invoer: Invoer, begin: PlainDate): PlainDate | null {
  const { spoor, bestuursvergaderingen } = invoer;
  const isWijziging = spoor === 'begrotingswijziging';
  const plan = isWijziging ? begrotingswijziging : begrotingTerug;
  const nietEerder = invoer.vandaag ?? (spoor === 'begroting-vooruit' ? invoer.dag : undefined);
  const uiterst = isWijziging ? addWeeks(begin, maxWeken) : uitersteVaststelling(invoer.dag);
  const kan = (dag: PlainDate) =>
    (nietEerder === undefined || ontwerpUiterlijk(dag) >= nietEerder) &&
    isPossible(plan({ ...invoer, dag }).knellingen);
  if (bestuursvergaderingen.length > 0)
    return bestuursvergaderingen.toSorted().find((dag) => begin <= dag && dag <= uiterst && kan(dag)) ?? null;
  for (let dag = begin; dag <= uiterst; dag = addDays(dag, 1)) if (kan(dag)) return dag;
  return null;
}

/** For every meeting of the board, and for the last day of the act, when the draft has to leave. */
function draftDays({ spoor, dag, bestuursvergaderingen }: Invoer): Uitkomst['ontwerpdagen'] {
  if (spoor !== 'begroting' && spoor !== 'begroting-vooruit') return [];
  const uiterst = uitersteVaststelling(dag);
  const dagen = [
    ...bestuursvergaderingen.filter(
      (vergadering) => vergadering.slice(0, 4) === dag.slice(0, 4) && vergadering <= uiterst,
    ),
    ...(spoor === 'begroting' && dag <= uiterst ? [dag] : []),
    uiterst,
  ];
  return [...new Set(dagen)]
    .toSorted()
    .map((vaststelling) => ({ vaststelling, ontwerp: ontwerpUiterlijk(vaststelling) }));
}
