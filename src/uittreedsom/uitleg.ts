import type { Bron, Stap, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { euro, getal, procent } from '#src/shared/getallen.ts';
import { looptijd, type Methode } from './methode.ts';
import type { Invoer, Uitkomst } from './uittreedsom.ts';

/** The horizon that the courts went by: finances are planned five years ahead. */
const planningshorizon = 5;

/** How the sums were made, what a judge would look at, where the rules come from. */
export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return { stappen: steps(invoer, uitkomst), waarschuwingen: warnings(invoer, uitkomst), bronnen };
}

function steps(invoer: Invoer, { grondslag, methoden, toetreding }: Uitkomst): Stap[] {
  return [
    {
      titel: 'Grondslag',
      regels: [
        `${invoer.grondslag === 'laatste' ? 'De laatste jaarbijdrage' : 'Het gemiddelde van de bijdragen die u invulde'} van ${invoer.vertrekker}, zonder het pluspakket: ${euro(grondslag)}.`,
      ],
    },
    ...methoden.map(({ naam, termijnen, totaal }) => ({
      titel: naam,
      regels: [
        formula(
          invoer.methoden.find((methode) => methode.naam === naam),
          grondslag,
        ),
        `${termijnen
          .slice(0, 12)
          .map((bedrag) => euro(bedrag, { decimalen: 0 }))
          .join(' + ')}${termijnen.length > 12 ? ' + …' : ''} = ${euro(totaal)}`,
      ],
    })),
    {
      titel: 'Voor wie blijft',
      regels: [
        'Nieuwe bijdrage = (alle bijdragen van nu − kosten die wegvallen) × eigen bijdrage ÷ bijdragen van wie blijft.',
        'Effect = nieuwe bijdrage − bijdrage van nu − deel van de uittreedsom. Boven nul betaalt de gemeente meer.',
        'Wat de vertrekker betaalt, is in elk jaar precies wat de anderen samen ontvangen.',
      ],
    },
    {
      titel: 'Wat zou weggaan kosten?',
      regels: [
        `Voor elke gemeente en elk jaar dezelfde methode, met een grondslag die ${procent(invoer.indexatie / 100, 1)} per jaar stijgt.`,
        ...(invoer.methoden.some(({ soort }) => soort === 'schade')
          ? [
              `De werkelijke schade vulde u in voor ${invoer.vertrekker}. Voor een ander nemen wij die schade naar verhouding: schade × eigen grondslag ÷ grondslag van ${invoer.vertrekker}. Dat is een schatting.`,
            ]
          : []),
      ],
    },
    ...(toetreding
      ? [
          {
            titel: 'Toetreden',
            regels: [
              `Kosten ${euro(toetreding.kosten)} − ontvangen ${euro(toetreding.ontvangst)} − voorgeschoten ${euro(toetreding.voorschot)} = nu te betalen ${euro(toetreding.nuTeBetalen)}. Een voorschot betaalt u later terug.`,
              ...(toetreding.perJaar
                ? [
                    'De nieuwkomer betaalt per jaar de eigen bijdrage, in het eerste jaar ook wat nu te betalen is, en daarna wat er van het voorschot terug moet.',
                    'Wie er al in zit: (extra kosten + wat zij betalen of voorschieten − bijdrage van de nieuwkomer − terugbetaald) × eigen bijdrage ÷ alle bijdragen. Onder nul is een voordeel.',
                  ]
                : []),
            ],
          },
        ]
      : []),
  ];
}

function formula(methode: Methode | undefined, grondslag: number): string {
  switch (methode?.soort) {
    case 'afbouw':
      return `${(methode.schema ?? []).map((deel) => procent(deel / 100, Number.isInteger(deel) ? 0 : 2)).join(', ')} van ${euro(grondslag)} per jaar.`;
    case 'vast':
      return `${getal(methode.jaren ?? planningshorizon)} jaar × ${euro(grondslag)}.`;
    case 'factor':
      return `${getal(methode.factor ?? 0, 2)} × ${euro(grondslag)}, in één keer.`;
    case 'schade':
      return 'Per jaar: kosten die niet te vermijden zijn − wat u daaraan doet, nooit onder nul. In het eerste jaar komen de eenmalige kosten erbij en gaat het aandeel in het vermogen eraf.';
    case undefined:
      return '';
  }
}

function warnings({ methoden, schade, toestemming }: Invoer, { toetreding }: Uitkomst): Waarschuwing[] {
  const lang = methoden.filter((methode) => looptijd(methode) > planningshorizon).map(({ naam }) => naam);
  const rekentSchade = methoden.some(({ soort }) => soort === 'schade');
  const heeftCijfers = schade.jaren.some(({ onvermijdelijk }) => onvermijdelijk > 0) || schade.eenmalig > 0;
  const onverklaard = toetreding?.onverklaard ?? 0;
  return [
    ...(lang.length > 0
      ? [
          {
            code: 'te-lang',
            tekst: `${opsomming(lang)} loopt langer dan vijf jaar. De rechter vond achttien jaar niet aannemelijk, omdat de begroting vijf jaar vooruitkijkt.`,
            bron: korendijk.naam,
          },
        ]
      : []),
    ...(rekentSchade && !heeftCijfers
      ? [
          {
            code: 'geen-cijfers',
            tekst: 'Bij werkelijke schade horen cijfers die de schade laten zien. Vul de kosten per jaar in.',
            bron: korendijk.naam,
          },
        ]
      : []),
    ...(toestemming
      ? [
          {
            code: 'toestemming',
            tekst:
              'Uittreden is een eenzijdig recht. Een clausule die toestemming van de anderen vraagt, houdt geen stand.',
            bron: eenzijdig.naam,
          },
        ]
      : []),
    ...(methoden.some(({ eigen }) => eigen)
      ? []
      : [
          {
            code: 'geen-eigen-clausule',
            tekst:
              'Er is geen clausule van de regeling zelf ingevuld. De wet vraagt dat een regeling de gevolgen van uittreden regelt.',
            bron: wgr.naam,
          },
        ]),
    ...(onverklaard !== 0
      ? [
          {
            code: 'totaal-klopt-niet',
            tekst: `Het genoemde totaal verschilt ${euro(onverklaard)} van de som van de delen. Vraag waar dat verschil vandaan komt.`,
          },
        ]
      : []),
  ];
}

const korendijk: Bron = {
  naam: 'Raad van State, Korendijk, ECLI:NL:RVS:2001:AD7959',
  vindplaats: 'https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:RVS:2001:AD7959',
  zekerheid: 'gelezen',
};
const eenzijdig: Bron = {
  naam: 'Uittreden is eenzijdig; het bestuur stelt de gevolgen vast',
  vindplaats:
    'https://www.vijverbergadvocaten.nl/publicaties/diverse-aspecten-bij-het-uittreden-uit-een-gemeenschappelijke-regeling',
  zekerheid: 'gelezen',
};
const wgr: Bron = {
  naam: 'Wet gemeenschappelijke regelingen, artikel 9 (toetreding, uittreding, gevolgen)',
  vindplaats: 'https://wetten.overheid.nl/BWBR0003740',
  zekerheid: 'gelezen',
};
const bronnen: readonly Bron[] = [
  wgr,
  {
    naam: 'Twee methoden als de regeling zwijgt: KB 14 mei 1985 (AB 1985/424) en Raad van State 15 april 2015 (RVS:2015:1198)',
    vindplaats:
      'https://www.omgevingsweb.nl/nieuws/samenwerkende-gemeenten-kunnen-uittreden-makkelijker-maken',
    zekerheid: 'gelezen',
  },
  korendijk,
  {
    naam: 'Tweeënhalf keer de laatste bijdrage, RBMAA:2007:BA7503',
    vindplaats: 'https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:RBMAA:2007:BA7503',
    zekerheid: 'gelezen',
  },
  eenzijdig,
];
