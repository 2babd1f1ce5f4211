/** Every word that the user sees while setting up. */
export const teksten = {
  plakSleutel: 'Plak de code uit de terminal',
  onjuist: 'Deze code klopt niet. Kopieer de code uit de terminal waar Bondgenoot is gestart.',
  alIngerichtTitel: 'Al ingericht',
  alIngericht: 'Deze installatie is al ingericht. Log in, of vraag een uitnodiging.',
  titel: 'Richt Bondgenoot in',
  inleiding: 'Maak het eerste account. U wordt beheerder van deze installatie.',
  code: 'Code uit de terminal',
  codeUitleg: 'Waar Bondgenoot is gestart, staat een link. De code is alles na het teken #.',
  naam: 'Uw naam',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  wachtwoordUitleg: 'Minstens 12 tekens. Een zin of vier losse woorden is makkelijk te onthouden.',
  maakAccount: 'Maak het account',
  inloggen: 'Inloggen',
  beginTitel: 'Hoe wilt u beginnen?',
  beginInleiding: 'Uw account is gemaakt en u bent ingelogd.',
  voorbeeld: 'Begin met een voorbeeld',
  voorbeeldUitleg:
    'De ICT-samenwerking Veenwaarden: vier verzonnen gemeenten, halverwege de fase Onderzoeken. Op elke pagina is iets te zien, en overal staat bij dat het niet echt is.',
  leeg: 'Begin leeg',
  leegUitleg: 'Maak uw eerste samenwerking, en nodig daarna de andere deelnemers uit.',
};
