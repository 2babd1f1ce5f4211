/** Words about the example. */
export const teksten = {
  nietHierTitel: 'Geen voorbeeld mogelijk',
  nietHier: 'Deze installatie kan geen voorbeeld maken. Gebruik de opdracht npm run demo.',
};
