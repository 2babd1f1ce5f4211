import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import type { Invoer, Uitkomst } from './afweging.ts';

/** Difference in weight between participants from which they should talk first. */
const uiteen = 0.2;

export function legUit({ laagste, hoogste, zaad }: Invoer, uitkomst: Uitkomst): Uitleg {
  const winnaar = uitkomst.alternatieven.find(({ naam }) => naam === uitkomst.winnaar);
  return {
    stappen: [
      {
        titel: 'Gewichten',
        regels: [
          'Elke deelnemer geeft 100 punten aan het criterium waarvan het verschil tussen slechtste en beste het zwaarst telt, en de andere punten daarmee vergeleken.',
          'Gewicht = punten ÷ som van de punten. Samen: het gemiddelde van de deelnemers.',
          ...uitkomst.criteria.map(
            ({ naam, gewicht, laagste: min, hoogste: max }) =>
              `${naam}: ${procent(gewicht)} (van ${procent(min)} tot ${procent(max)}).`,
          ),
        ],
      },
      {
        titel: 'Gewogen som (SMART)',
        regels: [
          `Waarde = (score − ${getal(laagste)}) ÷ (${getal(hoogste)} − ${getal(laagste)}). Som = waarde × gewicht, over alle criteria.`,
          ...(winnaar
            ? [
                `${winnaar.naam}: ${getal(winnaar.totaal * 100, 1)} van de 100 punten; per deelnemer van ${getal(winnaar.laagste * 100, 1)} tot ${getal(winnaar.hoogste * 100, 1)}.`,
              ]
            : []),
        ],
      },
      {
        titel: 'Hoe zeker is de winnaar?',
        regels: [
          'Interval: tussen welke gewichten van één criterium de winnaar blijft, als de andere gewichten onderling gelijk verdeeld blijven.',
          `Rangkansen (SMAA): wij trekken 10.000 keer willekeurige gewichten, met vast begingetal ${zaad}, en tellen hoe vaak elk alternatief op elke plaats komt.`,
          'PROMETHEE II: telt per criterium alleen wie beter is, niet hoeveel. Wijst die een ander aan, dan hangt de uitkomst van de schaal af.',
        ],
      },
    ],
    waarschuwingen: warnings(uitkomst),
    bronnen,
  };
}

function warnings({
  criteria,
  alternatieven,
  winnaar,
  winnaars,
  gedomineerd,
  zonderVerschil,
  dubbel,
}: Uitkomst): Waarschuwing[] {
  const lopen = criteria.filter(({ laagste, hoogste }) => hoogste - laagste > uiteen).map(({ naam }) => naam);
  const anders = winnaars
    .filter(({ alternatief }) => alternatief !== winnaar)
    .map(({ deelnemer }) => deelnemer);
  const andereWinnaar = alternatieven.find(({ prometheeRang }) => prometheeRang === 1)?.naam;
  return [
    ...(lopen.length > 0
      ? [
          {
            code: 'gewichten-lopen-uiteen',
            tekst: `Over het gewicht van ${opsomming(lopen)} denken de deelnemers heel verschillend. Praat daar eerst over: het gemiddelde verbergt dat.`,
          },
        ]
      : []),
    ...(anders.length > 0
      ? [
          {
            code: 'andere-winnaar',
            tekst: `Voor ${opsomming(anders)} wint een ander alternatief dan ${winnaar}.`,
          },
        ]
      : []),
    ...(andereWinnaar !== undefined && andereWinnaar !== winnaar
      ? [
          {
            code: 'methode-verschilt',
            tekst: `De gewogen som wijst ${winnaar} aan, PROMETHEE II ${andereWinnaar}. De keuze hangt af van hoe groot de verschillen zijn.`,
          },
        ]
      : []),
    ...gedomineerd.map(({ alternatief, door }) => ({
      code: 'gedomineerd',
      tekst: `${alternatief} is nergens beter dan ${door}, en ergens slechter. U kunt het weglaten.`,
    })),
    ...(zonderVerschil.length > 0
      ? [
          {
            code: 'zonder-verschil',
            tekst: `Op ${opsomming(zonderVerschil)} scoren alle alternatieven gelijk. Dit criterium helpt niet kiezen.`,
          },
        ]
      : []),
    ...dubbel.map(([een, ander]) => ({
      code: 'dubbel',
      tekst: `${een} en ${ander} geven bijna dezelfde volgorde. Misschien telt u hetzelfde twee keer.`,
    })),
  ];
}

const bronnen: readonly Bron[] = [
  {
    naam: 'SMART met swing-gewichten: Edwards en Barron (1994)',
    vindplaats: 'Organizational Behavior and Human Decision Processes 60',
    zekerheid: 'onbevestigd',
  },
  {
    naam: 'SMAA-2: Lahdelma en Salminen (2001)',
    vindplaats: 'Operations Research 49',
    zekerheid: 'onbevestigd',
  },
  {
    naam: 'PROMETHEE II: Brans en Vincke (1985)',
    vindplaats: 'Management Science 31',
    zekerheid: 'onbevestigd',
  },
  {
    naam: 'Spreiding voor gemiddelde, criteria vast voor de scores',
    vindplaats: 'Werkwijze van Bondgenoot',
    zekerheid: 'eigen',
  },
];
