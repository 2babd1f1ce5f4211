/** The twelve provinces by the code that the official lists use (`…/provincie/pv20`). */
const namen: Readonly<Record<string, string>> = {
  pv20: 'Groningen',
  pv21: 'Fryslân',
  pv22: 'Drenthe',
  pv23: 'Overijssel',
  pv24: 'Flevoland',
  pv25: 'Gelderland',
  pv26: 'Utrecht',
  pv27: 'Noord-Holland',
  pv28: 'Zuid-Holland',
  pv29: 'Zeeland',
  pv30: 'Noord-Brabant',
  pv31: 'Limburg',
};

/** The name of a province by its TOOI address; null when it is none of the twelve. */
export const provincieVan = (tooiUri: string | null): string | null =>
  namen[tooiUri?.split('/').at(-1) ?? ''] ?? null;

/** The twelve names, in alphabetical order. */
export const provincies: readonly string[] = Object.values(namen).toSorted();
