/** Every word that the user sees about searching. */
export const teksten = {
  titel: 'Zoeken',
  zoek: 'Waar zoekt u naar?',
  uitleg: 'U vindt alleen wat u mag zien.',
  knop: 'Zoek',
  niets: (zoek: string) => `Niets gevonden voor ‘${zoek}’. Probeer een ander woord.`,
  soorten: {
    antwoord: 'Antwoord',
    buikpijn: 'Buikpijn',
    knelpunt: 'Knelpunt',
    deling: 'Gedeeld',
    hoepunt: 'Parkeerplaats',
    opmerking: 'Opmerking',
    alternatief: 'Alternatief',
    criterium: 'Criterium',
    alternatiefkeuze: 'Keuze',
    scoreblad: 'Toelichting bij punten',
    partner: 'Partner',
    eindbeeld: 'Eindbeeld',
    onderbouwing: 'Waarom dit helpt',
    gevolg: 'Gevolg',
  },
};
