/** What whoever runs the installation reads when the embedded database cannot start. */
export const embeddedTeksten = {
  nietOndersteund: (platform: string) =>
    `Er is geen ingebouwde PostgreSQL voor ${platform}. Zet DATABASE_URL op het adres van een PostgreSQL-server en start opnieuw.`,
  nietGeinstalleerd:
    'De ingebouwde PostgreSQL ontbreekt. Voer `npm ci` uit, zonder --ignore-scripts, en start opnieuw.',
  geenRechten: (dataDir: string) =>
    `In de gegevensmap ${dataDir} kan niet worden geschreven. Geef deze gebruiker schrijfrechten, of kies een andere map met BONDGENOOT_DATA.`,
  inGebruik: (dataDir: string, pid: number) =>
    `Bondgenoot draait al op de gegevensmap ${dataDir} (proces ${pid}). Stop dat proces, of kies een andere map met BONDGENOOT_DATA.`,
  andereVersie: (dataDir: string, found: string, wanted: string) =>
    `De gegevensmap ${dataDir} is van PostgreSQL ${found}; deze versie van Bondgenoot gebruikt ${wanted}. Start de oude versie en maak daar een export.`,
  nietBereikbaar: (folder: string) =>
    `PostgreSQL draait niet als root, en in ${folder} kan niet worden klaargezet wat een andere gebruiker nodig heeft. Start Bondgenoot als gewone gebruiker.`,
  wachtwoordAnders: (file: string) =>
    `Het wachtwoord in ${file} hoort niet bij deze database. Zet het juiste bestand terug, of verwijder het: dan maakt de volgende start een nieuw wachtwoord.`,
  wachtwoordWeg: (reason: string) =>
    `Het wachtwoord van de database ontbreekt en een nieuw instellen lukt niet: ${reason}`,
  nietGemaakt: (reason: string) => `De database kon niet worden gemaakt: ${reason}`,
  startNiet: (log: string, reason: string) => `De database start niet. Het logbestand ${log} zegt: ${reason}`,
};
