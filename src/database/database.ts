import { CamelCasePlugin, Kysely } from 'kysely';
import pg from 'pg';
import { postgres } from './driver.ts';
import type { Tables } from './schema.generated.ts';

const { builtins, setTypeParser } = pg.types;
setTypeParser(builtins.DATE, String); // a plain date stays 'YYYY-MM-DD'
setTypeParser(builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint too large: ${text}`);
  return value;
});

export type Database = Kysely<Tables>;

/** The application's connections: always as the role that owns nothing, so that row-level security holds. */
export function connect(connectionString: string, max = 10): Database {
  return kysely(new pg.Pool({ connectionString, max, pipeline: true, options: '-c role=bondgenoot_app' }));
}

/** As the owner of the tables, past row-level security: migrations, imports and `audit verify`, never a request. */
export function connectAsOwner(connectionString: string): Database {
  return kysely(new pg.Pool({ connectionString, max: 2 }));
}

function kysely(pool: pg.Pool): Database {
  // A connection that breaks, idle or in the middle of a transaction, is replaced; without a listener Node would end the process.
  // Once the pool ends, the database may stop before it heard that every connection is closed.
  const note = (error: Error) => {
    if (!pool.ending) console.error(JSON.stringify({ level: 'warn', msg: error.message }));
  };
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return new Kysely<Tables>({
    dialect: postgres(pool),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
