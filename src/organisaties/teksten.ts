/** Every word that the user sees about organisaties. */
export const teksten = {
  kiesGemeente: 'Kies een gemeente uit de lijst',
  gemeenteBeeindigd: (naam: string, datum: string) =>
    `${naam} bestaat sinds ${datum} niet meer. Kies de nieuwe gemeente.`,
  vulNaam: 'Vul de naam van de organisatie in',
  soorten: { gemeente: 'Gemeente', adviesbureau: 'Adviesbureau', overig: 'Andere organisatie' },
};
