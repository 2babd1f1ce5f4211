import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool, type PoolClient } from 'pg';
import { z } from 'zod';

/**
 * The same rows over bare node:http and pg, without checks or schema. It sends what the product sends of each operation:
 * the session, the transaction of the account (row-level security holds here too), the statements, prepared.
 * With `?plain` it does less than may be asked of a product, one statement and no more: who asks is not looked up.
 */
const { DATABASE_URL, PORT, CASE } = process.env;
const { sessionHash, accountId, samenwerkingId, html, asked } = z
  .object({
    sessionHash: z.string(),
    accountId: z.string(),
    samenwerkingId: z.string(),
    html: z.string(),
    /** What the product asks of the database for each, as it asks it. */
    asked: z.record(z.string(), z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) }))),
  })
  .parse(JSON.parse(readFileSync(CASE ?? '', 'utf8')));
const pool = new Pool({ connectionString: DATABASE_URL, max: 10, options: '-c role=bondgenoot_app' });
const owner = new Pool({ connectionString: DATABASE_URL, max: 10 });

const insert = `insert into hoepunt (id, samenwerking_id, tekst, vraag_id, herkomst, prive, ingebracht_op, ingebracht_door)
  values ($2, $1, 'Punt', 'R1', '', false, now(), $3)`;
const line = `select schrijf_logboek($1, json_build_object('op', now(), 'operatie', 'postHoepunt', 'accountId', $2::text,
  'samenwerkingId', $1::text, 'prive', false)::text)`;

const names = new Map<string, string>();
function nameOf(text: string): string {
  const name = names.get(text) ?? `b${names.size}`;
  names.set(text, name);
  return name;
}

type Send = (text: string, values?: readonly unknown[]) => Promise<unknown>;

/** One after the other; the rows of the first are the answer. */
async function sendAll(send: Send, what: string): Promise<unknown> {
  const answered: unknown[] = [];
  for (const { sql, parameters } of asked[what] ?? []) answered.push(await send(sql, parameters));
  return answered[0];
}

async function create(send: Send): Promise<unknown> {
  const id = randomUUID();
  await send(insert, [samenwerkingId, id, accountId]);
  for (const { sql, parameters } of asked['made'] ?? [])
    await send(
      sql,
      parameters.map((value) => (value === samenwerkingId ? value : id)),
    );
  return await send(line, [samenwerkingId, accountId]);
}

const answers: Record<string, (send: Send) => Promise<unknown>> = {
  '/ready': () => Promise.resolve('ready'),
  '/one': (send) => sendAll(send, 'one'),
  '/list': (send) => sendAll(send, 'list'),
  '/create': create,
  '/page': async (send) => {
    await sendAll(send, 'page');
    return html;
  },
};
/** One statement of each. */
const first = (what: string) => (send: Send) => {
  const [statement] = asked[what] ?? [];
  return statement ? send(statement.sql, statement.parameters) : Promise.resolve([]);
};
const plain: typeof answers = {
  ...answers,
  '/one': first('one'),
  '/list': first('list'),
  '/create': (send) => send(insert, [samenwerkingId, randomUUID(), accountId]),
};

createServer((request, response) => {
  const [path = '', query] = (request.url ?? '').split('?');
  const answering =
    query === 'plain' ? plain[path]?.(sendWith(owner)) : answers[path] && asUser(answers[path]);
  Promise.resolve(answering)
    .then((body) => response.end(typeof body === 'string' ? body : JSON.stringify(body)))
    .catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
}).listen(Number(PORT), '127.0.0.1', () => console.log('ready'));

async function asUser(answer: (send: Send) => Promise<unknown>): Promise<unknown> {
  await sendWith(pool)("select * from sessie_van($1, now(), '60 minutes')", [sessionHash]);
  const client = await pool.connect();
  try {
    await client.query(`begin; select set_config('bondgenoot.account', '${accountId}', true)`);
    const body = await answer(sendWith(client));
    await client.query('commit');
    return body;
  } finally {
    client.release();
  }
}

function sendWith(connection: Pool | PoolClient): Send {
  return async (text, values = []) =>
    (await connection.query({ name: nameOf(text), text, values: [...values] })).rows;
}
