import pg from 'pg';

type Column = {
  table_name: string;
  column_name: string;
  type: string;
  is_nullable: 'YES' | 'NO';
  has_default: boolean;
  is_generated: 'ALWAYS' | 'NEVER';
};

const tsTypes: Record<string, string> = {
  _float8: 'number[]',
  _text: 'string[]',
  bool: 'boolean',
  bytea: 'Buffer',
  cents: 'Cents',
  date: 'string',
  float8: 'number',
  int4: 'number',
  int8: 'number',
  jsonb: 'unknown',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
};

/** Writes the TypeScript types of the tables in this database. */
export async function describeTables(connectionString: string): Promise<string> {
  const columns = await listColumns(connectionString);
  const tables = [...Map.groupBy(columns, ({ table_name }) => table_name)].map(
    ([table, own]) => `  ${camelCase(table)}: {\n${own.map(describeColumn).join('')}  };\n`,
  );
  return [
    '// Generated from the migrations by `npm run generate`. Do not edit.\n',
    "import type { Generated, GeneratedAlways } from 'kysely';\n",
    columns.some(({ type }) => type === 'cents')
      ? "import type { Cents } from '#src/shared/money.ts';\n"
      : '',
    `\nexport type Tables = {\n${tables.join('')}};\n`,
  ].join('');
}

async function listColumns(connectionString: string): Promise<Column[]> {
  const client = new pg.Client(connectionString);
  await client.connect();
  try {
    const { rows } = await client.query<Column>(
      `select table_name, column_name, coalesce(domain_name, udt_name) as type, is_nullable, is_generated,
              column_default is not null or is_identity = 'YES' as has_default
       from information_schema.columns
       where table_schema = 'public' and table_name <> 'migration'
       order by table_name, ordinal_position`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

function describeColumn({ column_name, type, is_nullable, has_default, is_generated }: Column): string {
  const tsType = tsTypes[type];
  if (!tsType) throw new Error(`Column ${column_name}: no TypeScript type known for ${type}`);
  const nullable = is_nullable === 'YES' ? `${tsType} | null` : tsType;
  const written =
    is_generated === 'ALWAYS'
      ? `GeneratedAlways<${nullable}>`
      : has_default
        ? `Generated<${nullable}>`
        : nullable;
  return `    ${camelCase(column_name)}: ${written};\n`;
}

const camelCase = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
