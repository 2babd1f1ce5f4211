/** Every word that the user sees about opmerkingen. */
export const teksten = {
  titel: 'Opmerkingen',
  geen: 'Er zijn nog geen opmerkingen.',
  nieuw: 'Nieuwe opmerking',
  schrijf: 'Schrijf een opmerking',
  plaats: 'Plaats opmerking',
  iedereenLeest: 'Alle deelnemers lezen mee.',
  kamerLeest: (deelnemer: string) => `Alleen ${deelnemer} leest mee.`,
};
