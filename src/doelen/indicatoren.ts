import type { k3 } from '#src/knelpunten/knelpunt.ts';

export const domeinen = ['bedrijfsvoering', 'ict', 'belastingen', 'sociaal'] as const;

/** An indicator that a municipality can measure today, with a definition that two people read the same way. */
export type Indicator = {
  id: string;
  domein: (typeof domeinen)[number];
  naam: string;
  definitie: string;
  /** 'euro' and '%' are written their own way; any other word follows the number. */
  eenheid: string;
  letter: (typeof k3)[number];
  /** What is better. */
  richting: 'hoger' | 'lager';
  frequentie: 'maand' | 'kwartaal' | 'halfjaar' | 'jaar';
  /** Where the figure usually stands. */
  bron: string;
};

type Row = readonly [id: string, naam: string, definitie: string, bron: string];
type Kind = Pick<Indicator, 'domein' | 'letter' | 'eenheid' | 'richting' | 'frequentie'>;

const rows = (kind: Kind, list: readonly Row[]): Indicator[] =>
  list.map(([id, naam, definitie, bron]) => ({ ...kind, id, naam, definitie, bron }));

/** The library, in our own words. Whoever takes one may change every word of it. */
export const indicatoren: readonly Indicator[] = [
  ...rows(
    {
      domein: 'bedrijfsvoering',
      letter: 'kwetsbaarheid',
      eenheid: 'taken',
      richting: 'lager',
      frequentie: 'halfjaar',
    },
    [
      [
        'eenpitters',
        'Taken die aan één persoon hangen',
        'Aantal taken die niet langer dan één werkdag kunnen wachten en die nul of één medewerker zelfstandig kan doen, op de peildatum.',
        'Takenlijst met namen, per afdeling',
      ],
    ],
  ),
  ...rows(
    {
      domein: 'bedrijfsvoering',
      letter: 'kwetsbaarheid',
      eenheid: '%',
      richting: 'lager',
      frequentie: 'kwartaal',
    },
    [
      [
        'ziekteverzuim',
        'Ziekteverzuim',
        'Ziektedagen als deel van alle beschikbare dagen in de afgelopen twaalf maanden, zonder zwangerschapsverlof.',
        'Personeelssysteem',
      ],
      [
        'vacatures',
        'Formatie die langer dan drie maanden open staat',
        'Formatieplaatsen (fte) die op de peildatum langer dan drie maanden niet bezet zijn, als deel van de hele formatie van het onderdeel.',
        'Formatieoverzicht',
      ],
      [
        'inhuur',
        'Inhuur van buiten',
        'Uitgaven aan inhuur als deel van loonsom en inhuur samen, over een heel jaar.',
        'Financiële administratie',
      ],
    ],
  ),
  ...rows(
    {
      domein: 'bedrijfsvoering',
      letter: 'kwaliteit',
      eenheid: '%',
      richting: 'hoger',
      frequentie: 'kwartaal',
    },
    [
      [
        'facturen-op-tijd',
        'Facturen op tijd betaald',
        'Facturen die binnen dertig dagen na ontvangst zijn betaald, als deel van alle betaalde facturen.',
        'Financiële administratie',
      ],
    ],
  ),
  ...rows(
    { domein: 'bedrijfsvoering', letter: 'kosten', eenheid: 'euro', richting: 'lager', frequentie: 'jaar' },
    [
      [
        'overhead-per-inwoner',
        'Overhead per inwoner',
        'Lasten op taakveld 0.4 Overhead volgens de jaarrekening, gedeeld door het aantal inwoners op 1 januari van dat jaar.',
        'Jaarrekening (Iv3)',
      ],
    ],
  ),
  ...rows(
    { domein: 'ict', letter: 'kwetsbaarheid', eenheid: 'uren', richting: 'lager', frequentie: 'kwartaal' },
    [
      [
        'ict-storing',
        'Uren dat de dienstverlening stil lag door ICT',
        'Kantooruren in de afgelopen twaalf maanden waarin de balie, de website of de telefoon niet werkte door een storing.',
        'Storingenregister',
      ],
      [
        'ict-herstel',
        'Hersteltijd na uitval',
        'Uren tot de belangrijkste systemen weer werken, gemeten in de laatste volledige hersteltest.',
        'Verslag van de hersteltest',
      ],
    ],
  ),
  ...rows({ domein: 'ict', letter: 'kwaliteit', eenheid: '%', richting: 'hoger', frequentie: 'kwartaal' }, [
    [
      'ict-meldingen',
      'Meldingen binnen één werkdag opgelost',
      'Meldingen bij de helpdesk die binnen één werkdag zijn opgelost, als deel van alle meldingen in het kwartaal.',
      'Meldingensysteem',
    ],
    [
      'ict-beveiliging',
      'Maatregelen voor informatiebeveiliging op orde',
      'Maatregelen van de Baseline Informatiebeveiliging Overheid die aantoonbaar werken, als deel van de maatregelen die gelden.',
      'Zelfevaluatie ENSIA',
    ],
  ]),
  ...rows({ domein: 'ict', letter: 'kosten', eenheid: 'euro', richting: 'lager', frequentie: 'jaar' }, [
    [
      'ict-per-inwoner',
      'ICT-kosten per inwoner',
      'Alle ICT-lasten van een jaar (personeel, inhuur, licenties, apparatuur, afschrijving), gedeeld door het aantal inwoners op 1 januari.',
      'Jaarrekening en ICT-administratie',
    ],
    [
      'ict-per-werkplek',
      'Kosten per werkplek',
      'Lasten van werkplekken, netwerk en helpdesk in een jaar, gedeeld door het aantal werkplekken op 31 december.',
      'ICT-administratie',
    ],
  ]),
  ...rows(
    {
      domein: 'belastingen',
      letter: 'kwetsbaarheid',
      eenheid: 'dagen',
      richting: 'lager',
      frequentie: 'jaar',
    },
    [
      [
        'aanslagen-te-laat',
        'Dagen dat de aanslagen te laat waren',
        'Dagen tussen de geplande en de werkelijke verzending van de gecombineerde aanslag; nul als die op tijd was.',
        'Planning van de afdeling belastingen',
      ],
    ],
  ),
  ...rows(
    { domein: 'belastingen', letter: 'kwaliteit', eenheid: '%', richting: 'hoger', frequentie: 'jaar' },
    [
      [
        'bezwaren-op-tijd',
        'WOZ-bezwaren op tijd afgedaan',
        'Bezwaren tegen de WOZ-waarde die in het jaar van indiening of binnen de wettelijke termijn zijn afgedaan, als deel van alle bezwaren.',
        'Belastingadministratie',
      ],
      [
        'invordering',
        'Belasting die na één jaar is betaald',
        'Bedrag dat twaalf maanden na de aanslag is ontvangen, als deel van het opgelegde bedrag.',
        'Belastingadministratie',
      ],
    ],
  ),
  ...rows(
    { domein: 'belastingen', letter: 'kosten', eenheid: 'euro', richting: 'lager', frequentie: 'jaar' },
    [
      [
        'kosten-per-aanslag',
        'Kosten per aanslagregel',
        'Lasten van heffing en invordering in een jaar, gedeeld door het aantal aanslagregels van dat jaar.',
        'Jaarrekening en belastingadministratie',
      ],
      [
        'woz-per-object',
        'Kosten van de WOZ per object',
        'Lasten van de uitvoering van de Wet WOZ in een jaar, gedeeld door het aantal WOZ-objecten.',
        'Jaarrekening en belastingadministratie',
      ],
    ],
  ),
  ...rows(
    {
      domein: 'sociaal',
      letter: 'kwetsbaarheid',
      eenheid: 'dossiers',
      richting: 'lager',
      frequentie: 'kwartaal',
    },
    [
      [
        'caseload',
        'Dossiers per consulent',
        'Lopende dossiers op de peildatum, gedeeld door het aantal beschikbare fte aan consulenten.',
        'Zaaksysteem en formatieoverzicht',
      ],
    ],
  ),
  ...rows(
    { domein: 'sociaal', letter: 'kwaliteit', eenheid: '%', richting: 'hoger', frequentie: 'kwartaal' },
    [
      [
        'wmo-op-tijd',
        'Wmo-aanvragen op tijd beslist',
        'Aanvragen voor een maatwerkvoorziening waarop binnen de wettelijke termijn is beslist, als deel van alle besluiten.',
        'Zaaksysteem',
      ],
    ],
  ),
  ...rows(
    { domein: 'sociaal', letter: 'kwaliteit', eenheid: 'dagen', richting: 'lager', frequentie: 'kwartaal' },
    [
      [
        'jeugd-wachttijd',
        'Wachttijd voor jeugdhulp',
        'Gemiddeld aantal dagen tussen de melding en het begin van de hulp, over de hulp die in het kwartaal begon.',
        'Zaaksysteem jeugd',
      ],
    ],
  ),
  ...rows({ domein: 'sociaal', letter: 'kosten', eenheid: 'euro', richting: 'lager', frequentie: 'jaar' }, [
    [
      'uitvoering-bijstand',
      'Uitvoeringskosten per uitkering',
      'Lasten van de uitvoering van de Participatiewet in een jaar, zonder de uitkeringen zelf, gedeeld door het gemiddelde aantal uitkeringen.',
      'Jaarrekening en uitkeringsadministratie',
    ],
  ]),
];
