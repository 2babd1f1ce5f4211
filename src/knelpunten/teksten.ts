/** Every word that the user sees about knelpunten. */
export const teksten = {
  vulTitel: 'Geef het knelpunt een naam van één regel',
  vulTaakveld: 'Vul het taakveld in, bijvoorbeeld Belastingen',
  kiesLetter: 'Kies waar het knelpunt over gaat: kwetsbaarheid, kwaliteit of kosten',
  kiesScore: 'Kies een cijfer van 1 tot en met 5',
  kiesDeelnemer: 'Kies voor welke deelnemer dit knelpunt is',
  gedeeldTitel: 'Dit knelpunt is gedeeld',
  gedeeld: 'De andere deelnemers zien dit knelpunt. Trek het delen eerst in; dan kunt u het verwijderen.',
  letters: { kwetsbaarheid: 'Kwetsbaarheid', kwaliteit: 'Kwaliteit', kosten: 'Kosten' },
};
