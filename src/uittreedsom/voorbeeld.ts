import { cents } from '#src/shared/money.ts';
import type { Invoer } from './uittreedsom.ts';

const euro = (bedrag: number) => cents(bedrag * 100);

/** Zandrecht leaves the fictional ICT-samenwerking Veenwaarden. */
export const voorbeeld: Invoer = {
  deelnemers: [
    { naam: 'Elsmeer', bijdrage: euro(3_524_306), plus: cents(0) },
    { naam: 'Waterhoven', bijdrage: euro(2_700_958), plus: cents(0) },
    { naam: 'Oud-Berkel', bijdrage: euro(2_170_390), plus: cents(0) },
    { naam: 'Zandrecht', bijdrage: euro(1_464_346), plus: cents(0) },
  ],
  vertrekker: 'Zandrecht',
  jaar: 2032,
  grondslag: 'laatste',
  methoden: [
    { naam: 'Clausule in de regeling', soort: 'afbouw', eigen: true, schema: [80, 60, 40, 20] },
    { naam: 'Afbouw in vijf jaar', soort: 'afbouw', eigen: false, schema: [100, 80, 60, 40, 20] },
    { naam: 'Werkelijke schade', soort: 'schade', eigen: false, jaren: 5 },
  ],
  schade: {
    jaren: [
      { onvermijdelijk: euro(1_100_000), beperking: euro(150_000) },
      { onvermijdelijk: euro(900_000), beperking: euro(300_000) },
      { onvermijdelijk: euro(700_000), beperking: euro(350_000) },
      { onvermijdelijk: euro(400_000), beperking: euro(300_000) },
      { onvermijdelijk: euro(200_000), beperking: euro(200_000) },
    ],
    eenmalig: euro(240_000),
    aandeelVermogen: euro(60_000),
  },
  vermijdbaar: [euro(360_000), euro(560_000), euro(760_000), euro(1_060_000), euro(1_260_000)],
  indexatie: 2,
  toestemming: false,
  toetreding: {
    regels: [
      { naam: 'Overgang van werkplekken', soort: 'kosten', bedrag: euro(420_000) },
      { naam: 'Boventallig personeel', soort: 'kosten', bedrag: euro(180_000) },
      { naam: 'Bijdrage van de anderen', soort: 'ontvangst', bedrag: euro(100_000) },
      { naam: 'Voorschot van de anderen', soort: 'voorschot', bedrag: euro(200_000) },
    ],
    bijdragen: [euro(1_180_000)],
    extraKosten: [euro(1_090_000), euro(960_000), euro(900_000)],
    terugbetaaljaren: 4,
  },
};
