import type { Lot, Lotsoort } from './inlezing.ts';

/** Every word that the user sees about reading in a spreadsheet. */
export const teksten = {
  bestand: 'Bestand',
  bestandUitleg: 'Een CSV, XLSX of ODS, met de namen van de kolommen bovenaan.',
  tekst: 'Of plak een tabel',
  tekstUitleg:
    'Kopieer de cellen uit uw rekenblad, ook de namen van de kolommen, en plak ze hier. U hoeft dan geen bestand te kiezen.',
  leesIn: 'Lees in',
  voorWie: 'Voor welke deelnemer is dit?',
  niets: 'Er wordt nog niets bewaard. Eerst ziet u van elke rij wat ermee gebeurt.',
  veilig:
    'Formules worden niet uitgerekend: wij lezen de uitkomst die in het bestand staat. Na 30 dagen is het ingelezen bestand weg.',
  herkend: 'Deze kolommen worden herkend',
  veld: 'Veld',
  kolomnamen: 'Namen van de kolom die wij herkennen',
  verplicht: 'verplicht',
  kiesBestand: 'Kies een bestand, of plak een tabel',
  kiesEen: 'Kies een bestand of plak een tabel, niet allebei. Maak dit veld leeg om het bestand te gebruiken',
  teLang: 'Deze tabel is te groot om te plakken. Bewaar hem als bestand en kies dat',
  geplakt: 'geplakte tabel',
  restnaam: 'niet-overgenomen',
  teGroot: 'Dit bestand is groter dan 10 MB. Bewaar alleen het blad dat u wilt inlezen.',
  geenRijen: 'Onder de namen van de kolommen staat geen enkele rij. Controleer het bestand.',
  geenKolom: 'Deze kolom staat niet in het bestand',
  kiesVersie: 'Geef de versie die u zag',
  naamloos: 'bestand',
  uit: (bestand: string, blad: string) => (blad ? `Uit ${bestand}, blad ${blad}` : `Uit ${bestand}`),
  andereBladen: (bladen: string) =>
    `Alleen het eerste blad met inhoud is gelezen. Niet gelezen: ${bladen}. Wilt u een ander blad, zet dat vooraan.`,
  kolommen: 'Welke kolom is wat?',
  geenKolomKeuze: 'Geen kolom',
  kolom: (nummer: number) => `Kolom ${nummer}`,
  pasToe: 'Gebruik deze kolommen',
  ontbreekt: (velden: string) => `Kies nog een kolom voor ${velden}.`,
  watGebeurt: 'Wat gebeurt er met elke rij?',
  telling: ({ nieuw, bewaard, dubbel, fout }: Record<Lotsoort, number>) =>
    [
      nieuw > 0 && `${nieuw === 1 ? '1 rij is' : `${nieuw} rijen zijn`} nieuw`,
      bewaard > 0 && `${bewaard === 1 ? '1 rij is' : `${bewaard} rijen zijn`} bewaard`,
      dubbel > 0 && `${dubbel === 1 ? '1 rij is' : `${dubbel} rijen zijn`} dubbel`,
      fout > 0 && `${fout === 1 ? '1 rij heeft' : `${fout} rijen hebben`} een fout`,
    ].filter((deel) => deel !== false),
  loten: { nieuw: 'Nieuw', bewaard: 'Bewaard', dubbel: 'Dubbel', fout: 'Fout' } satisfies Record<
    Lotsoort,
    string
  >,
  /** Why a row is not taken over. */
  redenen: (lot: Lot<unknown>): readonly string[] => {
    if (lot.lot === 'fout') return lot.redenen;
    if (lot.lot !== 'dubbel') return [];
    return [lot.rij === null ? 'Staat al in de lijst' : `Gelijk aan rij ${lot.rij} van dit bestand`];
  },
  rij: 'Rij',
  lot: 'Wat gebeurt er?',
  toon: 'Toon',
  alleRijen: 'Alle rijen',
  filter: 'Rijen filteren',
  geenRijenHier: 'Geen rij hoort hierbij.',
  bewaar: (aantal: number) => (aantal === 1 ? 'Bewaar 1 nieuwe rij' : `Bewaar ${aantal} nieuwe rijen`),
  nietsNieuw: 'Er is geen nieuwe rij om te bewaren.',
  rest: 'Download de rijen die niet zijn overgenomen, met de reden',
  klaar: 'Naar de lijst',
  gooiWeg: 'Gooi dit ingelezen bestand weg',
  reden: 'reden',
  intussen: 'Iemand koos intussen andere kolommen. Hieronder staat wat nu geldt.',
  verouderdTitel: 'De kolommen zijn intussen anders gekozen',
  verouderd: 'Er is nog niets bewaard. Bekijk opnieuw wat er met elke rij gebeurt.',
};
