import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';

/** PostgreSQL over a pool of `pg`, in as few messages as a transaction needs: each costs more than most queries do. */
export const postgres = (pool: pg.Pool): Dialect => ({
  createDriver: () => new PooledDriver(pool),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
});

/** A Kysely that asks everything on this connection. Its own transactions are not for use: this is one already. */
export function overConnection<DB>(db: Kysely<DB>, connection: Connection): Kysely<DB> {
  const dialect: Dialect = {
    createDriver: () => new DummyDriver(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (introspected) => new PostgresIntrospector(introspected),
  };
  return new Kysely<DB>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor: db.getExecutor().withConnectionProvider({ provideConnection: (ask) => ask(connection) }),
  });
}

class PooledDriver implements Driver {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }
  async init() {
    // the pool connects when it is first asked
  }
  async acquireConnection() {
    return new Connection(await this.#pool.connect());
  }
  beginTransaction(connection: Connection, settings: TransactionSettings) {
    connection.begin(settings);
    return Promise.resolve();
  }
  commitTransaction(connection: Connection) {
    return connection.commit();
  }
  rollbackTransaction(connection: Connection) {
    return connection.rollback();
  }
  async releaseConnection(connection: Connection) {
    connection.release();
  }
  destroy() {
    return this.#pool.end();
  }
}

/** One connection; statements may be asked on it without waiting for each other: they go out at once, in order. */
export class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** The begin that is not sent yet: it goes out together with the first statement. */
  #begin = '';
  #readOnly = false;
  #ending: Promise<unknown> | undefined;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount } = await this.#send<R & pg.QueryResultRow>(sql, parameters);
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  async *streamQuery(): AsyncGenerator<never> {
    yield await Promise.reject(new Error('Not needed: lists are paged'));
  }

  begin({ accessMode, isolationLevel }: TransactionSettings) {
    this.#readOnly = accessMode === 'read only';
    this.#begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
      .filter(Boolean)
      .join(' ');
  }

  /** What was only read needs no receipt: the connection waits for it, the answer does not. */
  async commit() {
    const committed = this.#send('commit', []);
    if (this.#readOnly) this.#ending = committed;
    // PostgreSQL answers ROLLBACK when an error in the transaction was caught and passed over.
    else if ((await committed).command === 'ROLLBACK')
      throw new Error('Nothing was kept: a statement in the transaction had failed');
  }

  rollback() {
    this.#ending = this.#send('rollback', []);
    return this.#ending.then(() => undefined);
  }

  /** A connection of which the transaction could not be ended is not used again. */
  release() {
    if (!this.#ending) this.#client.release();
    else
      this.#ending.then(
        () => this.#client.release(),
        () => this.#client.release(true),
      );
  }

  async #send<R extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<R>> {
    const begin = this.#begin;
    this.#begin = '';
    if (values.length === 0) return last(await this.#client.query<R>(begin ? `${begin}; ${text}` : text));
    const begun = begin ? this.#client.query(begin) : undefined;
    const name = nameOf(text);
    const result = this.#client.query<R>({ text, values: [...values], ...(name && { name }) });
    await Promise.all([begun, result]);
    return result;
  }
}

/** Several statements in one message give several results. */
const last = <R extends pg.QueryResultRow>(result: pg.QueryResult<R>): pg.QueryResult<R> =>
  Array.isArray(result) ? result.at(-1) : result;

const names = new Map<string, string>();
const maxPrepared = 1000;

/** A statement with a name is prepared: each connection has it read and planned once. Not without end: each takes memory. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= maxPrepared) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
