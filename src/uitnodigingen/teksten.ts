/** Every word that the user sees about accepting an invitation. */
export const teksten = {
  plakSleutel: 'Plak de code uit de uitnodiging',
  ongeldig:
    'Deze uitnodiging werkt niet meer: zij is gebruikt, ingetrokken of verlopen. Vraag een nieuwe aan wie u uitnodigde.',
  kiesWachtwoord: 'Kies een wachtwoord',
  eerstInloggenTitel: 'Log eerst in',
  eerstInloggen: 'Voor dit e-mailadres is er al een account. Log in en open de uitnodiging daarna opnieuw.',
  anderAccountTitel: 'Deze uitnodiging is voor iemand anders',
  anderAccount: (email: string) =>
    `De uitnodiging is voor ${email}. Log uit en log in met dat adres, of vraag een uitnodiging op uw eigen adres.`,
};
