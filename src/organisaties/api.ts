import type { Database } from '#src/database/database.ts';
import { serve } from '#src/http/api.ts';
import { invalidInput } from '#src/http/problem.ts';
import { getOrganisatie, listOrganisaties, postOrganisatie } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const organisatiesApi = [
  serve(listOrganisaties, ({ db, query, paging }) => queries.listOrganisaties(db, query, paging)),

  serve(getOrganisatie, ({ db, params }) => queries.findOrganisatie(db, params.organisatieId)),

  serve(postOrganisatie, async ({ db, body, vermeld }) => {
    const existing = body.soort === 'gemeente' ? await queries.findByCbsCode(db, body.cbsCode) : undefined;
    if (existing) return existing;
    const id = crypto.randomUUID();
    const naam = body.soort === 'gemeente' ? await gemeenteNaam(db, body.cbsCode) : body.naam;
    await queries.saveOrganisatie(db, {
      id,
      soort: body.soort,
      naam,
      cbsCode: body.soort === 'gemeente' ? body.cbsCode : null,
    });
    vermeld({ onderwerp: { soort: 'organisatie', id }, na: body });
    return queries.findOrganisatie(db, id);
  }),
];

async function gemeenteNaam(db: Database, cbsCode: string): Promise<string> {
  const gemeente = await queries.findGemeente(db, cbsCode);
  if (!gemeente) throw invalidInput([{ name: 'cbsCode', reason: teksten.kiesGemeente }]);
  if (gemeente.einddatum)
    throw invalidInput([
      { name: 'cbsCode', reason: teksten.gemeenteBeeindigd(gemeente.naam, gemeente.einddatum) },
    ]);
  return gemeente.naam;
}
