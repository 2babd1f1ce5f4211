import type { Database } from '#src/database/database.ts';

export type Statement = { sql: string; parameters: readonly unknown[] };

/** What the product asks of the database for this: noted down while it asks, for a bare server that asks the same. */
export async function statementsOf(owner: Database, ask: (db: Database) => Promise<unknown>) {
  const noted: Statement[] = [];
  const noting = owner.withPlugin({
    transformQuery: ({ node, queryId }) => {
      const { sql, parameters } = owner.getExecutor().compileQuery(node, queryId);
      noted.push({ sql, parameters });
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  await ask(noting);
  return noted;
}
