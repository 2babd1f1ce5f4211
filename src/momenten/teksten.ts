import { isOrgaan, type MomentSoort } from './moment.ts';

const stukje = (tekst: string) => (tekst.length > 120 ? `${tekst.slice(0, 119).trimEnd()}…` : tekst);
const organen = {
  ambtelijk: (wie: string) => `Ambtelijk advies van ${wie} over het dossier`,
  college: (wie: string) => `College van ${wie} behandelt het dossier`,
  raad: (wie: string) => `Raad van ${wie} behandelt het dossier`,
};

/** Every word that the user sees about days ahead. */
export const teksten = {
  titel: 'Komende data',
  inleiding:
    'Deze data staan al ergens in Bondgenoot. Volg de link om te zien waar een datum vandaan komt, of om hem te wijzigen.',
  zichtbaar: 'Alle deelnemers zien deze data',
  start: 'Start',
  inleidingMijn: 'De data van al uw samenwerkingen. Volg de link om te zien waar een datum vandaan komt.',
  agenda: 'Zet deze data in uw agenda',
  alle: (aantal: number) => (aantal === 1 ? 'Bekijk de datum' : `Bekijk alle ${aantal} data`),
  geen: 'Er staan nog geen data vast.',
  leegTitel: 'Er staan nog geen data vast',
  leeg: 'Hier komen vanzelf de dagen die ergens zijn ingevuld: wanneer een college of raad het dossier behandelt, wanneer een voorwaarde vervuld moet zijn, wanneer een gemeente met een taak begint, wanneer een doel bereikt moet zijn, en wanneer een gevolg of een geparkeerd punt klaar moet zijn.',
  niets: 'Geen datum past hierbij. Kies ruimer.',
  toonAlles: 'Toon alle data',
  filter: 'Kies welke data u ziet',
  soort: 'Soort',
  alleSoorten: 'Alle soorten',
  alleDeelnemers: 'Alle deelnemers',
  datum: 'Datum',
  wat: 'Wat',
  vanWie: 'Van wie',
  samenwerking: 'Samenwerking',
  samen: 'Samen',
  teLaat: 'Te laat',
  ja: 'ja',
  nee: 'nee',
  soorten: {
    start: 'Start',
    uitnodiging: 'Uitnodiging',
    routestap: 'Stap in de besluitronde',
    heroverweging: 'Aangehouden besluit',
    voorwaarde: 'Voorwaarde',
    'besluit-einde': 'Einde van een besluit',
    taak: 'Begin van een taak',
    doel: 'Doel',
    gevolg: 'Gevolg',
    hoepunt: 'Geparkeerd punt',
  } satisfies Record<MomentSoort, string>,
  /** What happens on that day. `wie`: the deelnemer, or nothing when it is of the group. */
  wordt: {
    start: () => 'De samenwerking begint',
    uitnodiging: (_naam, wie) => `De uitnodiging van ${wie} verloopt`,
    routestap: (naam, wie) => organen[isOrgaan(naam) ? naam : 'raad'](wie),
    heroverweging: (_naam, wie) => `${wie} besluit opnieuw over het dossier`,
    voorwaarde: (naam, wie) => `Voorwaarde van ${wie} moet vervuld zijn: ${stukje(naam)}`,
    'besluit-einde': (_naam, wie) => `Tot en met deze dag geldt het besluit van ${wie}`,
    taak: (naam, wie) => `${wie} gaat meedoen met ${naam}`,
    gevolg: (naam) => `Uitgezocht moet zijn: ${stukje(naam)}`,
    hoepunt: (naam) => `Afgehandeld moet zijn: ${stukje(naam)}`,
    doel: (naam, wie) => (wie ? `${wie} wil dit doel bereiken: ${naam}` : `Doel bereiken: ${naam}`),
  } satisfies Record<MomentSoort, (naam: string, wie: string) => string>,
  /** In a calendar: which samenwerking it is of. */
  omschrijving: (samenwerking: string, isTeLaat: boolean) =>
    isTeLaat ? `${samenwerking}. Deze dag is voorbij en dit staat nog open.` : `${samenwerking}.`,
};
