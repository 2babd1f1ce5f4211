import type { Zekerheid } from '#src/berekeningen/uitleg.ts';

export const vormnamen = [
  'openbaar-lichaam',
  'gemeenschappelijk-orgaan',
  'bedrijfsvoeringsorganisatie',
  'centrumgemeente',
  'regeling-zonder-meer',
  'stichting',
  'cooperatie',
  'bv-nv',
  'dvo',
  'gemene-rekening',
] as const;
export type Vormnaam = (typeof vormnamen)[number];

/** What is compared of every form, in the order of the table. */
export const eigenschappen = [
  'artikel',
  'rechtspersoon',
  'personeel',
  'delegatie',
  'mandaat',
  'regelgeving',
  'bestuur',
  'deelnemers',
  'begrotingscyclus',
  'rolRaad',
] as const;
export type Eigenschap = (typeof eigenschappen)[number];

export type Vorm = {
  readonly naam: Vormnaam;
  readonly familie: 'Wgr' | 'privaatrecht' | 'overeenkomst';
  readonly artikel: string;
  readonly rechtspersoon: boolean;
  readonly personeel: string;
  /** 'ja', 'nee' or 'beperkt: …', as for mandaat and regelgeving. */
  readonly delegatie: string;
  readonly mandaat: string;
  readonly regelgeving: string;
  readonly bestuur: string;
  readonly deelnemers: readonly string[];
  /** Whether the budget cycle of the Wgr (articles 34 and 35) applies. */
  readonly begrotingscyclus: boolean;
  readonly rolRaad: string;
  /** What must be so in any case. */
  readonly harde?: string;
  /** How sure we are of each property; what is not named is 'onbevestigd'. */
  readonly zekerheid: Readonly<Partial<Record<Eigenschap | 'harde', Zekerheid>>>;
  /** A choice of this product: how much is set up and bound, 1 (lightest) to 6. */
  readonly zwaarte: number;
};

const wgr = ['raad', 'college', 'burgemeester'];
const rolWgr = 'ontwerp, zienswijze, toestemming (art. 1)';
const rolPrivaat = 'wensen en bedenkingen (art. 160 lid 2 Gemeentewet)';
const mandaatPrivaat = 'beperkt: instemming van de gemandateerde nodig (art. 10:4 Awb)';
const gelezen = 'gelezen' as const;
const ouder = 'oudere-tekst' as const;

const vormenWgr: readonly Vorm[] = [
  {
    naam: 'openbaar-lichaam',
    familie: 'Wgr',
    artikel: '8 lid 1',
    rechtspersoon: true,
    personeel: 'eigen',
    delegatie: 'ja',
    mandaat: 'ja',
    regelgeving: 'ja; belastingen alleen de in art. 30 lid 1 genoemde',
    bestuur: 'algemeen bestuur, dagelijks bestuur, voorzitter (art. 12)',
    deelnemers: wgr,
    begrotingscyclus: true,
    rolRaad: rolWgr,
    zekerheid: {
      artikel: ouder,
      rechtspersoon: gelezen,
      personeel: gelezen,
      delegatie: gelezen,
      regelgeving: ouder,
      bestuur: ouder,
      begrotingscyclus: gelezen,
    },
    zwaarte: 6,
  },
  {
    naam: 'gemeenschappelijk-orgaan',
    familie: 'Wgr',
    artikel: '8 lid 2',
    rechtspersoon: false,
    personeel: 'bij een deelnemer',
    delegatie: 'ja',
    mandaat: 'ja',
    regelgeving: 'nee',
    bestuur: 'één orgaan (ongeleed)',
    deelnemers: wgr,
    begrotingscyclus: true,
    rolRaad: rolWgr,
    zekerheid: {
      artikel: ouder,
      rechtspersoon: gelezen,
      personeel: gelezen,
      delegatie: ouder,
      regelgeving: ouder,
      bestuur: gelezen,
      begrotingscyclus: gelezen,
    },
    zwaarte: 4,
  },
  {
    naam: 'bedrijfsvoeringsorganisatie',
    familie: 'Wgr',
    artikel: '8 lid 3',
    rechtspersoon: true,
    personeel: 'eigen',
    delegatie: 'beperkt: ondersteuning en beleidsarme uitvoering, in de praktijk mandaat',
    mandaat: 'ja',
    regelgeving: 'nee',
    bestuur: 'één bestuur (art. 14a)',
    deelnemers: ['college'],
    begrotingscyclus: true,
    rolRaad: rolWgr,
    zekerheid: {
      artikel: gelezen,
      rechtspersoon: gelezen,
      personeel: gelezen,
      delegatie: gelezen,
      regelgeving: 'onbevestigd',
      bestuur: gelezen,
      deelnemers: 'onbevestigd',
      begrotingscyclus: gelezen,
    },
    zwaarte: 5,
  },
  {
    naam: 'centrumgemeente',
    familie: 'Wgr',
    artikel: '8 lid 4',
    rechtspersoon: false,
    personeel: 'bij de gastgemeente',
    delegatie: 'nee',
    mandaat: 'ja',
    regelgeving: 'nee',
    bestuur: 'geen; portefeuillehoudersoverleg',
    deelnemers: wgr,
    begrotingscyclus: false,
    rolRaad: rolWgr,
    zekerheid: {
      artikel: gelezen,
      rechtspersoon: gelezen,
      personeel: gelezen,
      delegatie: gelezen,
      begrotingscyclus: 'onbevestigd',
    },
    zwaarte: 3,
  },
  {
    naam: 'regeling-zonder-meer',
    familie: 'Wgr',
    artikel: '1 lid 1 jo. 8',
    rechtspersoon: false,
    personeel: 'geen',
    delegatie: 'nee',
    mandaat: 'nee',
    regelgeving: 'nee',
    bestuur: 'geen',
    deelnemers: wgr,
    begrotingscyclus: false,
    rolRaad: rolWgr,
    zekerheid: { artikel: gelezen, delegatie: gelezen, mandaat: gelezen },
    zwaarte: 1,
  },
];

const privaat = {
  familie: 'privaatrecht',
  rechtspersoon: true,
  personeel: 'eigen',
  delegatie: 'nee',
  mandaat: mandaatPrivaat,
  regelgeving: 'nee',
  begrotingscyclus: false,
  rolRaad: rolPrivaat,
  zekerheid: { rolRaad: gelezen },
  zwaarte: 5,
} as const;

const overeenkomst = {
  familie: 'overeenkomst',
  rechtspersoon: false,
  delegatie: 'nee',
  regelgeving: 'nee',
  deelnemers: ['gemeente'],
  begrotingscyclus: false,
  rolRaad: 'informeren; budgetrecht',
} as const;

/** The property matrix of the ten forms. Law as of 1 July 2022, with the mark of every property. */
export const vormen: readonly Vorm[] = [
  ...vormenWgr,
  {
    ...privaat,
    naam: 'stichting',
    artikel: '2:285 BW; 160 lid 2 Gemeentewet',
    bestuur: 'bestuur, geen leden (zwakke sturing)',
    deelnemers: ['gemeente als rechtspersoon'],
  },
  {
    ...privaat,
    naam: 'cooperatie',
    artikel: '2:53 BW; 160 lid 2 Gemeentewet',
    bestuur: 'ledenvergadering en bestuur; uittreding in de statuten',
    deelnemers: ['gemeente als rechtspersoon'],
  },
  {
    ...privaat,
    naam: 'bv-nv',
    artikel: '2:64 en 2:175 BW; 160 lid 2 Gemeentewet',
    bestuur: 'aandeelhouders en bestuur; past bij marktactiviteiten',
    deelnemers: ['gemeente als aandeelhouder'],
  },
  {
    ...overeenkomst,
    naam: 'dvo',
    artikel: '7:400 BW of bestuursovereenkomst',
    personeel: 'bij de opdrachtnemer',
    mandaat: 'apart mandaatbesluit',
    bestuur: 'geen; contractoverleg',
    zekerheid: {},
    zwaarte: 2,
  },
  {
    ...overeenkomst,
    naam: 'gemene-rekening',
    artikel: 'btw-leerstuk kosten voor gemene rekening',
    personeel: 'bij de penvoerder',
    mandaat: 'nee',
    bestuur: 'geen; penvoerder',
    harde:
      'verdeelsleutel vooraf vast en gedurende en na de looptijd niet wijzigbaar; alleen werkelijke kosten; alle deelnemers dragen het risico',
    zekerheid: { harde: gelezen },
    zwaarte: 1,
  },
];

export const vormVan = (naam: Vormnaam): Vorm => {
  const vorm = vormen.find((kandidaat) => kandidaat.naam === naam);
  if (!vorm) throw new RangeError(`No such form: ${naam}`);
  return vorm;
};

/** How sure we are of a property of a form. */
export const zekerheidVan = ({ zekerheid }: Vorm, eigenschap: Eigenschap | 'harde'): Zekerheid =>
  zekerheid[eigenschap] ?? 'onbevestigd';
