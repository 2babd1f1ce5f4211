import type { Database } from '#src/database/database.ts';
import { serve } from '#src/http/api.ts';
import { getGemeente, listGemeenten, listRegisterregelingen } from './endpoints.ts';
import * as queries from './queries.ts';

export const registerApi = [
  serve(listGemeenten, ({ db, query, paging }) => queries.listGemeenten(db, query, paging)),
  serve(getGemeente, ({ db, params }) => queries.findGemeente(db, params.cbsCode)),
  serve(listRegisterregelingen, ({ db, query, paging }) => queries.listRegelingen(db, query.zoek, paging)),
];

/** At every start: an installation that has no municipalities yet gets those that the product carries. */
export const seedRegister = (owner: Database): Promise<void> => queries.saveGemeentenAlsLeeg(owner);
