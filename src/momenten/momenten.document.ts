import type { Agenda } from '#src/documenten/agenda.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { plainDate } from '#src/shared/dates.ts';
import type { Moment } from './endpoints.ts';
import { adresVan } from './moment.ts';
import { teksten } from './teksten.ts';

const kolommen = ['datum', 'titel', 'soort', 'deelnemer', 'samenwerking', 'teLaat'];

/** Every day as a row. */
export const momentenBlad = (momenten: readonly Moment[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: kolommen.map((naam) => ({ naam, soort: naam === 'datum' ? 'datum' : 'tekst' })),
  rijen: momenten.map(({ datum, titel, soort, deelnemer, samenwerking, isTeLaat }) => [
    datum,
    titel,
    teksten.soorten[soort],
    deelnemer ?? teksten.samen,
    samenwerking,
    isTeLaat ? teksten.ja : teksten.nee,
  ]),
});

/** Every day as an event of a calendar, with the page it comes from. */
export const momentenAgenda = (momenten: readonly Moment[], naam: string, publicUrl: string): Agenda => ({
  naam,
  afspraken: momenten.map((moment) => ({
    sleutel: moment.id,
    titel: moment.titel,
    van: plainDate(moment.datum),
    tot: plainDate(moment.datum),
    omschrijving: teksten.omschrijving(moment.samenwerking, moment.isTeLaat),
    adres: `${publicUrl}${adresVan(moment)}`,
  })),
});
