/** The few words that the forms add to a document themselves. */
export const teksten = {
  fictief: 'Fictief voorbeeld',
  controlegetal: 'Controlegetal',
  inhoud: 'Inhoud',
  schuif: 'Schuif opzij om de hele tabel te zien.',
  /** 'Pagina 2 van 7': the numbers come from the program that shows the document. */
  pagina: 'Pagina',
  van: 'van',
  /** At the foot of every page: which text this is. */
  voet: ({ versie, controlegetal }: { versie?: string; controlegetal?: string }): string =>
    [versie, controlegetal && `${teksten.controlegetal} ${controlegetal}`].filter(Boolean).join('. '),
  onbekend:
    'Dit bestand is geen CSV, XLSX of ODS. Open het in uw rekenprogramma en sla het op als XLSX of CSV.',
  oudFormaat:
    'Dit is een oud XLS-bestand of een bestand met een wachtwoord. Sla het op als XLSX, zonder wachtwoord.',
  kapot: 'Dit bestand is beschadigd of niet te lezen. Open het in uw rekenprogramma en sla het opnieuw op.',
  teVeelInhoud: 'Dit bestand is uitgepakt te groot. Bewaar alleen het blad dat u wilt inlezen.',
  teVeelRijen: (max: number) => `Dit bestand heeft meer dan ${max} rijen. Splits het in kleinere bestanden.`,
  teVeelKolommen: (max: number) => `Dit bestand heeft meer dan ${max} kolommen. Haal weg wat u niet inleest.`,
  teVeelTekst: 'In dit bestand staat te veel tekst om in één keer in te lezen. Splits het.',
  openAanhaling: (regel: number) =>
    `In rij ${regel} begint een aanhalingsteken dat nergens sluit. Herstel dat in het bestand.`,
  leegBlad: 'In dit bestand staat niets.',
} as const;
