/** The pages that explain the product and this website. */
export const teksten = {
  start: 'Start',
  hulp: {
    titel: 'Hulp',
    lead: 'Zo werkt Bondgenoot, van het eerste knelpunt tot een besluit in elke gemeente.',
    delen: [
      {
        kop: 'Vijf fasen',
        tekst:
          'Verkennen, onderzoeken, organiseren, inrichten en uitvoeren. Tussen twee fasen staat een poort met eisen. Wat u samen wilt (fase 2) staat vast voordat u bespreekt hoe (fase 3).',
      },
      {
        kop: 'Een eigen kamer',
        tekst:
          'In verkennen werkt elke gemeente in een gesloten kamer. Niemand anders ziet wat daar staat, ook de projectleider niet, tot u iets deelt of de deur opent.',
      },
      {
        kop: 'Delen',
        tekst:
          'U deelt één versie van één knelpunt of antwoord. Vooraf ziet u precies wat de anderen krijgen te zien. U kunt het delen weer intrekken.',
      },
      {
        kop: 'Parkeerplaats',
        tekst:
          'Zegt iemand te vroeg iets over hoe? Zet het op de parkeerplaats. In fase 3 komt het terug bij de vraag waar het hoort.',
      },
      {
        kop: 'Dossier en besluit',
        tekst:
          'U bevriest het dossier. Daarna besluit elke gemeente zelf, over precies die tekst. Een tweede persoon van dezelfde gemeente bevestigt wat is vastgelegd.',
      },
      {
        kop: 'Vragen?',
        tekst: 'Vraag het de contactpersoon van uw gemeente, of de beheerder van deze installatie.',
      },
    ],
  },
  toegankelijkheid: {
    titel: 'Toegankelijkheid',
    lead: 'Iedereen moet Bondgenoot kunnen gebruiken. Wij bouwen naar WCAG 2.2, niveau A en AA.',
    delen: [
      {
        kop: 'Hoe wij dat toetsen',
        tekst:
          'Elke pagina wordt bij elke wijziging automatisch getoetst met axe, op drie schermbreedtes. Alles werkt met het toetsenbord en zonder JavaScript.',
      },
      {
        kop: 'Verklaring van deze installatie',
        tekst:
          'De organisatie die deze installatie aanbiedt, is verantwoordelijk voor de toegankelijkheidsverklaring in het landelijke register.',
      },
      {
        kop: 'Werkt iets niet?',
        tekst:
          'Meld het bij de beheerder van deze installatie. Noem de pagina, wat u wilde doen en welke hulpmiddelen u gebruikt.',
      },
    ],
  },
  privacy: {
    titel: 'Privacy',
    lead: 'Bondgenoot bewaart zo min mogelijk over mensen.',
    delen: [
      {
        kop: 'Wat wij bewaren',
        tekst:
          'Uw naam, e-mailadres en rollen; een onleesbaar gemaakte vorm van uw wachtwoord; waar u bent ingelogd; en wat u in een samenwerking vastlegt.',
      },
      {
        kop: 'Cookies',
        tekst:
          'Er is één cookie, om u ingelogd te houden. Er zijn geen cookies van anderen en er wordt niets gevolgd.',
      },
      {
        kop: 'Logboek',
        tekst:
          'Het logboek vermeldt wie wat deed, zodat besluiten later te controleren zijn. Regels kunnen niet worden gewijzigd.',
      },
    ],
  },
};
