/** Every word that the user sees about deelnemers. */
export const teksten = {
  kiesOrganisatie: 'Kies de organisatie die u uitnodigt',
  vulReden: 'Schrijf in minstens tien tekens waarom u vertrekt',
  alDeelnemer: (naam: string) => `${naam} doet al mee of is al uitgenodigd.`,
  alDeelnemerTitel: 'Al deelnemer',
  alAanvaardTitel: 'De uitnodiging is al aanvaard',
  alAanvaard: 'Deze deelnemer doet mee en kan alleen zelf vertrekken.',
  nietActiefTitel: 'Deze deelnemer doet niet mee',
  nietActief: 'Alleen een deelnemer die meedoet, kan vertrekken.',
};
