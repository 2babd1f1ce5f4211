import { cents } from '#src/shared/money.ts';
import type { Invoer } from './businesscase.ts';
import type { Regel } from './regel.ts';

const euro = (bedrag: number) => cents(bedrag * 100);
const regel = (naam: string, soort: Regel['soort'], verwacht: number, more: Partial<Regel> = {}): Regel => ({
  naam,
  alternatief: 'alternatief-0',
  soort,
  voor: 'inwoners',
  verwacht: euro(verwacht),
  indexatie: 0,
  ingroei: [],
  realisatie: 100,
  ...more,
});

/** The fictional ICT-samenwerking Veenwaarden beside buying together and doing nothing. */
export const voorbeeld: Invoer = {
  beginjaar: 2029,
  aantalJaren: 10,
  discontovoet: 2.25,
  prijzen: 'reeel',
  deelnemers: [
    { naam: 'Elsmeer', inwoners: 31_480, gewichten: [] },
    { naam: 'Waterhoven', inwoners: 24_160, gewichten: [] },
    { naam: 'Oud-Berkel', inwoners: 18_920, gewichten: [] },
    { naam: 'Zandrecht', inwoners: 12_440, gewichten: [] },
  ],
  sleutels: [],
  alternatieven: [
    { naam: 'Gezamenlijke organisatie', nietsDoen: false },
    { naam: 'Samen inkopen', nietsDoen: false },
    { naam: 'Niets doen', nietsDoen: true },
  ],
  regels: [
    regel('Minder inhuur en licenties', 'baten', 620_000, {
      laag: euro(380_000),
      hoog: euro(760_000),
      ingroei: [25, 75],
    }),
    regel('Sturing en beheer van de organisatie', 'lasten', 170_000, {
      laag: euro(150_000),
      hoog: euro(210_000),
    }),
    regel('Project en overgang', 'eenmalig', 1_150_000, { laag: euro(950_000), hoog: euro(1_700_000) }),
    regel('Sociaal plan', 'frictie', 280_000),
    regel('Achterblijvende overhead', 'overhead', 74_000, { voor: 'deelnemer-3', tot: 2034 }),
    regel('Achterblijvende overhead', 'overhead', 60_000, { voor: 'deelnemer-0', tot: 2031 }),
    regel('Btw die niet meer terugkomt', 'btw', 25_000),
    regel('Voordeel van samen inkopen', 'baten', 140_000, {
      alternatief: 'alternatief-1',
      laag: euro(90_000),
      hoog: euro(180_000),
    }),
    regel('Inkoper', 'lasten', 55_000, { alternatief: 'alternatief-1' }),
    regel('Duurdere inhuur', 'lasten', 90_000, { alternatief: 'alternatief-2', indexatie: 2 }),
  ],
  kansverdeling: 'pert',
  zaad: 20_261_124,
  trekkingen: 10_000,
};
