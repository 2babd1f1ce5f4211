import type { HoeVraag } from './hoewoorden.ts';

/** Every word that the user sees about the parkeerplaats. */
export const teksten = {
  titel: 'Parkeerplaats',
  lead: 'Wat iemand te vroeg over hoe zegt, raakt niet kwijt. Het staat hier klaar tot fase 3.',
  zichtbaar: 'Alle deelnemers zien dit; een punt uit een kamer alleen die deelnemer',
  leegTitel: 'Er staat nog niets geparkeerd',
  leeg: 'Gaat een gesprek over hoe, terwijl u nog bezig bent met wat? Parkeer het punt. In fase 3 komt het vanzelf terug bij de vraag waar het hoort.',
  nieuw: 'Parkeer een punt',
  punt: 'Wat wilt u parkeren?',
  bijVraag: 'Bij welke vraag van fase 3 hoort dit?',
  parkeer: 'Parkeer dit punt',
  namens: 'Namens welke deelnemer?',
  inKamer: 'Alleen mijn deelnemer ziet dit, tot wij het delen',
  ingebracht: (deelnemer: string | null, moment: string, herkomst: string | null) =>
    [deelnemer, moment, herkomst].filter(Boolean).join(', '),
  bijVraagVan: (vraag: string) => `opgekomen bij ${vraag}`,
  bijKnelpunt: 'opgekomen bij een knelpunt',
  herinnering: 'Nog in uw kamer',
  inUwKamer: (aantal: number) =>
    `${aantal === 1 ? 'Er ligt nog één open punt' : `Er liggen nog ${aantal} open punten`} in uw kamer. De anderen zien dat niet. Zet het op tafel of handel het zelf af: fase 3 kan niet dicht zolang het open is.`,
  wijzig: 'Wijzig dit punt',
  bewaar: 'Bewaar dit punt',
  intussen: 'Intussen gewijzigd',
  intussenUitleg: (tekst: string) =>
    `Iemand anders bewaarde dit punt ook. Nu staat er: ‘${tekst}’ Uw tekst staat nog in het veld. Bewaar opnieuw om die te houden.`,
  prive: 'Alleen uw deelnemer',
  zetOpTafel: 'Zet dit punt op tafel',
  watGedaan: 'Wat deed u met dit punt?',
  behandeld: 'Behandeld',
  vervallen: 'Niet meer nodig',
  handelAf: 'Handel af',
  statussen: { open: 'Open', behandeld: 'Behandeld', vervallen: 'Vervallen' },
  suggestie: 'Suggestie',
  lijktHoe: 'Dit lijkt een hoe-punt:',
  komtIn: (onderwerp: string, vraagId: string) =>
    `${onderwerp} komt in fase 3, bij vraag ${vraagId}. Wilt u deze zin daar klaarleggen? Hij blijft hier ook staan.`,
  parkeerBij: (vraagId: string) => `Parkeer bij ${vraagId}`,
  onderwerpen: {
    R1: 'De vorm',
    R2: 'De zeggenschap',
    R3: 'De verdeling van kosten',
    R4: 'De dienstverlening',
    R5: 'Het personeel',
    R6: 'De huisvesting',
    R7: 'De planning',
  } satisfies Record<HoeVraag, string>,
  kiesVraag: 'Kies bij welke vraag van fase 3 dit hoort',
  schrijfPunt: 'Schrijf op wat u wilt parkeren',
  kiesStatus: 'Kies behandeld of vervallen',
  schrijfAfhandeling: 'Schrijf in minstens tien tekens wat u met dit punt deed',
  afgehandeldTitel: 'Dit punt is al afgehandeld',
  afgehandeld: 'Breng een nieuw punt in als er nog iets open is.',
  nietVanU:
    'Dit punt is van een ander. Alleen wie het inbracht, of de eigen deelnemer, kan dit. Vraag het aan hen.',
  kamerNodig: 'Een punt in uw kamer hoort bij uw deelnemer. Kies welke.',
};
