/** Every word that the user sees about passkeys. */
export const teksten = {
  vulNaam: 'Geef de passkey een naam, bijvoorbeeld het apparaat',
  verlopenTitel: 'Te laat',
  verlopen: 'Dit duurde te lang. Probeer het opnieuw.',
  nietHerkend:
    'Deze passkey is niet herkend. Probeer het opnieuw, of log in met uw e-mailadres en wachtwoord.',
  nietGemaakt: 'De passkey kon niet worden vastgelegd. Probeer het opnieuw.',
  titel: 'Passkeys',
  inleiding:
    'Met een passkey logt u in zonder wachtwoord: met uw vingerafdruk, uw gezicht, een pincode of een beveiligingssleutel.',
  geen: 'U hebt nog geen passkey.',
  apparaat: 'Passkey',
  gemaakt: 'Gemaakt op',
  gebruikt: 'Laatst gebruikt',
  nooit: 'Nooit',
  actie: 'Wat u kunt doen',
  verwijder: 'Verwijder',
  verwijderNaam: (naam: string) => `Verwijder: ${naam}`,
  naam: 'Naam voor de passkey',
  naamUitleg: 'Bijvoorbeeld het apparaat: werklaptop.',
  maak: 'Maak een passkey',
  metScript: 'Een passkey maken kan alleen met JavaScript aan.',
  inloggen: 'Inloggen met een passkey',
  afgebroken: 'Het is niet gelukt, of u brak het af. Probeer het opnieuw.',
  nietOpDitAdres: (adres: string) => `Een passkey werkt alleen op ${adres}. Open Bondgenoot daar.`,
};
