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

/**
 * One connection, for as long as it was taken from the pool. Statements may be asked on it without waiting for each other:
 * they go out at once, in order. When its transaction is over it answers nothing more, because by then the connection
 * may belong to somebody else.
 */
export class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** What opens the transaction and is not sent yet: it goes out with the first statement. */
  #opening = '';
  /** No statement of the transaction counts before this was answered. */
  #opened: Promise<unknown> | undefined;
  #readOnly = false;
  #isOver = false;
  #ending: Promise<unknown> | undefined;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver) throw new Error('The transaction of this statement is over');
    const { rows, rowCount } = await this.#send<R & pg.QueryResultRow>(sql, parameters);
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  async *streamQuery(): AsyncGenerator<never> {
    yield await Promise.reject(new Error('Not needed: lists are paged'));
  }

  /** `first`: a statement that goes before all others, such as who acts. */
  begin({ accessMode, isolationLevel }: TransactionSettings, first = '') {
    this.#readOnly = accessMode === 'read only';
    const begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode];
    this.#opening = [begin.filter(Boolean).join(' '), first].filter(Boolean).join('; ');
  }

  /** What was only read needs no receipt: the connection waits for it, the answer does not. */
  async commit() {
    this.#isOver = true;
    const committed = this.#send('commit', []);
    if (this.#readOnly) this.#ending = committed;
    // PostgreSQL answers ROLLBACK when an error in the transaction was caught and passed over.
    else if ((await committed).command === 'ROLLBACK')
      throw new Error('Nothing was kept: a statement in the transaction had failed');
  }

  rollback() {
    this.#isOver = true;
    this.#ending = this.#send('rollback', []);
    return this.#ending.then(() => undefined);
  }

  /** A connection of which the transaction could not be ended is not used again. */
  release() {
    this.#isOver = true;
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
    if (this.#opening) {
      this.#opened = this.#client.query(this.#opening);
      this.#opening = '';
    }
    const name = values.length > 0 ? nameOf(text) : undefined;
    const answered = this.#client.query<R>({ text, values: [...values], ...(name && { name }) });
    const [result] = await Promise.all([answered, this.#opened]);
    return result;
  }
}

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
