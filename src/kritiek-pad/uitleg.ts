import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { dagInWoorden, dagMetJaar, opsomming } from '#src/shared/datumtekst.ts';
import type { Soort } from './afhankelijkheid.ts';
import type { Invoer, Taakplan, Uitkomst } from './kritiek-pad.ts';

const soortInWoorden = {
  FS: 'begint na het einde van',
  SS: 'begint na het begin van',
  FF: 'eindigt na het einde van',
} satisfies Record<Soort, string>;

/** '5 werkdagen', '1 werkdag'. */
export const werkdagen = (aantal: number): string =>
  `${Math.abs(aantal)} ${Math.abs(aantal) === 1 ? 'werkdag' : 'werkdagen'}`;

/** 'B SS+2', as it is typed. */
export const bandInTekst = ({ code, soort, vertraging }: Taakplan['na'][number]): string =>
  `${code}${soort === 'FS' && vertraging === 0 ? '' : ` ${soort}`}${vertraging === 0 ? '' : vertraging > 0 ? `+${vertraging}` : `−${-vertraging}`}`;

/** How the days were found, what to mind, where the rules come from. */
export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return {
    stappen: [
      { titel: 'Het kritieke pad, taak voor taak', regels: chain(uitkomst) },
      {
        titel: 'Speling',
        regels: [
          'Vooruit rekenen wij de vroegste start: het laatste moment waarop alles klaar is waar de taak op wacht.',
          'Terug vanaf het einde rekenen wij de uiterste start: later beginnen schuift het einde op.',
          'Totale speling = uiterste start − vroegste start. Een taak zonder totale speling is kritiek.',
          'Vrije speling = hoeveel de taak mag uitlopen zonder dat een andere taak later begint.',
        ],
      },
      { titel: 'Welke dagen tellen', regels: days(invoer, uitkomst) },
    ],
    waarschuwingen: warnings(invoer, uitkomst),
    bronnen,
  };
}

function chain({ taken, kritiekPad, werkdagen: lengte, start, einde }: Uitkomst): string[] {
  const byCode = new Map(taken.map((taak) => [taak.code, taak]));
  const regels = kritiekPad.flatMap((code) => {
    const taak = byCode.get(code);
    return taak ? [`${code} ${taak.naam}: ${reasonOf(taak)} ${stretch(taak)}`] : [];
  });
  return [...regels, `Van ${dagMetJaar(start)} tot en met ${dagMetJaar(einde)}: ${werkdagen(lengte)}.`];
}

function stretch({ duur, vroegsteStart, vroegsteEinde }: Taakplan): string {
  if (duur === 0) return `Mijlpaal op ${dagMetJaar(vroegsteEinde)}.`;
  return `${dagMetJaar(vroegsteStart)} tot en met ${dagMetJaar(vroegsteEinde)}, ${werkdagen(duur)}.`;
}

/** What fixes the earliest start of a task. */
export function reasonOf({ bepaaldDoor, wachtOpEigenDag, na }: Taakplan): string {
  if (wachtOpEigenDag) return 'Begint op de eigen vroegste dag.';
  if (bepaaldDoor === null) return 'Begint bij de start van het plan.';
  const band = na.find(({ code }) => code.toLowerCase() === bepaaldDoor.toLowerCase());
  if (!band) return '';
  const { soort, vertraging } = band;
  const wat = `${soortInWoorden[soort]} ${bepaaldDoor}`;
  const uitstel =
    vertraging === 0
      ? ''
      : vertraging > 0
        ? `, ${werkdagen(vertraging)} later`
        : `, ${werkdagen(vertraging)} eerder`;
  return `${wat.charAt(0).toUpperCase()}${wat.slice(1)}${uitstel}.`;
}

function days({ sluitingen, bevrijdingsdag }: Invoer, { feestdagen }: Uitkomst): string[] {
  const regel = {
    lustrum: 'alleen in een jaar dat deelbaar is door vijf',
    'elk-jaar': 'elk jaar',
    nooit: 'nooit',
  }[bevrijdingsdag];
  return [
    'Maandag tot en met vrijdag, zonder feestdagen en zonder uw eigen sluitingsdagen.',
    feestdagen.length === 0
      ? 'In deze periode valt geen feestdag op een werkdag.'
      : `Feestdagen in deze periode: ${opsomming(feestdagen.map(({ naam, datum }) => `${naam} (${dagMetJaar(datum)})`))}.`,
    `Bevrijdingsdag is vrij: ${regel}.`,
    ...sluitingen.map(({ naam, van, tot }) => `${naam}: ${dagMetJaar(van)} tot en met ${dagMetJaar(tot)}.`),
  ];
}

function warnings(invoer: Invoer, uitkomst: Uitkomst): Waarschuwing[] {
  const { taken, kritiekPad, ruimte } = uitkomst;
  const opPad = new Set(kritiekPad);
  const ooitGenoemd = new Set(taken.flatMap(({ na }) => na.map(({ code }) => code.toLowerCase())));
  const los = taken.filter(({ na, code }) => na.length === 0 && !ooitGenoemd.has(code.toLowerCase()));
  const ookKritiek = taken.filter(({ isKritiek, code }) => isKritiek && !opPad.has(code));
  const bijna = taken.filter(({ totaleSpeling }) => totaleSpeling > 0 && totaleSpeling <= 5);
  const overlap = taken.filter(({ na }) => na.some(({ vertraging }) => vertraging < 0));
  const namen = (lijst: readonly Taakplan[]) => opsomming(lijst.map(({ code, naam }) => `${code} (${naam})`));
  return [
    ...(ruimte !== null && ruimte < 0 ? [tooLate(invoer, uitkomst, -ruimte)] : []),
    ...(uitkomst.start === invoer.start
      ? []
      : [
          {
            code: 'start-verschoven',
            tekst: `${dagInWoorden(invoer.start)} is geen werkdag. Het plan begint op ${dagInWoorden(uitkomst.start)}.`,
          },
        ]),
    ...when(
      'losse-taken',
      taken.length > 1 ? los : [],
      (lijst) =>
        `${namen(lijst)}: deze taak hangt nergens mee samen. Vul in waar zij op wacht, of welke taak op haar wacht.`,
    ),
    ...when(
      'meer-paden',
      ookKritiek,
      (lijst) => `Er is meer dan één kritiek pad. Ook zonder speling: ${namen(lijst)}.`,
    ),
    ...when('bijna-kritiek', bijna, (lijst) => `Hoogstens vijf werkdagen speling: ${namen(lijst)}.`),
    ...when(
      'overlap',
      overlap,
      (lijst) =>
        `${namen(lijst)} begint eerder dan waar de taak op wacht klaar is. Spreek af wat er dan al ligt.`,
    ),
  ];
}

const when = (
  code: string,
  lijst: readonly Taakplan[],
  tekst: (lijst: readonly Taakplan[]) => string,
): Waarschuwing[] => (lijst.length === 0 ? [] : [{ code, tekst: tekst(lijst) }]);

/** What would make it fit: the longest tasks on the path, or an earlier start. */
function tooLate(invoer: Invoer, { taken, kritiekPad }: Uitkomst, tekort: number): Waarschuwing {
  const opPad = taken.filter(({ code, duur }) => kritiekPad.includes(code) && duur > 0);
  const langste = opPad.toSorted((a, b) => b.duur - a.duur).slice(0, 3);
  const wat = langste.map(({ code, naam, duur }) => `${code} (${naam}, ${werkdagen(duur)})`);
  return {
    code: 'te-laat',
    tekst: `Het plan haalt ${dagMetJaar(invoer.gewenstEinde ?? invoer.start)} niet: er zijn ${werkdagen(tekort)} te weinig. Begin zoveel eerder, of verkort taken op het kritieke pad. De langste zijn ${opsomming(wat)}.`,
  };
}

const bronnen: readonly Bron[] = [
  {
    naam: 'Kritiekepadmethode: Kelley en Walker (1959), met FS, SS en FF',
    vindplaats: 'Langste pad door het netwerk van taken, vooruit en terug',
    zekerheid: 'eigen',
  },
  {
    naam: 'Feestdagen: Algemene termijnenwet artikel 3',
    vindplaats: 'https://wetten.overheid.nl/BWBR0002448',
    zekerheid: 'onbevestigd',
  },
  {
    naam: 'Paasdatum: gregoriaanse computus (Meeus, Jones en Butcher)',
    vindplaats: 'Vergeleken met een gepubliceerde lijst van 2000 tot en met 2040',
    zekerheid: 'eigen',
  },
];
