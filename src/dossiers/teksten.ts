import { dagKort } from '#src/shared/datumtekst.ts';
import type { Reactie, Wijziging } from './dossier.ts';
import type { Oplegger } from './oplegger.ts';

/** Every word that the user sees about dossiers and their documents. */
export const teksten = {
  titel: 'Dossier',
  lead: 'Over deze tekst besluit elke gemeente. Bevriezen legt precies vast welke tekst dat is.',
  iedereen: 'Alle deelnemers zien dit',
  nu: 'De tekst zoals hij nu is',
  aantalKnelpunten: (aantal: number) =>
    aantal === 1
      ? 'Eén gedeeld knelpunt komt in het dossier.'
      : `${aantal} gedeelde knelpunten komen in het dossier.`,
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
  opleggers: 'Oplegger voor elke raad, met dezelfde indeling:',
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
  opSlotTitel: 'Fase 2 is niet open',
  opSlot: 'Een dossier bevriest u in fase 2. Heropen de fase als de tekst moet veranderen.',
  kiesDeelnemer: 'Kies voor welke raad de oplegger is',

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

  oplegger: 'Oplegger',
  opleggerVoor: (gemeente: string) => `Oplegger voor de raad van ${gemeente}`,
  eenIndeling: 'Eén pagina, dezelfde indeling voor alle raden.',
  watGevraagd: 'Wat wordt u gevraagd?',
  besluitOp: 'Uw raad besluit op',
  nietGepland: 'Nog niet gepland',
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
  orgaanOp: (orgaan: string, datum: string) => `${orgaan}, ${dagKort(datum)}`,
  wieBesloot: ({ deelnemer, besluit }: Oplegger['anderen'][number]) =>
    besluit
      ? `${deelnemer} (${besluit.orgaan}, ${dagKort(besluit.datum)}${besluit.isOuder ? `, ${teksten.ouder}` : ''})`
      : deelnemer,
  ouder: 'over een oudere versie',
  openReacties: 'Niet iedereen is het met deze tekst eens:',
  reactie: ({ deelnemer, oordeel, toelichting }: Pick<Reactie, 'deelnemer' | 'oordeel' | 'toelichting'>) =>
    `${deelnemer} ${oordeel === 'oneens' ? 'is het niet eens' : 'heeft een opmerking'}${toelichting ? `: ${toelichting}` : '.'}`,

  notitie: 'Verkenningsnotitie',
  notitieUitleg: (gemeente: string) =>
    `Alleen ${gemeente} ziet deze notitie: uw antwoorden op V1 tot en met V4 en uw knelpunten.`,
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
