import type { Fase } from '#src/fasen/fasen.ts';
import type { CriteriumId } from './criteria.ts';

/** Every word that the user sees about poorten. */
export const teksten = {
  onbekendeFase: 'Deze fase bestaat niet',
  schrijfReden: 'Schrijf in minstens twintig tekens waarom u de fase heropent',
  eisTitel: 'De poort is nog dicht',
  eis: (eisen: readonly string[]) => `Nog niet in orde: ${eisen.join('; ')}.`,
  lichtToe: 'Schrijf in minstens twintig tekens waarom u toch doorgaat',
  nietOpenTitel: 'Deze fase is niet open',
  nietOpen: 'Alleen een fase die open is, kunt u afsluiten.',
  geenPoortTitel: 'Geen poort',
  geenPoort: 'De fase uitvoeren heeft geen poort.',
  nietAfgerondTitel: 'Deze fase is niet afgesloten',
  nietAfgerond: 'Alleen een afgesloten fase kunt u heropenen.',
  poortNaar: (fase: string) => `Poort naar ${fase.toLowerCase()}`,
  criteria: {
    'twee-deelnemers': 'Ten minste twee deelnemers doen mee',
    'iedereen-gedeeld': 'Elke deelnemer deelde ten minste één knelpunt of antwoord',
    'bewijs-bij-knelpunten': 'Bij elk gedeeld knelpunt staat bewijs',
    'vragen-gereed': 'Alle vragen van deze fase zijn gereed',
    'dossier-bevroren': 'Het dossier is bevroren',
    'keuze-na-weigering': 'Na een verwerping koos elke andere gemeente of zij doorgaat',
    'besluit-per-gemeente': 'Elke gemeente die doorgaat, besloot positief over dezelfde dossierversie',
    'voorwaarden-vervuld': 'Alle voorwaarden zijn vervuld',
    'twee-gaan-door': 'Ten minste twee gemeenten gaan door',
    'parkeerplaats-leeg': 'Elk punt van de parkeerplaats is afgehandeld',
    'uitnodigingen-beantwoord': 'Elke uitgenodigde deelnemer heeft geantwoord',
  } satisfies Record<CriteriumId, string>,
  gevolg: {
    verkennen: 'Onderzoeken en alles daarna gaat op slot.',
    onderzoeken:
      'Organiseren en alles daarna gaat op slot tot elke gemeente opnieuw heeft besloten. Verandert het dossier, dan tellen de oude besluiten niet meer.',
    organiseren: 'Inrichten en uitvoeren gaan op slot.',
    inrichten: 'Uitvoeren gaat op slot.',
    uitvoeren: '',
  } satisfies Record<Fase, string>,
};
