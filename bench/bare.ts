import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Pool } from 'pg';

// The same rows over bare node:http and pg: no login, no checks, no log. What the product costs is beside this.
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const page = 'x'.repeat(Number(process.env['PAGE_BYTES'] ?? 0));

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  answer(url.pathname, url.searchParams)
    .then((body) => response.end(body))
    .catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
}).listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'));

async function answer(path: string, query: URLSearchParams): Promise<string> {
  if (path === '/one') return rows('select * from knelpunt where id = $1', [query.get('id')]);
  if (path === '/list')
    return rows('select * from hoepunt where samenwerking_id = $1 order by ingebracht_op desc limit 100', [
      query.get('samenwerking'),
    ]);
  if (path === '/create')
    return rows(
      `insert into hoepunt select (jsonb_populate_record(h, jsonb_build_object('id', $2::uuid))).* from hoepunt h
       where h.samenwerking_id = $1 limit 1 returning id`,
      [query.get('samenwerking'), randomUUID()],
    );
  await rows('select * from antwoord where samenwerking_id = $1', [query.get('samenwerking')]);
  return page;
}

async function rows(text: string, values: readonly (string | null)[]): Promise<string> {
  const { rows: found } = await pool.query(text, [...values]);
  return JSON.stringify(found);
}
