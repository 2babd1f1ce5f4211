import type { Reden, Soort } from './draad.ts';

const aantal = (getal: number, een: string, meer: string) =>
  getal === 1 ? `Eén ${een}` : `${getal} ${meer}`;

/** Every word that the user sees about the golden thread. */
export const teksten = {
  titel: 'De rode draad',
  bestandsnaam: 'rode-draad',
  lead: 'Van knelpunt tot bewijs: wat doet pijn, wat moet beter, en wat doen wij eraan? Zo ziet een raad jaren later of de pijn weg is.',
  iedereen: 'Alle deelnemers zien dit',
  stand: (los: number) =>
    los === 0
      ? 'Van knelpunt tot taak. Niets hangt los.'
      : `Van knelpunt tot taak. ${los === 1 ? 'Eén ding hangt' : `${los} dingen hangen`} nog los.`,
  stap: {
    knelpunt: (totaal: number) =>
      totaal === 0
        ? 'Er is nog geen knelpunt gedeeld.'
        : `${aantal(totaal, 'gedeeld knelpunt', 'gedeelde knelpunten')}.`,
    doel: (totaal: number) =>
      totaal === 0 ? 'Er zijn nog geen doelen.' : `${aantal(totaal, 'doel', 'doelen')}.`,
    alternatief: (totaal: number) =>
      totaal === 0 ? 'Er is nog geen alternatief gekozen.' : 'Het gekozen alternatief.',
    taak: (totaal: number) =>
      totaal === 0 ? 'Er zijn nog geen taken in scope.' : `${aantal(totaal, 'taak', 'taken')} in scope.`,
  } satisfies Record<Soort, (totaal: number) => string>,
  vast: {
    knelpunt: (getal: number) => `${getal} ${getal === 1 ? 'hoort' : 'horen'} bij een doel.`,
    doel: (getal: number) =>
      `${getal} ${getal === 1 ? 'heeft' : 'hebben'} een knelpunt, een taak en een nulmeting van elke gemeente.`,
    alternatief: (getal: number) =>
      getal === 0 ? 'Het hoort nog niet bij een doel.' : 'Het hoort bij een doel.',
    taak: (getal: number) => `${getal} ${getal === 1 ? 'hoort' : 'horen'} bij een doel.`,
  } satisfies Record<Soort, (getal: number) => string>,
  hangtLos: (getal: number) => (getal === 1 ? 'Eén hangt los' : `${getal} hangen los`),
  later: ['Diensten en kpi’s komen in fase 4.', 'Meten of de pijn weg is, komt in fase 5.'],
  bekijk: 'Bekijk de rode draad',

  losKop: 'Wat hangt los?',
  losUitleg: 'Een knelpunt dat niets oplost. Een doel waar niemand om vroeg. Een belofte die niemand meet.',
  nietsLos: 'Niets. Elk knelpunt heeft een doel, en aan elk doel wordt gewerkt.',
  wat: 'Wat',
  watSoort: 'Soort',
  van: 'Van',
  waarom: 'Waarom',
  doe: 'Koppelen',
  soort: {
    knelpunt: 'Knelpunt',
    doel: 'Doel',
    alternatief: 'Alternatief',
    taak: 'Taak',
  } satisfies Record<Soort, string>,
  reden: {
    'geen-doel': 'Hoort bij geen enkel doel',
    'geen-knelpunt': 'Geen knelpunt vraagt hierom',
    'geen-taak': 'Er is geen taak die hieraan werkt',
    'geen-nulmeting': 'Nog niet elke gemeente heeft een getekende nulmeting',
  } satisfies Record<Reden, string>,
  koppel: 'Koppel',
  naarDoelen: 'Naar de doelen',
  eerstDoel: 'Maak eerst een doel, dan kunt u koppelen.',
  eerstWat: 'Er is nog niets om aan te koppelen.',

  ketenKop: 'De draad van elk knelpunt',
  ketenLeeg:
    'Hier komt elk gedeeld knelpunt met zijn doel, de taken en het alternatief. Deel eerst een knelpunt.',
  doelen: 'Doel',
  taken: 'Wat wij eraan doen',
  losKnop: (van: string, naar: string) => `Maak los: ${van} van ${naar}`,
  maakLos: 'Maak los',
  geen: 'Nog geen',
  legKop: 'Leg een koppeling',
  legVan: 'Van welk knelpunt of doel?',
  legNaar: 'Naar welk doel, welke taak of welk alternatief?',

  kiesSoort: 'Kies uit knelpunt, doel, alternatief of taak',
  kiesWat: 'Kies waar het bij hoort',
  kanNiet: 'Koppel een knelpunt aan een doel, of een doel aan een taak of alternatief',
  bestaatAlTitel: 'Deze koppeling is er al',
  bestaatAl: 'Ververs de pagina om de koppeling te zien.',
};
