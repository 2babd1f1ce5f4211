import type { Bron, Stap, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { getalVan } from '#src/shared/breuk.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { euro, getal, procent } from '#src/shared/getallen.ts';
import { type Invoer, meerDanAlleen, type Uitkomst } from './kostenverdeling.ts';
import { paren } from './schatting.ts';
import { delenVan, hoeveelheden, type Maat } from './sleutel.ts';
import { maxGroepen } from './spel.ts';
import { type Kenmerk, sleutelVan, type Sleutelkeuze } from './verdeling.ts';

/** 'kenmerk-0' → 'werkplekken'. */
export function maatNaam(maat: Maat, kenmerken: readonly Kenmerk[]): string {
  if (maat === 'gelijk') return 'gelijke delen';
  if (maat === 'inwoners') return 'inwoners';
  return kenmerken[Number(maat.slice('kenmerk-'.length))]?.naam.toLowerCase() ?? maat;
}

export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return {
    stappen: [
      ...keys(invoer),
      ...perPool(invoer, uitkomst),
      ...after(invoer, uitkomst),
      ...fairness(uitkomst),
    ],
    waarschuwingen: warnings(invoer, uitkomst),
    bronnen: sources(invoer),
  };
}

function keys({ sleutels, kenmerken }: Invoer): Stap[] {
  if (sleutels.length === 0) return [];
  return [
    {
      titel: 'Eigen sleutels',
      regels: sleutels.map((sleutel) => {
        const met = (wat: string) =>
          delenVan(sleutel)
            .map(
              ({ maat, gewicht }) =>
                `${getal(gewicht, decimalsOf(gewicht))} × ${wat} ${maatNaam(maat, kenmerken)}`,
            )
            .join(' + ');
        return sleutel.soort === 'mengsel'
          ? `${sleutel.naam}: ${met('aandeel in')}, gedeeld door de som van de gewichten.`
          : `${sleutel.naam}: ${met('aantal')} (prijs maal hoeveelheid).`;
      }),
    },
  ];
}

const decimalsOf = (waarde: number): number => /\.(\d+)$/.exec(String(waarde))?.[1]?.length ?? 0;

/** Per variant the sum of one municipality, the smallest: there rounding and keys show most. */
function perPool(invoer: Invoer, { varianten }: Uitkomst): Stap[] {
  const { deelnemers, posten } = invoer;
  const i = deelnemers.reduce(
    (klein, d, at) => (d.inwoners < (deelnemers[klein]?.inwoners ?? Infinity) ? at : klein),
    0,
  );
  const naam = deelnemers[i]?.naam ?? '';
  return varianten.map((variant, v) => ({
    titel: `Sleutel ${variant.naam}: zo komt ${naam} aan zijn bijdrage`,
    regels: variant.perPost.map(({ naam: post, delen }, p) => {
      const som = formula(invoer, posten[p]?.sleutels[v] ?? 'gelijk', i);
      return `${post}: ${euro(posten[p]?.bedragen[0] ?? 0, { decimalen: 0 })} × ${som} = ${euro(delen[i] ?? 0)}`;
    }),
  }));
}

function formula({ deelnemers, kenmerken, sleutels }: Invoer, keuze: Sleutelkeuze, i: number): string {
  const sleutel = sleutelVan(keuze, sleutels);
  const [deel, nogEen] = delenVan(sleutel);
  if (!deel || nogEen) return `aandeel in ${sleutel.naam}`;
  const aantallen = hoeveelheden(deel.maat, deelnemers).map(getalVan);
  const totaal = aantallen.reduce((som, aantal) => som + aantal, 0);
  const shown = (waarde: number) => getal(waarde, Math.min(2, decimalsOf(waarde)));
  return `${shown(aantallen[i] ?? 0)} ÷ ${shown(totaal)} ${maatNaam(deel.maat, kenmerken)}`;
}

function after({ ingroei, deelnemers, eenheid, afrondregel }: Invoer, { varianten }: Uitkomst): Stap[] {
  const begrensd = deelnemers.filter(
    ({ minimum, maximum }) => minimum !== undefined || maximum !== undefined,
  );
  const hele = eenheid === 'euro' ? 'euro’s' : 'centen';
  return [
    ...(ingroei.length > 0
      ? [
          {
            titel: 'Ingroei',
            regels: [
              'Bijdrage = (1 − deel nieuw) × aandeel in wat nu wordt betaald × kosten + deel nieuw × bijdrage volgens de nieuwe sleutel.',
              `Deel nieuw per jaar: ${ingroei.map((deel) => procent(deel / 100, 0)).join(', ')}, daarna ${procent(1, 0)}.`,
            ],
          },
        ]
      : []),
    ...(begrensd.length > 0
      ? [
          {
            titel: 'Minimum en maximum',
            regels: [
              `Voor ${opsomming(begrensd.map(({ naam }) => naam))} geldt een grens. Wat dat scheelt, verdelen wij over de anderen met dezelfde sleutel.`,
            ],
          },
        ]
      : []),
    {
      titel: 'Afronden',
      regels: [
        afrondregel === 'grootste-rest'
          ? `Elke bijdrage gaat eerst naar beneden, op hele ${hele}. De ${hele} die overblijven, gaan naar de grootste resten. Zo klopt het totaal.`
          : `Elke bijdrage wordt apart afgerond op hele ${hele}. Wat dat scheelt met het totaal, staat op de regel Afronding.`,
        ...varianten.map(
          ({ naam, verschil }) => `Sleutel ${naam}: kosten − bijdragen − afronding = ${euro(verschil)}.`,
        ),
      ],
    },
  ];
}

function fairness({ billijkheid }: Uitkomst): Stap[] {
  if (!billijkheid) return [];
  return [
    {
      titel: 'Vergelijking met een neutrale maatstaf',
      regels: [
        'Kern: een verdeling waarbij geen enkele groep samen meer betaalt dan die groep apart kwijt zou zijn.',
        'Shapley-waarde: wat een gemeente aan kosten toevoegt, gemiddeld over alle volgordes waarin gemeenten kunnen meedoen.',
        ...(billijkheid.shapleyMarge
          ? [
              `Er zijn te veel volgordes om allemaal te bekijken. Wij trokken er ${getal(2 * paren, 0)}, elke volgorde ook andersom. De marge geeft 95 procent zekerheid. Dezelfde invoer geeft altijd dezelfde schatting.`,
            ]
          : []),
        'Nucleolus: de groep die het minste voordeel heeft, krijgt zo veel voordeel als kan; daarna de volgende. Gecontroleerd met het criterium van Kohlberg.',
        'Afscheidbare kosten (SCRB, gelijk aan de verdeling van Gately): elk betaalt wat hij toevoegt, de rest naar het voordeel dat dan overblijft.',
      ],
    },
  ];
}

function warnings(
  { deelnemers, billijkheid: gevraagd }: Invoer,
  { varianten, billijkheid }: Uitkomst,
): Waarschuwing[] {
  const onbekend = deelnemers.filter(({ oud }) => oud === undefined);
  return [
    ...varianten.flatMap((variant): Waarschuwing[] => {
      const wie = meerDanAlleen(variant);
      if (wie.length === 0) return [];
      const namen = opsomming(wie.map(({ naam, meer }) => `${naam} (${euro(meer, { decimalen: 0 })})`));
      return [
        {
          code: 'duurder-dan-alleen',
          tekst: `Bij sleutel ${variant.naam} betaalt ${namen} meer dan wanneer de gemeente het alleen doet.`,
        },
      ];
    }),
    ...(onbekend.length > 0 && onbekend.length < deelnemers.length
      ? [
          {
            code: 'oud-onbekend',
            tekst: `Wij weten niet wat ${opsomming(onbekend.map(({ naam }) => naam))} nu betaalt. Het verschil tussen oud en nieuw telt daarom niet op tot nul.`,
          },
        ]
      : []),
    ...(billijkheid?.kernIsLeeg
      ? [
          {
            code: 'kern-leeg',
            tekst:
              'Met deze kosten per groep is er geen verdeling waar elke groep beter mee af is. Geen sleutel kan iedereen tevreden stellen.',
          },
        ]
      : []),
    ...(billijkheid?.shapleyMarge
      ? [
          {
            code: 'shapley-geschat',
            tekst: `Boven ${maxGroepen} gemeenten is de Shapley-waarde een schatting, hoogstens ${euro(Math.max(...billijkheid.shapleyMarge), { decimalen: 0 })} ernaast (95 procent zekerheid). Welke groepen apart beter af zijn, rekenen wij dan niet uit.`,
          },
        ]
      : []),
    ...(gevraagd && billijkheid?.nucleolus === null && deelnemers.length > 14
      ? [
          {
            code: 'nucleolus-te-groot',
            tekst: 'De nucleolus en de kern berekenen wij tot en met 14 gemeenten.',
          },
        ]
      : []),
  ];
}

const eigen = (naam: string, vindplaats: string): Bron => ({ naam, vindplaats, zekerheid: 'eigen' });

const sources = ({ kenmerken, billijkheid }: Invoer): Bron[] => [
  eigen('Inwoners', 'CBS, 1 januari van het jaar dat u kiest. Gebruik één peildatum per sleutel'),
  ...kenmerken.map(({ naam, bron, peildatum }) =>
    eigen(naam, [bron ?? 'Geen bron genoemd', peildatum].filter(Boolean).join(', ')),
  ),
  {
    naam: 'Soorten bekostiging: lumpsum, prijs maal hoeveelheid en mengvormen',
    vindplaats: 'https://en-vandelaar.nl/blog-bekostiging-van-samenwerking-van-input-tot-output/',
    zekerheid: 'gelezen',
  },
  eigen('Afronden: grootste rest, of een regel Afronding zoals in gemeentelijke begrotingen', 'Rekenregel'),
  ...(billijkheid
    ? [
        {
          naam: 'Verdelen als spel: Young, Okada en Hashimoto (1982) over waterbedrijven van gemeenten',
          vindplaats:
            'https://moam.info/cooperative-game-theory-and-its-application-to-_59bcc7331723ddcac9b6f531.html',
          zekerheid: 'gelezen' as const,
        },
      ]
    : []),
];
