/** Every word that the user sees about sharing. */
export const teksten = {
  kiesOnderwerp: 'Kies wat u deelt',
  kiesVersie: 'Geef de versie die u deelt',
  verouderdTitel: 'Er is een nieuwere versie',
  verouderd: (versie: number) =>
    `Inmiddels is er versie ${versie}. Bekijk opnieuw wat de anderen zien en deel daarna.`,
  alGedeeldTitel: 'Deze versie is al gedeeld',
  alGedeeld: 'De anderen zien deze versie al.',
};
