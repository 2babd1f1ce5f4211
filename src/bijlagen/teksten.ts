/** Every word that the user sees about bijlagen. */
export const teksten = {
  titel: 'Bijlagen',
  geen: 'Er zijn nog geen bijlagen.',
  bestand: 'Bestand',
  uitleg: 'De soort wordt aan de inhoud herkend.',
  grootte: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} kB`
      : `${(bytes / 1024 / 1024).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`,
  kiesBestand: 'Kies een bestand',
  leeg: 'Dit bestand is leeg. Kies een ander.',
  teGroot: 'Dit bestand is groter dan 25 MB. Maak het kleiner of splits het.',
  voegToe: 'Voeg bijlage toe',
  verwijder: (naam: string) => `Verwijder ${naam}`,
  bewijsTitel: 'Deze bijlage is bewijs',
  bewijs: 'Deze bijlage hoort bij een besluit en kan niet weg.',
  nietVanU: 'Deze bijlage staat niet in uw kamer.',
};
