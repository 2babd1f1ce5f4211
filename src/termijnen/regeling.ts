import { addDays, addMonths, addWeeks, type PlainDate } from '#src/shared/dates.ts';
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
import { eerder, eersteVergadering, type Gemeente, laatsteVergadering, later } from './kalender.ts';
import { maandenOpschorting, wekenZienswijzeRegeling } from './wet.ts';

/** No council is asked to consent more than this before the colleges decide. */
const dagenVooraf = 400;

type Toestemming = { readonly gemeente: Gemeente; readonly datum: PlainDate | undefined };
/** The days on which the others hang. */
type Dagen = {
  readonly ontwerp: PlainDate;
  readonly eindeZienswijzen: PlainDate;
  readonly verwerkt: PlainDate;
  readonly orAdvies: PlainDate;
  readonly colleges: PlainDate;
  readonly bekendmaking: PlainDate;
  readonly start: PlainDate;
};

/** From the start back: publication, colleges, consent of every council in its own meeting, zienswijzen, draft. */
export function planTerug(invoer: Invoer): Plan {
  const { dag, gemeenten, recessen, wekenBekendmaking, wekenVerwerken, wekenAanlevering, wekenOr } = invoer;
  const bekendmaking = addWeeks(dag, -wekenBekendmaking);
  const colleges = invoer.orWijktAf
    ? eerder(bekendmaking, addMonths(dag, -maandenOpschorting))
    : bekendmaking;
  const toestemmingen = gemeenten.map((gemeente) => ({
    gemeente,
    datum: laatsteVergadering(gemeente, recessen, [addDays(colleges, -dagenVooraf), colleges]),
  }));
  const eerste = toestemmingen.reduce((vroegst, { datum }) => eerder(vroegst, datum ?? colleges), colleges);
  const verwerkt = addWeeks(eerste, -wekenAanlevering);
  const eindeZienswijzen = addWeeks(verwerkt, -wekenVerwerken);
  // The works council is asked when the draft leaves, and its advice can still change the text.
  const ontwerp = eerder(addWeeks(eindeZienswijzen, -wekenZienswijzeRegeling), addWeeks(verwerkt, -wekenOr));
  const dagen: Dagen = {
    ontwerp,
    eindeZienswijzen,
    verwerkt,
    orAdvies: verwerkt,
    colleges,
    bekendmaking,
    start: dag,
  };
  const zienswijzen = viewsOf(invoer, dagen);
  return {
    gebeurtenissen: [
      gebeurtenis(
        'ontwerp-naar-raad',
        ontwerp,
        reden('weken-voor', eindeZienswijzen, wekenZienswijzeRegeling),
      ),
      ...zienswijzen.gebeurtenissen,
      gebeurtenis('einde-zienswijzen', eindeZienswijzen, reden('weken-voor', verwerkt, wekenVerwerken)),
      gebeurtenis('advies-or-vragen', addWeeks(verwerkt, -wekenOr), reden('weken-voor', verwerkt, wekenOr)),
      gebeurtenis('advies-or', verwerkt, reden('tegelijk', verwerkt)),
      gebeurtenis('zienswijzen-verwerkt', verwerkt, reden('weken-voor', eerste, wekenAanlevering)),
      ...consents(toestemmingen, reden('laatste-vergadering', colleges)),
      gebeurtenis(
        'besluit-colleges',
        colleges,
        colleges < bekendmaking ? reden('maand-voor', dag) : reden('tegelijk', bekendmaking),
      ),
      gebeurtenis('bekendmaking', bekendmaking, reden('weken-voor', dag, wekenBekendmaking)),
      ...suspension(invoer, colleges),
      gebeurtenis('inwerkingtreding', dag, reden('gekozen', dag)),
    ],
    knellingen: [
      ...zienswijzen.knellingen,
      ...without(toestemmingen, {
        van: addWeeks(eindeZienswijzen, wekenVerwerken + wekenAanlevering),
        tot: colleges,
      }),
    ],
  };
}

/** From the day the draft leaves on; every council has its own term, which ends early when it wants no zienswijze. */
export function planVooruit(invoer: Invoer, ontwerp: PlainDate): Plan {
  const { gemeenten, recessen, wekenBekendmaking, wekenVerwerken, wekenAanlevering, wekenOr } = invoer;
  const einde = gemeenten.map((gemeente) => termOf(gemeente, ontwerp).einde);
  const eindeZienswijzen =
    einde.length > 0 ? einde.reduce(later) : addWeeks(ontwerp, wekenZienswijzeRegeling);
  const orAdvies = addWeeks(ontwerp, wekenOr);
  const zonderOr = addWeeks(eindeZienswijzen, wekenVerwerken);
  const verwerkt = later(zonderOr, orAdvies);
  const vanaf = addWeeks(verwerkt, wekenAanlevering);
  const toestemmingen = gemeenten.map((gemeente) => ({
    gemeente,
    datum: eersteVergadering(gemeente, recessen, vanaf),
  }));
  const colleges = toestemmingen.reduce((laatste, { datum }) => later(laatste, datum ?? vanaf), vanaf);
  const naBekendmaking = addWeeks(colleges, wekenBekendmaking);
  const start = invoer.orWijktAf
    ? later(naBekendmaking, addMonths(colleges, maandenOpschorting))
    : naBekendmaking;
  const zienswijzen = viewsOf(invoer, {
    ontwerp,
    eindeZienswijzen,
    verwerkt,
    orAdvies,
    colleges,
    bekendmaking: colleges,
    start,
  });
  return {
    gebeurtenissen: [
      gebeurtenis('ontwerp-naar-raad', ontwerp, reden('gekozen', ontwerp)),
      ...zienswijzen.gebeurtenissen,
      gebeurtenis('einde-zienswijzen', eindeZienswijzen, reden('als-laatste-klaar-is', eindeZienswijzen)),
      gebeurtenis('advies-or-vragen', ontwerp, reden('tegelijk', ontwerp)),
      gebeurtenis('advies-or', orAdvies, reden('weken-na', ontwerp, wekenOr)),
      gebeurtenis(
        'zienswijzen-verwerkt',
        verwerkt,
        orAdvies > zonderOr
          ? reden('tegelijk', orAdvies)
          : reden('weken-na', eindeZienswijzen, wekenVerwerken),
      ),
      ...consents(toestemmingen, reden('eerste-vergadering', vanaf)),
      gebeurtenis('besluit-colleges', colleges, reden('als-laatste-klaar-is', colleges)),
      gebeurtenis('bekendmaking', colleges, reden('tegelijk', colleges)),
      ...suspension(invoer, colleges),
      gebeurtenis(
        'inwerkingtreding',
        start,
        start > naBekendmaking ? reden('maand-na', colleges) : reden('weken-na', colleges, wekenBekendmaking),
      ),
    ],
    knellingen: [
      ...zienswijzen.knellingen,
      ...without(toestemmingen, { van: vanaf, tot: addWeeks(vanaf, wekenAanlevering) }),
    ],
  };
}

const consents = (toestemmingen: readonly Toestemming[], waarom: Gebeurtenis['reden']): Gebeurtenis[] =>
  toestemmingen.flatMap(({ gemeente, datum }) =>
    datum ? [gebeurtenis('toestemming-raad', datum, waarom, gemeente.naam)] : [],
  );

const without = (
  toestemmingen: readonly Toestemming[],
  venster: { van: PlainDate; tot: PlainDate },
): Knelling[] =>
  toestemmingen.flatMap(({ gemeente, datum }) =>
    datum
      ? []
      : [knelling('geen-vergadering', { stap: 'toestemming-raad', gemeente: gemeente.naam, ...venster })],
  );

const suspension = ({ orWijktAf }: Invoer, colleges: PlainDate): Gebeurtenis[] =>
  orWijktAf
    ? [gebeurtenis('opschorting-or', addMonths(colleges, maandenOpschorting), reden('maand-na', colleges))]
    : [];

/** The term of one council: eight weeks from its own receipt, or until it says that no zienswijze comes. */
function termOf({ ontvangst, geenZienswijze }: Gemeente, ontwerp: PlainDate) {
  const begin = ontvangst ?? ontwerp;
  const vol = addWeeks(begin, wekenZienswijzeRegeling);
  const isVroeg = geenZienswijze !== undefined && begin < geenZienswijze && geenZienswijze <= vol;
  return { begin, einde: isVroeg ? geenZienswijze : vol, isVroeg };
}

/** Every council by itself: receipt, the meeting for its zienswijze, the end of its term, and what stands in the way. */
function viewsOf({ gemeenten, recessen }: Invoer, { ontwerp, eindeZienswijzen }: Dagen): Plan {
  const delen = gemeenten.map((gemeente): Plan => {
    const { naam, ontvangst } = gemeente;
    const { begin, einde, isVroeg } = termOf(gemeente, ontwerp);
    const datum = isVroeg ? einde : laatsteVergadering(gemeente, recessen, [addDays(begin, 1), einde]);
    return {
      gebeurtenissen: [
        ...(ontvangst ? [gebeurtenis('ontvangst-raad', ontvangst, reden('gekozen', ontvangst), naam)] : []),
        ...(datum
          ? [
              gebeurtenis(
                'zienswijze-raad',
                datum,
                isVroeg ? reden('geen-zienswijze', datum) : reden('laatste-vergadering', einde),
                naam,
              ),
            ]
          : []),
        gebeurtenis(
          'einde-termijn-raad',
          einde,
          isVroeg ? reden('geen-zienswijze', einde) : reden('weken-na', begin, wekenZienswijzeRegeling),
          naam,
        ),
      ],
      knellingen: [
        ...(datum
          ? []
          : [
              knelling('geen-zienswijze-mogelijk', {
                stap: 'zienswijze-raad',
                gemeente: naam,
                van: addDays(begin, 1),
                tot: einde,
              }),
            ]),
        ...(einde > eindeZienswijzen
          ? [
              knelling('termijn-loopt-nog', {
                stap: 'einde-termijn-raad',
                gemeente: naam,
                van: eindeZienswijzen,
                tot: einde,
              }),
            ]
          : []),
        ...(isVroeg ? [] : inRecess(recessen, gemeente, [begin, einde])),
      ],
    };
  });
  return {
    gebeurtenissen: delen.flatMap((deel) => deel.gebeurtenissen),
    knellingen: delen.flatMap((deel) => deel.knellingen),
  };
}
