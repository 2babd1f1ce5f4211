/** Every word that the user sees about logging in. */
export const teksten = {
  titel: 'Inloggen',
  inleiding: 'Bondgenoot helpt gemeenten samen te werken, als gelijken.',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  inloggen: 'Inloggen',
  vergeten: 'Wachtwoord vergeten?',
  vulEmail: 'Vul uw e-mailadres in',
  vulWachtwoord: 'Vul uw wachtwoord in',
  onjuist:
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide, of kies een nieuw wachtwoord.',
  alIngelogd: (naam: string) => `U bent ingelogd als ${naam}.`,
  ga: 'Ga verder',
  anders: 'Of log in zonder wachtwoord',
  geenAccount: 'Nog geen account?',
  geenAccountUitleg:
    'U krijgt een account met een uitnodiging. Vraag die aan de contactpersoon van uw gemeente of aan de projectleider.',
  uitloggen: 'Uitloggen',
  uitlogVraag: 'Wilt u uitloggen? Uw andere apparaten blijven ingelogd.',
  blijf: 'Blijf ingelogd',
};
