/** Every word that the user sees about lessons of others; those of a vraag or a les stand with it. */
export const teksten = {
  lessen: 'Lessen van anderen',
  bron: (site: string) => `Bron: ${site}`,
};
