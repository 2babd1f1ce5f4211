import { dagMetJaar, opsomming } from '#src/shared/datumtekst.ts';
import type { Reactie, Wijziging } from './dossier.ts';
import { isVanAllen, type Oplegger } from './oplegger.ts';
import type { Pijn } from './pijn.ts';

/** In a sentence; what can be read before it is downloaded. */
const metLidwoord = {
  besluitdossier: 'het besluitdossier',
  haalbaarheidsonderzoek: 'het haalbaarheidsonderzoek',
  intentieverklaring: 'de intentieverklaring',
  raadsvoorstel: 'het raadsvoorstel',
  conceptbesluit: 'het conceptbesluit',
};

/** Every word that the user sees about dossiers and their documents. */
export const teksten = {
  titel: 'Dossier',
  lead: 'Over deze tekst besluit elke gemeente. Bevriezen legt precies vast welke tekst dat is.',
  iedereen: 'Alle deelnemers zien dit',
  nu: 'De tekst zoals hij nu is',
  aantalKnelpunten: (pijnen: number, gedeeld: number) =>
    [
      pijnen === 1
        ? 'Eén gedeeld knelpunt komt in het dossier.'
        : `${pijnen} gedeelde knelpunten komen in het dossier.`,
      ...(pijnen < gedeeld
        ? [`De gemeenten deelden er ${gedeeld}; wat dezelfde pijn is, telt één keer.`]
        : []),
    ].join(' '),
  rondeUitleg: (nummer: number) =>
    `Versie ${nummer} is bevroren. Open de besluitronde; dan kan elke gemeente haar besluit vastleggen.`,
  openRonde: (nummer: number) => `Open de besluitronde over versie ${nummer}`,
  bevriesTitel: (nummer: number) => (nummer === 1 ? 'Bevries het dossier' : `Maak versie ${nummer}`),
  bevriesUitleg:
    'Daarna verandert deze versie niet meer. Een wijziging wordt een nieuwe versie, en daarover besluit elke gemeente opnieuw.',
  nietGereed: (vragen: readonly string[]) =>
    `Nog niet gereed: ${vragen.join(', ')}. U kunt toch bevriezen; bij de poort licht u dat toe.`,
  watSoort: (wat: Wijziging['wat'], naam: string) =>
    ({
      antwoord: naam,
      knelpunt: `Knelpunt van ${naam}`,
      reactie: `Reactie bij ${naam}`,
      onderdeel: `Cijfers bij ${naam}`,
      deelnemer: `Deelnemer ${naam}`,
      samenwerking: 'Naam en doel van de samenwerking',
    })[wat],
  wijziging: (wat: string, soort: 'nieuw' | 'gewijzigd' | 'weg') =>
    `${wat}: ${soort === 'weg' ? 'verwijderd' : soort}`,
  redenVeld: 'Waarom is er een nieuwe versie?',
  bevries: (nummer: number) => `Bevries als versie ${nummer}`,
  versies: 'Bevroren versies',
  versieKop: 'Versie',
  laatsteVersie: (nummer: number) => `Versie ${nummer} (de nieuwste)`,
  dossierVersie: (nummer: number) => `Dossier versie ${nummer}`,
  nieuwste: 'Dit is de nieuwste versie',
  ouderDanNieuwste: 'Er is een nieuwere versie',
  reden: 'Waarom deze versie',
  watVeranderde: (nummer: number) => `Wat veranderde er sinds versie ${nummer}?`,
  heleTekst: 'De hele tekst',
  controlegetal: 'Controlegetal',
  documenten: 'Documenten',
  als: (naam: string) => `${naam} als`,
  voorIedereen: 'Voor iedereen',
  naBevriezen: 'Het besluitdossier en het haalbaarheidsonderzoek komen hier zodra er een versie is bevroren.',
  perRaad: 'Voor elke raad',
  perRaadUitleg: 'Elke raad krijgt stukken met dezelfde indeling, met de cijfers van de eigen gemeente.',
  lees: (stuk: keyof typeof metLidwoord) => `Lees ${metLidwoord[stuk]}`,
  voorRaad: (gemeente: string) => `voor de raad van ${gemeente}`,
  raadVan: (gemeente: string) => `Raad van ${gemeente}`,
  meer: 'Meer weten?',
  naarRonde: 'Naar de besluitronde',
  heleDossier: 'Lees het hele dossier',
  raadNietGepland: 'Er is nog geen raadsvergadering gepland',
  schrijfReden: 'Schrijf waarom u een nieuwe versie maakt',
  nietsNieuwsTitel: 'Er is niets veranderd',
  nietsNieuws: (nummer: number) =>
    `De tekst is gelijk aan versie ${nummer}. Een nieuwe versie is niet nodig.`,
  leegTitel: 'Het dossier is nog leeg',
  leeg: 'Beantwoord eerst ten minste één vraag van fase 2.',
  kiesDeelnemer: 'Kies voor welke raad dit stuk is',

  besluitdossier: 'Besluitdossier',
  versie: (nummer: number) => `Versie ${nummer}`,
  bevroren: 'Bevroren op',
  deelnemers: 'Deelnemende gemeenten',
  inwoners: (aantal: number) => `${aantal.toLocaleString('nl-NL')} inwoners`,
  inleiding:
    'In dit dossier staat wat de gemeenten samen willen. Hoe dat moet, komt in fase 3. Elke gemeente besluit zelf, over precies deze tekst.',
  gedeeldeKnelpunten: 'De knelpunten die de gemeenten met elkaar deelden',
  geenKnelpunten: 'Er zijn geen knelpunten gedeeld.',
  geenAntwoord: 'Deze vraag is nog niet beantwoord.',
  kolommen: {
    gemeente: 'Gemeente',
    knelpunt: 'Knelpunt',
    taakveld: 'Taakveld',
    ernst: 'Ernst',
    urgentie: 'Urgentie',
    bewijs: 'Bewijs',
  },

  haalbaarheidsonderzoek: 'Haalbaarheidsonderzoek',
  intentieverklaring: 'Intentieverklaring',
  raadsvoorstel: 'Raadsvoorstel',
  conceptbesluit: 'Conceptbesluit',
  bronnen: 'Bronnen',
  bronVan: (wat: string, bron: string) => `${wat}: ${bron}`,
  geenBronnen: 'Bij de knelpunten en de cijfers is nog geen bron genoemd.',
  inTeVullen: (wat: string) => `[in te vullen: ${wat}]`,
  standVan: (dag: string) => `Stand van ${dag}`,

  haalbaarheid: {
    situatie: 'Situatie',
    geenDoel: 'Het doel van deze samenwerking is nog niet beschreven.',
    partijen: 'Partijen',
    inwoners: 'Inwoners',
    onbekend: 'onbekend',
    aantalKnelpunten: 'Gedeelde knelpunten',
    uitgangspunten: 'Uitgangspunten en gewenste eindsituatie',
    knelpunten: 'Knelpunten',
    eenmaal: (pijnen: number, gedeeld: number) =>
      `De gemeenten deelden ${gedeeld} knelpunten. Wat dezelfde pijn is, telt één keer: dat maakt ${pijnen}.`,
    overlap: 'Deze taakvelden knellen bij meer dan één gemeente:',
    overlapRegel: (taakveld: string, wie: string) => `${taakveld}: ${wie}`,
    geenOverlap: 'Geen taakveld knelt bij meer dan één gemeente.',
    waaromHetHelpt: 'Waarom samenwerken helpt',
    scope: 'Scope',
    taken: 'Taken en bevoegdheden',
    alternatieven: 'Alternatieven',
    businesscase: 'Businesscase',
    gevolgen: 'Gevolgen',
    vanGemeente: (titel: string, gemeente: string) => `${titel}: ${gemeente}`,
    conclusie: 'Conclusie',
    beantwoord: (aantal: number, totaal: number) =>
      aantal === totaal
        ? 'Alle vragen van het onderzoek zijn beantwoord.'
        : `Van de ${totaal} vragen van het onderzoek zijn er ${aantal} beantwoord. Nog open:`,
    oneens: (wie: string) => `Niet eens met een deel van de tekst: ${wie}. Bij dat deel staat waarom.`,
    nietOneens: 'Geen gemeente zei het met een deel van deze tekst oneens te zijn.',
    besluit: (nummer: number) =>
      `Of dit genoeg is om door te gaan, besluit elke gemeente zelf, over precies deze tekst: dossier versie ${nummer}.`,
  },

  voorstel: {
    leeswijzer: (gemeente: string) =>
      `Elke raad krijgt een voorstel met deze hoofdstukken. Onder elke kop staat of dat deel voor alle raden gelijk is, of eigen aan ${gemeente}. Wat tussen haken staat, vult uw gemeente in.`,
    gelijk: 'Gelijk voor alle raden.',
    eigen: (gemeente: string) => `Eigen deel van ${gemeente}.`,
    gelijkMetKeuze: (gemeente: string) =>
      `Gelijk voor alle raden. Alleen wat tussen haken staat, is een eigen keuze van ${gemeente}.`,
    vergadering: 'Raadsvergadering',
    zaaknummer: 'Zaaknummer',
    zaaknummerHulp: 'zaaknummer',
    portefeuillehouder: 'Portefeuillehouder',
    naamHulp: 'naam',
    samenvatting: 'Samenvatting',
    watOnderzocht: (wie: string, naam: string) => `${wie} onderzochten samen: ${naam}.`,
    zelfdeTekst: (nummer: number) =>
      `Elke raad besluit zelf, en alle raden over dezelfde tekst: dossier versie ${nummer}. Fase 3, het uitwerken, begint pas als elke gemeente die doorgaat heeft besloten.`,
    besluit: 'Voorgesteld besluit',
    deRaadBesluit: 'De raad besluit:',
    doorgaan: (naam: string, nummer: number) =>
      `door te gaan met ${naam}, zoals beschreven in dossier versie ${nummer};`,
    reikwijdte: 'dat dit besluit geldt voor: ',
    reikwijdteHulp: 'alle taken uit het dossier, of welke wel en welke niet, en tot wanneer',
    voorwaarden: 'deze voorwaarden te stellen: ',
    voorwaardenHulp: '‘geen’, of elke voorwaarde met een eigenaar en een datum',
    apart: 'over de rechtsvorm, de zeggenschap en de verdeling van kosten apart te besluiten, in fase 3.',
    inleiding: 'Inleiding',
    argumenten: 'Argumenten',
    oplevert: 'Wat het moet opleveren',
    helpt: 'Waarom samenwerken helpt',
    beste: 'Waarom niet anders',
    eigenCijfers: (gemeente: string) => `Cijfers van ${gemeente}`,
    geenEigenCijfers: (gemeente: string) =>
      `In deze versie van het dossier staan geen eigen bedragen van ${gemeente}.`,
    kanttekeningen: 'Kanttekeningen',
    gevolgen: 'Gevolgen',
    nietEens: 'Wie het met een deel niet eens is',
    iedereenEens: 'Bij de nieuwste tekst staan geen bezwaren of opmerkingen open.',
    financien: 'Financiën',
    vervolg: 'Vervolg',
    stappen: [
      'Elke gemeente legt haar besluit vast. Een tweede persoon van die gemeente bevestigt het.',
      'Stelt een raad voorwaarden? Dan moeten die eerst zijn vervuld.',
      'Zegt een raad nee? Dan kiest elke andere gemeente of zij zonder die gemeente doorgaat.',
      'Daarna begint fase 3. De raad krijgt dan een apart voorstel over het hoe.',
    ],
    bijlagen: 'Bijlagen',
    bijlagenLijst: (nummer: number) => [
      'Oplegger van één pagina',
      'Conceptbesluit',
      `Besluitdossier, versie ${nummer}`,
      `Haalbaarheidsonderzoek met businesscase, versie ${nummer}`,
    ],
  },

  concept: {
    deRaad: (gemeente: string) => `De raad van de gemeente ${gemeente},`,
    gelezen: 'gelezen',
    gelezenWat: (dag: string) => `het voorstel van burgemeester en wethouders van ${dag};`,
    geletOp: 'gelet op',
    artikelHulp: 'door de griffie: de artikelen waarop dit besluit rust',
    overwegende: 'overwegende',
    zelfdeTekst: (nummer: number, controlegetal: string) =>
      `dat alle deelnemende gemeenten over dezelfde tekst besluiten: dossier versie ${nummer}, met controlegetal ${controlegetal};`,
    besluit: 'Besluit',
    datumHulp: 'datum',
    aldus: (dag: string) => `Aldus besloten in de openbare vergadering van ${dag}.`,
    griffier: 'De griffier',
    voorzitter: 'De voorzitter',
    handtekening: '…………………………………………',
    uitleg: 'Deze tekst is voor alle raden gelijk. Alleen wat tussen haken staat, is een eigen keuze.',
  },

  intentie: {
    leeswijzer:
      'Hierin staat wat de gemeenten tot nu toe deelden en kozen. Waar ‘nog afspreken’ staat, is nog niets gekozen.',
    standVan: 'Stand van',
    nogAfspreken: 'Nog afspreken:',
    partijen: 'Partijen',
    aanleiding: 'Aanleiding',
    doel: 'Gezamenlijk doel',
    doelHulp: 'wat de gemeenten samen willen bereiken.',
    schrijft: (deelnemer: string, kort: string) => `${deelnemer}: ${kort.toLowerCase()}`,
    scope: 'Scope',
    taakvelden: (taakvelden: string) => `De gedeelde knelpunten gaan over: ${taakvelden}.`,
    taken: 'Deze taken vallen eronder',
    knelpunten: 'Deze knelpunten vallen eronder',
    scopeHulp: 'welke taken wel en niet worden onderzocht.',
    uitgangspunten: 'Uitgangspunten',
    uitgangspuntenHulp: 'andere uitgangspunten, en wat er niet mag veranderen.',
    voorwaarden: 'Voorwaarden per gemeente',
    geenVoorwaarden: 'Geen gemeente stelde voorwaarden.',
    kosten: 'Kosten van het onderzoek',
    kostenHulp: 'wat het onderzoek mag kosten en wie welk deel betaalt.',
    vertrouwelijkheid: 'Vertrouwelijkheid',
    kamer: 'Wat een gemeente in haar eigen kamer schrijft, zien de anderen pas als zij het deelt.',
    vertrouwelijkheidHulp: 'wat er met gedeelde stukken mag, en wat openbaar wordt.',
    planning: 'Planning',
    begonnen: (dag: string) => `De samenwerking begon op ${dag}.`,
    planningHulp: 'wanneer het onderzoek klaar is en wanneer de raden besluiten.',
    binding: 'Niet afdwingbaar',
    nietAfdwingbaar:
      'Deze verklaring zegt wat de gemeenten van plan zijn. Geen gemeente kan een andere eraan houden, en geen raad is eraan gebonden.',
    stoppen: 'Stoppen',
    magStoppen: 'Elke gemeente kan vertrekken. De anderen zien dan wanneer en waarom.',
    stoppenHulp: 'hoe een gemeente dat laat weten, en wat zij dan nog betaalt.',
    ondertekening: 'Ondertekening',
    handtekening: 'naam, functie, datum, handtekening',
    oordeel: (oordeel: string, dag: string) => `${oordeel}, ${dag}. `,
  },

  oplegger: 'Oplegger',
  opleggerVoor: (gemeente: string) => `Oplegger voor de raad van ${gemeente}`,
  eenIndeling: 'Eén pagina, dezelfde indeling voor alle raden.',
  watGevraagd: 'Wat wordt u gevraagd?',
  besluitOp: 'Uw raad besluit op',
  nietGepland: 'Nog niet gepland',
  teltEenmaal:
    'Knelpunten die dezelfde pijn zijn, staan hier één keer. Bij ‘Gemeente’ staat van wie zij zijn.',
  /** The evidence of every original; of more than one municipality with the name before it. */
  bewijsVan: ({ leden }: Pick<Pijn, 'leden'>): string => {
    const metBewijs = leden.filter(({ bewijs }) => bewijs);
    const wie = new Set(leden.map(({ deelnemer }) => deelnemer));
    return metBewijs
      .map(({ deelnemer, bewijs }) => (wie.size > 1 ? `${deelnemer}: ${bewijs}` : bewijs))
      .map((tekst, index) => (index < metBewijs.length - 1 ? zin(tekst) : tekst))
      .join(' ');
  },
  ookVan: (wie: string) => `(ook van ${wie})`,
  alleDeelnemers: 'alle andere deelnemers',
  /** `aantal`: how many deelnemers there are. */
  eigenKnelpunt: ({ titel, bewijs, ookVan }: Oplegger['knelpunten'][number], aantal: number): string => {
    const wie = isVanAllen(ookVan, aantal) ? teksten.alleDeelnemers : opsomming(ookVan);
    return teksten.knelpuntMetBewijs({ titel: wie ? `${titel} ${teksten.ookVan(wie)}` : titel, bewijs });
  },
  knelpuntMetBewijs: ({ titel, bewijs }: { titel: string; bewijs: string }) =>
    bewijs ? `${titel}. ${bewijs}` : titel,
  leesVerder: (vraagId: string) => `Het hele antwoord staat in het besluitdossier, bij ${vraagId}.`,
  gevraagd: (nummer: number) => [
    `Te besluiten of uw gemeente doorgaat, zoals beschreven in dossier versie ${nummer}.`,
    'Te bepalen hoe ver uw besluit reikt: welke taken, en tot wanneer.',
    'Zo nodig voorwaarden te stellen. Fase 3 begint pas als die zijn vervuld.',
  ],
  waarom: 'Waarom?',
  eigenKnelpunten: (gemeente: string) => `${gemeente} deelde deze knelpunten:`,
  geenEigen: (gemeente: string) => `${gemeente} deelde geen knelpunten.`,
  watOplevert: 'Wat moet het opleveren?',
  watKost: 'Wat kost het?',
  nietVast: 'Wat staat nog niet vast?',
  nietVastPunten: [
    'De rechtsvorm, de zeggenschap en de verdeling van kosten. Dat komt in fase 3. Uw raad besluit daar apart over.',
    'Wat uittreden kost. Dat hoort bij het voorstel voor fase 3.',
  ],
  andereRaden: 'Wat besloten de andere gemeenten?',
  uitkomsten: {
    akkoord: 'Akkoord',
    'akkoord-onder-voorwaarden': 'Akkoord onder voorwaarden',
    aangehouden: 'Aangehouden',
    verworpen: 'Verworpen',
    geen: 'Nog niet besloten',
  },
  orgaanOp: (orgaan: string, datum: string) => `${orgaan}, ${dagMetJaar(datum)}`,
  wieBesloot: ({ deelnemer, besluit }: Oplegger['anderen'][number]) =>
    besluit
      ? `${deelnemer} (${besluit.orgaan}, ${dagMetJaar(besluit.datum)}${besluit.isOuder ? `, ${teksten.ouder}` : ''})`
      : deelnemer,
  ouder: 'over een oudere versie',
  openReacties: 'Niet iedereen is het met deze tekst eens:',
  reactie: ({ deelnemer, oordeel, toelichting }: Pick<Reactie, 'deelnemer' | 'oordeel' | 'toelichting'>) =>
    `${deelnemer} ${oordeel === 'oneens' ? 'is het niet eens' : 'heeft een opmerking'}${toelichting ? `: ${toelichting}` : '.'}`,

  notitie: 'Verkenningsnotitie',
  notitieUitleg: (gemeente: string) =>
    `Alleen ${gemeente} ziet deze notitie: uw antwoorden op V1 tot en met V4, met uw buikpijn, knelpunten, functies, partners, zelftoets en eindbeeld.`,
  verkenningsnotitie: (gemeente: string) => `Verkenningsnotitie ${gemeente}`,
  eigenKamer: 'Alleen voor uw eigen gemeente, tot u iets deelt.',
  knelpunten: 'Knelpunten',
  knelpuntRegel: ({
    taakveld,
    letters,
    ernst,
    urgentie,
  }: {
    taakveld: string;
    letters: readonly string[];
    ernst: number;
    urgentie: number;
  }) => `${taakveld}; ${letters.join(', ')}; ernst ${ernst}, urgentie ${urgentie}`,
  bewijs: 'Bewijs',
  geenBewijs: 'nog geen',
  bron: 'Bron',
};

const zin = (tekst: string): string => (/[.!?…]$/.test(tekst) ? tekst : `${tekst}.`);
