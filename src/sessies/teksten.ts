/** Every word that the user sees about logging in. */
export const teksten = {
  titel: 'Inloggen',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  inloggen: 'Inloggen',
  vergeten: 'Wachtwoord vergeten?',
  vulEmail: 'Vul uw e-mailadres in',
  vulWachtwoord: 'Vul uw wachtwoord in',
  onjuist:
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide, of kies een nieuw wachtwoord.',
  inleiding: 'Bondgenoot helpt gemeenten samen te werken, als gelijken.',
  metPasskey: 'Inloggen met een passkey',
  passkeyMislukt: 'Inloggen met een passkey is niet gelukt. Probeer het opnieuw, of gebruik uw wachtwoord.',
};
