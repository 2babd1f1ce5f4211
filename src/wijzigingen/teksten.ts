/** Said once, however often it happened; the newest two, and how many more there were. */
function samen(zinnen: readonly string[]): string {
  const verschillend = [...new Set(zinnen.toReversed())];
  const meer = verschillend.length - 2;
  return [
    ...verschillend.slice(0, 2).toReversed(),
    ...(meer > 0 ? [meer === 1 ? 'Er was nog één wijziging.' : `Er waren nog ${meer} wijzigingen.`] : []),
  ].join(' ');
}

/** What the user sees about changes of others while a page is open; the sentences themselves stand in zinnen.ts. */
export const teksten = {
  bijgewerkt: (zinnen: readonly string[]) => `${samen(zinnen)} Deze pagina is bijgewerkt.`,
  nietBijgewerkt: (zinnen: readonly string[]) =>
    `${samen(zinnen)} Uw tekst staat er nog. Bewaar hem: is dezelfde tekst gewijzigd, dan ziet u beide.`,
};
