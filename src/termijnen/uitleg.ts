import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { daysBetween } from '#src/shared/dates.ts';
import { dagInWoorden, dagKort, dagMetJaar, hoofdletter } from '#src/shared/datumtekst.ts';
import type { Invoer, Knelling, Reden, Spoor } from './gebeurtenis.ts';
import type { Uitkomst } from './termijnen.ts';
import {
  begrotingsregelsOp,
  grensIn,
  type Stap,
  wekenNaarProvincie,
  wekenZienswijzeRegeling,
} from './wet.ts';

/** The rules behind the dates, what stands in the way and what would make it fit. */
export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return {
    stappen: [isRegeling(invoer.spoor) ? arrangementRules(invoer) : budgetRules(invoer)],
    waarschuwingen: [
      ...uitkomst.knellingen.filter(({ soort }) => soort !== 'al-voorbij').map(warningOf),
      ...tooLate(invoer, uitkomst),
      ...advice(invoer, uitkomst),
      ...noRecess(invoer, uitkomst),
    ],
    bronnen,
  };
}

export const isRegeling = (spoor: Spoor): boolean =>
  spoor === 'regeling-terug' || spoor === 'regeling-vooruit';

/** Why a date is what it is, in a few words. */
export function redenInWoorden({ soort, dag, weken }: Reden): string {
  const wanneer = dagMetJaar(dag);
  const aantal = weken === 1 ? '1 week' : `${weken ?? 0} weken`;
  switch (soort) {
    case 'gekozen':
      return 'De dag die u invulde';
    case 'weken-na':
      return `${aantal} na ${wanneer}`;
    case 'weken-voor':
      return `${aantal} voor ${wanneer}`;
    case 'maand-na':
      return `Een maand na ${wanneer}`;
    case 'maand-voor':
      return `Een maand voor ${wanneer}`;
    case 'laatste-vergadering':
      return `Laatste vergadering tot en met ${wanneer}`;
    case 'eerste-vergadering':
      return `Eerste vergadering vanaf ${wanneer}`;
    case 'geen-zienswijze':
      return 'De raad meldt dat er geen zienswijze komt';
    case 'voor-de-wet':
      return `De wet zegt: voor ${wanneer}`;
    case 'tegelijk':
      return 'Op dezelfde dag als een andere stap';
    case 'als-laatste-klaar-is':
      return 'Als de laatste raad klaar is';
    case 'buiten-reces':
      return 'Eerste dag na het reces';
  }
}

const arrangementRules = ({
  wekenAanlevering,
  wekenBekendmaking,
  wekenOr,
  wekenVerwerken,
  orWijktAf,
}: Invoer) => ({
  titel: 'Zo volgen de datums op elkaar',
  regels: [
    `Elke raad heeft ten hoogste ${wekenZienswijzeRegeling} weken voor een zienswijze, vanaf de dag dat hij het ontwerp krijgt. Meldt een raad dat er geen zienswijze komt, dan eindigt zijn termijn op die dag.`,
    `Zienswijzen verwerken: ${wekenVerwerken} weken. Daarna gaan de stukken ${wekenAanlevering} weken voor de vergadering naar de raad.`,
    'Elke raad geeft toestemming in een eigen vergadering, buiten het reces. De colleges besluiten na de laatste raad.',
    `De ondernemingsraad heeft een eigen spoor naast de raden: ${wekenOr} weken. Het advies is er voordat de tekst vaststaat, zodat het nog iets kan veranderen.`,
    ...(orWijktAf
      ? [
          'Het besluit wijkt af van het advies van de ondernemingsraad. Dan wacht de uitvoering een maand; in die maand kan de ondernemingsraad in beroep.',
        ]
      : []),
    `De bekendmaking is ${wekenBekendmaking} weken voor de start. Een regeling werkt niet voor haar bekendmaking.`,
  ],
});

function budgetRules({ dag, spoor }: Invoer) {
  const { weken, kadersVoor, begrotingVoor, jaarrekeningVoor, tot } = begrotingsregelsOp(dag);
  const dagVan = (grens: readonly [number, number]) => dagKort(grensIn(2000, grens));
  return {
    titel: 'Zo volgen de datums op elkaar',
    regels: [
      ...(tot === null ? [] : [`Wij rekenen met de regels die golden tot en met ${dagMetJaar(tot)}.`]),
      spoor === 'begrotingswijziging'
        ? `Een wijziging van de begroting ligt ook ten minste ${weken} weken bij de raden, behalve in gevallen die de regeling uitzondert.`
        : `De ontwerpbegroting ligt ten minste ${weken} weken bij de raden voordat het bestuur haar vaststelt.`,
      ...(spoor === 'begrotingswijziging'
        ? []
        : [
            `De begroting gaat ten hoogste ${wekenNaarProvincie} weken na de vaststelling naar gedeputeerde staten, en voor ${dagVan(begrotingVoor)}. Die dag zelf is te laat.`,
            ...(kadersVoor
              ? [
                  `De kadernota en de voorlopige jaarrekening gaan voor ${dagVan(kadersVoor)} naar de raden. De kadernota gaat in elk geval niet later dan de ontwerpbegroting.`,
                ]
              : []),
            `De jaarrekening gaat voor ${dagVan(jaarrekeningVoor)} naar gedeputeerde staten.`,
          ]),
      'Een zienswijze, of het bericht dat er geen komt, sluit de termijn voor die raad. De weken voor het besluit van het bestuur blijven gelden.',
    ],
  };
}

function warningOf({ soort, gemeente, van, tot, reces }: Knelling): Waarschuwing {
  const [begin, eind] = [dagInWoorden(van), dagInWoorden(tot)];
  const raad = `De raad van ${gemeente ?? ''}`;
  const teksten: Record<Knelling['soort'], string> = {
    'geen-vergadering': `${raad} vergadert niet op tijd. Een extra vergadering tussen ${begin} en ${eind} lost dit op, of een latere start.`,
    'geen-zienswijze-mogelijk': `${raad} vergadert niet binnen zijn termijn, van ${begin} tot en met ${eind}. Plan in die tijd een extra vergadering, verzend het ontwerp eerder, of vraag of de raad meldt dat er geen zienswijze komt.`,
    'termijn-loopt-nog': `De termijn van ${gemeente ?? ''} loopt nog tot en met ${eind}, omdat die raad het ontwerp later kreeg. De planning rekent op ${begin}.`,
    'al-voorbij': `${begin} is al voorbij.`,
    'na-uiterste-dag': `Het bestuur kan op zijn vroegst besluiten op ${begin}. Dat moet uiterlijk op ${eind}, want dan moet de begroting bij gedeputeerde staten zijn.`,
    'bestuur-vergadert-niet': `Het bestuur vergadert niet tussen ${begin} en ${eind}. Plan daar een vergadering.`,
    'bestuur-in-reces':
      van === tot
        ? `${hoofdletter(begin)} valt in het reces (${reces ?? ''}). Kies een andere dag, of spreek af dat het bestuur dan toch vergadert.`
        : `Het bestuur kan alleen besluiten tussen ${begin} en ${eind}. Dat valt in het reces (${reces ?? ''}). Verzend het ontwerp eerder; hieronder staat wanneer.`,
    'termijn-in-reces': `Van de termijn van ${gemeente ?? ''} vallen ${daysBetween(van, tot) + 1} dagen in het reces (${reces ?? ''}). De termijn loopt door, maar de raad vergadert dan niet.`,
  };
  return { code: soort, tekst: teksten[soort] };
}

/** One warning for all that lies before today, with what could be made shorter. */
function tooLate(invoer: Invoer, { dagenTekort }: Uitkomst): Waarschuwing[] {
  if (dagenTekort === 0) return [];
  const tekort = Math.ceil(dagenTekort / 7);
  const vrij = invoer.wekenVerwerken + invoer.wekenAanlevering + invoer.wekenBekendmaking;
  const korter =
    invoer.spoor === 'regeling-terug'
      ? ` De stappen zonder wettelijke termijn duren samen ${vrij} weken: ${tekort <= vrij ? `maak die samen ${tekort} weken korter, of kies een latere start` : 'die inkorten is niet genoeg, kies een latere start'}.`
      : ' Kies een latere dag.';
  return [
    {
      code: 'al-voorbij',
      tekst: `Het eerste wat moet gebeuren, had ${tekort === 1 ? 'een week' : `${tekort} weken`} geleden gemoeten.${korter}`,
    },
  ];
}

const advice = ({ spoor }: Invoer, { haalbaar, vroegst }: Uitkomst): Waarschuwing[] =>
  haalbaar
    ? []
    : [
        vroegst === null
          ? {
              code: 'past-niet',
              tekst: isRegeling(spoor)
                ? 'Met deze kalenders vonden wij binnen drie jaar geen dag die wel past. Vul meer vergaderingen in.'
                : 'Dit jaar is er geen dag meer die wel past. Verzend het ontwerp eerder of plan extra vergaderingen.',
            }
          : {
              code: 'past-wel',
              tekst: isRegeling(spoor)
                ? `Met deze kalenders past een start op ${dagInWoorden(vroegst)} wel.`
                : `Met deze kalenders past een besluit op ${dagInWoorden(vroegst)} wel.`,
            },
      ];

/** Without a recess the planner would be too hopeful about the summer. */
function noRecess({ recessen }: Invoer, { gebeurtenissen }: Uitkomst): Waarschuwing[] {
  const inZomer = gebeurtenissen.some(
    ({ stap, datum }) =>
      betreftVergadering.has(stap) && datum.slice(5) >= '07-10' && datum.slice(5) <= '08-25',
  );
  return recessen.length === 0 && inZomer
    ? [
        {
          code: 'zomer',
          tekst:
            'U hebt geen reces ingevuld, en een besluit valt in juli of augustus. Veel raden en besturen vergaderen dan niet: vul het zomerreces in.',
        },
      ]
    : [];
}
const betreftVergadering: ReadonlySet<Stap> = new Set([
  'zienswijze-raad',
  'toestemming-raad',
  'zienswijze-begroting',
  'vaststelling-begroting',
  'vaststelling-wijziging',
]);

const bronnen: readonly Bron[] = [
  {
    naam: 'Wgr artikel 1 (ontwerp, zienswijze, toestemming), sinds 1 juli 2022',
    vindplaats: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Wgr artikelen 34, 34b en 35 (begrotingscyclus)',
    vindplaats: 'https://www.gemeente.nu/bestuur/tijdwinst-nieuwe-begrotingscyclus-is-sigaar-uit-eigen-doos/',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Wgr artikel 26 (bekendmaking)',
    vindplaats: 'https://wetten.overheid.nl/BWBR0003740',
    zekerheid: 'oudere-tekst',
  },
  {
    naam: 'Wgr artikel 35 lid 5 (wijziging van de begroting), en de begrotingscyclus voor 2015',
    vindplaats: 'https://github.com/statengeneraal/laws-markdown',
    zekerheid: 'oudere-tekst',
  },
  {
    naam: 'WOR artikelen 25 en 26 (advies van de ondernemingsraad, een maand wachten, beroep)',
    vindplaats: 'https://wetten.overheid.nl/BWBR0002747',
    zekerheid: 'onbevestigd',
  },
  {
    naam: 'Weken voor verwerken, aanleveren, advies en bekendmaking',
    vindplaats: 'Keuzes in de planning, geen wettelijke termijnen',
    zekerheid: 'eigen',
  },
];
