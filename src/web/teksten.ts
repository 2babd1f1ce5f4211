/** Words that every page shares. */
export const teksten = {
  bondgenoot: 'Bondgenoot',
  naarDeInhoud: 'Naar de inhoud',
  menu: 'Menu',
  hoofdmenu: 'Hoofdmenu',
  start: 'Start',
  samenwerkingen: 'Samenwerkingen',
  rekenhulpen: 'Rekenhulpen',
  zoeken: 'Zoeken',
  inloggen: 'Inloggen',
  kruimelpad: 'Kruimelpad',
  zonderKeuzen: 'Toon de pagina zonder deze keuzen',
  naarStart: 'Naar de startpagina',
  nummer: 'Nummer van deze fout:',
  fouten: {
    onbekend: {
      title: 'Pagina niet gevonden',
      detail: 'Dit adres bestaat niet. Controleer het adres, of begin bij de startpagina.',
    },
    onverwacht: { title: 'Er ging iets mis', detail: 'Het ligt niet aan u. Probeer het later opnieuw.' },
  },
  overDezeWebsite: 'Over deze website',
  slogan: 'Bondgenoot. Wat u deelt, staat in het logboek.',
  hulp: 'Hulp',
  register: 'Register',
  toegankelijkheid: 'Toegankelijkheid',
  privacy: 'Privacy',
  logboek: 'Logboek',
  metFout: (titel: string) => `Fout: ${titel}`,

  fasenVanDeSamenwerking: 'Fasen van de samenwerking',
  faseNu: (nummer: number, naam: string) => `Fase ${nummer}: ${naam.toLowerCase()}`,
  faseStand: { afgerond: 'Afgerond', open: 'Nu bezig', 'op-slot': 'Op slot', later: 'Later' },

  herstel: 'Dit moet u nog herstellen',
  bijVeld: (label: string, reden: string) =>
    label.endsWith('?') ? `${label} ${reden}` : `${label}: ${reden}`,
  watUTypteStaatErNog: 'Wat u al typte, staat er nog.',
  nietVerplicht: 'niet verplicht',
  kies: 'Kies',
  toon: 'Toon',
  bestandTotMb: (mb: number) => `Hoogstens ${mb} MB.`,
  bestandOpnieuw: 'Kies het bestand opnieuw. Een bestand kunnen we niet onthouden.',

  downloadAls: (formaat: string, naam = '') => `${naam || 'Download'} als ${formaat}`,
  bladeren: 'Bladeren',
  vorige: 'Vorige',
  volgende: 'Volgende',
  pagina: (nummer: number) => `Pagina ${nummer}`,

  zoekInLijst: 'Zoek in de tekst',
  sorteer: 'Sorteer op',
  reeks: (eerste: number, laatste: number, totaal: number) =>
    `${eerste} tot en met ${laatste} van ${totaal}.`,

  fictief: 'Fictief voorbeeld.',
  fictiefUitleg: 'Deze gemeenten, mensen en bedragen bestaan niet.',

  verschilUitleg: 'Wat erbij kwam, is onderstreept. Wat weg is, is doorgestreept.',
  toegevoegd: 'toegevoegd:',
  verwijderd: 'verwijderd:',
  eindeWijziging: 'einde wijziging.',
  geenVerschil: 'De twee teksten zijn gelijk.',
  zelfdeAlineas: (aantal: number) =>
    aantal === 1 ? 'Eén alinea die gelijk bleef' : `${aantal} alinea’s die gelijk bleven`,

  intussen: 'Intussen gewijzigd',
  intussenUitleg: (door: string | null | undefined) =>
    `${door ?? 'Iemand anders'} bewaarde dit ook. Hieronder staat het verschil met wat u typte. Uw tekst staat nog in de velden; bewaar opnieuw om die te houden.`,
  veldregel: (label: string, waarde: string) =>
    label.endsWith('?') ? `${label} ${waarde}` : `${label}: ${waarde}`,
  leegVeld: 'niet ingevuld',
  conflictTitel: 'Iemand anders bewaarde deze tekst ook',
  conflictUitleg:
    'Uw tekst is nog niet bewaard. Vergelijk de twee teksten. Kies er één, of maak er samen één van.',
  nuBewaard: 'Dit is nu bewaard',
  uwTekst: 'Dit is uw tekst',
  houdBewaarde: 'Houd de bewaarde tekst',
  bewaarUwe: 'Bewaar mijn tekst',
  verschilTussenTeksten: 'Wat is het verschil?',
  vanBewaardNaarUw: 'Van de bewaarde tekst naar uw tekst.',
  maakEenTekst: 'Of maak er één tekst van',
  maakEenTekstUitleg: 'Uw tekst staat klaar. Neem over wat u uit de andere tekst wilt houden.',
  bewaarSamengevoegd: 'Bewaar de tekst in dit veld',

  geenVerbinding: 'Geen verbinding',
  geenVerbindingUitleg: 'Wat u typt, blijft in het scherm staan. Bewaar het als u weer verbinding hebt.',
  sessieVoorbij: 'U bent uitgelogd',
  sessieVoorbijUitleg:
    'U was lang niet actief. Log opnieuw in, in een nieuw tabblad. Kom dan hier terug; wat u typte, staat er nog.',
  logInInTabblad: 'Log in in een nieuw tabblad en bewaar daarna opnieuw',
  verstuurOpnieuw: 'Ik ben weer ingelogd: verstuur opnieuw',
  logOpnieuwIn: 'Log opnieuw in',

  tabel: 'Tabel',
  schuif: 'Schuif opzij om de hele tabel te zien.',

  gevonden: (aantal: number) => (aantal === 1 ? 'Eén resultaat' : `${aantal} resultaten`),

  statussen: {
    leeg: 'Leeg',
    concept: 'Concept',
    gereed: 'Gereed',
    'aan-zet': 'U bent aan zet',
    prive: 'Privé',
    gedeeld: 'Gedeeld',
    wacht: 'Wacht',
    akkoord: 'Akkoord',
    voorwaarden: 'Onder voorwaarden',
    aangehouden: 'Aangehouden',
    verworpen: 'Verworpen',
    'op-slot': 'Op slot',
    geparkeerd: 'Geparkeerd',
  },
} as const;
