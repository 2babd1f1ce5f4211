import type { Database } from '#src/database/database.ts';
import type { Page } from '#src/database/page-of.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Bestand } from '#src/http/endpoint.ts';
import { serve } from '#src/http/api.ts';
import { todayAt } from '#src/shared/dates.ts';
import {
  type Exportformaat,
  getMijnMomentenExport,
  getMomentenExport,
  listMijnMomenten,
  listMomenten,
  type Moment,
} from './endpoints.ts';
import { isTeLaat } from './moment.ts';
import { momentenAgenda, momentenBlad } from './momenten.document.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const momentenApi = [
  serve(listMijnMomenten, ({ db, query, now, paging }) => readMomenten(db, query, now, paging)),

  serve(listMomenten, ({ db, params, query, now, paging }) =>
    readMomenten(db, { ...params, ...query }, now, paging),
  ),

  serve(getMijnMomentenExport, async ({ db, params: { formaat }, query, now, deps }) => {
    const { items } = await readMomenten(db, query, now);
    return bestandVan(formaat, items, { naam: teksten.titel, now, publicUrl: deps.publicUrl });
  }),

  serve(getMomentenExport, async ({ db, params: { samenwerkingId, formaat }, query, now, deps }) => {
    const { items } = await readMomenten(db, { samenwerkingId, ...query }, now);
    const naam = await queries.findNaam(db, samenwerkingId);
    return bestandVan(formaat, items, { naam, now, publicUrl: deps.publicUrl });
  }),
];

async function readMomenten(
  db: Database,
  sought: Omit<queries.Sought, 'vandaag'>,
  now: Date,
  page?: Page,
): Promise<{ items: Moment[]; total: number }> {
  const vandaag = todayAt(now);
  const { items, total } = await queries.listMomenten(db, { ...sought, vandaag }, page);
  return {
    items: items.map(({ naam, isTeDoen, ...moment }) => ({
      ...moment,
      titel: teksten.wordt[moment.soort](naam, moment.deelnemer ?? ''),
      isTeLaat: isTeLaat({ datum: moment.datum, isTeDoen }, vandaag),
    })),
    total,
  };
}

type About = { naam: string; now: Date; publicUrl: string };

async function bestandVan(
  formaat: Exportformaat,
  momenten: readonly Moment[],
  { naam, now, publicUrl }: About,
): Promise<Bestand> {
  const bestandsnaam = 'komende-data';
  if (formaat !== 'ics') return lijstBestand(formaat, bestandsnaam, momentenBlad(momenten), todayAt(now));
  const { renderAgenda } = await import('#src/documenten/agenda.ts');
  return {
    mediaType: 'text/calendar; charset=utf-8',
    bestandsnaam: `${bestandsnaam}.ics`,
    inhoud: renderAgenda(momentenAgenda(momenten, naam, publicUrl), now),
  };
}
