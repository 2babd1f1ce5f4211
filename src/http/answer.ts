import type { Context } from 'hono';
import type { Bestand, Endpoint, Stroom } from './endpoint.ts';
import type { Paging } from './read-input.ts';
import { streamAnswer } from './stroom.ts';

type Sent = { input: { params: unknown; paging: Paging }; headers: Headers };

/** Turns what a handler gives into the answer: through its schema, which drops fields that were not promised. */
export function answer(
  c: Context,
  definition: Endpoint,
  result: unknown,
  { input, headers }: Sent,
): Response {
  if (definition.produces) return fileAnswer(result as Bestand, headers);
  if (definition.stroom) return streamAnswer(result as Stroom, definition.response, headers);
  if (definition.status === 204) return new Response(null, { status: 204, headers });
  if (definition.paged) {
    const { items, total } = result as { items: unknown; total: number };
    headers.set('Total-Count', String(total));
    headers.set('Link', links(c, input.paging, total));
    return Response.json(definition.response.parse(items), { headers });
  }
  const body = definition.response.parse(result);
  const record = body as Record<string, unknown>;
  if (definition.versioned) headers.set('ETag', `"${String(record['versie'])}"`);
  if (definition.location)
    headers.set('Location', fill(definition.location, { ...(input.params as object), ...record }));
  return Response.json(body, { status: definition.status ?? 200, headers });
}

/** As an attachment, unless the handler says that it may be shown; never sniffed, never executed. */
function fileAnswer({ mediaType, bestandsnaam, inhoud, inline }: Bestand, headers: Headers): Response {
  const ascii = bestandsnaam.replaceAll(/[^\w.-]+/g, '_');
  headers.set('Content-Type', mediaType);
  headers.set(
    'Content-Disposition',
    `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeRfc5987(bestandsnaam)}`,
  );
  return new Response(Uint8Array.from(inhoud), { headers });
}

const encodeRfc5987 = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function links(c: Context, { page, pageSize }: Paging, total: number): string {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const to = (target: number) => {
    const query = new URLSearchParams(new URL(c.req.url).search);
    query.set('page', String(target));
    query.set('pageSize', String(pageSize));
    return `</v1${c.req.path.replace(/^\/v1/, '')}?${query}>`;
  };
  const rels = {
    ...(page < last && { next: page + 1 }),
    ...(page > 1 && { prev: page - 1 }),
    first: 1,
    last,
  };
  return Object.entries(rels)
    .map(([rel, target]) => `${to(target)}; rel="${rel}"`)
    .join(', ');
}

const fill = (path: string, values: Record<string, unknown>) =>
  `/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))}`;
