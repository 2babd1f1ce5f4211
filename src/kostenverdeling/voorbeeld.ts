import { cents } from '#src/shared/money.ts';
import type { Invoer } from './kostenverdeling.ts';

const euro = (bedrag: number) => cents(bedrag * 100);

/** The fictional ICT-samenwerking Veenwaarden in 2029: three ways to divide the same cost. */
export const voorbeeld: Invoer = {
  beginjaar: 2029,
  deelnemers: [
    { naam: 'Elsmeer', inwoners: 31_480, waarden: [342], alleen: euro(3_548_200) },
    { naam: 'Waterhoven', inwoners: 24_160, waarden: [262], alleen: euro(2_831_600) },
    { naam: 'Oud-Berkel', inwoners: 18_920, waarden: [212], alleen: euro(2_322_400) },
    { naam: 'Zandrecht', inwoners: 12_440, waarden: [144], alleen: euro(1_583_800) },
  ],
  kenmerken: [{ naam: 'Werkplekken', peildatum: '2026-06-01', bron: 'Opgave van de gemeenten' }],
  sleutels: [],
  posten: [
    {
      naam: 'Beheer en servicedesk',
      bedragen: [euro(4_930_000)],
      sleutels: ['inwoners', 'kenmerk-0', 'kenmerk-0'],
    },
    {
      naam: 'Licenties en cloud',
      bedragen: [euro(2_840_000)],
      sleutels: ['inwoners', 'kenmerk-0', 'kenmerk-0'],
    },
    { naam: 'Beveiliging', bedragen: [euro(1_120_000)], sleutels: ['inwoners', 'gelijk', 'inwoners'] },
    { naam: 'Projecten', bedragen: [euro(970_000)], sleutels: ['inwoners', 'inwoners', 'inwoners'] },
  ],
  ingroei: [],
  eenheid: 'euro',
  afrondregel: 'grootste-rest',
};
