import { z } from 'zod';

const Observations = z.object({
  value: z.array(z.looseObject({ Measure: z.string(), Value: z.number().nullable() })),
  '@odata.nextLink': z.string().optional(),
});
export type Inwoners = { cbsCode: string; inwoners: number };

/**
 * Reads inhabitants per municipality from the observations of a CBS table (OData v4). The dimension that holds the
 * region differs per table, so any column with a municipality code counts. `measure`: the identifier of inhabitants.
 * Throws ZodError when the text is not such an answer.
 */
export function readCbsInwoners(
  json: unknown,
  measure: string,
): { inwoners: Inwoners[]; volgende: string | null } {
  const { value, '@odata.nextLink': next } = Observations.parse(json);
  const inwoners = value.flatMap(({ Measure, Value, ...dimensions }) => {
    const code = Object.values(dimensions).find(
      (each): each is string => typeof each === 'string' && /^GM\d{4}\s*$/.test(each),
    );
    return Measure === measure && Value !== null && code ? [{ cbsCode: code.trim(), inwoners: Value }] : [];
  });
  return { inwoners, volgende: next ?? null };
}
