import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool, type PoolClient } from 'pg';
import { z } from 'zod';

/**
 * The same rows over bare node:http and pg, without checks, log, or schema. It sends what the product sends of each
 * operation: the session, the transaction of the account (row-level security holds here too), the statements, prepared.
 * With `?plain` it does less than may be asked of a product, one statement and no more: who asks is not looked up.
 */
const { DATABASE_URL, PORT, CASE } = process.env;
const { sessionHash, accountId, samenwerkingId, knelpuntId, html, statements } = z
  .object({
    sessionHash: z.string(),
    accountId: z.string(),
    samenwerkingId: z.string(),
    knelpuntId: z.string().default(''),
    html: z.string(),
    /** What a page asks for what stands on it, as the product asks it. */
    statements: z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })).default([]),
  })
  .parse(JSON.parse(readFileSync(CASE ?? '', 'utf8')));
const pool = new Pool({ connectionString: DATABASE_URL, max: 10, options: '-c role=bondgenoot_app' });
const owner = new Pool({ connectionString: DATABASE_URL, max: 10 });

const knelpunt = `select k.id, k.deelnemer_id, o.naam as deelnemer, k.titel, k.toelichting, k.taakveld, k.letters, k.ernst,
    k.urgentie, k.bewijs, k.bron, k.versie, k.gewijzigd_op, x.naam as gewijzigd_door,
    (select onderwerp_versie from deling where onderwerp = 'knelpunt' and onderwerp_id = k.id and ingetrokken_op is null) as gedeelde_versie
  from knelpunt k join deelnemer d on d.id = k.deelnemer_id join organisatie o on o.id = d.organisatie_id
    join account x on x.id = k.gewijzigd_door
  where k.samenwerking_id = $1 and k.verwijderd_op is null and k.id = $2`;
const hoepunten = `from hoepunt h join account x on x.id = h.ingebracht_door
    left join deelnemer d on d.id = h.deelnemer_id left join organisatie o on o.id = d.organisatie_id
  where h.samenwerking_id = $1`;
const hoepunt = `select h.id, h.tekst, h.vraag_id, h.herkomst, h.deelnemer_id, o.naam as deelnemer, h.prive, h.status,
    h.afhandeling, h.ingebracht_op, x.naam as ingebracht_door, h.afgehandeld_op, h.versie,
    h.ingebracht_door = current_account() as van_mij ${hoepunten}`;
const list = `${hoepunt} order by h.vraag_id, h.ingebracht_op, h.id limit 100`;
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
const answers: Record<string, (send: Send) => Promise<unknown>> = {
  '/ready': () => Promise.resolve('ready'),
  '/one': (send) => send(knelpunt, [samenwerkingId, knelpuntId]),
  '/list': async (send) => {
    const items = await send(list, [samenwerkingId]);
    await send(`select count(*) as total ${hoepunten}`, [samenwerkingId]);
    return items;
  },
  '/create': async (send) => {
    const id = randomUUID();
    await send(insert, [samenwerkingId, id, accountId]);
    const made = await send(`${hoepunt} and h.id = $2`, [samenwerkingId, id]);
    await send(line, [samenwerkingId, accountId]);
    return made;
  },
  '/page': async (send) => {
    await send('select * from antwoord where samenwerking_id = $1', [samenwerkingId]);
    return html;
  },
  '/statements': async (send) => {
    for (const { sql, parameters } of statements) await send(sql, parameters);
    return html;
  },
};
/** One statement of each. */
const plain: Record<string, (send: Send) => Promise<unknown>> = {
  ...answers,
  '/list': (send) => send(list, [samenwerkingId]),
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
