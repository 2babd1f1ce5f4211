import type { Database } from '#src/database/database.ts';
import { beginReading, inTransaction, type Reading } from '#src/database/tenants.ts';
import type { Actor } from './actor.ts';
import { Problem } from './problem.ts';

/**
 * What the questions of one page share: who asks, looked up once, and one read-only transaction. Only until something
 * is written or a statement fails; from then on every question stands on its own.
 */
export class PageRequest {
  #visitor: Promise<Actor | null> | undefined;
  #reading: Reading | undefined;
  #isShared = true;
  readonly #afterwards: (() => void)[] = [];

  visitor(identify: () => Promise<Actor | null>): Promise<Actor | null> {
    if (!this.#isShared) return identify();
    return (this.#visitor ??= identify());
  }

  /** Runs the work as this account; again by itself when PostgreSQL refused a statement, its own or another's. */
  async read<T>(db: Database, accountId: string | null, work: (tx: Database) => Promise<T>): Promise<T> {
    const options = { accountId, readOnly: true };
    if (!this.#isShared) return inTransaction(db, options, work);
    try {
      return await (this.#reading ??= beginReading(db, accountId)).read(work);
    } catch (error) {
      if (error instanceof Problem) throw error;
      await this.end();
      return inTransaction(db, options, work);
    }
  }

  /** For what nobody waits for: done once the page is answered. */
  later(work: () => void): void {
    this.#afterwards.push(work);
  }

  answered(): void {
    for (const work of this.#afterwards.splice(0)) work();
  }

  /** Gives the connection back; nobody may hold one and wait for another. */
  async end(): Promise<void> {
    this.#isShared = false;
    const reading = this.#reading;
    this.#reading = undefined;
    await reading?.end();
  }
}
