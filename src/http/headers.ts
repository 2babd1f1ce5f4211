import type { Context } from 'hono';
import { apiVersion } from './openapi.ts';

const always = Object.entries({
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
});

/** `/core/transport/security-headers`, on every answer of the API, errors included. */
export async function responseHeaders(c: Context, next: () => Promise<void>) {
  await next();
  for (const [name, value] of always) c.res.headers.set(name, value); // `c.header` would copy the whole answer
}
