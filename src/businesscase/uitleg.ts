import type { Bron, Stap, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { euro, getal, procent } from '#src/shared/getallen.ts';
import type { Alternatiefuitkomst, Invoer, Uitkomst } from './businesscase.ts';
import { abg, coelo, discontovoet as voet, handleiding } from './nuchter.ts';

/** Savings above this part of what the task costs now are more than research finds (COELO: some 15 % in tax collection). */
const ambitieus = 0.15;

export const legeVariant = 'geen-regels';

export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return { stappen: steps(invoer, uitkomst), waarschuwingen: warnings(invoer, uitkomst), bronnen };
}

function steps(
  { discontovoet, prijzen, aantalJaren, zaad, trekkingen, kansverdeling }: Invoer,
  { alternatieven }: Uitkomst,
): Stap[] {
  return [
    {
      titel: 'Bedrag van een regel in een jaar',
      regels: [
        'Bedrag × realisatie × ingroei × (1 + index) tot de macht van het aantal jaren sinds het eerste jaar. Per jaar op de cent afgerond en verdeeld over de gemeenten, zodat het optelt.',
      ],
    },
    {
      titel: 'Netto contante waarde',
      regels: [
        `Som over de jaren van bedrag ÷ (1 + ${procent(discontovoet / 100, 2)}) tot de macht t. Het eerste jaar telt voluit, elk later jaar aan het eind. Bedragen en rente zijn ${prijzen === 'reeel' ? 'zonder' : 'met'} inflatie.`,
        ...alternatieven.map(({ naam, totaal }) => `${naam}: ${euro(totaal.ncw)} over ${aantalJaren} jaar.`),
      ],
    },
    {
      titel: 'Terugverdienen',
      regels: alternatieven.flatMap(({ naam, totaal, nietsDoen }) =>
        nietsDoen || totaal.terugverdientijd === null
          ? []
          : [
              `${naam}: ${euro(totaal.eenmalig)} eenmalig ÷ ${euro(totaal.structureel)} per jaar = ${getal(totaal.terugverdientijd, 2)} jaar. Omslagjaar: ${totaal.omslagjaar ?? 'niet binnen deze periode'}.`,
            ],
      ),
    },
    ...(alternatieven.some(({ simulatie }) => simulatie)
      ? [
          {
            titel: 'Kansen (Monte Carlo)',
            regels: [
              `Elke regel met een laag en een hoog bedrag trekken wij ${getal(trekkingen)} keer (${kansverdeling === 'pert' ? 'PERT' : 'driehoek'}), los van de andere, met vast begingetal ${zaad}. In 10 procent van de trekkingen is de uitkomst lager dan P10, in 90 procent lager dan P90.`,
            ],
          },
        ]
      : []),
  ];
}

function warnings(invoer: Invoer, { alternatieven }: Uitkomst): Waarschuwing[] {
  const namen = (wie: readonly number[]) => opsomming(wie.map((i) => invoer.deelnemers[i]?.naam ?? ''));
  return alternatieven.flatMap((alternatief, nummer): Waarschuwing[] =>
    alternatief.nietsDoen
      ? []
      : [
          ...empties(alternatief, hasRegels(invoer, nummer)),
          ...losers(alternatief, namen),
          ...doubts(alternatief),
        ],
  );
}

const hasRegels = ({ regels }: Invoer, nummer: number): boolean =>
  regels.some(({ alternatief }) => alternatief === 'alle' || alternatief === `alternatief-${nummer}`);

/** Nothing entered looks the same as nothing gained: a reader must be told which it is. */
function empties({ naam }: Alternatiefuitkomst, isFilled: boolean): Waarschuwing[] {
  if (isFilled) return [];
  return [
    {
      code: legeVariant,
      tekst: `${naam}: hiervoor is nog geen regel ingevuld. De nullen zeggen dus nog niets.`,
    },
  ];
}

function losers(
  { naam, totaal, verliezers }: Alternatiefuitkomst,
  namen: (wie: readonly number[]) => string,
): Waarschuwing[] {
  if (verliezers.length === 0) return [];
  const samen = totaal.verschil > 0 ? 'Samen is er voordeel, maar ' : '';
  return [
    {
      code: 'verliezer',
      tekst: `${naam}: ${samen}${namen(verliezers)} ${verliezers.length === 1 ? 'is' : 'zijn'} slechter af dan bij niets doen.`,
    },
  ];
}

function doubts({
  naam,
  totaal,
  benodigdeRealisatie,
  besparingsdeel,
  onverklaard,
}: Alternatiefuitkomst): Waarschuwing[] {
  return [
    ...(totaal.tekenwisselingen > 1
      ? [
          {
            code: 'rendement-niet-eenduidig',
            tekst: `${naam}: de stroom wisselt ${totaal.tekenwisselingen} keer van teken. Er is dan geen eenduidig intern rendement; wij tonen er geen.`,
          },
        ]
      : []),
    ...(benodigdeRealisatie !== null && benodigdeRealisatie > 0.8
      ? [
          {
            code: 'weinig-ruimte',
            tekst: `${naam}: ${procent(benodigdeRealisatie, 0)} van de baten moet uitkomen om geen verlies te lijden. In de praktijk komt vaak minder uit: ABG haalde in 2016 50.000 van 800.000 euro.`,
            bron: abg.naam,
          },
        ]
      : []),
    ...(besparingsdeel !== null && besparingsdeel > ambitieus
      ? [
          {
            code: 'ambitieus',
            tekst: `${naam}: de baten zijn ${procent(besparingsdeel, 0)} van de kosten van nu. Onderzoek vindt besparing vooral bij belastingen, ongeveer 15 procent.`,
            bron: coelo.naam,
          },
        ]
      : []),
    ...(onverklaard !== null && onverklaard !== 0
      ? [
          {
            code: 'totaal-klopt-niet',
            tekst: `${naam}: het genoemde eenmalige bedrag verschilt ${euro(onverklaard)} van de regels.`,
          },
        ]
      : []),
    ...(totaal.weerNegatief
      ? [{ code: 'weer-negatief', tekst: `${naam}: na het omslagjaar wordt het saldo opnieuw negatief.` }]
      : []),
  ];
}

const bronnen: readonly Bron[] = [
  voet,
  handleiding,
  coelo,
  abg,
  {
    naam: 'Achterblijvende overhead: de meeste besparing ontstaat in de gemeenten zelf',
    vindplaats: 'https://tpconline.eicpc.nl/artikel/2012/10/29/Besparen-door-samenwerking',
    zekerheid: 'gelezen',
  },
];
