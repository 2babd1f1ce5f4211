import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import type { Invoer, Uitkomst } from './afweging.ts';

/** Difference in weight between participants from which they should talk first. */
const uiteen = 0.2;

export function legUit({ laagste, hoogste, zaad }: Invoer, uitkomst: Uitkomst): Uitleg {
  const winnaars = uitkomst.alternatieven.filter(({ naam }) => uitkomst.winnaars.includes(naam));
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
          ...winnaars.map(
            ({ naam, totaal, laagste: min, hoogste: max }) =>
              `${naam}: ${getal(totaal * 100, 1)} van de 100 punten; per deelnemer van ${getal(min * 100, 1)} tot ${getal(max * 100, 1)}.`,
          ),
          'Alternatieven met evenveel punten delen een plaats. Na twee op plaats 1 volgt plaats 3.',
        ],
      },
      {
        titel: 'Hoe zeker is de winnaar?',
        regels: [
          'Interval: tussen welke gewichten van één criterium een winnaar blijft winnen, als de andere gewichten onderling gelijk verdeeld blijven.',
          `Rangkansen (SMAA): wij trekken 10.000 keer willekeurige gewichten, met vast begingetal ${zaad}, en tellen hoe vaak elk alternatief op elke plaats komt. Gelijke alternatieven delen een plaats.`,
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
  winnaars,
  winnaarsPerDeelnemer,
  gedomineerd,
  zonderVerschil,
  dubbel,
}: Uitkomst): Waarschuwing[] {
  const lopen = criteria.filter(({ laagste, hoogste }) => hoogste - laagste > uiteen).map(({ naam }) => naam);
  const samen = opsomming(winnaars);
  const anders = winnaarsPerDeelnemer
    .filter((eigen) => !eigen.alternatieven.some((naam) => winnaars.includes(naam)))
    .map(({ deelnemer }) => deelnemer);
  const volgensPromethee = opsomming(
    alternatieven.filter(({ prometheeRang }) => prometheeRang === 1).map(({ naam }) => naam),
  );
  return [
    ...(winnaars.length > 1
      ? [
          {
            code: 'gelijk',
            tekst: `${samen} hebben evenveel punten en delen plaats 1. De punten wijzen er niet één aan: praat over waarin zij verschillen.`,
          },
        ]
      : []),
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
            tekst: `Voor ${opsomming(anders)} wint een ander alternatief dan ${samen}.`,
          },
        ]
      : []),
    ...(volgensPromethee !== samen
      ? [
          {
            code: 'methode-verschilt',
            tekst: `De gewogen som wijst ${samen} aan, PROMETHEE II ${volgensPromethee}. De keuze hangt af van hoe groot de verschillen zijn.`,
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
