import type { Sortering } from '#src/shared/sortering.ts';
import type { delingsorteringen, onderwerpen } from './overlap.ts';

/** Every word that the user sees about sharing. */
export const teksten = {
  gedeeld: 'Gedeeld en overlap',
  bestandsnaam: 'gedeeld',
  overlapbestand: 'overlap',
  filter: 'Wat is gedeeld filteren',
  zoek: 'Zoek in wat is gedeeld',
  nietsGevonden: 'Niets wat is gedeeld, past bij dit filter.',
  alle: 'Alle',
  wat: 'Wat',
  soorten: {
    knelpunt: 'Knelpunt',
    antwoord: 'Antwoord',
    eindbeeld: 'Eindbeeld',
    functie: 'Functie',
  } satisfies Record<(typeof onderwerpen)[number], string>,
  vanWie: 'Van wie',
  laatstEerst: 'Laatst gedeeld eerst',
  sorteringen: {
    gedeeldOp: 'Eerst gedeeld eerst',
    '-gedeeldOp': 'Laatst gedeeld eerst',
    deelnemer: 'Gemeente, van A tot Z',
    '-deelnemer': 'Gemeente, van Z tot A',
    onderwerp: 'Soort, van A tot Z',
    '-onderwerp': 'Soort, van Z tot A',
  } satisfies Record<Sortering<(typeof delingsorteringen)[number]>, string>,
  naam: 'Naam',
  tekst: 'Tekst',
  versie: 'Versie',
  door: 'Gedeeld door',
  gedeeldOp: 'Gedeeld op',
  overlapBlad: 'Wie deelt welke pijn',
  bestandVanAlles: 'Alles wat is gedeeld',
  eindbeeld: 'Eindbeeld',
  functie: (naam: string) => `functie ${naam}`,
  gedeeldLead: 'Wat de deelnemers op tafel legden. Elke deling is een kopie van één versie.',
  iedereen: 'Alle deelnemers zien dit',
  leegTitel: 'Er is nog niets gedeeld',
  leeg: 'Elke deelnemer kiest zelf wat hij deelt, en ziet vooraf precies wat de anderen krijgen te zien.',
  naarKnelpunten: 'Naar de knelpunten',
  overlap: 'Wie deelt welke pijn?',
  overlapTabel:
    'Aantal gedeelde knelpunten per taakveld en deelnemer. Bij ‘Samen’ telt een samengevoegd knelpunt één keer',
  conclusie: (aantal: string, taakveld: string) =>
    `${aantal} deelnemers noemen een knelpunt bij ${taakveld}.`,
  samenNoemen: (letters: string) => `Zij hebben gemeen: ${letters}.`,
  geenOverlap: 'Nog geen taakveld wordt door meer dan één deelnemer genoemd.',
  pijnen: 'Samen',
  samengevoegd: 'Telt met andere knelpunten als één pijn. Bekijk alle oorspronkelijke knelpunten.',
  gemeen: 'Gemeen',
  niets: 'Niets',
  alles: 'Alles wat is gedeeld',
  keuze: (aantal: number) => (aantal === 1 ? '1 gedeeld knelpunt' : `${aantal} gedeelde knelpunten`),
  toonAlles: 'Toon alles wat is gedeeld',
  gedeeldDoor: (versie: number, door: string, moment: string) =>
    `Versie ${versie}, gedeeld door ${door}, ${moment}.`,
  trekIn: 'Trek dit delen in',
  gewijzigd: 'Gewijzigd sinds het delen',
  nieuwer: (gedeeld: number, nu: number) =>
    `De anderen zien versie ${gedeeld}. In uw kamer staat nu versie ${nu}.`,
  opnieuw: 'Bekijk de nieuwe versie en deel opnieuw',
  delenTitel: 'Dit gaat u delen',
  delenLead: (lezers: string) =>
    lezers ? `Als u dit deelt, zien ${lezers} het.` : 'Er zijn nog geen andere deelnemers.',
  ookGeheel:
    'Ook wie voor de hele samenwerking werkt, zoals de projectleider, ziet het. En een deelnemer die later toetreedt.',
  ditZienZij: (versie: number) => `Dit zien zij: versie ${versie}`,
  nietMee:
    'Opmerkingen en bijlagen gaan niet mee. Wijzigt u het later, dan zien de anderen dat pas als u opnieuw deelt. Het logboek vermeldt wie wat deelde.',
  deelMet: (aantal: number) => (aantal === 1 ? 'Deel met één deelnemer' : `Deel met ${aantal} deelnemers`),
  deelOpnieuw: (aantal: number) =>
    aantal === 1
      ? 'Deel deze versie opnieuw met één deelnemer'
      : `Deel deze versie opnieuw met ${aantal} deelnemers`,
  taakveld: 'Taakveld',
  letters: 'Gaat over',
  ernst: 'Ernst',
  urgentie: 'Urgentie',
  bewijs: 'Bewijs',
  geenBewijs: 'Nog geen bewijs',
  bron: 'Bron',
  helpt: 'Kan samenwerken helpen?',
  oordelen: { ja: 'Ja', deels: 'Deels', nee: 'Nee' },
  waarom: 'Waarom?',
  alternatief: 'Wat zou ook kunnen?',
  vanVijf: (score: number) => `${score} van 5`,
  kiesOnderwerp: 'Kies wat u deelt',
  kiesVersie: 'Geef de versie die u deelt',
  verouderdTitel: 'Er is een nieuwere versie',
  verouderd: (versie: number) =>
    `Inmiddels is er versie ${versie}. Bekijk opnieuw wat de anderen zien en deel daarna.`,
  alGedeeldTitel: 'Deze versie is al gedeeld',
  alGedeeld: 'De anderen zien deze versie al.',
  alIngetrokkenTitel: 'Dit delen is al ingetrokken',
  alIngetrokken: 'De anderen zien het niet meer. Ververs de pagina om te zien wat nu is gedeeld.',
};
