import type { Zekerheid } from '#src/berekeningen/uitleg.ts';
import { altijd, type Voorwaarde } from './feiten.ts';
import type { Vormnaam } from './vormen.ts';

export type Regel = {
  /** The order: the first rule that fires is the recommendation. */
  readonly nummer: number;
  /** Follows from the law; otherwise a preference to weigh. */
  readonly hard: boolean;
  readonly als: Voorwaarde;
  readonly dan: readonly [Vormnaam, ...Vormnaam[]];
  readonly waarom: string;
  readonly zekerheid: Zekerheid;
  readonly zekerheidUitleg?: string;
  readonly artikel: string;
  readonly vindplaats: string;
  readonly waarschuwing?: { readonly als: Voorwaarde; readonly tekst: string };
  readonly conflict?: { readonly als: Voorwaarde; readonly tekst: string };
  readonly uitzondering?: string;
};

export const wgrOud = 'https://github.com/statengeneraal/laws-markdown';
export const vijverberg =
  'https://www.vijverbergadvocaten.nl/bestuursrecht/gemeenschappelijke-regelingen-wgr/publiekrechtelijke-samenwerking';
const bvoWet = 'https://expydoc.com/doc/6661778/artikelen-de-bedrijfsvoeringsorganisatie-in-de-wet';

/**
 * The rules, in order. Law and practice of the Wgr as in force since 1 July 2022; every rule has its article and how sure
 * we are of it.
 */
export const regels: readonly [Regel, ...Regel[]] = [
  {
    nummer: 1,
    hard: true,
    als: { feit: 'wettelijkVerplichtOl' },
    dan: ['openbaar-lichaam'],
    waarom: 'Een bijzondere wet schrijft het openbaar lichaam voor.',
    zekerheid: 'onbevestigd',
    artikel: 'De bijzondere wet, bijvoorbeeld de Wet veiligheidsregio’s',
    vindplaats: 'https://wetten.overheid.nl',
  },
  {
    nummer: 2,
    hard: true,
    als: { feit: 'privateDeelnemers' },
    dan: ['bv-nv', 'cooperatie', 'stichting'],
    waarom:
      'Een regeling op grond van de Wgr is voor overheden. Voor een privaatrechtelijke rechtspersoon legt het college het ontwerpbesluit eerst aan de raad voor, die wensen en bedenkingen kan geven. Met privaat kapitaal vervalt quasi-inbesteding.',
    zekerheid: 'gelezen',
    zekerheidUitleg:
      'Artikel 160 lid 2 Gemeentewet is gelezen. Dat de Wgr alleen voor overheden is, staat in een oudere tekst. Het gevolg voor quasi-inbesteding is niet bevestigd.',
    artikel: 'Gemeentewet artikel 160 lid 2',
    vindplaats:
      'https://fdocuments.nl/document/directie-democratie-inoekomen-dalfsen-provinciewet-en-artikel-160-lid-2-gemeentewet.html',
    conflict: {
      als: { een: [{ feit: 'delegatieNodig' }, { feit: 'regelgevingNodig' }, { feit: 'raadsbevoegdheden' }] },
      tekst:
        'Publieke bevoegdheden kunt u niet zonder wettelijke grondslag aan een private rechtspersoon overdragen. Splits de taak, of doe het zonder de private deelnemer.',
    },
    uitzondering:
      'Een koninklijk besluit kan andere rechtspersonen toestaan om aan een regeling mee te doen (Wgr artikel 93 onder b en 96 onder b, oudere tekst). Dat is zeldzaam.',
  },
  {
    nummer: 3,
    hard: true,
    als: { een: [{ feit: 'regelgevingNodig' }, { feit: 'raadsbevoegdheden' }] },
    dan: ['openbaar-lichaam'],
    waarom:
      'Alleen een openbaar lichaam kan verordeningen maken of (sommige) belastingen heffen. Een bedrijfsvoeringsorganisatie is er alleen voor colleges.',
    zekerheid: 'oudere-tekst',
    artikel: 'Wgr artikel 30 lid 1',
    vindplaats: wgrOud,
    uitzondering:
      'Andere raadsbevoegdheden dan regels en belastingen kunnen ook naar een gemeenschappelijk orgaan (Wgr artikel 30 lid 1 onder b, oudere tekst), als u geen rechtspersoon nodig hebt.',
  },
  {
    nummer: 4,
    hard: true,
    als: { alle: [{ feit: 'delegatieNodig' }, { feit: 'eigenRechtspersoonNodig' }] },
    dan: ['openbaar-lichaam'],
    waarom: 'U draagt bevoegdheden over en u hebt een eigen rechtspersoon nodig.',
    zekerheid: 'gelezen',
    artikel: 'Wgr artikel 8 lid 1',
    vindplaats: vijverberg,
  },
  {
    nummer: 5,
    hard: true,
    als: { alle: [{ feit: 'delegatieNodig' }, { niet: { feit: 'eigenRechtspersoonNodig' } }] },
    dan: ['gemeenschappelijk-orgaan'],
    waarom:
      'U draagt bevoegdheden over zonder rechtspersoon. Dat kan in gevallen die daar bijzonder om vragen. Het personeel blijft bij een deelnemer.',
    zekerheid: 'oudere-tekst',
    artikel: 'Wgr artikel 8 lid 2',
    vindplaats: wgrOud,
  },
  {
    nummer: 6,
    hard: false,
    als: { minstens: 20 },
    dan: ['bv-nv'],
    waarom:
      'U haalt de eis niet dat meer dan 80 procent van het werk voor de deelnemers is. Dan moet u het werk aanbesteden. Ook gelden vennootschapsbelasting en de regels voor markt en overheid.',
    zekerheid: 'onbevestigd',
    artikel: 'Aanbestedingswet 2012 artikelen 2.24a tot en met 2.24c',
    vindplaats: 'https://europadecentraal.nl/onderwerp/aanbesteden/uitzonderingen/inbesteden/',
  },
  {
    nummer: 7,
    hard: true,
    als: {
      alle: [{ feit: 'eigenRechtspersoonNodig' }, { niet: { feit: 'alleenBedrijfsvoeringOfUitvoering' } }],
    },
    dan: ['openbaar-lichaam'],
    waarom:
      'Een bedrijfsvoeringsorganisatie mag alleen ondersteunen en taken van colleges uitvoeren. Uw taak is breder.',
    zekerheid: 'gelezen',
    artikel: 'Wgr artikel 8 lid 3',
    vindplaats: bvoWet,
  },
  {
    nummer: 8,
    hard: false,
    als: { alle: [{ feit: 'eigenRechtspersoonNodig' }, { feit: 'alleenBedrijfsvoeringOfUitvoering' }] },
    dan: ['bedrijfsvoeringsorganisatie'],
    waarom:
      'Een rechtspersoon met één bestuur, die werkt met mandaat. Zij heeft een eigen begroting en volgt de begrotingscyclus van de Wgr.',
    zekerheid: 'gelezen',
    artikel: 'Wgr artikel 8 lid 3',
    vindplaats: bvoWet,
    waarschuwing: {
      als: { alle: [{ feit: 'eenPartnerKanDragen' }, { niet: { feit: 'gelijkwaardigheidBelangrijk' } }] },
      tekst:
        'Denk ook aan een centrumgemeente (Servicepunt71 ging naar Leiden). Dat vraagt minder overleg, maar de anderen worden klant in plaats van mede-eigenaar.',
    },
  },
  {
    nummer: 9,
    hard: false,
    als: { alle: [{ feit: 'scopeKleinOfTijdelijk' }, { feit: 'eenPartnerKanDragen' }] },
    dan: ['dvo'],
    waarom: 'De lichtste vorm waarbij één gemeente levert. Toets de aanbesteding en de btw.',
    zekerheid: 'onbevestigd',
    artikel: 'Aanbestedingswet 2012 artikelen 2.24a tot en met 2.24c',
    vindplaats: 'https://vhadvocaat.nl/wijziging-aanbestedingswet/publiek-publieke-samenwerking/',
  },
  {
    nummer: 10,
    hard: false,
    als: { feit: 'eenPartnerKanDragen' },
    dan: ['centrumgemeente'],
    waarom:
      'Eén gemeente voert uit met mandaat van de anderen. Er komt geen nieuwe rechtspersoon; met elke partner sluit u een dienstverleningsovereenkomst.',
    zekerheid: 'gelezen',
    artikel: 'Wgr artikel 8 lid 4',
    vindplaats: 'https://lokaleregelgeving.overheid.nl/CVDR723690/1',
    waarschuwing: {
      als: { feit: 'gelijkwaardigheidBelangrijk' },
      tekst:
        'De gastgemeente is werkgever én leverancier. Leg de zeggenschap van de anderen vast, in een portefeuillehoudersoverleg en in de overeenkomst (de zorg van Oegstgeest in 2020).',
    },
  },
  {
    nummer: 11,
    hard: false,
    als: altijd,
    dan: ['regeling-zonder-meer', 'gemene-rekening'],
    waarom:
      'Niemand draagt personeel of bevoegdheden: u maakt alleen afspraken, of u deelt kosten. Bij kosten voor gemene rekening ligt de verdeelsleutel vooraf vast.',
    zekerheid: 'gelezen',
    artikel: 'Wgr artikel 1 lid 1',
    vindplaats: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1',
  },
];
