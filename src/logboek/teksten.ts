/** Every word that the user sees about the log. */
export const teksten = {
  titel: 'Logboek',
  inleiding: 'Elke wijziging staat hier: wie, wanneer en wat. Niemand kan een regel veranderen of weghalen.',
  zichtbaar: 'Alle deelnemers zien dit; wat in een kamer gebeurt, ziet alleen die deelnemer',
  filter: 'Zoek in het logboek',
  zoek: 'Naam of gebeurtenis',
  deelnemer: 'Namens',
  alle: 'Alle deelnemers',
  vanaf: 'Vanaf',
  totEnMet: 'Tot en met',
  geenDatum: 'Vul een dag in, zoals 2026-06-19',
  alleenNa: (nummer: string) => `U ziet alleen de regels na nummer ${nummer}.`,
  niets: 'Geen regel past hierbij. Zoek ruimer.',
  toonAlles: 'Toon het hele logboek',
  nummer: 'Nummer',
  wanneer: 'Wanneer',
  wie: 'Wie',
  wat: 'Wat',
  prive: 'Alleen uw kamer',
  keten:
    'Elke regel bevat het controlegetal van de vorige. De JSON noemt ze allemaal. De beheerder rekent alles na met de opdracht audit verify.',
  iemand: 'Iemand',
};
