import type { Invoer } from './kwetsbaarheid.ts';

/** Four jobs in the fictional municipalities of Veenwaarden. */
export const voorbeeld: Invoer = {
  functies: [
    { functie: 'Netwerkbeheer', gemeente: 'Elsmeer', mensen: 2, nodig: 1, fte: 1.8 },
    { functie: 'Netwerkbeheer', gemeente: 'Waterhoven', mensen: 1, nodig: 1, fte: 1 },
    { functie: 'Netwerkbeheer', gemeente: 'Oud-Berkel', mensen: 1, nodig: 1, fte: 0.9 },
    { functie: 'Netwerkbeheer', gemeente: 'Zandrecht', mensen: 1, nodig: 1, fte: 0.6 },
    { functie: 'Informatiebeveiliging', gemeente: 'Elsmeer', mensen: 1, nodig: 1, fte: 0.8 },
    { functie: 'Informatiebeveiliging', gemeente: 'Waterhoven', mensen: 1, nodig: 1, fte: 0.5 },
    { functie: 'Informatiebeveiliging', gemeente: 'Oud-Berkel', mensen: 0, nodig: 1, fte: 0 },
    { functie: 'Informatiebeveiliging', gemeente: 'Zandrecht', mensen: 1, nodig: 1, fte: 0.2 },
  ],
  afwezig: 7,
  vacature: 5,
  samenAfwezig: 0.5,
  werkdagen: 250,
  samen: [
    { functie: 'Netwerkbeheer', nodig: 2 },
    { functie: 'Informatiebeveiliging', nodig: 1 },
  ],
};
