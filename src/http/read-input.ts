import type { Context } from 'hono';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { requireAcceptable } from './accept.ts';
import { check } from './check.ts';
import * as problems from './problem.ts';

const megabyte = 1024 * 1024;
export const maxBody = megabyte;
export const maxUpload = 25 * megabyte;

const Paging = z.object({
  page: z.coerce
    .number()
    .int('Geef een heel getal')
    .min(1, 'Begin bij 1')
    .max(100_000, 'Hoogstens 100000')
    .default(1),
  pageSize: z.coerce
    .number()
    .int('Geef een heel getal')
    .min(1, 'Minstens 1')
    .max(100, 'Hoogstens 100')
    .default(25),
});
/** Which page of a list: as asked, and as SQL wants it. */
export type Paging = z.output<typeof Paging> & { limit: number; offset: number };

/** Everything that a caller sends, checked; all errors at once (`/core/error-handling/all-errors`). */
export async function readInput(c: Context, definition: Endpoint) {
  // A stream of events is asked for by the browser itself.
  if (!('stroom' in definition))
    requireAcceptable(c.req.header('accept'), definition.produces ?? ['application/json']);
  const errors: problems.InvalidParam[] = [];
  const params = check(definition.params, c.req.param(), errors);
  const { query, paging } = readQuery(c, definition, errors);
  const body = definition.body && check(definition.body, await readBody(c, definition), errors);
  if (errors.length > 0) throw problems.invalidInput(errors);
  return { params, query, paging, body };
}

function readQuery(c: Context, { query: schema, paged }: Endpoint, errors: problems.InvalidParam[]) {
  const given = Object.entries(c.req.queries()).map(
    ([key, values]) => [key, values.length === 1 ? values[0] : values] as const,
  );
  const isPaging = (key: string) => paged === true && key in Paging.shape;
  const { page = 1, pageSize = 25 } =
    check(Paging, Object.fromEntries(given.filter(([key]) => isPaging(key))), errors) ?? {};
  const own = Object.fromEntries(given.filter(([key]) => !isPaging(key)));
  const query = check(strict(schema), own, errors);
  const paging: Paging = { page, pageSize, limit: pageSize, offset: (page - 1) * pageSize };
  return { query, paging };
}

/** An unknown query key is a mistake that the caller should hear of. Made once for each operation. */
function strict(schema: z.ZodType = noQuery): z.ZodType {
  const known = stricts.get(schema);
  if (known) return known;
  const made = schema instanceof z.ZodObject ? schema.strict() : schema;
  stricts.set(schema, made);
  return made;
}
const noQuery = z.strictObject({});
const stricts = new WeakMap<z.ZodType, z.ZodType>();

async function readBody(c: Context, definition: Endpoint): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  const limit = definition.upload ? maxUpload + megabyte : maxBody;
  if (Number(c.req.header('content-length') ?? 0) > limit)
    throw problems.tooLarge(definition.upload ? '25 MB' : '1 MB');
  if (definition.upload) {
    if (!type.startsWith('multipart/form-data')) throw problems.unsupportedMediaType('multipart/form-data');
    return readForm(c);
  }
  const patch = definition.method === 'patch' && type.startsWith('application/merge-patch+json');
  if (!patch && !type.startsWith('application/json')) throw problems.unsupportedMediaType('application/json');
  return readJson(c, limit);
}

async function readForm(c: Context): Promise<unknown> {
  try {
    return Object.fromEntries(await c.req.formData());
  } catch {
    throw problems.invalidInput([{ name: '', reason: 'Dit is geen geldig formulier' }]);
  }
}

async function readJson(c: Context, limit: number): Promise<unknown> {
  const text = await c.req.text();
  if (text.length > limit) throw problems.tooLarge('1 MB');
  if (text.includes('\\u0000'))
    throw problems.invalidInput([{ name: '', reason: 'Het teken U+0000 kan niet worden bewaard' }]);
  try {
    return JSON.parse(text);
  } catch {
    throw problems.invalidInput([{ name: '', reason: 'Dit is geen geldige JSON' }]);
  }
}
