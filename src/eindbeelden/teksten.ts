import type { Stemming } from '#src/antwoorden/zinnen.ts';

/** Every word that the user sees about end states. */
export const teksten = {
  titel: 'Eindbeelden',
  lead: 'Waarom doet elke gemeente mee, wat moet straks waar zijn en wat mag niet veranderen? Leg het nu naast elkaar, dan is er later minder ruzie.',
  alleenKamer: (deelnemer: string) => `Uw eigen eindbeeld ziet alleen ${deelnemer}, tot u het deelt`,
  gedeeldeZichtbaar: 'Gedeelde eindbeelden zien alle deelnemers',
  naast: 'Naast elkaar',
  onderdeel: 'Onderdeel',
  nietGedeeld: 'Nog niet gedeeld',
  eigen: (naam: string) => `Eindbeeld van ${naam}`,
  leegTitel: (naam: string) => `${naam} heeft nog geen eindbeeld`,
  leeg: 'Schrijf op waarom uw gemeente meedoet en wat er straks moet zijn. Alleen uw eigen gemeente ziet dit, tot u het deelt.',
  leegAnderen: 'Nog geen deelnemer heeft een eindbeeld gedeeld.',
  schrijf: 'Schrijf het eindbeeld',
  wijzig: 'Wijzig',
  deel: 'Bekijk wat de anderen zien en deel',
  deelOpnieuw: 'Bekijk de nieuwe versie en deel opnieuw',
  gedeeld: (versie: number) => `Gedeeld, versie ${versie}`,
  gedeeldOuder: 'Gewijzigd sinds het delen',
  velden: {
    motief: 'Waarom doen wij mee?',
    straks: 'Wat moet straks waar zijn?',
    blijft: 'Wat mag niet veranderen?',
    eigenDoelen: 'Aan welke eigen doelen helpt dit?',
  },
  uitleg: {
    motief:
      'Het echte motief: kwetsbaarheid, kwaliteit, kosten of iets anders. Een verzwegen motief komt later terug.',
    straks: 'Wat merken inwoners, medewerkers en de raad? Nog niet hoe u dat regelt.',
    blijft: 'Bijvoorbeeld: de balie in elk dorp blijft open.',
    eigenDoelen: 'Noem het plan of programma van uw gemeente waar dit bij past.',
  },
  formulierTitel: 'Eindbeeld van uw gemeente',
  onzeTekst: 'Onze tekst',
  bewaar: 'Bewaar het eindbeeld',
  laatst: 'Laatst bewaard',
  bewaard: (versie: number, door: string, moment: string) => `Versie ${versie}, door ${door}, ${moment}`,
  schrijfMotief: 'Schrijf op waarom uw gemeente meedoet',
  zinnenTitel: 'Eindsituatie, zin voor zin',
  zinnenLead:
    'De gezamenlijke tekst van vraag O5, in zinnen. Zeg per zin of uw gemeente het eens is. Verandert een zin, dan vragen wij het opnieuw; bij de andere blijft uw oordeel staan.',
  iedereen: 'Alle deelnemers zien dit',
  zinnenLeegTitel: 'Er is nog geen gezamenlijke tekst',
  zinnenLeeg:
    'Schrijf eerst samen het antwoord op vraag O5. Daarna staat hier elke zin, met wie het ermee eens is.',
  naarO5: 'Naar vraag O5',
  telling: (eens: number, totaal: number) =>
    totaal === 1
      ? `Met ${eens} van de 1 zin is iedereen het eens.`
      : `Met ${eens} van de ${totaal} zinnen is iedereen het eens.`,
  zin: 'Zin',
  stemming: 'Stand',
  stemmingen: {
    eens: 'Iedereen eens',
    opmerking: 'Eens, met opmerking',
    oneens: 'Niet iedereen eens',
    wacht: 'Wacht op oordeel',
  } satisfies Record<Stemming, string>,
  wie: 'Wie vindt wat',
  nogNiet: 'nog geen oordeel',
  oordeelVan: (naam: string) => `Wat vindt ${naam}?`,
  nieuwTeller: (aantal: number) =>
    aantal === 1 ? '1 zin wacht op uw oordeel.' : `${aantal} zinnen wachten op uw oordeel.`,
  geenOordeel: 'Nog geen oordeel',
  toelichting: 'Toelichting',
  toelichtingUitleg: 'Verplicht bij een opmerking of als u het niet eens bent.',
  bewaarOordelen: (naam: string) => `Bewaar de oordelen van ${naam}`,
  download: { csv: 'Download als CSV', ods: 'Download als ODS' },
  bestandsnaam: 'eindsituatie',
  kop: 'Kop',
  kiesOordeel: 'Kies wat uw gemeente van deze zin vindt',
  kiesDeelnemer: 'Kies namens welke deelnemer',
  lichtToe: 'Licht toe wat er anders moet',
  zinWegTitel: 'De tekst is intussen gewijzigd',
  zinWeg:
    'Een zin waarover u oordeelt, staat niet meer in de tekst. Ververs de pagina en lees de nieuwe tekst.',
};
