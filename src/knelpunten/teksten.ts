import type { Deelstand, helpt, Hint, k3 } from './knelpunt.ts';

/** Every word that the user sees about knelpunten. */
export const teksten = {
  titel: 'Knelpunten',
  titelVan: (deelnemer: string) => `Knelpunten van ${deelnemer}`,
  aantal: (aantal: number, gedeeld: number) =>
    `${aantal === 1 ? '1 knelpunt' : `${aantal} knelpunten`}, waarvan ${gedeeld} gedeeld`,
  van: 'Van',
  reeks: (eerste: number, laatste: number, totaal: number) =>
    `${eerste} tot en met ${laatste} van ${totaal}.`,
  schaal: 'Ernst en urgentie lopen van 1 (laag) tot 5 (hoog).',
  nietsGevonden: 'Geen knelpunt past bij dit filter.',
  wisFilter: 'Toon alle knelpunten',
  lead: 'Wat gaat er nu mis, voor wie en hoe vaak? Samenwerken is een middel; begin bij de pijn.',
  alleenKamer: (deelnemer: string) => `Alleen ${deelnemer} ziet dit`,
  geenKamer: 'U ziet alleen kamers waarvan de deur voor u open is',
  leegTitel: 'Er is nog geen knelpunt vastgelegd',
  leeg: 'Leg vast wat er knelt, met een cijfer of voorval als bewijs. Niemand buiten uw gemeente ziet het, tot u het deelt.',
  leegGeenKamer:
    'U hoort niet bij een deelnemer. Knelpunten ziet u als een deelnemer de deur voor u opent, of als ze zijn gedeeld.',
  nieuw: 'Leg een knelpunt vast',
  inlezen: 'Lees knelpunten in uit een bestand',
  csv: 'Download als CSV',
  ods: 'Download als ODS',
  kaart: 'Wat is ernstig en dringend?',
  kaartConclusie: (dringend: number, totaal: number, ongedeeld: number) =>
    dringend === 0
      ? `Van de ${totaal} knelpunten heeft er geen zowel ernst als urgentie 4 of hoger.`
      : `Van de ${totaal} knelpunten ${dringend === 1 ? 'heeft er 1' : `hebben er ${dringend}`} zowel ernst als urgentie 4 of hoger. ${ongedeeld === 0 ? 'Die zijn allemaal gedeeld.' : `Daarvan ${ongedeeld === 1 ? 'is er 1' : `zijn er ${ongedeeld}`} nog niet gedeeld.`}`,
  toonDringende: 'Toon deze knelpunten',
  kaartTabel: 'Aantal knelpunten naar ernst (rijen) en urgentie (kolommen)',
  ernstPerUrgentie: 'Ernst',
  kaartFiguur: 'Aantal knelpunten naar ernst en urgentie. De tabel bij deze figuur geeft dezelfde getallen.',
  kaartUitleg:
    'Het getal is het aantal knelpunten; samengevoegde tellen als één. Dichte cirkel: alle gedeeld. Open cirkel: niet alle gedeeld. Vak met rand: ernst en urgentie 4 of hoger.',
  helptVraag: 'Kan samenwerken helpen?',
  helptUitleg: 'Vraag V2. Weet u het nog niet, laat het dan open.',
  oordelen: { ja: 'Ja', deels: 'Deels', nee: 'Nee' } satisfies Record<(typeof helpt)[number], string>,
  onbeoordeeld: 'Nog niet beoordeeld',
  waarom: 'Waarom?',
  waaromUitleg: 'Wat zou er door samenwerken anders gaan, of waarom juist niet?',
  alternatief: 'Wat zou ook kunnen?',
  alternatiefUitleg: 'Zelf verbeteren, inkopen, of iets lichters dan samenwerken.',
  kiesHelpt: 'Kies ja, deels of nee, of laat het open',
  filter: 'Knelpunten filteren',
  zoek: 'Zoek in de tekst',
  alle: 'Alle',
  vanafErnst: (ernst: number) => (ernst === 5 ? '5' : `${ernst} of hoger`),
  delen: 'Delen',
  deelkeuzen: { prive: 'Alleen privé', gedeeld: 'Alleen gedeeld' },
  knelpunt: 'Knelpunt',
  taakveld: 'Taakveld',
  letter: 'Gaat over',
  ernst: 'Ernst',
  urgentie: 'Urgentie',
  zichtbaar: 'Wie ziet het',
  samengevoegd: 'Samengevoegd',
  samengevoegdMet: (leidend: boolean, titel: string, deelnemers: string) =>
    leidend
      ? `Dit knelpunt gaat voorop. Samen is het één pijn van ${deelnemers}.`
      : `Telt mee onder ‘${titel}’: één pijn van ${deelnemers}.`,
  gedeeldVersie: (versie: number) => `Gedeeld, versie ${versie}`,
  gedeeldOuder: 'Gewijzigd sinds het delen',
  csvGedeeld: { prive: 'nee', gedeeld: 'ja', gewijzigd: 'ja, daarna gewijzigd' } satisfies Record<
    Deelstand,
    string
  >,
  tip: 'Tip',
  hints: {
    'geen-bron': {
      kop: 'Het bewijs heeft nog geen bron.',
      tekst: 'Schrijf op waar het cijfer of voorval staat, met de datum. Dan kan een ander het nagaan.',
    },
    'middel-als-doel': {
      kop: 'Samenwerken is een middel.',
      tekst: 'Schrijf op wat er nu misgaat en voor wie. Of samenwerken daarbij helpt, komt bij vraag V2.',
    },
  } satisfies Record<Exclude<Hint['soort'], 'geen-bewijs'>, { kop: string; tekst: string }>,
  geenBewijs: 'Nog geen bewijs',
  bewijs: 'Bewijs',
  bron: 'Bron',
  laatst: 'Laatst bewaard',
  vanVijf: (score: number) => `${score} van 5`,
  bewaard: (versie: number, door: string, moment: string) => `Versie ${versie}, door ${door}, ${moment}`,
  deel: 'Bekijk wat de anderen zien en deel',
  deelOpnieuw: 'Bekijk de nieuwe versie en deel opnieuw',
  wijzig: 'Wijzig',
  verwijder: 'Verwijder dit knelpunt',
  nieuwTitel: 'Leg een knelpunt vast',
  wijzigTitel: 'Wijzig dit knelpunt',
  voorWie: 'Voor welke deelnemer is dit?',
  titelVeld: 'Wat knelt er?',
  titelUitleg: 'In één zin, bijvoorbeeld: Eén persoon kan de back-ups terugzetten.',
  toelichting: 'Toelichting',
  toelichtingUitleg: 'Wat is de oorzaak? Wat gebeurt er als u niets doet?',
  uitBuikpijn: ({ symptoom, oorzaak, nietsDoen }: Record<'symptoom' | 'oorzaak' | 'nietsDoen', string>) =>
    [symptoom, oorzaak && `De oorzaak: ${oorzaak}`, nietsDoen && `Als wij niets doen: ${nietsDoen}`]
      .filter(Boolean)
      .join('\n\n'),
  uitBuikpijnLink: 'Waar dit uit voortkomt',
  naarBuikpijn: 'Bekijk de buikpijn',
  taakvelden: [
    'ICT',
    'Belastingen',
    'Burgerzaken',
    'Financiën',
    'Inkoop',
    'Personeel',
    'Sociaal domein',
    'Vergunningen en toezicht',
    'Werk en inkomen',
  ],
  letterVraag: 'Waar gaat het over?',
  eigenWoorden: 'Iets anders',
  eigenWoordenUitleg: 'Een eigen woord, bijvoorbeeld grip. Meer woorden? Zet er komma’s tussen.',
  ernstVraag: 'Hoe ernstig is het?',
  urgentieVraag: 'Hoe snel moet het weg?',
  ernsten: ['licht', 'hinderlijk', 'merkbaar voor inwoners', 'ernstig', 'zeer ernstig'],
  urgenties: ['kan wachten', 'dit jaar', 'dit kwartaal', 'deze maand', 'nu'],
  bewijsUitleg: 'Een cijfer of een voorval. Zonder bewijs overtuigt een knelpunt later geen raad.',
  bronUitleg: 'Waar komt het bewijs vandaan? Noem ook de datum.',
  bewaar: 'Bewaar dit knelpunt',
  intussen: 'Intussen gewijzigd',
  intussenUitleg: (door: string) =>
    `${door} bewaarde dit knelpunt ook. Hieronder staat het verschil met uw tekst. Uw tekst staat nog in de velden; bewaar opnieuw om die te houden.`,
  vulTitel: 'Geef het knelpunt een naam van één regel',
  vulTaakveld: 'Vul het taakveld in, bijvoorbeeld Belastingen',
  kiesLetter: 'Kies waar het knelpunt over gaat: kwetsbaarheid, kwaliteit, kosten of een eigen woord',
  kiesScore: 'Kies een cijfer van 1 tot en met 5',
  kiesDeelnemer: 'Kies voor welke deelnemer dit knelpunt is',
  gedeeldTitel: 'Dit knelpunt is gedeeld',
  gedeeld: 'De andere deelnemers zien dit knelpunt. Trek het delen eerst in; dan kunt u het verwijderen.',
  letters: { kwetsbaarheid: 'Kwetsbaarheid', kwaliteit: 'Kwaliteit', kosten: 'Kosten' } satisfies Record<
    (typeof k3)[number],
    string
  >,
};
