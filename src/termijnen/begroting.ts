import { addDays, addWeeks, type PlainDate } from '#src/shared/dates.ts';
import {
  gebeurtenis,
  type Gebeurtenis,
  inRecess,
  type Invoer,
  knelling,
  type Knelling,
  type Plan,
  reden,
} from './gebeurtenis.ts';
import { eerder, laatsteVergadering, later, recessenIn } from './kalender.ts';
import { type Begrotingsregels, begrotingsregelsOp, grensIn, wekenNaarProvincie } from './wet.ts';

const yearOf = (dag: PlainDate): number => Number(dag.slice(0, 4));

/** The last safe day to adopt a budget in the year of `dag`, and for a budget to be with the province: the day before the limit. */
export const uitersteVaststelling = (dag: PlainDate): PlainDate =>
  addDays(grensIn(yearOf(dag), begrotingsregelsOp(dag).begrotingVoor), -1);

/** The last day on which a draft can leave for the board to decide on `vaststelling`. */
export const ontwerpUiterlijk = (vaststelling: PlainDate): PlainDate =>
  addWeeks(vaststelling, -begrotingsregelsOp(vaststelling).weken);

/** Back from the day on which the board adopts the budget of the year after. */
export function begrotingTerug(invoer: Invoer): Plan {
  const ontwerp = ontwerpUiterlijk(invoer.dag);
  return budget(invoer, {
    ontwerp: gebeurtenis(
      'ontwerpbegroting',
      ontwerp,
      reden('weken-voor', invoer.dag, begrotingsregelsOp(invoer.dag).weken),
    ),
    vaststelling: gebeurtenis('vaststelling-begroting', invoer.dag, reden('gekozen', invoer.dag)),
    knellingen: adoptionFaults(invoer, [invoer.dag, invoer.dag]),
  });
}

/** On from the day the draft leaves: the board decides in the window that is left until the limit of the act. */
export function begrotingVooruit(invoer: Invoer): Plan {
  const { dag, recessen, bestuursvergaderingen } = invoer;
  const { weken } = begrotingsregelsOp(dag);
  const venster = [addWeeks(dag, weken), uitersteVaststelling(dag)] as const;
  const gekozen = bestuursvergaderingen
    .toSorted()
    .find(
      (vergadering) =>
        vergadering >= venster[0] && recessenIn(recessen, null, [vergadering, vergadering]).length === 0,
    );
  const vrij = firstFree(recessen, venster[0]);
  const vaststelling =
    gekozen && gekozen <= venster[1]
      ? gebeurtenis('vaststelling-begroting', gekozen, reden('eerste-vergadering', venster[0]))
      : gebeurtenis(
          'vaststelling-begroting',
          vrij,
          vrij > venster[0] ? reden('buiten-reces', vrij) : reden('weken-na', dag, weken),
        );
  return budget(invoer, {
    ontwerp: gebeurtenis('ontwerpbegroting', dag, reden('gekozen', dag)),
    vaststelling,
    knellingen: [
      ...adoptionFaults(invoer, venster),
      ...(bestuursvergaderingen.length > 0 && !(gekozen && gekozen <= venster[1])
        ? [
            knelling('bestuur-vergadert-niet', {
              stap: 'vaststelling-begroting',
              van: venster[0],
              tot: venster[1],
            }),
          ]
        : []),
    ],
  });
}

/** A change of the budget: the same weeks for the councils, unless the regeling exempts it (Wgr 35 lid 5). */
export function begrotingswijziging(invoer: Invoer): Plan {
  const { dag } = invoer;
  const ontwerp = ontwerpUiterlijk(dag);
  const zienswijzen = viewsOf(invoer, ontwerp, dag);
  return {
    gebeurtenissen: [
      gebeurtenis('ontwerp-wijziging', ontwerp, reden('weken-voor', dag, begrotingsregelsOp(dag).weken)),
      ...zienswijzen.gebeurtenissen,
      gebeurtenis('vaststelling-wijziging', dag, reden('gekozen', dag)),
    ],
    knellingen: [...zienswijzen.knellingen, ...recessFaults(invoer, [dag, dag])],
  };
}

type Kern = { ontwerp: Gebeurtenis; vaststelling: Gebeurtenis; knellingen: readonly Knelling[] };

function budget(invoer: Invoer, { ontwerp, vaststelling, knellingen }: Kern): Plan {
  const dag = vaststelling.datum;
  const uiterst = uitersteVaststelling(dag);
  const binnenTermijn = addWeeks(dag, wekenNaarProvincie);
  const zienswijzen = viewsOf(invoer, ontwerp.datum, dag);
  return {
    gebeurtenissen: [
      ...frames(ontwerp.datum, begrotingsregelsOp(dag)),
      ontwerp,
      ...zienswijzen.gebeurtenissen,
      vaststelling,
      gebeurtenis('laatste-dag-vaststelling', uiterst, reden('voor-de-wet', addDays(uiterst, 1))),
      gebeurtenis(
        'begroting-naar-provincie',
        eerder(binnenTermijn, uiterst),
        binnenTermijn <= uiterst
          ? reden('weken-na', dag, wekenNaarProvincie)
          : reden('voor-de-wet', addDays(uiterst, 1)),
      ),
      ...accounts(yearOf(dag) + 2),
    ],
    knellingen: [...knellingen, ...zienswijzen.knellingen],
  };
}

/** The kadernota, at the latest; it goes before the draft budget that follows from it, or with it. */
function frames(ontwerp: PlainDate, { kadersVoor }: Begrotingsregels): Gebeurtenis[] {
  if (!kadersVoor) return [];
  const grens = grensIn(yearOf(ontwerp), kadersVoor);
  return [
    ontwerp < grens
      ? gebeurtenis('kaders', ontwerp, reden('tegelijk', ontwerp))
      : gebeurtenis('kaders', addDays(grens, -1), reden('voor-de-wet', grens)),
  ];
}

/** The accounts of the budget year, in the year after it. */
function accounts(jaar: number): Gebeurtenis[] {
  const regels = begrotingsregelsOp(grensIn(jaar, [4, 1]));
  const voorlopig = regels.kadersVoor && grensIn(jaar, regels.kadersVoor);
  const grens = grensIn(jaar, regels.jaarrekeningVoor);
  const naarProvincie = addDays(grens, -1);
  return [
    ...(voorlopig
      ? [gebeurtenis('voorlopige-jaarrekening', addDays(voorlopig, -1), reden('voor-de-wet', voorlopig))]
      : []),
    gebeurtenis(
      'vaststelling-jaarrekening',
      addWeeks(naarProvincie, -wekenNaarProvincie),
      reden('weken-voor', naarProvincie, wekenNaarProvincie),
    ),
    gebeurtenis('jaarrekening-naar-provincie', naarProvincie, reden('voor-de-wet', grens)),
  ];
}

/** The first day on or after this one that is in no recess of all. */
function firstFree(recessen: Invoer['recessen'], vanaf: PlainDate): PlainDate {
  const [reces] = recessenIn(recessen, null, [vanaf, vanaf]);
  return reces ? firstFree(recessen, addDays(reces.tot, 1)) : vanaf;
}

/** Too late for the act, or only days in a recess of all left. */
function adoptionFaults(invoer: Invoer, venster: readonly [PlainDate, PlainDate]): Knelling[] {
  const uiterst = uitersteVaststelling(invoer.dag);
  return venster[0] > uiterst
    ? [knelling('na-uiterste-dag', { stap: 'vaststelling-begroting', van: venster[0], tot: uiterst })]
    : recessFaults(invoer, venster);
}

const recessFaults = ({ recessen, spoor }: Invoer, [van, tot]: readonly [PlainDate, PlainDate]): Knelling[] =>
  recessenIn(recessen, null, [van, tot]).map((reces) =>
    knelling('bestuur-in-reces', {
      ernst: firstFree(recessen, van) > tot ? 'knelt' : 'let-op',
      stap: spoor === 'begrotingswijziging' ? 'vaststelling-wijziging' : 'vaststelling-begroting',
      van,
      tot,
      reces: reces.naam,
    }),
  );

/** A zienswijze ends the wait for that council; the weeks before the board stay as they are. */
function viewsOf({ gemeenten, recessen }: Invoer, ontwerp: PlainDate, besluit: PlainDate): Plan {
  const delen = gemeenten.map((gemeente): Plan => {
    const begin = later(gemeente.ontvangst ?? ontwerp, ontwerp);
    const { geenZienswijze } = gemeente;
    const geen =
      geenZienswijze && begin < geenZienswijze && geenZienswijze <= besluit ? geenZienswijze : undefined;
    const datum = geen ?? laatsteVergadering(gemeente, recessen, [addDays(begin, 1), besluit]);
    const plek = {
      stap: 'zienswijze-begroting',
      gemeente: gemeente.naam,
      van: addDays(begin, 1),
      tot: besluit,
    } as const;
    return {
      gebeurtenissen: datum
        ? [
            gebeurtenis(
              'zienswijze-begroting',
              datum,
              geen ? reden('geen-zienswijze', geen) : reden('laatste-vergadering', besluit),
              gemeente.naam,
            ),
          ]
        : [],
      knellingen: [
        ...(datum ? [] : [knelling('geen-zienswijze-mogelijk', plek)]),
        ...(geen ? [] : inRecess(recessen, gemeente, [begin, besluit])),
      ],
    };
  });
  return {
    gebeurtenissen: delen.flatMap((deel) => deel.gebeurtenissen),
    knellingen: delen.flatMap((deel) => deel.knellingen),
  };
}
