import { z } from 'zod';
import { teksten } from './teksten.ts';

const Row = z
  .object({ Measure: z.string(), Value: z.number().nullish() })
  .catchall(z.union([z.string(), z.number(), z.null()]).catch(null));
const Observations = z.object({ value: z.array(Row), '@odata.nextLink': z.string().optional() });
type Row = z.output<typeof Row>;
const Codes = z.object({
  value: z.array(z.object({ Identifier: z.string(), Title: z.string().catch('') })),
  '@odata.nextLink': z.string().optional(),
});
const Properties = z.object({ Title: z.string().catch(''), TemporalCoverage: z.string().catch('') });

type CbsInwoners = {
  /** The day of the count; null when the source does not say. */
  peildatum: string | null;
  /** Inhabitants by code (`GM0014`). */
  inwoners: Map<string, number>;
};

/** What CBS calls the number of inhabitants, in order of preference: by code in some tables, by title in all. */
const isInwoners: readonly ((maat: { Identifier: string; Title: string }) => boolean)[] = [
  ({ Identifier }) => ['M000352', 'T001036'].includes(Identifier.trim()),
  ({ Title }) => /^(inwonertal|aantal inwoners)\b/i.test(Title.trim()),
  ({ Title }) => /^(totale )?bevolking( aan het begin van de periode| op 1 januari)?$/i.test(Title.trim()),
];
const maxPages = 500;

/**
 * Gets inhabitants per municipality from a CBS table (OData v4), all pages of it. `tabel`: the address of the table,
 * or of its observations; `readJson` gets one address. CBS counts on 1 January of the year in the name of the table.
 * Throws RangeError when the table does not count the inhabitants of municipalities, once each.
 */
export async function fetchCbsInwoners(
  tabel: string,
  readJson: (address: string) => Promise<unknown>,
): Promise<CbsInwoners> {
  const base = tabel.replace(/[?#].*$/, '').replace(/\/(Observations|Properties|\w+Codes)?$/, '');
  const { Title, TemporalCoverage } = parse(Properties, await readJson(`${base}/Properties`));
  const maat = kiesMaat(await allOf(Codes, `${base}/MeasureCodes`, readJson));
  const filter = encodeURIComponent(`Measure eq '${maat.replaceAll("'", "''")}'`);
  const rows = await allOf(Observations, `${base}/Observations?$filter=${filter}`, readJson);
  return { peildatum: peildatumUit(TemporalCoverage, Title), inwoners: inwonersIn(rows, maat) };
}

/** Reads the same from observations that somebody kept in a file; the measure must then speak for itself. */
export function readCbsInwoners(json: unknown): CbsInwoners {
  const { value, '@odata.nextLink': next } = parse(Observations, json);
  if (next) throw new RangeError(teksten.vervolg);
  const measures = [...new Set(value.map(({ Measure }) => Measure.trim()))];
  const only = measures.length === 1 ? measures[0] : undefined;
  const maat = only ?? kiesMaat(measures.map((Identifier) => ({ Identifier, Title: '' })));
  return { peildatum: null, inwoners: inwonersIn(value, maat) };
}

async function allOf<T>(
  schema: z.ZodType<{ value: T[]; '@odata.nextLink'?: string | undefined }>,
  first: string,
  readJson: (address: string) => Promise<unknown>,
): Promise<T[]> {
  const rows: T[] = [];
  let next: string | undefined = first;
  for (let page = 0; next; page++) {
    if (page === maxPages) throw new RangeError(teksten.teVeelPaginas);
    const { value, '@odata.nextLink': link }: { value: T[]; '@odata.nextLink'?: string | undefined } = parse(
      schema,
      await readJson(next),
    );
    rows.push(...value);
    next = link && new URL(link, next).href;
  }
  return rows;
}

function kiesMaat(maten: readonly { Identifier: string; Title: string }[]): string {
  for (const matches of isInwoners) {
    const [maat, other] = maten.filter(matches);
    if (maat && !other) return maat.Identifier.trim();
  }
  throw new RangeError(teksten.welkeMaat);
}

/** The dimension that holds the region has another name in every table: any column with a municipality code is it. */
function inwonersIn(rows: readonly Row[], maat: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { Measure, Value, ...dimensions } of rows) {
    const code = Object.values(dimensions)
      .map((each) => String(each).trim())
      .find((each) => /^GM\d{4}$/.test(each));
    if (Measure.trim() !== maat || typeof Value !== 'number' || !code) continue;
    if (!Number.isSafeInteger(Value) || Value < 0) throw new RangeError(teksten.geenGeheel(code));
    if ((found.get(code) ?? Value) !== Value) throw new RangeError(teksten.meerGetallen(code));
    found.set(code, Value);
  }
  if (found.size === 0) throw new RangeError(teksten.geenGemeenten);
  return found;
}

function peildatumUit(...texts: readonly string[]): string | null {
  for (const text of texts) {
    const years = new Set(text.match(/\b(19|20)\d{2}\b/g));
    if (years.size === 1) return `${[...years].join('')}-01-01`;
  }
  return null;
}

function parse<T>(schema: z.ZodType<T>, json: unknown): T {
  const { data } = schema.safeParse(json);
  if (data === undefined) throw new RangeError(teksten.geenCbs);
  return data;
}
