import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import type { Feiten } from './feiten.ts';
import type { Gevonden, Uitkomst } from './rechtsvorm.ts';
import { type Regel, regels } from './regels.ts';
import { feitInWoorden, vormInWoorden } from './woorden.ts';

const regelVan = (nummer: number): Regel => regels.find((regel) => regel.nummer === nummer) ?? regels[0];
const vormenVan = (namen: readonly (keyof typeof vormInWoorden)[]) =>
  namen.map((naam) => vormInWoorden[naam]).join(', ');

/** Which rules fired on which answers, which did not and why, what to mind, and where every rule comes from. */
export function legUit(feiten: Feiten, uitkomst: Uitkomst): Uitleg {
  const geraakt = [uitkomst.aanbeveling, ...uitkomst.alternatieven];
  return {
    stappen: [
      {
        titel: 'Welke regels gelden hier',
        regels: geraakt.map((gevonden, index) => fired(gevonden, index === 0)),
      },
      {
        titel: 'Welke regels hier niet gelden',
        regels:
          uitkomst.nietGeraakt.length === 0
            ? ['Alle regels gelden.']
            : uitkomst.nietGeraakt.map(
                ({ nummer, feiten: redenen }) =>
                  `Regel ${nummer} (${vormenVan(regelVan(nummer).dan)}): niet, want ${because(redenen.map(feitInWoorden))}.`,
              ),
      },
      {
        titel: 'Hoe het advies ontstaat',
        regels: [
          'Wij lopen de regels van boven naar beneden langs. De eerste die geldt, geeft het advies.',
          'De andere regels die gelden, staan erbij als alternatief. Een regel die uit de wet volgt weegt zwaarder dan een voorkeur.',
          'De lichtere vorm is de vorm die minder vastlegt en waarbij u het minste mist van wat u aanvinkte.',
        ],
      },
    ],
    waarschuwingen: warnings(feiten, uitkomst, geraakt),
    bronnen: [...sourcesOf(geraakt), ...vasteBronnen],
  };
}

function fired({ nummer, hard, vormen, feiten }: Gevonden, isEerste: boolean): string {
  const soort = hard ? 'volgt uit de wet' : 'een voorkeur om te wegen';
  const reden =
    feiten.length > 0 ? `Want: ${because(feiten.map(feitInWoorden))}.` : 'Deze regel geldt altijd.';
  const plaats = isEerste ? ' Dit is de eerste regel die geldt, en dus het advies.' : '';
  return `Regel ${nummer} (${soort}): ${vormenVan(vormen)}. ${reden}${plaats}`;
}

const because = (zinnen: readonly string[]): string =>
  opsomming(zinnen.map((zin, index) => (index === 0 ? zin : zin.charAt(0).toLowerCase() + zin.slice(1))));

function warnings(feiten: Feiten, { aanbeveling }: Uitkomst, geraakt: readonly Gevonden[]): Waarschuwing[] {
  const regel = regelVan(aanbeveling.nummer);
  return [
    ...geraakt.flatMap((gevonden): Waarschuwing[] => {
      const { nummer, artikel, conflict, waarschuwing } = regelVan(gevonden.nummer);
      return [
        ...(gevonden.heeftConflict && conflict
          ? [{ code: `conflict-regel-${nummer}`, tekst: conflict.tekst, bron: artikel }]
          : []),
        ...(gevonden.heeftWaarschuwing && waarschuwing
          ? [{ code: `let-op-regel-${nummer}`, tekst: waarschuwing.tekst, bron: artikel }]
          : []),
      ];
    }),
    ...(feiten.wettelijkVerplichtOl && feiten.privateDeelnemers
      ? [
          {
            code: 'wet-en-privaat',
            tekst:
              'Een wet schrijft een openbaar lichaam voor, maar er doen ook private partijen mee. Dat gaat niet samen zonder koninklijk besluit.',
            bron: 'Wgr artikelen 93 en 96',
          },
        ]
      : []),
    ...(regel.zekerheid === 'gelezen'
      ? []
      : [
          {
            code: 'advies-niet-bevestigd',
            tekst:
              'Het advies rust op een regel die wij niet in de huidige wet hebben gelezen. Laat een jurist hem controleren voor u besluit.',
            bron: regel.artikel,
          },
        ]),
    ...(aanbeveling.vormen.includes('gemene-rekening')
      ? [
          {
            code: 'sleutel-vast',
            tekst:
              'Bij kosten voor gemene rekening ligt de verdeelsleutel vooraf vast. U mag hem tijdens en na de looptijd niet wijzigen.',
            bron: gemeneRekening.naam,
          },
        ]
      : []),
    {
      code: 'btw',
      tekst:
        'Reken de btw mee. Over diensten van een samenwerking aan haar deelnemers is in beginsel 21 procent btw verschuldigd, ook over personeel. Die is maar voor een deel te verrekenen.',
      bron: btw.naam,
    },
    {
      code: 'licht-beginnen',
      tekst: 'Begin licht en bouw later uit. Leg niet te veel vast, zeker niet bij uittreden.',
      bron: licht.naam,
    },
  ];
}

/** Of every rule that fired: its article and mark; each article once. */
function sourcesOf(geraakt: readonly Gevonden[]): Bron[] {
  const found = new Map<string, Bron>();
  for (const { nummer } of geraakt) {
    const { artikel, vindplaats, zekerheid, zekerheidUitleg } = regelVan(nummer);
    const naam = `Regel ${nummer}: ${artikel}${zekerheidUitleg ? `. ${zekerheidUitleg}` : ''}`;
    found.set(naam, { naam, vindplaats, zekerheid });
  }
  return [...found.values()];
}

const btw: Bron = {
  naam: 'Btw bij een gemeenschappelijke regeling',
  vindplaats: 'https://efkbelastingadviseurs.nl/?p=9354',
  zekerheid: 'gelezen',
};
const gemeneRekening: Bron = {
  naam: 'Kosten voor gemene rekening: de verdeelsleutel ligt vooraf vast',
  vindplaats: 'https://lawinsider.com/nl/clause/verdeelsleutel',
  zekerheid: 'gelezen',
};
const licht: Bron = {
  naam: 'Gemeentelijke samenwerking: begin klein en bind niet te strak',
  vindplaats: 'https://5dok.net/article/gemeentelijke-samenwerking-juni.q2n008lj',
  zekerheid: 'gelezen',
};
const vasteBronnen: readonly Bron[] = [
  {
    naam: 'Eigenschappen van de vormen uit de Wgr',
    vindplaats:
      'https://www.vijverbergadvocaten.nl/bestuursrecht/gemeenschappelijke-regelingen-wgr/publiekrechtelijke-samenwerking',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Ministerie van BZK en VNG, Intergemeentelijke samenwerking toegepast (2013)',
    vindplaats: 'https://5dok.net/document/y8gx2e82-intergemeentelijke-samenwerking-toegepast.html',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Stichting, coöperatie, bv of nv en overeenkomst',
    vindplaats: 'Burgerlijk Wetboek, boeken 2 en 7; Algemene wet bestuursrecht artikel 10:4',
    zekerheid: 'onbevestigd',
  },
  btw,
  gemeneRekening,
  licht,
  {
    naam: 'De volgorde van de regels en de keuze van de lichtere vorm',
    vindplaats: 'Keuzes van Bondgenoot. U mag er met een reden van afwijken',
    zekerheid: 'eigen',
  },
];
