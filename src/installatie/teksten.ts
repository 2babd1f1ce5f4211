/** Every word that the user sees while setting up. */
export const teksten = {
  plakSleutel: 'Plak de code uit de terminal',
  onjuist: 'Deze code klopt niet. Kopieer de code uit de terminal waar Bondgenoot is gestart.',
  alIngerichtTitel: 'Al ingericht',
  alIngericht: 'Deze installatie is al ingericht. Log in, of vraag een uitnodiging.',
};
