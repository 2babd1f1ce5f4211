import type { ProblemSoort } from '#src/http/problem.ts';

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
          'Uw naam, e-mailadres en rollen; een onleesbaar gemaakte vorm van uw wachtwoord; waar u bent ingelogd; wanneer u een samenwerking het laatst bekeek, wat alleen u ziet; en wat u in een samenwerking vastlegt.',
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
      {
        kop: 'Uw gegevens',
        tekst:
          'Bij uw account downloadt u alles wat wij over u bewaren. Klopt iets niet, of wilt u weg? Vraag het wie deze installatie beheert.',
      },
    ],
  },
  problemen: {
    titel: 'Wat een foutmelding betekent',
    lead: 'Elk antwoord van de API dat geen resultaat is, noemt een van deze soorten. Hier staat wat u dan kunt doen.',
    soort: 'Soort',
    status: 'Status',
    betekenis: 'Wat het betekent',
    statusIs: (status: number) => `HTTP-status ${status}`,
    watNu: 'Wat u kunt doen',
    soorten: {
      'ongeldige-invoer': {
        titel: 'Ongeldige invoer',
        betekenis: 'Een veld is leeg, heeft de verkeerde vorm of bestaat niet.',
        watNu:
          'Kijk in invalidParams: daar staan alle fouten tegelijk, elk met de naam van het veld. Verbeter ze en stuur het verzoek opnieuw.',
      },
      'niet-ingelogd': {
        titel: 'Niet ingelogd',
        betekenis: 'Het verzoek heeft geen geldige sessie of toegangssleutel, of die is verlopen.',
        watNu: 'Log opnieuw in, of maak bij uw account een nieuwe toegangssleutel.',
      },
      'geen-toegang': {
        titel: 'Geen toegang',
        betekenis: 'U bent bekend, maar uw rol geeft geen recht op deze handeling.',
        watNu: 'Vraag de contactpersoon van uw gemeente wie dit wel kan doen.',
      },
      'niet-gevonden': {
        titel: 'Niet gevonden',
        betekenis:
          'Het bestaat niet, of u mag het niet zien. Bondgenoot maakt daartussen geen verschil: zo verraadt een antwoord niets over de kamer van een ander.',
        watNu: 'Controleer het adres. Klopt het? Vraag dan wie het met u kan delen.',
      },
      'methode-niet-toegestaan': {
        titel: 'Methode niet toegestaan',
        betekenis: 'Dit adres bestaat, maar niet met deze HTTP-methode.',
        watNu: 'De header Allow noemt de methoden die wel kunnen.',
      },
      'vorm-niet-beschikbaar': {
        titel: 'Deze vorm is er niet',
        betekenis: 'De header Accept vraagt om een vorm die dit adres niet geeft.',
        watNu: 'Vraag om een van de vormen in de melding, of laat Accept weg.',
      },
      'kan-nu-niet': {
        titel: 'Dit kan nu niet',
        betekenis:
          'De stand laat het niet toe: de fase is nog op slot, de tekst is bevroren, of het is al gedaan.',
        watNu: 'De melding zegt wat er eerst moet gebeuren.',
      },
      'intussen-gewijzigd': {
        titel: 'Iemand anders was u voor',
        betekenis:
          'Na het lezen heeft iemand anders een nieuwe versie bewaard. Uw wijziging is niet bewaard.',
        watNu: 'In huidig staat wat er nu staat. Vergelijk, kies, en stuur de nieuwe ETag mee in If-Match.',
      },
      'te-groot': {
        titel: 'Te groot',
        betekenis: 'Een verzoek mag 1 MB groot zijn, een bijlage 25 MB.',
        watNu: 'Stuur minder tegelijk.',
      },
      'onbekend-inhoudstype': {
        titel: 'Onbekend inhoudstype',
        betekenis: 'De header Content-Type ontbreekt, of is anders dan dit adres verwacht.',
        watNu: 'Stuur de invoer in de vorm die de melding noemt.',
      },
      'sleutel-al-gebruikt': {
        titel: 'Sleutel al gebruikt',
        betekenis: 'Deze Idempotency-Key hoort bij een verzoek met een andere inhoud.',
        watNu: 'Gebruik voor elk nieuw verzoek een nieuwe sleutel.',
      },
      'versie-ontbreekt': {
        titel: 'Versie ontbreekt',
        betekenis: 'Een wijziging moet zeggen welke versie u heeft gezien.',
        watNu: 'Haal het op, en stuur de ETag mee in If-Match.',
      },
      'te-veel-verzoeken': {
        titel: 'Te veel verzoeken',
        betekenis:
          'Met één toegangssleutel kunnen 300 verzoeken per minuut. Voor inloggen en rekenen gelden eigen grenzen.',
        watNu: 'Wacht het aantal seconden in Retry-After en ga dan verder.',
      },
      'onverwachte-fout': {
        titel: 'Er ging iets mis',
        betekenis: 'Dit is een fout van Bondgenoot, niet van u. Er is niets half bewaard.',
        watNu: 'Probeer het later opnieuw. Blijft het? Geef de beheerder het nummer in instance.',
      },
      'even-niet-bereikbaar': {
        titel: 'Even niet bereikbaar',
        betekenis: 'De database start opnieuw, of er wordt op dit moment te veel gerekend.',
        watNu: 'Wacht het aantal seconden in Retry-After en probeer het opnieuw.',
      },
    } satisfies Record<ProblemSoort, { titel: string; betekenis: string; watNu: string }>,
  },
};
