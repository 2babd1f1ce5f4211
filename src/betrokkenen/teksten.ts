import type { Rol } from '#src/shared/rollen.ts';
import type { Sortering } from '#src/shared/sortering.ts';
import type { betrokkenensorteringen } from './rechten.ts';

/** Every word that the user sees about betrokkenen. */
export const teksten = {
  titel: 'Deelnemers en betrokkenen',
  lead: 'Elke deelnemer beslist zelf of hij meedoet, en wie er namens hem meedoen.',
  iedereen: 'Alle deelnemers zien dit',
  deelnemers: 'Deelnemers',
  deelnemer: 'Deelnemer',
  inwoners: 'Inwoners',
  stand: 'Stand',
  actie: 'Wat u kunt doen',
  statussen: {
    uitgenodigd: 'Uitgenodigd',
    actief: 'Doet mee',
    geweigerd: 'Ingetrokken',
    vertrokken: 'Vertrokken',
  },
  nodigDeelnemerUit: 'Nodig een deelnemer uit',
  nodigDeelnemerUitleg:
    'Nodig daarna een persoon van die gemeente uit. Zodra die de uitnodiging aanvaardt, doet de gemeente mee.',
  organisatie: 'Gemeente of organisatie',
  organisatieUitleg: 'De naam van een gemeente, zoals Elburg. Een andere organisatie mag ook.',
  vulOrganisatie: 'Vul de naam van de gemeente of organisatie in',
  deelnemerUitgenodigd: 'De deelnemer is uitgenodigd. Nodig nu een persoon van die deelnemer uit.',
  mensen: 'Mensen en hun rol',
  zoekMensen: 'Zoek mensen',
  zoek: 'Naam of e-mail zoeken',
  alle: 'Alle',
  welkeRol: 'Welke rol?',
  wanneer: 'Wanneer?',
  nu: 'Nu',
  ookEerder: 'Nu en eerder',
  periode: 'Periode',
  vanTot: (van: string, tot: string | null) => (tot ? `${van} tot ${tot}` : `Sinds ${van}`),
  niemandGevonden: 'Niemand past hierbij.',
  toonIedereen: 'Toon iedereen',
  gewoneVolgorde: (isAlles: boolean) => (isAlles ? 'Nieuwste rol eerst' : 'Deelnemer, daarna naam'),
  sorteringen: {
    naam: 'Naam, van A tot Z',
    '-naam': 'Naam, van Z tot A',
    rol: 'Rol, van A tot Z',
    '-rol': 'Rol, van Z tot A',
    deelnemer: 'Deelnemer, van A tot Z',
    '-deelnemer': 'Deelnemer, van Z tot A',
    vanaf: 'Oudste rol eerst',
    '-vanaf': 'Nieuwste rol eerst',
  } satisfies Record<Sortering<(typeof betrokkenensorteringen)[number]>, string>,
  naam: 'Naam',
  rol: 'Rol',
  email: 'E-mailadres',
  geheel: 'Hele samenwerking',
  voorDeelnemer: 'Voor welke deelnemer?',
  nodigUit: 'Nodig een persoon uit',
  stuurUitnodiging: 'Nodig uit',
  gelukt: 'Gelukt',
  geefLink: (naam: string) =>
    `Deze installatie verstuurt geen mail. Geef ${naam} zelf deze link. Hij werkt één keer en u ziet hem alleen nu:`,
  mailVerstuurd: (naam: string) => `${naam} krijgt een mail met een link.`,
  uitgenodigd: (naam: string, rol: string, deelnemer: string | null) =>
    `${naam} is uitgenodigd als ${rol}${deelnemer ? ` van ${deelnemer}` : ''}.`,
  trekInVan: (naam: string) => `Trek de uitnodiging van ${naam} in`,
  beeindig: (naam: string) => `Beëindig de rol van ${naam}`,
  deurTitel: (deelnemer: string) => `De kamer van ${deelnemer}`,
  deurUitleg:
    'Alleen uw eigen mensen zien wat in uw kamer staat. Een projectleider of adviseur leest alleen mee als u de deur opent.',
  deurOpen: 'leest mee',
  deurDicht: 'leest niet mee',
  doeOpen: (naam: string) => `Laat ${naam} meelezen`,
  doeDicht: (naam: string) => `Laat ${naam} niet meer meelezen`,
  vertrekTitel: (deelnemer: string) => `${deelnemer} vertrekt uit deze samenwerking`,
  vertrekUitleg: 'Wat gedeeld en besloten is, blijft bewaard. De andere deelnemers zien de reden.',
  vertrekReden: 'Waarom vertrekt uw gemeente?',
  kiesRol: 'Kies een rol',
  vulNaam: 'Vul de naam in van wie u uitnodigt',
  vulEmail: 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl',
  kiesDeelnemer: 'Kies een deelnemer',
  kiesBetrokkene: 'Kies wie mag meelezen',
  rolBijDeelnemer: 'Deze rol hoort bij een deelnemer. Kies voor welke.',
  rolVoorGeheel: 'Deze rol is voor de hele samenwerking. Kies geen deelnemer.',
  alleenEigen:
    'Voor een deelnemer die meedoet, nodigt alleen iemand van die deelnemer mensen uit. Vraag de contactpersoon daar.',
  alleenProjectleider:
    'Alleen de projectleider of een contactpersoon nodigt iemand uit voor de hele samenwerking.',
  nietVanU: 'U kunt alleen uw eigen rol beëindigen, of die van iemand van uw deelnemer.',
  laatsteTitel: 'De laatste contactpersoon',
  laatste: 'Een deelnemer houdt altijd een contactpersoon. Nodig eerst een opvolger uit.',
  deurAlleenGeheel: 'Alleen een projectleider, adviseur of accounthouder kan meelezen.',
  deurAlOpenTitel: 'De deur is al open',
  deurAlOpen: 'Deze persoon leest al mee in uw kamer.',
  mailOnderwerp: (samenwerking: string) => `Uitnodiging voor ${samenwerking}`,
  mailTekst: ({
    naam,
    door,
    samenwerking,
    rol,
    link,
    dagen,
  }: {
    naam: string;
    door: string;
    samenwerking: string;
    rol: string;
    link: string;
    dagen: number;
  }) =>
    `Beste ${naam},\n\n${door} nodigt u uit voor ${samenwerking}, als ${rol}.\n\nOpen deze link om mee te doen:\n${link}\n\nDe link werkt ${dagen} dagen en één keer. Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.\n`,
  rollen: {
    projectleider: 'projectleider',
    bestuurder: 'bestuurder',
    gemeentesecretaris: 'gemeentesecretaris',
    contactpersoon: 'contactpersoon',
    controller: 'controller',
    griffier: 'griffier',
    raadslid: 'raadslid',
    medewerker: 'medewerker',
    adviseur: 'adviseur',
    accounthouder: 'accounthouder',
  } satisfies Record<Rol, string>,
};
