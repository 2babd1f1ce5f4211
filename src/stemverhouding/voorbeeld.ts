import { cents } from '#src/shared/money.ts';
import type { Invoer } from './stemverhouding.ts';

/** The fictional Veenwaarden: a vote for every 10,000 inhabitants begun, contributions by inhabitants. */
export const voorbeeld: Invoer = {
  leden: [
    { naam: 'Elsmeer', stemmen: 4, inwoners: 31_480, bijdrage: cents(356_773_300), veto: false },
    { naam: 'Waterhoven', stemmen: 3, inwoners: 24_160, bijdrage: cents(273_812_700), veto: false },
    { naam: 'Oud-Berkel', stemmen: 2, inwoners: 18_920, bijdrage: cents(214_426_700), veto: false },
    { naam: 'Zandrecht', stemmen: 2, inwoners: 12_440, bijdrage: cents(140_987_300), veto: false },
  ],
  eisen: [{ maat: 'stemmen', soort: 'meer-dan', teller: 1, noemer: 2 }],
  grondslag: 'uitgebracht',
  quorum: 'leden',
  staakregel: 'opnieuw-dan-verworpen',
};
