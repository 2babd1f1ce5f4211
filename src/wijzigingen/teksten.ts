/** Every word that the user sees about changes of others while a page is open. */
export const teksten = {
  zin: (naam: string | null) => `${naam ?? 'Iemand'} wijzigde zojuist iets in deze samenwerking.`,
  bijgewerkt: (zin: string) => `${zin} Deze pagina is bijgewerkt.`,
  nietBijgewerkt: (zin: string) =>
    `${zin} Uw tekst staat er nog. Bewaar hem: is dezelfde tekst gewijzigd, dan ziet u beide.`,
};
