import { serve } from '#src/http/api.ts';
import { listTreffers } from './endpoints.ts';
import * as queries from './queries.ts';

export const zoekenApi = [
  serve(listTreffers, async ({ db, query, paging }) =>
    query.zoek.trim() === '' ? { items: [], total: 0 } : queries.listTreffers(db, query, paging),
  ),
];
