import { plainDate } from '#src/shared/dates.ts';
import type { Invoer } from './kritiek-pad.ts';

/** The fictional Veenwaarden: from the decision to start to the first working day of the joint organisation. */
export const voorbeeld: Invoer = {
  start: plainDate('2027-01-04'),
  gewenstEinde: plainDate('2027-12-31'),
  bevrijdingsdag: 'lustrum',
  taken: [
    { code: 'A', naam: 'Kwartiermaker aanstellen', duur: 20 },
    { code: 'B', naam: 'Bedrijfsplan schrijven', duur: 45, na: 'A' },
    { code: 'C', naam: 'Regeling opstellen', duur: 30, na: 'B SS+15' },
    { code: 'D', naam: 'Zienswijzen van de raden', duur: 40, na: 'C' },
    { code: 'E', naam: 'Advies van de ondernemingsraden', duur: 30, na: 'B' },
    { code: 'F', naam: 'Toestemming en besluiten', duur: 30, na: 'D; E' },
    { code: 'G', naam: 'Plaatsing van personeel', duur: 50, na: 'E; F SS+10' },
    { code: 'H', naam: 'ICT inrichten en overzetten', duur: 90, na: 'B' },
    { code: 'I', naam: 'Medewerkers opleiden', duur: 15, na: 'G; H FF+5' },
    { code: 'J', naam: 'Eerste werkdag', duur: 0, na: 'F; G; H; I' },
  ],
  sluitingen: [{ naam: 'Zomerreces', van: plainDate('2027-07-19'), tot: plainDate('2027-08-06') }],
};
